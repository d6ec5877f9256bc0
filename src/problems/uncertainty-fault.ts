/** What can be wrong with what a study says of chance: its risks, correlations and contingency. */
export type FaultOfUncertainty =
  | { readonly kind: 'risk-without-effect' }
  | { readonly kind: 'nothing-named' }
  | { readonly kind: 'not-whole'; readonly found: string; readonly least: number }
  | { readonly kind: 'rank-out-of-bounds'; readonly found: number }
  | { readonly kind: 'not-a-pair'; readonly count: number }
  | { readonly kind: 'correlated-twice'; readonly between: readonly [string, string] }
  | { readonly kind: 'not-positive-definite'; readonly smallest: number }
  | {
      readonly kind: 'draws-break';
      readonly scenario: string;
      readonly from: number;
      readonly to: number;
      /** The estimates with whose central values these draws can be computed; none where it does not lie with them. */
      readonly estimates: readonly string[];
    }
  | { readonly kind: 'never-drawn'; readonly name: string; readonly is: 'constant' | 'formula' };
