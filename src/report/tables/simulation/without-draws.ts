import { structureNotes } from '../../lines/provenance.ts';
import type { SimulatedScenario, Simulation, Spread } from '../../../analysis/simulate/simulation-result.ts';
import { keepsTerms } from '../../../analysis/simulate/without-draws.ts';
import { costMetricOf, isTime, type Metric, metricId, metricIn } from '../../../model/metrics/metrics.ts';
import type { Note, Report, Table } from '../../table.ts';
import { figureCell, lengthCell, metricName, metricTitle, unitOf } from '../metric.ts';
import { type ColumnOf, empty, headsOf, inUnit, none, right, rowsOf, text } from '../columns.ts';
import { contingencyBeside, leftOut } from '../plan-notes.ts';
import { otherMetrics, type SentenceContext, type SimulationContext } from './figures.ts';
import { scaleOf } from '../../report-scale.ts';
import { budgetText } from './figures.ts';
import { writeGiven } from '../../write-amount.ts';
import { outsideNotes, outsideSentence, ownMeansTable } from './outside.ts';
import { scenarioColumn } from './spreads.ts';
import { titled } from '../../lines/titled.ts';
import { asOfText } from '../../lines/time-title.ts';

/**
 * The plans where all draws are alike, and what a class that is one number makes of them where that is why: without chances,
 * quantiles or errors.
 */
export function withoutDrawsReport(simulation: Simulation, context: SimulationContext): Report {
  const { study, words } = context;
  const { asOf, rankedBy } = simulation;
  const comparedAt = words.table.comparedAt(titled(study.title, study.id, { words }), asOfText(asOf, { study, words }));
  const tables = [
    outcomeTable(simulation, rankedBy, context),
    ...otherMetrics(simulation).map((metric) => ({ ...outcomeTable(simulation, metric, context), detail: true })),
    ...termsTable(simulation, context),
    ...ownMeansTable(simulation, context),
  ];
  const scale = scaleOf(tables);
  return {
    title:
      simulation.outsideView === null ? words.simulation.title(comparedAt) : words.outside.oneNumberTitle(comparedAt),
    summary:
      simulation.outsideView === null
        ? [`${words.simulation.nothingDrawn} ${words.simulation.onlyPlans}`, ...firstWith(simulation, words)]
        : [outsideSentence(simulation, context), words.outside.oneNumber, words.outside.notRanked],
    tables,
    scale,
    notes: notesOf(simulation, { ...context, scale }),
  };
}

/** Who comes first with the contingencies, where that is another. */
function firstWith({ scenarios }: Simulation, words: SimulationContext['words']): string[] {
  const reserved = scenarios.find(({ rankWithContingency }) => rankWithContingency === 1);
  return reserved === undefined || reserved.rank === 1 ? [] : [words.plan.firstWith(reserved.id)];
}

interface Row {
  readonly scenario: SimulatedScenario;
  /** Null where it has no such figure. */
  readonly spread: Spread | null;
}

/** A figure as planned, and as the class would have it. */
function outcomeTable(simulation: Simulation, metric: Metric, context: SimulationContext): Table {
  const rows = simulation.scenarios.map((scenario) => ({ scenario, spread: metricIn(scenario, metric) }));
  const columns = [
    ...planColumns(metric, context),
    ...(simulation.outsideView === null ? contingencyColumn(rows, metric, context) : outcomeColumns(metric, context)),
  ];
  return {
    id: `outcome.${metricId(metric)}`,
    title: metricName(metric, context),
    columns: headsOf(columns),
    groups: [
      { title: null, rows: rows.filter(({ scenario: { feasible } }) => feasible) },
      { title: context.words.table.notFeasible, rows: rows.filter(({ scenario: { feasible } }) => !feasible) },
    ]
      .filter((group) => group.rows.length > 0)
      .map((group) => ({ ...group, rows: rowsOf(columns, group.rows) })),
    notes: [],
  };
}

/** Whether the plan has the figure: a score that rests on a gate of which nothing is known has no value there. */
const isPlanned = (spread: Spread | null): spread is Spread => spread !== null && !Number.isNaN(spread.central);

function planColumns(metric: Metric, { study, words }: SimulationContext): ColumnOf<Row>[] {
  const { table } = words;
  return [
    {
      name: table.rank,
      ...right,
      essential: true,
      cell: ({ scenario: { rank } }) => (rank === null ? empty : { kind: 'count', count: rank }),
    },
    scenarioColumn(table.scenario),
    {
      name: words.simulation.plan,
      ...unitOf(metric, table),
      essential: true,
      cell: ({ spread }) => (isPlanned(spread) ? figureCell(metric, spread.central, study) : none),
    },
  ];
}

/** What is set aside beside the plans; nothing where that is nothing. */
function contingencyColumn(rows: readonly Row[], metric: Metric, { words }: SimulationContext): ColumnOf<Row>[] {
  if (rows.every(({ spread }) => !isPlanned(spread) || spread.contingency === 0)) return [];
  return [
    {
      name: words.plan.reserve,
      ...lengthUnit(metric, words),
      cell: ({ spread }) =>
        !isPlanned(spread) || spread.contingency === 0 ? none : lengthCell(metric, spread.contingency, false),
    },
  ];
}

/** The unit of a difference in a figure. */
const lengthUnit = (metric: Metric, { table }: SimulationContext['words']) =>
  isTime(metric) ? inUnit(table.months) : unitOf(metric, table);

function outcomeColumns(metric: Metric, context: SimulationContext): ColumnOf<Row>[] {
  const { study, words } = context;
  const { outside, table } = words;
  const isCost = costMetricOf(metric) !== null;
  return [
    {
      name: outside.withClass,
      ...unitOf(metric, table),
      essential: true,
      cell: ({ spread }) => (spread === null ? none : figureCell(metric, spread.mean.value, study)),
    },
    {
      name: outside.more,
      ...lengthUnit(metric, words),
      essential: true,
      cell: ({ spread }) => (isPlanned(spread) ? lengthCell(metric, spread.skewAndRisk) : none),
    },
    ...(isCost
      ? [
          {
            name: words.simulation.ofPlan,
            ...inUnit('%'),
            cell: ({ spread }: Row) =>
              spread === null || spread.central <= 0
                ? empty
                : ({ kind: 'share', share: spread.skewAndRisk / spread.central, signed: true } as const),
          },
        ]
      : []),
  ];
}

/** Whether the date and the budget that were asked for are kept: no table where none was. */
function termsTable(simulation: Simulation, { words }: SimulationContext): Table[] {
  const { simulation: texts, table } = words;
  const { byDate, budget } = simulation.terms;
  if (byDate === null && budget === null) return [];
  const kept = (name: string, of: 'byDate' | 'withinBudget'): ColumnOf<{ scenario: SimulatedScenario }> => ({
    name,
    ...right,
    essential: true,
    cell: ({ scenario }) => {
      const keeps = keepsTerms(scenario)[of];
      return keeps === null ? none : text(keeps ? texts.yes : texts.no);
    },
  });
  const columns = [
    scenarioColumn<{ scenario: SimulatedScenario }>(table.scenario),
    ...(byDate === null ? [] : [kept(texts.by(byDate), 'byDate')]),
    ...(budget === null
      ? []
      : [kept(texts.within(budgetText(writeGiven(budget, words), simulation, words)), 'withinBudget')]),
  ];
  return [
    {
      id: 'terms',
      title: texts.terms,
      columns: headsOf(columns),
      groups: [
        {
          title: null,
          rows: rowsOf(
            columns,
            simulation.scenarios.map((scenario) => ({ scenario })),
          ),
        },
      ],
      notes: [],
    },
  ];
}

function notesOf(simulation: Simulation, context: SentenceContext): Note[] {
  const { study, sets, words, scale } = context;
  const { table } = words;
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  const lines = [
    words.plan.planOnly({
      ...leftOut(simulation.plan),
      contingency: simulation.plan.some(({ contingency }) => contingency !== null),
    }),
    ...contingencyBeside(simulation.plan, simulation.cost, { studies: [study], words, scale }),
    ...structureNotes(simulation.scenarios, words),
    ...(changed.length > 0 ? [table.changed(changed.join(', '))] : []),
    `${table.rankedBy(metricTitle(metricId(simulation.rankedBy), { study, words }))} ${table.prices(study.prices.basis, study.prices.level)}`,
    table.numbers(simulation.provenance),
  ];
  return [...outsideNotes(simulation, context), ...lines.map((line): Note => ({ kind: 'term', text: line }))];
}
