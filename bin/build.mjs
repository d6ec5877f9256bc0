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

const both = {
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  bundle: true,
  minify: true,
  charset: 'ascii',
  plugins: [lighter],
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

const forNode = {
  ...both,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  banner: { js: '(function (exports, require, module) {' },
  footer: { js: '})' },
};

const { metafile } = await build({ ...forNode, entryPoints: ['src/cli/main.ts'], outfile: bundle.file });
// What a thread of a simulation needs is a part of it, by itself.
await build({ ...forNode, entryPoints: ['src/cli/simulation/thread.ts'], outfile: bundle.thread });

// They are read as Latin-1, one byte a character, which is only right for plain ASCII.
for (const file of [bundle.file, bundle.thread])
  if (/[^\x00-\x7f]/.test(readFileSync(file, 'latin1'))) throw new Error(`${file} is not plain ASCII`);

writeFileSync(bundle.licences, licencesOf(Object.keys(metafile.inputs)));

// The script of a page that computes: the same source, for a browser, with the texts of one language.
for (const [language, file] of Object.entries(bundle.pages)) {
  const page = await build({
    ...both,
    entryPoints: [`src/browser/${language}.ts`],
    outfile: file,
    platform: 'browser',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    format: 'iife',
  });
  const licences = licencesOf(Object.keys(page.metafile.inputs)).replaceAll('*/', '* /');
  const text = `${readFileSync(file, 'latin1')}/*\n${licences}*/\n`;
  // It stands within an element, which these would end, or turn into a comment.
  if (/<\/script|<script|<!--/i.test(text)) throw new Error(`${file} cannot stand in a page`);
  writeFileSync(file, text);
}

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
