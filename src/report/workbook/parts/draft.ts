import { visible } from '../../visible.ts';
import { fixed, onSheet } from '../file/address.ts';
import { rowHeights } from '../file/heights.ts';
import type { Cell, Highlight, WrittenSheet } from '../file/sheet.ts';
import type { Look, Shape } from '../file/styles.ts';

/** A cell, or how it is made once every cell has its place. */
export type Lazy = Cell | (() => Cell) | undefined;

/** A sheet that is being written, row by row. Formulas are made at the end: they may name cells below them. */
export class Draft {
  readonly name: string;
  readonly highlights: Highlight[] = [];
  /** In characters, by column, as they are at least: `WrittenSheet`. */
  widths: readonly number[] = [];
  frozen = { rows: 0, columns: 0 };
  printed = 7;
  private readonly heights = new Map<number, number>();
  private readonly rows: (readonly Lazy[])[] = [];
  private made: WrittenSheet | null = null;

  constructor(name: string) {
    this.name = name;
  }

  /** The number of the next row, from 0. */
  get next(): number {
    return this.rows.length;
  }

  /** @returns the number of the row */
  add(cells: readonly Lazy[]): number {
    return this.rows.push(cells) - 1;
  }

  gap(): void {
    this.rows.push([]);
  }

  /** A reference from any sheet: `'2.5'!$B$3`. */
  cell(row: number, column: number): string {
    return onSheet(this.name, fixed(row, column));
  }

  /** What the sheet is and where it is read: its first two rows. */
  head(title: string, about: string): void {
    this.heights.set(this.add([text(title, 'title')]), 24);
    this.add([text(about, 'about')]);
  }

  /** The sheet with all its formulas: made once, as other sheets count them. */
  written(): WrittenSheet {
    const { name, widths, heights, frozen, printed, highlights } = this;
    if (this.made !== null) return this.made;
    const rows = this.rows.map((cells) => cells.map((cell) => (typeof cell === 'function' ? cell() : cell)));
    this.made = { name, rows, widths, heights: rowHeights(rows, { widths, heights }), frozen, printed, highlights };
    return this.made;
  }
}

/** A text, also one that comes from a study: it is text, whatever it begins with. */
export const text = (value: string, look: Look = 'plain'): Cell => ({
  value: visible(value),
  style: { shape: look === 'plain' ? 'text' : 'general', look },
});

/** A number as it is. */
export const given = (value: number, shape: Shape, look: Look = 'plain'): Cell => ({ value, style: { shape, look } });

/** A formula, with what it comes to. */
export const calculated = (formula: string, value: number | string, shape: Shape, look: Look = 'plain'): Cell => ({
  value: typeof value === 'string' ? visible(value) : value,
  formula,
  style: { shape, look },
});

/** The heads of columns: those of numbers stand to the right. */
export const heads = (names: readonly string[], numbers: ReadonlySet<number> = new Set()): Cell[] =>
  names.map((name, column) =>
    text(name, numbers.has(column) ? 'headRight' : numbers.has(column - 1) ? 'headIndented' : 'head'),
  );
