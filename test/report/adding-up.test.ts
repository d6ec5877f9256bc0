import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/report/formats/markdown.ts';
import type { Table } from '../../src/report/table.ts';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { anyStudy } from '../support/any-study.ts';
import { type Printed, printedInMarkdown, printedInTerminal, wholeOf } from '../support/printed.ts';
import { fc, tries } from '../support/seed.ts';
import { print, reportOf, stretches } from '../support/shown.ts';
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

/** All that does not add up in what is printed of a scenario, in any form of it. */
const wrongInAnyForm = (study: WrittenStudy, id: string): string[] =>
  (['en', 'nl'] as const).flatMap((language) =>
    reportOf(study, id, language)
      .tables.filter(({ id: table }) => table in adding)
      .flatMap((table) => {
        const only = { title: '', tables: [{ ...table, title: null, notes: [] }], notes: [] };
        const forms = [
          printedInMarkdown(markdown(only, languages[language])),
          ...[60, 80, 140].map((width) => printedInTerminal(print(only, width, language).trimStart())),
        ];
        return forms.flatMap((form, index) =>
          [...(form.total === null ? ['no total'] : []), ...wrongIn(form, table)].map(
            (wrong) => `${language} ${table.id} ${index}: ${wrong}`,
          ),
        );
      }),
  );

describe('a printed table', () => {
  it('adds up in both directions, in every language and at every width, whatever the study', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const against = { ...study, reference: 'scenario-1' };
        expect(Object.keys(study.scenarios ?? {}).flatMap((id) => wrongInAnyForm(against, id))).toEqual([]);
      }),
      { numRuns: tries(25), endOnFailure: true },
    );
  });

  it('adds up where amounts are negative and nothing is round', () => {
    const study = stretches(
      ['33333.33 EUR/month', '2020-02', '2022-06'],
      ['-66666.67 EUR/month', '2021-11', '2026-04'],
      ['7.77 EUR/month', '2020-01', 'horizon'],
    );

    expect(wrongInAnyForm(study, 'only')).toEqual([]);
    expect(print(reportOf(study), 80)).toMatch(/−\d/);
  });
});
