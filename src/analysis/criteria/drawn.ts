import { columnPool } from '../../engine/drawn/column-pool.ts';
import { compileDrawn } from '../../engine/compile/scenario.ts';
import { type Drawn, drawnKeys } from '../../engine/drawn/drawn-keys.ts';
import type { DrawnRun } from '../../engine/drawn/drawn-run.ts';
import { criterionName, criterionNameOf, figureName, stakeholderName, weightName } from '../../engine/names.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import { pricesOf } from '../../engine/prices.ts';
import { randomColumns } from '../../engine/drawn/random-columns.ts';
import type { Column } from '../../engine/rules/rule.ts';
import { kernelWith } from '../../numerics/kernel/kernel.ts';
import { correlation, ranks } from '../../numerics/ranks.ts';
import type { Amount } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import { curveTerms } from '../runs/central-run.ts';
import { withoutContingency } from '../runs/without-contingency.ts';
import { correlatedStreams, correlateOf } from '../draws/correlated.ts';
import { type Runnable, runOf } from '../simulate/block-simulator.ts';
import { blockSize, correlationDraws } from '../simulate/request.ts';
import { breaksIn, type Broken, type DrawMeans } from '../simulate/broken-draws.ts';
import type { Weighed } from './weighed.ts';
import type { Alike } from './result.ts';
import { type DrawnSample, hasOwnAssessors } from './robustness.ts';
import type { Rows, Sample } from './smaa.ts';

/** How draws are made. */
export interface DrawTerms {
  readonly draws: number;
  readonly seed: number;
  readonly method: 'random' | 'latin';
}

/** Rank correlations above this are reported. */
const nearly = 0.8;

/** Values, weights and says from their estimates and risks, the scenarios with common random numbers. */
export function drawnSample(weighed: Weighed, terms: DrawTerms): DrawnSample {
  const drawing = drawingOf(weighed, terms);
  const { sample, problem } = sampleIn(weighed, drawing);
  return { sample, alike: alikeIn(weighed, sample, terms), problem };
}

/** The ranked scenarios as they are drawn. */
interface Drawing {
  readonly means: DrawMeans;
  readonly scenarios: readonly { readonly of: Runnable; readonly plan: Plan; readonly run: DrawnRun }[];
}

function drawingOf({ study, runs, certain }: Weighed, { draws, seed, method }: DrawTerms): Drawing {
  const kernel = kernelWith(1_000_000);
  const pool = columnPool(kernel, blockSize);
  const prices = pricesOf(curveTerms(study));
  const plans = certain.ranked.map((place) => {
    const run = withoutContingency(study, runs.runs[place] as Weighed['runs']['runs'][number]);
    const plan = compileDrawn(study, run.scenario, runs.settled);
    return { run, plan, drawn: drawnKeys(study, plan, runs.settled) };
  });
  const variates = plans.flatMap(({ drawn }): readonly Drawn[] => drawn);
  const streams = new Set(variates.map(({ stream }) => stream));
  const others = correlatedStreams(study).filter((stream) => !streams.has(stream));
  const random = randomColumns(
    [...variates, ...others.map((stream) => ({ stream, from: 'uniform' as const }))],
    { draws, seed, method },
    { size: blockSize, correlate: correlateOf(study), kernel },
  );
  const means = { study, random, pool, prices };
  const scenarios = plans.map((each) => ({
    of: each,
    plan: each.plan,
    run: runOf(study, each, means, { lines: targetsOf(each.plan), areKept: true }),
  }));
  return { means, scenarios };
}

const isJudged = new Set(['criterion', 'criterion-weight', 'stakeholder', 'assumption']);

/** All that a score is made of. */
const targetsOf = ({ lines, numberOf }: Plan): LineNumber[] => [
  ...lines.flatMap(({ label }, number) => (isJudged.has(label.of) ? [number] : [])),
  numberOf.get(figureName('feasible').id) as LineNumber,
];

const rowsOf = (length: number): Rows => ({ values: new Float64Array(blockSize * length), varies: true });

function sampleIn(
  weighed: Weighed,
  { means, scenarios }: Drawing,
): { readonly sample: Sample; readonly problem: () => Problem | null } {
  const { groups, criteria } = weighed.judged;
  const [count, cells] = [scenarios.length, scenarios.length * criteria.length];
  const worth = groups.map(() => rowsOf(cells));
  const given = groups.map(() => rowsOf(criteria.length));
  const [say, feasible] = [rowsOf(groups.length), rowsOf(count)];
  let broken: (Omit<Broken, 'scenario'> & { readonly of: Runnable }) | null = null;
  const fill = (first: number, draws: number): void => {
    means.random.draw(first, draws);
    const breaks = (of: Runnable): void => void (broken ??= { of, first, draws });
    scenarios.forEach(({ of, plan, run }, place) => {
      if (!run.compute()) {
        breaks(of);
        return;
      }
      const columns = columnsIn(weighed, { plan, run });
      copy(feasible.values, columns.feasible, { draws, length: count, at: place });
      columns.worth.forEach((own, group) => {
        own.forEach((column, criterion) =>
          copy(valuesOf(worth, group), column, { draws, length: cells, at: place * criteria.length + criterion }),
        );
      });
      // Weights and says are the study's: the first scenario has them as any other.
      if (place > 0) return;
      columns.weights.forEach((own, group) => {
        own.forEach((column, criterion) =>
          copy(valuesOf(given, group), column, { draws, length: criteria.length, at: criterion }),
        );
        if (!toParts(valuesOf(given, group), draws, criteria.length)) breaks(of);
      });
      columns.say.forEach((column, group) => copy(say.values, column, { draws, length: groups.length, at: group }));
      if (!toParts(say.values, draws, groups.length)) breaks(of);
    });
  };
  return {
    sample: { worth, given, say, feasible, fill },
    problem: () => {
      if (broken === null) return null;
      const { of, first, draws } = broken;
      return breaksIn(means, { scenario: of.plan.scenario, first, draws }, { ...of, lines: [] });
    },
  };
}

const valuesOf = (rows: readonly Rows[], group: number): Float64Array => (rows[group] as Rows).values;

/** Where all that a score is made of stands, once a block is computed. */
function columnsIn({ study, judged }: Weighed, { plan, run }: Pick<Drawing['scenarios'][number], 'plan' | 'run'>) {
  const { groups, criteria } = judged;
  const at = (...ids: readonly string[]): Column => run.at(lineOf(plan, ids));
  return {
    worth: groups.map((group) =>
      criteria.map((id) => at(criterionNameOf(group, id, 'value').id, criterionName(id, 'value').id)),
    ),
    feasible: at(figureName('feasible').id),
    weights: groups.map((group) =>
      criteria.map((id) => {
        const weight = study.stakeholders.get(group)?.weights.get(id);
        return weight === undefined ? null : at(weightName(group, id).id, nameOf(weight));
      }),
    ),
    say: groups.map((group) => at(stakeholderName(group, 'say').id, nameOf(study.stakeholders.get(group)?.say))),
  };
}

/** The line of the assumption that an amount names. */
const nameOf = (amount: Amount | undefined): string =>
  amount?.kind === 'reference' ? `assumptions.${amount.name}` : '';

/** The first of these lines that the plan has. */
function lineOf({ scenario, numberOf }: Plan, ids: readonly string[]): LineNumber {
  const found = ids.map((id) => numberOf.get(id)).find((line) => line !== undefined);
  if (found === undefined) throw new Error(`the plan of ${scenario} lacks ${ids.join(' and ')}`);
  return found;
}

function copy(
  rows: Float64Array,
  column: Column | null,
  { draws, length, at }: { readonly draws: number; readonly length: number; readonly at: number },
): void {
  for (let draw = 0; draw < draws; draw++) rows[draw * length + at] = column === null ? 0 : (column[draw] as number);
}

/** Makes the numbers of each row add up to 1. Gives whether each does: those that are all 0 are no parts of anything. */
function toParts(rows: Float64Array, draws: number, length: number): boolean {
  let areParts = true;
  for (let from = 0; from < draws * length; from += length) {
    let total = 0;
    for (let k = from; k < from + length; k++) total += rows[k] as number;
    areParts &&= total > 0;
    for (let k = from; k < from + length; k++) rows[k] = (rows[k] as number) / total;
  }
  return areParts;
}

/** Criteria that go together over the draws: measured on what they are worth, the mean of the groups and scenarios for which both vary. */
function alikeIn(weighed: Weighed, { worth, fill }: Sample, { draws }: DrawTerms): Alike[] {
  const { criteria } = weighed.judged;
  // Without assessors all groups see the same.
  const views = hasOwnAssessors(weighed) ? worth : worth.slice(0, 1);
  const ranked = rankedWorths(views, fill, Math.min(draws, correlationDraws));
  const found: Alike[] = [];
  criteria.forEach((one, a) => {
    criteria.forEach((other, b) => {
      if (b <= a) return;
      const each = Array.from({ length: ranked.length / criteria.length }, (_, row) => {
        const [x, y] = [ranked[row * criteria.length + a], ranked[row * criteria.length + b]];
        return x == null || y == null ? [] : [correlation(x, y)];
      }).flat();
      const mean = each.reduce((sum, value) => sum + value, 0) / each.length;
      if (mean > nearly) found.push({ one, other, correlation: mean });
    });
  });
  return found.toSorted((a, b) => b.correlation - a.correlation);
}

/** The ranks of what each scenario is worth on each criterion: group by group, scenario by scenario; null of what does not vary. */
function rankedWorths(worth: readonly Rows[], fill: Sample['fill'], count: number): (Float64Array | null)[] {
  const cells = valuesOf(worth, 0).length / blockSize;
  const columns = Array.from({ length: cells * worth.length }, () => new Float64Array(count));
  for (let first = 0; first < count; first += blockSize) {
    const some = Math.min(blockSize, count - first);
    fill(first, some);
    columns.forEach((column, at) => {
      const values = valuesOf(worth, Math.floor(at / cells));
      for (let draw = 0; draw < some; draw++) column[first + draw] = values[draw * cells + (at % cells)] as number;
    });
  }
  return columns.map((column) => (column.some((value) => value !== column[0]) ? ranks(column) : null));
}
