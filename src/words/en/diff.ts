import { listed } from '../listed.ts';
export const diff = {
  title: (study: string) => `${study}: what changed`,
  /** What is held against what: as typed, each with its as-of month. */
  between: (before: string, beforeAsOf: string, after: string, afterAsOf: string) =>
    beforeAsOf === afterAsOf
      ? `Before: ${before}. After: ${after}. Both as known in ${afterAsOf}.`
      : `Before: ${before}, as known in ${beforeAsOf}. After: ${after}, as known in ${afterAsOf}.`,
  /** Where something has another id, that changed, and no figure did. */
  nothing: (scenarios: number, figures: number, isRenamed: boolean) =>
    `${isRenamed ? 'No figure changed' : 'Nothing changed'}: ${figures} figures of ${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'} are the same.`,
  /** What has another id than it had, and is the same. */
  renamed: (things: readonly string[], more: number) =>
    `Renamed: ${things.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  /** Scenarios are those that it is of. */
  rename: (of: 'scenario' | 'phase' | 'assumption', before: string, after: string, scenarios: readonly string[]) =>
    `${of} ${before} → ${after}${scenarios.length === 0 ? '' : ` (of ${listed(scenarios, 'and')})`}`,
  aboveLimit: (figure: string) => `Changed by more than is allowed: ${figure}`,
  /** Of a scenario and its place, or of a gate. */
  placed: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
  moves: (cause: string, metric: string, effects: readonly string[], more: number) =>
    `${cause}; effect on ${metric}: ${effects.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  otherStudy: (before: string, after: string) => `The id of the study was ${before} and is ${after}.`,
  /** What is reported of figures where the studies have different currencies. */
  otherCurrency: (before: string, after: string) =>
    `The currency was ${before} and is ${after}: amounts are compared by their numbers alone.`,
  /** Beneath that no figure of the plan changed. */
  onlyDrawn: (names: readonly string[]) =>
    `What changed moves no figure of the plan, but may move those of draws (samen simulate): ${listed(names, 'and')}.`,
  /** The same where figures of the plan moved as well. */
  alsoDrawn: (names: readonly string[]) =>
    `Besides, what only draws rest on changed (samen simulate): ${listed(names, 'and')}.`,
  /** How much changed: the ranking, and figures of how many. */
  counts: (ranks: number, changed: number, all: number) =>
    `${ranks === 0 ? 'The ranking is the same.' : `The place of ${ranks} ${ranks === 1 ? 'scenario' : 'scenarios'} changed.`} ${changed} of ${all} figures changed.`,
  /** The limit of all figures; null where figures have limits of their own. */
  above: (count: number, limit: string | null, first: readonly string[]) =>
    `Changed by more than ${limit ?? 'is allowed'}: ${first.join(', ')}${count > first.length ? ` and ${count - first.length} more` : ''}.`,
  /** Assumptions may have; and what is only the difference of two figures is not held against a limit of all. */
  noneAbove: (limit: string | null) =>
    `No figure changed by more than ${limit === null ? 'is allowed' : `${limit}, differences between two figures aside`}; no rank changed and no gate changed.`,
  allowed: (limit: string) => `allowed: ${limit}`,
  rankingTitle: 'Ranking',
  termsTitle: 'Terms',
  gatesTitle: 'Gates',
  figuresTitle: 'Figures that changed',
  assumptionsTitle: 'Assumptions that changed',
  term: 'Term',
  gate: 'Gate',
  gateOn: 'Assumption or figure',
  figure: 'Figure',
  unit: 'Unit',
  rankBefore: '# before',
  rankAfter: '# after',
  before: 'Before',
  after: 'After',
  difference: 'Difference',
  notFeasible: '✗ not feasible',
  /** Of what could be done, but lacks the figure that is ranked by. */
  notRanked: (rankedBy: string): string =>
    rankedBy === 'score' ? 'no score' : rankedBy === 'finish' ? 'no finish' : 'not ranked',
  notThere: 'not there',
  units: {
    EUR: 'EUR',
    months: 'months',
    'person-months': 'person-months',
    fte: 'fte',
    points: 'points',
    count: '',
    factor: '',
    text: '',
  },
  terms: {
    study: 'Study',
    'as-of': 'As known in',
    'ranked-by': 'Ranked by',
    currency: 'Currency',
    'price-basis': 'Prices',
    'price-level': 'Price level',
    'vat-rate': 'VAT',
    'vat-recoverable': 'VAT recoverable',
    'discount-rate': 'Discount rate',
    'discount-basis': 'Discount rate: basis',
    'discount-base': 'Discounted to',
    'discount-timing': 'Discounting: timing',
    'numbers-sourced': 'Numbers sourced',
    'numbers-derived': 'Numbers derived',
    'numbers-judgement': 'Numbers by judgement',
    'numbers-unstated': 'Numbers unstated',
  },
  yes: 'yes',
  no: 'no',
  none: '–',
  effectOn: (scenario: string) => `Effect on ${scenario}`,
  effectMeans: (metric: string) =>
    `Effects are on ${metric}: the mean of what each adds over all orders in which they could have changed (Shapley), so that they add up to the change.`,
  structure: 'the structure of the study',
  structureMeans: (places: readonly string[]) =>
    `The studies differ in something else than the values of assumptions: ${places.join(', ')}.`,
  untold: (scenarios: readonly string[]) => `Effects cannot be told apart for: ${scenarios.join(', ')}.`,
  noAssumptions:
    'A result in JSON holds no assumptions, so which of them changed cannot be told: name studies, or git:REVISION.',
  /** Where a comment would become longer than it may be. */
  cut: (lines: number) =>
    `… and ${lines} more lines, left out because a comment may not be longer: see samen diff itself.`,
};

export const report = {
  done: (folder: string, written: number, same: number, removed: number) =>
    `${folder}: ${written} written, ${same} the same, ${removed} removed`,
  wrote: (file: string) => `wrote ${file}`,
  removed: (file: string) => `removed ${file}`,
  leftOut: (output: string, why: string) => `left out ${output}: ${why}`,
  notApplicable: 'it does not apply to this study, or there is nothing to tell',
  oneDate: 'the study has no as-of date before the as-of month',
};

export const help = {
  diff: {
    about: 'Show what changed between two studies, results or revisions: ranking, gates, every figure, assumptions',
    old: 'Before: a study, a result in JSON (samen compare --format json), or git:REVISION[:PATH]',
    new: 'After: the same (default: the study here)',
    asOf: { text: 'Take both as known in this month', default: 'as-of of each' },
    failAbove:
      'Exit with 1 where a figure changed by more than this: 1%, or by figure finish=1month,phases.*.cost=5%; a rank or a gate always counts, the difference of two figures only by its name',
    examples: [
      ['samen diff git:main', 'The study here against that of the main branch'],
      ['samen diff git:main --format markdown', 'As a comment on a pull request'],
      ['samen diff git:v1.0:my-study my-study --fail-above 1%', 'In a CI job'],
      ['samen diff git:main --fail-above finish=1month,present-value=1%', 'With a limit for each figure'],
      ['samen diff before.json after.json --format json', 'Two results, for a script'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  report: {
    about: 'Write a page to read, a workbook to audit, or all results into a folder',
    output:
      'Write this file, whose ending says what it is (.html, .pdf, .xlsx, .md, .csv, .json), or this folder, which "figures" in samen.yaml may settle; of several studies, {study} stands for the path of each',
    title: 'Give the page or workbook this title (default: that of the study)',
    sections: (names: readonly string[]) =>
      `Write only these sections of a page (.html, .pdf) or of its tables (.csv), with commas between them: ${listed(names, 'or')}`,
    browser: 'Print a .pdf with this Chromium (default: the one that is found)',
    open: 'Open the file when it is written',
    examples: [
      ['samen report -o report.html', 'A page to read, to send and to print'],
      ['samen report -o study.xlsx', 'A workbook with formulas, to validate the model with'],
      ['samen report -o figures/', 'All results, each in every format'],
      ['samen report my-study -o my-study/figures --lang nl', 'In Dutch'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
};
