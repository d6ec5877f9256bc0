import type { Unit } from '../../units/unit.ts';
import type { Words } from '../../words/words.ts';
import { inFull, isShare } from '../lines/in-full.ts';
import type { Cell, TableColumn } from '../table.ts';

/** The beginnings of columns: what they hold, to which a name is added. */
export const left = { align: 'left', unit: null } as const;
export const right = { align: 'right', unit: null } as const;
export const money = { align: 'right', unit: { kind: 'money' } } as const;
export const inUnit = (text: string) => ({ align: 'right', unit: { kind: 'text', text } }) as const;

export const text = (phrase: string): Cell => ({ kind: 'text', text: phrase });
export const amount = (value: number): Cell => ({ kind: 'money', amount: value });
export const empty: Cell = { kind: 'empty' };
export const none: Cell = { kind: 'none' };

/** A share as it is said, with its sign; a number for a script. */
export const shareInWords = (share: number, phrase: string): Cell => ({ kind: 'share', share, text: phrase });

/** A value of an assumption as it is said, with its unit: readable in a text, whole for a script. */
export function valueInWords(value: number, unit: Unit, phrase: string): Cell {
  if (unit === 'month') return { kind: 'quantity', value, unit };
  return { kind: 'exact', value: isShare(unit) ? value * 100 : value, unit, text: phrase };
}

/** A text with quantities in it: as they are read, and with all digits for a script. */
export const composed = (compose: (words: Words) => string, words: Words): Cell => ({
  kind: 'text',
  text: compose(words),
  inFull: compose(inFull(words)),
});

/** Texts that may be folded to be narrow, so that more of what is beside them is seen. */
export const narrow = { ...left, folds: true, narrowest: 20 } as const;

/** A column with how its cell follows from what a row is about. */
export interface ColumnOf<T> extends TableColumn {
  readonly cell: (options: T) => Cell;
}

export const headsOf = <T>(columns: readonly ColumnOf<T>[]): TableColumn[] =>
  columns.map(({ cell: _, ...column }) => column);

export const rowsOf = <T>(columns: readonly ColumnOf<T>[], items: readonly T[]): Cell[][] =>
  items.map((item) => columns.map(({ cell }) => cell(item)));
