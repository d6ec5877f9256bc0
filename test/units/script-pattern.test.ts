import { describe, expect, it } from 'vitest';
import { ScriptPattern } from '../../src/units/script-pattern.ts';
import { fc } from '../support/seed.ts';

describe('a pattern about all scripts', () => {
  const sources = ['[\\p{L}]', '[\\p{Sc}]', '^[\\p{L}\\p{Sc}\\d-]+$', '(?!\\$)[\\p{Sc}] ?(\\d+)', '[^\\p{L}]'];

  it.each(sources)('finds in every single character what %s finds', (source) => {
    const pattern = new ScriptPattern(source);
    const plain = new RegExp(source, 'u');
    const differ: number[] = [];
    for (let code = 0; code < 0x3000; code += 1) {
      const text = `${String.fromCodePoint(code)} 1`;
      if ((pattern.exec(text) === null) !== (plain.exec(text) === null)) differ.push(code);
    }
    expect(differ).toEqual([]);
  });

  it.each(sources)('finds in texts what %s finds, with its groups', (source) => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        'Z',
        'é',
        'ж',
        '字',
        '$',
        '€',
        '£',
        '¥',
        '₹',
        '–',
        '−',
        '→',
        '─',
        '✓',
        ' ',
        '1',
        '-',
        '_',
      ),
    });
    const property = fc.property(text, (each) => {
      const [pattern, plain] = [new ScriptPattern(source), new RegExp(source, 'gu')];
      expect(pattern.exec(each)).toEqual(new RegExp(source, 'u').exec(each));
      expect(pattern.replaceAll(each, (found) => `$&${found}`)).toBe(each.replace(plain, (found) => `$&${found}`));
    });
    fc.assert(property);
  });
});
