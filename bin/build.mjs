// Makes the file that samen runs: everything it needs, in one bundle; a smaller one for each command that is run most; and beside them the
// licences of what is in there, and the code that V8 makes of each.
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

/** Leaves the commands but one out of the program of that one: the registry is what loads them. */
const only = (command) => ({
  name: 'only',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/.+\.ts$/ }, ({ importer, path }) =>
      /[\\/]commands[\\/]registry\.ts$/.test(importer) && path !== `./${command}.ts` && path !== './registry.ts'
        ? { path: standIn('no-command.js') }
        : null,
    );
  },
});

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

const asProgram = { ...forNode, entryPoints: ['src/cli/main.ts'] };
const { metafile } = await build({ ...asProgram, outfile: bundle.whole.file });
for (const [command, { file }] of bundle.ofCommand)
  await build({ ...asProgram, plugins: [lighter, only(command)], outfile: file });
// What a thread of a simulation needs is a part of it, by itself.
await build({ ...forNode, entryPoints: ['src/cli/simulation/thread.ts'], outfile: bundle.thread });

// They are read as Latin-1, one byte a character, which is only right for plain ASCII.
const programs = [bundle.whole, ...bundle.ofCommand.values()];
for (const file of [...programs.map((each) => each.file), bundle.thread])
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

const silent = { write() {}, isTerminal: false, width: 100 };

/** What some commands run is compiled once, here; a run that finds it starts in half the time. */
async function compile(program, commands) {
  rmSync(program.cache, { force: true });
  const { script, exports, home } = bundle.load(program, () => {});
  const host = { ...exports.nodeHost(home), out: silent, err: silent };
  for (const command of commands) {
    for (const format of ['table', 'json']) {
      const code = await exports.run([...command, '--format', format], host);
      if (code === 70) throw new Error(`samen ${command[0]} --format ${format} does not work`);
    }
  }
  writeFileSync(program.cache, script.createCachedData());
}

const typical = { compare: ['compare'], simulate: ['simulate', '--draws', '2000'] };
await compile(bundle.whole, Object.values(typical));
for (const [command, program] of bundle.ofCommand) await compile(program, [typical[command]]);
