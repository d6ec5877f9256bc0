import { listed } from './listed.ts';
import { lines } from './en/lines.ts';
import { inUnit, numbers, quantity, unitName } from './en/quantity.ts';
import { advice } from './faults/en/advice.ts';
import { files } from './faults/en/files.ts';
import { formulas } from './faults/en/formulas.ts';
import { meaning } from './faults/en/meaning.ts';
import { pins } from './faults/en/pins.ts';
import { uncertainty } from './faults/en/uncertainty.ts';
import { writing } from './faults/en/writing.ts';
import { diff, report } from './en/diff.ts';
import { check } from './en/check.ts';
import { explain } from './en/explain.ts';
import { sensitivity } from './en/sensitivity.ts';
import { show } from './en/show.ts';
import { plan } from './en/plan.ts';
import { outside } from './en/outside.ts';
import { estimateFaults, estimates } from './en/estimates.ts';
import { simulation } from './en/simulation.ts';
import { help } from './en/help.ts';
import type { TableWords } from './table-words.ts';
import type { Words } from './words.ts';

const table: TableWords = {
  rank: '#',
  scenario: 'Scenario',
  gates: 'Gates',
  presentValue: 'Present value',
  difference: 'From best',
  differenceShare: 'From best',
  totalCost: 'Total cost',
  oneOff: 'One-off',
  running: 'Running',
  finish: 'Finish',
  score: 'Score',
  months: 'months',
  points: '0..100',
  euro: 'EUR',
  thousand: 'EUR thousand',
  million: 'EUR million',
  amount: (number, scale) =>
    ({ euro: `€ ${number}`, thousand: `€ ${number} thousand`, million: `€ ${number} million` })[scale],
  gatesNone: '–',
  gatesPass: '✓ pass',
  gatesFail: '✗ fail',
  gatesUnknown: '? unknown',
  noFigure: (rankedBy) =>
    rankedBy === 'expected' || rankedBy === 'p80'
      ? 'A gate fails in some draws, so not ranked'
      : `Without a ${rankedBy === 'score' ? 'score' : 'finish'}, so not ranked`,
  notFeasible: 'Not feasible, so not ranked',
  comparedAt: (title, asOf, moment) => `${title}, as known in ${asOf}${moment === null ? '' : ` (${moment})`}`,
  gateFails: (scenario, form, phases, evidence) =>
    `✗ ${scenario}: ${form}${phases === '' ? '' : ` (${phases})`} ${evidence}`,
  never: 'never',
  gateUnknown: (scenario, form, phases, assumption) =>
    `? ${scenario}: ${form}${phases === '' ? '' : ` (${phases})`}: of "${assumption}" nothing is known yet`,
  because: (why, source) => `  because ${why}${source === null ? '' : ` (${source})`}`,
  needsAtLeast: (assumption, value, bound) => `needs at least ${bound} for "${assumption}", and it is ${value}`,
  needsAtMost: (assumption, value, bound) => `needs at most ${bound} for "${assumption}", and it is ${value}`,
  wouldHaveCost: (scenario, amount, difference) =>
    `  ${scenario} would have cost ${amount}${difference === null ? '' : `, ${difference} than the best feasible scenario`}`,
  cheaper: 'cheaper',
  dearer: 'dearer',
  reconstruction: '† the structure of this scenario is a reconstruction by the authors of the study, not in a source',
  rankedBy: (metric) => `Ranked by ${metric}.`,
  presentValueOfCosts: 'present value of costs',
  vatIn: (rate) => `Amounts include the VAT (${rate}) that cannot be recovered.`,
  vatOut: (rate) => `VAT (${rate}) is recoverable and left out.`,
  noVat: 'Amounts are without VAT.',
  prices: (basis, level) => (basis === 'real' ? `Real prices of ${level}.` : `Nominal prices, price level ${level}.`),
  discounted: (rate, basis, base, timing) => `Discounted at ${rate} (${basis}) to ${base}, ${timing}.`,
  timings: {
    'start-of-year': 'at the start of each year',
    'mid-year': 'in the middle of each year',
    'end-of-year': 'at the end of each year',
    monthly: 'in the middle of each month',
  },
  horizon: (month) => `Service counts until ${month}.`,
  numbers: ({ sourced, derived, judgement, unstated }) =>
    `Numbers: ${sourced} sourced, ${derived} derived, ${judgement} judgement, ${unstated} unstated.`,
  changed: (sets) => `Changed on the command line: ${sets}.`,
  hidden: (columns, width) => `No room for: ${columns} (a wider terminal, --width ${width}, or --format json).`,
  tooWide: (characters) => `This table is ${characters} characters wide: numbers are not cut.`,
  legend: ({ critical, normal, float, period, point }) =>
    `${critical} critical  ${normal} not critical  ${float} may be this late  ${period} period that is measured  ${point} moment`,
  group: 'Group',
  unitOf: (column) => `${column} (unit)`,
  nothingFeasible: 'No scenario is feasible.',
};

export const en: Words = {
  language: 'en',
  numbers,
  quantity,
  inUnit,
  faults: { ...writing, ...formulas, ...meaning, ...advice, ...estimateFaults, ...uncertainty, ...files, ...pins },
  problems: {
    error: 'error',
    at: (path) => `at ${path}`,
    warning: 'warning',
    allIsWell: (study, scenarios) =>
      `All is well with study ${study} and its ${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'}.`,
    more: (count) => `and ${count} more`,
    otherDates: (months) => `as known in ${listed(months, 'and')} only, which is not the as-of month`,
    suffers: (scenarios) => `felt in ${scenarios.length === 1 ? 'scenario' : 'scenarios'} ${scenarios.join(', ')}`,
    bug: (version) =>
      `samen ${version} has a bug: this should not happen. Please report it with the study that shows it; SAMEN_DEBUG=1 prints the details.`,
  },
  unitName,
  table,
  lines,
  estimates,
  plan,
  show,
  explain,
  sensitivity,
  progress: (done, seconds) => `${Math.floor(100 * done)}%, about ${seconds} s left`,
  outside,
  simulation,
  diff,
  report,
  check,
  help,
};
