/** The texts of tables and footers. */
export interface TableWords {
  readonly rank: string;
  readonly scenario: string;
  readonly gates: string;
  readonly presentValue: string;
  readonly difference: string;
  readonly differenceShare: string;
  readonly totalCost: string;
  readonly oneOff: string;
  readonly running: string;
  readonly finish: string;
  readonly score: string;
  readonly months: string;
  readonly points: string;
  readonly euro: string;
  readonly thousand: string;
  readonly million: string;
  /** An amount in running text. */
  readonly amount: (number: string, scale: 'euro' | 'thousand' | 'million') => string;
  readonly gatesNone: string;
  readonly gatesPass: string;
  readonly gatesFail: string;
  readonly gatesUnknown: string;
  readonly notFeasible: string;
  /** Above scenarios that lack what is ranked by. */
  readonly noFigure: (rankedBy: string) => string;
  readonly comparedAt: (title: string, asOf: string, moment: string | null) => string;
  readonly gateFails: (scenario: string, form: string, phases: string, evidence: string) => string;
  /** The value of a finish that never comes. */
  readonly never: string;
  readonly gateUnknown: (scenario: string, form: string, phases: string, assumption: string) => string;
  /** Why a gate is there, and who says so. */
  readonly because: (why: string, source: string | null) => string;
  readonly needsAtLeast: (assumption: string, value: string, bound: string) => string;
  readonly needsAtMost: (assumption: string, value: string, bound: string) => string;
  readonly wouldHaveCost: (scenario: string, amount: string, difference: string | null) => string;
  readonly cheaper: string;
  readonly dearer: string;
  readonly reconstruction: string;
  readonly rankedBy: (metric: string) => string;
  readonly presentValueOfCosts: string;
  readonly vatIn: (rate: string) => string;
  readonly vatOut: (rate: string) => string;
  readonly noVat: string;
  readonly prices: (basis: 'real' | 'nominal', level: number) => string;
  readonly discounted: (rate: string, basis: 'real' | 'nominal', base: number, timing: string) => string;
  readonly timings: Readonly<Record<'start-of-year' | 'mid-year' | 'end-of-year' | 'monthly', string>>;
  readonly horizon: (month: string) => string;
  readonly numbers: (counts: Readonly<Record<'sourced' | 'derived' | 'judgement' | 'unstated', number>>) => string;
  readonly changed: (sets: string) => string;
  readonly hidden: (columns: string, width: number) => string;
  readonly tooWide: (characters: number) => string;
  /** What the marks of a chart mean. */
  readonly legend: (marks: Readonly<Record<'critical' | 'normal' | 'float' | 'period' | 'point', string>>) => string;
  /** The head of the column that says in which part of the table a row stands. */
  readonly group: string;
  /** The head of the column that says the units of another. */
  readonly unitOf: (column: string) => string;
  readonly nothingFeasible: string;
}
