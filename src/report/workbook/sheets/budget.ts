import { calendarOf } from '../../../analysis/runs/costs-over-time.ts';
import { vatRateLine } from '../../../analysis/runs/vat.ts';
import { type Performer, performerOf } from '../../../analysis/show/costs-by-performer.ts';
import { yearsFrom } from '../../../engine/compile/calendar.ts';
import { moneyName } from '../../../engine/names.ts';
import { calendarMonth, yearOf } from '../../../units/month.ts';
import { titled } from '../../lines/titled.ts';
import { area, columnName, fixed, onSheet } from '../file/address.ts';
import type { Book, ScenarioSheet } from '../parts/book.ts';
import { calculated, Draft, given, heads, type Lazy, text } from '../parts/draft.ts';
import { reference } from '../parts/inputs.ts';
import { at as column, headRows } from './scenario/layout.ts';

/** By scenario, the cell in which its whole budget stands without inflation; `0` where it has none. */
export interface BudgetRows {
  readonly draft: Draft;
  readonly totals: readonly string[];
}

const performers = ['supplier', 'client', 'other'] as const satisfies readonly Performer[];

/** The years of the columns, which begin behind the sum of all of them. */
const firstYear = 2;

/** What each scenario costs by year and by who does it, in the money of that year. Null where nothing costs money. */
export function budgetSheet(book: Book, scenarios: readonly ScenarioSheet[], name: string): BudgetRows | null {
  if (scenarios.every(({ money }) => money === null)) return null;
  const { study, words, months } = book;
  const { budget } = words.workbook;
  const draft = new Draft(name);
  draft.head(budget.title, study.prices.basis === 'nominal' ? budget.nominal : budget.real);
  const keys = yearsFrom(yearOf(study.start), yearOf(calendarMonth(study.start + months - 1)));
  const years = keys.map(({ year }) => year);
  draft.add([
    ...heads([budget.scenario, words.workbook.total], new Set([1])),
    ...years.map((year) => given(year, 'whole', 'headRight')),
  ]);
  const heading = draft.next - 1;
  const inflation = inflationRow(draft, book, { years, heading });
  const totals = scenarios.map((sheet) => {
    if (sheet.money === null) return '0';
    const title = titled(sheet.run.scenario.title, sheet.run.scenario.id, book);
    draft.add([
      text(`${sheet.run.scenario.id}: ${title}`, 'section'),
      ...years.map(() => text('', 'section')),
      text('', 'section'),
    ]);
    return addBlock(draft, book, { sheet, keys, heading, inflation });
  });
  draft.widths = [50, 18, 15];
  draft.frozen = { rows: heading + 1, columns: 2 };
  draft.printed = years.length + firstYear;
  return { draft, totals };
}

/** What a euro of the study is in each year: 1 until somebody says what inflation is. Null where prices are nominal already. */
function inflationRow(
  draft: Draft,
  { inputs, words }: Book,
  { years, heading }: { years: readonly number[]; heading: number },
): number | null {
  const [rate, level] = ['inflation', 'prices/level'].map((key) => inputs.assumptions.get(key));
  if (rate === undefined || level === undefined) return null;
  const cells = years.map((_, index) =>
    calculated(`(1+${rate.name})^(${fixed(heading, firstYear + index)}-${reference(level)})`, 1, 'exact', 'note'),
  );
  return draft.add([text(words.workbook.budget.inflation, 'note'), undefined, ...cells]);
}

interface Block {
  readonly sheet: ScenarioSheet;
  readonly keys: ReturnType<typeof yearsFrom>;
  readonly heading: number;
  readonly inflation: number | null;
}

/** @returns the cell of the sum of all years, without inflation */
function addBlock(draft: Draft, book: Book, block: Block): string {
  const { workbook } = book.words;
  const values = valuesOf(block);
  const first = draft.next;
  for (const performer of performers) {
    const row = draft.next;
    const of = values[performer];
    draft.add(
      rowOf(row, workbook.performers[performer], block, {
        values: of,
        formula: (index) => performerFormula(block, { row, year: index, months: book.months }),
      }),
    );
  }
  const vat = (index: number): string => yearCell(index, block, 4);
  draft.add(
    rowOf(draft.next, workbook.budget.vat, block, {
      values: values.vat,
      formula: (index) => inMoney(vat(index), index, block),
    }),
  );
  const last = draft.next - 1;
  const total = values.supplier.map((_, index) =>
    performers.reduce((sum, each) => sum + (values[each][index] ?? 0), values.vat[index] ?? 0),
  );
  const row = draft.next;
  draft.add(
    rowOf(row, workbook.total, block, {
      values: total,
      formula: (index) => `SUM(${area([first, last], firstYear + index)})`,
      isTotal: true,
    }),
  );
  if (block.inflation === null) return draft.cell(row, 1);
  const years = onSheet(draft.name, area([row, row], [firstYear, firstYear + block.keys.length - 1]));
  const factors = onSheet(
    draft.name,
    area([block.inflation, block.inflation], [firstYear, firstYear + block.keys.length - 1]),
  );
  return `SUMPRODUCT(${years}/${factors})`;
}

interface BudgetLine {
  readonly values: readonly number[];
  readonly formula: (index: number) => string;
  readonly isTotal?: true;
}

function rowOf(row: number, title: string, { keys }: Block, { values, formula, isTotal }: BudgetLine): Lazy[] {
  const look = isTotal ? 'total' : 'plain';
  const sum = values.reduce((before, each) => before + each, 0);
  return [
    text(title, look),
    calculated(
      `SUM(${area([row, row], [firstYear, firstYear + keys.length - 1])})`,
      sum,
      'money',
      isTotal ? 'total' : 'strong',
    ),
    ...values.map((value, index) => () => calculated(formula(index), value, 'money', look)),
  ];
}

/** The streams of money of one performer in a year. */
function performerFormula(
  block: Block,
  { row, year, months }: { readonly row: number; readonly year: number; readonly months: number },
): string {
  const { sheet, heading } = block;
  const money = sheet.money as NonNullable<ScenarioSheet['money']>;
  const place = (range: string): string => onSheet(sheet.draft.name, range);
  const last = column.months + months - 1;
  const isTheirs = `(${place(area([money.first, money.last], column.unit))}=${fixed(row, 0)})`;
  const isThen = `(${place(area([headRows.year, headRows.year], [column.months, last]))}=${columnName(firstYear + year)}$${heading + 1})`;
  const flows = place(area([money.first, money.last], [column.months, last]));
  return inMoney(`SUMPRODUCT(${isTheirs}*${isThen}*${flows})`, year, block);
}

/** A cell of the table of years of a scenario. */
function yearCell(index: number, { sheet }: Block, place: number): string {
  const { years } = sheet;
  return years === null ? '0' : sheet.draft.cell(years.first + index, place);
}

const inMoney = (formula: string, index: number, { inflation }: Block): string =>
  inflation === null ? formula : `${formula}*${fixed(inflation, firstYear + index)}`;

/** What each does in each year, as samen has it, and the VAT on all of it. */
function valuesOf({ sheet: { run }, keys }: Block): Readonly<Record<Performer | 'vat', number[]>> {
  const { plan, columns } = calendarOf(run, keys, { discounted: false });
  const rate = run.plan.cashFlows.some(({ taxed }) => taxed) ? run.columns.at(vatRateLine(run.plan)) : 0;
  const costs = keys.map((key) =>
    run.plan.cashFlows.map((cashFlow) => {
      const { id } = moneyName(cashFlow.key, 'cost', key);
      return { cashFlow, cost: plan.numberOf.has(id) ? columns.number(id) : 0 };
    }),
  );
  const sumOf = (weight: (cashFlow: (typeof run.plan.cashFlows)[number]) => number): number[] =>
    costs.map((year) => year.reduce((sum, { cashFlow, cost }) => sum + weight(cashFlow) * cost, 0));
  const of = (performer: Performer): number[] => sumOf((cashFlow) => (performerOf(cashFlow) === performer ? 1 : 0));
  return {
    supplier: of('supplier'),
    client: of('client'),
    other: of('other'),
    vat: sumOf(({ taxed }) => (taxed ? rate : 0)),
  };
}
