import { reachable } from '../../engine/reachable.ts';
import type { Column } from '../../engine/rules/rule.ts';
import { costMetricOf, type Metric } from '../../model/metrics/metrics.ts';
import type { Simulator } from '../simulate/block-simulator.ts';
import type { DrawnScenario } from '../simulate/drawn-scenarios.ts';

/**
 * Looks at blocks of draws, and finds whether any scenario costs anything, or may. What costs as much as it yields is seen by its parts: the
 * one-off costs and the running ones. What rests on something that is drawn may cost something in a draw that there was not.
 */
export class Spending {
  /** Whether something costs something, or may. */
  isPossible: boolean;
  private readonly columns: readonly Column[];

  constructor({ figures, quantities, drawnScenarios }: Simulator) {
    this.columns = quantities.flatMap((row) => row.filter((_, at) => isCost(figures[at])));
    this.isPossible = drawnScenarios.some((each) => restsOnDraws(each, figures));
  }

  /** The columns hold the draws of this block. */
  see(_first: number, draws: number): void {
    this.isPossible ||= this.columns.some((column) => column.subarray(0, draws).some((cost) => cost !== 0));
  }
}

/** Whether what a scenario costs, or what following it to its fallback does, rests on anything that is drawn. */
function restsOnDraws(scenario: DrawnScenario, figures: readonly Metric[]): boolean {
  return [scenario, ...(scenario.policy === null ? [] : [scenario.policy])].some(({ plan, drawn, figures: lines }) => {
    const reached = reachable(
      plan,
      lines.filter((_, at) => isCost(figures[at])),
    );
    const keys = new Set(drawn.map(({ key }) => key));
    return plan.lines.some((line, at) => reached[at] === 1 && line.rule === 'given' && keys.has(line.assumption));
  });
}

/** The last of a row is no figure. */
const isCost = (figure: Metric | undefined): boolean => figure !== undefined && costMetricOf(figure) !== null;
