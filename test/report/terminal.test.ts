import { describe, expect, it } from 'vitest';
import { terminal } from '../../src/report/formats/terminal.ts';
import { noPaint } from '../../src/report/paint.ts';
import type { Cell, Report } from '../../src/report/table.ts';
import { moneyScale } from '../../src/report/money-scale.ts';
import { writeCell } from '../../src/report/write-cell.ts';
import { languages, type Language, studyWith, reportOf, tableOf } from './written.ts';

const widths = Array.from({ length: 161 }, (_, index) => index + 40);
const wordsByLanguage: readonly Language[] = ['en', 'nl'];
const study = studyWith();

const texts = new Map<Report, Map<number, string>>();

/** The table as text, written once for each width. */
function shown(report: Report, width: number, language: Language = 'en'): string {
  const known = texts.get(report) ?? new Map<number, string>();
  texts.set(report, known);
  const text = known.get(width) ?? terminal(report, { width, paint: noPaint, words: languages[language] });
  known.set(width, text);
  return text;
}

const lengthOf = (line: string): number => [...line].length;

const isNumber = ({ kind }: Cell): boolean => kind !== 'text' && kind !== 'empty';

/** The cells of a table as they are written when there is room for everything, row by row. */
function numbersOf({ tables: [table] }: Report, language: Language): readonly (readonly string[])[] {
  const words = languages[language];
  const groups = table?.groups ?? [];
  const cells = groups.flatMap(({ rows }) => rows.flat());
  const amounts = cells.flatMap((cell) => (cell.kind === 'money' ? [cell.amount] : []));
  const scale = moneyScale(amounts);
  return groups.flatMap(({ rows }) =>
    rows.map((row) => row.filter(isNumber).map((cell) => writeCell(cell, { words, scale }))),
  );
}

/** The lines of the table itself, from under its head to above its notes. */
const bodyOf = (text: string): readonly string[] => {
  const lines = text.split('\n');
  const rule = lines.findIndex((line) => line.startsWith('─'));
  const end = lines.findIndex((line, index) => index > rule && /^[✗?†]|^Ranked|^Gerang/.test(line));
  return lines.slice(rule + 1, end);
};
/** The first line of every row: that with figures in it. */
const rowsOf = (text: string): readonly string[] =>
  bodyOf(text).filter((line) => /^ *(\d {1,2}\d|\d {1,2}keep| {1,}2\.5 )/.test(line));

describe.each(wordsByLanguage)('a table in %s, at every width from 40 to 200', (language) => {
  const table = reportOf(study, { language });
  const columns = tableOf(study, { language }).columns.length;

  it('has no line longer than the width', () => {
    const long = widths.flatMap((width) =>
      shown(table, width, language)
        .split('\n')
        .filter((line) => lengthOf(line) > width)
        .map((line) => `${width}: ${line}`),
    );

    expect(long).toEqual([]);
  });

  it('shows every number whole or not at all, and those of a row from the left', () => {
    const numbers = numbersOf(table, language);
    for (const width of widths) {
      const rows = rowsOf(shown(table, width, language));
      expect(rows).toHaveLength(numbers.length);
      for (const [index, row] of rows.entries()) {
        const after = row.replace(/^.*?(✓ \S+|✗ \S+|\? \S+|–) */, '');
        const figures = after.trim() === '' ? [] : after.trim().split(/ +/);
        const all = (numbers[index] ?? []).slice(row.trimStart().startsWith('2.5') ? 0 : 1);
        expect({ width, figures }).toEqual({ width, figures: all.slice(0, figures.length) });
      }
    }
  });

  it('shows rank, scenario, gates and present value however narrow it is', () => {
    for (const width of widths) {
      const text = shown(table, width, language);
      expect(text).toMatch(language === 'en' ? /Present/ : /Contante/);
      for (const figure of ['34.82', '37.13', '47.32', '39.04'])
        expect(text).toContain(language === 'en' ? figure : figure.replace('.', ','));
    }
  });

  it('gives up columns from the right, one by one, and names those that are gone', () => {
    const counts = widths.map(
      (width) =>
        shown(table, width, language)
          .split('\n')
          .find((line) => line.startsWith('─'))
          ?.split(/ +/).length ?? 0,
    );

    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBe(columns);
    // The least width that shows all is the one that is named, wherever it is.
    const enough = (counts.indexOf(columns) + 40).toString();
    for (const width of widths) {
      const named = /--width (\d+)/.exec(shown(table, width, language))?.[1];
      expect(named ?? enough).toBe(enough);
      const isWhole = !/Not shown for lack of room|Niet getoond wegens ruimte/.test(
        shown(table, width, language).replaceAll('\n', ' '),
      );
      expect({ width, isWhole }).toEqual({ width, isWhole: counts[width - 40] === columns });
    }
  });

  it('has no blanks at the end of a line', () => {
    expect(widths.filter((width) => / \n/.test(shown(table, width, language)))).toEqual([]);
  });
});

describe('a narrow terminal', () => {
  const table = reportOf(study);

  it('folds the title as well', () => {
    expect(lengthOf(shown(table, 40).split('\n')[0] ?? '')).toBeLessThanOrEqual(40);
  });

  it('folds the names of scenarios between words, and loses none of them', () => {
    const whole = shown(table, 60);
    const [rank = '', scenario = ''] =
      whole
        .split('\n')
        .find((line) => line.startsWith('─'))
        ?.match(/─+ */g) ?? [];
    const [from, to] = [rank.length, rank.length + scenario.length];
    const text = bodyOf(whole)
      .map((line) => line.slice(from, to))
      .join(' ')
      .replaceAll(/\s+/g, ' ');

    for (const word of [
      'New build on open source',
      'New build after a year of waiting †',
      'Carry on with the present system †',
    ])
      for (const part of word.split(' ')) expect(text).toContain(part);
  });

  it('shows figures whole beside a word that is longer than the room there is', () => {
    const long = reportOf(studyWith((_, text) => text.replace('New build on open source', 'x'.repeat(120))));
    for (const width of [40, 80, 140]) {
      const text = shown(long, width);
      expect(text).toContain('34.82');
      expect(text.split('\n').filter((line) => lengthOf(line) > width && line.includes('xx'))).toEqual([]);
    }
  });
});

describe('columns that there is hardly room for', () => {
  const report: Report = {
    title: 'Close',
    tables: [
      {
        id: 'close',
        title: null,
        columns: ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'].map((name) => ({ name, unit: null, align: 'left' })),
        groups: [{ title: null, rows: [['a', 'b', 'c'].map((each): Cell => ({ kind: 'text', text: each }))] }],
        notes: [],
      },
    ],
    notes: [],
  };
  const headAt = (width: number): string => shown(report, width).split('\n')[2] ?? '';

  it('stand two blanks apart where all fit so, one where only that shows them all', () => {
    expect(headAt(40)).toBe('aaaaaaaaaa  bbbbbbbbbb  cccccccccc');
    expect(headAt(34)).toBe('aaaaaaaaaa  bbbbbbbbbb  cccccccccc');
    expect(headAt(33)).toBe('aaaaaaaaaa bbbbbbbbbb cccccccccc');
    expect(headAt(32)).toBe('aaaaaaaaaa bbbbbbbbbb cccccccccc');
  });

  it('give way where even that does not show more of them', () => {
    expect(headAt(31)).toBe('aaaaaaaaaa  bbbbbbbbbb');
    expect(shown(report, 31)).toContain('--width 32');
  });
});

describe('scenarios that are not feasible', () => {
  it('stand below the others, without a rank, under a heading of their own', () => {
    const lines = shown(reportOf(study), 100).split('\n');
    const heading = lines.findIndex((line) => line.includes('Not feasible, so not ranked'));

    expect(lines.findIndex((line) => line.startsWith('3  keep'))).toBeLessThan(heading);
    expect(lines[heading + 1]).toMatch(/^ {3}2\.5 {2}Maximum reuse/);
  });

  it('have a heading that begins where the line begins', () => {
    expect(shown(reportOf(study), 100)).toMatch(/^Not feasible, so not ranked$/m);
  });

  it('have no such heading where all are feasible', () => {
    expect(shown(reportOf(study, { asOf: '2020-06' }), 100)).not.toContain('Not feasible');
  });
});

describe('a table with a text of thousands of lines', () => {
  const long = 'word '.repeat(20_000).trim();
  const columns = [
    { name: 'Text', unit: null, align: 'left', essential: true, folds: true },
    { name: 'Number', unit: null, align: 'right', essential: true },
  ] as const;
  const row: Cell[] = [
    { kind: 'text', text: long },
    { kind: 'number', value: 7, decimals: 0 },
  ];
  const report: Report = {
    title: 'Long',
    tables: [{ id: 'long', title: null, columns, groups: [{ title: null, rows: [row] }], notes: [] }],
    notes: [],
  };

  it('has all of it, with the number on its first line', () => {
    const lines = terminal(report, { width: 40, paint: noPaint, words: languages.en }).trimEnd().split('\n');
    const reported = lines.slice(lines.findIndex((line) => line.startsWith('─')) + 1);

    expect(reported[0]).toMatch(/^word word .* 7$/);
    expect(reported.slice(1).join(' ')).not.toContain('7');
    expect(reported.join(' ').match(/word/g)).toHaveLength(20_000);
  });
});
