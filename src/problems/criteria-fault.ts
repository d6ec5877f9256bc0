/** What can be wrong with what scenarios are judged on, and with what somebody judged. */
export type FaultOfCriteria =
  | {
      readonly kind: 'bad-points';
      readonly what: 'ends' | 'reference' | 'threshold' | 'threshold-of-chance' | 'threshold-of-names';
    }
  | { readonly kind: 'swing-largest'; readonly largest: number }
  /** What nobody knows has no range, or a figure needs a number. */
  | { readonly kind: 'nobody-knows'; readonly lacks: 'range'; readonly text: string }
  | { readonly kind: 'nobody-knows'; readonly lacks: 'number'; readonly name: string };
