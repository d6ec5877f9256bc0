import { type Currency, euro } from '../../units/currency.ts';
import { type AmountWords, signFirst } from '../amount-words.ts';
import { listed } from '../listed.ts';
/** Amounts in a currency. */
export const amountsIn = ({ code, sign }: Currency): AmountWords => ({
  euro: code,
  thousand: `${code} thousand`,
  million: `${code} million`,
  amount: (number, scale) =>
    `${signFirst.inCurrency(number, sign)}${{ euro: '', thousand: ' thousand', million: ' million' }[scale]}`,
});

/** The texts of tables and footers. */
export const table = {
  rank: '#',
  scenario: 'Scenario',
  gates: 'Gates',
  difference: 'From best',
  differenceShare: 'From best',
  months: 'months',
  points: '0..100',
  ...amountsIn(euro),
  /** Above a table, where the unit is not in the heads of its columns. */
  amountsIn: (unit: string) => `Amounts in ${unit}`,
  gatesNone: '–',
  gatesPass: '✓ pass',
  gatesFail: '✗ fail',
  gatesUnknown: '? unknown',
  /** Above scenarios that lack what is ranked by. */
  noFigure: (rankedBy: string) =>
    rankedBy === 'expected' || rankedBy === 'p80'
      ? 'A gate fails in some draws, so not ranked'
      : `Without a ${rankedBy === 'score' ? 'score' : 'finish'}, so not ranked`,
  notFeasible: 'Not feasible, so not ranked',
  comparedAt: (title: string, asOf: string) => `${title}, as known in ${asOf}`,
  gateFails: (scenario: string, form: string, phases: string, evidence: string) =>
    `✗ ${scenario}: ${form}${phases === '' ? '' : ` (${phases})`} ${evidence}`,
  /** The value of a finish that never comes. */
  never: 'never',
  gateChance: ({ scenario, who, what, chance }: Record<'scenario' | 'who' | 'what' | 'chance', string>) =>
    `${scenario} passes on "${what}", asked by ${who}, with a chance of ${chance}.`,
  /** Of what only draws tell the chance to pass, and in which scenarios. */
  gateDrawn: (scenarios: readonly string[], what: string) =>
    `Whether ${listed(scenarios, 'and')} ${scenarios.length === 1 ? 'passes' : 'pass'} on "${what}" is uncertain; --draws computes the chance.`,
  /** The same of several gates together, of which each has a chance. */
  gatesDrawn: (scenarios: readonly string[]) =>
    `Whether ${listed(scenarios, 'and')} ${scenarios.length === 1 ? 'passes all its gates' : 'pass all their gates'} is uncertain; --draws computes the chance.`,
  /** What falling back would cost in the plan. */
  detour: ({
    scenario,
    to,
    month,
    lost,
    paid,
    cost,
    than,
  }: Record<'scenario' | 'to' | 'month' | 'lost' | 'paid' | 'cost' | 'than', string>) =>
    `${scenario}: where a gate fails, ${to} begins in ${month}; ${lost} is lost and ${paid} paid: ${cost} in all, ${than} (present value).`,
  /** What a detour costs beside its fallback; `amount` is never negative. */
  thanAtOnce: (amount: string, side: 'more' | 'less' | 'same', to: string) =>
    `${side === 'same' ? 'as much as' : `${amount} ${side} than`} choosing ${to} at once`,
  gateUnknown: (scenarios: readonly string[], who: string, what: string) =>
    `? ${listed(scenarios, 'and')}: of ${what}, asked by ${who}, nothing is known`,
  quoted: (what: string) => `"${what}"`,
  /** What something is held against. */
  boundOn: (what: string) => `the bound on "${what}"`,
  /** Why a gate is there, and who says so. */
  because: (why: string, source: string | null) => `  because ${why}${source === null ? '' : ` (${source})`}`,
  needsAtLeast: (assumption: string, value: string, bound: string) =>
    `needs at least ${bound} for "${assumption}", and it is ${value}`,
  needsAtMost: (assumption: string, value: string, bound: string) =>
    `needs at most ${bound} for "${assumption}", and it is ${value}`,
  /** Of what no bound allows. */
  needsUnknown: (assumption: string, value: string) =>
    `needs "${assumption}" within a bound that is not known yet, and it is ${value}`,
  wouldHaveCost: (scenario: string, amount: string, difference: string | null) =>
    `  ${scenario} would have cost ${amount}${difference === null ? '' : `, ${difference} than the best feasible scenario`}`,
  cheaper: 'cheaper',
  dearer: 'dearer',
  inPart: '‡ structure sourced in part, the rest reconstructed by the authors',
  /** Both marks in one line. */
  reconstructions: "† structure reconstructed by the study's authors; ‡ in part, the rest sourced",
  reconstruction: '† structure reconstructed by the authors of the study, not from a source',
  rankedBy: (metric: string) => `Ranked by ${metric}.`,
  vatIn: (rate: string) => `Amounts include the VAT (${rate}) that cannot be recovered.`,
  vatOut: (rate: string) => `VAT (${rate}) is recoverable and left out.`,
  noVat: 'Amounts are without VAT.',
  prices: (basis: 'real' | 'nominal', level: number) =>
    basis === 'real' ? `Real prices of ${level}.` : `Nominal prices, price level ${level}.`,
  discounted: (rate: string, basis: 'real' | 'nominal', base: number, timing: string) =>
    `Discounted at ${rate} (${basis}) to ${base}, ${timing}.`,
  timings: {
    'start-of-year': 'at the start of each year',
    'mid-year': 'in the middle of each year',
    'end-of-year': 'at the end of each year',
    monthly: 'in the middle of each month',
  },
  horizon: (month: string) => `Service counts until ${month}.`,
  numbers: ({
    sourced,
    derived,
    judgement,
    unstated,
  }: Readonly<Record<'sourced' | 'derived' | 'judgement' | 'unstated', number>>) =>
    `Numbers: ${sourced} sourced, ${derived} derived, ${judgement} judgement, ${unstated} unstated.`,
  changed: (sets: string) => `Changed on the command line: ${sets}.`,
  hidden: (columns: string, width: number) =>
    `Not shown for lack of room: ${columns} (a wider terminal, --width\u00a0${width}, or --format\u00a0json).`,
  /** What else there is, where not all is shown: tables by name, or how many. */
  more: (titles: readonly string[], tables: number) =>
    tables === 0
      ? 'More notes: --full.'
      : `More: --full (${titles.length === 0 ? `${tables} more tables` : titles.join('; ')}).`,
  moreRows: (rows: number) => `And ${rows} more: --full.`,
  throughRounding: 'Figures may not add up through rounding.',
  tooWide: (characters: number) => `This table is ${characters} characters wide: numbers are not cut.`,
  /** What the marks of a chart mean. */
  legend: ({
    critical,
    normal,
    float,
    period,
    point,
  }: Readonly<Record<'critical' | 'normal' | 'float' | 'period' | 'point', string>>) =>
    `${critical} critical  ${normal} not critical  ${float} may be this late  ${period} period that is measured  ${point} moment`,
  /** The head of the column that says in which part of the table a row stands. */
  group: 'Group',
  /** The head of the column that says the units of another. */
  unitOf: (column: string) => `${column} (unit)`,
  nothingFeasible: 'No scenario is feasible.',
};
