import type { AssumptionKey } from '../../engine/label.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Column } from '../../engine/rules/rule.ts';
import type { Settled } from '../../engine/settle.ts';
import { metricId } from '../../model/metrics/metrics.ts';
import { largest } from '../../numerics/extremes.ts';
import { meanOf } from '../../numerics/means.ts';
import type { ScanFunction } from '../../numerics/scan.ts';
import type { Problem } from '../../problems/problem.ts';
import type { MeanTerms } from '../draws/draw-values.ts';
import { withAsked } from '../runs/asked-year.ts';
import { areDrawn, assumptionsBelow, columnVarying, type DrawnModel, drawnModels } from './drawn-models.ts';
import { type MeanObjective, type Objective, objectiveValue, objectiveVarying } from './objective.ts';

/**
 * The objective as its mean over draws, as one assumption has other values while all else is drawn: with the same random
 * numbers for both scenarios and for every value.
 *
 * @returns what keeps it from being computed, where something does
 */
export function meanObjective(objective: Objective, terms: MeanTerms): MeanObjective | readonly Problem[] {
  const { study, runs, metric } = objective;
  const extend = (plan: Plan, settled: Settled): Plan => withAsked(metric, plan, settled);
  const models = drawnModels(study, runs, { id: metricId(metric), extend }, terms);
  if (!areDrawn(models)) return models;
  const base = leadsOf(
    objective,
    models.map(({ columns, line }) => columns[line] as Column),
  );
  const leading = (key: AssumptionKey): ((value: number) => Float64Array | null) => {
    const figures = figuresVarying(objective, models, key);
    return (value) => {
      const columns = figures(value);
      return columns === null ? null : leadsOf(objective, columns).leads;
    };
  };
  const keys = models.flatMap(({ plan, line }) => assumptionsBelow(plan, line));
  return {
    terms,
    now: meanOf(base.leads),
    keys,
    restsOn: (key) => keys.includes(key),
    varying: (key) => scanning(objective, models, key),
    swing(key, low, high) {
      const [atLow, atHigh] = [low, high].map(leading(key));
      return !atLow || !atHigh ? null : meanOf(atHigh.map((each, draw) => each - (atLow[draw] as number)));
    },
    errorAt(key, value, step) {
      const [here, below, above] = [value, value - step, value + step].map(leading(key));
      if (!here || !below || !above) return null;
      const slope = (meanOf(above).value - meanOf(below).value) / (2 * step);
      return slope === 0 ? null : meanOf(here).error / Math.abs(slope);
    },
  };
}

/** The lead in every draw, and the mean size of the largest figure. */
function leadsOf({ metric }: Objective, [first, second]: readonly Column[]): { leads: Float64Array; size: number } {
  const own = first as Column;
  const sizes = [own, ...(second === undefined ? [] : [second])].map((column) => Math.abs(meanOf(column).value));
  return {
    leads: own.map((each, draw) => objectiveValue(metric, each, second?.[draw])),
    size: largest(sizes),
  };
}

/** The figures of the scenarios in every draw where an assumption has one value; null where one of them does not end. */
type FiguresAt = (value: number) => Column[] | null;

function figuresVarying(objective: Objective, models: readonly DrawnModel[], key: AssumptionKey): FiguresAt {
  const each = models.map((model) => columnVarying(objective.context, model, key));
  return (value) => {
    const found = each.map((at) => at(value));
    return found.every((column) => column !== null) ? found : null;
  };
}

/** The mean of the lead for each value; not a number where `--set` with it would be refused. */
function scanning(objective: Objective, models: readonly DrawnModel[], key: AssumptionKey): ScanFunction {
  const { mean: _, ...plain } = objective;
  const central = objectiveVarying(plain, key);
  const figures = figuresVarying(objective, models, key);
  return (points) => {
    const values = new Float64Array(points.length).fill(Number.NaN);
    const sizes = new Float64Array(points.length);
    const allowed = central(points).values;
    points.forEach((value, index) => {
      const columns = Number.isNaN(allowed[index]) ? null : figures(value);
      if (columns === null) return;
      const { leads, size } = leadsOf(objective, columns);
      values[index] = meanOf(leads).value;
      sizes[index] = size;
    });
    return { values, sizes };
  };
}
