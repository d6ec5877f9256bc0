import type { Integer } from '../../units/printed.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { Comparison, GateResult, ScenarioResult } from '../runs/comparison.ts';
import { type Figure, type FigureUnit, figuresOf, isUnchanged, namedGates, unitOfMetric } from './figures.ts';

/** A comparison without what it warned of, and what no older result has: as a result in JSON has it too. */
export type Compared = Omit<Comparison, 'warnings' | 'plan'>;

/** How two comparisons differ. What is the same on both sides is only counted. */
export interface Diff {
  /** What scenarios are ranked by. */
  readonly rankedBy: string;
  readonly metricUnit: FigureUnit;
  /** The terms on which the figures stand that are not the same. */
  readonly terms: readonly TermChange[];
  /** Places of all scenarios: those of the new side in its order, then those that are gone by id. */
  readonly ranking: readonly PlaceChange[];
  /** The gates that differ. */
  readonly gates: readonly GateChange[];
  /** The figures that differ, by scenario in the order of `ranking`. */
  readonly figures: readonly FigureChange[];
  /** How many figures are the same on both sides. */
  readonly unchanged: number;
}

export interface TermChange {
  /** Which of the terms on which all figures stand. */
  readonly term: Term;
  /** What it was; null where there was none. */
  readonly before: TermValue;
  /** What it is; null where there is none. */
  readonly after: TermValue;
}

export type TermValue = string | number | boolean | null;

/** What figures stand on besides the assumptions. */
type Term =
  | 'study'
  | 'as-of'
  | 'ranked-by'
  | 'currency'
  | 'price-basis'
  | 'price-level'
  | 'vat-rate'
  | 'vat-recoverable'
  | 'discount-rate'
  | 'discount-basis'
  | 'discount-base'
  | 'discount-timing'
  | 'numbers-sourced'
  | 'numbers-derived'
  | 'numbers-judgement'
  | 'numbers-unstated';

/** A scenario's place on one side, with what it is ranked by. */
export interface PlacedFigure {
  /** Place in the ranking; null where it is not ranked. */
  readonly rank: Integer | null;
  /** Whether no gate fails. */
  readonly feasible: boolean;
  /** What it is ranked by, in the unit of that; null where it lacks the figure. */
  readonly value: number | null;
}

/** Null on the side that does not have the scenario. */
export interface PlaceChange {
  /** Id of the scenario. */
  readonly scenario: string;
  /** Its place before; null where there is no such scenario. */
  readonly before: PlacedFigure | null;
  /** Its place after; null where there is no such scenario. */
  readonly after: PlacedFigure | null;
  /** Whether it is on one side only, or its rank or feasibility differs. */
  readonly changed: boolean;
}

/** Null on the side that does not have the gate. */
export interface GateChange {
  /** Id of the scenario. */
  readonly scenario: string;
  /** `gates.<contract form>.<place of the requirement, from 0>`, `requires.scenario.<place>`, `requires.study.<place>` */
  readonly name: string;
  /** The assumption that is asked about, or the figure. */
  readonly assumption: string;
  /** The gate before; null where there is none. */
  readonly before: GateResult | null;
  /** The gate after; null where there is none. */
  readonly after: GateResult | null;
}

export interface FigureChange {
  /** Id of the scenario. */
  readonly scenario: string;
  /** Name of the figure, as samen trace has it. */
  readonly name: string;
  /** What it is counted in; factor is a number without a unit, text a figure that is no number. */
  readonly unit: FigureUnit;
  /** What it was; null where it is undefined, or not there. */
  readonly before: Figure['value'];
  /** What it is; null where it is undefined, or not there. */
  readonly after: Figure['value'];
  /** After less before, in the unit of the figure; null where one of them is no number. */
  readonly difference: number | null;
  /** The difference as a fraction of the size of `before`; null from 0. */
  readonly share: number | null;
}

/**
 * How two comparisons differ: places, gates, and every figure of every scenario, phase, year and category.
 *
 * What differs by rounding only counts as the same: by no more than 1e-12 of it, or 1e-9 (of a euro, of a month).
 */
export function diffOf(old: Compared, current: Compared): Diff {
  const [before, after] = [byId(old), byId(current)];
  const gone = [...before.keys()].filter((id) => !after.has(id)).toSorted(byCodeUnit);
  const pairs = [...after.keys(), ...gone].map((id): Pair => [id, before.get(id) ?? null, after.get(id) ?? null]);
  const figures = pairs.flatMap((pair) => figuresOfPair(pair, current.rankedBy));
  const changed = figures.filter(({ isSame: same }) => !same).map(({ change }) => change);
  return {
    rankedBy: current.rankedBy,
    metricUnit: unitOfMetric(current.rankedBy),
    terms: termsOf(old, current),
    ranking: pairs.map((pair) => placeOf(pair, current.rankedBy)),
    gates: pairs.flatMap(gatesOfPair),
    figures: changed,
    unchanged: figures.length - changed.length,
  };
}

type Pair = readonly [id: string, before: ScenarioResult | null, after: ScenarioResult | null];

const byId = ({ scenarios }: Compared): Map<string, ScenarioResult> =>
  new Map(scenarios.map((scenario) => [scenario.id, scenario]));

function termsOf(old: Compared, current: Compared): TermChange[] {
  const [before, after] = [termValues(old), termValues(current)];
  return (Object.keys(after) as Term[])
    .map((term) => ({ term, before: before[term], after: after[term] }))
    .filter((each) => each.before !== each.after);
}

const termValues = ({
  study,
  asOf,
  rankedBy,
  prices,
  vat,
  discounting,
  currency,
  provenance,
}: Compared): Readonly<Record<Term, TermValue>> => ({
  study,
  'as-of': asOf,
  'ranked-by': rankedBy,
  currency,
  'price-basis': prices.basis,
  'price-level': prices.level,
  'vat-rate': vat === null ? null : vat.rate,
  'vat-recoverable': vat === null ? null : vat.recoverable,
  'discount-rate': discounting.rate,
  'discount-basis': discounting.basis,
  'discount-base': discounting.base,
  'discount-timing': discounting.timing,
  'numbers-sourced': provenance.sourced,
  'numbers-derived': provenance.derived,
  'numbers-judgement': provenance.judgement,
  'numbers-unstated': provenance.unstated,
});

function placeOf([scenario, old, current]: Pair, metric: string): PlaceChange {
  const placed = (result: ScenarioResult | null): PlacedFigure | null => {
    if (result === null) return null;
    const value = figuresOf(result, metric).find(({ name }) => name === metric)?.value;
    return { rank: result.rank, feasible: result.feasible, value: typeof value === 'number' ? value : null };
  };
  const [before, after] = [placed(old), placed(current)];
  const changed = before?.rank !== after?.rank || before?.feasible !== after?.feasible;
  return { scenario, before, after, changed };
}

function gatesOfPair([scenario, old, current]: Pair): GateChange[] {
  const [before, after] = [namedGates(old?.gates ?? []), namedGates(current?.gates ?? [])];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name): GateChange[] => {
    const [was, now] = [before.get(name) ?? null, after.get(name) ?? null];
    if (JSON.stringify(evidence(was)) === JSON.stringify(evidence(now))) return [];
    const { assumption = null, figure = '' } = now ?? was ?? {};
    return [{ scenario, name, assumption: assumption ?? figure, before: was, after: now }];
  });
}

const evidence = (gate: GateResult | null): unknown =>
  gate === null
    ? null
    : [gate.assumption ?? gate.figure, gate.phases, gate.value, gate.atLeast, gate.atMost, gate.status];

function figuresOfPair([scenario, old, current]: Pair, metric: string): { change: FigureChange; isSame: boolean }[] {
  const [before, after] = [named(old, metric), named(current, metric)];
  return [...new Set([...after.keys(), ...before.keys()])].map((name) => {
    const [was, now] = [before.get(name)?.value ?? null, after.get(name)?.value ?? null];
    const unit = (after.get(name) ?? before.get(name))?.unit ?? 'factor';
    const difference = typeof was === 'number' && typeof now === 'number' ? now - was : null;
    const share = difference === null || was === 0 ? null : difference / Math.abs(was as number);
    const isThere = before.has(name) === after.has(name);
    return {
      change: { scenario, name, unit, before: was, after: now, difference, share },
      isSame: isThere && isUnchanged(was, now),
    };
  });
}

const named = (result: ScenarioResult | null, metric: string): Map<string, Figure> =>
  new Map(result === null ? [] : figuresOf(result, metric).map((figure) => [figure.name, figure]));
