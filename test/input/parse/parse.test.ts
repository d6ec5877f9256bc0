import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/input/parse/parse.ts';
import { spanAt } from '../../../src/input/tree/tree.ts';
import { dataOf, faultsOf, placed } from './reading.ts';

describe('a file', () => {
  it('becomes maps, lists and plain values', () => {
    expect(dataOf('a: 1\nb: [x, "2", true, 012]\nc: { d: 2020-07, e: }\nf: |\n  two\n  lines\n')).toEqual({
      a: 1,
      b: ['x', '2', true, '012'],
      c: { d: '2020-07', e: null },
      f: 'two\nlines\n',
    });
  });

  it('holds an empty text behind a key with a colon, also where another mistake is found in it', () => {
    expect(faultsOf('a: 1\na: 2\nb:c: \'\'\nd: { e:f: "" }')).toEqual(['duplicate-key 2:1 a']);
  });

  it('may be written in blocks or in flow', () => {
    expect(dataOf('{ a: { b: [1, 2] }, c: x }')).toEqual(dataOf('a:\n  b:\n    - 1\n    - 2\nc: x\n'));
  });

  it.each([
    ['an anchor', 'a: 1\nb: &x 2', 'forbidden-yaml/anchor 2:4 &x'],
    ['an alias', 'b: &x 2\nc: *x', 'forbidden-yaml/alias 2:4 *x'],
    ['an alias of nothing', 'c: *x', 'forbidden-yaml/alias 1:4 *x'],
    ['a merge key', 'a:\n  <<: { b: 1 }', 'forbidden-yaml/merge-key 2:3 <<'],
    ['a tag', 'a: !!float 5', 'forbidden-yaml/tag 1:4 !!float'],
    ['a map as key', '{ a: 1 }: 2', 'forbidden-yaml/complex-key 1:1 { a: 1 }'],
    ['a key that is a number', '2.5: x', 'unquoted-key 1:1 2.5'],
    ['a key that is nothing', 'null: x', 'unquoted-key 1:1 null'],
    ['a key that is true', 'a: { true: x }', 'unquoted-key 1:6 true'],
    ['a key twice', 'a: 1\nb: 2\na: 3', 'duplicate-key 3:1 a'],
    ['a key twice, once quoted', 'a: 1\n"a": 3', 'duplicate-key 2:1 "a"'],
    ['an infinite number', 'a: .inf', 'not-a-number 1:4 .inf'],
    ['a hexadecimal number', 'a: [1, 0x10]', 'not-a-number 1:8 0x10'],
    ['a number too large', 'a: 1e400', 'too-large 1:4 1e400'],
    ['a tab in a list between brackets', 'a: [1,\n\t2]\nb: 3', 'syntax/tab 2:1 '],
    ['a tab in a map between brackets', 'a: { b: "}",\n\tc: 2 }\nd: 3', 'syntax/tab 2:1 '],
    ['a tab in a text over several lines', 'a: "b\n\tc"\nd: 3', 'syntax/tab 2:1 '],
    ['a tab in a list that is not closed', 'a: [1,\n\t2\nb: 3', 'syntax/unclosed 1:4 ['],
    ['half a character in a value', 'a: "x\\ud800"', 'control-character 1:4 "x\\ud800"'],
    ['half a character in a key', '"\\udc00": x', 'control-character 1:1 "\\udc00"'],
    ['a tab before a key', 'a:\n\tb: 1', 'syntax/tab 2:1 '],
    ['a tab on the line below a key', 'a: 1\nb:\n  - x: 1\n\t- y: 2', 'syntax/tab 4:1 '],
    [
      'a conflict of versions',
      'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x',
      'syntax/conflict 2:1 <<<<<<< HEAD',
    ],
    ['a quote that is not closed, in brackets', 'a: { b: "A, c: {} }', 'syntax/unclosed 1:9 "'],
    ['a text with a colon', 'a: b: c d\ne: 1', 'syntax/colon 1:4 b: c d'],
    ['a line of an item one space too little in', 'a:\n  - b: 1\n   c: 2\n    d: 3', 'syntax/indentation 3:4 c:'],
    ['a key without a colon', 'a: 1\nb c\n', 'syntax/key 2:1 b c'],
    ['a key in quotes without a colon', 'a: 1\n"b"\n', 'syntax/key 2:1 "b"'],
    ['a first key without a colon', 'a:\n  b\n    c: 1\n  d: 2', 'syntax/key 2:3 b'],
    ['a first key without a blank behind its colon', 'a:\n  b:1\n  c: 2', 'syntax/key 2:3 b:1'],
    ['a first key of an item without that', 'a:\n  - b:c d\n    e: 2', 'syntax/key 2:5 b:c d'],
    ['a key and its value without a colon', 'a: 1\nb c d\ne: 2', 'syntax/key 2:1 b c d'],
    ['that further in', 'a:\n  b: 1\n  # why\n\n  c d\n  e: 2', 'syntax/key 5:3 c d'],
    ['a text on a line of its own with a colon below', 'a:\n  b c d\n  e: 2', 'syntax/colon 2:3 b c d'],
    ['an address with a colon below', 'a:\n  http://b\n  c: 2', 'syntax/colon 2:3 http://b'],
    ['a bracket that is closed as another', 'a: { b: [1, 2] ]\nc: 3', 'syntax/unclosed 1:4 {'],
    ['a bracket within others that is not closed', 'a: { b: [{ c: 1 } }\nd: 2', 'syntax/unclosed 1:9 ['],
    ['a backslash that begins nothing', 'a: "C:\\Users"', 'syntax/escape 1:7 \\'],
    ['a comma that lacks between brackets', 'a: ["b" "c"]', 'syntax/other 1:9 "'],
    ['a comment without a blank before it', 'a: "b"#c', 'syntax/other 1:7 #c'],
    ['a blank that lacks behind a colon', 'a: {low:40,mode:54}', 'unknown-key 1:5 low:40'],
    ['a key further in than the one above', 'a:\n  b: 1\n   c: 2\nd: 3', 'syntax/deeper 3:4 c:'],
    ['a key further in than those around it', 'a:\n  b: 1\n    c: 2\n  d: 3', 'syntax/deeper 3:5 c:'],
    ['a first key less far in than those below it', 'a:\n b: 1\n  c: 2\n  d: 3', 'syntax/shallower 2:2 b:'],
    [
      'an item less far in than those above',
      'a:\n   - b: 1\n     c: 2\n  - b: 3\n    c: 4',
      'syntax/indentation 4:3 - b:',
    ],
    ['a text over two lines with a colon on the first', 'a: b: c\n  d e\nf: 1', 'syntax/colon 1:4 b: c'],
    ['a text over two lines with a colon in it', 'a: one\n  two words: b\nc: 1', 'syntax/colon 1:4 one'],
    ['nothing at all', '# only a remark\n', 'empty-file 1:1 #'],
  ])('with %s is refused there', (_, text, fault) => {
    expect(faultsOf(text)).toContainEqual(fault);
  });

  it.each(['a: [1, 2', 'a: "x', 'a: {', 'a: b: c', 'a\n b: 1\n c', '- a\nb: 1', 'a: @x', 'a: "\\q"'])(
    'that is not YAML is refused with one problem: %j',
    (text) => {
      expect(faultsOf(text)).toHaveLength(1);
      expect(faultsOf(text)[0]).toMatch(/^syntax\/\w+ \d+:\d+/);
    },
  );

  it.each([
    ['a first key without a colon, above one of a map', 'a:\n  b\n    c:\n      d: 1', 'syntax/key 2:3 b'],
    ['a key of a map further in than those around it', 'a:\n  b: 1\n   c:\n     d: 2\n  e: 3', 'syntax/deeper 3:4 c:'],
    ['a key of a map further in than the one above', 'a:\n  b: 1\n   c:\n     d: 2', 'syntax/deeper 3:4 c:'],
    ['a key less far in than a map below', 'a:\n b: 1\n  c:\n    d: 2\n  e: 3', 'syntax/shallower 2:2 b:'],
  ])('with %s is refused there, by whatever its lines end', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
    expect(faultsOf(text.replaceAll('\n', '\r\n'))).toEqual([fault]);
  });

  it('with decimal commas is refused for these alone, also where the decimals are alike', () => {
    expect(faultsOf('a: { low: 1,5, mode: 2,5, high: 3,5 }')).toEqual([
      'decimal-comma 1:11 1,5',
      'decimal-comma 1:22 2,5',
      'decimal-comma 1:33 3,5',
    ]);
  });

  it('with a second document is refused there', () => {
    expect(faultsOf('a: 1\n---\nb: 2')).toEqual([expect.stringMatching(/^second-document 2:1/)]);
  });

  it('tells both places of a key that stands there twice', () => {
    expect(parse({ name: 'x', text: 'b: 1\na: 1\na: 2' }).problems[0]?.fault).toEqual({
      kind: 'duplicate-key',
      key: 'a',
      firstLine: 2,
    });
  });

  it('has no key that means anything but itself', () => {
    const text = '__proto__: { polluted: yes }\nconstructor: 1\ntoString: 2';

    expect(Object.keys(JSON.parse(JSON.stringify(dataOf(text))))).toEqual(['__proto__', 'constructor', 'toString']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

const at = (written: string, path: readonly (string | number)[], onKey = false): string => {
  const { root } = parse({ name: 'x', text: written });
  return root === null ? '' : placed(spanAt(root, path, onKey));
};

describe('the place of a value', () => {
  const text = 'samen: 1\nphases:\n  build: { team: $teem, work: [{ build: core }] }\n';
  it('is where it was written, and its own characters', () => {
    expect(at(text, ['phases', 'build', 'team'])).toBe('3:18 $teem');
    expect(at(text, ['phases', 'build', 'work', 0, 'build'])).toBe('3:41 core');
  });

  it('may be that of its key', () => {
    expect(at(text, ['phases', 'build', 'team'], true)).toBe('3:12 team');
  });

  it('is that of the key around it where it was left out', () => {
    expect(at(text, ['phases', 'build', 'duration'])).toBe('3:3 build');
    expect(at(text, ['phases', 'build', 'work', 0, 'share'])).toBe('3:32 { build: core }');
    expect(at(text, ['horizon'])).toMatch(/^1:1 /);
  });

  it('passes over the position of a single value that stands for a list of one', () => {
    expect(at('after: design', ['after', 0])).toBe('1:8 design');
  });

  it.each([
    ['Windows line breaks', text.replaceAll('\n', '\r\n')],
    ['remarks and blank lines that do not count', text],
  ])('has the right line and column with %s', (_, written) => {
    expect(at(written, ['phases', 'build', 'team'])).toBe('3:18 $teem');
  });

  it('counts a letter with an accent as one column', () => {
    expect(at('{ één: { twee: $x } }', ['één', 'twee'])).toBe('1:16 $x');
  });
});
