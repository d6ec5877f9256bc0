import { readMonth } from '../../src/units/month.ts';
import type { CalendarMonth } from '../../src/units/month.ts';
import { marks } from '../../src/report/marks.ts';
import type { Cell, Report, Row, Table, TableColumn } from '../../src/report/table.ts';
import { languages, type Language } from './written.ts';

export const text = (words: string): Cell => ({ kind: 'text', text: words });
export const money = (amount: number): Cell => ({ kind: 'money', amount });
export const empty: Cell = { kind: 'empty' };

export function monthOf(written: string): CalendarMonth {
  const month = readMonth(written);
  if (month === null) throw new Error(`${written} is no month`);
  return month;
}

const column = (name: string, look: Partial<TableColumn> = {}): TableColumn => ({
  name,
  unit: null,
  align: 'right',
  ...look,
});
const inEuros = { unit: { kind: 'money' } } as const;

/** Phases as lines of a chart, five years from July 2020. */
const timeline = (language: Language): Table => ({
  id: 'timeline',
  title: 'Timeline',
  columns: [
    column('Phase', { align: 'left', essential: true, folds: true }),
    column('Effort', { unit: { kind: 'text', text: 'person-months' } }),
    column('From'),
    column('2020 to 2025', {
      align: 'left',
      unit: { kind: 'chart', from: 0, until: 60, start: monthOf('2020-07') },
    }),
  ],
  groups: [
    {
      title: null,
      rows: [
        [
          text('Design'),
          { kind: 'number', value: 12.345, decimals: 1 },
          { kind: 'month', month: monthOf('2020-07') },
          { kind: 'bar', spans: [{ from: 0, until: 24, tone: 'critical' }], points: [{ at: 24 }] },
        ],
        [
          text('Legal'),
          { kind: 'number', value: 0, decimals: 1 },
          { kind: 'month', month: monthOf('2020-12') },
          {
            kind: 'bar',
            spans: [
              { from: 5, until: 20, tone: 'normal' },
              { from: 20, until: 24, tone: 'float' },
            ],
            points: [],
          },
        ],
      ],
    },
  ],
  notes: [{ kind: 'legend', text: languages[language].table.legend(marks) }],
});

/** Costs by year that add up both ways, two years to a group. */
const budget: Table = {
  id: 'budget',
  title: 'Budget',
  columns: [
    column('Year', { align: 'left' }),
    column('Total', inEuros),
    column('One-off', inEuros),
    column('Running', inEuros),
  ],
  sums: [{ total: 1, parts: [2, 3] }],
  groups: [
    {
      title: 'All years',
      rows: [
        [{ kind: 'year', year: 2020 }, money(300_500_000), money(150_250_000), money(150_250_000)],
        [{ kind: 'year', year: 2021 }, money(200_500_000), money(100_250_000), money(100_250_000)],
      ],
      total: [text('Total'), money(501_000_000), money(250_500_000), money(250_500_000)],
    },
  ],
  notes: [],
};

const assumptions: Table = {
  id: 'assumptions',
  title: 'Assumptions',
  columns: [column('Name', { align: 'left' }), column('Value')],
  groups: [
    {
      title: null,
      rows: [
        [text('entanglement'), { kind: 'quantity', value: 0.65, unit: 'percent' }],
        [text('rate'), { kind: 'quantity', value: 15_000.5, unit: 'EUR/person-month' }],
        [text('call-off'), { kind: 'quantity', value: monthOf('2021-05'), unit: 'month' }],
        [text('delay'), { kind: 'quantity', value: 1, unit: 'months' }],
        [text('unknown'), empty],
      ] satisfies Row[],
    },
  ],
  notes: [{ kind: 'term', text: '- known in 2021' }],
};

/** A report with every kind of cell, in three tables. */
export const sample = (language: Language = 'en'): Report => ({
  title: 'A new ledger',
  tables: [timeline(language), budget, assumptions],
  notes: [{ kind: 'term', text: 'All of it is made up.' }],
});
