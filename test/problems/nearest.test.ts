import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/problems/nearest.ts';
import { byCodeUnit } from '../../src/units/text-order.ts';

describe('the nearest name', () => {
  it('is the one that was probably meant', () => {
    expect(nearest('desing', ['build', 'design', 'tender'])).toBe('design');
    expect(nearest('Team', ['team', 'term'])).toBe('team');
    expect(nearest('responsibilty', ['responsibility', 'ranking'])).toBe('responsibility');
  });

  it('is none where no name is near', () => {
    expect(nearest('zebra', ['build', 'design'])).toBeNull();
    expect(nearest('build', [])).toBeNull();
  });

  it('is two letters off at most, or a third of a long name', () => {
    expect(nearest('abcd', ['abxy'])).toBe('abxy');
    expect(nearest('abcde', ['abxyz'])).toBeNull();
    expect(nearest('documentation', ['documentxxxxn'])).toBe('documentxxxxn');
  });

  it('is none for a short name that shares hardly a letter', () => {
    expect(nearest('fte', ['after', 'team'])).toBeNull();
    expect(nearest('1w', ['18m'])).toBeNull();
    expect(nearest('tcsh', ['bash', 'fish', 'zsh'])).toBeNull();
  });

  it('is the short name of which letters are out of order, or that begins alike', () => {
    expect(nearest('vta', ['vat', 'why'])).toBe('vat');
    expect(nearest('bsah', ['bash', 'zsh'])).toBe('bash');
    expect(nearest('kidn', ['kind'])).toBe('kind');
  });

  it('shares a letter with what was written', () => {
    expect(nearest('ab', ['xy'])).toBeNull();
  });

  it('is the first by code unit of equally near ones, however they are listed', () => {
    expect(nearest('cost', ['cast', 'coat'])).toBe('cast');
    expect(nearest('cost', ['coat', 'cast'])).toBe('cast');
  });
});

describe('the order of texts', () => {
  it('is by code unit, on every machine alike', () => {
    expect(['b', 'a', 'B', 'a-1', 'a.1', '2.5', '10', 'é'].toSorted(byCodeUnit)).toEqual([
      '10',
      '2.5',
      'B',
      'a',
      'a-1',
      'a.1',
      'b',
      'é',
    ]);
    expect(byCodeUnit('a', 'a')).toBe(0);
  });
});
