/** From what to what a number goes: the same where it is known. */
export interface Span {
  /** Least. */
  readonly low: number;
  /** Most. */
  readonly high: number;
}

/** A cell of a table. */
export const spanAt = (table: readonly (readonly Span[])[] | undefined, row: number, column: number): Span =>
  table?.[row]?.[column] ?? { low: Number.NaN, high: Number.NaN };

/** Also of what there is not. */
export const isKnown = ({ low, high }: Span): boolean => low === high || Number.isNaN(low);
