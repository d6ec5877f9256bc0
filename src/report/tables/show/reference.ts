import type { Increment } from '../../../analysis/show/increment.ts';
import type { Payback } from '../../../analysis/show/payback.ts';
import { lastMonthBefore } from '../../../units/month.ts';
import { writeDecimal, writeShort } from '../../../units/write.ts';
import type { Words } from '../../../words/words.ts';
import { type Naming } from '../../lines/line-title.ts';
import { titled } from '../../lines/titled.ts';
import type { Note, Table } from '../../table.ts';
import type { MoneyScale } from '../../money-scale.ts';
import { writeAmount } from '../../write-amount.ts';
import { amount, type ColumnOf, empty, headsOf, money, right, rowsOf, text } from '../columns.ts';

type Year = Increment['byYear'][number] & { readonly cumulative: number };

/** A scenario against the reference, year by year. */
export function referenceTable(increment: Increment, naming: Naming): Table {
  const { show } = naming.words;
  const columns: ColumnOf<Year>[] = [
    { name: show.year, ...right, essential: true, cell: ({ year }) => ({ kind: 'year', year }) },
    { name: show.thisScenario, ...money, essential: true, cell: ({ cost }) => amount(cost) },
    { name: show.reference, ...money, essential: true, cell: ({ referenceCost }) => amount(referenceCost) },
    {
      name: show.difference,
      ...money,
      essential: true,
      cell: ({ difference }) => ({ kind: 'money', amount: difference, signed: true }),
    },
    {
      name: show.cumulative,
      ...money,
      cell: ({ cumulative }) => ({ kind: 'money', amount: cumulative, signed: true }),
    },
  ];
  let cumulative = 0;
  const years = increment.byYear.map((year): Year => {
    cumulative += year.difference;
    return { ...year, cumulative };
  });
  const sum = (of: (year: Year) => number): number => years.reduce((all, year) => all + of(year), 0);
  const total = [
    text(show.total),
    amount(sum(({ cost }) => cost)),
    amount(sum(({ referenceCost }) => referenceCost)),
    { kind: 'money', amount: sum(({ difference }) => difference), signed: true } as const,
    empty,
  ];
  const title = titled(naming.study.scenarios.get(increment.reference)?.title, increment.reference, naming);
  return {
    id: 'reference',
    title: show.against(`${increment.reference}  ${title}`),
    unitInTitle: money.unit,
    columns: headsOf(columns),
    sums: [{ total: 1, parts: [2, 3] }],
    running: { of: 3, total: 4 },
    groups: [{ title: null, rows: rowsOf(columns, years), total }],
    notes: [],
  };
}

/** Euros that nobody can see. */
const half = 0.5;

/** What the difference returns. */
export function referenceNotes(increment: Increment, { study, words }: Naming, scale: MoneyScale): Note[] {
  const { show, numbers } = words;
  const { presentValueDifference: apart, internalRates, equivalentAnnualCost: yearly } = increment;
  const paid = (how: 'plain' | 'discounted', { after, times }: Payback): string => {
    if (after === null) return show.noPayback(how);
    if (after === 0) return show.paysAtOnce(how);
    const month = words.monthName(lastMonthBefore(after, study.start));
    return show.payback(how, writeDecimal(after, 1, numbers), month, times > 1);
  };
  const rates = internalRates.map((rate) => `${writeShort(rate * 100, 2, numbers)}%`);
  const years = writeShort((study.horizon + 1 - study.start) / 12, 2, numbers);
  const lines = [
    Math.abs(apart) < half
      ? show.samePresentValue
      : show.presentValueDifference(writeAmount(Math.abs(apart), words, scale), apart > 0),
    paid('plain', increment.payback),
    paid('discounted', increment.discountedPayback),
    show.internalRates(rates, Math.abs(apart) < half ? null : apart < 0 ? 'scenario' : 'reference'),
    ...cheaperNote(increment, rates, show),
    show.equivalentAnnualCost(
      writeAmount(yearly.cost, words, scale),
      writeAmount(yearly.referenceCost, words, scale),
      years,
    ),
  ];
  return lines.map((line) => ({ kind: 'term', text: line }));
}

/** At which discount rates the scenario is the cheaper one; nothing where that is at none. */
function cheaperNote({ cheaperBetween }: Increment, rates: readonly string[], show: Words['show']): string[] {
  const ends = [null, ...rates, null];
  const cheaper = cheaperBetween.flatMap((isCheaper, index) =>
    isCheaper ? [[ends[index] ?? null, ends[index + 1] ?? null] as const] : [],
  );
  return cheaper.length === 0 ? [] : [show.cheaperAt(cheaper)];
}
