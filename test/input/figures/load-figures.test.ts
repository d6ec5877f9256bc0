import { describe, expect, it } from 'vitest';
import { loadFigures } from '../../../src/input/figures/load-figures.ts';
import { en } from '../../../src/words/en.ts';
import { nl } from '../../../src/words/nl.ts';
import { faultText } from '../../../src/words/words.ts';

const hintsFor = (text: string): string[] =>
  (loadFigures({ name: 'figures.yaml', text }).problems ?? []).flatMap(({ fault }) =>
    [en, nl].map((words) => faultText(words, fault).join(': ')),
  );

describe('a mistake in figures.yaml', () => {
  it.each([
    ['nothing in it', ''],
    ['only a comment in it', '# figures\n'],
    ['another version', 'samen-figures: 2\nfigures: []\n'],
    ['no version', 'figures: []\n'],
    ['no figures', 'samen-figures: 1\n'],
    ['a second document', 'samen-figures: 1\nfigures: []\n---\na: 1\n'],
    ['an anchor', 'samen-figures: 1\nfigures: &all []\n'],
    ['an alias', 'samen-figures: 1\nfigures: *all\n'],
    ['a merge key', 'samen-figures: 1\nfigures: [{ <<: {}, figure: x, value: 1 }]\n'],
    ['too deep a nest', `samen-figures: 1\nfigures: ${'['.repeat(70)}${']'.repeat(70)}\n`],
  ])('of %s is told with what to write in that file, and not in a study', (_, text) => {
    const hints = hintsFor(text);

    expect(hints.length).toBeGreaterThan(0);
    expect(hints.filter((hint) => /"samen: 1"|study|studie|scenario|extends|…/.test(hint))).toEqual([]);
  });

  it('that holds nothing is told with what it starts with', () => {
    expect(hintsFor('')).toEqual([
      'nothing is written in this file: write "samen-figures: 1" and "figures: []", or remove the file: samen pin makes it',
      expect.stringContaining('samen pin maakt het'),
    ]);
  });

  it('is a month to be written where a year stands, and no text between quotes', () => {
    const text = 'samen-figures: 1\nfigures: [{ figure: x, value: 1, as-of: 2026 }]\n';

    expect(hintsFor(text)[0]).toBe('"2026" is not a month: write year and month as YYYY-MM, such as 2026-09');
  });
});
