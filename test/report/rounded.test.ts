import { describe, expect, it } from 'vitest';
import { rounded } from '../../src/report/rounded.ts';
import type { Row, Table } from '../../src/report/table.ts';
import { fc, tries } from '../support/seed.ts';
import { empty, money, text } from './sample.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** A label, a total and its parts. */
const rowOf = (amounts: readonly number[]): Row => [text('row'), money(sum(amounts)), ...amounts.map(money)];

/** Such rows; the last is that of the totals. */
function tableOf(parts: readonly (readonly number[])[]): Table {
  const columns = parts[0]?.map((_, index) => sum(parts.map((each) => each[index] ?? 0))) ?? [];
  return {
    id: 'costs',
    title: null,
    columns: [],
    sums: [{ total: 1, parts: columns.map((_, index) => index + 2) }],
    groups: [{ title: null, rows: parts.map(rowOf), total: rowOf(columns) }],
    notes: [],
  };
}

const amountsOf = (row: Row): number[] => row.flatMap((cell) => (cell.kind === 'money' ? [cell.amount] : []));

/** What is printed, in units of the last digit. */
function shownOf(table: Table): { shown: number[][]; real: number[][]; unit: number } {
  const { scale, groups } = rounded(table);
  const unit = scale.divisor / Number(`1e${scale.decimals}`);
  const inUnits = (from: Table['groups']): number[][] =>
    from
      .flatMap(({ rows, total }) => [...rows, ...(total === undefined ? [] : [total])].map(amountsOf))
      .map((row) => row.map((amount) => amount / unit));
  return { shown: inUnits(groups), real: inUnits(table.groups), unit };
}

const anyAmounts = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(1e3, 1e6, 3e7, 1e9))
  .chain(([columns, rows, most]) =>
    fc.array(
      fc.array(
        fc.oneof(
          fc.double({ min: -most, max: most, noNaN: true }),
          fc.integer({ min: -20, max: 20 }).map((count) => (count * most) / 40),
          fc.constant(0),
        ),
        { minLength: columns, maxLength: columns },
      ),
      { minLength: rows, maxLength: rows },
    ),
  );

describe('a table whose rows and columns both add up', () => {
  it('adds up as it is printed, in both directions, and no number is a whole unit off', () => {
    fc.assert(
      fc.property(anyAmounts, (amounts) => {
        const { shown, real } = shownOf(tableOf(amounts));
        const rows = shown.slice(0, -1);

        for (const [total = 0, ...parts] of shown) expect(sum(parts)).toBe(total);
        for (const [index, total] of (shown.at(-1) ?? []).entries())
          expect(sum(rows.map((row) => row[index] ?? 0))).toBe(total);
        for (const [row, cells] of shown.entries())
          for (const [index, cell] of cells.entries()) {
            expect(cell).toBe(Math.round(cell));
            expect(Math.abs(cell - (real[row]?.[index] ?? 0))).toBeLessThan(1.0001);
          }
      }),
      { numRuns: tries(300) },
    );
  });

  it('has a grand total that is rounded to nearest', () => {
    fc.assert(
      fc.property(anyAmounts, (amounts) => {
        const { shown, real } = shownOf(tableOf(amounts));

        expect(Math.abs((shown.at(-1)?.[0] ?? 0) - (real.at(-1)?.[0] ?? 0))).toBeLessThan(0.5001);
      }),
      { numRuns: tries(300) },
    );
  });

  it('keeps a number that needs no rounding', () => {
    const { shown } = shownOf(
      tableOf([
        [1, 2.5],
        [3, -2.5],
      ]),
    );

    expect(shown.map(([, whole]) => whole)).toEqual([1, 3, 4]);
  });

  it('leaves what is no money as it is', () => {
    const table = tableOf([[0.4, 0.4]]);
    const holed: Table = {
      ...table,
      groups: [
        {
          title: null,
          rows: [[text('row'), empty, money(0.4), empty]],
          total: [text('all'), empty, money(0.4), empty],
        },
      ],
    };

    expect(rounded(holed).groups[0]?.rows[0]?.map(({ kind }) => kind)).toEqual(['text', 'empty', 'money', 'empty']);
  });
});

describe('a table in which one column has parts that have parts', () => {
  it('adds up at every level', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 3 }),
        ([a = 0, b = 0, c = 0]) => {
          const row: Row = [money(a + b + c), money(a + b), money(a), money(b), money(c)];
          const sums = [
            { total: 1, parts: [2, 3] },
            { total: 0, parts: [1, 4] },
          ];
          for (const total of [undefined, row]) {
            const group = total === undefined ? { title: null, rows: [row] } : { title: null, rows: [row], total };
            const [all = 0, both = 0, x = 0, y = 0, z = 0] =
              shownOf({ id: 't', title: null, columns: [], sums, groups: [group], notes: [] }).shown[0] ?? [];
            expect([all, both]).toEqual([both + z, x + y]);
          }
        },
      ),
    );
  });
});

describe('a table of very many rows that add up both ways', () => {
  it('is rounded in a time that grows as they do', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [row * 0.37 + 0.11, row * 0.53 + 0.29, row * 1.19 + 0.41]);
    const before = process.cpuUsage();
    const { scale, groups } = rounded(tableOf(rows));
    const seconds = process.cpuUsage(before).user / 1e6;

    const unit = scale.divisor / Number(`1e${scale.decimals}`);
    const inUnits = (groups[0]?.rows ?? []).map(([, , cell]) => (cell?.kind === 'money' ? cell.amount / unit : 0));
    const total = groups[0]?.total?.[2];
    expect(total?.kind === 'money' ? Math.round(total.amount / unit) : null).toBe(Math.round(sum(inUnits)));
    expect(seconds).toBeLessThan(5);
  });
});
