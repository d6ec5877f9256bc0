import type { Moved, Position, Reasoned, WithoutGates } from '../facts.ts';
import { counted } from '../counted.ts';

const gatesAside = (gates: number): string => (gates === 1 ? 'that gate' : 'those gates');
const listed = (parts: readonly string[]): string => parts.join(' and ');

/** `a, b and c`, or `a, b and 3 more`. */
const all = (names: readonly string[], more = 0): string => {
  const parts = more === 0 ? names : [...names, `${more} more`];
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
};

const isOne = (names: readonly string[], more: number): boolean => names.length + more === 1;
const isOrAre = (names: readonly string[], more: number): string => (isOne(names, more) ? 'is' : 'are');

const position = ({ is: side, by }: Position, second: string): string =>
  side === 'level' ? `level with ${second}` : `${by} ${side === 'ahead' ? 'ahead of' : 'behind'} ${second}`;

const placed = (first: string, at: Position, second: string, verb: string): string =>
  `${first} ${verb} ${position(at, second)}`;

const because = ({ value, reason }: Reasoned): string => (reason === null ? value : `${value}: ${reason}`);

export const explain = {
  /** Within a sentence, in a title after "the result", and as the name of a row. */
  sides: {
    in: {
      month: (month: string) => `in ${month}`,
      study: (side: 'old' | 'new'): string => (side === 'old' ? 'in the other study' : 'in this study'),
      sets: (list: string) => `with ${list}`,
      /** A side on which nothing was set. */
      asItStands: 'as it stands',
    },
    of: {
      month: (month: string) => `of ${month}`,
      study: (side: 'old' | 'new'): string => (side === 'old' ? 'of the other study' : 'of this study'),
      sets: (list: string) => `with ${list}`,
      /** A side on which nothing was set. */
      asItStands: 'as it stands',
    },
    short: {
      month: (month: string) => month,
      study: (side: 'old' | 'new'): string => (side === 'old' ? 'other study' : 'this study'),
      sets: (list: string) => list,
      /** A side on which nothing was set. */
      asItStands: 'as it stands',
    },
  },
  title: (study: string, from: string, to: string) => `${study}: the result ${to} against that ${from}`,
  /** Who led: the beginning of a sentence that goes on with who leads. */
  led: (from: string, leader: string, over: string, by: string) => `${from} ${leader} led ${over} by ${by}`,
  /** @param mayLack - whether a scenario that passes its gates may lack what is ranked by */
  onlyLed: (from: string, leader: string, mayLack: boolean) =>
    `${from} only ${leader} ${mayLack ? 'could be ranked' : 'was feasible'}`,
  sharedFirst: (from: string, leaders: readonly string[]) => `${from} ${all(leaders)} shared the first place`,
  noneLed: (from: string, mayLack: boolean) => `${from} no scenario ${mayLack ? 'could be ranked' : 'was feasible'}`,
  /** Who leads: the middle of that sentence. `it` still leads where the leader is the same. */
  leads: (to: string, leader: string, over: string, by: string) => `${to} ${leader} leads ${over} by ${by}`,
  onlyLeads: (to: string, leader: string, mayLack: boolean) =>
    `${to} only ${leader} ${mayLack ? 'can be ranked' : 'is feasible'}`,
  stillLeads: (to: string, over: string, by: string, isSame: boolean) =>
    `${to} it still leads ${over}${isSame ? '' : ', now'} by ${by}`,
  /** The same leader, and another second. */
  stillFirst: (to: string, second: string, by: string) => `${to} it still leads, now ${by} ahead of ${second}`,
  /** @param alsoBefore - whether it was the only one on the other side as well */
  onlyIt: (to: string, alsoBefore: boolean, mayLack: boolean) =>
    `${to} it is ${alsoBefore ? 'still ' : ''}the only ${mayLack ? 'one that can be ranked' : 'feasible one'}`,
  shareFirst: (to: string, leaders: readonly string[]) => `${to} ${all(leaders)} share the first place`,
  noneLeads: (to: string, alsoBefore: boolean, mayLack: boolean) =>
    `${to} ${alsoBefore ? (mayLack ? 'none can be either' : 'none is either') : `no scenario ${mayLack ? 'can be ranked' : 'is feasible'}`}`,
  /** Which gates changed: the end of that sentence, with what changed them behind a colon. */
  changed: {
    lost: (scenarios: readonly string[], more: number) =>
      `${all(scenarios, more)} ${isOrAre(scenarios, more)} not feasible any more`,
    failing: (scenarios: readonly string[], more: number) =>
      `${all(scenarios, more)} ${isOne(scenarios, more) ? 'fails' : 'fail'} more gates than before`,
    failingOthers: (scenarios: readonly string[], more: number) =>
      `${all(scenarios, more)} ${isOne(scenarios, more) ? 'fails' : 'fail'} other gates than before`,
    gained: (scenarios: readonly string[], more: number) =>
      `${all(scenarios, more)} ${isOne(scenarios, more) ? 'has' : 'have'} become feasible`,
  },
  moreChanged: {
    lost: (scenarios: readonly string[], more: number) =>
      `${all(scenarios, more)} ${isOrAre(scenarios, more)} not feasible any more either`,
    failing: (scenarios: readonly string[], more: number) => `more gates of ${all(scenarios, more)} fail as well`,
    failingOthers: (scenarios: readonly string[], more: number) =>
      `other gates of ${all(scenarios, more)} fail than before as well`,
    gained: (scenarios: readonly string[], more: number) =>
      `${all(scenarios, more)} ${isOne(scenarios, more) ? 'has' : 'have'} become feasible as well`,
  },
  /** Joins what changed to who leads: as its reason, or as what happened too. */
  as: ', as ',
  also: ', and ',
  /** What remains when the gates that fell are left aside, without its full stop. */
  withoutGates: ({ gates, ahead, behind, at, isEven, was, wasAside }: WithoutGates) => {
    const without = `${isEven ? 'Even without' : 'Without'} ${gatesAside(gates)} ${placed(ahead, at, behind, 'would be')}`;
    if (was === null) return without;
    if (was === 'the same') return `${without}, as it was${wasAside ? ', gates left aside' : ''}`;
    const before = was.is === 'level' ? 'level' : `${was.by} ${was.is}`;
    return `${without} (${wasAside ? 'gates left aside, it was' : 'it was'} ${before})`;
  },
  /** The quantity that is explained, without its full stop. */
  leadWent: ({
    first,
    second,
    was,
    is: now,
    isAside,
  }: {
    first: string;
    second: string;
    was: Position;
    is: Position;
    isAside: boolean;
  }) => {
    const aside = isAside ? 'gates left aside, ' : '';
    if (was.is === 'ahead' && now.is === 'ahead')
      return `${aside}the lead of ${first} over ${second} went from ${was.by} to ${now.by}`;
    if (was.is === 'behind' && now.is === 'behind')
      return `${aside}${first} was ${was.by} behind ${second} and is now ${now.by} behind`;
    return `${aside}${first} went from ${position(was, second)} to ${position(now, 'it')}`;
  },
  leadStayed: ({ first, second, at, isAside }: { first: string; second: string; at: Position; isAside: boolean }) =>
    `${isAside ? 'gates left aside, ' : ''}${placed(first, at, second, at.is === 'level' ? 'stayed' : 'is')}${at.is === 'level' ? '' : ', as it was'}`,
  figureWent: (figure: string, scenario: string, was: string, now: string) =>
    `${figure} of ${scenario} went from ${was} to ${now}`,
  /** What else moved of a scenario that led or leads. */
  moved: (scenario: string, figures: readonly Moved[]) =>
    `of ${scenario} ${all(figures.map(({ figure, was, is: now }, index) => `${figure} ${index === 0 ? 'went ' : ''}from ${was} to ${now}`))}`,
  figureStayed: (figure: string, scenario: string, now: string) => `${figure} of ${scenario} stayed ${now}`,
  /** Causes, and whether they are most of the change. */
  because: (causes: readonly string[], areMost: boolean) =>
    `, ${areMost ? 'mostly' : 'among other things'} because ${listed(causes)}`,
  went: (title: string, was: string, now: string) => `"${title}" went from ${was} to ${now}`,
  estimateChanged: (title: string, now: string) => `"${title}", still ${now} in the plan, is estimated otherwise`,
  formulaChanged: (title: string) => `"${title}" is computed in another way`,
  groupChanged: (label: string, changes: readonly string[], more: number) =>
    `"${label}" changed (${changes.join(', ')}${more === 0 ? '' : `, and ${more} more`})`,
  structureChanged: 'the structure of the study changed',
  /** By how much a finish moved. */
  later: (months: string, isEarlier: boolean) => ` (${months} ${isEarlier ? 'earlier' : 'later'})`,
  notAsked: (title: string) => `nothing is asked of "${title}" any more`,
  /** The evidence of a gate that changed. */
  evidenceWent: (title: string, was: string, now: string) => `"${title}" went from ${was} to ${now}`,
  evidenceIs: (title: string, now: string) => `"${title}" is ${now}`,
  evidenceKnown: (title: string, now: string) => `"${title}", of which nothing was known, is ${now}`,
  evidenceGone: (title: string) => `of "${title}" or its bound nothing is known`,
  /** How the evidence stands to what is asked; `form`: who asks, within a sentence. */
  against: ({
    bound,
    passes,
    limit,
    form,
    limitWas,
    isMonth,
  }: {
    bound: 'at-least' | 'at-most';
    passes: boolean;
    limit: string;
    form: string;
    limitWas: string | null;
    isMonth: boolean;
  }) => {
    const before = limitWas === null ? '' : ` (${limitWas} before)`;
    if (isMonth) {
      const [side, end] = bound === 'at-least' ? ['before', 'first'] : ['after', 'last'];
      return `, ${passes ? 'not ' : ''}${side} ${limit}, the ${end} month that ${form} allows${before}`;
    }
    const stands = bound === 'at-least' ? (passes ? 'not below' : 'below') : passes ? 'not above' : 'above';
    const asks = bound === 'at-least' ? 'needs' : 'allows';
    return `, ${stands} the ${limit} that ${form} ${asks}${before}`;
  },
  and: listed,
  waterfall: (what: string) => `Waterfall: ${what}`,
  ofLead: (first: string, second: string, metric: string) => `lead of ${first} over ${second} in ${metric}`,
  ofFigure: (scenario: string, metric: string) => `${metric} of ${scenario}`,
  effectsTitle: 'What each assumption that changed accounts for',
  /** Why an assumption has the value that it has, as the study says. */
  reason: (title: string, value: string, reason: string) => `"${title}" is ${value}: ${reason}.`,
  /** Why it changed: of the old value and the new one; without a reason where the study has none. */
  reasons: (title: string, was: Reasoned, now: Reasoned) => `"${title}" was ${because(was)}. It is ${because(now)}.`,
  inTimeTitle: 'In the order in which it became known',
  gatesTitle: 'Gates that changed',
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
  changedBy: 'Changed by',
  statuses: { pass: '✓ pass', fail: '✗ fail', unknown: '? unknown', none: 'not asked' },
  leadMeans: (first: string, second: string) =>
    `A lead is positive where ${first} is ahead of ${second}, negative where it is behind; gates do not count in it.`,
  /** A sentence of the mean over draws, without its full stop. */
  onAverage: (draws: string, text: string) => `on average over ${counted(draws, 'draw', 'draws')}: ${text}`,
  /** Who led and who leads, beside a mean: that is of the plan, as gates are. */
  inThePlan: (text: string) => `in the plan: ${text}`,
  exactInDraws: (settings: string, draws: string) =>
    `Each effect is the mean over ${counted(draws, 'draw', 'draws')} of what its assumption adds over all orders in which they could have changed (Shapley), ${counted(settings, 'setting', 'settings')} a draw: the effects add up to the change.`,
  sampledInDraws: (draws: string) =>
    `Each effect is the mean over ${counted(draws, 'draw', 'draws')} of what its assumption adds in an order and its reverse, others in each draw (Shapley): the effects add up to the change, each within its standard error.`,
  meanErrors: ({ start, end, change }: Readonly<Record<'start' | 'end' | 'change', string>>) =>
    `Means, with the same random numbers on both sides: ±${start} before, ±${end} after, and ±${change} of the change (one standard error).`,
  exact: (settings: string) =>
    `Each effect is the mean of what its assumption adds over all orders in which they could have changed (Shapley), exact over ${counted(settings, 'setting', 'settings')}: the effects add up to the change.`,
  sampled: (permutations: string, settings: string) =>
    `Each effect is the mean of what its assumption adds over ${permutations} of the orders in which they could have changed (Shapley), ${counted(settings, 'setting', 'settings')}: the effects add up to the change, each within its standard error.`,
  inTimeNote:
    'These bars depend on the order: another order of the same evidence gives other bars. Those of the table above do not.',
  nothingChanged: (from: string, to: string) => `No assumption has another value ${to} than ${from}.`,
  noEffect: 'An effect of 0: the assumption changed, and that adds nothing to the change that is explained here.',
  /** A bar of a group, one of its members, and the bar of the structure. */
  group: (label: string) => `group ${label}`,
  member: (key: string) => `· ${key}`,
  structure: 'structure',
  structureMeans: (places: string, more: number) =>
    `structure: what stands in one of the studies only, or differs otherwise than in the value of an assumption: ${places}${more > 0 ? `, and ${more} more` : ''}.`,
  otherStudy: (title: string, id: string, month: string) =>
    `The other study is "${title}" (${id}), as it was known in ${month}.`,
  /** Why there is no waterfall in the order of the evidence. */
  scoreParts: ({ scores, weights, criteria }: Record<'scores' | 'weights' | 'criteria', string>) =>
    `Of the change in points, scores account for ${scores}, weights and says for ${weights}, and all else (results of the model, ends of scales, the structure of the study) for ${criteria}.`,
  noOrder: {
    'one-date': 'There are no bars in the order of the evidence: both sides are known as of the same month.',
    'two-studies': 'There are no bars in the order of the evidence: it is two studies that differ, not what was known.',
  },
  legend: ({ total, more, less }: Readonly<Record<'total' | 'more' | 'less', string>>, fromZero: boolean) =>
    `${total} total  ${more} more  ${less} less${fromZero ? '' : '  (the axis does not begin at zero)'}`,
};
