import type { LineWords, RuleWords } from './line-words.ts';

const rules: RuleWords = {
  sum: { says: 'sum' },
  difference: { says: 'difference' },
  product: { says: 'product' },
  ratio: { says: 'quotient' },
  'latest-of': { says: 'the latest of these' },
  'earliest-of': { says: 'the earliest of these' },
  'length-between': { says: 'from the first until the second, not below 0', roles: ['from', 'until'] },
  aam: {
    says: 'COCOMO II reuse: adaptation adjustment',
    roles: ['DM', 'CM', 'IM', 'SU', 'AA', 'UNFM'],
  },
  reused: { says: 'effort of reuse', roles: ['build', 'share', 'AAM'] },
  planned: { says: 'as planned: the effort of the central run', roles: ['effort'] },
  'supplier-price': {
    says: "the supplier's price",
    roles: ['rate', 'premium', 'borne by supplier', 'planned effort', 'effort'],
  },
  spread: { says: 'spread evenly over the period: months × factor by year, over all months' },
  'spread-within': { says: 'the part in the window: months × factor by year, over all months' },
  service: { says: 'months of service × factor, by year' },
  'at-moment': { says: 'the factor of the year it falls in' },
  'at-moment-within': { says: 'the factor of the year it falls in, if in the window' },
  'at-least': { says: 'passes where the value reaches the bound' },
  'at-most': { says: 'passes where the value stays within the bound' },
  'none-fails': { says: 'feasible where no gate fails' },
  'on-scale': { says: 'where the value lies between worst (0) and best (1)', roles: ['value', 'worst', 'best'] },
  'weighted-mean': { says: 'weighted mean' },
  rank: { says: 'the place of the figure among those of all feasible scenarios' },
  other: { says: 'a figure of another scenario: trace it there' },
};

export const lines: LineWords = {
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
  constants: {
    'months-in-year': 'Months in a year',
    hundred: 'Score of all that is best',
    start: 'Start of the study',
    horizon: 'End of the horizon',
    'first-month': 'First month of the study',
    'as-of': 'As-of month',
  },
  formulaPart: (assumption) => `${assumption}: a part of the formula`,
  moment: (month) => `Beginning of ${month}`,
  inUnit: (what, unit) => `${what}, in ${unit}`,
  asMoment: (what) => `${what}, from the start`,
  phase: (phase, figure) =>
    `${phase}: ${
      {
        start: 'start',
        end: 'end',
        duration: 'duration',
        effort: 'effort',
        team: 'team',
        cost: 'cost',
        'total-float': 'total float',
        'free-float': 'free float',
        'planned-effort': 'planned effort',
        'latest-start': 'latest start',
        'latest-end': 'latest end',
        'until-finish': 'time until the finish',
        'not-before': 'not before',
      }[figure]
    }`,
  work: (phase, work, part) => `${phase}, ${work}${{ share: ': share', whole: ': in full', effort: '' }[part]}`,
  workKinds: {
    build: (component) => `build ${component}`,
    migrate: (component) => `migrate ${component}`,
    reuse: (component) => `reuse ${component}`,
    effort: 'other work',
  },
  link: (from, to, part) =>
    ({
      lag: `${from} → ${to}: lag`,
      'with-lag': `${from} → ${to}: with lag`,
      start: `${to}: earliest start because of ${from}`,
      latest: `${from}: latest because of ${to}`,
      free: `${from}: float until ${to}`,
    })[part],
  component: (component, part) =>
    `${component}: ${
      {
        build: 'effort to build anew',
        migrate: 'effort to migrate',
        aam: 'reuse as a part of building anew (AAM)',
        designModified: 'design modified (DM)',
        codeModified: 'code modified (CM)',
        integration: 'integration (IM)',
        understanding: 'understanding (SU)',
        assessment: 'assessment (AA)',
        unfamiliarity: 'unfamiliarity (UNFM)',
      }[part]
    }`,
  form: (form, term) =>
    `${form}: ${
      {
        rate: 'rate',
        premium: 'premium',
        borneBySupplier: 'deviation borne by the supplier',
        direction: 'direction',
        directionRate: 'rate of direction',
      }[term]
    }`,
  supplier: (phase) => `${phase}: supplier's work`,
  direction: (phase) => `${phase}: client's direction`,
  flow: (flow, part, window) =>
    `${flow}, ${{ amount: 'amount', cost: 'indexed', 'present-value': 'present value' }[part]}${window === null ? '' : `, ${window}`}`,
  weight: (category, discounted, window) =>
    `${discounted ? 'Price index and discounting' : 'Price index'} of ${category}${window === null ? '' : `, ${window}`}`,
  windows: { service: 'within the horizon', past: 'before the as-of month', later: 'beyond the horizon' },
  windowEnd: (window, side) => `${side === 'from' ? 'Beginning' : 'End'} of what counts, ${window}`,
  rates: { discount: 'Discount rate', vat: 'VAT rate' },
  index: (category) => (category === 'general' ? 'Yearly price rise in general' : `Yearly price rise of ${category}`),
  category: (category) => `Costs of ${category}`,
  calendar: (when, part) =>
    `${{ cost: 'Costs', 'one-off': 'One-off costs', running: 'Running costs', 'present-value': 'Present value of costs' }[part]} in ${when}`,
  gate: (form, part) => (part === 'bound' ? `${form}: bound` : `Gate of ${form}`),
  criterion: (criterion, part) =>
    ({
      value: `${criterion}, from worst (0) to best (1)`,
      worst: `${criterion}: worst`,
      best: `${criterion}: best`,
      score: `${criterion}: score by hand`,
    })[part],
  stakeholder: (stakeholder, part) => {
    if (stakeholder === null) return 'Mean of all stakeholders';
    return `${stakeholder}: ${part === 'say' ? 'say' : 'weighted mean of the criteria'}`;
  },
  criterionWeight: (stakeholder, criterion) => `${stakeholder}: weight of ${criterion}`,
  exclVat: (whole) => `${whole}, excluding VAT`,
  vat: (whole) => `${whole}: VAT`,
  vatBase: (whole) => `${whole}: what is liable`,
  rank: 'Rank',
  other: (what, scenario) => `${what} of ${scenario}`,
  factors:
    'The factor of a year is (1 + price rise)^(year − price level), and where money is discounted times the discount factor of that year.',
  rules,
  expression: {
    latest: 'max',
    earliest: 'min',
    'none-fails': 'none fails of ',
    'no-gates': 'there are none',
    clipped: (what) => `${what}, between 0 and 1`,
  },
  truths: { pass: 'yes', fail: 'no', unknown: 'unknown' },
  notRanked: 'not ranked',
};
