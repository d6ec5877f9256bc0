import type { PhaseResult } from '../../../analysis/runs/comparison.ts';
import type { Shown } from '../../../analysis/show/show.ts';
import { namedEvent, plainEvent } from '../../../model/study/events.ts';
import { structureKind } from '../../../model/study/structure-kind.ts';
import type { Event } from '../../../model/study/study.ts';
import { calendarMonth, lastMonthBefore, monthNumberOf } from '../../../units/month.ts';
import { type Naming, phaseTitle } from '../../lines/line-title.ts';
import { structureMark } from '../../lines/provenance.ts';
import { titled } from '../../lines/titled.ts';
import { marks } from '../../marks.ts';
import type { Bar, Cell, Note, RowGroup, Table, TimeAxis } from '../../table.ts';
import { type ColumnOf, empty, headsOf, inUnit, left, right, rowsOf, text } from '../columns.ts';
import { largest, smallest } from '../../../numerics/extremes.ts';

/** One line of the Gantt chart. */
interface GanttRow {
  readonly name: string;
  /** In months since the start; null where there is no such end. */
  readonly from: number | null;
  readonly until: number | null;
  readonly length: number | null;
  readonly float: number | null;
  readonly critical: boolean;
  readonly bar: Bar;
}

/** A Gantt chart: phases in order of time, milestones, measures. */
export function timelineTable(shown: Shown, naming: Naming): Table {
  const { words } = naming;
  const { show } = words;
  const columns = ganttColumns(shown, naming);
  const group = (title: string | null, rows: readonly GanttRow[]): RowGroup[] =>
    rows.length === 0 ? [] : [{ title, rows: rowsOf(columns, rows) }];
  const phases = shown.result.phases.map((phase) => phaseRow(phase, naming));
  const milestones = shown.milestones.flatMap(({ id, at }) => (at === null ? [] : [pointRow(id, at, naming)]));
  const measures = shown.measures.map(({ id, from, until, length }): GanttRow => ({
    name: titled(naming.study.measures.get(id)?.title, id, naming),
    from: length > 0 ? from : null,
    until: length > 0 ? until : null,
    length,
    float: null,
    critical: false,
    bar: { kind: 'bar', spans: length > 0 ? [{ from, until, tone: 'period' }] : [], points: [] },
  }));
  return {
    id: 'timeline',
    title: show.timeline,
    columns: headsOf(columns),
    groups: [...group(null, phases), ...group(show.milestones, milestones), ...group(show.measures, measures)],
    notes: notesOf(shown, naming),
  };
}

function ganttColumns(shown: Shown, { study, words }: Naming): ColumnOf<GanttRow>[] {
  const { show, table } = words;
  return [
    { name: show.phase, ...left, essential: true, folds: true, cell: ({ name }) => text(name) },
    {
      name: show.start,
      ...right,
      essential: true,
      cell: ({ from }) =>
        from === null ? empty : { kind: 'month', month: calendarMonth(study.start + monthNumberOf(from)) },
    },
    {
      name: show.end,
      ...right,
      essential: true,
      cell: ({ until }) => (until === null ? empty : { kind: 'month', month: lastMonthBefore(until, study.start) }),
    },
    { name: show.length, ...inUnit(table.months), cell: ({ length }) => monthsCell(length) },
    { name: show.float, ...inUnit(table.months), cell: ({ float }) => monthsCell(float) },
    { name: show.critical, ...left, cell: ({ critical }) => (critical ? text(show.isCritical) : empty) },
    { name: show.chart, align: 'left', unit: axisOf(shown, study), cell: ({ bar }) => bar },
  ];
}

const monthsCell = (length: number | null): Cell => (length === null ? empty : { kind: 'months', length });

/** From the start, or a milestone or measure before it, to whatever comes last. */
function axisOf({ result, milestones, measures }: Shown, { start }: Naming['study']): TimeAxis {
  const points = milestones.map(({ at }) => at ?? 0);
  const periods = measures.filter(({ length }) => length > 0);
  const ends = [
    result.finish ?? 0,
    ...result.phases.map(({ end }) => end),
    ...points,
    ...periods.map(({ until }) => until),
  ];
  const from = smallest([0, ...points, ...periods.map((period) => period.from)]);
  return { kind: 'chart', from: Math.floor(from), until: Math.max(12, Math.ceil(largest(ends))), start };
}

/** Whether a phase is a judgement in a scenario of which other parts are not. */
function isJudged({ id }: PhaseResult, { scenario }: Naming): boolean {
  if (structureKind(scenario) !== 'in-part') return false;
  return (scenario.phases.get(id)?.provenance ?? scenario.provenance)?.kind === 'judgement';
}

function phaseRow(phase: PhaseResult, naming: Naming): GanttRow {
  const { start: from, end: until, totalFloat, critical } = phase;
  const length = until - from;
  const float = Math.max(0, totalFloat);
  const spans = [
    ...(length > 0 ? [{ from, until, tone: critical ? 'critical' : 'normal' } as const] : []),
    ...(float > 0 && !critical ? [{ from: until, until: until + float, tone: 'float' } as const] : []),
  ];
  return {
    name: `${phaseTitle(phase.id, naming)}${isJudged(phase, naming) ? structureMark('judgement') : ''}`,
    from,
    until: length > 0 ? until : null,
    length,
    float,
    critical,
    bar: { kind: 'bar', spans, points: length > 0 ? [] : [{ at: until }] },
  };
}

function pointRow(id: string, at: number, { scenario }: Naming): GanttRow {
  const isEnd = endsSomething(scenario.milestones.get(id), scenario);
  return {
    name: id,
    from: isEnd ? null : at,
    until: isEnd ? at : null,
    length: null,
    float: null,
    critical: false,
    bar: { kind: 'bar', spans: [], points: [{ at }] },
  };
}

/** Whether an event is the end of something, so that its month is the last before it; else it is the month that begins. */
function endsSomething(written: Event | undefined, scenario: Naming['scenario']): boolean {
  const event = written === undefined ? undefined : plainEvent(written);
  if (event?.kind !== 'named') return event?.kind === 'horizon';
  const named = namedEvent(scenario, event.text);
  return named?.kind === 'phase' && named.side === 'end';
}

function notesOf({ result, milestones }: Shown, naming: Naming): Note[] {
  const { words } = naming;
  const { show, table } = words;
  const [first] = result.criticalPaths.first;
  const path = first?.map((id) => phaseTitle(id, naming)).join(' → ');
  const unknown = milestones.filter(({ at }) => at === null);
  return [
    { kind: 'legend', text: table.legend(marks) },
    ...(path === undefined
      ? []
      : [{ kind: 'term', text: show.criticalPath(result.criticalPaths.count, path) } as const]),
    ...(result.phases.some((phase) => isJudged(phase, naming))
      ? [{ kind: 'term', text: show.judgedPhases } as const]
      : []),
    ...unknown.map(({ id }) => ({ kind: 'term', text: show.notKnown(id) }) as const),
  ];
}
