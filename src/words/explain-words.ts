type Side = 'pass' | 'fail' | 'unknown' | 'none';

/** What the sides of a change are called: parts that stand one after another. */
export interface SideWords {
  readonly month: (month: string) => string;
  readonly study: (side: 'old' | 'new') => string;
  readonly sets: (list: string) => string;
  /** A side on which nothing was set. */
  readonly asItStands: string;
}

/** Where one scenario is with respect to another, and by how much: always a positive amount. */
export interface Position {
  readonly is: 'ahead' | 'behind' | 'level';
  readonly by: string;
}

/** The texts of `explain`: its sentences, titles, heads, notes. */
export interface ExplainWords {
  /** Within a sentence, in a title after "the result", and as the name of a row. */
  readonly sides: Readonly<Record<'in' | 'of' | 'short', SideWords>>;
  readonly title: (study: string, from: string, to: string) => string;
  /** Who led: the beginning of a sentence that goes on with who leads. */
  readonly led: (from: string, leader: string, over: string | null, by: string) => string;
  readonly sharedFirst: (from: string, leaders: readonly string[]) => string;
  readonly noneLed: (from: string) => string;
  /** Who leads: the middle of that sentence. `it` still leads where the leader is the same. */
  readonly leads: (to: string, leader: string, over: string | null, by: string) => string;
  readonly stillLeads: (to: string, over: string, by: string, isSame: boolean) => string;
  /** The same leader, and another second. */
  readonly stillFirst: (to: string, second: string, by: string) => string;
  readonly onlyIt: (to: string) => string;
  readonly shareFirst: (to: string, leaders: readonly string[]) => string;
  readonly noneLeads: (to: string, alsoBefore: boolean) => string;
  /** Which gates turned: the end of that sentence, with what turned them behind a colon. */
  readonly turned: Readonly<
    Record<'lost' | 'failing' | 'gained', (scenarios: readonly string[], more: number) => string>
  >;
  readonly moreTurned: Readonly<
    Record<'lost' | 'failing' | 'gained', (scenarios: readonly string[], more: number) => string>
  >;
  /** Joins what turned to who leads: as its reason, or as what happened too. */
  readonly as: string;
  readonly also: string;
  /** What remains when the gates that fell are left aside, without its full stop. */
  readonly withoutGates: (gates: number, first: string, second: string, at: Position) => string;
  /** The quantity that is explained, without its full stop. */
  readonly leadWent: (its: { first: string; second: string; was: Position; is: Position; isAside: boolean }) => string;
  readonly leadStayed: (its: { first: string; second: string; at: Position; isAside: boolean }) => string;
  readonly figureWent: (figure: string, scenario: string, was: string, is: string) => string;
  readonly figureStayed: (figure: string, scenario: string, is: string) => string;
  /** Causes, and whether they are most of the change. */
  readonly because: (causes: readonly string[], areMost: boolean) => string;
  readonly went: (title: string, was: string, is: string) => string;
  readonly formulaChanged: (title: string) => string;
  readonly groupChanged: (label: string, changes: readonly string[], more: number) => string;
  readonly structureChanged: string;
  /** By how much a finish moved. */
  readonly later: (months: string, isEarlier: boolean) => string;
  /** The evidence of a gate that turned. */
  readonly evidenceWent: (title: string, was: string, is: string) => string;
  readonly evidenceIs: (title: string, is: string) => string;
  readonly evidenceKnown: (title: string, is: string) => string;
  readonly evidenceGone: (title: string) => string;
  readonly notAsked: (title: string) => string;
  /** How the evidence stands to what a contract form asks. */
  readonly against: (its: {
    bound: 'at-least' | 'at-most';
    passes: boolean;
    limit: string;
    form: string;
    limitWas: string | null;
  }) => string;
  readonly and: (parts: readonly string[]) => string;
  readonly waterfall: (what: string) => string;
  readonly ofLead: (first: string, second: string, metric: string) => string;
  readonly ofFigure: (scenario: string, metric: string) => string;
  readonly effectsTitle: string;
  readonly inTimeTitle: string;
  readonly gatesTitle: string;
  readonly step: string;
  readonly amount: string;
  readonly running: string;
  readonly chart: string;
  readonly was: string;
  readonly is: string;
  readonly effect: string;
  readonly share: string;
  readonly error: string;
  readonly change: string;
  readonly month: string;
  readonly assumption: string;
  readonly turnedBy: string;
  readonly statuses: Readonly<Record<Side, string>>;
  readonly leadMeans: (first: string, second: string) => string;
  readonly exact: (settings: number) => string;
  readonly sampled: (permutations: number, settings: number) => string;
  readonly inTimeNote: string;
  readonly nothingChanged: (from: string, to: string) => string;
  readonly noEffect: string;
  /** A bar of a group, one of its members, and the bar of the structure. */
  readonly group: (label: string) => string;
  readonly member: (key: string) => string;
  readonly structure: string;
  readonly structureMeans: (places: string, more: number) => string;
  readonly otherStudy: (title: string, id: string, month: string) => string;
  /** Why there is no waterfall in the order of the evidence. */
  readonly noOrder: Readonly<Record<'one-date' | 'two-studies', string>>;
  readonly legend: (marks: Readonly<Record<'total' | 'more' | 'less', string>>, fromZero: boolean) => string;
}
