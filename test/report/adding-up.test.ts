import { describe, expect, it } from 'vitest';
import { addsUp } from '../../src/report/adding-up.ts';
import { isBare } from '../../src/report/bare.ts';
import { markdown } from '../../src/report/formats/markdown.ts';
import type { Table } from '../../src/report/table.ts';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { anyStudy } from '../support/any-study.ts';
import { type Printed, printedInMarkdown, printedInTerminal, wholeOf } from '../support/printed.ts';
import { fc, tries } from '../support/seed.ts';
import { print, reportOf, stretches } from '../support/shown.ts';
import { empty, money } from './sample.ts';
import { languages } from './written.ts';

interface Adds {
  readonly sums: readonly { readonly total: number; readonly parts: readonly number[] }[];
  readonly runs: { readonly of: number; readonly total: number } | null;
}

const nothingAdds: Adds = { sums: [], runs: null };

/** The columns of each table that must add up in what a reader sees, by position. */
const adding: Readonly<Record<string, Adds>> = {
  budget: { sums: [{ total: 3, parts: [1, 2] }], runs: null },
  costs: { sums: [{ total: 4, parts: [1, 2, 3] }], runs: null },
  reference: { sums: [{ total: 1, parts: [2, 3] }], runs: { of: 3, total: 4 } },
  work: nothingAdds,
};

const at = (row: readonly string[], column: number): number | null => wholeOf(row[column] ?? '');

/** Where a printed table does not add up: a column to its total, a row to its own, what has come so far to what came. */
function wrongIn({ rows, total }: Printed, { id, columns }: Table): string[] {
  const { sums, runs } = adding[id] ?? nothingAdds;
  const visible = [...columns.keys()].slice(0, total?.length);
  const lines = [...rows, ...(total === null ? [] : [total])];
  const down = visible.slice(1).flatMap((column) => {
    const below = total === null ? null : at(total, column);
    const above = rows.reduce((sum, row) => sum + (at(row, column) ?? 0), 0);
    return below === null || below === above ? [] : [`column ${column}: ${above} for ${below}`];
  });
  const across = lines.flatMap((row) =>
    sums.flatMap(({ total: of, parts }) => {
      const whole = at(row, of);
      const own = parts.reduce((sum, part) => sum + (at(row, part) ?? 0), 0);
      return whole === null || whole === own ? [] : [`${row.join(' | ')}: ${own} for ${whole}`];
    }),
  );
  let sum = 0;
  const soFar = rows.flatMap((row) => {
    if (runs === null || !visible.includes(runs.total)) return [];
    sum += at(row, runs.of) ?? 0;
    return sum === at(row, runs.total) ? [] : [`${row.join(' | ')}: ${sum} so far`];
  });
  return [...down, ...across, ...soFar];
}

/** Where a note says that something may not add up and all does, or the other way round, in any form of what is printed of a scenario. */
const wrongNotesInAnyForm = (study: WrittenStudy, id: string): string[] =>
  (['en', 'nl'] as const).flatMap((language) =>
    reportOf(study, id, language)
      .tables.filter((table) => table.id in adding && !isBare(table))
      .flatMap((table) => {
        const only = { title: '', tables: [{ ...table, title: null, notes: [] }], notes: [] };
        const texts = [markdown(only, languages[language]), ...[60, 140].map((width) => print(only, width, language))];
        return texts.flatMap((printed, index) => {
          const form = index === 0 ? printedInMarkdown(printed) : printedInTerminal(printed.trimStart());
          const says = printed.replaceAll(/\s+/g, ' ').includes(languages[language].table.throughRounding);
          const wrong = [...(form.total === null ? ['no total'] : []), ...wrongIn(form, table)];
          return says === wrong.length > 0 ? [] : [`${language} ${table.id} ${index}: ${says} ${wrong.join('; ')}`];
        });
      }),
  );

/** Three flat years of 17,425 thousand each and the total of them. */
const flat = stretches(['17425000 EUR/year', '2020-01', 'horizon'], ['30000000 EUR/year', '2020-01', 'horizon']);

describe('a printed table', () => {
  it('says that it may not add up exactly where it does not, in every language and at every width, whatever the study', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const against = { ...study, reference: 'scenario-1' };
        expect(Object.keys(study.scenarios ?? {}).flatMap((id) => wrongNotesInAnyForm(against, id))).toEqual([]);
      }),
      { numRuns: tries(5), endOnFailure: true },
    );
  });

  it('says so where amounts are negative and nothing is round', () => {
    const study = stretches(
      ['33333.33 EUR/month', '2020-02', '2022-06'],
      ['-66666.67 EUR/month', '2021-11', '2026-04'],
      ['7.77 EUR/month', '2020-01', 'horizon'],
    );

    expect(wrongNotesInAnyForm(study, 'only')).toEqual([]);
    expect(print(reportOf(study), 80)).toMatch(/−\d/);
  });

  it('tells amounts that are alike in one way', () => {
    const { rows } = printedInTerminal(
      print({ title: '', tables: reportOf(flat).tables.filter(({ id }) => id === 'budget'), notes: [] }, 140),
    );

    expect(new Set(rows.map((row) => row[3])).size).toBe(1);
  });
});

const million = { divisor: 1e6, decimals: 1, name: 'million' } as const;

const tableOf = (table: Partial<Table>): Table => ({
  id: 't',
  title: null,
  columns: [],
  groups: [],
  notes: [],
  ...table,
});

describe('whether a table adds up as it is printed', () => {
  it('is told of the columns that add up to another, where all of them are shown', () => {
    const table = tableOf({
      sums: [{ total: 0, parts: [1, 2] }],
      groups: [{ title: null, rows: [[money(2_080_000), money(1_040_000), money(1_040_000)]] }],
    });

    expect(addsUp(table, [0, 1, 2], million)).toBe(false);
    expect(addsUp(table, [0, 1], million)).toBe(true);
    expect(addsUp(table, [0, 1, 2], { ...million, decimals: 2 })).toBe(true);
  });

  it('is told of a total below its rows', () => {
    const rows = [[money(1_040_000)], [money(1_040_000)]];

    expect(addsUp(tableOf({ groups: [{ title: null, rows, total: [money(2_080_000)] }] }), [0], million)).toBe(false);
    expect(addsUp(tableOf({ groups: [{ title: null, rows, total: [empty] }] }), [0], million)).toBe(true);
    expect(addsUp(tableOf({ groups: [{ title: null, rows }] }), [0], million)).toBe(true);
  });

  it('counts a row that stands for several as often as it does', () => {
    const rows = [[money(1_000_000)], [money(1_040_000)]];
    const group = (counts: readonly number[]): Table =>
      tableOf({ groups: [{ title: null, rows, total: [money(4_120_000)], counts }] });

    expect(addsUp(group([1, 3]), [0], { ...million, decimals: 2 })).toBe(true);
    expect(addsUp(group([1, 3]), [0], million)).toBe(false);
    expect(addsUp(group([1, 1]), [0], { ...million, decimals: 2 })).toBe(false);
  });

  it('is told of what has come so far', () => {
    const rows = [
      [money(1_040_000), money(1_040_000)],
      [money(1_040_000), money(2_080_000)],
    ];
    const table = tableOf({ running: { of: 0, total: 1 }, groups: [{ title: null, rows }] });

    expect(addsUp(table, [0, 1], million)).toBe(false);
    expect(addsUp(table, [1], million)).toBe(true);
  });

  it('is told of how far figures lie from the first, also from those of another group', () => {
    const table = tableOf({
      apart: { of: 0, by: 1 },
      groups: [
        { title: null, rows: [[money(1_060_000), empty]] },
        { title: null, rows: [[money(2_040_000), money(980_000)]] },
      ],
    });

    expect(addsUp(table, [0, 1], million)).toBe(false);
    expect(addsUp(table, [0, 1], { ...million, decimals: 2 })).toBe(true);
  });
});
