/** What the lines of a plan are called, and what its rules do: the texts of `trace`. */
export interface LineWords {
  readonly figures: Readonly<
    Record<
      | 'present-value'
      | 'present-value-excl-vat'
      | 'total-cost'
      | 'total-cost-excl-vat'
      | 'one-off'
      | 'running'
      | 'spent-before-as-of'
      | 'beyond-horizon'
      | 'finish'
      | 'effort'
      | 'score'
      | 'feasible',
      string
    >
  >;
  /** An assumption without a title. */
  readonly constants: Readonly<
    Record<'months-in-year' | 'hundred' | 'start' | 'horizon' | 'first-month' | 'one-month' | 'as-of', string>
  >;
  readonly formulaPart: (assumption: string) => string;
  readonly moment: (month: string) => string;
  readonly inUnit: (what: string, unit: string) => string;
  readonly asMoment: (what: string) => string;
  /** How long after or before a moment another is. */
  readonly offset: Readonly<Record<'after' | 'before', (moment: string) => string>>;
  readonly phase: (
    phase: string,
    figure: Readonly<
      | 'start'
      | 'end'
      | 'duration'
      | 'effort'
      | 'team'
      | 'cost'
      | 'total-float'
      | 'free-float'
      | 'planned-effort'
      | 'effort-without-risks'
      | 'duration-without-risks'
      | 'duration-as-planned'
      | 'latest-start'
      | 'latest-end'
      | 'until-finish'
      | 'not-before'
    >,
  ) => string;
  /** A piece of work: `Rebuild: build interfaces`. */
  readonly work: (phase: string, work: string, part: 'share' | 'whole' | 'effort') => string;
  readonly workKinds: Readonly<Record<'build' | 'migrate' | 'reuse', (component: string) => string>> & {
    readonly effort: string;
  };
  readonly link: (from: string, to: string, part: 'lag' | 'with-lag' | 'start' | 'latest' | 'free') => string;
  readonly component: (
    component: string,
    part:
      | 'build'
      | 'migrate'
      | 'aam'
      | 'designModified'
      | 'codeModified'
      | 'integration'
      | 'understanding'
      | 'assessment'
      | 'unfamiliarity',
  ) => string;
  readonly form: (
    form: string,
    term: 'rate' | 'premium' | 'borneBySupplier' | 'upTo' | 'direction' | 'directionRate',
  ) => string;
  readonly supplier: (phase: string) => string;
  readonly direction: (phase: string) => string;
  readonly flow: (
    flow: string,
    part: 'amount' | 'with-overrun' | 'cost' | 'present-value',
    window: string | null,
  ) => string;
  readonly weight: (category: string, discounted: boolean, window: string | null) => string;
  readonly windows: Readonly<Record<'service' | 'past' | 'later', string>>;
  readonly windowEnd: (window: string, side: 'from' | 'until') => string;
  readonly rates: Readonly<Record<'discount' | 'vat', string>>;
  readonly index: (category: string) => string;
  readonly category: (category: string) => string;
  readonly risk: (
    risk: string,
    part: 'luck' | 'probability' | 'happens' | 'delays' | 'enlarges' | 'costs' | 'when',
  ) => string;
  readonly overrun: Readonly<Record<'cost' | 'time', string>>;
  readonly risks: string;
  readonly contingency: string;
  readonly contingencyOn: (flow: string) => string;
  /** A year or a month. */
  readonly calendar: (when: string, part: 'cost' | 'one-off' | 'running' | 'present-value') => string;
  /** Who asks for a gate, where it is no contract form. */
  readonly requirers: Readonly<Record<'scenario' | 'study', string>>;
  readonly gate: (form: string, assumption: string, part: 'test' | 'bound') => string;
  readonly criterion: (criterion: string, part: 'value' | 'worst' | 'best' | 'score') => string;
  readonly stakeholder: (stakeholder: string | null, part: 'score' | 'say') => string;
  readonly criterionWeight: (stakeholder: string, criterion: string) => string;
  readonly exclVat: (whole: string) => string;
  readonly vat: (whole: string) => string;
  readonly vatBase: (whole: string) => string;
  readonly rank: string;
  readonly other: (what: string, scenario: string) => string;
  /** What the factors of years are that money is weighed by; a trace without discounting has no discount factors. */
  readonly factors: (its: {
    readonly level: number;
    readonly base: number;
    readonly timing: 'start-of-year' | 'mid-year' | 'end-of-year' | 'monthly' | null;
  }) => string;
  /** What moments are. */
  readonly moments: string;
  readonly rules: RuleWords;
  readonly expression: ExpressionWords;
  /** Of a scenario without phases. */
  readonly noFinish: string;
  readonly truths: Readonly<Record<'pass' | 'fail' | 'unknown', string>>;
  readonly notRanked: string;
}

/** What is no sign of arithmetic. */
export interface ExpressionWords {
  readonly latest: string;
  readonly earliest: string;
  readonly 'none-fails': string;
  readonly 'no-gates': string;
}

/** What every rule does, with the names of its inputs in their order where these are fixed. */
export type RuleWords = Readonly<
  Record<
    | 'sum'
    | 'difference'
    | 'product'
    | 'ratio'
    | 'latest-of'
    | 'earliest-of'
    | 'length-between'
    | 'aam'
    | 'reused'
    | 'planned'
    | 'supplier-price'
    | 'capped-supplier-price'
    | 'happens'
    | 'delayed'
    | 'enlarged'
    | 'spread'
    | 'spread-within'
    | 'service'
    | 'at-moment'
    | 'at-moment-within'
    | 'at-least'
    | 'at-most'
    | 'none-fails'
    | 'on-scale'
    | 'weighted-mean'
    | 'rank'
    | 'other',
    { readonly says: string; readonly roles?: readonly string[] }
  >
>;
