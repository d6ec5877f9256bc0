import type { Comparison, ScenarioResult, Uncertainty } from '../../../analysis/runs/comparison.ts';
import { readMetric } from '../../../model/read/shared.ts';
import { type Metric, type Study, titleIn } from '../../../model/study/study.ts';
import type { Words } from '../../../words/words.ts';
import type { Cell, Report, RowGroup, Table, TableColumn } from '../../table.ts';
import type { ComparisonContext } from '../comparison-context.ts';
import { momentTitle } from '../../lines/moment-title.ts';
import { comparisonNotes } from '../comparison-notes.ts';
import { none } from '../columns.ts';
import { costNamed, reservedIn } from '../plan-notes.ts';
import { figureCell } from '../simulation/figures.ts';
import { unitOf } from '../simulation/spreads.ts';

interface ColumnOf extends TableColumn {
  readonly cell: (scenario: ScenarioResult) => Cell;
}

/** The ranked table, under its title. */
export const comparisonReport = (comparison: Comparison, context: ComparisonContext): Report => ({
  title: titleOf(comparison, context),
  tables: [rankingTable(comparison, context)],
  notes: [],
});

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
    groups: [
      ...group(({ rank }) => rank !== null, null),
      ...group(({ rank, feasible }) => rank === null && feasible, words.table.noFigure(comparison.rankedBy)),
      ...group(({ feasible }) => !feasible, words.table.notFeasible),
    ],
    notes: comparisonNotes(comparison, context),
  };
}

/** Where the total cost is shown, one-off and running costs add up to it. */
function sumsOf({ rankedBy }: Comparison, columns: readonly ColumnOf[], { table }: Words): NonNullable<Table['sums']> {
  if (rankedBy !== 'total-cost') return [];
  const [total = 0, ...parts] = [table.totalCost, table.oneOff, table.running].map((name) =>
    columns.findIndex((column) => column.name === name),
  );
  return [{ total, parts }];
}

function titleOf({ asOf }: Comparison, { study, words }: ComparisonContext): string {
  return words.table.comparedAt(titleIn(study.title, words.language), asOf, momentTitle(asOf, { study, words }));
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
    { name: table.gates, ...left, essential: true, cell: (scenario) => gatesCell(scenario, context) },
    {
      name: table.presentValue,
      ...money,
      // Where the ranking is by what draws tell, that is what stays.
      essential: !isDrawn(comparison),
      cell: ({ presentValue }) => ({ kind: 'money', amount: presentValue }),
    },
    ...ranked.map((column) => ({ ...column, essential: true })),
    ...uncertaintyColumns(comparison, context),
    ...differenceColumns(comparison, context),
    { name: table.oneOff, ...money, cell: ({ oneOff }) => ({ kind: 'money', amount: oneOff }) },
    { name: table.running, ...money, cell: ({ running }) => ({ kind: 'money', amount: running }) },
    ...[finishColumn(context), ...measureColumns(context)].filter(({ metric }) => metric !== comparison.rankedBy),
    ...contingencyColumn(comparison, context),
  ];
}

/** `3 New build on open source †`: the mark where the structure is our own reconstruction. */
function nameOf({ id, provenance }: ScenarioResult, { study, words }: ComparisonContext): string {
  const title = study.scenarios.get(id)?.title ?? '';
  return `${id}  ${titleIn(title, words.language)}${provenance === 'judgement' ? ' †' : ''}`;
}

function gatesCell({ gates }: ScenarioResult, { words }: ComparisonContext): Cell {
  const { table } = words;
  if (gates.length === 0) return { kind: 'text', text: table.gatesNone };
  if (gates.some(({ status }) => status === 'fail')) return { kind: 'text', text: table.gatesFail, tone: 'bad' };
  if (gates.some(({ status }) => status === 'unknown'))
    return { kind: 'text', text: table.gatesUnknown, tone: 'doubt' };
  return { kind: 'text', text: table.gatesPass, tone: 'good' };
}

interface MetricColumn extends ColumnOf {
  readonly metric: string;
}

const isDrawn = ({ rankedBy }: Pick<Comparison, 'rankedBy'>): boolean => rankedBy === 'expected' || rankedBy === 'p80';

/** The figure that the ranking is by, where it is not the present value: it stays however narrow the terminal is. */
function rankedColumn({ rankedBy }: Comparison, context: ComparisonContext): ColumnOf[] {
  const { table } = context.words;
  if (rankedBy === 'total-cost') {
    return [{ name: table.totalCost, ...money, cell: ({ totalCost }) => ({ kind: 'money', amount: totalCost }) }];
  }
  if (rankedBy === 'score') {
    return [{ name: table.score, ...inUnit(table.points), cell: scoreCell }];
  }
  return [finishColumn(context), ...measureColumns(context)].filter(({ metric }) => metric === rankedBy);
}

const scoreCell = ({ score }: ScenarioResult): Cell => (score === null ? none : { kind: 'points', points: score });

const finishColumn = ({ words: { table } }: ComparisonContext): MetricColumn => ({
  metric: 'finish',
  name: table.finish,
  ...right,
  cell: ({ finishMonth }) => (finishMonth === null ? none : { kind: 'text', text: finishMonth }),
});

/** Nothing for the best itself: it is no distance from the best. */
const differenceCell =
  (of: (difference: number) => Cell) =>
  ({ differenceFromBest, rank }: ScenarioResult): Cell =>
    differenceFromBest === null || (rank !== null && differenceFromBest === 0)
      ? { kind: 'empty' }
      : of(differenceFromBest);

function differenceColumns({ rankedBy, scenarios }: Comparison, { words: { table } }: ComparisonContext): ColumnOf[] {
  const name = table.difference;
  if (rankedBy === 'score') {
    return [
      { name, ...inUnit(table.points), cell: differenceCell((points) => ({ kind: 'points', points, signed: true })) },
    ];
  }
  if (!['present-value', 'total-cost', 'expected', 'p80'].includes(rankedBy)) {
    return [
      { name, ...inUnit(table.months), cell: differenceCell((length) => ({ kind: 'months', length, signed: true })) },
    ];
  }
  const first = scenarios.find(({ rank }) => rank === 1);
  const best = Math.abs(first === undefined ? 0 : costOf(first, rankedBy));
  return [
    { name, ...money, cell: differenceCell((amount) => ({ kind: 'money', amount, signed: true })) },
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
function contingencyColumn({ plan, rankedBy }: Comparison, { words }: ComparisonContext): ColumnOf[] {
  const reserved = new Map(plan.map(({ scenario, contingency }) => [scenario, contingency]));
  if (plan.every(({ contingency }) => contingency === null)) return [];
  const cost = costNamed(rankedBy);
  return [
    {
      name: words.plan.reserve,
      ...money,
      cell: ({ id }) => {
        const its = reserved.get(id) ?? null;
        return its === null ? { kind: 'empty' } : { kind: 'money', amount: reservedIn(its, cost) };
      },
    },
  ];
}

/** The cost that the ranking is by. */
function costOf({ presentValue, totalCost, uncertainty }: ScenarioResult, rankedBy: string): number {
  if (rankedBy === 'expected') return uncertainty?.mean.value ?? 0;
  if (rankedBy === 'p80') return uncertainty?.p80.value ?? 0;
  return rankedBy === 'present-value' ? presentValue : totalCost;
}

/** What draws tell, where there were any: the spread of the figure that is ranked by, and the chance to be first. */
function uncertaintyColumns(
  { rankedBy, sampling, scenarios }: Comparison,
  { study, words }: ComparisonContext,
): ColumnOf[] {
  if (sampling === undefined) return [];
  const metric = metricOf(sampling.of, study);
  const column = (name: string, of: (its: Uncertainty) => Uncertainty['p80'] | null, essential: boolean): ColumnOf => ({
    name,
    ...unitOf(metric, words.table),
    essential,
    cell: ({ uncertainty }) => {
      const told = uncertainty === undefined ? null : of(uncertainty);
      if (told === null) return none;
      const { value, error } = told;
      return { kind: 'measured', figure: figureCell(metric, value, study), error, said: true };
    },
  });
  // Of what fails a gate in some draws a ranking by draws tells only the mean of the others.
  const isTold = ({ feasible }: Uncertainty): boolean => !isDrawn({ rankedBy }) || feasible.value === 1;
  return [
    ...(isDrawn({ rankedBy })
      ? [
          column(
            words.simulation.mean,
            (its) => (isTold(its) ? its.mean : its.costWhenFeasible),
            rankedBy === 'expected',
          ),
        ]
      : []),
    column('P50', (its) => (isTold(its) ? its.p50 : null), false),
    column('P80', (its) => (isTold(its) ? its.p80 : null), rankedBy === 'p80'),
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

/** The metric of a name. @throws {Error} where the study has none of that name: it was ranked by it */
function metricOf(name: string, study: Study): Metric {
  const metric = readMetric(name, study.measures.keys());
  if (metric === null) throw new Error(`${study.id} has no ${name}`);
  return metric;
}

function measureColumns({ study, words }: ComparisonContext): MetricColumn[] {
  return [...study.measures].map(([id, { title }]) => ({
    metric: `measures.${id}`,
    name: title === null ? id : titleIn(title, words.language),
    ...inUnit(words.table.months),
    cell: ({ measures }) => ({ kind: 'months', length: measures[id] ?? 0 }),
  }));
}
