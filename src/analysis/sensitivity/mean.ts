import type { AssumptionKey } from '../../model/study/assumption-key.ts';
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
import { tie } from '../runs/tie.ts';
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
  const leading = lastKept((key) => leadVarying(objective, models, key));
  const keys = models.flatMap(({ plan, line }) => assumptionsBelow(plan, line));
  return {
    terms,
    now: leadNow(base),
    keys,
    restsOn: (key) => keys.includes(key),
    varying: (key) => scanning(objective, key, leading(key)),
    swing(key, low, high) {
      const [atLow, atHigh] = [low, high].map(leading(key));
      if (!atLow || !atHigh) return null;
      return meanOf(atHigh.leads.map((each, draw) => each - (atLow.leads[draw] as number)));
    },
    errorAt(key, value, step) {
      const [here, below, above] = [value, value - step, value + step].map(leading(key));
      if (!here || !below || !above) return null;
      const slope = (meanOf(above.leads).value - meanOf(below.leads).value) / (2 * step);
      return slope === 0 ? null : meanOf(here.leads).error / Math.abs(slope);
    },
  };
}

/** The lead in every draw, and the mean size of the largest figure. */
interface Leads {
  readonly leads: Float64Array;
  readonly size: number;
  /** Whether it is a lead at all, and not the figure of one scenario. */
  readonly isOfTwo: boolean;
}

function leadsOf({ metric }: Objective, [first, second]: readonly Column[]): Leads {
  const own = first as Column;
  const sizes = [own, ...(second === undefined ? [] : [second])].map((column) => Math.abs(meanOf(column).value));
  return {
    leads: own.map((each, draw) => objectiveValue(metric, each, second?.[draw])),
    size: largest(sizes),
    isOfTwo: second !== undefined,
  };
}

/** The mean of the lead; 0 where two are level but for rounding. */
function leadNow({ leads, size, isOfTwo }: Leads): MeanObjective['now'] {
  const mean = meanOf(leads);
  return isOfTwo && Math.abs(mean.value) <= tie * size ? { ...mean, value: 0 } : mean;
}

/** The lead where an assumption has one value; null where a scenario does not end then. */
type LeadAt = (value: number) => Leads | null;

/** Each value is computed once. */
function leadVarying(objective: Objective, models: readonly DrawnModel[], key: AssumptionKey): LeadAt {
  const each = models.map((model) => columnVarying(objective.context, model, key));
  const known = new Map<number, Leads | null>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const columns = each.map((at) => at(value));
    const leads = columns.every((column) => column !== null) ? leadsOf(objective, columns) : null;
    known.set(value, leads);
    return leads;
  };
}

/** What was made last is kept: one assumption after another is looked at, each more than once. */
function lastKept<T>(make: (key: AssumptionKey) => T): (key: AssumptionKey) => T {
  let last: { readonly key: AssumptionKey; readonly made: T } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, made: make(key) };
    return last.made;
  };
}

/** The mean of the lead for each value; not a number where `--set` with it would be refused. */
function scanning(objective: Objective, key: AssumptionKey, leadAt: LeadAt): ScanFunction {
  const { mean: _, ...plain } = objective;
  const central = objectiveVarying(plain, key);
  return (points) => {
    const allowed = central(points).values;
    const found = points.map((value, index) => (Number.isNaN(allowed[index]) ? null : leadAt(value)));
    return {
      values: Float64Array.from(found, (each) => (each === null ? Number.NaN : meanOf(each.leads).value)),
      sizes: Float64Array.from(found, (each) => each?.size ?? 0),
    };
  };
}
