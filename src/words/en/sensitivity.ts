import { listed } from '../listed.ts';
import type { Passing, Position } from '../facts.ts';

/** On which side of a month, and whether that is one of them. */
type MonthSide = 'from' | 'after' | 'before' | 'until';

/** Who leads whom while an assumption stays on which side of a value. */
type LeadWhile = Record<'first' | 'second' | 'name' | 'value', string> & { readonly side: 'below' | 'above' };

type LevelNow = Record<'first' | 'second' | 'name', string> & {
  /** Who leads where it is lower, and where it is higher; null where nobody does. */
  readonly lower: string | null;
  readonly higher: string | null;
  readonly isOfMonths: boolean;
};

const sideTexts = {
  below: 'below',
  above: 'above',
  from: 'from',
  after: 'after',
  before: 'before',
  until: 'up to',
} as const;

/** Which gate, where it is one of several. */
const ofGate = (gate: Passing['gate']): string =>
  gate === undefined ? '' : ` on "${gate.on}"${gate.bound === null ? '' : ` (${gate.bound})`}`;

const passing = ({ scenarios, gate }: Passing): string => {
  const [verb, whose] = scenarios.length === 1 ? ['passes', 'its'] : ['pass', 'their'];
  return `${listed(scenarios, 'and')} ${verb} ${whose} gate${ofGate(gate)}`;
};

/** Who leads where something is so, behind another part of a sentence. */
const leadsWhere = (scenario: string, what: string, side: string): string =>
  `; ${scenario} leads where ${what} is ${side}`;

export const sensitivity = {
  title: ({
    first,
    second,
    metric,
    study,
    asOf,
    isMean,
  }: {
    first: string;
    second: string | null;
    metric: string;
    /** The metric with its article, where it has one. */
    figure: string;
    study: string;
    asOf: string;
    isMean: boolean;
  }) =>
    `Sensitivity of ${isMean ? 'the mean over draws of ' : ''}${second === null ? `the ${metric} of ${first}` : `the lead of ${first} over ${second} by ${metric}`}: ${study}, as known in ${asOf}`,
  tornado: 'Tornado',
  switching: 'Switching values',
  assumption: 'Assumption',
  now: 'Now',
  low: 'Low',
  high: 'High',
  atLow: 'At low',
  atHigh: 'At high',
  swing: 'Swing',
  bars: 'From low to high',
  between: 'Between',
  range: 'ends of range',
  allPoints: 'none to all points',
  oneSided: 'one side',
  switchingValue: 'Switches at',
  distance: 'Distance',
  direction: 'Direction',
  chance: 'Chance beyond',
  sentences: 'Switching values in words',
  sentence: 'In words',
  points: 'pp',
  base: (amount: string) => `With the values in force: ${amount}.`,
  /** How far the first is ahead of the second, or behind it. */
  baseLead: (first: string, second: string, { is: side, by }: Position) => {
    const place = side === 'level' ? 'level with' : `${by} ${side === 'ahead' ? 'ahead of' : 'behind'}`;
    return `With the values in force ${first} is ${place} ${second}. Below 0 ${second} is ahead.`;
  },
  noGates: (scenario: string) => `${scenario} has no gates, so that none can change.`,
  /** @param isLevel - whether the two are level with the values in force, so that neither leads */
  noSwitch: (first: string, second: string | null, isLevel: boolean) =>
    second === null
      ? `No gate of ${first} changes within the range or estimate of any assumption.`
      : isLevel
        ? `${first} and ${second} are level: within its range or estimate no assumption has a value at which one comes to lead or a gate of either changes.`
        : `Within its range or estimate no assumption has a value at which the lead of ${first} over ${second} or a gate of either changes.`,
  /** A switch of the lead over a scenario that is not the second. @param isLikelier - whether an estimate says that it is the likelier one */
  likelier: (sentence: string, isLikelier: boolean) =>
    `${isLikelier ? 'More likely to be passed is' : 'There is'} a switching value against another scenario: ${sentence}`,
  nothingMoves: 'No assumption moves it within its range or estimate.',
  ends: 'Low and high are P10 and P90 of the estimate, or the ends of the range of a constant.',
  legend: (low: string, high: string) => `${low} at low  ${high} at high`,
  /** @param isAll - whether there is none that does */
  unmoved: (count: number, isAll: boolean) =>
    `${count}${isAll ? '' : ' more'} ${count === 1 ? 'assumption does' : 'assumptions do'} not move it${isAll ? ', and no other is varied' : ''}.`,
  formulas: (names: readonly string[]) =>
    `Not varied by ${names.length === 1 ? 'itself, as it follows' : 'themselves, as they follow'} by a formula from others that are: ${names.join(', ')}.`,
  notVaried: (names: readonly string[]) =>
    `Not varied: ${names.length}, as ${names.length === 1 ? 'it is a constant' : 'they are constants'} without a range: ${names.join(', ')}.`,
  noneInRange: (count: number, names: string) =>
    `No switching value within the range of ${count} ${count === 1 ? 'assumption' : 'assumptions'}: ${names}.`,
  withoutRange: (count: number) =>
    `${count} ${count === 1 ? 'assumption is a constant' : 'assumptions are constants'} without a range to be looked through.`,
  /** @param isOfTwo - whether one may lead the other */
  infeasible: (scenario: string, isOfTwo: boolean) =>
    `✗ ${scenario} fails a gate with the values in force${isOfTwo ? ': where it leads, it does so by its figure only' : ''}.`,
  /** The same of the mean over draws. */
  meanBase: (amount: string, error: string) => `On average over the draws: ${amount} ±${error}.`,
  meanLead: (first: string, second: string, { is: side, by, error }: Position & { readonly error: string }) => {
    const place = side === 'level' ? 'level with' : `${by} ${side === 'ahead' ? 'ahead of' : 'behind'}`;
    return `On average over the draws ${first} is ${place} ${second} (±${error}). Below 0 ${second} is ahead.`;
  },
  onAverage: (sentence: string) => `On average: ${sentence}`,
  asSetInDraws:
    'One assumption at a time, as with --set; the others are drawn, with the same random numbers for every value. Gates change in the plan.',
  asSet: 'One assumption at a time, as with --set; the others stay as they are.',
  leads: (scenario: string, side: 'below' | 'above' | MonthSide) => `${scenario} leads ${sideTexts[side]}`,
  level: 'level',
  passes: ({ scenarios, gate }: Passing, side: MonthSide) =>
    `${scenarios.join(', ')}: gate${gate?.bound === null ? '' : ofGate(gate)} passes ${sideTexts[side]}`,
  /** A sentence that can be quoted, without what is between brackets at its end. */
  leadsOnly: ({ first, second, name, side, value }: LeadWhile) =>
    `${first} leads ${second} only while "${name}" stays ${side} ${value}`,
  leadsOnlyMonths: ({ first, second, name, side, value }: LeadWhile) =>
    `${first} leads ${second} only while "${name}" is ${side === 'below' ? `before ${value}` : `${value} or later`}`,
  leadsAround: ({ below, above, name, value }: { below: string; above: string; name: string; value: string }) =>
    `${below} leads ${above} where "${name}" is just below ${value}, and ${above} leads ${below} just above it`,
  touches: ({ first, second, name, value }: { first: string; second: string; name: string; value: string }) =>
    `${first} and ${second} are level where "${name}" is ${value}`,
  /** Of two that are level with the value in force: who leads beside it. */
  levelNow: ({ first, second, name, lower, higher, isOfMonths }: LevelNow) => {
    const [down, up] = isOfMonths ? ['a month earlier', 'a month later'] : ['a little lower', 'a little higher'];
    const level = `${first} and ${second} are level now`;
    if (lower !== null && lower === higher) return `${level}${leadsWhere(lower, `"${name}"`, `${down} or ${up}`)}`;
    return [
      level,
      ...(lower === null ? [] : [leadsWhere(lower, `"${name}"`, down)]),
      ...(higher === null ? [] : [leadsWhere(higher, lower === null ? `"${name}"` : 'it', up)]),
    ].join('');
  },
  passesOnly: (who: Passing, name: string, side: 'below' | 'above', value: string) =>
    `${passing(who)} only while "${name}" is at ${side === 'above' ? 'least' : 'most'} ${value}`,
  passesOnlyMonths: (who: Passing, name: string, side: 'below' | 'above', value: string) =>
    `${passing(who)} only while "${name}" is ${value} or ${side === 'above' ? 'later' : 'earlier'}`,
  /** Of a gate that changes again at another value. @param side - where it passes */
  passesBeside: (who: Passing, name: string, side: 'below' | 'above', value: string) =>
    `${passing(who)} where "${name}" is ${value} or just ${side} it, and not just ${side === 'above' ? 'below' : 'above'} it`,
  passesBesideMonths: (who: Passing, name: string, side: 'below' | 'above', value: string) =>
    `${passing(who)} where "${name}" is ${value}, and not the month ${side === 'above' ? 'before' : 'after'}`,
  nowAt: (now: string, chance: { percent: string; side: 'below' | 'above' } | 'constant' | null) => {
    if (chance === 'constant') return ` (now ${now}, a constant: no estimate says how sure it is)`;
    return ` (now ${now}${chance === null ? '' : `; ${chance.percent} chance of being ${chance.side}`})`;
  },
};
