import type { BudgetMetric, Metric } from '../../model/metrics/metrics.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { ClassOverruns } from '../outside-view/overruns.ts';

/** What is asked of a simulation. */
export interface SimulationRequest {
  readonly asOf: CalendarMonth;
  readonly by: Metric;
  readonly draws: number;
  readonly seed: number;
  readonly method: 'random' | 'latin';
  /** The month by the end of which it is to be finished. */
  readonly byDate: CalendarMonth | null;
  /** In the currency of the study. */
  readonly budget: number | null;
  /** The cost that budgets are of: the total cost where nobody says. */
  readonly budgetOf?: BudgetMetric;
  /** The class of finished projects that is applied instead of the study's own estimates and risks; null: those. */
  readonly outside: ClassOverruns | null;
  /** Whether the values of `curveLevels` are wanted. */
  readonly curve: boolean;
  /** How many standard errors of its chance around a quantile values are wanted as well; of none where nobody asks. */
  readonly reach?: number;
}

/** The draws that are computed at once. */
export const blockSize = 1024;

/** The draws that are added up together: sums are made by shard and added in order of shards, whoever made them. */
export const shardSize = 16 * blockSize;

/** How many of the first draws joint confidence and criticality rest on: a shard, of which every figure is kept. */
export const detailDraws = 16 * blockSize;

/** How many of the first draws rank correlations rest on: their standard error is 1/√n. */
export const correlationDraws = 2 * blockSize;

export const jointTarget = 0.7;

/** From so many draws on the lines of a scenario are computed together: what that takes to prepare is then made up for. */
export const fusedFrom = 8 * shardSize;
