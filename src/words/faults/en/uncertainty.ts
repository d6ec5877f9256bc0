import { written } from '../../quantity.ts';
import type { FaultWords } from '../../words.ts';

/** What is wrong with what a study says of chance. */
export const uncertainty = {
  'risk-without-effect': () => [
    'this risk has no effect',
    'say what it does: "delays", "enlarges", "costs", or several of these',
  ],
  'nothing-named': () => ['nothing is named here', 'name at least one'],
  'not-whole': ({ found, least }) => [`${found} is not a whole number from ${least} up`, 'write one without a point'],
  'rank-out-of-bounds': ({ found }) => [
    `a rank correlation lies between -1 and 1, both excluded, and this is ${found}`,
    'where one follows wholly from the other, write it as a formula, such as $other * 2',
  ],
  'not-a-pair': ({ count }) => [
    `a correlation is between two assumptions, and ${count === 0 ? 'none is' : `${count} are`} named here`,
    'write between: [one, other], and a correlation for every pair',
  ],
  'correlated-twice': ({ between: [one, other] }) => [
    `the correlation between "${one}" and "${other}" stands here twice`,
    'keep one; a scenario that extends another draws from the same luck',
  ],
  'not-positive-definite': ({ smallest }) => [
    `these correlations contradict each other: their matrix has an eigenvalue of ${written(Math.round(smallest * 1e6) / 1e6, 'score')}, and all must be above 0`,
    'bring them nearer to 0: what goes with two others cannot let these go against each other',
  ],
  'never-drawn': ({ name, is }) => [
    `a correlation with "${name}" does nothing: ${is === 'formula' ? 'it is a formula' : 'it is a constant'}`,
    is === 'formula' ? 'correlate what it follows from' : 'give it an estimate, or remove the correlation',
  ],
} satisfies Partial<FaultWords>;
