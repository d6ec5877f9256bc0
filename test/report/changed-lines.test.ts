import { describe, expect, it } from 'vitest';
import { changedLines } from '../../src/report/changed-lines.ts';
import { fc } from '../support/seed.ts';

const isNew = (old: string, text: string): string[] =>
  changedLines(old, text).flatMap((line) => (line.isNew ? [line.text] : []));

describe('the lines of a text that are not in an older one', () => {
  it.each([
    ['a\nb\nc', 'a\nb\nc', []],
    ['a\nb\nc', 'a\nB\nc', ['B']],
    ['a\nb\nc', 'b\nc\na', ['a']],
    ['', 'a', ['a']],
    ['a\na', 'a\na\na', ['a']],
  ])('of %j and %j', (old, text, expected) => {
    expect(isNew(old, text)).toEqual(expected);
  });

  const texts = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));

  it('are all lines but those that stand there in the same order', () => {
    fc.assert(
      fc.property(texts, texts, (old, text) => {
        const lines = changedLines(old, text);
        expect(lines.map((line) => line.text).join('\n')).toBe(text);
        let rest = old.split('\n');
        for (const line of lines.filter((each) => !each.isNew)) {
          expect(rest).toContain(line.text);
          rest = rest.slice(rest.indexOf(line.text) + 1);
        }
      }),
    );
  });

  it('are none where nothing changed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(isNew(text, text)).toEqual([]);
      }),
    );
  });
});
