import type { Comparison, Uncertainty } from '../../../analysis/runs/comparison.ts';
import { isNothingDrawn } from '../../../analysis/simulate/without-draws.ts';
import type { Words } from '../../../words/words.ts';
import { type ColumnOf as ColumnOfRow, inUnit, none } from '../columns.ts';
import type { ComparisonContext } from '../comparison-context.ts';
import { isDrawn } from './drawn-notes.ts';
import { figureCell, metricCalled, unitOf } from '../metric.ts';

type ColumnOf = ColumnOfRow<Comparison['scenarios'][number]>;

/** What draws tell, where there were any: the spread of the figure that is ranked by, and the chance to be first. */
export function uncertaintyColumns(
  { rankedBy, sampling, scenarios }: Comparison,
  { study, words }: ComparisonContext,
): ColumnOf[] {
  if (sampling === undefined) return [];
  const metric = metricCalled(sampling.of, study);
  const column = (
    name: string,
    of: (uncertainty: Uncertainty) => Uncertainty['p80'] | null,
    essential: boolean,
  ): ColumnOf => ({
    name,
    ...unitOf(metric, words.table),
    essential,
    cell: ({ uncertainty }) => {
      const reported = uncertainty === undefined ? null : of(uncertainty);
      if (reported === null) return none;
      const { value, error } = reported;
      return {
        kind: 'measured',
        figure: figureCell(metric, value, study),
        error,
        showsError: !isNothingDrawn(sampling),
      };
    },
  });
  const chosen = (uncertainty: Uncertainty) => (isDrawn(rankedBy) ? (uncertainty.policy ?? uncertainty) : uncertainty);
  if (isNothingDrawn(sampling)) {
    // All draws are alike: they tell only what the ranking is by, the plan without contingency.
    return isDrawn(rankedBy) ? [column(words.simulation.plan, (uncertainty) => chosen(uncertainty).mean, true)] : [];
  }
  // Of what fails a gate in some draws a ranking by draws tells only the mean of the others.
  const countsEveryDraw = (uncertainty: Uncertainty): boolean =>
    !isDrawn(rankedBy) || chosen(uncertainty).feasible.value === 1;
  return [
    ...(isDrawn(rankedBy)
      ? [
          column(
            words.simulation.mean,
            (uncertainty) =>
              uncertainty.policy?.mean ??
              (countsEveryDraw(uncertainty) ? uncertainty.mean : uncertainty.costWhenFeasible),
            rankedBy === 'expected',
          ),
        ]
      : []),
    column('P50', (uncertainty) => (countsEveryDraw(uncertainty) ? chosen(uncertainty).p50 : null), false),
    column('P80', (uncertainty) => (countsEveryDraw(uncertainty) ? chosen(uncertainty).p80 : null), rankedBy === 'p80'),
    firstColumn(words),
    ...feasibleColumn(scenarios, words),
  ];
}

/** The chance to rank first. */
const firstColumn = ({ simulation }: Words): ColumnOf => ({
  name: simulation.first,
  ...inUnit('%'),
  cell: ({ uncertainty }) => {
    const first = uncertainty?.first ?? null;
    return first === null ? none : { kind: 'chance', share: first.value, error: first.error };
  },
});

/** The chance to pass all gates, where that is in doubt for any. */
function feasibleColumn(scenarios: Comparison['scenarios'], { simulation }: Words): ColumnOf[] {
  if (scenarios.every(({ uncertainty }) => [undefined, 0, 1].includes(uncertainty?.feasible.value))) return [];
  return [
    {
      name: simulation.passes,
      ...inUnit('%'),
      cell: ({ uncertainty }) =>
        uncertainty === undefined
          ? none
          : { kind: 'chance', share: uncertainty.feasible.value, error: uncertainty.feasible.error },
    },
  ];
}
