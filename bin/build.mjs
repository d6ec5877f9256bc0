// Makes the one file that samen runs: everything it needs, in one bundle; and beside it the licences of what is in there,
// and the code that V8 makes of it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import bundle from './bundle.js';
import { licencesOf } from './licences.mjs';

const standIn = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The same code as the package gives Node, as modules that are bundled without a wrapper around each. */
const yamlModules = fileURLToPath(new URL('../browser/dist/index.js', import.meta.resolve('yaml')));

/** Whether a module is one of zod, whose messages in fifty languages are never shown: samen has its own. */
const isOfZod = (file) => /[\\/]node_modules[\\/]zod[\\/]/.test(file);

const nothing = { path: standIn('no-locales.js') };

/** Stand-ins for what packages load at every start and samen hardly needs. */
const lighter = {
  name: 'lighter',
  setup({ onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: standIn('no-child-process.js') }));
    onResolve({ filter: /^yaml$/ }, () => ({ path: yamlModules }));
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) => (isOfZod(importer) ? nothing : null));
  },
};

const { metafile } = await build({
  entryPoints: ['src/cli/main.ts'],
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  outfile: bundle.file,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  charset: 'ascii',
  banner: { js: '(function (exports, require, module) {' },
  footer: { js: '})' },
  plugins: [lighter],
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

// The bundle is read as Latin-1, one byte a character, which is only right for plain ASCII.
if (/[^\x00-\x7f]/.test(readFileSync(bundle.file, 'latin1'))) throw new Error('the bundle is not plain ASCII');

writeFileSync(bundle.licences, licencesOf(Object.keys(metafile.inputs)));

// What a comparison and a simulation run is compiled once, here; a run that finds it starts in half the time.
rmSync(bundle.cache, { force: true });
const { script, exports, home } = bundle.load(() => {});
const silent = { write() {}, isTerminal: false, width: 100 };
const host = { ...exports.nodeHost(home), out: silent, err: silent };
for (const command of [['compare'], ['simulate', '--draws', '2000']]) {
  for (const format of ['table', 'json']) {
    const code = await exports.run([...command, '--format', format], host);
    if (code === 70) throw new Error(`samen ${command[0]} --format ${format} does not work`);
  }
}
writeFileSync(bundle.cache, script.createCachedData());
