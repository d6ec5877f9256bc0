interface Figure {
  /** What the figure is, of which scenario: `the finish of 3`. */
  readonly figure: string;
  readonly target: string;
}

interface At {
  /** What the assumption is called. */
  readonly name: string;
  readonly value: string;
  readonly now: string;
  /** One standard error of the value; null where it is computed. */
  readonly error: string | null;
}

interface Always {
  readonly scenario: string;
  readonly what: string;
  readonly value: string;
}

interface Kept extends Always {
  readonly share: string;
  readonly error: string;
  /** Whether more of it is better. */
  readonly isAtLeast: boolean;
}

/** Goal seek. */
export const solve = {
  title: (figure: string, study: string, asOf: string) =>
    `Where ${figure} comes to a target: ${study}, as known in ${asOf}`,
  titleKept: (figure: string, study: string, asOf: string) => `${sentence(figure)}: ${study}, as known in ${asOf}`,
  table: 'What else it comes to there',
  value: 'Value',
  figure: 'Figure',
  percentile: 'Chance of at most',
  error: '±',
  gates: 'Gates',
  passes: 'pass',
  fails: 'fail',
  rank: 'Rank',
  figureOf: (what: string, scenario: string) => `"${what}" of ${scenario}`,
  mean: (what: string, scenario: string) => `the mean over draws of "${what}" of ${scenario}`,
  quantile: (what: string, scenario: string, share: string) =>
    `the value of "${what}" that ${share} of the draws of ${scenario} keep`,
  feasible: (scenario: string) => `the share of the draws in which ${scenario} passes its gates`,
  root: ({ figure, target }: Figure, { name, value, now, error }: At, jumps: boolean) =>
    `${sentence(figure)} ${jumps ? 'jumps past' : 'is'} ${target} where "${name}" is ${value}${error === null ? '' : ` ±${error}`} (now ${now}).`,
  /** Where a figure is at its target over a stretch of values. */
  stretch: (
    { figure, target }: Figure,
    { name, now }: At,
    { from, until }: { readonly from: string; readonly until: string },
  ) => `${sentence(figure)} is ${target} wherever "${name}" lies between ${from} and ${until} (now ${now}).`,
  always: ({ figure, target }: Figure, name: string, { low, high }: { readonly low: string; readonly high: string }) =>
    `${sentence(figure)} is ${target} all the while "${name}" goes from ${low} to ${high}.`,
  costs: (
    { scenario, at }: { readonly scenario: string; readonly at: string | null },
    amount: string,
    than: { readonly is: 'more' | 'less'; readonly by: string } | null,
    finish: string | null,
  ) =>
    `${there(at)} ${scenario} costs ${amount}${than === null ? ', as now' : `, ${than.by} ${than.is} than now`}${finish === null ? '' : `, and is finished in ${finish}`}.`,
  failsThere: (scenario: string, at: string | null) => `✗ ${there(at)} ${scenario} fails a gate.`,
  none: (
    { figure, target }: Figure,
    name: string,
    between: { readonly least: string; readonly most: string; readonly low: string; readonly high: string },
  ) =>
    between.least === between.most
      ? `${sentence(figure)} is never ${target}: it stays ${between.least} while "${name}" goes from ${between.low} to ${between.high}.`
      : `${sentence(figure)} is never ${target}: it lies between ${between.least} and ${between.most} while "${name}" goes from ${between.low} to ${between.high}.`,
  /** A time where its month does not tell it from others. */
  afterStart: (length: string, month: string) => `${length} after the start (${month})`,
  noValue: (figure: string, name: string) => `${sentence(figure)} cannot be computed for any value of "${name}".`,
  doesNotRest: (figure: string, name: string, value: string) =>
    `${sentence(figure)} does not rest on "${name}": it is ${value} whatever that is.`,
  keeps: ({ scenario, share, what, value, error, isAtLeast }: Kept) =>
    `${share} of the draws of ${scenario} stay ${isAtLeast ? 'at or above' : 'within'} ${value} (±${error}): "${what}".`,
  /** Where no draw differs from another. */
  alwaysKeeps: ({ scenario, what, value }: Always) => `"${what}" of ${scenario} is ${value} in every draw.`,
  asSet: 'The assumption as with --set, all else as it is; the other figures are those of the plan.',
  asSetInDraws:
    'The assumption as with --set, all else drawn with the same random numbers for every value; the other figures are those of the plan.',
  /** Of the row of how things are, in which the figure is that of draws. */
  drawnNow: 'In the first row the assumption is drawn as well: the value beside it is that of the plan.',
};

/** At the value that was reported, or at one of several. */
const there = (at: string | null): string => (at === null ? 'There' : `At ${at}`);

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
