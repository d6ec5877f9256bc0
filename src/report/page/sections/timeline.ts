import type { Shown } from '../../../analysis/show/show.ts';
import { largest, smallest } from '../../../numerics/extremes.ts';
import { lastMonthBefore, writeMonth } from '../../../units/month.ts';
import type { BarGroup, BarRow, BarSpan } from '../../charts/bar-chart.ts';
import { drawn } from '../../charts/of-table.ts';
import { titled } from '../../lines/titled.ts';
import type { TimeAxis } from '../../table.ts';
import { sideBySideReport } from '../../tables/show/side-by-side.ts';
import { timelineTable } from '../../tables/show/timeline.ts';
import { writeDecimal } from '../../../units/write.ts';
import { scaleOf, scaleOfReport } from '../../report-scale.ts';
import { nameOf } from './names.ts';
import type { PageBasis, PageContext } from '../results.ts';
import type { Block, Section } from '../section.ts';
import { chartBlock, columnCalled, pictured, tableBlock } from './parts.ts';

/** All scenarios on one axis of time: their phases, milestones and measured periods. */
export function timeline({ comparison, shown }: PageBasis, context: PageContext): Section | null {
  const { page, show } = context.words;
  const timed = shown.filter(
    ({ result, measures }) =>
      result.phases.length > 0 || result.finish !== null || measures.some(({ length }) => length > 0),
  );
  if (timed.length === 0) return null;
  const axis = axisOf(timed, context);
  const report = sideBySideReport(comparison, context);
  const scale = scaleOfReport(report);
  const [summary, phases] = ['timeline', 'phases'].map((id) => report.tables.find((table) => table.id === id));
  const groups = timed.map((each): BarGroup => ({ title: null, rows: rowsOf(each, context) }));
  const title = page.titles.timeline;
  return {
    id: 'timeline',
    title,
    blocks: [
      chartBlock(
        { title: page.allScenarios, ...drawn({ axis, groups }, { title, words: context.words }) },
        page.marks.timeline,
      ),
      ...(summary === undefined ? [] : [tableBlock(summary, scale)]),
      ...(phases === undefined
        ? []
        : pictured(
            phases,
            scale,
            { title: show.phasesOfAll, value: columnCalled(phases, show.end), meanings: page.marks.phases },
            context,
          )),
      ...timed.flatMap((each) => ownTable(each, context)),
    ],
  };
}

/** The work of a scenario with its milestones on one line, and each period that is measured on a thin one. */
function rowsOf({ result, milestones, measures }: Shown, context: PageContext): BarRow[] {
  const { study, words } = context;
  const finish = result.finish === null ? null : writeMonth(lastMonthBefore(result.finish, study.start));
  const spans = result.phases
    .toSorted((one, other) => Number(one.critical) - Number(other.critical))
    .filter(({ start, end }) => end > start)
    .map(({ start, end, critical }): BarSpan => ({ from: start, until: end, mark: critical ? 'critical' : 'normal' }));
  const times = [...milestones.map(({ at }) => at), result.finish].filter((at) => at !== null);
  return [
    {
      label: nameOf(result, context),
      value: finish,
      isFirst: measures.some(({ length }) => length > 0),
      spans,
      points: [...new Set(times)].map((at) => ({ at, mark: 'point' })),
    },
    ...measures
      .filter(({ length }) => length > 0)
      .map(({ id, from, until, length }): BarRow => ({
        label: titled(study.measures.get(id)?.title, id, context),
        value: words.simulation.lengthOf(writeDecimal(length, 1, words.numbers)),
        spans: [{ from, until, mark: 'period', isThin: true }],
        points: [],
      })),
  ];
}

/** From the start of the study, or what lies before it, to whatever comes last. */
function axisOf(shown: readonly Shown[], { study: { start } }: PageContext): TimeAxis {
  const times = shown.flatMap(({ result, milestones, measures }) => [
    result.finish ?? 0,
    ...result.phases.flatMap((phase) => [phase.start, phase.end]),
    ...milestones.map(({ at }) => at ?? 0),
    ...measures.flatMap(({ from, until, length }) => (length > 0 ? [from, until] : [])),
  ]);
  return {
    kind: 'chart',
    from: Math.floor(smallest([0, ...times])),
    until: Math.max(12, Math.ceil(largest([0, ...times]))),
    start,
  };
}

/** When the phases, milestones and measures of a scenario are, with the float of each. */
function ownTable(shown: Shown, context: PageContext): Block[] {
  const scenario = context.study.scenarios.get(shown.result.id);
  if (scenario === undefined) return [];
  const table = timelineTable(shown, { ...context, scenario });
  if (table.groups.length === 0) return [];
  const title = context.words.page.ofScenario(context.words.show.timeline, nameOf(shown.result, context));
  return [tableBlock({ ...table, title }, scaleOf([table]), true)];
}
