import { policyLines } from './policy.ts';
import { phaseFigures } from './phase-figures.ts';
import { rules } from './rules.ts';

export const lines = {
  /** Categories of cost that no study names. */
  categories: { labour: 'labour', contingency: 'contingency', other: 'other' },
  figures: {
    'present-value': 'Present value of costs',
    'present-value-excl-vat': 'Present value of costs, excluding VAT',
    'total-cost': 'Total cost',
    'total-cost-excl-vat': 'Total cost, excluding VAT',
    'one-off': 'One-off cost',
    running: 'Running cost',
    'spent-before-as-of': 'Spent before the as-of month',
    'beyond-horizon': 'Running cost beyond the horizon',
    finish: 'Finish',
    effort: 'Effort',
    score: 'Score',
    feasible: 'Feasible',
  },
  /** An assumption without a title. */
  constants: {
    'months-in-year': 'Months in a year',
    hundred: 'The highest score',
    start: 'Start of the study',
    horizon: 'End of the horizon',
    'first-month': 'First month of the study',
    'one-month': 'A month',
    one: 'One',
    chance: 'The chance that no gate fails',
    'as-of': 'As-of month',
  },
  formulaPart: (assumption: string) => `${assumption}: a part of the formula`,
  time: (month: string) => `Beginning of ${month}`,
  inUnit: (what: string, unit: string) => `${what}, in ${unit}`,
  /** How long after or before a time another is. */
  workEnd: 'end of all work',
  offset: {
    after: (time: string) => `${time}: time after it`,
    before: (time: string) => `${time}: time before it`,
  },
  asTime: (what: string) => `${what}, from the start`,
  phase: (phase: string, figure: keyof typeof phaseFigures) => `${phase}: ${phaseFigures[figure]}`,
  /** A piece of work: `Rebuild: build interfaces`. */
  work: (phase: string, work: string, part: 'share' | 'kept' | 'whole' | 'effort') =>
    `${phase}: ${work}${{ share: ', share', kept: ', share that is kept (the rest is built anew)', whole: ', in full', effort: '' }[part]}`,
  workKinds: {
    build: (component: string) => `build ${component}`,
    migrate: (component: string) => `migrate ${component}`,
    reuse: (component: string) => `reuse ${component}`,
    effort: 'other work',
  },
  link: (from: string, to: string, part: 'lag' | 'with-lag' | 'start' | 'latest' | 'free') =>
    ({
      lag: `${from} → ${to}: lag`,
      'with-lag': `${from} → ${to}: after the lag`,
      start: `${to}: earliest start because of ${from}`,
      latest: `${from}: latest because of ${to}`,
      free: `${from}: float until ${to}`,
    })[part],
  component: (
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
  ) =>
    `${component}: ${
      {
        build: 'effort to build anew',
        migrate: 'effort to migrate',
        aam: 'reuse as a part of building anew (AAM)',
        designModified: 'design modified (DM)',
        codeModified: 'code modified (CM)',
        integration: 'integration (IM)',
        understanding: 'effort to understand (SU)',
        assessment: 'effort to assess (AA)',
        unfamiliarity: 'unfamiliarity (UNFM)',
      }[part]
    }`,
  form: (
    form: string,
    term: 'rate' | 'premium' | 'borneBySupplier' | 'upTo' | 'delayBorneByClient' | 'direction' | 'directionRate',
  ) =>
    `${form}: ${
      {
        rate: 'rate',
        premium: 'premium',
        borneBySupplier: 'part of a deviation that the supplier bears',
        upTo: 'most of an overrun that the supplier bears, as a share of the planned price',
        delayBorneByClient: 'part of a delay that the client pays for',
        direction: 'direction by the client',
        directionRate: 'rate of direction',
      }[term]
    }`,
  supplier: (phase: string) => `${phase}: supplier's work`,
  own: (phase: string) => `${phase}: own people's work`,
  standby: (phase: string) => `${phase}: team that stands by`,
  'standby-direction': (phase: string) => `${phase}: client's direction of the team that stands by`,
  direction: (phase: string) => `${phase}: client's direction`,
  flow: (flow: string, part: 'amount' | 'with-overrun' | 'cost' | 'present-value', window: string | null) =>
    `${flow}, ${{ amount: 'amount', 'with-overrun': 'with the overrun', cost: 'indexed', 'present-value': 'present value' }[part]}${window === null ? '' : `, ${window}`}`,
  weight: (category: string, discounted: boolean, window: string | null) =>
    `Weight of ${category} (${discounted ? 'price index and discounting' : 'price index'})${window === null ? '' : `, ${window}`}`,
  windows: {
    service: 'within the horizon',
    past: 'before the as-of month',
    later: 'beyond the horizon',
    lost: 'before the fallback',
  },
  ...policyLines,
  windowEnd: (window: string, side: 'from' | 'until') =>
    `${side === 'from' ? 'Beginning' : 'End'} of what counts, ${window}`,
  /** A part of a cost, by the event at which it is paid. */
  payment: (cost: string, event: string) => `${cost}, at ${event}`,
  paid: (payment: string, part: 'share' | 'moment') =>
    `${payment}: ${{ share: 'part that is paid', moment: 'when it is paid' }[part]}`,
  rates: { discount: 'Discount rate', vat: 'VAT rate' },
  index: (category: string, title: string) =>
    category === 'general' ? 'Yearly price rise in general' : `Yearly price rise of ${title}`,
  category: (category: string, title: string) =>
    category === 'vat' ? 'VAT that cannot be recovered' : `Costs of ${title}`,
  risk: (risk: string, part: 'luck' | 'probability' | 'happens' | 'delays' | 'enlarges' | 'costs' | 'when') =>
    ({
      luck: `${risk}: number drawn`,
      probability: `${risk}: probability`,
      happens: `${risk}: whether it happens`,
      delays: `${risk}: delay`,
      enlarges: `${risk}: growth of the effort`,
      costs: `${risk}: cost where it happens`,
      when: `${risk}: when it costs`,
    })[part],
  riskOn: (risk: string, phase: string, part: 'share' | 'delays' | 'enlarges' | 'costs' | 'when') =>
    ({
      share: `${risk}: part of the work that ${phase} does`,
      delays: `${risk}: delay of ${phase}`,
      enlarges: `${risk}: growth of the effort of ${phase}`,
      costs: `${risk}: cost in ${phase}`,
      when: `${risk}: when it costs in ${phase}`,
    })[part],
  overrun: { cost: 'Cost of the project against its estimate', time: 'Duration of the project against its estimate' },
  risks: 'Costs of risks',
  contingency: 'Share reserved as contingency',
  contingencyOn: (flow: string) => `Contingency on ${flow}`,
  /** What is spent in a year, within a sentence. */
  costIn: (year: string) => `cost in ${year}`,
  /** A year or a month. */
  calendar: (when: string, part: 'cost' | 'one-off' | 'running' | 'present-value') =>
    `${{ cost: 'Costs', 'one-off': 'One-off costs', running: 'Running costs', 'present-value': 'Present value of costs' }[part]} in ${when}`,
  /** Who asks for a gate, where it is no contract form. */
  requirers: { scenario: 'The scenario', study: 'The study' },
  gate: (form: string, assumption: string, part: 'test' | 'bound' | 'latest') =>
    part === 'test' ? `${form}: gate on ${assumption}` : `${form}: bound on ${assumption}`,
  /** As one group sees it. */
  seenBy: (what: string, stakeholder: string) => `${what} (${stakeholder})`,
  criterionPoint: (criterion: string, place: number, part: 'at' | 'worth') =>
    `${criterion}: point ${place}${part === 'worth' ? ', what it is worth' : ''}`,
  criterion: (criterion: string, part: 'value' | 'worst' | 'best' | 'score') =>
    ({
      value: `${criterion}, from worst (0) to best (1)`,
      worst: `${criterion}: worst`,
      best: `${criterion}: best`,
      score: `${criterion}: score by hand`,
    })[part],
  stakeholder: (stakeholder: string | null, part: 'score' | 'say') => {
    if (stakeholder === null) return 'Mean of all stakeholders';
    return `${stakeholder}: ${part === 'say' ? 'say' : 'weighted mean of the criteria'}`;
  },
  criterionWeight: (stakeholder: string, criterion: string) => `${stakeholder}: weight of ${criterion}`,
  exclVat: (whole: string) => `${whole}, excluding VAT`,
  vat: (whole: string) => `${whole}: VAT`,
  vatBase: (whole: string) => `${whole}: what VAT is due on`,
  rank: 'Rank',
  other: (what: string, scenario: string) => `${what} of ${scenario}`,
  /** What the factors of years are that money is weighed by; a trace without discounting has no discount factors. */
  factors: ({
    level,
    base,
    timing,
  }: {
    readonly level: number;
    readonly base: number;
    readonly timing: 'start-of-year' | 'mid-year' | 'end-of-year' | 'monthly' | null;
  }) => {
    const index = `(1 + price rise)^(year − ${level})`;
    if (timing === null) return `The factor of a year is ${index}.`;
    if (timing === 'monthly')
      return `The factor of a month is ${index}, and where money is discounted that × (1 + discount rate)^−((months since ${base}-01 + ½) ÷ 12); of a year the mean over those months is printed.`;
    const exponent = { 'start-of-year': '', 'mid-year': ' − ½', 'end-of-year': ' − 1' }[timing];
    return `The factor of a year is ${index}, and where money is discounted that × (1 + discount rate)^(${base} − year${exponent}).`;
  },
  /** What times are. */
  /** Where lines lie deeper than is shown. */
  deeper: 'More lines: --depth LEVELS, or --full for all of them.',
  times:
    'A moment is a number of months since the start of the study, followed by its month: of an end the last month before it, of any other the month that begins.',
  rules,
  expression: {
    latest: 'max',
    earliest: 'min',
    'none-fails': 'none fails of ',
    choice: 'where the first passes the second, else the third: ',
    'no-gates': 'there are none',
  },
  /** Of a scenario without phases. */
  noFinish: 'none, as nothing is delivered',
  truths: { pass: 'yes', fail: 'no', unknown: 'unknown' },
  notRanked: 'not ranked',
};
