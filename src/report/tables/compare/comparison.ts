import type { Comparison, ScenarioResult, Uncertainty } from '../../../analysis/runs/comparison.ts';
import { isNothingDrawn } from '../../../analysis/simulate/without-draws.ts';
import {
  allMetrics,
  costMetricOf,
  isPartOfCost,
  type Metric,
  metricDimension,
  metricId,
  metricIn,
} from '../../../model/metrics/metrics.ts';
import { titleIn } from '../../../model/study/study.ts';
import type { Words } from '../../../words/words.ts';
import type { Cell, Report, RowGroup, Table, TableColumn } from '../../table.ts';
import type { ComparisonContext } from '../comparison-context.ts';
import { timeTitle } from '../../lines/time-title.ts';
import { scaleOf } from '../../report-scale.ts';
import { comparisonNotes, isDrawn } from '../comparison-notes.ts';
import { none } from '../columns.ts';
import { gatesCell } from './gates-cell.ts';
import { costNamed, reservedIn } from '../plan-notes.ts';
import { figureCell, lengthCell, lengthUnit, metricCalled, metricColumn, unitOf } from '../metric.ts';

interface ColumnOf extends TableColumn {
  readonly cell: (scenario: ScenarioResult) => Cell;
}

/** The ranked table, under its title. */
export function comparisonReport(comparison: Comparison, context: ComparisonContext): Report {
  const table = rankingTable(comparison, context);
  const scale = scaleOf([table]);
  return {
    title: titleOf(comparison, context),
    tables: [{ ...table, notes: comparisonNotes(comparison, { ...context, scale }) }],
    scale,
    notes: [],
  };
}

/** Scenarios by rank, below them those without the figure that is ranked by, and last those of which a gate fails. */
function rankingTable(comparison: Comparison, context: ComparisonContext): Table {
  const columns = columnsOf(comparison, context);
  const rows = (scenarios: readonly ScenarioResult[]): Cell[][] =>
    scenarios.map((scenario) => columns.map(({ cell }) => cell(scenario)));
  const { words } = context;
  const group = (isOfGroup: (scenario: ScenarioResult) => boolean, title: string | null): RowGroup[] => {
    const scenarios = comparison.scenarios.filter(isOfGroup);
    return scenarios.length === 0 ? [] : [{ title, rows: rows(scenarios) }];
  };
  return {
    id: 'ranking',
    title: null,
    columns: columns.map(({ cell: _, ...column }) => column),
    sums: sumsOf(comparison, columns, words),
    ...apartOf(comparison, columns, context),
    groups: [
      ...group(({ rank }) => rank !== null, null),
      ...group(({ rank, feasible }) => rank === null && feasible, words.table.noFigure(comparison.rankedBy)),
      ...group(({ rank, feasible }) => rank === null && !feasible, words.table.notFeasible),
    ],
    notes: [],
  };
}

/** Where the total cost is shown, one-off and running costs add up to it. */
function sumsOf(
  { rankedBy }: Comparison,
  columns: readonly ColumnOf[],
  { metrics }: Words,
): NonNullable<Table['sums']> {
  if (rankedBy !== 'total-cost') return [];
  const [total = 0, ...parts] = [metrics['total-cost'].head, metrics['one-off'].head, metrics.running.head].map(
    (name) => columns.findIndex((column) => column.name === name),
  );
  return [{ total, parts }];
}

/** Where what is ranked by is shown, the difference is that of its rows from the first. */
function apartOf(
  comparison: Comparison,
  columns: readonly ColumnOf[],
  context: ComparisonContext,
): Pick<Table, 'apart'> {
  if (isDrawn(comparison.rankedBy)) return {};
  const { name } = metricColumn(rankedMetric(comparison, context), context);
  const [of, by] = [name, context.words.table.difference].map((each) =>
    columns.findIndex((column) => column.name === each),
  );
  return of === undefined || by === undefined ? {} : { apart: { of, by } };
}

function titleOf({ asOf }: Comparison, { study, words }: ComparisonContext): string {
  return words.table.comparedAt(titleIn(study.title, words.language), asOf, timeTitle(asOf, { study, words }));
}

const left = { align: 'left', unit: null } as const;
const right = { align: 'right', unit: null } as const;
const money = { align: 'right', unit: { kind: 'money' } } as const;
const inUnit = (text: string) => ({ align: 'right', unit: { kind: 'text', text } }) as const;

function columnsOf(comparison: Comparison, context: ComparisonContext): ColumnOf[] {
  const { table } = context.words;
  const ranked = rankedColumn(comparison, context);
  return [
    {
      name: table.rank,
      ...right,
      essential: true,
      cell: ({ rank }) => (rank === null ? { kind: 'empty' } : { kind: 'count', count: rank }),
    },
    {
      name: table.scenario,
      ...left,
      essential: true,
      folds: true,
      cell: (scenario) => ({ kind: 'text', text: nameOf(scenario, context) }),
    },
    { name: table.gates, ...left, essential: true, cell: ({ gates }) => gatesCell(gates, context.words) },
    // Where the ranking is by what draws tell, that is what stays.
    { ...metricColumn({ kind: 'present-value' }, context), essential: !isDrawn(comparison.rankedBy) },
    ...ranked.map((column) => ({ ...column, essential: true })),
    ...uncertaintyColumns(comparison, context),
    ...differenceColumns(comparison, context),
    ...otherColumns(comparison, context),
    ...contingencyColumn(comparison, context),
  ];
}

/** `3 New build on open source †`: the mark where the structure is our own reconstruction. */
function nameOf({ id, provenance }: ScenarioResult, { study, words }: ComparisonContext): string {
  const title = study.scenarios.get(id)?.title ?? '';
  return `${id}  ${titleIn(title, words.language)}${provenance === 'judgement' ? ' †' : ''}`;
}

/** The figure that the ranking is by, where it is not the present value: it stays however narrow the terminal is. */
function rankedColumn(comparison: Comparison, context: ComparisonContext): ColumnOf[] {
  if (isDrawn(comparison.rankedBy)) return [];
  const metric = rankedMetric(comparison, context);
  return metric.kind === 'present-value' ? [] : [metricColumn(metric, context)];
}

/** What the cost consists of, finish and measures, but the one that the ranking is by, which stands before them. */
const otherColumns = ({ rankedBy }: Comparison, context: ComparisonContext): ColumnOf[] =>
  allMetrics(context.study.measures.keys())
    .filter((metric) => isPartOfCost(metric) || metricDimension(metric) === 'duration')
    .filter((metric) => metricId(metric) !== rankedBy)
    .map((metric) => metricColumn(metric, context));

/** Nothing for the best itself: it is no distance from the best. */
const differenceCell =
  (of: (difference: number) => Cell) =>
  ({ differenceFromBest, rank }: ScenarioResult): Cell =>
    differenceFromBest === null || (rank !== null && differenceFromBest === 0)
      ? { kind: 'empty' }
      : of(differenceFromBest);

function differenceColumns(comparison: Comparison, context: ComparisonContext): ColumnOf[] {
  const { table } = context.words;
  const metric = rankedMetric(comparison, context);
  const difference: ColumnOf = {
    name: table.difference,
    ...lengthUnit(metric, table),
    cell: differenceCell((entry) => lengthCell(metric, entry)),
  };
  if (costMetricOf(metric) === null) return [difference];
  const first = comparison.scenarios.find(({ rank }) => rank === 1);
  const best = Math.abs(first === undefined ? 0 : costOf(first, comparison.rankedBy, metric));
  return [
    difference,
    {
      name: table.differenceShare,
      ...inUnit('%'),
      cell: differenceCell((amount) =>
        best === 0 ? { kind: 'empty' } : { kind: 'share', share: amount / best, signed: true },
      ),
    },
  ];
}

/** What is set aside in the cost that the table tells first; nothing where that is nothing. */
function contingencyColumn({ plan, rankedBy, sampling }: Comparison, { words }: ComparisonContext): ColumnOf[] {
  const reserved = new Map(plan.map(({ scenario, contingency }) => [scenario, contingency]));
  if (plan.every(({ contingency }) => contingency === null)) return [];
  const cost = costNamed(sampling?.of ?? rankedBy);
  return [
    {
      name: words.plan.reserve,
      ...money,
      cell: ({ id }) => {
        const entry = reserved.get(id) ?? null;
        return entry === null ? { kind: 'empty' } : { kind: 'money', amount: reservedIn(entry, cost) };
      },
    },
  ];
}

/** The cost that the ranking is by. */
function costOf(scenario: ScenarioResult, rankedBy: string, metric: Metric): number {
  const chosen = scenario.uncertainty?.policy ?? scenario.uncertainty;
  if (rankedBy === 'expected') return chosen?.mean.value ?? 0;
  if (rankedBy === 'p80') return chosen?.p80.value ?? 0;
  return metricIn(scenario, metric) ?? 0;
}

/** The metric that the ranking is by, or by what draws tell of which. */
const rankedMetric = (comparison: Comparison, { study }: ComparisonContext): Metric =>
  metricCalled(isDrawn(comparison.rankedBy) ? (comparison.sampling?.of ?? '') : comparison.rankedBy, study);

/** What draws tell, where there were any: the spread of the figure that is ranked by, and the chance to be first. */
function uncertaintyColumns(
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
      return { kind: 'measured', figure: figureCell(metric, value, study), error, said: !isNothingDrawn(sampling) };
    },
  });
  const chosen = (uncertainty: Uncertainty) => (isDrawn(rankedBy) ? (uncertainty.policy ?? uncertainty) : uncertainty);
  if (isNothingDrawn(sampling)) {
    // All draws are alike: they tell only what the ranking is by, the plan without contingency.
    return isDrawn(rankedBy) ? [column(words.simulation.plan, (entry) => chosen(entry).mean, true)] : [];
  }
  // Of what fails a gate in some draws a ranking by draws tells only the mean of the others.
  const isTold = (uncertainty: Uncertainty): boolean => !isDrawn(rankedBy) || chosen(uncertainty).feasible.value === 1;
  return [
    ...(isDrawn(rankedBy)
      ? [
          column(
            words.simulation.mean,
            (entry) => entry.policy?.mean ?? (isTold(entry) ? entry.mean : entry.costWhenFeasible),
            rankedBy === 'expected',
          ),
        ]
      : []),
    column('P50', (entry) => (isTold(entry) ? chosen(entry).p50 : null), false),
    column('P80', (entry) => (isTold(entry) ? chosen(entry).p80 : null), rankedBy === 'p80'),
    {
      name: words.simulation.first,
      ...inUnit('%'),
      cell: ({ uncertainty }) => {
        const first = uncertainty?.first ?? null;
        return first === null ? none : { kind: 'chance', share: first.value, error: first.error };
      },
    },
    ...feasibleColumn(scenarios, words),
  ];
}

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
