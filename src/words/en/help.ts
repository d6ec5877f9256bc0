import { listed } from '../listed.ts';
import { checkHelp } from './check.ts';
import { help as diffHelp } from './diff.ts';
import { nextHelp } from './next-help.ts';

/** What --help tells. */
export const help = {
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  commands: 'Commands:',
  /** The commands by the question that they answer. */
  questions: {
    which: 'Which one?',
    why: 'Why?',
    'how-sure': 'How sure?',
    next: 'What next?',
    published: 'Published figures:',
    study: 'Studies and tools:',
  },
  ofCommand: 'print the help of a command',
  ofMean: 'of the mean over draws instead of the plan, with its standard error',
  drawsOfMean: 'with --of-mean: how many draws (default: 2000)',
  watch: 'compute again whenever a file is saved, and mark what changed (Ctrl-C stops)',
  full: 'show everything: all tables, columns and notes (default: what answers the question)',
  summary: 'print only the sentences, to paste: each paragraph on one line, or as wide as --width',
  examples: 'Examples:',
  exitCodes: 'Exit codes:',
  about: 'Compares the scenarios of a large rebuild: timeline, money, gates and criteria.',
  version: 'print the version',
  help: 'print this help',
  study:
    'a folder with study.yaml, a file, or - for standard input (default: the study here, or the only one in scenarios/)',
  exits: [
    ['0', 'fine, also when nothing is feasible'],
    ['1', 'what samen check, or diff --fail-above, was told to look for'],
    ['2', 'a mistake in the study or on the command line'],
    ['4', 'a file that cannot be read or written'],
    ['70', 'a bug in samen'],
    ['129, 130, 143', 'stopped: the terminal was closed, Ctrl-C, or another program asked for it'],
  ] satisfies readonly (readonly [code: string, meaning: string])[],
  schema: {
    about: 'print a JSON Schema, for editors and scripts',
    of: (names: readonly string[]) => `${listed(names, 'or')} (default: file, a study in one file)`,
    output: (names: readonly string[]) => `of what samen prints instead: ${listed(names, 'or')}`,
    examples: [
      ['samen schema scenario > scenario.schema.json', 'for an editor'],
      ['samen schema figures', 'of figures.yaml'],
      ['samen schema --output comparison', 'of the JSON of samen compare'],
      ['samen schema --output scenario', 'of the JSON of samen show'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  init: {
    about: 'write a small study to learn from, all of it made up',
    folder: 'where to write it (default: here)',
    examples: [['samen init my-study', 'nothing that is there is overwritten']] satisfies readonly (readonly [
      command: string,
      meaning: string,
    ])[],
    /** What to do with the study that was written; the folder is null where it is this one. */
    next: 'A study to learn from; everything in it is made up. Read study.yaml, and try:',
    steps: (folder: string | null): readonly (readonly [command: string, meaning: string])[] => {
      const entry = folder === null ? '' : ` ${folder}`;
      return [
        [`samen compare${entry}`, 'the scenarios, ranked'],
        [`samen compare${entry} --as-of 2025-06`, 'as it was known before the trial'],
        [`samen explain${entry}`, 'why that is not the same'],
        [`samen trace renew present-value${entry}`, 'what a figure rests on'],
      ];
    },
  },
  completion: {
    about: 'print a script by which a shell completes commands, options and names',
    shell: (shells: readonly string[]) => listed(shells, 'or'),
    examples: [
      ['source <(samen completion bash)', 'in ~/.bashrc'],
      ['source <(samen completion zsh)', 'in ~/.zshrc, after compinit'],
      ['samen completion fish | source', 'in ~/.config/fish/config.fish'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  validate: {
    about: 'check a study: all errors and warnings',
    asOf: 'as known in this month only (default: as-of and every as-of date of the study)',
    strict: 'treat warnings as errors, except those of other as-of dates only',
    examples: [
      ['samen validate', 'the study in this folder'],
      ['samen validate my-study --strict', 'in a CI job that allows no loose ends'],
      ['samen validate my-study --format json', 'for an editor or a script'],
      ['samen validate my-study --format github', 'in a job of GitHub Actions'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  show: {
    about:
      'show one scenario: timeline, effort, budget, costs, gates, assumptions; or timeline and budget of all beside each other',
    scenario: 'the id of a scenario (default: all of them beside each other)',
    table: (names: readonly string[]) => `only this table: ${listed(names, 'or')} (repeatable)`,
    examples: [
      ['samen show', 'timeline and budget of all scenarios, beside each other'],
      ['samen show 3', 'scenario 3, in this folder'],
      ['samen show 3 --table budget', 'its budget by year'],
      ['samen show 3 --table budget --format csv > budget.csv', 'for a spreadsheet'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  trace: {
    about: 'follow one figure down to the assumptions and sources it rests on',
    metric: 'a figure: present-value, finish, phases.<id>.effort, measures.<id>, by-year.2021, rank, …',
    depth: 'at most so many levels below the figure',
    examples: [
      ['samen trace 3 present-value', 'down to every assumption'],
      ['samen trace 3 present-value --depth 2', 'the main lines'],
      ['samen trace 3 phases.build.effort', 'the effort of a phase'],
      ['samen trace 3 rank --format json', 'for a script'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  assumptions: {
    about: 'list every assumption: value in force, kind, source, since when, what it was before',
    unused: 'only those that no scenario uses',
    kind: (kinds: readonly string[]) => `only those of this kind: ${listed(kinds, 'or')}`,
    stale: 'only those known for longer than this at the as-of month: 365d, 18m, 2y',
    by: (metrics: readonly string[]) => `the margin is that of this ranking: ${listed(metrics, 'or')}`,
    examples: [
      ['samen assumptions', 'of the study in this folder'],
      ['samen assumptions --kind judgement', 'what nobody could find in a source'],
      ['samen assumptions --stale 365d', 'what should be looked at again'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  explain: {
    about: 'say why the result changed between two dates, two variants or two studies',
    from: 'what was known in this month (default: the first as-of date)',
    to: 'against what was known in this one (default: the as-of month of the study)',
    setFrom: 'set an assumption on the old side only (repeatable)',
    setTo: 'set an assumption on the new side only (repeatable)',
    against: 'the old side is this other study, a folder, a file or git:REVISION[:PATH]; [study] is the new one',
    asOf: 'the month as of which both are known, where two variants or two studies differ (default: that of each study)',
    between: 'the lead of one scenario over another: 2.5,3 (default: of the old leader over the new one)',
    of: 'a figure of one scenario instead',
    metric: (metrics: readonly string[]) => `${listed(metrics, 'or')} (default: as ranked)`,
    examples: [
      ['samen explain', 'between the first as-of date of the study and its as-of month'],
      ['samen explain --from 2020-06 --to 2021-04', 'between two months'],
      ['samen explain --set-from team=20 --set-to team=30', 'between two variants of the study'],
      ['samen explain new/ --against old/', 'from one study to another'],
      ['samen explain --against git:HEAD', 'from the last commit to the study as it is now'],
      ['samen explain --of 3 --metric finish', 'why scenario 3 is ready at another time'],
      ['samen explain --of-mean', 'why the mean over draws changed, not the plan'],
      ['samen explain --between 2.5,3 --lang nl', 'in Dutch'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  simulate: {
    about: 'say how sure the figures are: bands and chances from random draws of every estimate and risk',
    draws: 'how many draws (default: the study, or 10000)',
    seed: 'random seed (default: the study, or 1)',
    sampling: 'random, or latin: evenly over the chance of each estimate (default: the study, or random)',
    byDate: 'the chance to be finished by the end of this month',
    budget: 'the chance that the total cost stays within this amount, such as 25000000 or "€ 25M"',
    budgetOf: (costs: readonly string[]) => `what budgets are of: ${listed(costs, 'or')} (default: total-cost)`,
    outsideView: (classes: readonly string[]) =>
      `instead of the study's own estimates and risks, how projects of this class ended: ${listed(classes, 'or')}`,
    mitigation: 'with green-book: the share of the risks that is managed, such as 40%',
    curve: 'with an S-curve of cost and finish',
    table: (topics: readonly string[]) =>
      `only tables of this kind: ${listed(topics, 'or')} (repeatable); together is of budget and date`,
    samples: 'write every draw to this file, as CSV: figures, and the inputs drawn',
    workers: 'number of worker threads (default: chosen by size)',
    examples: [
      ['samen simulate', 'the study in this folder'],
      ['samen simulate --by-date 2025-05 --budget "€ 25M"', 'how sure that is'],
      ['samen simulate --outside-view nl-2018', 'as projects of this kind ended'],
      ['samen simulate --draws 1000000 --format json', 'for a program'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  sensitivity: {
    about: 'say which assumptions matter most, and at which values the lead turns (tornado, switching values)',
    between: 'the lead of scenario a over b (default: the two that lead)',
    of: 'the figure of this scenario instead of a lead',
    metric: (metrics: readonly string[]) => `${listed(metrics, 'or')} (default: the ranking of the study)`,
    examples: [
      ['samen sensitivity', 'of the lead in the study in this folder'],
      ['samen sensitivity --between 2.5,3', 'of the lead of 2.5 over 3'],
      ['samen sensitivity --of 3 --metric finish', 'what decides when 3 is finished'],
      ['samen sensitivity --grid documentation,entanglement', 'who leads in the plane of these two'],
      ['samen sensitivity --pairs', 'which two together turn the lead'],
      ['samen sensitivity --of-mean', 'of the mean lead over draws, not of that of the plan'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  voi: {
    about: 'say what to find out first: what it is worth to know each thing before choosing (value of information)',
    examples: [
      ['samen voi', 'of the choice in the study in this folder'],
      ['samen voi --as-of 2020-06 --draws 50000', 'as it was known then, from more draws'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  criteria: {
    about: 'judge the scenarios on criteria: who wins for whom, what would have to change, how robust that is',
    table: (tables: readonly string[]) => `only these tables: ${listed(tables, 'or')} (repeatable)`,
    weightings: 'how many weightings are drawn for the robustness (10,000)',
    draws: 'draw results, scores, weights and says from their estimates as well, so many times',
    examples: [
      ['samen criteria', 'the study in this folder'],
      ['samen criteria --table performance --table weights', 'what it follows from'],
      ['samen criteria --draws 10000', 'with all that is uncertain'],
      ['samen criteria --format csv > criteria.csv', 'every table, for a spreadsheet'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  ...nextHelp,
  ...diffHelp,
  ...checkHelp,
  compare: {
    about: 'rank the scenarios of a study',
    asOf: 'use what was known in this month, such as 2021-04',
    by: (metrics: readonly string[]) => `rank by ${listed(metrics, 'or')}`,
    /** Where also what draws tell can be ranked by. */
    byAlsoDrawn: (metrics: readonly string[]) =>
      `rank by ${listed(metrics, 'or')}; or by expected or p80, the mean or the P80 of the cost over the draws`,
    draws: 'simulate so many draws: adds P50, P80 and the probability of ranking first',
    set: 'change an assumption: name=value, or scenario/name=value (repeatable)',
    scenario: 'compare only these scenarios (repeatable)',
    format: (formats: readonly string[]) =>
      `${listed(formats, 'or')}${formats.includes('github') ? ' (annotations)' : ''}`,
    delimiter: 'between the fields of csv: , or ; or tab (,)',
    lang: (languages: readonly string[]) => listed(languages, 'or'),
    color: (choices: readonly string[]) => listed(choices, 'or'),
    width: 'the width of the table in characters',
    examples: [
      ['samen compare', 'the study in this folder'],
      ['samen compare --as-of 2020-06', 'as it was known in June 2020'],
      ['samen compare --set team=20 --by finish', 'with another assumption, ranked by date'],
      ['samen compare --by p80 --draws 10000', 'ranked by what 80 of 100 draws stay within'],
      ['samen compare my-study --format json > result.json', 'for a script'],
      ['samen compare my-study --format csv > result.csv', 'for a spreadsheet'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
};
