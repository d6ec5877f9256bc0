import type { Comparison } from '../../analysis/runs/comparison.ts';
import type { Simulation } from '../../analysis/simulate/simulation-result.ts';
import { allMetrics, costMetricOf, isPartOfCost, type Metric, metricIn } from '../../model/metrics/metrics.ts';
import type { TableColumn } from '../table.ts';

/** Whatever scenarios cost, and what that consists of. */
const costs: readonly Metric[] = allMetrics([]).filter(isPartOfCost);

/** Whether no scenario costs anything: what is judged on criteria alone. */
export const isWithoutCosts = ({ scenarios }: Pick<Comparison, 'scenarios'>): boolean =>
  scenarios.every((scenario) => costs.every((metric) => metricIn(scenario, metric) === 0));

/** The same of draws. */
export const isDrawnWithoutCosts = ({ scenarios }: Pick<Simulation, 'scenarios'>): boolean =>
  scenarios.every((scenario) =>
    costs.every((metric) => {
      const spread = metricIn(scenario, metric);
      return spread === null || (spread.mean.value === 0 && spread.sd.value === 0);
    }),
  );

/** Whether what scenarios cost tells nothing of them: none costs anything, nor are they ranked by what they cost. */
export const areCostsIdle = (comparison: Pick<Comparison, 'scenarios'>, rankedBy: Metric): boolean =>
  costMetricOf(rankedBy) === null && isWithoutCosts(comparison);

/** What says nothing of these scenarios stands only where all is asked for. */
export const asDetail = <T extends TableColumn>(columns: readonly T[]): T[] =>
  columns.map((column) => ({ ...column, essential: false, detail: true }));
