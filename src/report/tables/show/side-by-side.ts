import type { Comparison, PhaseResult, ScenarioResult } from '../../../analysis/runs/comparison.ts';
import { titleIn, type Study } from '../../../model/study/study.ts';
import { largest, smallest } from '../../../numerics/extremes.ts';
import { calendarMonth, lastMonthBefore, monthNumberOf } from '../../../units/month.ts';
import type { Words } from '../../../words/words.ts';
import { phaseTitle } from '../../lines/line-title.ts';
import { structureMark } from '../../lines/provenance.ts';
import { comparisonParagraph } from '../compare/comparison-sentences.ts';
import { asOfText } from '../../lines/time-title.ts';
import { titled } from '../../lines/titled.ts';
import { marks } from '../../marks.ts';
import { scaleOf } from '../../report-scale.ts';
import type { Bar, Cell, Report, Row, RowGroup, Span, Table, TimeAxis } from '../../table.ts';
import { amount, type ColumnOf, empty, headsOf, inUnit, left, money, none, right, rowsOf, text } from '../columns.ts';
import { termNotes } from '../comparison-terms.ts';
import { isWithoutCosts } from '../without-costs.ts';

export interface SideBySideContext {
  readonly study: Study;
  readonly words: Words;
  readonly sets: Readonly<Record<string, string>>;
}

/** The timeline and the budget by year of all scenarios, beside each other; and the phases of each. */
export function sideBySideReport(comparison: Comparison, context: SideBySideContext): Report {
  const { study, words } = context;
  const { asOf } = comparison;
  const axis = axisOf(comparison, study);
  const tables = [
    { ...timelinesTable(comparison, context, axis), detail: isWithoutWork(comparison) },
    { ...budgetsTable(comparison, context), detail: isWithoutCosts(comparison) },
    { ...phasesTable(comparison, context, axis), detail: true },
  ];
  const scale = scaleOf(tables);
  const paragraph = comparisonParagraph(comparison, { ...context, scale });
  return {
    toPaste: [paragraph],
    // Where there is nothing to show in time or money, what there is to tell.
    ...(isWithoutWork(comparison) && isWithoutCosts(comparison) ? { summary: [paragraph] } : {}),
    title: words.table.comparedAt(titled(study.title, study.id, { words }), asOfText(asOf, context)),
    tables,
    scale,
    notes: termNotes(comparison, { ...context, scale }),
  };
}

/** Whether nothing is done in any scenario, and nothing finished. */
const isWithoutWork = ({ scenarios }: Comparison): boolean =>
  scenarios.every(({ phases, finish }) => phases.length === 0 && finish === null);

const nameOf = ({ id, provenance }: ScenarioResult, { study, words }: SideBySideContext): string =>
  `${id}  ${titleIn(study.scenarios.get(id)?.title ?? '', words.language)}${structureMark(provenance)}`;

/** Titles are folded to this to make room for the chart. */
const leastForNames = 34;

const monthCell = (at: number | null, start: Study['start']): Cell =>
  at === null ? none : { kind: 'month', month: calendarMonth(start + monthNumberOf(at)) };

const lastCell = (at: number | null, start: Study['start']): Cell =>
  at === null ? none : { kind: 'month', month: lastMonthBefore(at, start) };

/** One line for each scenario, by rank: all its phases on one axis, and its finish. */
function timelinesTable(comparison: Comparison, context: SideBySideContext, axis: TimeAxis): Table {
  const { show, table, metrics } = context.words;
  const { start } = context.study;
  const columns: ColumnOf<ScenarioResult>[] = [
    {
      name: table.scenario,
      ...left,
      essential: true,
      folds: true,
      atHyphens: true,
      narrowest: leastForNames,
      cell: (scenario) => text(nameOf(scenario, context)),
    },
    { name: show.start, ...right, essential: true, cell: (scenario) => monthCell(beginOf(scenario), start) },
    { name: metrics.finish.head, ...right, essential: true, cell: ({ finish }) => lastCell(finish, start) },
    { name: show.chart, align: 'left', unit: axis, cell: (scenario) => barOf(scenario) },
  ];
  return {
    id: 'timeline',
    title: show.timeline,
    columns: headsOf(columns),
    groups: groupsOf(comparison, context.words).map(({ title, scenarios }) => ({
      title,
      rows: rowsOf(columns, scenarios),
    })),
    notes: [{ kind: 'legend', text: show.legendOfAll(marks) }],
  };
}

/** Those that are ranked, those without what is ranked by, and those of which a gate fails. */
function groupsOf(
  { scenarios, rankedBy }: Comparison,
  { table }: Words,
): readonly { readonly title: string | null; readonly scenarios: readonly ScenarioResult[] }[] {
  return [
    { title: null, scenarios: scenarios.filter(({ rank }) => rank !== null) },
    { title: table.noFigure(rankedBy), scenarios: scenarios.filter((each) => each.rank === null && each.feasible) },
    { title: table.notFeasible, scenarios: scenarios.filter((each) => each.rank === null && !each.feasible) },
  ].filter((group) => group.scenarios.length > 0);
}

const beginOf = ({ phases }: ScenarioResult): number | null =>
  phases.length === 0 ? null : smallest(phases.map(({ start }) => start));

const spanOf = ({ start, end, critical }: PhaseResult): Span[] =>
  end > start ? [{ from: start, until: end, tone: critical ? 'critical' : 'normal' }] : [];

const barOf = ({ phases, finish }: ScenarioResult): Bar => ({
  kind: 'bar',
  spans: phases.flatMap(spanOf),
  points: finish === null ? [] : [{ at: finish }],
});

/** From the start of the study, or what is done or finished before it, to whatever comes last. */
function axisOf({ scenarios }: Comparison, { start }: Study): TimeAxis {
  const ends = scenarios.flatMap(({ phases, finish }) => [finish ?? 0, ...phases.map(({ end }) => end)]);
  const from = smallest([0, ...scenarios.flatMap((scenario) => [beginOf(scenario) ?? 0, scenario.finish ?? 0])]);
  return { kind: 'chart', from: Math.floor(from), until: Math.max(12, Math.ceil(largest([0, ...ends])) + 1), start };
}

/** What every scenario costs in each year, by rank, and in all. */
function budgetsTable({ scenarios }: Comparison, { words }: SideBySideContext): Table {
  const { show } = words;
  const years = [...new Set(scenarios.flatMap(({ byYear }) => byYear.map(({ year }) => year)))].toSorted(
    (a, b) => a - b,
  );
  const costs = scenarios.map(({ byYear }) => new Map(byYear.map(({ year, cost }) => [year, cost])));
  const columns: ColumnOf<number>[] = [
    { name: show.year, ...right, essential: true, cell: (year) => ({ kind: 'year', year }) },
    ...scenarios.map(({ id }, index): ColumnOf<number> => ({
      name: id,
      ...money,
      atHyphens: true,
      essential: index === 0,
      cell: (year) => amount(costs[index]?.get(year) ?? 0),
    })),
  ];
  const total = [text(show.total), ...scenarios.map(({ totalCost }) => amount(totalCost))];
  const rows = rowsOf(columns, years);
  const alike = alikeYears(costs, years);
  const isShorter = alike.length < years.length;
  return {
    id: 'budget',
    title: show.budget,
    unitInTitle: money.unit,
    columns: headsOf(columns),
    groups: [{ title: null, rows, total }],
    ...(isShorter ? { shortGroups: [{ title: null, ...inOneRow(rows, alike, words), total }] } : {}),
    notes: [],
  };
}

/** Years after each other in which every scenario costs the same as the year before, by their places. */
function alikeYears(costs: readonly ReadonlyMap<number, number>[], years: readonly number[]): number[][] {
  const isAlike = (one: number, other: number): boolean =>
    costs.every((cost) => isNear(cost.get(one) ?? 0, cost.get(other) ?? 0));
  const runs: number[][] = [];
  for (const [place, year] of years.entries()) {
    const [last, before] = [runs.at(-1), years[place - 1]];
    if (last !== undefined && before === year - 1 && isAlike(before, year)) last.push(place);
    else runs.push([place]);
  }
  return runs;
}

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));

/** A row for each run of years that are alike. */
function inOneRow(rows: readonly Row[], runs: readonly number[][], { show }: Words): Pick<RowGroup, 'rows' | 'counts'> {
  const yearIn = (place: number | undefined): number => {
    const cell = rows[place ?? 0]?.[0];
    return cell?.kind === 'year' ? cell.year : 0;
  };
  return {
    counts: runs.map(({ length }) => length),
    rows: runs.map((run) => {
      const [year, ...others] = rows[run[0] ?? 0] ?? [];
      const head = run.length === 1 ? year : text(show.eachYear(yearIn(run[0]), yearIn(run.at(-1))));
      return [head ?? empty, ...others];
    }),
  };
}

interface PhaseRow {
  readonly scenario: ScenarioResult;
  readonly phase: PhaseResult;
}

/** The phases of every scenario, on one axis. */
function phasesTable(comparison: Comparison, context: SideBySideContext, axis: TimeAxis): Table {
  const { show } = context.words;
  const columns = phaseColumns(context, axis);
  const group = (scenario: ScenarioResult): RowGroup => {
    const rows = scenario.phases.map((phase): PhaseRow => ({ scenario, phase }));
    return { title: nameOf(scenario, context), rows: rowsOf(columns, rows) };
  };
  return {
    id: 'phases',
    title: show.phasesOfAll,
    columns: headsOf(columns),
    groups: comparison.scenarios.filter(({ phases }) => phases.length > 0).map(group),
    notes: [{ kind: 'legend', text: show.legendOfAll(marks) }],
  };
}

function phaseColumns({ study, words }: SideBySideContext, axis: TimeAxis): ColumnOf<PhaseRow>[] {
  const { show, table } = words;
  const titleOf = ({ scenario, phase: { id } }: PhaseRow): string => {
    const own = study.scenarios.get(scenario.id);
    return own === undefined ? id : phaseTitle(id, { study, words, scenario: own });
  };
  return [
    { name: show.phase, ...left, essential: true, folds: true, cell: (row) => text(titleOf(row)) },
    { name: show.start, ...right, essential: true, cell: ({ phase }) => monthCell(phase.start, study.start) },
    {
      name: show.end,
      ...right,
      essential: true,
      cell: ({ phase }) => (phase.end > phase.start ? lastCell(phase.end, study.start) : empty),
    },
    {
      name: show.length,
      ...inUnit(table.months),
      cell: ({ phase }) => ({ kind: 'months', length: phase.end - phase.start }),
    },
    {
      name: show.chart,
      align: 'left',
      unit: axis,
      cell: ({ phase }) => ({
        kind: 'bar',
        spans: spanOf(phase),
        points: phase.end > phase.start ? [] : [{ at: phase.end }],
      }),
    },
  ];
}
