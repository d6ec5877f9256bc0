import type { Comparison, ScenarioResult } from '../../../analysis/runs/comparison.ts';
import {
  allMetrics,
  costMetricOf,
  type Metric,
  metricId,
  metricIn,
  isTime,
  isPartOfCost,
  metricDimension,
} from '../../../model/metrics/metrics.ts';
import { titleIn } from '../../../model/study/study.ts';
import type { Words } from '../../../words/words.ts';
import type { Cell, Report, RowGroup, Table } from '../../table.ts';
import type { ComparisonContext } from '../comparison-context.ts';
import { structureMark } from '../../lines/provenance.ts';
import { asOfText } from '../../lines/time-title.ts';
import { scaleOf } from '../../report-scale.ts';
import { comparisonNotes } from '../comparison-notes.ts';
import { isDrawn } from './drawn-notes.ts';
import { type ColumnOf as ColumnOfRow, inUnit, left, money, right } from '../columns.ts';
import { comparisonParagraph } from './comparison-sentences.ts';
import { uncertaintyColumns } from './drawn-columns.ts';
import { drawnParagraphs } from './drawn-paragraph.ts';
import { expertsTables } from './experts.ts';
import { gatesCell } from './gates-cell.ts';
import { costNamed, reservedIn } from '../plan-notes.ts';
import { areCostsIdle, asDetail } from '../without-costs.ts';
import { lengthCell, lengthUnit, metricCalled, metricColumn } from '../metric.ts';

type ColumnOf = ColumnOfRow<ScenarioResult>;

/** The ranked table, under its title. */
export function comparisonReport(comparison: Comparison, context: ComparisonContext): Report {
  const table = rankingTable(comparison, context);
  const experts = expertsTables(comparison, rankedMetric(comparison, context), context);
  const scale = scaleOf([table, ...experts]);
  const scaled = { ...context, scale };
  return {
    title: titleOf(comparison, context),
    toPaste: [comparisonParagraph(comparison, scaled), ...drawnParagraphs(comparison, scaled)],
    tables: [{ ...table, notes: comparisonNotes(comparison, scaled) }, ...experts],
    scale,
    notes: [],
  };
}

/** Scenarios by rank, below them those without the figure that is ranked by, and last those of which a gate fails. */
function rankingTable(comparison: Comparison, context: ComparisonContext): Table {
  const columns = comparisonColumns(comparison, context);
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
    unitInTitle: money.unit,
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
  return words.table.comparedAt(titleIn(study.title, words.language), asOfText(asOf, { study, words }));
}

function comparisonColumns(comparison: Comparison, context: ComparisonContext): ColumnOf[] {
  const { table } = context.words;
  const ranked = rankedColumn(comparison, context);
  const others = otherMetrics(comparison, context);
  // One by itself is as good as the best.
  const apart = comparison.scenarios.length === 1 ? asDetail : same;
  const idle = areCostsIdle(comparison, rankedMetric(comparison, context)) ? asDetail : same;
  const shown = (metrics: readonly Metric[]): ColumnOf[] => metrics.map((metric) => metricColumn(metric, context));
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
      narrowest: leastForNames,
      atHyphens: true,
      cell: (scenario) => ({ kind: 'text', text: nameOf(scenario, context) }),
    },
    ...gatesColumn(comparison, context),
    ...ranked.map((column) => ({ ...column, essential: true })),
    // Where the ranking is by what draws tell, that is what stays.
    ...idle([{ ...metricColumn({ kind: 'present-value' }, context), essential: !isDrawn(comparison.rankedBy) }]),
    ...apart(differenceColumn(comparison, context)),
    ...others.filter(isTime).flatMap((metric) => (isNever(comparison, metric) ? asDetail : same)(shown([metric]))),
    ...uncertaintyColumns(comparison, context),
    ...others
      .filter((metric) => !isTime(metric))
      .flatMap((metric) => (costMetricOf(metric) === null ? same : idle)(shown([metric]))),
    ...contingencyColumn(comparison, context),
    ...apart(differenceShareColumn(comparison, context)),
  ];
}

const same = (columns: readonly ColumnOf[]): readonly ColumnOf[] => columns;

/** Whether no scenario is ever finished. */
const isNever = ({ scenarios }: Comparison, metric: Metric): boolean =>
  scenarios.every((scenario) => metricIn(scenario, metric) === null);

/** Names are folded to this before figures give way. */
const leastForNames = 18;

/** Whether gates pass; no column where nobody asks anything. */
const gatesColumn = ({ scenarios }: Comparison, { words }: ComparisonContext): ColumnOf[] =>
  scenarios.every(({ gates }) => gates.length === 0)
    ? []
    : [{ name: words.table.gates, ...left, essential: true, cell: (scenario) => gatesCell(scenario, words) }];

/** `3 New build on open source †`: the mark where the structure is our own reconstruction. */
function nameOf({ id, provenance }: ScenarioResult, { study, words }: ComparisonContext): string {
  const title = study.scenarios.get(id)?.title ?? '';
  return `${id}  ${titleIn(title, words.language)}${structureMark(provenance)}`;
}

/** The figure that the ranking is by, where it is not the present value: it stays however narrow the terminal is. */
function rankedColumn(comparison: Comparison, context: ComparisonContext): ColumnOf[] {
  if (isDrawn(comparison.rankedBy)) return [];
  const metric = rankedMetric(comparison, context);
  return metric.kind === 'present-value' ? [] : [metricColumn(metric, context)];
}

/** What a decision needs first of what else there is. */
const firstNeeded: readonly Metric['kind'][] = ['finish', 'one-off', 'measure'];

const placeOf = ({ kind }: Metric): number =>
  firstNeeded.includes(kind) ? firstNeeded.indexOf(kind) : firstNeeded.length;

/** What the cost consists of, finish and measures, as a decision needs them, without what the ranking is by. */
function otherMetrics({ rankedBy }: Comparison, { study }: ComparisonContext): Metric[] {
  return allMetrics(study.measures.keys())
    .filter((metric) => isPartOfCost(metric) || metricDimension(metric) === 'duration')
    .filter((metric) => metricId(metric) !== rankedBy)
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Nothing for the best itself: it is no distance from the best. */
const differenceCell =
  (of: (difference: number) => Cell) =>
  ({ differenceFromBest, rank }: ScenarioResult): Cell =>
    differenceFromBest === null || (rank !== null && differenceFromBest === 0)
      ? { kind: 'empty' }
      : of(differenceFromBest);

function differenceColumn(comparison: Comparison, context: ComparisonContext): ColumnOf[] {
  const { table } = context.words;
  const metric = rankedMetric(comparison, context);
  return [
    {
      name: table.difference,
      ...lengthUnit(metric, table),
      cell: differenceCell((difference) => lengthCell(metric, difference)),
    },
  ];
}

/** The same as a part of the best: it says what the difference says, so that it is the first to give way. */
function differenceShareColumn(comparison: Comparison, context: ComparisonContext): ColumnOf[] {
  const { table } = context.words;
  const metric = rankedMetric(comparison, context);
  if (costMetricOf(metric) === null) return [];
  const first = comparison.scenarios.find(({ rank }) => rank === 1);
  const best = Math.abs(first === undefined ? 0 : costOf(first, comparison.rankedBy, metric));
  return [
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
        const reserve = reserved.get(id) ?? null;
        return reserve === null ? { kind: 'empty' } : { kind: 'money', amount: reservedIn(reserve, cost) };
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
