type Staleness = 'missing' | 'by-hand' | 'input' | 'engine' | 'options' | 'places' | 'left-over' | 'no-index';

/** The texts of `check` and `pin`. */
export interface CheckWords {
  readonly title: (study: string) => string;
  /** How many figures are as they were published. */
  readonly figures: (same: number, drifted: number) => string;
  readonly noFigures: (study: string) => string;
  readonly violations: (count: number, asOf: string) => string;
  readonly keptTo: (asOf: string) => string;
  readonly files: (folder: string, stale: number) => string;
  readonly pinsTitle: string;
  readonly whyTitle: string;
  readonly violationsTitle: string;
  readonly filesTitle: string;
  readonly state: string;
  readonly same: string;
  readonly drifted: string;
  readonly figure: string;
  readonly asOf: string;
  readonly was: string;
  readonly is: string;
  readonly difference: string;
  readonly within: string;
  readonly published: string;
  readonly effect: string;
  readonly share: string;
  readonly error: string;
  readonly rule: string;
  readonly what: string;
  readonly place: string;
  readonly file: string;
  readonly reason: string;
  /** What neither fields nor assumptions account for. */
  readonly other: {
    readonly unknown: string;
    readonly engine: (was: string, is: string) => string;
    readonly record: string;
  };
  /** What changed, how, and where that is written; null: nowhere any more. */
  readonly cause: (name: string, how: string, place: string | null) => string;
  readonly went: (was: string, is: string) => string;
  readonly added: (what: string | null) => string;
  readonly removed: (what: string | null) => string;
  readonly otherwise: string;
  readonly moreChanges: (count: number) => string;
  readonly withShare: (cause: string, share: string | null) => string;
  /** In place of a figure that there is not any more. */
  readonly lost: string;
  /** Why there is not. */
  readonly lostScenario: (scenario: string) => string;
  readonly lostMessage: (figure: string, asOf: string, was: string, why: string) => string;
  /** Why a figure drifted, where that is no assumption with another value; each begins with which figure that is. */
  readonly notes: {
    readonly nothingRecorded: (figure: string) => string;
    readonly byHand: (figure: string) => string;
    readonly gone: (figure: string, names: readonly string[]) => string;
    readonly engine: (figure: string, was: string, is: string) => string;
    readonly noShares: (figure: string) => string;
    /** Nothing that was recorded is otherwise, and yet the figure is. */
    readonly unexplained: (figure: string) => string;
    readonly lost: (figure: string, why: string) => string;
    /** That it is not known what the study said when figures were pinned. */
    readonly notKept: string;
  };
  /** The message of a drift, on one line. */
  readonly message: (drift: {
    readonly figure: string;
    readonly asOf: string;
    readonly was: string;
    readonly is: string;
    readonly difference: string | null;
    readonly causes: readonly string[];
  }) => string;
  readonly rules: {
    readonly stale: (name: string, since: string, asOf: string) => string;
    readonly judgements: (first: string, second: string, share: string, limit: string) => string;
    readonly unstated: string;
    readonly infeasibleFirst: (scenario: string, before: string | null, metric: string) => string;
  };
  readonly staleness: Readonly<Record<Staleness, string>>;
  readonly fileMessage: (file: string, reasons: readonly string[]) => string;
  /** In place of the last annotation that would be too many. */
  readonly moreLikeThis: (count: number) => string;
  readonly updated: (file: string, pins: number) => string;
  readonly upToDate: (file: string) => string;
  /** That only what the study says was brought up to date. */
  readonly studyKept: (file: string) => string;
  readonly pinned: (figure: string, value: string, file: string) => string;
}
