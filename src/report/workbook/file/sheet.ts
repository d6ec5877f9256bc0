import type { Look, Shape } from './styles.ts';

/** How a cell looks: the shape of its number, and what kind of cell it is. */
export interface Style {
  readonly shape: Shape;
  readonly look: Look;
}

/**
 * A cell. Not a number, or infinite, is the error #N/A. A formula is written without its `=`, and the value is what it comes to: what
 * a program shows that does not compute.
 */
export interface Cell {
  readonly value: number | string;
  readonly formula?: string;
  /** Of a row of formulas that differ by their column only: how many there are, of the first; 0 of the others. */
  readonly across?: number;
  readonly style: Style;
}

/** What makes cells of a range stand out: where a formula about the first of them holds. */
export interface Highlight {
  readonly range: string;
  readonly where: string;
  readonly as: 'wrong' | 'right' | 'changed';
}

/** A sheet as it is written. Rows and columns count from 0; a row may have gaps. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** In characters, by column, as they are at least: a column is as wide as its longest number. One behind the last has the width of that. */
  readonly widths: readonly number[];
  /** In points, by row; a row that is not named has that of one line. */
  readonly heights: ReadonlyMap<number, number>;
  /** How many rows and columns stay where they are. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** How many columns are printed; the rows above what scrolls are printed on each page. */
  readonly printed: number;
  readonly highlights: readonly Highlight[];
}

/** A name for a cell. */
export interface DefinedName {
  readonly name: string;
  /** `Sheet!$B$3` */
  readonly refersTo: string;
}

export interface WrittenBook {
  readonly title: string;
  /** How many decimals an amount has. */
  readonly decimals: number;
  readonly sheets: readonly WrittenSheet[];
  readonly names: readonly DefinedName[];
}
