/** A value that still knows what it is, so that a workbook gets a number and a terminal gets text. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'money'; readonly amount: number; readonly signed?: boolean }
  | { readonly kind: 'months'; readonly length: number; readonly signed?: boolean }
  | { readonly kind: 'share'; readonly share: number; readonly signed?: boolean }
  | { readonly kind: 'points'; readonly points: number; readonly signed?: boolean }
  | { readonly kind: 'empty' };

/** What a text means for the reader, said in the text itself; colour only repeats it. */
export type Tone = 'good' | 'bad' | 'doubt';

export interface TableColumn {
  readonly name: string;
  /** The unit of all cells, written once; `money` stands for the unit that suits the table. */
  readonly unit: { readonly kind: 'money' } | { readonly kind: 'text'; readonly text: string } | null;
  readonly align: 'left' | 'right';
  /** Whether it stays however narrow the terminal is. */
  readonly essential?: boolean;
  /** Whether its texts may be folded over lines. */
  readonly folds?: boolean;
}

export interface RowGroup {
  readonly title: string | null;
  readonly rows: readonly (readonly Cell[])[];
}

/** What there is to say, before anybody has decided whether it is a terminal, a page or a workbook. */
export interface Table {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly groups: readonly RowGroup[];
  /** Columns of money that add up to another, by position: what is printed must add up too. */
  readonly sums?: readonly { readonly total: number; readonly parts: readonly number[] }[];
  readonly notes: readonly Note[];
}

export interface Note {
  readonly text: string;
  /** Findings stand before terms: why something is not ranked, before how prices are discounted. */
  readonly kind: 'finding' | 'term';
  readonly tone?: Tone;
}
