import type { Root, Solution } from '../../../analysis/solve/solution.ts';
import { areLevel } from '../../../analysis/runs/tie.ts';
import { monthOfTime } from '../../../analysis/trace/time-month.ts';
import { allMetrics, costMetricOf, type Metric, metricIn } from '../../../model/metrics/metrics.ts';
import type { Assumption } from '../../../model/study/study.ts';
import { writeMonth } from '../../../units/month.ts';
import { writeDecimal } from '../../../units/write.ts';
import { assumptionTitle } from '../../lines/assumption-title.ts';
import {
  goalError,
  goalInFull,
  goalTitle,
  goalValue,
  goalValueExactly,
  keptShare,
  lineOfGoal,
} from '../../lines/goal-text.ts';
import { isShare } from '../../lines/in-full.ts';
import { chanceText } from '../../lines/chance-text.ts';
import { valueText } from '../../lines/switch-text.ts';
import { asOfText } from '../../lines/time-title.ts';
import { titled } from '../../lines/titled.ts';
import { scaleOf } from '../../report-scale.ts';
import type { Cell, Note, Report, Table } from '../../table.ts';
import { type ColumnOf, empty, headsOf, none, right, rowsOf, shareInWords, valueInWords, text } from '../columns.ts';
import { metricColumn } from '../metric.ts';
import { valueCell } from '../sensitivity/columns.ts';
import { rootSentence, roundedBy, type SolveContext, rootsOnce } from '../../lines/root-sentence.ts';
import { mention, named } from '../../lines/scenario-names.ts';

/** A row: a root, or null of how things are. */
type Row = Root | null;

/** Where a figure comes to a target: a sentence for each value, and what else there is there. */
export function solutionReport(result: Solution, context: SolveContext): Report {
  const { study, words, sets } = context;
  const { goal, by, roots, terms } = result;
  const texts = words.solve;
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  const tables = by === null || roots.length === 0 ? [] : [thereTable(result, context)];
  const report = {
    title: (by === null ? texts.titleKept : texts.title)(
      goalTitle(goal, context),
      titled(study.title, study.id, { words }),
      asOfText(result.asOf, context),
    ),
    summary: summaryOf(result, context),
    scale: scaleOf(tables),
    tables,
    notes: [
      ...(by === null ? [] : [terms === null ? texts.asSet : texts.asSetInDraws]),
      ...(isDrawnNow(result) && tables.length > 0 ? [texts.drawnNow] : []),
      ...(terms === null
        ? []
        : [words.simulation.draws(writeDecimal(terms.draws, 0, words.numbers), terms.seed, terms.method)]),
      ...(changed.length > 0 ? [words.table.changed(changed.join(', '))] : []),
    ].map((each): Note => ({ kind: 'term', text: each })),
  };
  return named(report, context);
}

/** Whether what the figure comes to as things are rests on draws of the assumption as well, and not on its value in the plan. */
const isDrawnNow = ({ by, terms }: Solution): boolean =>
  terms !== null && by !== null && by.estimate.shape !== 'constant';

function summaryOf(result: Solution, context: SolveContext): string[] {
  const { goal, by, target, now, roots, rests, between } = result;
  const { words } = context;
  const texts = words.solve;
  const shown = (value: number): string => goalValue(value, goal, context);
  if (by === null || target === null) {
    const share = keptShare(goal) ?? 0;
    const isAtLeast = goal.draws?.kind === 'quantile' && goal.draws.at !== share;
    const kept = { scenario: mention(goal.scenario), what: lineOfGoal(goal, context), value: shown(now.value) };
    if (now.isSame) return [texts.alwaysKeeps(kept)];
    const error = goalError(now.error ?? 0, goal, context);
    return [texts.keeps({ ...kept, share: chanceText(share, words), error, isAtLeast })];
  }
  const name = assumptionTitle(by, words);
  if (!rests) return [texts.doesNotRest(goalTitle(goal, context), name, shown(now.value))];
  if (between === null) return [texts.noValue(goalTitle(goal, context), name)];
  if (roots.length > 0) return rootsOnce(roots).map((root) => rootSentence(root, result, context));
  return [levelText(result, { by, target, between }, context)];
}

/** What is said where a figure never comes to its target, or is there whatever the assumption is. */
function levelText(
  { goal }: Solution,
  {
    by,
    target,
    between,
  }: {
    readonly by: NonNullable<Solution['by']>;
    readonly target: number;
    readonly between: NonNullable<Solution['between']>;
  },
  context: SolveContext,
): string {
  const { words } = context;
  const range = by.assumption.range ?? { low: by.now, high: by.now };
  const asked = goalInFull(target, goal, context);
  const [least = '', most = '', near = ''] = [...between, target].map((value) => goalValue(value, goal, context));
  const ends = { low: valueText(range.low, by, words), high: valueText(range.high, by, words) };
  const figure = { figure: goalTitle(goal, context), target: asked };
  const name = assumptionTitle(by, words);
  const isThere = goal.unit === 'moment' || between.every((value) => areLevel(value, target));
  if (isThere && least === most && least === near) return words.solve.always(figure, name, ends);
  if (near !== least && near !== most) return words.solve.none(figure, name, { least, most, ...ends });
  // What is not at the target is not given as if it were.
  const exactly = (value: number): string => goalValueExactly(value, goal, context);
  const [exactLeast = '', exactMost = ''] = between.map(exactly);
  const exact = goal.unit === 'moment' ? exactly(target) : asked;
  return words.solve.none({ ...figure, target: exact }, name, { least: exactLeast, most: exactMost, ...ends });
}

function thereTable(result: Solution, context: SolveContext): Table {
  const { words, study } = context;
  const texts = words.solve;
  const rows: readonly Row[] = [null, ...result.roots];
  const columns = [...valueColumns(result, context), ...figureColumns(result, context)];
  const shared = allMetrics(study.measures.keys()).some((metric) => costMetricOf(metric) !== null);
  return {
    id: 'there',
    title: texts.table,
    ...(shared ? { unitInTitle: { kind: 'money' } as const } : {}),
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, rows) }],
    notes: [],
  };
}

function valueColumns(result: Solution, context: SolveContext): ColumnOf<Row>[] {
  const { words } = context;
  const { by, goal, terms, now } = result;
  const texts = words.solve;
  if (by === null) return [];
  return [
    {
      name: assumptionTitle(by, words),
      ...right,
      essential: true,
      folds: true,
      cell: (row) => valueCell(row?.value ?? by.now, by, words, row === null ? null : roundedBy(row)),
    },
    {
      name: texts.figure,
      ...right,
      essential: true,
      cell: (row) => goalCell(row?.figure ?? now.value, goal, context),
    },
    ...(terms === null || result.roots.every(({ error }) => error === null)
      ? []
      : [
          {
            name: texts.error,
            ...right,
            cell: (row: Row): Cell =>
              row === null || row.error === null ? empty : errorCell(row.error, by.assumption, context),
          },
        ]),
  ];
}

/** What the scenario comes to there, by every result that it has. */
function figureColumns(result: Solution, context: SolveContext): ColumnOf<Row>[] {
  const { study, words } = context;
  const { by, asIs } = result;
  const texts = words.solve;
  const there = (row: Row) => row?.there ?? asIs;
  const hasMetric = (metric: Metric): boolean =>
    [null, ...result.roots].some((row) => metricIn(there(row).figures, metric) !== null);
  const metrics = allMetrics(study.measures.keys()).filter(hasMetric);
  return [
    ...metrics.map((metric): ColumnOf<Row> => {
      const column = metricColumn(metric, context);
      return { ...column, cell: (row) => column.cell(there(row).figures) };
    }),
    { name: texts.gates, ...right, cell: (row) => text(there(row).feasible ? texts.passes : texts.fails) },
    { name: texts.rank, ...right, cell: (row) => rankCell(there(row).rank) },
    ...(by === null || result.roots.every(({ percentile }) => percentile === null)
      ? []
      : [
          {
            name: texts.percentile,
            ...right,
            cell: (row: Row): Cell =>
              row === null || row.percentile === null
                ? empty
                : shareInWords(row.percentile, chanceText(row.percentile, words)),
          },
        ]),
  ];
}

const rankCell = (rank: number | null): Cell => (rank === null ? none : { kind: 'count', count: rank });

/** The figure of a goal as it is said, and whole for a script. */
function goalCell(value: number, goal: Solution['goal'], context: SolveContext): Cell {
  const { unit, label } = goal;
  const phrase = goalValue(value, goal, context);
  if (unit === 'truth') return text(phrase);
  if (unit === 'moment')
    return { kind: 'text', text: phrase, inFull: writeMonth(monthOfTime(value, label, context.study.start)) };
  return valueInWords(value, unit === 'factor' ? 'score' : unit, phrase);
}

/** How far off a value may be: of a month in months, of a share in points. */
function errorCell(error: number, { unit }: Assumption, context: SolveContext): Cell {
  const phrase = goalError(error, { unit }, context);
  if (isShare(unit)) return { kind: 'exact', value: error * 100, unit: context.words.sensitivity.points, text: phrase };
  return valueInWords(error, unit === 'month' ? 'months' : unit, phrase);
}
