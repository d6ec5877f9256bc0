import { describe, expect, it } from 'vitest';
import { faultsOf, studyOf } from '../../support/studies.ts';

const scale = { worst: 1, best: 5 };

/** What is wrong where somebody weighs within reach and noise so. */
const kindsOf = (weighing: object): readonly string[] =>
  faultsOf(
    studyOf(
      { scores: { reach: 3, noise: 3 } },
      { criteria: { reach: scale, noise: scale }, stakeholders: { council: { say: '100%', ...weighing } } },
    ),
  ).map(({ kind }) => kind);

describe('weights', () => {
  it.each([
    ['that are all 0 add up to nothing', { weights: { reach: 0, noise: 0 } }, ['weights-sum']],
    [
      'of a name that is misspelt are read all the same',
      { weights: { reach: 0, nois: 0 } },
      ['unknown', 'weights-sum'],
    ],
    ['that cannot be read are told alone', { weights: { reach: '60%', noise: '40%' } }, ['wrong-unit', 'wrong-unit']],
    ['of which one cannot be read may add up to something', { weights: { reach: 0, noise: '40%' } }, ['wrong-unit']],
    ['of swings have 100 as the largest', { swing: { reach: 80, noise: 40 } }, ['swing-largest']],
    ['of swings of which one cannot be read may have it', { swing: { reach: 80, noise: '100%' } }, ['wrong-unit']],
  ])('%s', (_, weighing, kinds) => {
    expect(kindsOf(weighing)).toEqual(kinds);
  });
});
