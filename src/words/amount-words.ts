/** How amounts of money are written, in tables and in running text. */
export interface AmountWords {
  /** The unit of whole amounts, in the head of a column: `EUR`, in whatever currency the study is. */
  readonly euro: string;
  readonly thousand: string;
  readonly million: string;
  /** An amount in running text. */
  readonly amount: (number: string, scale: 'euro' | 'thousand' | 'million') => string;
}
