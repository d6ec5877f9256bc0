import { chanceBelow, chanceUpTo } from '../../model/estimates/estimate.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { areLevel } from '../runs/tie.ts';
import { remembering, type ScanFunction, type Side, sideOf, type SignChange } from '../../numerics/scan.ts';
import { gatesOn, type GateOn } from './gate-slack.ts';
import { isRestingOn, type MeanObjective, type Objective, objectiveVarying, type Variable } from './objective.ts';
import { signChangesWithin } from './sign-changes.ts';

/** A value of an assumption at which something changes. */
export interface Switch {
  readonly variable: Variable;
  readonly of: SwitchOf;
  /** In the assumption's own unit. */
  readonly value: number;
  /** One standard error of it, where the lead is a mean; null where that is not known. */
  readonly error?: number | null;
  /**
   * What holds just below and just above it; null beyond an end of the range. 1: the first leads or the gate passes; −1:
   * the second leads or the gate fails; 0: level.
   */
  readonly below: Side | null;
  readonly above: Side | null;
  /** From the value in force, in the unit. */
  readonly distance: number;
  /** The same as a part of the value in force; null where that is 0 or a month. */
  readonly share: number | null;
  /** Without a sign, as a part of the range: what switches are ordered by. */
  readonly nearness: number;
  /** The chance of at most this value, by the estimate in force; null for a constant. */
  readonly percentile: number | null;
  /** The chance of lying beyond it by the estimate in force; null where that says nothing. */
  readonly chance: number | null;
  /** On which side that is, null as the chance. */
  readonly beyond: 'below' | 'above' | null;
  /** Whether the lead changes at no other value of the assumption; of a gate, whether that does not. */
  readonly alone: boolean;
}

/** The lead, where figures are equal or pass each other in a jump; or a gate, of these scenarios. */
type SwitchOf = { readonly kind: 'equal' | 'jump' } | ({ readonly kind: 'gate' } & GateOn['gate']);

export interface Switching {
  /** The nearest first, among equals by name and value. */
  readonly switches: readonly Switch[];
  /** What has a range in which nothing changes. */
  readonly none: readonly Variable[];
  /** What has no range. */
  readonly withoutRange: readonly Variable[];
}

/** Two figures that differ by less than this part of them are equal: a root, not a jump. */
const level = 1e-6;

/** Of a month only where nobody leads: no root lies beside it that could be meant. */
const isEqual = (lead: number, size: number, { assumption }: Variable): boolean =>
  assumption.unit === 'month' ? sideOf(lead, size) === 0 : Math.abs(lead) <= level * size;

/** Every value in the range of an assumption at which the lead of the two scenarios, or a gate of either, changes. */
export function switchingOf(objective: Objective, variables: readonly Variable[]): Switching {
  const found = variables.map((variable) => {
    const search = searchFor(objective, variable, 'all');
    return { variable, switches: search === null ? null : switchesOf(search) };
  });
  return {
    switches: found.flatMap(({ switches }) => switches ?? []).toSorted(byNearness),
    none: found.flatMap(({ variable, switches }) => (switches?.length === 0 ? [variable] : [])),
    withoutRange: found.flatMap(({ variable, switches }) => (switches === null ? [variable] : [])),
  };
}

/** Whose lead over whom, or whose figure. */
export interface Pair {
  readonly first: string;
  /** Null where it is about the figure of one scenario. */
  readonly second: string | null;
}

/** The switch of the scenario that leads that is most likely to be passed, and over whom it leads. */
export interface LeaderSwitch extends Pair {
  readonly second: string;
  readonly nearest: Switch;
}

/** With what only the whole range tells. */
export function whole(searches: readonly Search[], switchPoint: Switch): Switch {
  const switches = searches
    .filter(({ variable }) => variable === switchPoint.variable)
    .flatMap((search) => switchesOf(search));
  return switches.toSorted(byLikelihood)[0] ?? switchPoint;
}

const byNearness = (a: Switch, b: Switch): number =>
  a.nearness - b.nearness || byCodeUnit(a.variable.key, b.variable.key) || a.value - b.value;

/**
 * The one that is most likely to be passed first, by the estimates in force. Of those that no estimate holds possible, constants
 * come first, as nobody says how sure they are: the nearest first, as a part of its own value; where that is 0 or a month, behind
 * these, as a part of the range.
 */
export function byLikelihood(a: Switch, b: Switch): number {
  const others = likelihoodOf(b);
  const difference = likelihoodOf(a)
    .map((each, place) => each - (others[place] as number))
    .find((each) => each !== 0);
  return difference ?? byNearness(a, b);
}

/** Whether one is more likely to be passed than another, by more than rounding. */
export function isLikelier(one: Switch, other: Switch): boolean {
  const others = likelihoodOf(other);
  const own = likelihoodOf(one);
  const place = own.findIndex((each, index) => !areLevel(each, others[index] as number));
  return place >= 0 && (own[place] as number) < (others[place] as number);
}

const likelihoodOf = ({ chance, percentile, share, nearness }: Switch): number[] => [
  -(chance ?? 0),
  Number(percentile !== null),
  Number(share === null),
  Math.abs(share ?? 0),
  nearness,
];

/** What may change with the values of an assumption. */
export interface Search {
  readonly variable: Variable;
  /** Null where it does not rest on it, or is not asked for. */
  readonly lead: ScanFunction | null;
  readonly gates: readonly GateOn[];
  /** Null where the lead is that of the plan. */
  readonly mean: MeanObjective | null;
}

/** What is looked for: where the lead changes, where gates do, or both. */
export type SwitchesOf = 'all' | 'lead' | 'gates';

/** Null without a range. */
export function searchFor(objective: Objective, variable: Variable, what: SwitchesOf): Search | null {
  if (variable.assumption.range === null) return null;
  const ofLead = what !== 'gates' && objective.runs.length === 2 && isRestingOn(objective, variable.key);
  return {
    variable,
    mean: objective.mean ?? null,
    lead: ofLead ? remembering(objectiveVarying(objective, variable.key)) : null,
    gates:
      what === 'lead'
        ? []
        : gatesOn(objective, variable.key).map((each) => ({ ...each, slack: remembering(each.slack) })),
  };
}

/** @param within - how far from the value in force, as a part of the range; those further off may be among them or not */
export function switchesOf({ variable, lead, gates, mean }: Search, within = Number.POSITIVE_INFINITY): Switch[] {
  const { range } = variable.assumption;
  if (range?.low === range?.high) return [];
  const ofLead = lead === null ? [] : leadSwitches(variable, lead, { within, mean });
  return [...ofLead, ...gateSwitches(variable, gates, within)];
}

/** How far beside a switch the lead is looked at to tell its slope, as a part of the range. */
const besideSwitch = 1 / 256;

function leadSwitches(
  variable: Variable,
  lead: ScanFunction,
  { within, mean }: { readonly within: number; readonly mean: MeanObjective | null },
): Switch[] {
  const signChanges = signChangesWithin(lead, variable, within, mean !== null);
  const { low = 0, high = 0 } = variable.assumption.range ?? {};
  return signChanges.map((signChange) => {
    const { values, sizes } = lead([signChange.x]);
    return switchAt(variable, signChange, {
      of: { kind: isEqual(values[0] as number, sizes[0] as number, variable) ? 'equal' : 'jump' },
      alone: signChanges.length === 1,
      ...(mean === null ? {} : { error: mean.errorAt(variable.key, signChange.x, besideSwitch * (high - low)) }),
    });
  });
}

/** At the limit itself a gate passes, so being level is no side of its own. */
const gateSwitches = (variable: Variable, gates: readonly GateOn[], within: number): Switch[] =>
  gates.flatMap(({ gate, slack }) => {
    const isMonth = variable.assumption.unit === 'month';
    const signChanges = signChangesWithin(isMonth ? passing(slack) : slack, variable, within)
      .map(({ x, below, above }): SignChange => ({ x, below: passes(below), above: passes(above) }))
      .filter(({ below, above }) => below !== above && below !== null && above !== null);
    return signChanges.map((signChange) =>
      switchAt(variable, signChange, { of: { kind: 'gate', ...gate }, alone: signChanges.length === 1 }),
    );
  });

const passes = (side: Side | null): Side | null => (side === 0 ? 1 : side);

/** Whether a gate passes, for months: that which is level with its limit is one of those that pass, and no change by itself. */
const passing =
  (slack: ScanFunction): ScanFunction =>
  (months) => {
    const { values, sizes } = slack(months);
    const sides = months.map((_, index) => passes(sideOf(values[index] as number, sizes[index] as number)) as Side);
    return { values: sides, sizes: sides.map(Math.abs) };
  };

function switchAt(
  variable: Variable,
  { x, below, above }: SignChange,
  switchPoint: Pick<Switch, 'of' | 'alone' | 'error'>,
): Switch {
  const { estimate, now, assumption } = variable;
  const { low, high } = assumption.range as { low: number; high: number };
  const distance = x - now;
  const isConstant = estimate.shape === 'constant';
  const beyond = isConstant ? null : beyondOf(distance, { below, above }, switchPoint.alone);
  return {
    variable,
    ...switchPoint,
    value: x,
    below,
    above,
    distance,
    share: now === 0 || assumption.unit === 'month' ? null : distance / Math.abs(now),
    nearness: Math.abs(distance) / (high - low),
    percentile: isConstant ? null : chanceUpTo(estimate, x),
    chance: beyond === null ? null : beyond === 'above' ? 1 - chanceUpTo(estimate, x) : chanceBelow(estimate, x),
    beyond,
  };
}

/**
 * The side where the first does not lead, or the gate fails. Where it changes again elsewhere that side is not all of one kind: it is
 * then what lies beyond the value, seen from the one in force.
 */
function beyondOf(
  distance: number,
  { below, above }: Pick<SignChange, 'below' | 'above'>,
  alone: boolean,
): Switch['beyond'] {
  if (below === null || above === null || (below === 1) === (above === 1)) return null;
  if (alone || distance === 0) return below === 1 ? 'above' : 'below';
  return distance > 0 ? 'above' : 'below';
}
