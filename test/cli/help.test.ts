import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, onceEach, root, samen as run } from '../support/cli.ts';
import { commandsFor } from '../../src/cli/commands/registry.ts';
import { helpText, longName, wordsOf } from '../../src/cli/definitions/definition.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';
import { displayWidth } from '../../src/report/visible.ts';
import { runIn } from '../support/fake-host.ts';
import { oneFile } from './one-file.ts';

const samen = onceEach({ cwd: harbour });
const text = async (...args: readonly string[]): Promise<string> => {
  const ran = await samen(...args);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return ran.stdout;
};

/** A folder with the harbour study, and in `my-study` what `samen init` writes: there is nothing to advise on that. */
async function folderWithStudies(): Promise<string> {
  const cwd = folderOf({ 'study.yaml': oneFile(harbour) });
  expect(await run(['init', 'my-study'], { cwd })).toMatchObject({ code: 0 });
  return cwd;
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
const options = {
  compare: [
    '--as-of',
    '--by',
    '--set',
    '--scenario',
    '--format',
    '--delimiter',
    '--lang',
    '--color',
    '--width',
    '--help',
  ],
  validate: ['--as-of', '--strict', '--format', '--lang', '--color', '--help'],
} as const;
const commands = ['compare', 'validate'] as const;

describe('--help', () => {
  it.each([
    { command: 'compare', language: 'en', about: 'Rank the scenarios of a study' },
    { command: 'compare', language: 'nl', about: "Rangschik de scenario's van een studie" },
    { command: 'validate', language: 'en', about: 'Check a study: report all errors and warnings' },
    { command: 'validate', language: 'nl', about: 'Controleer een studie: meld alle fouten en waarschuwingen' },
  ] as const)('of $command in $language tells what it does, every option, and examples', async (entry) => {
    const help = await text(entry.command, '--help', '--lang', entry.language);
    const [usage, examples] = entry.language === 'en' ? ['Usage', 'Examples:'] : ['Gebruik', 'Voorbeelden:'];

    expect(help).toContain(`${usage}: samen ${entry.command}`);
    expect(help).toContain(entry.about);
    expect(options[entry.command].filter((option) => !help.includes(option))).toEqual([]);
    expect(help.split(examples)[1]).toMatch(new RegExp(`^\\n( {2}samen ${entry.command}.*\\n( {6}.*\\n)?){3,}`));
  });

  it.each(['en', 'nl'])('of samen in %s tells the commands and the exit codes', async (language) => {
    const help = await text('--help', '--lang', language);

    for (const command of commands) expect(help).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    for (const code of ['0', '1', '2', '4', '70', '129, 130, 143'])
      expect(help).toMatch(new RegExp(`^ {2}${code} `, 'm'));
  });

  it('is what samen says when it is asked nothing', async () => {
    expect(await text()).toBe(await text('--help'));
  });

  it('is asked for by -h as well', async () => {
    expect(await text('compare', '-h')).toBe(await text('compare', '--help'));
  });

  it.each(commands)('of %s has examples that run', async (name) => {
    const all = (await text(name, '--help')).split('Examples:\n')[1]?.trimEnd().split('\n') ?? [];
    const lines = all.filter((line) => line.startsWith('  samen'));
    const shown = lines.map((line) => line.trim().split(/ {2,}/)[0] ?? '').filter((line) => !line.includes('>'));
    expect(shown.length).toBeGreaterThan(1);
    const cwd = await folderWithStudies();
    for (const command of shown) {
      const { code } = await run(command.split(' ').slice(1), { cwd });
      expect({ command, code }).toEqual({ command, code: 0 });
    }
  });

  it.each(['en', 'nl'])('in %s names every option, and everything that can be chosen', async (language) => {
    const missing: string[] = [];
    for (const { name, ...entry } of await commandsFor(undefined)) {
      const { out } = await runIn(harbour, [name, '--help', '--lang', language]);
      const [reported = ''] = out.replaceAll(/\s+/g, ' ').split(/Examples:|Voorbeelden:/);
      const typed = Object.values(entry.options);
      const all = [...Object.values(entry.arguments), ...typed];
      const known = [...typed.map(longName), ...all.flatMap(({ values }) => wordsOf(values))];
      missing.push(...known.filter((word) => !reported.includes(word)).map((word) => `${name} ${word}`));
    }

    expect(missing).toEqual([]);
  });

  it.each([en, nl])('begins every text with a capital, and ends none with a full stop', async ({ help }) => {
    const texts = (await commandsFor(undefined)).flatMap((entry) => {
      const { about, examples } = entry.help(help);
      const typed = [...Object.values(entry.arguments), ...Object.values(entry.options)];
      return [about, ...typed.map((each) => helpText(each, help)), ...examples.map(([, meaning]) => meaning)];
    });

    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((each) => !/^\p{Lu}.*[^.]$/su.test(each))).toEqual([]);
  });

  it.each(['en', 'nl'])('of samen in %s keeps to 80 columns', async (language) => {
    const lines = (await text('--help', '--lang', language)).split('\n');

    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  // Found while this was written: "(default: [])" behind --set and --scenario, in the Dutch help too.
  it.each(commands)('of %s shows no default where there is none', async (command) => {
    expect(await text(command, '--help', '--lang', 'nl')).not.toContain('default');
  });

  it.each(['en', 'nl'])('of every command in %s fits in 80 columns, its examples too', async (language) => {
    const pages = await Promise.all(
      (await commandsFor(undefined)).map(({ name }) => runIn(harbour, [name, '--help', '--lang', language])),
    );
    const lines = pages.flatMap(({ out }) => out.split('\n'));

    expect(lines.length).toBeGreaterThan(500);
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
  });
});

describe('trace --help', () => {
  it.each([
    ['en', 'scenario The id of the scenario whose figure it is metric'],
    ['nl', 'scenario Het id van het scenario waarvan het cijfer is metric'],
  ])('says of its scenario in %s that it is of one, not that it may be left out', async (language, said) => {
    const help = (await text('trace', '--help', '--lang', language)).replaceAll(/\s+/g, ' ');

    expect(help).toContain(said);
  });
});

describe('--version', () => {
  it.each(['--version', '-V'])('(%s) is the version of the package', async (option) => {
    expect(await text(option)).toBe(`${version}\n`);
  });
});
