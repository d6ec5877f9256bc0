import { counted } from '../counted.ts';
import type { ExplainWords } from '../explain-words.ts';

const gatesAside = (gates: number): string => (gates === 1 ? 'that gate' : 'those gates');
const listed = (parts: readonly string[]): string => parts.join(' and ');

export const explain: ExplainWords = {
  sides: {
    in: {
      month: (month) => `in ${month}`,
      study: (side) => (side === 'old' ? 'in the other study' : 'in this study'),
      sets: (list) => `with ${list}`,
      asItStands: 'as it stands',
    },
    of: {
      month: (month) => `of ${month}`,
      study: (side) => (side === 'old' ? 'of the other study' : 'of this study'),
      sets: (list) => `with ${list}`,
      asItStands: 'as it stands',
    },
    short: {
      month: (month) => month,
      study: (side) => (side === 'old' ? 'other study' : 'this study'),
      sets: (list) => list,
      asItStands: 'as it stands',
    },
  },
  title: (study, from, to) => `${study}: why the result ${to} is not that ${from}`,
  led: (from, leader, over, by) =>
    over === null ? `${from} only ${leader} was feasible` : `${from} ${leader} led ${over} by ${by}`,
  noneLed: (from) => `${from} no scenario was feasible`,
  lostGate: (to, leader, loser, gates) => `${to} ${leader} leads, as ${loser} is not feasible: ${gates}`,
  gainedGate: (to, leader, gates) => `${to} ${leader} leads, as it has become feasible: ${gates}`,
  overtakes: (to, leader, over, by) =>
    over === null ? `${to} ${leader} is the only feasible one` : `${to} ${leader} leads ${over} by ${by}`,
  still: (to, over, by) =>
    over === null ? `${to} it is the only feasible one` : `${to} it still leads ${over}, now by ${by}`,
  leadsNow: (to, leader, gates) =>
    `${to} ${leader} leads${gates === '' ? '' : `, as it has become feasible: ${gates}`}`,
  noneLeads: (to, loser, gates) =>
    `${to} ${loser === null ? 'none is either' : `no scenario is feasible${gates === '' ? '' : `: ${gates}`}`}`,
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
  groupChanged: (label, changes) => `"${label}" changed (${changes.join(', ')})`,
  structureChanged: 'the structure of the study is another',
  later: (months, isEarlier) => ` (${months} ${isEarlier ? 'earlier' : 'later'})`,
  notAsked: (title) => `nothing is asked of "${title}" any more`,
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
  waterfall: (what) => `From the one to the other: ${what}`,
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
  statuses: { pass: '✓ pass', fail: '✗ fail', unknown: '? unknown', none: 'not asked' },
  leadMeans: (first, second) =>
    `A lead is positive where ${first} is ahead of ${second}, negative where it is behind; gates do not count in it.`,
  exact: (settings) =>
    `Each effect is the mean of what its assumption adds over all orders in which they could have changed (Shapley), exact over ${counted(settings, 'setting', 'settings')}: the effects add up to the change.`,
  sampled: (permutations, settings) =>
    `Each effect is the mean of what its assumption adds over ${permutations} of the orders in which they could have changed (Shapley), ${counted(settings, 'setting', 'settings')}: the effects add up to the change, each within its standard error.`,
  inTimeNote:
    'These bars depend on the order: another order of the same evidence gives other bars. Those of the table above do not.',
  nothingChanged: (from, to) => `No assumption has another value ${to} than ${from}.`,
  noEffect: 'An effect of nothing: the assumption changed, but what is explained here does not rest on it.',
  group: (label) => `group ${label}`,
  member: (key) => `· ${key}`,
  structure: 'structure',
  structureMeans: (places, more) =>
    `structure: what stands in one of the studies only, or differs otherwise than in the value of an assumption: ${places}${more > 0 ? `, and ${more} more` : ''}.`,
  otherStudy: (title, id, month) => `The other study is "${title}" (${id}), as it was known in ${month}.`,
  noOrder: {
    'one-date': 'There are no bars in the order of the evidence: both sides are known as of the same month.',
    'two-studies': 'There are no bars in the order of the evidence: it is two studies that differ, not what was known.',
  },
  legend: ({ total, more, less }, fromZero) =>
    `${total} total  ${more} more  ${less} less${fromZero ? '' : '  (the axis does not begin at zero)'}`,
};
