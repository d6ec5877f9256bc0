import { categoryTitle, lineTitle, type Naming } from '../../../lines/line-title.ts';
import { performerOf } from '../../../../analysis/show/costs-by-performer.ts';
import { moneyName } from '../../../../engine/names.ts';
import { isRunning, type LineNumber } from '../../../../engine/plan.ts';
import { area, columnName } from '../../file/address.ts';
import { largest } from '../../../../numerics/extremes.ts';
import { monthNumberOf } from '../../../../units/month.ts';
import { maximum } from '../../parts/formula.ts';
import type { Look, Shape } from '../../file/styles.ts';
import type { MoneyRows } from '../../parts/book.ts';
import { calculated, type Draft, heads, type Lazy, given, text } from '../../parts/draft.ts';
import { periodKey } from '../../parts/weighing.ts';
import { at, type Layout } from './layout.ts';
import { discountRow, flowRow, indexRow, type MonthRow, periodRow, vatTerms, weighingsOf } from './months.ts';

/** What the money of a scenario is written with. */
export interface MoneyTerms {
  readonly layout: Layout;
  readonly naming: Naming;
  /** The cells of the year of the price level and of the year to which money is discounted. */
  readonly level: string;
  readonly base: string;
}

/** The block of months: prices, discount factors, periods, every stream of money, and their sums. Null where there is no money. */
export function addMoney(draft: Draft, terms: MoneyTerms): MoneyRows | null {
  const { layout, naming } = terms;
  const { workbook } = naming.words;
  const { cashFlows } = layout.run.plan;
  if (cashFlows.length === 0) return null;
  section(draft, workbook.sections.months);
  addRates(draft, terms);
  addPeriods(draft, terms);
  section(draft, workbook.sections.flows);
  draft.add(heads([...workbook.flowHeads], new Set([1])));
  const first = draft.next;
  for (const cashFlow of cashFlows) {
    const row = flowRow(cashFlow, layout);
    draft.add([
      text(lineTitle(moneyName(cashFlow.key, 'cost', null).label, naming)),
      sumCell(draft.next, row, layout),
      text(naming.words.workbook.performers[performerOf(cashFlow)], 'note'),
      text(categoryTitle(cashFlow.category, naming), 'note'),
      undefined,
      given(cashFlow.taxed ? 1 : 0, 'whole', 'note'),
      given(isRunning(cashFlow) ? 1 : 0, 'whole', 'note'),
      ...monthCells(row, layout, 'money'),
    ]);
  }
  const last = draft.next - 1;
  const sums = addSums(draft, terms, { first, last });
  return { first, last, ...sums, end: addEnd(draft, terms) };
}

export const section = (draft: Draft, title: string): void => {
  draft.gap();
  draft.add([text(title, 'section'), ...Array.from({ length: at.months - 1 }, () => text('', 'section'))]);
};

/** Every rate once. */
const eachRate = (lines: readonly (LineNumber | null)[]): LineNumber[] => [
  ...new Set(lines.flatMap((line) => line ?? [])),
];

function addRates(draft: Draft, { layout, naming, level, base }: MoneyTerms): void {
  const weighings = weighingsOf(layout.run);
  for (const rate of eachRate(weighings.map(({ index }) => index))) {
    layout.indexRows.set(rate, draft.next);
    const title = naming.words.workbook.indexOf(lineTitle(layout.line(rate).label, naming));
    addMonths(draft, title, indexRow(rate, layout, level), layout);
  }
  for (const rate of eachRate(weighings.map(({ discount }) => discount))) {
    layout.discountRows.set(rate, draft.next);
    addMonths(draft, naming.words.workbook.discountFactor, discountRow(rate, layout, base), layout);
  }
}

function addMonths(draft: Draft, title: string, row: MonthRow, layout: Layout): void {
  draft.add([text(title), ...blanks(at.months - 1), ...monthCells(row, layout, 'exact', 'note')]);
}

const blanks = (count: number): Lazy[] => Array.from({ length: count }, () => undefined);

function addPeriods(draft: Draft, { layout, naming }: MoneyTerms): void {
  const { periods } = naming.words.workbook;
  for (const weighing of weighingsOf(layout.run)) {
    const key = periodKey(weighing);
    if (layout.periodRows.has(key)) continue;
    const { kind, from, until } = weighing;
    const name = (line: LineNumber): string => lineTitle(layout.line(line).label, naming);
    const title = kind === 'at' ? periods.at(name(from)) : periods[kind](name(from), name(until as LineNumber));
    const row = periodRow(weighing, layout);
    layout.periodRows.set(key, draft.next);
    draft.add([
      text(title),
      sumCell(draft.next, row, layout, 'exact'),
      ...blanks(5),
      ...monthCells(row, layout, 'exact', 'note'),
    ]);
  }
}

/** The months of a row: their formulas differ by their column only. */
function monthCells(row: MonthRow, { months }: Layout, shape: Shape, look: Look = 'plain'): Lazy[] {
  return Array.from({ length: months }, (_, month) => () => ({
    ...calculated(row.formula(month), row.value(month), shape, look),
    across: month === 0 ? months : 0,
  }));
}

/** The sum of all months of a row. */
function sumCell(place: number, row: MonthRow, layout: Layout, shape: Shape = 'money'): Lazy {
  return () => calculated(`SUM(${layout.allMonths(place)})`, totalOf(row, layout), shape);
}

function totalOf({ value }: MonthRow, { months }: Layout): number {
  let sum = 0;
  for (let month = 0; month < months; month++) sum += value(month);
  return sum;
}

/** One-off and running costs with VAT, both together, the VAT in them, and their present value. */
function addSums(
  draft: Draft,
  { layout, naming }: MoneyTerms,
  { first, last }: { first: number; last: number },
): Pick<MoneyRows, 'oneOff' | 'running' | 'cost' | 'vat' | 'presentValue'> {
  const { sums } = naming.words.workbook;
  const vat = vatTerms(layout);
  const flows = layout.run.plan.cashFlows.map((cashFlow) => ({ cashFlow, row: flowRow(cashFlow, layout) }));
  const [taxed, runs] = [area([first, last], 5), area([first, last], 6)];
  const all = (month: number): string => {
    const column = columnName(at.months + month);
    return `${column}$${first + 1}:${column}$${last + 1}`;
  };
  const sumOf =
    (weight: (running: number, taxed: number) => number) =>
    (month: number): number => {
      let sum = 0;
      for (const { cashFlow, row } of flows)
        sum += row.value(month) * weight(isRunning(cashFlow) ? 1 : 0, cashFlow.taxed ? 1 : 0);
      return sum;
    };
  const add = (title: string, row: MonthRow, look: Look = 'plain'): number =>
    draft.add([
      text(title, look),
      sumCell(draft.next, row, layout),
      ...blanks(5),
      ...monthCells(row, layout, 'money', look),
    ]);
  const withVat = `(1+${taxed}*${vat.token})`;
  const oneOff = add(sums.oneOff, {
    formula: (month) => `SUMPRODUCT((1-${runs})*${withVat}*${all(month)})`,
    value: sumOf((running, isTaxed) => (1 - running) * (1 + isTaxed * vat.value)),
  });
  const running = add(sums.running, {
    formula: (month) => `SUMPRODUCT(${runs}*${withVat}*${all(month)})`,
    value: sumOf((isOfService, isTaxed) => isOfService * (1 + isTaxed * vat.value)),
  });
  const costOf = sumOf((_, isTaxed) => 1 + isTaxed * vat.value);
  const cost = add(
    sums.cost,
    { formula: (month) => `${layout.monthCell(oneOff, month)}+${layout.monthCell(running, month)}`, value: costOf },
    'strong',
  );
  const tax = add(sums.vat, {
    formula: (month) => `SUMPRODUCT(${taxed}*${all(month)})*${vat.token}`,
    value: sumOf((_, isTaxed) => isTaxed * vat.value),
  });
  const presentValue = addPresentValue(add, { layout, cost, costOf, title: sums.presentValue });
  return { oneOff, running, cost, vat: tax, presentValue };
}

/** When the last money falls: it must not lie behind the last month that has a column. */
function addEnd(draft: Draft, { layout, naming }: MoneyTerms): number {
  const { run } = layout;
  const ends = run.plan.cashFlows.map(({ period }) =>
    period.kind === 'at'
      ? { formula: `INT(${layout.token(period.time)}+1E-9)+1`, value: monthNumberOf(layout.value(period.time)) + 1 }
      : { formula: layout.token(period.until), value: layout.value(period.until) },
  );
  const each = [...new Map(ends.map(({ formula, value }) => [formula, value]))];
  const value = largest(each.map(([, end]) => end));
  const latest = maximum(each.map(([formula]) => formula));
  return draft.add([text(naming.words.workbook.sums.end), calculated(latest, value, 'number')]);
}

function addPresentValue(
  add: (title: string, row: MonthRow, look?: Look) => number,
  { layout, cost, costOf, title }: { layout: Layout; cost: number; costOf: (month: number) => number; title: string },
): number {
  const [rate, row] = [...layout.discountRows][0] ?? [];
  if (rate === undefined || row === undefined) throw new Error('money without a discount rate');
  const { factors } = layout.run.block.prices.curve(0, layout.value(rate), layout.months);
  return add(
    title,
    {
      formula: (month) => `${layout.monthCell(cost, month)}*${layout.monthCell(row, month)}`,
      value: (month) => costOf(month) * (factors[month] as number),
    },
    'strong',
  );
}
