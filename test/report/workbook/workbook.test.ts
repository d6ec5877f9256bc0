import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/model/study/study.ts';
import { CellNames, SheetNames } from '../../../src/report/workbook/parts/names.ts';
import { dateOf } from '../../../src/report/workbook/parts/dates.ts';
import type { WrittenScenario, WrittenStudy } from '../../../src/model/written/written.ts';
import { scenarioWith, studyFrom, studyOf, studyWith, work } from '../../support/studies.ts';
import { type ReadBook, readWorkbook } from '../../support/workbook-reading.ts';
import { bookOf } from '../../support/workbooks.ts';
import { names, textOf } from '../hostile-names.ts';

const bytesOf = (title: string): Uint8Array =>
  bookOf(
    studyFrom(
      studyOf(
        { title, phases: { build: work(30, 5, { title }) }, running: [] },
        { title, assumptions: { a: { title, unit: 'EUR', value: 5, kind: 'judgement', why: title } } },
      ),
    ),
  ) as Uint8Array;

const more: readonly (readonly [what: string, text: string, shown: string])[] = [
  ['an escape of a character', 'a_x001F_b', 'a_x001F_b'],
  ['an escape of an escape', '_x005F_x0041_', '_x005F_x0041_'],
  ['an error', '#N/A', '#N/A'],
  ['a plus', '+1+1', '+1+1'],
  ['a minus', '-2+3', '-2+3'],
  ['an at', '@SUM(1)', '@SUM(1)'],
  ['a number', '0123', '0123'],
  ['half a character', 'a\ud800b', 'a\ufffdb'],
  ['three hundred characters', 'x'.repeat(300), 'x'.repeat(300)],
];

describe('a workbook', () => {
  it.each([...names.map(([what, yaml, shown]) => [what, textOf(yaml), shown] as const), ...more])(
    'has a title with %s as text, and nothing else',
    (_, title, shown) => {
      const plain = readWorkbook(bytesOf('plain'));
      const { sheets, parts } = readWorkbook(bytesOf(title));

      expect(sheets.get('Cover')?.get('A1')).toEqual({ value: shown, isError: false, formula: null });
      expect(sheets.get('Assumptions')?.get('A4')?.value).toBe(shown);
      expect([...sheets.keys()]).toEqual([...readWorkbook(bytesOf('plain')).sheets.keys()]);
      const formulas = (of: typeof sheets): (string | null)[] =>
        [...of.values()].flatMap((cells) => [...cells.values()].map(({ formula }) => formula));
      expect(formulas(sheets)).toEqual(formulas(plain.sheets));
      expect(Object.keys(parts)).toEqual(Object.keys(plain.parts));
    },
  );

  it('is the same bytes each time, and holds no macro, no link and no time', () => {
    const bytes = bytesOf('A study');
    const { parts } = readWorkbook(bytes);

    expect(bytesOf('A study')).toEqual(bytes);
    expect(Object.keys(parts).join(' ')).not.toMatch(/vba|macro|external|connections|\.bin/i);
    expect(Object.values(parts).join(' ')).not.toMatch(/TargetMode|<hyperlink|20\d\d-\d\d-\d\dT/);
    // Every packed file begins with a head that has its date: 1 January 1980.
    expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 33, 0]);
    expect(strToU8('PK')).toEqual(bytes.subarray(0, 2));
  });

  it('cuts a text that no cell can hold', () => {
    const { sheets } = readWorkbook(bytesOf('é'.repeat(40_000)));
    const title = String(sheets.get('Cover')?.get('A1')?.value);

    expect(title).toHaveLength(32_767);
    expect(title.endsWith('é…')).toBe(true);
  });
});

/** The format of a cell of a sheet, the sheets counted from 1. */
function formatOf({ parts }: ReadBook, sheet: number, cell: string): string {
  const style = Number(
    new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(parts[`xl/worksheets/sheet${sheet}.xml`] ?? '')?.[1],
  );
  const styles = parts['xl/styles.xml'] ?? '';
  const [cellXfs = ''] = /<cellXfs.*<\/cellXfs>/s.exec(styles) ?? [];
  return [...cellXfs.matchAll(/<xf .*?<\/xf>/g)][style]?.[0] ?? '';
}

/** By which code its number is shown. */
function codeOf(book: ReadBook, sheet: number, cell: string): string {
  const [, number] = /numFmtId="(\d+)"/.exec(formatOf(book, sheet, cell)) ?? [];
  return new RegExp(`numFmtId="${number}" formatCode="([^"]*)"`).exec(book.parts['xl/styles.xml'] ?? '')?.[1] ?? '';
}

/** How the number of a cell is shown; as many decimals as it has, where no form is asked for. */
const numberOf = (book: ReadBook, sheet: number, cell: string): string =>
  formatOf(book, sheet, cell).includes('numFmtId="0"') ? 'general' : codeOf(book, sheet, cell);

const sideOf = (book: ReadBook, sheet: number, cell: string): string =>
  /horizontal="(\w+)"/.exec(formatOf(book, sheet, cell))?.[1] ?? 'left';

describe('an amount in a workbook', () => {
  it.each([
    ['EUR', '#,##0.00'],
    ['JPY', '#,##0'],
    ['KWD', '#,##0.000'],
    ['CLF', '#,##0.0000'],
  ])('in %s has the decimals of that currency: %s', (currency, code) => {
    const study = studyOf({ phases: { build: work(30, 5) } }, { currency });
    const book = readWorkbook(bookOf(studyFrom(study)) as Uint8Array);

    // The summary: present value and the last month; the checks: an amount and what is none.
    expect(codeOf(book, 2, 'C4')).toBe(code);
    expect(codeOf(book, 2, 'H4')).toBe('yyyy\\-mm');
    expect(codeOf(book, 4, 'C6')).toBe(code);
    expect(codeOf(book, 4, 'C10')).toBe('#,##0.00');
  });
});

const both = (side: string, count: number) => Array.from({ length: count }, () => [side, side]);

describe('a factor in a workbook', () => {
  it('has the decimals that it has, as the weight 80, not 80.000000; one that is computed has six', () => {
    const study = studyWith({
      criteria: { c: { worst: 0, best: 10 } },
      stakeholders: { them: { say: '100%', weights: { c: 80 } } },
      scenarios: { a: scenarioWith({ scores: { c: 5 } }) },
    });
    const book = readWorkbook(bookOf(studyFrom(study)) as Uint8Array);
    const factors = [...book.sheets].flatMap(([name, cells], sheet) =>
      [...cells].flatMap(([at, { value }]) =>
        value === '×'
          ? [[name, cells.get(at.replace('C', 'B'))?.value, numberOf(book, sheet + 1, at.replace('C', 'B'))]]
          : [],
      ),
    );

    expect(factors).toContainEqual(['Assumptions', 80, 'general']);
    expect(factors).toContainEqual(['a', 0.5, '0.000000']);
    expect(factors.filter(([, value, code]) => value === 80 && code !== 'general')).toEqual([]);
  });
});

describe('a price in a workbook', () => {
  it('has the decimals of its currency, and more where it is below one', () => {
    const assumptions = Object.fromEntries(
      ['0.0042', '1.5', '0'].map((value, index) => [
        `price-${index}`,
        { unit: 'EUR/message', value, kind: 'judgement', why: 'made up' },
      ]),
    );
    const study = studyOf({}, { units: { message: 'messages' }, assumptions } as Partial<WrittenStudy>);
    const book = readWorkbook(bookOf(studyFrom(study)) as Uint8Array);

    expect(['B4', 'B5', 'B6'].map((cell) => codeOf(book, 3, cell))).toEqual(['0.000000', '#,##0.00', '#,##0.00']);
  });
});

describe('the summary of a workbook', () => {
  it('has numbers and what stands for them below heads to the right, and texts below heads to the left', () => {
    const book = readWorkbook(bookOf(studyFrom(studyOf({}))) as Uint8Array);
    const shown = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((column) => [
      sideOf(book, 2, `${column}3`),
      sideOf(book, 2, `${column}4`),
    ]);
    // A scenario without phases has no last month.
    expect(book.sheets.get('Summary')?.get('H4')?.value).toBe('–');
    expect(shown).toEqual([...both('center', 1), ...both('left', 1), ...both('right', 6), ...both('left', 2)]);
  });

  it('cuts off no id of a scenario and no head of the figures by id', () => {
    const id = 'step-by-step-with-a-team';
    const study = studyWith({
      measures: { both: { title: 'Two systems beside each other', from: 'start', until: 'horizon' } },
      scenarios: { [id]: scenarioWith({}) },
    });
    const xml = readWorkbook(bookOf(studyFrom(study)) as Uint8Array).parts['xl/worksheets/sheet2.xml'] ?? '';

    expect(Number(/<col min="1" [^>]*?width="([\d.]+)"/.exec(xml)?.[1])).toBeGreaterThan(id.length);
    expect(Number(/<row r="12"[^>]*? ht="([\d.]+)"/.exec(xml)?.[1])).toBe(40.5);
  });

  it('has the figures that it sorts by to the right, as their heads', () => {
    const book = readWorkbook(bookOf(studyFrom(studyOf({}))) as Uint8Array);

    expect(['E8', 'E9', 'F8', 'F9', 'G9', 'K9'].map((cell) => sideOf(book, 2, cell))).toEqual(
      Array.from({ length: 6 }, () => 'right'),
    );
  });
});

/** A study of which the chance that a gate passes is a criterion: of the duration itself, or of what rests on it. */
const withChance = (requirement: WrittenScenario['requires']): Study =>
  studyFrom(
    studyWith({
      assumptions: { wait: { unit: 'months', value: { min: 5, max: 15 }, kind: 'judgement', why: 'made up' } },
      criteria: { sure: { result: 'feasible', worst: '0%', best: '100%' } },
      stakeholders: { all: { say: '100%', weights: { sure: 1 } } },
      scenarios: {
        only: scenarioWith({
          phases: { build: { duration: '$wait' } },
          requires: requirement,
          fallback: { to: 'other', at: 'start' },
        }),
        other: scenarioWith({}),
      },
    }),
  );

const textsOn = (study: Study, sheet: string): string[] =>
  [
    ...(readWorkbook(bookOf(study) as Uint8Array)
      .sheets.get(sheet)
      ?.values() ?? []),
  ].map(({ value }) => String(value));

describe('what a workbook does not compute', () => {
  it('is held to be as it was where it is there: a chance that only draws tell is none, whatever is changed', () => {
    const check = 'The chance that gates pass is known here (1 = yes)';

    expect(textsOn(withChance([{ assumption: 'wait', 'at-most': 12 }]), 'Checks')).toContain(check);
    expect(textsOn(withChance([{ figure: 'finish', 'at-most': '12 months' }]), 'Checks')).not.toContain(check);
  });

  it('is told on its cover: what falling back comes to', () => {
    expect(textsOn(withChance([{ assumption: 'wait', 'at-most': 12 }]), 'Cover').join(' ')).toContain(
      'where a gate fails and the fallback of only begins: samen compare --full and samen simulate tell that.',
    );
    expect(textsOn(studyFrom(studyOf({})), 'Cover').join(' ')).not.toContain('fallback');
  });
});

describe('the names of cells', () => {
  it('are legal and each its own, whatever they come from', () => {
    const of = new CellNames();
    const keys = [
      'A1',
      'a1',
      'R1C1',
      '1st',
      'call-off',
      'call.off',
      'TRUE',
      'x'.repeat(300),
      `${'x'.repeat(300)}y`,
      '-',
    ];
    const made = keys.map((key) => of.of([key]));

    for (const name of made) expect(name).toMatch(/^in_\w{0,252}$/);
    expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(keys.length);
    expect(made.slice(0, 2)).toEqual(['in_A1', 'in_a1_2']);
  });

  it('of sheets are at most 31 characters and none that a spreadsheet refuses', () => {
    const of = new SheetNames();
    const made = ['2.5', 'a/b:c*d?[e]', 'History', 'x'.repeat(40), `${'x'.repeat(40)}y`, '', 'Cover', 'cover'].map(
      (id) => of.of(id),
    );

    for (const name of made) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(made.length);
    expect(made[0]).toBe('2.5');
  });
});

describe('a date', () => {
  it.each([
    ['1900-03', 1900 * 12 + 2, 61],
    ['2020-07', 2020 * 12 + 6, 44_013],
    ['the middle of April 2021', 2021 * 12 + 3.5, 44_302],
    ['9999-12', 9999 * 12 + 11, 2_958_435],
  ])('%s is the day that spreadsheets know it by', (_, month, day) => {
    expect(dateOf(month)).toBe(day);
  });
});
