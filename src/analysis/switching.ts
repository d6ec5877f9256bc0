import type { LineNumber } from '../engine/plan.ts';
import { chanceBelow, chanceUpTo } from '../model/distribution.ts';
import { byCodeUnit } from '../units/nearest.ts';
import { rootsOf } from '../units/roots.ts';
import { type Stakes, stakesVarying, type Variable } from './stakes.ts';
import { restingOn, varying } from './vary.ts';

/** A value of an assumption at which something turns. */
export interface Switch {
  readonly variable: Variable;
  readonly of: SwitchOf;
  /** In the assumption's own unit. */
  readonly value: number;
  /** What holds just below and just above it; null beyond an end of the range. */
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
  /** The chance of lying on the side where the first does not lead, or the gate fails; null where there is no such side. */
  readonly chance: number | null;
}

/** The lead, where figures are equal or pass each other in a jump; or a gate, of these scenarios. */
type SwitchOf =
  | { readonly kind: 'equal' | 'jump' }
  | {
      readonly kind: 'gate';
      readonly responsibility: string;
      readonly requirement: number;
      readonly scenarios: readonly string[];
    };

/** 1: the first leads or the gate passes; −1: the second leads or the gate fails; 0: level. */
export type Side = 1 | 0 | -1;

export interface Switching {
  /** The nearest first, among equals by name and value. */
  readonly switches: readonly Switch[];
  /** What has a range in which nothing turns. */
  readonly none: readonly Variable[];
  /** What has no range. */
  readonly withoutRange: readonly Variable[];
}

/** How many steps the range of an assumption is scanned in; calendar months are scanned one by one. */
const steps = 240;

/** Two figures that differ by less than this part of them are equal: a root, not a jump. */
const level = 1e-6;

/** Every value in the range of an assumption at which the lead of the two scenarios, or a gate of either, turns. */
export function switchingOf(stakes: Stakes, variables: readonly Variable[]): Switching {
  const found = variables.map((variable) => ({ variable, switches: switchesOf(stakes, variable) }));
  return {
    switches: found
      .flatMap(({ switches }) => switches ?? [])
      .toSorted((a, b) => a.nearness - b.nearness || byCodeUnit(a.variable.key, b.variable.key) || a.value - b.value),
    none: found.flatMap(({ variable, switches }) => (switches?.length === 0 ? [variable] : [])),
    withoutRange: found.flatMap(({ variable, switches }) => (switches === null ? [variable] : [])),
  };
}

/** Null without a range. */
function switchesOf(stakes: Stakes, variable: Variable): Switch[] | null {
  const { range } = variable.assumption;
  if (range === null) return null;
  if (range.low === range.high) return [];
  return [...(stakes.runs.length === 2 ? leadSwitches(stakes, variable) : []), ...gateSwitches(stakes, variable)];
}

function leadSwitches(stakes: Stakes, variable: Variable): Switch[] {
  const at = stakesVarying(stakes, variable.key);
  const turns = turnsOf(variable, (values) => at([...values]).stakes, 'level');
  return turns.map((turn): Switch => {
    const { stakes: [lead = 0] = [], sizes: [size = 0] = [] } = at([turn.value]);
    const kind = Math.abs(lead) <= level * size ? 'equal' : 'jump';
    return switchAt(variable, turn, { kind });
  });
}

/** What a gate compares: above 0, and at it, the gate passes. */
interface Comparing {
  readonly of: Extract<SwitchOf, { kind: 'gate' }>;
  readonly slack: (values: readonly number[]) => readonly number[];
}

function gateSwitches(stakes: Stakes, variable: Variable): Switch[] {
  const gates = new Map<string, Comparing>();
  for (const run of stakes.runs) {
    const rests = restingOn(run.plan, variable.key);
    for (const { responsibility, requirement, bound, value, limit, line } of run.plan.gates) {
      if (rests[line] === 0) continue;
      const id = JSON.stringify([responsibility, requirement]);
      const others = gates.get(id)?.of.scenarios ?? [];
      const targets: LineNumber[] = [value, limit];
      const varied = varying(stakes.study, run, { key: variable.key, targets });
      const sign = bound === 'at-least' ? 1 : -1;
      gates.set(id, {
        of: { kind: 'gate', responsibility, requirement, scenarios: [...others, run.scenario.id] },
        slack: (values) => {
          const [own, needed] = varied(values);
          return values.map((_, draw) => sign * ((own?.[draw] as number) - (needed?.[draw] as number)));
        },
      });
    }
  }
  return [...gates.values()].flatMap(({ of, slack }) =>
    turnsOf(variable, slack, 'passes').map((turn) => switchAt(variable, turn, of)),
  );
}

interface Turn {
  readonly value: number;
  readonly below: Side | null;
  readonly above: Side | null;
}

type Columns = (values: readonly number[]) => readonly number[];

/**
 * The values in the range at which f turns.
 *
 * @param zero - whether 0 is a side of its own (two figures that are level), or counts as above (a gate that passes)
 */
function turnsOf(variable: Variable, f: Columns, zero: 'level' | 'passes'): Turn[] {
  const { range, unit } = variable.assumption;
  const { low, high } = range as { low: number; high: number };
  const isMonth = unit === 'month';
  const count = isMonth ? high - low : steps;
  const points = Array.from({ length: count + 1 }, (_, index) =>
    index === count ? high : low + ((high - low) * index) / count,
  );
  const values = f(points);
  const side = (y: number): Side => (y === 0 && zero === 'passes' ? 1 : (Math.sign(y) as Side));
  if (values.every((y) => !(Math.abs(y) > 0))) return [];
  return stretchesOf(values).flatMap(([first, last]) => {
    if (isMonth) return wholeMonths(variable, points, values.map(side), [first, last]);
    const scanned = new Map(points.map((x, index) => [x, values[index] as number]));
    const at = (x: number): number => scanned.get(x) ?? (f([x])[0] as number);
    const [from, until] = [points[first] as number, points[last] as number];
    if (first === last) return [];
    const roots = rootsOf(at, from, until, last - first).filter((x) => Number.isFinite(at(x)));
    const between = (a: number | undefined, b: number | undefined): Side | null =>
      a === b ? null : side(at(((a as number) + (b as number)) / 2));
    return roots
      .map((value, index) => ({
        value,
        below: between(roots[index - 1] ?? from, value),
        above: between(value, roots[index + 1] ?? until),
      }))
      .filter(({ below, above }) => zero === 'level' || (below !== above && below !== null && above !== null));
  });
}

/** The stretches of the scan in which there is a number everywhere, as the positions of their ends. */
function stretchesOf(values: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const [index, y] of values.entries()) {
    if (!Number.isFinite(y)) continue;
    const last = found.at(-1);
    if (last !== undefined && last[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  }
  return found;
}

/** Only whole months mean anything: the first month, seen from the one in force, at which another side begins. */
function wholeMonths(
  { now }: Variable,
  points: readonly number[],
  sides: readonly Side[],
  [first, last]: readonly [number, number],
): Turn[] {
  const turns: Turn[] = [];
  for (let index = first; index < last; index++) {
    const [below, above] = [sides[index] as Side, sides[index + 1] as Side];
    if (below === above) continue;
    const isLater = (points[index] as number) >= now;
    turns.push({ value: points[isLater ? index + 1 : index] as number, below, above });
  }
  return turns;
}

function switchAt(variable: Variable, { value, below, above }: Turn, of: SwitchOf): Switch {
  const { estimate, now, assumption } = variable;
  const { low, high } = assumption.range as { low: number; high: number };
  const distance = value - now;
  const isConstant = estimate.shape === 'constant';
  return {
    variable,
    of,
    value,
    below,
    above,
    distance,
    share: now === 0 || assumption.unit === 'month' ? null : distance / Math.abs(now),
    nearness: Math.abs(distance) / (high - low),
    percentile: isConstant ? null : chanceUpTo(estimate, value),
    chance: isConstant ? null : chanceLost(variable, { value, below, above }),
  };
}

/** The chance of lying beyond the value, where the first does not lead or the gate fails. */
function chanceLost({ estimate }: Variable, { value, below, above }: Turn): number | null {
  if (below === 1 && above !== 1 && above !== null) return 1 - chanceUpTo(estimate, value);
  return above === 1 && below !== 1 && below !== null ? chanceBelow(estimate, value) : null;
}
