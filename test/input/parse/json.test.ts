import { describe, expect, it } from 'vitest';
import { offsetIn, readJson } from '../../../src/input/parse/json.ts';
import { fc, tries } from '../../support/seed.ts';

/** A JSON text, and one in which a few characters are others. */
const anyText = fc.tuple(
  fc.json({ maxDepth: 4 }),
  fc.nat(200),
  fc.constantFrom('', '"', '\\', ',', ':', '}', ']', '[', '{', '0', '-', ' ', '\n', 'e'),
);

const spoilt = ([text, at, mark]: readonly [string, number, string]): string =>
  text.slice(0, at % (text.length + 1)) + mark + text.slice((at % (text.length + 1)) + 1);

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

describe('a JSON text', () => {
  it('is read as everybody reads it', () => {
    const tried = { read: 0, not: 0 };
    fc.assert(
      fc.property(anyText, (entry) => {
        for (const text of [entry[0], spoilt(entry)]) {
          const [found, expected] = [readJson(text), parsed(text)];
          const isRefused = 'what' in found && found.what !== 'no-json';
          tried[expected === null ? 'not' : 'read']++;
          expect('value' in found ? found : null).toEqual(isRefused ? null : expected);
        }
      }),
      { numRuns: tries(2000) },
    );
    expect(Math.min(tried.read, tried.not)).toBeGreaterThan(tries(200));
  });

  it.each([
    ['{"a": 1, "b": {"a": 2}, "a": 3}', 'twice', 24],
    ['{"a": 1, "\\u0061": 3}', 'twice', 9],
    ['{"__proto__": 1, "__proto__": 3}', 'twice', 17],
    ['["\\ud800"]', 'half-character', 1],
    ['{"a\\udfff": 1}', 'half-character', 1],
    ['{"a": 1', 'no-json', 7],
    ['[1,]', 'no-json', 3],
    ['[01]', 'no-json', 2],
    ['{a: 1}', 'no-json', 1],
    ['[1] 2', 'no-json', 4],
    ['["a\nb"]', 'no-json', 1],
    ['', 'no-json', 0],
    [`${'['.repeat(100_000)}1`, 'too-deep', 64],
    [`{"a":${'{"a":'.repeat(100_000)}`, 'too-deep', 320],
  ])('%s is refused', (text, what, offset) => {
    expect(readJson(text)).toEqual({ what, offset });
  });

  it('of which a part is one very long text is read', () => {
    const text = JSON.stringify({ long: '\\"'.repeat(1_000_000) });

    expect(readJson(text)).toEqual({ value: JSON.parse(text) as unknown });
  });

  it('knows where each of its values begins, and of one that lacks what it would be in', () => {
    const text = '{"a": [1, {"b": "x"}], "c": {}}';
    const at = (...path: (string | number)[]): string => text.slice(offsetIn(text, path));

    expect(at('a', 1, 'b')).toBe('"x"}], "c": {}}');
    expect(at('a', 1)).toBe('{"b": "x"}], "c": {}}');
    expect(at('c', 'd', 'e')).toBe('{}}');
    expect(at()).toBe(text);
  });
});
