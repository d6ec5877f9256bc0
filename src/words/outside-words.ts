/** The texts of the outside view of `samen simulate`. */
export interface OutsideWords {
  readonly applied: (its: { title: string; cost: boolean; time: boolean; mitigation: string | null }) => string;
  /** Of a class that is one number. */
  readonly oneNumberTitle: (comparedAt: string) => string;
  readonly oneNumber: string;
  /** Why what a class says is not used to rank. */
  readonly notRanked: string;
  readonly rankingOfPlan: string;
  readonly withClass: string;
  readonly more: string;
  readonly ownMeans: string;
  readonly ownMeansNote: string;
  readonly ownMean: string;
  readonly classRatio: string;
  readonly own: string;
  readonly ownNote: (draws: string) => string;
  readonly ofCost: string;
  readonly ofTime: string;
  readonly plan: string;
  readonly ratio: Readonly<Record<'p50' | 'p80', string>>;
  readonly inClass: Readonly<Record<'p50' | 'p80', string>>;
  /** A distribution of ratios: what it is, and how it follows from the documents. */
  readonly basis: (its: {
    of: 'cost' | 'time';
    shape: string;
    kind: 'sourced' | 'derived' | 'judgement';
    why: string;
  }) => string;
  readonly always: (ratio: string) => string;
  readonly between: (p10: string, p50: string, p90: string) => string;
  readonly either: (options: string) => string;
  readonly option: (ratio: string, chance: string) => string;
  readonly silent: Readonly<Record<'cost' | 'time', string>>;
  /** The one luck by which the project costs and takes more or less than estimated. */
  readonly drawn: string;
  readonly together: string;
  readonly caveat: (text: string) => string;
  readonly source: (titles: string) => string;
}
