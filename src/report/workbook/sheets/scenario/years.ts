import { yearsFrom } from '../../../../engine/compile/calendar.ts';
import { calendarName, type LineName, vatOn } from '../../../../engine/names.ts';
import { ofYear } from '../../../../engine/rules/curve.ts';
import { curveTerms } from '../../../../analysis/runs/central-run.ts';
import { calendarOf } from '../../../../analysis/runs/costs-over-time.ts';
import { calendarMonth, yearOf } from '../../../../units/month.ts';
import { area, fixed } from '../../file/address.ts';
import type { MoneyRows, YearRows } from '../../parts/book.ts';
import { calculated, type Draft, heads, given, text } from '../../parts/draft.ts';
import { at, headRows } from './layout.ts';
import { type MoneyTerms, section } from './money.ts';

/** The columns of the table of years: their values are those of our own years, and their formulas add months up. */
export function addYears(draft: Draft, { layout, naming, base }: MoneyTerms, money: MoneyRows): YearRows {
  const { workbook } = naming.words;
  const { study } = layout.run.settled;
  const first = yearOf(study.start);
  const keys = yearsFrom(first, yearOf(calendarMonth(study.start + layout.months - 1)));
  const { plan, columns } = calendarOf(layout.run, keys, { discounted: true });
  section(draft, workbook.sections.years);
  draft.add(heads([...workbook.yearHeads], new Set([1, 2, 3, 4, 5, 6])));
  const top = draft.next;
  // What is not taxed has no line of VAT.
  const vatIn = (name: LineName): number => {
    const line = vatOn(name).id;
    return plan.numberOf.has(line) ? columns.number(line) : 0;
  };
  let vats = 0;
  for (const key of keys) {
    const row = draft.next;
    const of = (id: string): number => columns.number(id);
    const [oneOff, running] = [calendarName(key, 'one-off'), calendarName(key, 'running')];
    const vat = vatIn(oneOff) + vatIn(running);
    vats += vat;
    const sumOf = (of_: number): string =>
      `SUMIF(${layout.allMonths(headRows.year)},${fixed(row, at.title)},${layout.allMonths(of_)})`;
    draft.add([
      given(key.year, 'whole'),
      calculated(sumOf(money.cost), of(calendarName(key).id), 'money'),
      calculated(sumOf(money.oneOff), of(oneOff.id), 'money'),
      calculated(sumOf(money.running), of(running.id), 'money'),
      calculated(sumOf(money.vat), vat, 'money'),
      factorCell(key.year, fixed(row, at.title), { layout, naming, base, level: '' }),
      calculated(sumOf(money.presentValue), of(calendarName(key, 'present-value').id), 'money'),
    ]);
  }
  const last = draft.next - 1;
  return {
    first: top,
    last,
    total: addTotal(draft, { layout, naming, base, level: '' }, { first: top, last, vat: vats }),
  };
}

/** The discount factor of a year; with monthly discounting a year has none. */
function factorCell(year: number, cell: string, { layout, naming, base }: MoneyTerms) {
  const { study } = layout.run.settled;
  const terms = curveTerms(study);
  const rate = [...layout.discountRows.keys()][0];
  if (terms.timing === 'monthly' || rate === undefined) return text(naming.words.workbook.byMonth, 'noteRight');
  const yearly = `(1+${layout.token(rate)})`;
  const formulas = {
    'start-of-year': `${yearly}^(${base}-${cell})`,
    'mid-year': `${yearly}^(${base}-${cell})/SQRT(${yearly})`,
    'end-of-year': `${yearly}^(${base}-${cell}-1)`,
  };
  return calculated(formulas[terms.timing], ofYear(terms, layout.value(rate), year), 'exact');
}

function addTotal(
  draft: Draft,
  { layout, naming }: MoneyTerms,
  { first, last, vat }: { first: number; last: number; vat: number },
): number {
  const figure = (id: string): number => layout.run.columns.number(id);
  const sum = (column: number): string => `SUM(${area([first, last], column)})`;
  return draft.add([
    text(naming.words.workbook.total, 'total'),
    calculated(sum(1), figure('total-cost'), 'money', 'total'),
    calculated(sum(2), figure('one-off'), 'money', 'total'),
    calculated(sum(3), figure('running'), 'money', 'total'),
    calculated(sum(4), vat, 'money', 'total'),
    text('', 'total'),
    calculated(sum(6), figure('present-value'), 'money', 'total'),
  ]);
}
