import type { CostMetric, Metric } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import { meanOf } from '../../numerics/means.ts';
import type { Problem } from '../../problems/problem.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { MeanTerms } from '../draws/draw-values.ts';
import { type CentralRun, isFeasible } from '../runs/central-run.ts';
import type { PlanContents } from '../runs/comparison.ts';
import { contingenciesIn } from '../runs/plan-contents.ts';
import { costOf } from '../runs/ranking.ts';
import { type Runs, runsOf } from '../runs/runs.ts';
import { type Amounts, drawnAmounts, plannedAmounts, type Priced, pricedIn } from './amounts.ts';
import { aMonthLater } from './delay.ts';
import { type First, firstByPrice } from './first.ts';
import { canBeFirst, dominates, meansOf, type Price, priceBetween } from './prices.ts';

/** The price of one thing at which two scenarios cost the same. */
export interface SwitchingPrice {
  readonly priced: Priced;
  /** Who is the better of the two below the price: it has more of what is priced. */
  readonly below: string;
  /** And above it. */
  readonly above: string;
  /** Null where no price above 0 changes them. */
  readonly plan: Price | null;
  readonly mean: Price | null;
}

/** Two scenarios of which neither is nowhere worse than the other. */
export interface PairPrices {
  readonly first: string;
  readonly second: string;
  readonly prices: readonly SwitchingPrice[];
}

/** What a month later costs. */
export interface DelayPrice {
  readonly scenario: string;
  readonly plan: number;
  readonly mean: { readonly value: number; readonly error: number } | null;
  /** By how many months it is finished later; null where it has no finish. */
  readonly finish: number | null;
}

/** Scenarios of which something is so in the plan, and in the mean; null where nothing is drawn. */
export interface ByPlanAndMean {
  readonly plan: readonly string[];
  readonly mean: readonly string[] | null;
}

export interface Tradeoff {
  readonly asOf: CalendarMonth;
  readonly cost: CostMetric;
  /** How the draws were made; null where nothing is drawn, or none were asked for. */
  readonly terms: MeanTerms | null;
  readonly priced: readonly Priced[];
  /** Those that fail a gate: at no price do they come first. */
  readonly infeasible: readonly string[];
  /** The pairs of the others that do not dominate each other in the plan or in the mean. */
  readonly pairs: readonly PairPrices[];
  /** Who is first at which price of each thing by itself. */
  readonly first: readonly {
    readonly priced: Priced;
    readonly plan: readonly First[];
    readonly mean: readonly First[] | null;
    /** Those that have none of it, and are left out. */
    readonly without: ByPlanAndMean;
  }[];
  /** Those that are first at no prices, of whatever together. */
  readonly never: ByPlanAndMean;
  readonly delay: readonly DelayPrice[];
  /** Of those whose cost in the plan has a contingency in it, what they hold. */
  readonly contents: readonly PlanContents[];
}

/** What the things that scenarios differ in must be worth for the ranking to change, and what a month later costs. @returns problems where draws cannot be made */
export function tradeoffOf(
  study: Study,
  runs: Runs,
  { by, terms }: { readonly by: Metric; readonly terms: MeanTerms },
): Tradeoff | readonly Problem[] {
  const cost = costOf(by);
  const priced = pricedIn(study);
  const feasible = runs.runs.filter(isFeasible);
  const plan = plannedAmounts(feasible, priced, cost);
  const drawn = drawnAmounts(study, feasible, { priced, cost, terms });
  if (!areAmounts(drawn)) return drawn;
  const isUncertain = drawn.some(varies);
  const mean = isUncertain ? drawn : null;
  const delay = delaysOf(study, runs, { plan, mean, cost, terms });
  if (!('delay' in delay)) return delay.problems;
  return {
    asOf: runs.settled.asOf,
    cost,
    terms: isUncertain ? terms : null,
    priced,
    infeasible: runs.runs.filter((run) => !isFeasible(run)).map(({ scenario }) => scenario.id),
    pairs: pairsIn(plan, mean, priced),
    first: priced.map((each, index) => ({
      priced: each,
      plan: firstByPrice(plan, index),
      mean: mean === null ? null : firstByPrice(mean, index),
      without: { plan: lacking(plan, index), mean: mean === null ? null : lacking(mean, index) },
    })),
    never: { plan: neverFirst(plan, priced), mean: mean === null ? null : neverFirst(mean, priced) },
    delay: delay.delay,
    contents: contingenciesIn(study, feasible, { kind: cost }),
  };
}

/** Whether what a scenario costs, or has of what is priced, differs between draws. */
const varies = ({ cost, of }: Amounts): boolean =>
  [cost, ...of.flatMap((each) => (each === null ? [] : [each.weight]))].some((column) =>
    column.some((value) => value !== column[0]),
  );

const areAmounts = (found: Amounts[] | readonly Problem[]): found is Amounts[] => found.every((each) => 'cost' in each);

/** By the price of one thing those without a value of it are left out: who is first then is not first at no prices. */
function neverFirst(all: readonly Amounts[], priced: readonly Priced[]): string[] {
  const firsts = priced.flatMap((_, index) =>
    all.length - lacking(all, index).length < 2
      ? []
      : firstByPrice(all, index).flatMap(({ scenario, level = [] }) => [scenario, ...level]),
  );
  const known = new Set(firsts);
  return all.flatMap(({ scenario }) => (known.has(scenario) || canBeFirst(all, scenario) ? [] : [scenario]));
}

/** Those without a value of one thing: one that never finishes, or whose score nobody knows. */
const lacking = (all: readonly Amounts[], index: number): string[] =>
  all.flatMap((each) => (meansOf(each).of[index] === null ? [each.scenario] : []));

/** Whether neither dominates the other. */
const isOpen = (a: Amounts, b: Amounts): boolean =>
  !dominates(meansOf(a), meansOf(b)) && !dominates(meansOf(b), meansOf(a));

function pairsIn(plan: readonly Amounts[], mean: readonly Amounts[] | null, priced: readonly Priced[]): PairPrices[] {
  return plan.flatMap((one, place) =>
    plan.slice(place + 1).flatMap((other, offset): PairPrices[] => {
      const drawn = [mean?.[place], mean?.[place + 1 + offset]];
      const [a, b] = drawn;
      if (!isOpen(one, other) && (a === undefined || b === undefined || !isOpen(a, b))) return [];
      const prices = priced.flatMap((each, index) => priceOf([one, other], [a, b], { priced: each, index }));
      return prices.length === 0 ? [] : [{ first: one.scenario, second: other.scenario, prices }];
    }),
  );
}

function priceOf(
  [one, other]: readonly [Amounts, Amounts],
  [a, b]: readonly (Amounts | undefined)[],
  { priced, index }: { priced: Priced; index: number },
): SwitchingPrice[] {
  const plan = priceBetween(one, other, index);
  const mean = a === undefined || b === undefined ? null : priceBetween(a, b, index);
  if (plan === null && mean === null) return [];
  const [x, y] = plan === null && a !== undefined && b !== undefined ? [a, b] : [one, other];
  const [own, theirs] = [meansOf(x).of[index]?.weight ?? 0, meansOf(y).of[index]?.weight ?? 0];
  const [below, above] = own > theirs ? [x.scenario, y.scenario] : [y.scenario, x.scenario];
  return [{ priced, below, above, plan, mean }];
}

interface Now {
  readonly plan: readonly Amounts[];
  readonly mean: readonly Amounts[] | null;
  readonly cost: CostMetric;
  readonly terms: MeanTerms;
}

const finishOf = (run: CentralRun | undefined): number => run?.columns.number('finish') ?? Number.NaN;

/** What it costs if the work of each scenario begins a month later, in the same draws. */
function delaysOf(
  study: Study,
  runs: Runs,
  { plan, mean, cost, terms }: Now,
): { readonly delay: readonly DelayPrice[] } | { readonly problems: readonly Problem[] } {
  const later = aMonthLater(study, runs.settled);
  const ids = new Set(plan.map(({ scenario }) => scenario));
  const scenarios = [...later.scenarios.values()].filter(({ id }) => ids.has(id));
  const laterRuns = runsOf(later, scenarios, runs.settled.asOf);
  if (laterRuns.problems.length > 0) return { problems: laterRuns.problems };
  const priced = [{ kind: 'finish' }] as const;
  const planned = plannedAmounts(laterRuns.runs, priced, cost);
  const drawn = mean === null ? [] : drawnAmounts(later, laterRuns.runs, { priced, cost, terms });
  if (!areAmounts([...drawn] as Amounts[])) return { problems: drawn as readonly Problem[] };
  return {
    delay: plan.map((now, index) => {
      const then = planned[index] as Amounts;
      const [inDraws, laterInDraws] = [mean?.[index]?.cost, (drawn[index] as Amounts | undefined)?.cost];
      const moved =
        finishOf(laterRuns.runs[index]) - finishOf(runs.runs.find(({ scenario }) => scenario.id === now.scenario));
      return {
        scenario: now.scenario,
        plan: (then.cost[0] as number) - (now.cost[0] as number),
        mean:
          inDraws === undefined || laterInDraws === undefined
            ? null
            : meanOf(laterInDraws.map((each, draw) => each - (inDraws[draw] as number))),
        finish: Number.isFinite(moved) ? moved : null,
      };
    }),
  };
}
