/** What can be wrong with pinned figures and with what a study forbids. */
export type FaultOfPins =
  | { readonly kind: 'bad-age'; readonly text: string }
  /** A value that no figure of its sort can have: a gate passes or fails, a place is a whole number. */
  | { readonly kind: 'bad-figure-value'; readonly text: string; readonly sort: FigureSort }
  /** A tolerance for what is the same or not. */
  | { readonly kind: 'no-tolerance'; readonly sort: FigureSort }
  | { readonly kind: 'pinned-twice'; readonly figure: string; readonly asOf: string };

/** What a figure is, where that is no quantity: whether a gate passes, a place in the ranking. */
type FigureSort = 'gate' | 'rank';
