/** The texts of `diff`. */
export interface DiffWords {
  readonly title: (study: string) => string;
  /** What is held against what: as typed, each with its as-of month. */
  readonly between: (before: string, beforeAsOf: string, after: string, afterAsOf: string) => string;
  readonly nothing: (scenarios: number, figures: number) => string;
  /** How much changed: the ranking, and figures of how many. */
  readonly counts: (ranks: number, changed: number, all: number) => string;
  readonly above: (count: number, limit: string, first: readonly string[]) => string;
  readonly noneAbove: (limit: string) => string;
  readonly rankingTitle: string;
  readonly termsTitle: string;
  readonly gatesTitle: string;
  readonly figuresTitle: string;
  readonly assumptionsTitle: string;
  readonly term: string;
  readonly gate: string;
  readonly figure: string;
  readonly unit: string;
  readonly rankBefore: string;
  readonly rankAfter: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly notRanked: string;
  readonly notThere: string;
  readonly units: Readonly<
    Record<'EUR' | 'months' | 'person-months' | 'fte' | 'points' | 'count' | 'factor' | 'text', string>
  >;
  readonly terms: Readonly<
    Record<
      | 'study'
      | 'as-of'
      | 'ranked-by'
      | 'price-basis'
      | 'price-level'
      | 'vat-rate'
      | 'vat-recoverable'
      | 'discount-rate'
      | 'discount-basis'
      | 'discount-base'
      | 'discount-timing'
      | 'numbers-sourced'
      | 'numbers-derived'
      | 'numbers-judgement'
      | 'numbers-unstated',
      string
    >
  >;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly effectOn: (scenario: string) => string;
  readonly effectMeans: (metric: string) => string;
  readonly structure: string;
  readonly structureMeans: (places: readonly string[]) => string;
  readonly untold: (scenarios: readonly string[]) => string;
  readonly noAssumptions: string;
  /** Where a comment would become longer than it may be. */
  readonly cut: (lines: number) => string;
}

/** The texts of `report`. */
export interface ReportWords {
  readonly done: (folder: string, written: number, same: number, removed: number) => string;
  readonly wrote: (file: string) => string;
  readonly removed: (file: string) => string;
  readonly leftOut: (output: string, why: string) => string;
  readonly oneDate: string;
}
