import { counted } from '../counted.ts';
import type { ExplainWords, Position } from '../explain-words.ts';

const gatesAside = (gates: number): string => (gates === 1 ? 'that gate' : 'those gates');
const listed = (parts: readonly string[]): string => parts.join(' and ');

/** `a, b and c`, or `a, b and 3 more`. */
const all = (names: readonly string[], more = 0): string => {
  const parts = more === 0 ? names : [...names, `${more} more`];
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
};

const isOne = (names: readonly string[], more: number): boolean => names.length + more === 1;
const isOrAre = (names: readonly string[], more: number): string => (isOne(names, more) ? 'is' : 'are');

const position = ({ is, by }: Position, second: string): string =>
  is === 'level' ? `level with ${second}` : `${by} ${is === 'ahead' ? 'ahead of' : 'behind'} ${second}`;

const placed = (first: string, at: Position, second: string, verb: string): string =>
  `${first} ${verb} ${position(at, second)}`;

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
  title: (study, from, to) => `${study}: the result ${to} against that ${from}`,
  led: (from, leader, over, by) =>
    over === null ? `${from} only ${leader} was feasible` : `${from} ${leader} led ${over} by ${by}`,
  sharedFirst: (from, leaders) => `${from} ${all(leaders)} shared the first place`,
  noneLed: (from) => `${from} no scenario was feasible`,
  leads: (to, leader, over, by) =>
    over === null ? `${to} only ${leader} is feasible` : `${to} ${leader} leads ${over} by ${by}`,
  stillLeads: (to, over, by, isSame) => `${to} it still leads ${over}${isSame ? '' : ', now'} by ${by}`,
  stillFirst: (to, second, by) => `${to} it still leads, now ${by} ahead of ${second}`,
  onlyIt: (to) => `${to} it is the only feasible one`,
  shareFirst: (to, leaders) => `${to} ${all(leaders)} share the first place`,
  noneLeads: (to, alsoBefore) => `${to} ${alsoBefore ? 'none is either' : 'no scenario is feasible'}`,
  turned: {
    lost: (scenarios, more) => `${all(scenarios, more)} ${isOrAre(scenarios, more)} not feasible any more`,
    failing: (scenarios, more) =>
      `${all(scenarios, more)} ${isOne(scenarios, more) ? 'fails' : 'fail'} more gates than before`,
    gained: (scenarios, more) => `${all(scenarios, more)} ${isOne(scenarios, more) ? 'has' : 'have'} become feasible`,
  },
  moreTurned: {
    lost: (scenarios, more) => `${all(scenarios, more)} ${isOrAre(scenarios, more)} not feasible any more either`,
    failing: (scenarios, more) => `more gates of ${all(scenarios, more)} fail as well`,
    gained: (scenarios, more) =>
      `${all(scenarios, more)} ${isOne(scenarios, more) ? 'has' : 'have'} become feasible as well`,
  },
  as: ', as ',
  also: ', and ',
  withoutGates: (gates, first, second, at) =>
    at.is === 'behind'
      ? `Even without ${gatesAside(gates)} ${second} would be ${at.by} ahead of ${first}`
      : `Without ${gatesAside(gates)} ${placed(first, at, second, 'would be')}`,
  leadWent: ({ first, second, was, is, isAside }) => {
    const aside = isAside ? 'gates left aside, ' : '';
    if (was.is === 'ahead' && is.is === 'ahead')
      return `${aside}the lead of ${first} over ${second} went from ${was.by} to ${is.by}`;
    if (was.is === 'behind' && is.is === 'behind')
      return `${aside}${first} was ${was.by} behind ${second} and is now ${is.by} behind`;
    return `${aside}${first} went from ${position(was, second)} to ${position(is, 'it')}`;
  },
  leadStayed: ({ first, second, at, isAside }) =>
    `${isAside ? 'gates left aside, ' : ''}${placed(first, at, second, at.is === 'level' ? 'stayed' : 'is')}${at.is === 'level' ? '' : ', as it was'}`,
  figureWent: (figure, scenario, was, is) => `${figure} of ${scenario} went from ${was} to ${is}`,
  figureStayed: (figure, scenario, is) => `${figure} of ${scenario} stayed ${is}`,
  because: (causes, areMost) => `, ${areMost ? 'mostly' : 'among other things'} because ${listed(causes)}`,
  went: (title, was, is) => `"${title}" went from ${was} to ${is}`,
  formulaChanged: (title) => `"${title}" is computed in another way`,
  groupChanged: (label, changes, more) =>
    `"${label}" changed (${changes.join(', ')}${more === 0 ? '' : `, and ${more} more`})`,
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
  noEffect: 'An effect of 0: the assumption changed, and that adds nothing to the change that is explained here.',
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
