import type { Column } from '../../engine/rules/rule.ts';
import { costMetricOf, type Metric } from '../../model/metrics/metrics.ts';
import type { Simulator } from '../simulate/block-simulator.ts';

/**
 * Looks at blocks of draws, and finds whether any scenario costs anything. What costs as much as it yields is seen by its parts: the
 * one-off costs and the running ones.
 */
export class Spending {
  isFound = false;
  private readonly columns: readonly Column[];

  constructor({ figures, quantities }: Simulator) {
    this.columns = quantities.flatMap((row) => row.filter((_, at) => isCost(figures[at])));
  }

  /** The columns hold the draws of this block. */
  see(_first: number, draws: number): void {
    this.isFound ||= this.columns.some((column) => column.subarray(0, draws).some((cost) => cost !== 0));
  }
}

/** The last of a row is no figure. */
const isCost = (figure: Metric | undefined): boolean => figure !== undefined && costMetricOf(figure) !== null;
