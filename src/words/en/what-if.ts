import { listed } from '../listed.ts';

/** The part of a page in which somebody changes assumptions. */
export const whatIf = {
  title: 'What if',
  lead: 'Change what is assumed: the ranking follows at once. Your browser computes it by the same rules as the command line, and nothing leaves this page.',
  asOf: 'As known in',
  otherMonth: 'another month',
  /** Above the field in which that month is written. */
  month: 'Month, as 2021-04',
  by: 'Ranked by',
  scenarios: 'Scenarios',
  /** Of scenarios that are compared though they are not ticked. */
  fallbacks: (ids: readonly string[]) =>
    `With ${listed(ids, 'and')}: another falls back on ${ids.length === 1 ? 'it' : 'them'}.`,
  /** A scenario in a list, by its title and its id. */
  scenario: (title: string, id: string) => (title === id ? id : `${title} (${id})`),
  foremost: 'What matters most',
  search: (count: number) => (count === 1 ? 'Find the assumption' : `Find one of all ${count} assumptions`),
  /** How many of what was looked for are shown. */
  found: (shown: number, all: number) =>
    all === 0 ? 'none has this in its name' : shown === all ? `${all} found` : `${shown} of ${all} found`,
  slider: (title: string) => `${title}: slider`,
  /** What the study has, below the field. */
  inStudy: (value: string) => `study: ${value}`,
  formula: (formula: string) => `follows from ${formula}`,
  notYet: (month: string) => `not known in ${month}`,
  nobodyKnows: 'nobody knows',
  reset: 'Undo',
  resetOne: (title: string) => `Undo: ${title} as in the report`,
  resetAll: 'Undo all',
  /** Of a setting: how many things differ from the report. */
  changed: (count: number) =>
    count === 0 ? 'Nothing is changed: these are the figures of the report.' : `${count} changed`,
  sinceReport: 'Change',
  finish: 'Finish',
  /** Of a scenario whose place is another than in the report. */
  wasRank: (rank: number) => `was ${rank}`,
  wasNotRanked: 'was not ranked',
  gates: 'Gates',
  noGates: 'No scenario has a gate.',
  curve: (unit: string) => `Cumulative cost by year, not discounted (${unit})`,
  curveAlternative: (scenarios: readonly string[]) =>
    `Lines of the cumulative cost by year of ${scenarios.join(', ')}; the table below has the numbers.`,
  curveTable: (unit: string) => `Cost by year (${unit})`,
  year: 'Year',
  mistakes: (count: number) => (count === 1 ? 'This cannot be computed' : `This cannot be computed: ${count} mistakes`),
  lastFigures: 'Below stand the figures of before the mistake.',
  command: 'The same in the command line',
  copyCommand: 'Copy command',
  copyLink: 'Copy link',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying: what is selected can be copied with Ctrl+C.',
};
