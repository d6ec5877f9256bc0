import type { Cell, TableColumn } from '../table.ts';

/** The beginnings of columns: what they hold, to which a name is added. */
export const left = { align: 'left', unit: null } as const;
export const right = { align: 'right', unit: null } as const;
export const money = { align: 'right', unit: { kind: 'money' } } as const;
export const inUnit = (text: string) => ({ align: 'right', unit: { kind: 'text', text } }) as const;

export const text = (entry: string): Cell => ({ kind: 'text', text: entry });
export const amount = (value: number): Cell => ({ kind: 'money', amount: value });
export const empty: Cell = { kind: 'empty' };
export const none: Cell = { kind: 'none' };

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
