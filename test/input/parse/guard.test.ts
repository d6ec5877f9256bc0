import { describe, expect, it } from 'vitest';
import { guard, limits } from '../../../src/input/parse/guard.ts';
import { parse } from '../../../src/input/parse/parse.ts';
import { dataOf, faultsOf } from './reading.ts';

const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n');

describe('a control character', () => {
  it.each([
    ['escape', '\u001b'],
    ['null', '\0'],
    ['bell', '\u0007'],
    ['a C1 control', '\u009b'],
    ['delete', '\u007f'],
    ['a right-to-left override', '\u202e'],
    ['an isolate', '\u2067'],
    ['a line separator', '\u2028'],
    ['a second byte order mark', '\ufeff'],
  ])('is refused where it stands: %s', (_, mark) => {
    expect(guard(`a: 1\nb: x${mark}y`)).toEqual({
      fault: { kind: 'control-character', code: mark.charCodeAt(0) },
      offset: 9,
    });
  });

  it.each(['\t', '\n', '\r\n', 'é', '€', '日', '🦀', '\u00a0', '\u2013'])('is not %j', (text) => {
    expect(guard(`a: "x${text}y"`)).toBeNull();
  });
});

describe('a directive', () => {
  it.each(['%TAG ! tag:x,2000:\n---\na: 1', '%YAML 1.1\n---\na: 1', '# first\n%FOO\n---\na: 1'])(
    '%j is refused',
    (text) => {
      expect(guard(text)?.fault).toEqual({ kind: 'forbidden-yaml', what: 'directive', of: 'study' });
      expect(text[guard(text)?.offset ?? 0]).toBe('%');
    },
  );

  it('of YAML 1.2 is let through', () => {
    expect(dataOf('%YAML 1.2\n---\na: 1\n')).toEqual({ a: 1 });
  });

  it('is not a text that begins with a percentage sign further on', () => {
    expect(guard('a: |\n  text\n%not: a directive')?.fault).toBeUndefined();
  });
});

describe('deep nesting', () => {
  it.each([
    ['brackets', '['.repeat(65)],
    ['braces', '{a: '.repeat(65)],
    ['brackets on lines of their own', '[\n'.repeat(65)],
    ['closed brackets', `${'['.repeat(65)}${']'.repeat(65)}`],
    ['lists in lists', '- '.repeat(65)],
    ['maps in maps', nested(66)],
    ['keys in keys', '? '.repeat(65)],
    ['very many brackets', '['.repeat(100_000)],
  ])('is refused before it reaches the parser: %s', (_, text) => {
    expect(guard(text)?.fault).toEqual({ kind: 'too-big', what: 'nesting', limit: limits.nesting, of: 'study' });
  });

  it.each([
    ['brackets', `a: ${'['.repeat(60)}${']'.repeat(60)}`],
    ['maps in maps', nested(60)],
  ])('is let through while it is no deeper than a study may be: %s', (_, text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

describe('a flood', () => {
  // Found while this was written: of a key that is there 40,000 times, each time its first line was found by counting
  // lines from the beginning.
  it('of one key is refused', () => {
    expect(faultsOf('a:\n '.repeat(14_000))[0]).toMatch(/^too-deep|^too-big|^duplicate-key|^syntax/);
  });

  it.each([
    ['of tokens', '- a\n'.repeat(80_000), 'tokens'],
    ['of characters on a line', `a: ${'[], '.repeat(6_000)}`, 'line'],
  ])('%s is refused before it reaches the parser', (_, text, what) => {
    expect(guard(text)?.fault).toMatchObject({ kind: 'too-big', what });
  });

  it('of keys in one map is refused, in its place', () => {
    const keys = Array.from({ length: limits.keys + 1 }, (_, index) => `k${index}: 1`).join('\n');

    expect(faultsOf(keys)[0]).toMatch(/^too-big\/keys 1:1 /);
    expect(faultsOf(keys.slice(0, keys.lastIndexOf('\n')))).toEqual([]);
  });

  it('of items in one list is refused', () => {
    expect(faultsOf(`a: [${'\n x,'.repeat(limits.items + 1)}\n ]`)[0]).toMatch(/^too-big\/items /);
  });

  it.each([
    '[,',
    '""',
    "'",
    '&a ',
    '*a ',
    '!a ',
    '%a\n',
    '---\n',
    '\\"',
    '[[],\n',
    '- ',
    ': ',
    '? ',
    ']',
    '>\n',
    '# a\n',
    '\u00e9',
    ', ',
  ])('of %j ends in a problem or in data, never in an exception', (unit) => {
    for (const before of ['', 'samen: 1\nx: ']) {
      const text = before + unit.repeat(10_000);
      expect(() => parse({ name: 'flood.yaml', text })).not.toThrow();
    }
  });
});
