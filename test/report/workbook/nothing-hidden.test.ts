import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowHeights } from '../../../src/report/workbook/file/heights.ts';
import { root } from '../../support/cli.ts';
import { loadedFolder } from '../../support/loaded-folder.ts';
import { type ReadBook, readWorkbook } from '../../support/workbook-reading.ts';
import { bookOf } from '../../support/workbooks.ts';

const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);

/** How a text stands in its cell. */
interface Place {
  readonly wraps: boolean;
  readonly isRight: boolean;
}

function placesOf({ parts }: ReadBook): Place[] {
  const [, styles = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(parts['xl/styles.xml'] ?? '') ?? [];
  return [...styles.matchAll(/<xf .*?<\/xf>/g)].map(([style]) => ({
    wraps: style.includes('wrapText'),
    isRight: style.includes('horizontal="right"'),
  }));
}

/** Texts that are longer than their column is wide, with something beside them, and not in so many lines as they need. */
function hiddenIn(book: ReadBook): string[] {
  const places = placesOf(book);
  return [...book.sheets].flatMap(([name, cells], sheet) => {
    const xml = book.parts[`xl/worksheets/sheet${sheet + 1}.xml`] ?? '';
    const columns = [...xml.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)].map(([, ...found]) =>
      found.map(Number),
    ) as [from: number, until: number, width: number][];
    const heights = new Map([...xml.matchAll(/<row r="(\d+)" ht="([\d.]+)"/g)].map(([, row, ht]) => [row, Number(ht)]));
    const styles = new Map([...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].map(([, cell, style]) => [cell, style]));
    const filled = new Set([...cells].flatMap(([cell, { value }]) => (value === '' ? [] : [keyOf(cell)])));
    return [...cells].flatMap(([cell, { value, isError }]) => {
      if (typeof value !== 'string' || isError) return [];
      const [column, row] = keyOf(cell).split(' ') as [string, string];
      const { wraps, isRight } = places[Number(styles.get(cell))] as Place;
      const width = columns.find(([from, until]) => Number(column) >= from && Number(column) <= until)?.[2] ?? 0;
      const lines = wraps ? Math.floor((heights.get(row) ?? 13.5) / 12.5) : 1;
      const isBeside = filled.has(`${Number(column) + (isRight ? -1 : 1)} ${row}`);
      // Some letters are narrower than the digits by which a column is measured.
      return value.length > 1.25 * width * lines && (wraps || isBeside) ? [`${name}!${cell}: ${value}`] : [];
    });
  });
}

function keyOf(cell: string): string {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return `${columnOf(letters)} ${row}`;
}

describe('a text in a workbook', () => {
  it.each([
    ['scenarios/digipoort', 'nl'],
    ['examples/criteria', 'nl'],
    ['examples/permits', 'en'],
  ] as const)('is not hidden by what stands beside it, on no sheet of %s (%s)', (folder, lang) => {
    const book = readWorkbook(bookOf(loadedFolder(join(root, folder)).study, { lang }) as Uint8Array);

    expect(hiddenIn(book)).toEqual([]);
  });

  it.each([
    [1, 'short'],
    [2, 'two words, in lines'],
    [5, 'a-word-with-hyphens, then another'],
    [2, 'just eleven words'],
    [4, 'x'.repeat(40)],
  ])('takes %d lines where it is "%s" in a column of 10', (lines, value) => {
    const heights = rowHeights([[{ value, style: { shape: 'text', look: 'plain' } }]], {
      widths: [10],
      heights: new Map(),
    });

    expect(heights.get(0) ?? 13.5).toBe(13.5 * lines);
  });

  it('has no row that is higher than spreadsheets allow', () => {
    const cell = { value: 'word '.repeat(2000), style: { shape: 'text', look: 'note' } } as const;

    expect(rowHeights([[cell]], { widths: [10], heights: new Map() }).get(0)).toBe(409);
  });

  it('runs on where it is the title of a sheet', () => {
    const cell = { value: 'word '.repeat(20), style: { shape: 'general', look: 'title' } } as const;

    expect(rowHeights([[cell]], { widths: [10], heights: new Map([[0, 24]]) })).toEqual(new Map([[0, 24]]));
  });
});
