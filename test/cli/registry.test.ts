import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { commandNames, commandsFor } from '../../src/cli/commands/registry.ts';
import { type AnyCommand, helpText, wordsOf } from '../../src/cli/definitions/definition.ts';
import { outputNames } from '../../src/report/formats/output-schema/names.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';
import { harbour, root } from '../support/cli.ts';
import { runIn } from '../support/fake-host.ts';

const all = await commandsFor(undefined);

/** What a command needs before its options: here, of the harbour. */
const typedFor: Readonly<Record<string, readonly string[]>> = {
  scenario: ['keep'],
  metric: ['rank'],
  figure: ['scenarios.keep.rank'],
  old: ['.'],
  parts: ['part-1.json'],
};
const needed = ({ arguments: entry }: AnyCommand): readonly string[] =>
  Object.entries(entry).flatMap(([key, { form }]) => (form.startsWith('<') ? (typedFor[key] ?? []) : []));

describe('the commands', () => {
  it('are registered under their own names', () => {
    expect(all.map(({ name }) => name)).toEqual(commandNames);
  });

  it('are the files of their folder that define one', () => {
    const files = readdirSync(join(root, 'src/cli/commands')).map((file) => file.replace(/\.ts$/, ''));
    const others = new Set([
      'diff-output',
      'explain-dates',
      'explain-sides',
      'outputs',
      'registry',
      'report-data',
      'report-documents',
      'report-page',
      'report-results',
      'report-summary',
      'report-workbook',
    ]);

    expect(files.filter((file) => !others.has(file))).toEqual(commandNames.toSorted());
  });

  it('call their options as their texts and types do', () => {
    const other = all.flatMap(({ options }) =>
      Object.entries(options).filter(([key, { form }]) => new Option(form).attributeName() !== key),
    );

    expect(other).toEqual([]);
  });

  it('print every document that has a schema, and each but one of them; parts of two are made, and report makes another as a file', () => {
    const printed = all.flatMap(({ output }) => output ?? []);

    // Of several studies, a command prints its document of each in that of all.
    const made = new Set<string>(['part', 'results', 'batch']);
    expect(printed.toSorted()).toEqual(outputNames.filter((name) => !made.has(name)).toSorted());
  });

  it('each have a line in the help, in both languages, and an example that begins with its name', () => {
    for (const { name, help } of all)
      for (const words of [en, nl]) {
        expect({ name, about: help(words.help).about }).not.toEqual({ name, about: '' });
        const examples = help(words.help).examples.map(([command]) => command);
        expect(examples.filter((command) => !command.includes(`samen ${name}`))).toEqual([]);
      }
  });
});

describe('an option that says where something of each study lies', () => {
  const places = all.flatMap(({ name, options }) =>
    'batch' in options
      ? Object.entries(options).flatMap(([key, option]) =>
          ['output', 'folder'].includes(key) ? [{ name, option }] : [],
        )
      : [],
  );

  it.each([
    ['en', en],
    ['nl', nl],
  ] as const)('tells in the help in %s how the place of each is named, and where it is settled', (_, { help }) => {
    const texts = places.map(({ name, option }) => [name, helpText(option, help)] as const);

    expect(texts.map(([name]) => name).toSorted()).toEqual(['check', 'report']);
    expect(texts.filter(([, text]) => !text.includes('{study}') || !text.includes('"figures"'))).toEqual([]);
  });
});

describe('an option or argument that is one of some words', () => {
  const cases = all.flatMap((command) =>
    Object.values(command.options).flatMap(({ form, values }) => {
      const name = /--[a-z-]+/.exec(form)?.[0] ?? '';
      return values?.kind === 'choice' ? [{ command, name, words: wordsOf(values) }] : [];
    }),
  );

  it.each(cases.map((entry) => [entry.command.name, entry.name, entry] as const))(
    'refuses another word in %s %s, and names all that it takes',
    async (_, __, { command, name, words }) => {
      const ran = await runIn(harbour, [command.name, ...needed(command), name, 'no-such-word']);

      expect(ran.exit).toBe(2);
      expect(ran.out).toBe('');
      for (const word of words) expect(ran.err).toContain(word);
    },
  );

  it('is refused as an argument as well', async () => {
    for (const name of ['schema', 'completion']) {
      const ran = await runIn(harbour, [name, 'no-such-word']);
      expect({ name, exit: ran.exit, err: ran.err.includes('no-such-word') }).toEqual({ name, exit: 2, err: true });
    }
  });
});
