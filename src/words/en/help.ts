import { batchHelp } from './batch.ts';
import { listed } from '../listed.ts';
import { checkHelp } from './check.ts';
import { help as diffHelp } from './diff.ts';
import { newHelp } from './new-help.ts';
import { nextHelp } from './next-help.ts';
import { partHelp } from './part-help.ts';

/** What --help tells. */
export const help = {
  usage: 'Usage:',
  /** What stands for them behind the name of a command. */
  placeholders: { options: '[options]', command: '[command]' },
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
  /** Behind an option, what it is where nobody gives it. */
  unlessGiven: (value: string) => `default: ${value}`,
  ofCommand: 'Print the help of a command',
  ofMean: 'Take the mean over draws instead of the plan, with its standard error',
  drawsOfMean: { text: 'With --of-mean: set the number of draws', default: '2000' },
  expert: 'Take the word of this expert wherever it says anything, not that of all experts',
  watch: 'Compute again whenever a file is saved, and mark what changed (Ctrl-C stops)',
  full: 'Show everything: all tables, columns and notes (default: what answers the question)',
  ...batchHelp,
  summary: 'Print only the sentences, to paste: each paragraph on one line, or as wide as --width',
  examples: 'Examples:',
  exitCodes: 'Exit codes:',
  about: 'Compare the scenarios of a large rebuild: timeline, money, gates and criteria.',
  version: 'Print the version',
  help: 'Print this help',
  exits: [
    ['0', 'Fine, also when nothing is feasible'],
    ['1', 'check or diff --fail-above found something'],
    ['2', 'A mistake in the study or on the command line'],
    ['4', 'A file that cannot be read or written'],
    ['70', 'A bug in samen'],
    ['129, 130, 143', 'Stopped by Ctrl-C, a closed terminal or another program'],
  ] satisfies readonly (readonly [code: string, meaning: string])[],
  init: {
    about: 'Write a study to begin with: a small one to learn from, or one with every key as a comment',
    blank: 'Write a study with one scenario, and every other key as a comment that says what it is',
    folder: 'Where to write it (default: here)',
    examples: [
      ['samen init my-study', 'A study to learn from; nothing that is there is overwritten'],
      ['samen init my-study --blank', 'A study of your own to fill in'],
      ['samen init my-study --lang nl', 'In Dutch, and so is what samen prints of it'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
    /** What to do with the study that was written; the folder is null where it is this one. */
    next: 'A study to learn from; everything in it is made up. Read study.yaml, and try:',
    steps: (folder: string | null): readonly (readonly [command: string, meaning: string])[] => {
      const argument = folder === null ? '' : ` ${folder}`;
      return [
        [`samen compare${argument}`, 'The scenarios, ranked'],
        [`samen compare${argument} --as-of 2025-06`, 'As it was known before the trial'],
        [`samen explain${argument}`, 'Why that is not the same'],
        [`samen trace renew present-value${argument}`, 'What a figure rests on'],
      ];
    },
    ofBlank: {
      next: 'A study of your own. Take away the # before the keys you need, and see what comes of it:',
      steps: (folder: string | null): readonly (readonly [command: string, meaning: string])[] => {
        const argument = folder === null ? '' : ` ${folder}`;
        return [
          [`samen validate${argument}`, 'All errors and warnings'],
          [`samen compare${argument}`, 'The scenarios, ranked'],
        ];
      },
    },
  },
  completion: {
    about: 'Print a script by which a shell completes commands, options and names',
    shell: (shells: readonly string[]) => `The shell: ${listed(shells, 'or')}`,
    examples: [
      ['source <(samen completion bash)', 'In ~/.bashrc'],
      ['source <(samen completion zsh)', 'In ~/.zshrc, after compinit'],
      ['samen completion fish | source', 'In ~/.config/fish/config.fish'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  validate: {
    about: 'Check a study: report all errors and warnings',
    asOf: 'Check it as known in this month only (default: as-of and every as-of date of the study)',
    strict: 'Treat warnings as errors, except those of other as-of dates only',
    examples: [
      ['samen validate', 'The study in this folder'],
      ['samen validate my-study --strict', 'In a CI job that allows no loose ends'],
      ['samen validate my-study --format json', 'For an editor or a script'],
      ['samen validate my-study --format github', 'In a job of GitHub Actions'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  show: {
    about: 'Show one scenario: timeline, effort, budget, costs, gates, assumptions; or all scenarios beside each other',
    scenario: 'The id of a scenario (default: all of them beside each other)',
    table: (names: readonly string[]) => `Show only this table: ${listed(names, 'or')} (repeatable)`,
    examples: [
      ['samen show', 'Timeline and budget of all scenarios, beside each other'],
      ['samen show 3', 'Scenario 3, in this folder'],
      ['samen show 3 --table budget', 'Its budget by year'],
      ['samen show 3 --table budget --format csv > budget.csv', 'For a spreadsheet'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  trace: {
    about: 'Follow one figure down to the assumptions and sources it rests on',
    scenario: 'The id of the scenario whose figure it is',
    metric: 'A figure: present-value, finish, phases.<id>.effort, measures.<id>, by-year.2021, rank, …',
    depth: 'Show at most so many levels below the figure',
    examples: [
      ['samen trace 3 present-value', 'Down to every assumption'],
      ['samen trace 3 present-value --depth 2', 'The main lines'],
      ['samen trace 3 phases.phase-1.effort', 'The effort of a phase'],
      ['samen trace 3 rank --format json', 'For a script'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  assumptions: {
    about: 'List the assumptions: value in force, kind, source, since when, what it was before',
    unused: 'List only those that no scenario uses',
    kind: (kinds: readonly string[]) => `List only those of this kind: ${listed(kinds, 'or')}`,
    stale: 'List only those known for longer than this at the as-of month: 365d, 18m, 2y',
    by: (metrics: readonly string[]) =>
      `Take the lead of this ranking, for the part that rests on judgements: ${listed(metrics, 'or')}`,
    examples: [
      ['samen assumptions', 'Of the study in this folder'],
      ['samen assumptions --kind judgement', 'What nobody could find in a source'],
      ['samen assumptions --stale 365d', 'What should be looked at again'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  explain: {
    about: 'Explain why the result changed between two dates, two variants or two studies',
    from: 'Begin with what was known in this month (default: the first as-of date)',
    to: 'End with what was known in this one (default: the as-of month of the study)',
    setFrom: 'Change an assumption on the old side only (repeatable)',
    setTo: 'Change an assumption on the new side only (repeatable)',
    against: 'Take this other study as the old side: a folder, a file or git:REVISION[:PATH]; [study] is the new one',
    asOf: { text: 'Compare two variants or two studies as known in this month', default: 'that of each study' },
    between: 'Explain the lead of one scenario over another: 2.5,3 (default: of the old leader over the new one)',
    of: 'Explain a figure of this scenario instead',
    metric: (metrics: readonly string[]) => `Take this figure: ${listed(metrics, 'or')} (default: what is ranked by)`,
    examples: [
      ['samen explain', 'Between the first as-of date of the study and its as-of month'],
      ['samen explain --from 2020-06 --to 2021-04', 'Between two months'],
      ['samen explain --set-from team=20 --set-to team=30', 'Between two variants of the study'],
      ['samen explain new/ --against old/', 'From one study to another'],
      ['samen explain --against git:HEAD', 'From the last commit to the study as it is now'],
      ['samen explain --of 3 --metric finish', 'Why scenario 3 is ready at another time'],
      ['samen explain --of-mean', 'Why the mean over draws changed, not the plan'],
      ['samen explain --between 2.5,3 --lang nl', 'In Dutch'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  simulate: {
    about: 'Show how sure the figures are: bands and chances from draws of every estimate and risk',
    draws: { text: 'Set the number of draws', default: 'the study, or 10000' },
    seed: { text: 'Set the random seed', default: 'the study, or 1' },
    sampling: 'Draw by random, or by latin: evenly over the chance of each estimate (default: the study, or random)',
    byDate: 'Give the chance to be finished by the end of this month',
    budget: 'Give the chance that the cost stays within this amount, such as 25000000 or "€ 25M"',
    budgetOf: (costs: readonly string[]) => `Take budgets as being of ${listed(costs, 'or')} (default: total-cost)`,
    outsideView: (classes: readonly string[]) =>
      `Take how projects of this class ended, instead of the study's own estimates and risks: ${listed(classes, 'or')}`,
    mitigation: 'With green-book: set the share of the risks that is managed, such as 40%',
    curve: 'Add an S-curve of cost and finish',
    table: (topics: readonly string[]) =>
      `Show only tables of this kind: ${listed(topics, 'or')} (repeatable); together is of budget and date`,
    samples: 'Write every draw to this file, as CSV: figures, and the inputs drawn',
    workers: 'Set the number of worker threads (default: chosen by size)',
    examples: [
      ['samen simulate', 'The study in this folder'],
      ['samen simulate --by-date 2025-05 --budget "€ 25M"', 'How sure that is'],
      ['samen simulate --outside-view nl-2018', 'As projects of this kind ended'],
      ['samen simulate --draws 10000000 --part 3/16 -o part-3.json', 'One of sixteen parts, on any machine'],
      ['samen simulate --draws 1000000 --format json', 'For a program'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  sensitivity: {
    about: 'Show which assumptions matter most, and at which values the lead changes (tornado, switching values)',
    between: 'Take the lead of this scenario over that one: 2.5,3 (default: the two that lead)',
    of: 'Take a figure of this scenario instead of a lead',
    metric: (metrics: readonly string[]) =>
      `Take this figure: ${listed(metrics, 'or')} (default: what the study ranks by)`,
    examples: [
      ['samen sensitivity', 'Of the lead in the study in this folder'],
      ['samen sensitivity --between 2.5,3', 'Of the lead of 2.5 over 3'],
      ['samen sensitivity --of 3 --metric finish', 'What decides when 3 is finished'],
      ['samen sensitivity --grid documentation,entanglement', 'Who leads in the plane of these two'],
      ['samen sensitivity --pairs', 'Which two together change the lead'],
      ['samen sensitivity --of-mean', 'Of the mean lead over draws, not of that of the plan'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  voi: {
    about: 'Show what to find out first: what it is worth to know each thing before choosing (value of information)',
    examples: [
      ['samen voi', 'Of the choice in the study in this folder'],
      ['samen voi --as-of 2020-06 --draws 50000', 'As it was known then, from more draws'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  criteria: {
    about: 'Judge the scenarios on criteria: who wins for whom, what would have to change, how robust that is',
    table: (tables: readonly string[]) => `Show only this table: ${listed(tables, 'or')} (repeatable)`,
    weightings: 'Set the number of weightings that are drawn for the robustness (default: 10000)',
    draws: 'Draw results, scores, weights and says from their estimates as well, so many times',
    examples: [
      ['samen criteria', 'The study in this folder'],
      ['samen criteria --table performance --table weights', 'What it follows from'],
      ['samen criteria --draws 10000', 'With all that is uncertain'],
      ['samen criteria --format csv > criteria.csv', 'Every table, for a spreadsheet'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  ...newHelp,
  ...nextHelp,
  ...partHelp,
  ...diffHelp,
  ...checkHelp,
  compare: {
    about: 'Rank the scenarios of a study',
    asOf: 'Use what was known in this month, such as 2021-04',
    by: (metrics: readonly string[]) => `Rank by ${listed(metrics, 'or')}`,
    byCost: (costs: readonly string[]) => ({
      text: `Use this cost: ${listed(costs, 'or')}`,
      default: 'the one that the study is ranked by, else present-value',
    }),
    /** Where also what draws tell can be ranked by. */
    byAlsoDrawn: (metrics: readonly string[]) =>
      `Rank by ${listed(metrics, 'or')}; or by expected or p80, the mean or the P80 of the cost over the draws`,
    draws: 'Simulate so many draws: add P50, P80 and the probability of ranking first',
    set: 'Change an assumption: name=value, or scenario/name=value (repeatable)',
    scenario: 'Compare only these scenarios (repeatable)',
    format: (formats: readonly string[]) =>
      `Write it as ${listed(formats, 'or')}${formats.includes('github') ? ' (for a forge)' : ''}`,
    delimiter: 'Separate the fields of csv by , or ; or tab (default: ,)',
    lang: (languages: readonly string[]) => `Write it in ${listed(languages, 'or')}`,
    color: (choices: readonly string[]) => `Use colours: ${listed(choices, 'or')}`,
    width: { text: 'Keep to this width, in characters', default: 'that of the terminal, or 80' },
    examples: [
      ['samen compare', 'The study in this folder'],
      ['samen compare --as-of 2020-06', 'As it was known in June 2020'],
      ['samen compare --set team=20 --by finish', 'With another assumption, ranked by date'],
      ['samen compare --by p80 --draws 10000', 'Ranked by what 80 of 100 draws stay within'],
      ['samen compare my-study --format json > result.json', 'For a script'],
      ['samen compare my-study --format csv > result.csv', 'For a spreadsheet'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
};
