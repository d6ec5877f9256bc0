import { counted } from '../../counted.ts';
import { written } from '../../quantity.ts';
import type { FaultWords } from '../../fault-words.ts';
import { wholeReadings } from '../mend.ts';
import { list } from './terms.ts';

const long = (hours: number): string =>
  hours < 48 ? counted(hours, 'hour', 'hours') : counted(Math.ceil(hours / 24), 'day', 'days');

/** What is wrong with what a study says of chance. */
export const uncertainty = {
  'risk-without-effect': () => [
    'this risk has no effect',
    'say what it does: "delays", "enlarges", "costs", or several of these',
  ],
  'nothing-named': () => ['nothing is named here', 'name at least one'],
  'not-whole': ({ found, least }) => {
    const readings = wholeReadings(found, least);
    return readings.length === 0
      ? [`${found} is not a whole number from ${least} up`, `write a whole number: ${least} or more`]
      : [`${found} is written with decimals, and a whole number is expected`, `write ${readings.join(' or ')}`];
  },
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
    'keep one; a scenario that extends another draws from the same random numbers',
  ],
  'not-positive-definite': ({ smallest }) => [
    `these correlations contradict each other: their matrix has an eigenvalue of ${written(Math.round(smallest * 1e6) / 1e6, 'score')}, and all must be above 0`,
    'bring them nearer to 0: what goes with two others cannot let these go against each other',
  ],
  'draws-break': ({ scenario, from, to, estimates }) => [
    `scenario "${scenario}" cannot be computed in ${from === to ? `draw ${from}` : `one of the draws ${from} to ${to}`}: it has no end before the year 9999, or a figure is no number or too large to be written`,
    estimates.length === 0
      ? 'look at estimates without ends (p10, p90) that grow very large, or may come near or below 0: a team, a rate, a duration, a weight'
      : estimates.length === 1
        ? `narrow the estimate of ${list(estimates)}: with its central value alone these draws can be computed`
        : `narrow the estimates of ${list(estimates, 10)}: with their central values alone these draws can be computed`,
  ],
  'outside-on-top': ({ of }) =>
    of === 'class'
      ? ['one class of projects at a time: what one overran is in the other as well', 'give --outside-view once']
      : [
          'an outside view does not come on top of a contingency: classes compare outcomes with estimates that hold no reserve, so it would count twice',
          'leave the contingency out of the study, or draw the study without --outside-view',
        ],
  'no-mitigation': ({ class: id, mitigable }) => [
    id === null
      ? '--mitigation lowers the uplift of an outside view, and there is none'
      : `class "${id}" knows no mitigation`,
    `give --outside-view ${mitigable.join(' or ')} with it, or leave it out`,
  ],
  'too-many-draws': ({ draws, limit }) =>
    limit.of === 'time'
      ? [
          `${draws} draws would take about ${long(limit.hours)} and ${limit.megabytes} MB of memory, by a rough estimate`,
          'ask for fewer: with a hundredth of the draws the noise is ten times as large, and seldom matters',
        ]
      : [
          `${draws} draws are too many for this command: it keeps all draws in memory, of this study at most ${limit.most}`,
          `ask for ${limit.most} or fewer`,
        ],
  'never-drawn': ({ name, is: what }) => [
    `a correlation with "${name}" does nothing: ${what === 'formula' ? 'it is a formula' : 'it is a constant'}`,
    what === 'formula' ? 'correlate what it follows from' : 'give it an estimate, or remove the correlation',
  ],
} satisfies Partial<FaultWords>;
