import { describe, expect, it } from 'vitest';
import { batchCsv } from '../../src/report/formats/batch-text.ts';
import { csv, type Delimiter } from '../../src/report/formats/csv.ts';
import type { Cell, Report } from '../../src/report/table.ts';
import { writeExact } from '../../src/units/write.ts';
import { parseCsv } from '../support/csv.ts';
import { fc, tries } from '../support/seed.ts';
import { sample, text } from './sample.ts';
import { languages, type Language } from './written.ts';

const written = (report: Report, language: Language = 'en', delimiter: Delimiter = ','): string =>
  csv(report, { delimiter, words: languages[language] });

const reportOf = (rows: readonly (readonly Cell[])[], names: readonly string[]): Report => ({
  title: 'Report',
  tables: [
    {
      id: 'one',
      title: null,
      columns: names.map((name) => ({ name, unit: null, align: 'left' })),
      groups: [{ title: null, rows }],
      notes: [],
    },
  ],
  notes: [],
});

const delimiters: readonly Delimiter[] = [',', ';', '\t'];

describe('several tables as records', () => {
  it('stand below each other with their titles, all records of one width, without charts', () => {
    expect(parseCsv(written(sample()))).toEqual([
      ['Timeline', '', '', '', ''],
      ['Phase', 'Effort [person-months]', 'From', '', ''],
      ['Design', '12.345', '2020-07', '', ''],
      ['Legal', '0', '2020-12', '', ''],
      ['', '', '', '', ''],
      ['Budget', '', '', '', ''],
      ['Group', 'Year', 'Total [EUR]', 'One-off [EUR]', 'Running [EUR]'],
      ['All years', '2020', '300500000', '150250000', '150250000'],
      ['All years', '2021', '200500000', '100250000', '100250000'],
      ['All years', 'Total', '501000000', '250500000', '250500000'],
      ['', '', '', '', ''],
      ['Assumptions', '', '', '', ''],
      ['Name', 'Value', 'Value (unit)', '', ''],
      ['entanglement', '65', 'percent', '', ''],
      ['rate', '15000.5', 'EUR/person-month', '', ''],
      ['call-off', '2021-05', 'month', '', ''],
      ['delay', '1', 'months', '', ''],
      ['unknown', '', '', '', ''],
    ]);
  });

  it('have decimal commas in Dutch', () => {
    const records = parseCsv(written(sample('nl'), 'nl', ';'), ';');

    expect(records).toContainEqual(['rate', '15000,5', 'EUR/person-month', '', '']);
    expect(records).toContainEqual(['Groep', 'Year', 'Total [EUR]', 'One-off [EUR]', 'Running [EUR]']);
  });

  it('may be more than the stack has room for', () => {
    const row = [text('x')];
    const lines = written(
      reportOf(
        Array.from({ length: 150_000 }, () => row),
        ['a'],
      ),
    ).split('\r\n');

    expect([lines.length, lines[1], lines.at(-2)]).toEqual([150_002, 'x', 'x']);
  });
});

describe('a number for other programs', () => {
  it('reads back as the same double, without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const shown = writeExact(value, '.');

        expect(Number(shown)).toBe(value === 0 ? 0 : value);
        expect(shown).toMatch(/^-?\d+(\.\d+)?$/);
      }),
      { numRuns: tries(1000) },
    );
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0,00000015'],
    [-1234.5, '-1234,5'],
    [0.1, '0,1'],
  ])('%f is short and plain', (value, shown) => {
    expect(writeExact(value, ',')).toBe(shown);
  });
});

describe('a text in a record', () => {
  it('comes back as it was, whatever the delimiter, unless it would be a formula', () => {
    const plain = fc.string().filter((each) => !/[=+\-@\u0000-\u001f\u007f-\u009f]/.test(each));
    fc.assert(
      fc.property(
        fc.array(plain, { minLength: 2, maxLength: 2 }),
        fc.constantFrom(...delimiters),
        (texts, delimiter) => {
          const report = reportOf([texts.map(text)], ['a', 'b']);

          expect(parseCsv(written(report, 'en', delimiter), delimiter)).toEqual([['a', 'b'], texts]);
        },
      ),
    );
  });

  it.each([
    '=cmd',
    '+1',
    '-1',
    '@SUM(A1)',
    '  =cmd',
    '"=cmd',
    "'=cmd",
    '\t=cmd',
    '\rfoo',
    '\tfoo',
    '＝cmd',
    '＋1',
    '－1',
    '＠x',
  ])('%j is no formula', (hostile) => {
    for (const delimiter of delimiters)
      for (const field of parseCsv(written(reportOf([[text(hostile)]], [hostile]), 'en', delimiter), delimiter).flat())
        expect(field.startsWith("'")).toBe(true);
  });

  it('is no formula either where another delimiter is read', () => {
    expect(written(reportOf([[text('a;=cmd')]], ['x']))).toContain("a;'=cmd");
  });
});

const part = (name: string, out: string) => ({
  name,
  exit: 0,
  state: null,
  movedFrom: null,
  findings: null,
  isAdvised: false,
  out,
  err: '',
});

/** What there is of a study with two tables. */
const rowsOf = (name: string): string[] => [
  `${name},One,`,
  'Study,a,b',
  `${name},1,2`,
  `${name},,`,
  `${name},Two,`,
  'Study,a,b',
  `${name},1,2`,
];

describe('records of several studies', () => {
  const one = 'a,b\r\n1,2\r\n';
  const two = `One,\r\n${one},\r\nTwo,\r\n${one}`;

  it('have the name of a study before each row, and heads of one table once', () => {
    const all = batchCsv([part('x', one), part('y', ''), part('z', one)], ',', 'Study');

    expect(all).toBe('Study,a,b\r\nx,1,2\r\nz,1,2\r\n');
  });

  it.each(delimiters)('have the titles and heads of several tables of each study (%j)', (delimiter) => {
    const parts = [part('x', two), part('y', two), part('z', one)].map((each) => ({
      ...each,
      out: each.out.replaceAll(',', delimiter),
    }));
    const rows = batchCsv(parts, delimiter, 'Study').replaceAll(delimiter, ',').split('\r\n');

    expect(rows).toEqual([...rowsOf('x'), ...rowsOf('y'), 'Study,a,b', 'z,1,2', '']);
  });
});
