import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composed } from '../../../src/input/parse/compose.ts';
import { guard } from '../../../src/input/parse/guard.ts';
import { ordinaryTree } from '../../../src/input/parse/ordinary.ts';
import type { Node } from '../../../src/input/tree/tree.ts';
import { fc, tries } from '../../support/seed.ts';

/** A tree with the place of each value, as text that tells two apart. */
const shown = (node: Node): string =>
  JSON.stringify(node, (key, value: unknown) => {
    if (key === 'file') return undefined;
    if (value instanceof Map) return [...(value as Map<string, unknown>)];
    return Object.is(value, -0) ? '-0' : value;
  });

/** The tree of the text by way of events; null where that is left to the document of nodes. */
function quick(text: string): string | null {
  const tree = ordinaryTree({ name: 'study.yaml', text });
  return tree === null ? null : shown(tree);
}

/** By way of the document: the tree, or what is wrong. */
function full(text: string): string {
  const { root, problems } = composed({ name: 'study.yaml', text });
  if (problems.length > 0) return problems.map(({ fault }) => `! ${JSON.stringify(fault)}`).join('\n');
  return root === null ? 'nothing' : shown(root);
}

const folder = new URL('../../../', import.meta.url);
const files = ['scenarios', 'examples', 'test']
  .flatMap((place) =>
    readdirSync(new URL(place, folder), { recursive: true }).map((name) => `${place}/${String(name)}`),
  )
  .filter((name) => /\.ya?ml$/.test(name))
  .toSorted()
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

describe('the tree of an ordinary file', () => {
  it('is what the document says, of all files that are here', () => {
    const read = files.map(({ name, text }) => ({ name, text, tree: quick(text) })).filter(({ tree }) => tree !== null);
    for (const { name, text, tree } of read) expect([name, tree]).toEqual([name, full(text)]);
    // Else nothing was looked at.
    expect(read.length).toBeGreaterThan(files.length * 0.9);
  });

  it('is made without a document of every study and scenario that we ship', () => {
    const shipped = files.filter(({ name }) => /^(?:scenarios|examples)\/.*\.yaml$/.test(name));

    expect(shipped.filter(({ text }) => quick(text) === null).map(({ name }) => name)).toEqual([]);
    expect(shipped.length).toBeGreaterThan(20);
  });

  const marks = [
    ' ',
    '\n',
    '  ',
    '# c',
    '#',
    ': ',
    ':',
    '- ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ', ',
    ',',
    '\\',
    '|',
    '>',
    '|-\n',
    '>\n',
  ]
    .concat([
      '&a',
      '*a',
      '!',
      '%',
      '@',
      '? ',
      '~',
      'null',
      '1',
      '0',
      '\r\n',
      'a: b',
      '{a: 1}',
      '[1, 2]',
      '\n\n',
      '\n  ',
      '\n    ',
    ])
    .concat(['é', '€', '<<: x', '`', '1,5', '2020-07', '---', '...', '\t', '\\n', '\ud83d\ude00'])
    .concat([' ---', '%X', "''", '""', "- 'x'", '"x\\\n\n y"', '| # |\n', '>2\n']);
  const change = fc.record({ at: fc.nat(), cut: fc.nat(3), mark: fc.constantFrom('', ...marks) });
  const excerpt = fc
    .record({ file: fc.constantFrom(...files), from: fc.nat(), lines: fc.integer({ min: 1, max: 14 }) })
    .map(({ file, from, lines }) => {
      const all = file.text.split('\n');
      const start = from % all.length;
      const part = all.slice(start, start + lines);
      const blanks = /^ */.exec(part[0] ?? '')?.[0].length ?? 0;
      return part.map((line) => (line.slice(0, blanks).trim() === '' ? line.slice(blanks) : line)).join('\n');
    });

  it('is what the document says, of parts of them with a few characters changed', () => {
    let compared = 0;
    const property = fc.property(excerpt, fc.array(change, { maxLength: 3 }), (part, changes) => {
      const text = changes.reduce((now, { at, cut, mark }) => {
        const place = at % (now.length + 1);
        return now.slice(0, place) + mark + now.slice(place + cut);
      }, part);
      const tree = guard(text) === null ? quick(text) : null;
      if (tree === null) return;
      compared += 1;
      expect([text, tree]).toEqual([text, full(text)]);
    });
    fc.assert(property, { numRuns: tries(3000) });
    expect(compared).toBeGreaterThan(100);
  });

  it.each([
    ['blanks, comments and line breaks behind values', 'a:   1   # one\r\nb: [1,  2 ]  # two\r\n\r\n# end\r\n'],
    ['values in quotes, over lines', "a: 'it''s'\nb: \"x\\n\\u00e9\n  y\n\n  z\"\nc: one\n  two\n\n  three\n"],
    ['blocks of text', 'a: |\n  one\n\n  two\n\n\nb: >-\n  three\n  four\nc: |\n  five'],
    ['lists in lists and maps in lists', '- - 1\n  - 2\n- a: 1\n  b:\n  - 3\n'],
    ['braces over lines', 'a: {\n  b: 1, # first\n  "c": [ 2, ],\n  }\n'],
    ['comments between, at any depth', 'a:\n  # one\n  b:\n    c: 1\n  # two\n  d: 2\n# three\ne: 3\n'],
    ['numbers as keys of points', 'points: { 0: 1, 50%: 0.5 }\n'],
    ['empty texts behind keys with a colon', 'a:b: \'\'\nc: { d:e: "" }\n'],
    ['plain values of every kind', 'a: null\nb: ~\nc: true\nd: -1.5e3\ne: 012\nf: 2020-07\ng: yes\nh: nothing\n'],
  ])('holds %s', (_, text) => {
    expect(quick(text)).toBe(full(text));
  });

  it('is made of a block with hundreds of thousands of empty lines within the time of a test', () => {
    const text = `a: |\n  x\n${'\n'.repeat(300_000)}  y\n`;

    expect(quick(text)).toContain(`"to":${text.length}`);
  });

  it.each([
    ['nothing', ''],
    ['an empty value', 'a:\nb: 1\n'],
    ['an anchor', 'a: &x 1\n'],
    ['an alias', 'a: &x 1\nb: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['tags in tags', Array.from({ length: 50 }, (_, depth) => `${' '.repeat(depth)}!a`).join('\n')],
    ['a merge key', '<<: { a: 1 }\n'],
    ['a key that is a list', '? [a]\n: 1\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a number as a key', '1: a\n'],
    ['a number with a comma in braces', 'points: { a: 1,5: 2 }\n'],
    ['a pair without braces in a list', 'a: [ b: 1 ]\n'],
    ['a number that is none', 'a: .inf\n'],
    ['half a character', 'a: "\\ud800"\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a tab', 'a:\t1\n'],
    ['a comment that stands further in than what follows', 'a:\n  b: 1\n  # of b\nc: 2\n'],
    ['a block that keeps its empty lines', 'a: |+\n  one\n\n'],
    ['blanks behind a block', 'a: |\n  one\n   \n'],
    ['what is no YAML', 'a: [1\n'],
    ['a key behind an item of a list, on its line', 'a:\n- { b: true }c: { d: 2 }\n'],
    ['a key behind a quoted item of a list', "a:\n- ''b: 2\n"],
    ['such a key within a list', "- a:\n  - 'b'c: 1\n- 2\n"],
    ['the mark of a document behind blanks', ' --- # x\na: 1\n'],
    ['a text behind such a mark', ' --- x\n'],
    ['an escaped line break', 'a: "b\\\n\n  c"\n'],
    ['an escaped line break of Windows', 'a: "b\\\r\n\r\n  c"\r\n'],
    ['a comment behind the head of a block', 'a: | # of |\n b\n'],
    ['a comment of which the end reads as the head of a block', 'a: |- #>-\n b\n'],
    ['nothing but an empty text', "''\n"],
    ['nothing but an empty text in double quotes', '""'],
  ])('leaves %s to the document', (_, text) => {
    expect(quick(text)).toBeNull();
  });
});
