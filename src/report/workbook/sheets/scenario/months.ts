import type { CentralRun } from '../../../../analysis/runs/central-run.ts';
import { vatRateLine } from '../../../../analysis/runs/vat.ts';
import { moneyName } from '../../../../engine/names.ts';
import { type CashFlow, isRunning, type LineNumber } from '../../../../engine/plan.ts';
import { isPoint } from '../../../../engine/rules/curve.ts';
import { workOf } from '../../../../engine/rules/ramp.ts';
import type { Study } from '../../../../model/study/study.ts';
import { monthNumberOf } from '../../../../units/month.ts';
import { overlap } from '../../parts/grid.ts';
import { isByMonths, isRuleLine, type RuleLine } from '../../parts/plan-formula.ts';
import { periodKey, type Weighing, weighingOf } from '../../parts/weighing.ts';
import { headRows, type Layout } from './layout.ts';

/** A row of months: a formula for each column, and what it comes to. */
export interface MonthRow {
  readonly formula: (month: number) => string;
  readonly value: (month: number) => number;
}

/** The formula of a line that weighs by months: the months of its period times those of the rates, of what counts of them. */
export function weightFormula(line: RuleLine, layout: Layout): string {
  const weighing = weighingOf(line);
  if (weighing === null) throw new Error(`${line.id} weighs by no months`);
  const rows = [
    layout.periodRows.get(periodKey(weighing)),
    layout.indexRows.get(weighing.index),
    ...(weighing.discount === null ? [] : [layout.discountRows.get(weighing.discount)]),
  ];
  const numbers = layout.allMonths(headRows.number);
  const factors = [
    ...rows.map((row) => layout.allMonths(row as number)),
    ...windowTests(weighing, layout).map(({ sign, line: bound }) => `(${numbers}${sign}${layout.token(bound)})`),
  ];
  return `SUMPRODUCT(${factors.join('*')})`;
}

/** What of a window is not so by itself: nothing falls before the start, and what ends with its window ends with itself. */
function windowTests({ window, until }: Weighing, layout: Layout): { sign: '>=' | '<'; line: LineNumber }[] {
  if (window === null) return [];
  const [low, high] = window;
  const isStart = layout.line(low).id === 'start';
  return [
    ...(isStart ? [] : [{ sign: '>=' as const, line: low }]),
    ...(high === until ? [] : [{ sign: '<' as const, line: high }]),
  ];
}

/** Every way in which lines of a scenario weigh by months. */
export const weighingsOf = ({ plan }: CentralRun): Weighing[] =>
  plan.lines.flatMap((line) => {
    const found = isRuleLine(line) && isByMonths(line) ? weighingOf(line) : null;
    return found === null ? [] : [found];
  });

/** Which part of an amount falls in each month: of one that is spread its share, of a service the months, of a time all of it. */
export function periodRow({ kind, from, until, team }: Weighing, layout: Layout): MonthRow {
  const [a, b] = [layout.value(from), until === null ? Number.NaN : layout.value(until)];
  const begin = layout.token(from);
  const end = until === null ? '' : layout.token(until);
  const number = (month: number): string => layout.monthCell(headRows.number, month);
  const point = (month: number): string => `IF(INT(${begin}+1E-9)=${number(month)},1,0)`;
  const pointValue = (month: number): number => (monthNumberOf(a) === month ? 1 : 0);
  const between = (month: number): string => `MAX(0,MIN(${end},${number(month)}+1)-MAX(${begin},${number(month)}))`;
  if (kind === 'at') return { formula: point, value: pointValue };
  if (kind === 'service') return { formula: between, value: (month) => overlap(month, a, b) };
  const part = team === undefined ? null : teamRow(team, layout, { begin, end, number, from: a, until: b });
  const share = (month: number): string => part?.formula(month) ?? `${between(month)}/(${end}-${begin})`;
  const shareValue = (month: number): number => part?.value(month) ?? overlap(month, a, b) / (b - a);
  return {
    formula: (month) => `IF(${end}-${begin}<=1E-9,${point(month)},${share(month)})`,
    value: (month) => (isPoint(a, b) ? pointValue(month) : shareValue(month)),
  };
}

/** Of what follows a team, its share in each month: what the team does until the end of it less what until its begin, over all it does. */
function teamRow(
  [start, to, over]: NonNullable<Weighing['team']>,
  layout: Layout,
  phase: { begin: string; end: string; number: (month: number) => string; from: number; until: number },
): MonthRow {
  const { begin, end, number, from, until } = phase;
  const [f, t, o] = [start, to, over].map((line) => layout.token(line)) as [string, string, string];
  const work = (months: string): string =>
    `(${f}*${months}+(${t}-${f})*(MIN(${months},${o})^2/(2*${o})+MAX(0,${months}-${o})))`;
  const sinceBegin = (time: string): string => `(MAX(${begin},MIN(${end},${time}))-${begin})`;
  const team = { low: layout.value(start), high: layout.value(to), over: layout.value(over) };
  const done = (time: number): number => workOf(team, Math.max(from, Math.min(until, time)) - from);
  return {
    formula: (month) =>
      `(${work(sinceBegin(`${number(month)}+1`))}-${work(sinceBegin(number(month)))})/${work(`(${end}-${begin})`)}`,
    value: (month) => (done(month + 1) - done(month)) / done(until),
  };
}

/** How a price of the price level counts in each month: (1 + index)^(year − level). */
export function indexRow(rate: LineNumber, layout: Layout, level: string): MonthRow {
  const { prices } = layout.run.block;
  const { factors } = prices.curve(layout.value(rate), null, layout.months);
  const base = layout.token(rate);
  return {
    formula: (month) => `(1+${base})^(${layout.monthCell(headRows.year, month)}-${level})`,
    value: (month) => factors[month] as number,
  };
}

/** How much a euro of each month is worth in the base year. */
export function discountRow(rate: LineNumber, layout: Layout, base: string): MonthRow {
  const { study } = layout.run.settled;
  const { factors } = layout.run.block.prices.curve(0, layout.value(rate), layout.months);
  const yearly = layout.token(rate);
  const year = (month: number): string => layout.monthCell(headRows.year, month);
  const number = (month: number): string => layout.monthCell(headRows.number, month);
  const formulas = {
    'start-of-year': (month) => `(1+${yearly})^(${base}-${year(month)})`,
    'mid-year': (month) => `(1+${yearly})^(${base}-${year(month)})/SQRT(1+${yearly})`,
    'end-of-year': (month) => `(1+${yearly})^(${base}-${year(month)}-1)`,
    monthly: (month) => `(1+${yearly})^(-(${study.start}+${number(month)}-${base}*12+0.5)/12)`,
  } as const satisfies Record<Study['discounting']['timing'], (month: number) => string>;
  return { formula: formulas[study.discounting.timing], value: (month) => factors[month] as number };
}

/** What a stream of money costs in each month: the amount, as far as it falls there, at the prices of that year, within the horizon. */
export function flowRow(cashFlow: CashFlow, layout: Layout): MonthRow {
  const weighing = costWeighing(layout.run, cashFlow);
  const { from, until, index } = weighing;
  const period = layout.periodRows.get(periodKey(weighing)) as number;
  const prices = layout.indexRows.get(index) as number;
  const amount = layout.token(cashFlow.amount);
  const bounds = isRunning(cashFlow) ? windowTests(weighing, layout) : [];
  const own = periodRow({ ...weighing, from, until }, layout);
  const { factors } = layout.run.block.prices.curve(layout.value(index), null, layout.months);
  return {
    formula: (month) => {
      const cell = (row: number): string => layout.monthCell(row, month);
      const tests = bounds.map(({ sign, line }) => `*(${cell(headRows.number)}${sign}${layout.token(line)})`);
      return `${amount}*${cell(period)}*${cell(prices)}${tests.join('')}`;
    },
    value: (month) => {
      const counts = bounds.every(({ sign, line }) =>
        sign === '<' ? month < layout.value(line) : month >= layout.value(line),
      );
      return counts ? layout.value(cashFlow.amount) * own.value(month) * (factors[month] as number) : 0;
    },
  };
}

/** When the cost of a stream falls, undiscounted and as a whole. */
function costWeighing({ plan }: CentralRun, { key }: CashFlow): Weighing {
  const cost = plan.lines[plan.numberOf.get(moneyName(key, 'cost', null).id) as number];
  const weight = cost === undefined || !isRuleLine(cost) ? undefined : plan.lines[cost.inputs[1] as number];
  const weighing = weight === undefined || !isRuleLine(weight) ? null : weighingOf(weight);
  if (weighing === null) throw new Error(`${plan.scenario}: a stream of money without a weight`);
  return weighing;
}

/** The rate of VAT in a formula, and what it is; nothing where no stream bears it. */
export function vatTerms(layout: Layout): { token: string; value: number } {
  const { run } = layout;
  if (!run.plan.cashFlows.some(({ taxed }) => taxed)) return { token: '0', value: 0 };
  const line = vatRateLine(run.plan);
  return { token: layout.token(line), value: layout.value(line) };
}
