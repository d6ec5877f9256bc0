/** Something of each metric, under its key. */
export interface EachMetricJson<T> {
  /** Present value of all costs within the horizon, in the currency of the study, VAT that cannot be recovered in it. */
  readonly presentValue: T;
  /** Sum of all costs within the horizon, in the currency of the study, not discounted, VAT that cannot be recovered in it. */
  readonly totalCost: T;
  /** The part of the total cost that is spent once, in the currency of the study, not discounted. */
  readonly oneOff: T;
  /** The part of the total cost that comes each month or year, in the currency of the study, not discounted. */
  readonly running: T;
  /** End of the last phase, or the moment at which it is `delivered` where it says so; in months from the start of the study; null where there is nothing to finish. */
  readonly finish: T | null;
  /** Lengths that the study measures, by id, in months. */
  readonly measures: Readonly<Record<string, T>>;
  /** Weighted mean of the criteria over the stakeholders, from 0 (worst) to 100 (best); null where it has none. */
  readonly score: T | null;
}
