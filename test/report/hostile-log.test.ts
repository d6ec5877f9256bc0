import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, harbourAt, samen } from '../support/cli.ts';
import { completionScripts, shells } from '../../src/cli/completion/scripts.ts';
import { linesWithoutCommands } from '../../src/report/ci-commands.ts';
import { fold } from '../../src/report/formats/fold.ts';
import { problemsJson } from '../../src/report/formats/problems-json.ts';
import { noPaint } from '../../src/report/paint.ts';
import { writeProblems } from '../../src/report/problems.ts';
import { visible } from '../../src/report/visible.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';
import { oneFile } from '../cli/one-file.ts';
import { runIn } from '../support/fake-host.ts';
import { obeyedIn } from '../support/runner.ts';
import { textOf } from './hostile-names.ts';

/** How a text is written in YAML that a runner of CI jobs would obey. */
const commands: readonly (readonly [what: string, yaml: string])[] = [
  ['an error', '::error::x'],
  ['an error with properties', '::error file=study.yaml,line=1::x'],
  ['an error behind a blank', '\\u00a0 ::error::x'],
  ['an error behind what nobody sees', '\\u200b\\e\\ufe0f\\u034f::error::x'],
  ['an error with what nobody sees inside', ':\\ufe0f:error::x #\\ufe0f#\\u3164[error]x'],
  ['an error on a line of its own', 'x\\n::error::x\\r::error::x\\L::error::x'],
  ['errors wherever a line may break', '::error::x ::error::x ::error::x-::error::x'],
  ['an error inside a word', 'aaa::error::xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa::error::x'],
  ['three colons', ':::error::x'],
  ['a masked word', '::add-mask::cost'],
  ['commands that stop', '::stop-commands::x'],
  ['an output', '::set-output name=a::b'],
  ['an older error', 'x ##[error]x ###[group]x'],
  ['a variable', 'x ##vso[task.setvariable variable=x]y'],
  ['a message to another runner', "##teamcity[message text='x']"],
  ['a section', 'section_start:1560896352:x[collapsed=true]\\r\\e[0Kx'],
];

/** The harbour with these texts wherever a text may stand, one after the other. */
function studyWith(yaml: readonly string[]): string {
  let next = 0;
  const hostile = (): string => `"${yaml[next++ % yaml.length]}"`;
  const names = readdirSync(harbour).filter((name) => name.endsWith('.yaml'));
  const text = (name: string): string =>
    readFileSync(join(harbour, name), 'utf8')
      .replace('ranking: {', 'reference: keep\nranking: {')
      .replaceAll(
        /\b(title|why|where|because): (?:\{[^}]*\}|"[^"]*"|[^,}\n]*)/g,
        (_all, key: string) => `${key}: ${hostile()}`,
      );
  const pin = `{ figure: scenarios.3.rank, value: 9, published-in: ${hostile()}, where: ${hostile()} }`;
  return folderOf({
    ...Object.fromEntries(names.map((name) => [name, text(name)])),
    'figures.yaml': `samen-figures: 1\nfigures: [${pin}]\n`,
    'old/study.yaml': oneFile(harbour).replace('value: 15000', 'value: 14000'),
  });
}

const ways = [
  ['--width', '20', '--color', 'always'],
  ['--format', 'csv', '--delimiter', ';', '--lang', 'nl'],
  ['--format', 'markdown'],
  ['--format', 'json'],
];
const printing: readonly (readonly [command: string, waysToPrint: readonly (readonly string[])[]])[] = [
  ['compare', ways],
  ['show 3', ways],
  ['trace 3 score', ways],
  ['assumptions', ways],
  ['check', ways],
  ['diff old .', ways],
  ['explain', ways],
  ['sensitivity', ways],
  ['simulate --draws 100', ways],
  ['validate', [[], ['--lang', 'nl', '--color', 'always'], ['--format', 'json']]],
];

describe('in the log of a CI job', () => {
  it.each(printing)(
    'samen %s says nothing that a runner obeys, whatever the texts of a study',
    async (command, waysToPrint) => {
      const folder = studyWith(commands.map(([, yaml]) => yaml));
      for (const way of waysToPrint) {
        const { out, err, exit } = await runIn(folder, [...command.split(' '), ...way]);

        expect({ way, obeyed: [...obeyedIn(out), ...obeyedIn(err)] }).toEqual({ way, obeyed: [] });
        expect([0, 1]).toContain(exit);
      }
    },
  );
});

describe('the name of a folder', () => {
  it('acts on no terminal and no log where figures are updated', async () => {
    const folder = harbourAt('::error::\u001b[31mx');
    const pinned = 'samen-figures: 1\nfigures: [{ figure: scenarios.3.rank, value: 9 }]\n';
    writeFileSync(join(folder, '::error::\u001b[31mx/figures.yaml'), pinned);
    const { stderr } = await samen(['check', '::error::\u001b[31mx', '--update'], { cwd: folder });

    expect(stderr).toContain('\\x1b[31mx');
    expect([stderr.includes('\u001b'), obeyedIn(stderr)]).toEqual([false, []]);
  });
});

/** Command lines on which a text is a mistake. */
const mistakes = (text: string): readonly (readonly string[])[] => [
  [text],
  ['compare', text],
  ['compare', `--${text}`],
  ['compare', '--format', text],
  ['compare', '--by', text],
  ['compare', '--set', text],
  ['show', text],
  ['diff', text, text],
];

describe('in the log of a CI job, a mistake says nothing that a runner obeys', () => {
  it.each(commands)('where it is about %s', async (_, yaml) => {
    const text = textOf(yaml);
    const file = { name: `${text}.scenario.yaml`, text: `title: ${text}\n` };
    const problem = {
      fault: { kind: 'bad-id', id: text },
      span: { file, from: 7, to: 7 + text.length },
      path: [text],
      scenarios: [],
    } as const;
    for (const words of [en, nl])
      expect(obeyedIn(linesWithoutCommands(writeProblems([problem], { words, paint: noPaint })))).toEqual([]);
    expect(obeyedIn(problemsJson([problem], en))).toEqual([]);
    expect(JSON.parse(problemsJson([problem], en))).toMatchObject({ problems: [{ file: file.name, path: [text] }] });
  });

  it.each(['::error::x', 'x\n::error::x', '##[error]x', '\u001b[1m::error::x', 'git:::error::x'])(
    'where somebody asks for %j',
    async (text) => {
      for (const args of mistakes(text)) {
        const { out, err, exit } = await runIn(harbour, args);

        expect({ args, obeyed: obeyedIn(out + err) }).toEqual({ args, obeyed: [] });
        expect([2, 4]).toContain(exit);
      }
    },
  );
});

describe('a text that a runner obeys', () => {
  it.each(commands)('is not obeyed with %s at any width', (_, yaml) => {
    const text = visible(textOf(yaml));
    for (let width = 12; width <= text.length + 1; width++) {
      const lines = fold(text, width);

      expect(obeyedIn(linesWithoutCommands(lines.join('\n')))).toEqual([]);
    }
  });

  it('shows the marks that it stops, and leaves all others as they are', () => {
    const plain = 'std::vector, A :: B, fe80::1, ## Title, # [1], C# [x], section_start: 1, a:b, 10:30';

    expect(visible(plain)).toBe(plain);
    expect(linesWithoutCommands(plain)).toBe(plain);
    expect(visible('::error::x')).toBe(String.raw`\x3a:error::x`);
    expect(visible('a ::error::x')).toBe(String.raw`a \x3a:error::x`);
    expect(visible('##[error]x')).toBe(String.raw`\x23#[error]x`);
    expect(visible('section_end:1:x')).toBe(String.raw`section_end\x3a1:x`);
  });

  it('takes a time that grows with its length only', () => {
    for (const part of [':', '#', ':\ufe0f', '#\ufe0f', '##a', '::a', '\ufe0f', ' ::', '\u001b[1m', '::\n', ' '])
      expect(linesWithoutCommands(visible(part.repeat(50_000)))).toBeTypeOf('string');
  });

  it('leaves a script for a shell as it is', async () => {
    for (const shell of shells)
      expect((await runIn(harbour, ['completion', shell])).out).toBe(completionScripts[shell]);
  });
});
