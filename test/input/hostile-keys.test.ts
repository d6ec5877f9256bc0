import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/input/load.ts';
import { loadFigures } from '../../src/input/figures/load-figures.ts';
import { jsonSchema } from '../../src/model/written/json-schema.ts';
import { runWith } from '../support/fake-host.ts';
import { textOf, type Tree, treeOf } from '../support/mutations.ts';
import { placed } from './parse/reading.ts';

const text = readFileSync(new URL('every-key.yaml', import.meta.url), 'utf8');

const figures = `samen-figures: 1
figures:
  - figure: scenarios.keep.rank
    as-of: 2025-01
    value: 1
    within: 1
    published-in: a letter
    where: p. 1
    note: made up
    recorded: { samen: 0.1.0, input: "sha256:0", sampling: "10 draws", comes-to: 1, assumptions: { size: 80 } }
`;

/** Every map of a tree. */
function mapsIn(tree: Tree): Map<string, Tree>[] {
  const inside = tree instanceof Map ? [...tree.values()] : Array.isArray(tree) ? tree : [];
  return [...(tree instanceof Map ? [tree] : []), ...inside.flatMap(mapsIn)];
}

const problemsOf = (entry: string): string[] =>
  (load({ main: { name: 'study.yaml', text: entry }, scenarios: [] }, []).problems ?? []).map(
    ({ span, fault }) => `${placed(span)} ${fault.kind}`,
  );

describe('the study in which every key stands', () => {
  it('is right, and lacks none', () => {
    expect(problemsOf(text)).toEqual([]);
    const used = new Set(mapsIn(treeOf(text)).flatMap((map) => [...map.keys()]));
    const wanted = [jsonSchema('file')].flatMap(function keysOf(schema: unknown): string[] {
      if (typeof schema !== 'object' || schema === null) return [];
      const { properties = {}, ...rest } = schema as { properties?: object };
      return [...Object.keys(properties), ...[...Object.values(properties), ...Object.values(rest)].flatMap(keysOf)];
    });
    expect(wanted.length).toBeGreaterThan(100);
    // A key that was added to the format is to be added to the study as well.
    expect(wanted.filter((key) => !used.has(key))).toEqual([]);
  });
});

const values: readonly Tree[] = [null, [], new Map(), new Map([['en', 'hi']]), 'a text', 1, true];

describe('__proto__', () => {
  it.each(values.map((value) => [textOf(value).replaceAll('\n', ''), value] as const))(
    'is refused where it stands in any map of a study, with %s behind it',
    (_, value) => {
      const tree = treeOf(text);
      const maps = mapsIn(tree);
      for (const map of maps) map.set('__proto__', value);
      const found = problemsOf(textOf(tree));
      // What stands in a scenario that is extended is reported once; with nothing behind it, it removes nothing.
      const least = maps.length - 10;
      expect(found.filter((each) => each.includes('"__proto__"')).length).toBeGreaterThan(least);
      expect(found.filter((each) => !each.includes('__proto__') && !/empty-t(itle|ext)$/.test(each))).toEqual([]);
    },
  );

  it('is refused as what its place is for: an id, a month or a key', () => {
    const entry = text
      .replace('components:', 'components:\n  __proto__: null')
      .replace('as-of-dates:', 'as-of-dates:\n  __proto__: { title: Hi }')
      .replace('prices: {', 'prices: { __proto__: 1,')
      .replace('title: { nl: Nu, en: Now }', 'title: { __proto__: { en: hi } }');
    expect(problemsOf(entry).map((each) => each.split(' ').at(-1))).toEqual([
      'bad-month',
      'bad-id',
      'unknown-key',
      'bad-id',
    ]);
  });

  it.each(['a b', 'x/y/z', 'Size', '/size', ''])('as little as "%s" is an assumption that a pin rests on', (key) => {
    const { problems } = loadFigures({ name: 'figures.yaml', text: figures.replace('size: 80', `"${key}": 80`) });
    expect(problems?.map(({ fault }) => fault)).toEqual([{ kind: 'bad-id', id: key }]);
  });

  it('is refused in pinned figures', () => {
    const tree = treeOf(figures);
    for (const map of mapsIn(tree)) map.set('__proto__', new Map());
    const { problems } = loadFigures({ name: 'figures.yaml', text: textOf(tree) });
    expect(problems?.map(({ fault }) => fault.kind)).toEqual(['bad-id', 'unknown-key', 'unknown-key', 'unknown-key']);
  });
});

/** The ids of one study, each of another kind. */
const ids = ['memo', 'size', 'core', 'fixed', 'old', 'trust', 'owner', 'new', 'making', 'takeover', 'operations'];

const commands = [
  ['validate', 'compare', 'show new', 'show new --lang nl --format json', 'assumptions', 'sensitivity', 'explain'],
  ['compare --format csv', 'simulate --draws 20', 'simulate --draws 20 --format json', 'check'],
  ['trace new present-value', 'compare --by measures.old --set new/team=7 --set size=90', 'trace new measures.old'],
].flat();

const renamed = (entry: string): string => entry.replace(new RegExp(`\\b(${ids.join('|')})\\b`, 'g'), 'constructor');

describe('a study whose ids are all called constructor', () => {
  it.each(commands)('answers samen %s', async (command) => {
    const [name = '', ...rest] = command.split(' ').map(renamed);
    const files = { 'study.yaml': renamed(text).replaceAll('title: On the constructor system', 'title: Old') };
    const at = rest.findIndex((each) => each.startsWith('--'));
    const args = at < 0 ? [name, ...rest, 'study.yaml'] : [name, ...rest.slice(0, at), 'study.yaml', ...rest.slice(at)];
    const reported = await runWith(files, args);
    // What samen check looks for is there.
    expect(reported).toMatchObject({ exit: name === 'check' ? 1 : 0 });
  });
});

describe('an item of a list', () => {
  it('without a value is told with the name of the list', () => {
    const entry = text.replace(/^requires: .*$/m, 'requires: [null]');
    const { problems } = load({ main: { name: 'study.yaml', text: entry }, scenarios: [] }, []);
    expect(problems?.map(({ fault }) => fault)).toContainEqual({ kind: 'null-value', key: 'requires', isItem: true });
  });
});

describe('a language', () => {
  it.each(['constructor', 'toString', 'english', 'EN', 'e', '"1"'])('is not called %s', (code) => {
    const entry = text.replace('title: { nl: Nu, en: Now }', `title: { nl: Nu, ${code}: Now }`);
    expect(problemsOf(entry)).toEqual([expect.stringMatching(/ bad-language$/)]);
  });

  it.each(['fy', 'nl-BE', 'pap', 'zh-Hant-TW'])('may be called %s', (code) => {
    expect(problemsOf(text.replace('title: { nl: Nu, en: Now }', `title: { nl: Nu, ${code}: Now }`))).toEqual([]);
  });
});

describe('a title', () => {
  it.each(['{}', '""', '" "', '{ en: "" }'])('that is %s is refused', (title) => {
    const entry = text.replace('title: { nl: Nu, en: Now }', `title: ${title}`);
    expect(problemsOf(entry)).toEqual([expect.stringMatching(/ empty-title$/)]);
  });
});

describe('a name that every object answers to', () => {
  const options = [
    'compare --lang',
    'compare --color',
    'compare --by',
    'compare --as-of',
    'compare --set',
    'compare --scenario',
  ];

  it.each(options)('is no value of samen %s', async (command) => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      const value = command.endsWith('--set') ? `${name}=1` : name;
      const reported = await runWith({ 'study.yaml': text }, [...command.split(' '), value, 'study.yaml']);
      expect(reported).toMatchObject({ exit: 2 });
    }
  });
});
