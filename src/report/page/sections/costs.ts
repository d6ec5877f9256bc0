import type { Comparison, ScenarioResult } from '../../../analysis/runs/comparison.ts';
import { drawLines, letterOf, type Line, styleOf } from '../../charts/line-chart.ts';
import { largest, smallest } from '../../../numerics/extremes.ts';
import { roundTicks, type Tick } from '../../charts/axis.ts';
import { type MoneyScale, moneyScale } from '../../money-scale.ts';
import { scaleOf } from '../../report-scale.ts';
import type { Table } from '../../table.ts';
import { amount, type ColumnOf, headsOf, money, right, rowsOf } from '../../tables/columns.ts';
import { sideBySideReport } from '../../tables/show/side-by-side.ts';
import { costsTable } from '../../tables/show/costs.ts';
import { writeAmount } from '../../write-amount.ts';
import type { PageBasis, PageContext } from '../results.ts';
import type { Block, ChartBlock, Section } from '../section.ts';
import { nameOf } from './names.ts';
import { isWithoutCosts } from '../../tables/without-costs.ts';
import { tableBlock } from './parts.ts';

/** What scenarios cost in each year, and what they have cost so far. */
export function costs({ comparison, shown }: PageBasis, context: PageContext): Section | null {
  if (isWithoutCosts(comparison)) return null;
  const { page } = context.words;
  const years = yearsOf(comparison);
  const yearly = sideBySideReport(comparison, context).tables.find(({ id }) => id === 'budget');
  const cumulative = cumulativeTable(comparison, years, context);
  const scale = scaleOf([...(yearly === undefined ? [] : [yearly]), cumulative]);
  const categories = shown.flatMap((each): Block[] => {
    const scenario = context.study.scenarios.get(each.result.id);
    if (scenario === undefined || each.costs.length === 0) return [];
    const table = costsTable(each, { ...context, scenario });
    return [
      tableBlock({ ...table, title: page.ofScenario(table.title ?? '', nameOf(each.result, context)) }, scale, true),
    ];
  });
  return {
    id: 'costs',
    title: page.titles.costs,
    blocks: [
      ...(years.length < 2
        ? []
        : [costCurve(comparison, 'cumulative', context), costCurve(comparison, 'yearly', context)]),
      ...(yearly === undefined ? [] : [tableBlock(yearly, scale)]),
      ...(years.length < 2 ? [] : [tableBlock(cumulative, scale, true)]),
      ...categories,
    ],
  };
}

const yearsOf = ({ scenarios }: Comparison): number[] =>
  [...new Set(scenarios.flatMap(({ byYear }) => byYear.map(({ year }) => year)))].toSorted((a, b) => a - b);

/** What a scenario costs in each of some years, or has cost by the end of each. */
function pointsOf(
  { byYear }: ScenarioResult,
  years: readonly number[],
  kind: 'yearly' | 'cumulative',
): (readonly [year: number, cost: number])[] {
  let sum = 0;
  return years.map((year) => {
    const cost = byYear.find((each) => each.year === year)?.cost ?? 0;
    sum += cost;
    return [year, kind === 'yearly' ? cost : sum];
  });
}

/**
 * The costs of all scenarios over the years as a chart: in each year, or so far. Pure: the same in a page that is written as in
 * one that is open.
 *
 * @param comparison - with costs by year
 */
function costCurve(comparison: Comparison, kind: 'yearly' | 'cumulative', context: PageContext): ChartBlock {
  const { words } = context;
  const years = yearsOf(comparison);
  const lines = comparison.scenarios.map((scenario): Line => ({
    label: scenario.id,
    points: pointsOf(scenario, years, kind),
  }));
  const all = lines.flatMap(({ points }) => points.map(([, cost]) => cost));
  const scale = moneyScale(all);
  const title = words.page.costs[kind](words.table[scale.name]);
  const ends = lines.map(({ label, points }) => endText(label, points, words.page.costs.at, { words, scale }));
  return {
    kind: 'chart',
    title,
    svg: drawLines({
      lines,
      xTicks: yearTicks(years),
      yTicks: roundTicks(smallest([0, ...all]), largest([0, ...all]), words, scale.divisor),
      alternative: words.page.alternative(title, ends),
    }),
    legend: comparison.scenarios.map((scenario, index) => ({
      mark: styleOf(index),
      text: `${letterOf(index)}  ${nameOf(scenario, context)}`,
    })),
  };
}

function endText(
  label: string,
  points: Line['points'],
  at: (scenario: string, amount: string, year: string) => string,
  { words, scale }: Pick<PageContext, 'words'> & { readonly scale: MoneyScale },
): string {
  const [year, cost] = points.at(-1) ?? [0, 0];
  return at(label, writeAmount(cost, words, scale), String(year));
}

/** As many years are named as a phone has room for, the first always. */
function yearTicks(years: readonly number[]): Tick[] {
  const every = [1, 2, 3, 5, 10, 20, 50].find((step) => years.length / step <= 7) ?? 100;
  return years.filter((_, index) => index % every === 0).map((year) => ({ at: year, text: String(year) }));
}

/** What every scenario has cost by the end of each year. */
function cumulativeTable({ scenarios }: Comparison, years: readonly number[], { words }: PageContext): Table {
  const columns: ColumnOf<number>[] = [
    { name: words.show.year, ...right, cell: (index) => ({ kind: 'year', year: years[index] ?? 0 }) },
    ...scenarios.map((scenario): ColumnOf<number> => {
      const points = pointsOf(scenario, years, 'cumulative');
      return { name: scenario.id, ...money, cell: (index) => amount(points[index]?.[1] ?? 0) };
    }),
  ];
  return {
    id: 'cumulative',
    title: words.page.costs.soFar,
    unitInTitle: money.unit,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, [...years.keys()]) }],
    notes: [],
  };
}
