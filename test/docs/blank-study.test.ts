import { describe, expect, it } from 'vitest';
import { keyNotes } from '../../src/model/written/key-notes.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';
import { folderOf, samen } from '../support/cli.ts';
import { blankFile, blankFiles, blankName, keysInBlank, uncommented } from './blank-study.ts';

/** Shapes that stand in `figures.yaml`, which `samen pin` writes. */
const ofFigures = new Set(['figures', 'pin', 'recorded', 'recorded-study']);

const allKeys = Object.entries(keyNotes).flatMap(([shape, notes]) =>
  ofFigures.has(shape) ? [] : Object.keys(notes).map((key) => `${shape} ${key}`),
);

const filesIn = (words: typeof en): Record<string, string> =>
  Object.fromEntries(blankFiles.map((file) => [blankName(file, words), blankFile(file, words)]));

const validated = (files: Readonly<Record<string, string>>) => samen(['validate'], { cwd: folderOf(files) });

const isComment = (line: string): boolean => line.startsWith('# ') && !line.includes('$schema=');

/** How far a key is indented once its # is taken away; null where the line has none. */
const indentOf = (line: string): number | null =>
  line === '' || line.startsWith('##') || line.includes('$schema=')
    ? null
    : (/^(?:# )?( *)/.exec(line)?.[1]?.length ?? 0);

/** The file with one key in force: what stands in it as well, and the keys that it stands in, each by its own line. */
function withKey(text: string, key: number): string {
  const lines = text.split('\n');
  const own = indentOf(lines[key] ?? '') ?? 0;
  const end = lines.findIndex((line, at) => at > key && (indentOf(line) ?? 0) <= own);
  const inForce = new Set([...lines.keys()].filter((at) => at >= key && (end < 0 || at < end)));
  for (let at = key, depth = own; at >= 0 && depth > 0; at--) {
    const indent = indentOf(lines[at] ?? '');
    if (indent === null || indent >= depth) continue;
    inForce.add(at);
    depth = indent;
  }
  return lines.map((line, at) => (inForce.has(at) && isComment(line) ? line.slice(2) : line)).join('\n');
}

/** Codes of what is no key, or of a value that it cannot have; others tell what a key by itself still lacks. */
const isWrong = /^(unknown-key|wrong-type|not-one-of|not-a-|null-value|duplicate-key|syntax|forbidden-yaml|bad-(id|month|year|range|language))/;

describe.each([
  ['en', en],
  ['nl', nl],
] as const)('the blank study in %s', (language, words) => {
  it.each(blankFiles)('has in %s what keys mean now', async (file) => {
    await expect(blankFile(file, words)).toMatchFileSnapshot(`../../examples/blank/${language}/${blankName(file, words)}`);
  });

  it('has every key of the format', () => {
    const found = keysInBlank(words);

    expect(allKeys.filter((key) => !found.has(key))).toEqual([]);
  });

  it.each(blankFiles)('says behind each key in force of %s what it is', (file) => {
    const keys = blankFile(file, words)
      .split('\n')
      .filter((line) => /^[a-z-]+:/.test(line));

    expect(keys.length).toBeGreaterThan(1);
    expect(keys.filter((line) => !/ # ./.test(line))).toEqual([]);
  });

  it('has every key of an estimate', () => {
    const text = blankFiles.map((file) => blankFile(file, words)).join('');
    const keys = ['low', 'mode', 'high', 'min', 'max', 'p10', 'p50', 'p90', 'any-of', 'probability', 'shape', 'experts'];

    expect(keys.filter((key) => !new RegExp(`^# .*\\b${key}: `, 'm').test(text))).toEqual([]);
  });

  it('is valid as it is, and with all its keys at once', async () => {
    const files = filesIn(words);
    const whole = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, uncommented(text)]));

    expect(await validated(files)).toMatchObject({ code: 0 });
    const { code, stderr } = await validated(whole);
    expect({ code, errors: stderr.match(/error\[.*$/gm) }).toEqual({ code: 0, errors: null });
  });
});

describe.each(blankFiles)('each key of %s', (file) => {
  const files = filesIn(en);
  const text = files[file] ?? '';
  const keys = text.split('\n').flatMap((line, index) => (isComment(line) ? [index] : []));

  it('is a key when its # is taken away', async () => {
    const wrong: string[] = [];
    for (const key of keys) {
      const { stderr } = await validated({ ...files, [file]: withKey(text, key) });
      const codes = [...stderr.matchAll(/error\[([\w-]+)\]/g)].map(([, code = '']) => code);
      wrong.push(...codes.filter((code) => isWrong.test(code)).map((code) => `line ${key + 1}: ${code}`));
    }

    expect(keys.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});

it('says what each key means in Dutch too', () => {
  const lacking = Object.entries(keyNotes).flatMap(([shape, notes]) =>
    Object.keys(notes).flatMap((key) => (nl.keys[shape]?.[key] === undefined ? [`${shape} ${key}`] : [])),
  );

  expect(lacking).toEqual([]);
});
