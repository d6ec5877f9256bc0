/** A scenario with the chances that are told of it, written already. */
interface Chanced {
  readonly scenario: string;
  /** Null where it cannot be ranked. */
  readonly first: string | null;
  readonly cheapest: string;
  readonly feasible: string;
}

/** How two scenarios differ in cost: the central difference and where 80 of 100 draws lie. */
interface Apart {
  readonly best: string;
  readonly other: string;
  readonly central: string;
  readonly low: string;
  readonly high: string;
  readonly cheaper: string;
}

/** The texts of `samen simulate`. */
export interface SimulationWords {
  readonly title: (comparedAt: string) => string;
  /** A figure in a sentence, with its article; a measure by its title. */
  readonly theFigure: Readonly<Record<'present-value' | 'total-cost' | 'finish' | 'score', string>>;
  readonly firstInPlan: (its: Chanced, draws: string) => string;
  readonly noneInPlan: (draws: string) => string;
  /** Where scenarios pass their gates, but none has the figure that is ranked by. */
  readonly noneToRank: (draws: string) => string;
  readonly firstMoreOften: (its: Chanced) => string;
  readonly cheapestMoreOften: (its: Chanced) => string;
  /** More or less than another; `amount` is never negative. */
  readonly costs: (amount: string, way: 'more' | 'less' | 'same') => string;
  readonly apart: (its: Apart) => string;
  readonly notApart: (its: Apart) => string;
  readonly withinNoise: (
    its: Apart & { readonly error: string; readonly mean: string; readonly draws: string },
  ) => string;
  readonly asMuch: (its: Pick<Apart, 'best' | 'other'>) => string;
  readonly alsoNotApart: (best: string, others: readonly string[]) => string;
  /** Where the next can be told apart, but others cannot. */
  readonly notApartFrom: (best: string, others: readonly string[]) => string;
  /** Of one that fails a gate in some draws: what its figures are of. */
  readonly notAlways: (its: { scenario: string; passes: string; cost: string; metric: string }) => string;
  /** The same where that keeps it from a place. */
  readonly notAlwaysRanked: (its: { scenario: string; passes: string; cost: string; metric: string }) => string;
  /** The head of a column of the chance to pass all gates. */
  readonly passes: string;
  readonly noRegret: string;
  readonly fails: (its: Chanced) => string;
  readonly needs: (its: {
    scenario: string;
    amount: string;
    share: string | null;
    at: string;
    above: string;
    metric: string;
  }) => string;
  readonly enough: (scenario: string, at: string, metric: string) => string;
  readonly byDate: (scenario: string, month: string, chance: string) => string;
  readonly withinBudget: (scenario: string, budget: string, chance: string) => string;
  readonly both: (its: {
    scenario: string;
    month: string;
    budget: string;
    date: string;
    within: string;
    both: string;
  }) => string;
  readonly lengthOf: (months: string) => string;
  readonly pointsOf: (points: string) => string;

  readonly whoIsFirst: string;
  readonly first: string;
  readonly cheapest: string;
  readonly band: (metric: string, unit: string) => string;
  readonly bandLegend: (marks: Readonly<Record<'band' | 'median' | 'central', string>>) => string;
  readonly plan: string;
  readonly is: string;
  readonly mean: string;
  readonly surcharge: (metric: string) => string;
  readonly reserve: string;
  readonly ofPlan: string;
  readonly skewAndRisk: string;
  readonly regret: string;
  readonly surchargeNote: string;
  readonly regretNote: string;
  readonly noReserve: string;
  readonly horizonPassed: (month: string, scenarios: string) => string;
  readonly horizonKept: (month: string) => string;
  readonly difference: (best: string, metric: string) => string;
  readonly cheaper: string;
  readonly toldApart: string;
  readonly yes: string;
  readonly no: string;
  readonly apartNote: (best: string) => string;
  readonly terms: string;
  readonly by: (month: string) => string;
  readonly within: (budget: string) => string;
  readonly together: string;
  readonly joint: (target: string) => string;
  readonly budget: string;
  readonly date: string;
  readonly each: string;
  readonly jointNote: (target: string) => string;
  readonly frontier: (target: string) => string;
  readonly chance: string;
  readonly someOf: (shown: number) => string;
  readonly criticality: string;
  readonly phase: string;
  readonly critical: string;
  readonly criticalityNote: string;
  readonly correlations: (figure: string) => string;
  readonly input: string;
  readonly more: (count: string) => string;
  readonly correlationNote: (error: string) => string;
  readonly curve: (metric: string) => string;
  readonly level: string;
  readonly curveLegend: (scenarios: string, several: string) => string;

  readonly draws: (draws: string, seed: number, method: 'random' | 'latin') => string;
  readonly quantiles: string;
  readonly errors: string;
  readonly oneError: string;
  /** Of which cost the quantiles in a comparison are. */
  readonly spreadOf: (figure: string) => string;
  readonly expectedCost: string;
  readonly p80OfCost: string;
  readonly drawn: (count: number, shapes: string) => string;
  readonly nothingDrawn: string;
  readonly rests: (its: { joint: string; criticality: string; correlations: string }) => string;
  readonly shared: string;
  readonly percentile: string;
}
