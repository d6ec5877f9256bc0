import { counted } from '../counted.ts';

export const check = {
  title: (study: string) => `${study}: figures that were published`,
  /** How many figures are as they were published. */
  figures: (same: number, drifted: number) =>
    drifted === 0
      ? `${counted(same, 'figure is', 'figures are')} as published.`
      : `${counted(drifted, 'figure has', 'figures have')} drifted; ${same} as published.`,
  noFigures: (study: string) =>
    `Nothing is pinned of study ${study}, and it forbids nothing: samen pin FIGURE pins a figure, "forbid" in the study forbids.`,
  violations: (rules: number, findings: number, asOf: string) =>
    `As known in ${asOf}, ${counted(rules, 'rule of the study is', 'rules of the study are')} violated${findings > rules ? `: ${findings} findings` : ''}.`,
  /** That nothing is pinned, where figures are to be. */
  noPins: 'No figure is pinned, and figures are to be.',
  keptTo: (asOf: string) => `As known in ${asOf}, no rule of the study is violated.`,
  files: (folder: string, stale: number) =>
    stale === 0
      ? `Every file in ${folder} is up to date.`
      : `In ${folder}, ${counted(stale, 'file is', 'files are')} out of date.`,
  /** Of a folder in which none of the files is. */
  nothingIn: (folder: string) => `There are no figures in ${folder}: samen report with -o ${folder} writes them.`,
  /** What changed, and the first of so many figures that it moved. */
  movedFigures: (what: string, first: readonly string[], count: number) =>
    `${what}: moves ${first.join(', ')}${count > first.length ? ` and ${count - first.length} more` : ''}`,
  pinsTitle: 'Pinned figures',
  whyTitle: 'What changed, and which figures that moved',
  violationsTitle: 'What is not allowed',
  eachViolation: 'Each of these findings',
  filesTitle: 'Files that are out of date',
  state: 'OK',
  same: '✓',
  drifted: '✗',
  figure: 'Figure',
  asOf: 'As of',
  was: 'Was',
  is: 'Is',
  difference: 'Difference',
  within: 'Within',
  published: 'Published in',
  effect: 'Effect',
  share: 'Share of the drift',
  error: 'Standard error',
  rule: 'Rule',
  what: 'What',
  place: 'Place',
  file: 'File',
  reason: 'Reason',
  /** What neither fields nor assumptions account for. */
  other: {
    unknown: 'fields or structure of the study, or samen itself',
    engine: (was: string, now: string) => `computed by samen ${was} then, and by ${now} now`,
    record: 'the record of the pin: what it was recorded from does not come to that',
  },
  /** What changed, how, and where that is written; null: nowhere any more. */
  cause: (name: string, how: string, place: string | null) => `${name} ${how}${place === null ? '' : ` (${place})`}`,
  went: (was: string, now: string) => `went from ${was} to ${now}`,
  added: (what: string | null) => `was added${what === null ? '' : `: ${what}`}`,
  removed: (what: string | null) => `was removed${what === null ? '' : `: ${what}`}`,
  /** How far two shares lie apart. */
  points: (points: string, isYearly: boolean) =>
    `${counted(points, 'percentage point', 'percentage points')}${isYearly ? ' per year' : ''}`,
  otherwise: 'changed',
  moreChanges: (count: number) => `and ${counted(count, 'change', 'changes')} more`,
  withShare: (cause: string, share: string | null) => `${cause}${share === null ? '' : `, ${share} of the drift`}`,
  /** In place of a figure that there is not any more. */
  lost: 'gone',
  /** What a gate came to, as a pin says it. */
  truths: { pass: 'pass', fail: 'fail', unknown: 'unknown' },
  none: 'none',
  /** Why there is not. */
  lostScenario: (scenario: string) => `scenario "${scenario}" is not in the study any more`,
  /** Of a figure of which the scenario, phase or assumption was renamed. */
  calledNow: (figure: string, isSame: boolean) =>
    `it was renamed: pin ${figure} instead, which is ${isSame ? 'the same' : 'another number now'}`,
  lostMessage: (figure: string, asOf: string, was: string, why: string) =>
    `${figure} as of ${asOf} was ${was} and cannot be computed: ${why}`,
  /** Why a figure drifted, where that is no assumption with another value; each begins with which figure that is. */
  notes: {
    nothingRecorded: (figure: string) =>
      `${figure}: nothing was recorded with this pin, so nobody can tell why; samen check --update records what it rests on.`,
    byHand: (figure: string) =>
      `${figure}: the value of this pin is not what it came to when it was recorded: it was changed by hand.`,
    gone: (figure: string, names: readonly string[]) =>
      `${figure}: recorded, but no longer an assumption with such a value: ${names.join(', ')}.`,
    engine: (figure: string, was: string, now: string) => `${figure}: recorded by samen ${was}, and this is ${now}.`,
    noShares: (figure: string) =>
      `${figure}: too much changed, or it has no value in between, so shares cannot be told.`,
    /** Nothing that was recorded is otherwise, and yet the figure is. */
    unexplained: (figure: string) => `${figure}: nothing that was recorded is otherwise now.`,
    lost: (figure: string, why: string) => `${figure}: ${why}.`,
    /** That it is not known what the study said when figures were pinned. */
    notKept:
      'What the study said was not kept with these pins, so that changes in its fields cannot be named: samen check --update keeps it.',
  },
  /** The message of a drift, on one line. */
  message: ({
    figure,
    asOf,
    was,
    is: now,
    difference,
    causes,
  }: {
    readonly figure: string;
    readonly asOf: string;
    readonly was: string;
    readonly is: string;
    readonly difference: string | null;
    readonly causes: readonly string[];
  }) =>
    `${figure} as of ${asOf} was ${was} and is ${now}${difference === null ? '' : ` (${difference})`}${causes.length === 0 ? '' : `: ${causes.join('; ')}`}`,
  rules: {
    stale: (name: string, since: string, asOf: string) =>
      `"${name}" was last updated in ${since}, which is too long ago in ${asOf}`,
    judgements: (first: string, second: string, share: string, limit: string) =>
      `${share} of the lead of ${first} over ${second} rests on judgements, and ${limit} is allowed`,
    noFigures:
      'no figure is pinned of this study, and figures are to be: put figures.yaml back, pin a figure (samen pin), or write "figures: optional" in the study',
    unstated: (field: string, value: string) => `${field} = ${value} has no source: make it an assumption`,
    infeasibleFirst: (scenario: string, before: string | null, metric: string, isNoneFeasible: boolean) =>
      before === null
        ? isNoneFeasible
          ? `no scenario is feasible; the best by ${metric} is ${scenario}`
          : `no feasible scenario can be ranked by ${metric}; the best by it is ${scenario}, which is not feasible`
        : `${scenario} is better than ${before} by ${metric}, and is not feasible`,
  },
  /** Many findings of one kind, as one: the first of them by name. */
  alike: {
    unstated: (count: number, first: readonly string[]) =>
      `${count} numbers have no source: make them assumptions. The first: ${first.join(', ')}`,
    stale: (count: number, first: readonly string[]) =>
      `${count} assumptions were last updated too long ago. The first: ${first.join(', ')}`,
  },
  staleness: {
    missing: 'it is not there',
    'by-hand': 'it was changed by hand',
    input: 'the study changed',
    engine: 'it was written by another version of samen',
    options: 'it was written with other options',
    places: 'the study says the same: only its line numbers changed, or another build of samen wrote the file',
    'left-over': 'it does not belong here any more',
    'no-index': 'there is no index that tells of it',
  },
  fileMessage: (file: string, reasons: readonly string[]) => `${file} is out of date: ${reasons.join(', ')}`,
  /** In place of the last annotation that would be too many. */
  moreLikeThis: (count: number) => `and ${count} more like this: see samen without --format github`,
  updated: (file: string, pins: number) => `${file}: ${counted(pins, 'pin', 'pins')} brought up to date.`,
  /** That only what the study says was brought up to date. */
  studyKept: (file: string) => `${file}: no pin changed; what the study says now is kept.`,
  upToDate: (file: string) => `${file}: nothing to bring up to date.`,
  /** That there is no room for it. */
  studyNotKept: (file: string) =>
    `${file}: what the study says now could not be kept, since the file would become larger than samen reads; changes in its fields will not be named.`,
  /** What became of the study that figures are now pinned of. */
  studyEdit: {
    written: (file: string) =>
      `${file}: "figures: required" added, so that samen check fails where figures.yaml is gone.`,
    'no-place': (file: string) =>
      `${file}: "figures: required" could not be added; with it, samen check fails where figures.yaml is gone.`,
  },
  pinned: (figure: string, value: string, file: string) => `Pinned ${figure} = ${value} in ${file}.`,
};

export const checkHelp = {
  check: {
    about:
      'Recompute the pinned figures (figures.yaml) and check the rules of the study; exit with 1 where something is wrong',
    update: 'Write the values that figures have now, and what they rest on, into figures.yaml',
    requirePins: 'Fail where no figure is pinned at all, whatever the study says',
    folder:
      'Report also which files are out of date that samen report wrote into this folder, which "figures" in samen.yaml may settle; of several studies, {study} stands for the path of each',
    asOf: 'Check the rules of the study as known in this month; pinned figures have their own month',
    examples: [
      ['samen check', 'The study in this folder'],
      ['samen check --format github', 'In a job of GitHub Actions'],
      ['samen check --update', 'When the figures are published anew'],
      ['samen check my-study --folder my-study/figures', 'And the files of samen report'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  pin: {
    about: 'Pin a published figure, so that samen check reports when it drifts',
    figure:
      'A figure: scenarios.<id>.<figure> as samen trace names it, switching.<a>,<b>.<assumption>, or simulated.<id>.<figure>.p80',
    asOf: { text: 'Pin it as known in this month', default: 'that of the study' },
    within: 'Allow this deviation from what is pinned, such as "€ 0.05M" (default: none)',
    publishedIn: 'Name where it is published',
    where: 'Name the place in that: a table, a page',
    examples: [
      ['samen pin scenarios.3.present-value --as-of 2021-04', 'To the cent'],
      ['samen pin scenarios.3.present-value --within "€ 0.05M" --where "table 2"', 'As a table rounds it'],
      ['samen pin scenarios.2.5.rank', 'A place in the ranking'],
      ['samen pin switching.3,package.team', 'The value at which the lead changes'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
};
