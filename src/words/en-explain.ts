import type { ExplainWords } from './explain-words.ts';

const gatesAside = (gates: number): string => (gates === 1 ? 'that gate' : 'those gates');
const listed = (parts: readonly string[]): string => parts.join(' and ');

export const explain: ExplainWords = {
  title: (study, from, to) => `${study}: why the result of ${to} is not that of ${from}`,
  led: (from, leader, over, by) =>
    over === null ? `In ${from} only ${leader} was feasible` : `In ${from} ${leader} led ${over} by ${by}`,
  noneLed: (from) => `In ${from} no scenario was feasible`,
  lostGate: (to, leader, loser, gates) => `in ${to} ${leader} leads, as ${loser} is not feasible: ${gates}`,
  gainedGate: (to, leader, gates) => `in ${to} ${leader} leads, as it has become feasible: ${gates}`,
  overtakes: (to, leader, over, by) =>
    over === null ? `in ${to} ${leader} is the only feasible one` : `in ${to} ${leader} leads ${over} by ${by}`,
  still: (to, over, by) =>
    over === null ? `in ${to} it is the only feasible one` : `in ${to} it still leads ${over}, now by ${by}`,
  leadsNow: (to, leader, gates) =>
    `in ${to} ${leader} leads${gates === '' ? '' : `, as it has become feasible: ${gates}`}`,
  noneLeads: (to, loser, gates) =>
    `in ${to} ${loser === null ? 'none is either' : `no scenario is feasible${gates === '' ? '' : `: ${gates}`}`}`,
  evenAside: (gates, leader, by) => `Even with ${gatesAside(gates)} left aside ${leader} would lead by ${by}`,
  stillAside: (gates, loser, by) => `With ${gatesAside(gates)} left aside ${loser} would still lead by ${by}`,
  leadWent: (first, second, was, is) =>
    `Gates left aside, the lead of ${first} over ${second} went from ${was} to ${is}`,
  leadStayed: (first, second, is) => `Gates left aside, the lead of ${first} over ${second} stayed ${is}`,
  figureWent: (figure, scenario, was, is) => `${figure} of ${scenario}: from ${was} to ${is}`,
  figureStayed: (figure, scenario, is) => `${figure} of ${scenario}: unchanged at ${is}`,
  mostly: (causes) => `, mostly because ${listed(causes)}`,
  went: (title, was, is) => `"${title}" went from ${was} to ${is}`,
  formulaChanged: (title) => `"${title}" is computed in another way`,
  evidenceWent: (title, was, is) => `"${title}" went from ${was} to ${is}`,
  evidenceIs: (title, is) => `"${title}" is ${is}`,
  evidenceKnown: (title, is) => `"${title}", of which nothing was known, is ${is}`,
  evidenceGone: (title) => `of "${title}" or its bound nothing is known`,
  against: ({ bound, passes, limit, form, limitWas }) => {
    const stands = bound === 'at-least' ? (passes ? 'not below' : 'below') : passes ? 'not above' : 'above';
    const asks = bound === 'at-least' ? 'needs' : 'allows';
    return `, ${stands} the ${limit} that "${form}" ${asks}${limitWas === null ? '' : ` (${limitWas} before)`}`;
  },
  and: listed,
  waterfall: (what) => `From one date to the other: ${what}`,
  ofLead: (first, second, metric) => `lead of ${first} over ${second} in ${metric}`,
  ofFigure: (scenario, metric) => `${metric} of ${scenario}`,
  effectsTitle: 'What each assumption that changed accounts for',
  inTimeTitle: 'In the order in which it became known',
  gatesTitle: 'Gates that turned',
  step: 'Step',
  amount: 'Amount',
  running: 'So far',
  chart: 'Waterfall',
  was: 'Was',
  is: 'Is',
  effect: 'Effect',
  share: 'Share',
  error: 'Standard error',
  change: 'Change',
  month: 'Known since',
  assumption: 'Assumption',
  turnedBy: 'Turned by',
  statuses: { pass: '✓ pass', fail: '✗ fail', unknown: '? unknown' },
  leadMeans: (first, second) =>
    `A lead is positive where ${first} is ahead of ${second}, negative where it is behind; gates do not count in it.`,
  exact: (settings) =>
    `Each effect is the mean of what its assumption adds over all orders in which they could have changed (Shapley), exact over ${settings} settings: the effects add up to the change.`,
  sampled: (permutations, settings) =>
    `Each effect is the mean of what its assumption adds over ${permutations} of the orders in which they could have changed (Shapley), ${settings} settings: the effects add up to the change, each within its standard error.`,
  inTimeNote:
    'These bars depend on the order: another order of the same evidence gives other bars. Those of the table above do not.',
  nothingChanged: (from, to) => `No assumption has another value in ${to} than in ${from}.`,
  noEffect: 'An effect of nothing: the assumption changed, but what is explained here does not rest on it.',
  legend: ({ total, more, less }, fromZero) =>
    `${total} total  ${more} more  ${less} less${fromZero ? '' : '  (the axis does not begin at zero)'}`,
};
