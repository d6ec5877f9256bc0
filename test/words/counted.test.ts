import { describe, expect, it } from 'vitest';
import { counted } from '../../src/words/counted.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';

describe('what is counted', () => {
  it.each([
    [1, '1 month'],
    ['1', '1 month'],
    ['−1', '−1 month'],
    ['0', '0 months'],
    ['1.0', '1.0 months'],
    ['1,5', '1,5 months'],
    [11, '11 months'],
    ['21', '21 months'],
  ])('%j is one of them, or more', (count, text) => {
    expect(counted(count, 'month', 'months')).toBe(text);
  });
});

describe('a sentence about one, and one about two', () => {
  it.each([
    [
      en.sensitivity.passesOnly({ scenarios: ['a'] }, 'Team', 'above', '5 fte'),
      'a passes its gate only while "Team" is at least 5 fte',
      en.sensitivity.passesOnly({ scenarios: ['b', 'a'] }, 'Team', 'above', '5 fte'),
      'b and a pass their gate only while "Team" is at least 5 fte',
    ],
    [
      nl.sensitivity.passesOnly({ scenarios: ['a'] }, 'Team', 'below', '5 fte'),
      'a voldoet alleen aan zijn eis zolang "Team" hoogstens 5 fte is',
      nl.sensitivity.passesOnly({ scenarios: ['b', 'a'] }, 'Team', 'below', '5 fte'),
      'b en a voldoen alleen aan hun eis zolang "Team" hoogstens 5 fte is',
    ],
    [
      en.plane.more(1),
      '--full shows 1 more pair, which is further off than three others for the same scenario.',
      en.plane.more(2),
      '--full shows 2 more pairs, which are further off than three others for the same scenario.',
    ],
    [
      nl.plane.more(1),
      '--full toont nog 1 paar, dat verder weg ligt dan drie andere voor hetzelfde scenario.',
      nl.plane.more(2),
      '--full toont nog 2 paren, die verder weg liggen dan drie andere voor hetzelfde scenario.',
    ],
    [
      en.sensitivity.notVaried(['rate']),
      'Not varied: 1, as it is a constant without a range: rate.',
      en.sensitivity.notVaried(['rate', 'team']),
      'Not varied: 2, as they are constants without a range: rate, team.',
    ],
    [
      nl.sensitivity.notVaried(['rate']),
      'Niet gevarieerd: 1, want een vaste waarde zonder bereik: rate.',
      nl.sensitivity.notVaried(['rate', 'team']),
      'Niet gevarieerd: 2, want vaste waarden zonder bereik: rate, team.',
    ],
    [
      en.sensitivity.formulas(['rate']),
      'Not varied by itself, as it follows by a formula from others that are: rate.',
      en.sensitivity.formulas(['rate', 'team']),
      'Not varied by themselves, as they follow by a formula from others that are: rate, team.',
    ],
    [
      nl.sensitivity.formulas(['rate']),
      'Niet zelf gevarieerd, want die volgt met een formule uit andere die dat wel zijn: rate.',
      nl.sensitivity.formulas(['rate', 'team']),
      'Niet zelf gevarieerd, want ze volgen met een formule uit andere die dat wel zijn: rate, team.',
    ],
    [
      en.simulation.more('1'),
      '1 more that is weaker or within the noise is not shown.',
      en.simulation.more('2'),
      '2 more that are weaker or within the noise are not shown.',
    ],
    [
      en.check.files('fig', 1),
      'In fig, 1 file is out of date.',
      en.check.files('fig', 18),
      'In fig, 18 files are out of date.',
    ],
    [
      nl.check.files('fig', 1),
      'In fig is 1 bestand verouderd.',
      nl.check.files('fig', 18),
      'In fig zijn 18 bestanden verouderd.',
    ],
    [
      nl.diff.counts(1, 1, 9),
      'De plaats van 1 scenario veranderde. 1 van 9 cijfers veranderde.',
      nl.diff.counts(2, 2, 9),
      "De plaats van 2 scenario's veranderde. 2 van 9 cijfers veranderden.",
    ],
  ])('%s', (one, saidOfOne, two, saidOfTwo) => {
    expect([one, two]).toEqual([saidOfOne, saidOfTwo]);
  });
});
