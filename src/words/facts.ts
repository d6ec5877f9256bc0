/* What a text is given, where that is more than a few words and numbers. */

/** Where one scenario is with respect to another, and by how much: always a positive amount. */
export interface Position {
  readonly is: 'ahead' | 'behind' | 'level';
  readonly by: string;
}

/** Who would be ahead, or level, where gates that fell are left aside, and how far it was; null where that is told already. */
export interface WithoutGates {
  readonly gates: number;
  readonly ahead: string;
  readonly behind: string;
  readonly at: Position;
  /** Whether it is ahead with those gates and without. */
  readonly isEven: boolean;
  readonly was: Position | 'the same' | null;
  /** Whether one of the two failed a gate then. */
  readonly wasAside: boolean;
}

/** Which of the things that central figures leave out there are. */
export interface LeftOut {
  readonly estimates: boolean;
  readonly risks: boolean;
}

/** A cost on average, and of which that is. */
export interface MeanCost {
  readonly metric: string;
  readonly amount: string;
}

/** In how many draws a scenario is ahead of all others, written already. */
export interface Times {
  /** Of all draws: where others are level with it in some, a draw counts by the part that it has of it. */
  readonly share: string;
  /** In how many others are level with it, in how many none is (null: it is ahead in no other draw), and which other that is; null where it may be one of several. */
  readonly level: { readonly share: string; readonly alone: string | null; readonly other: string | null } | null;
}

/** Who shares the first place with a scenario. */
export interface WithWhom {
  /** None where there are too many to be named. */
  readonly others: readonly string[];
  /** Whether each time all of them do. */
  readonly areAll: boolean;
}

/** A scenario with the chances that are reported of it, written already. */
export interface Chanced {
  readonly scenario: string;
  /** Null where it cannot be ranked. */
  readonly first: Times | null;
  readonly cheapest: Times;
  readonly feasible: string;
}

/** What is wrong with a study, in sentences without a full stop. */
export interface Findings {
  /** Its id; null where it cannot be read. */
  readonly study: string | null;
  readonly mistakes: number;
  readonly warnings: number;
  readonly listed: readonly string[];
}

/** How two scenarios differ in cost: the central difference and where 80 of 100 draws lie. */
export interface Apart {
  readonly best: string;
  readonly other: string;
  readonly central: string;
  readonly low: string;
  readonly high: string;
  readonly cheaper: string;
}

/** Where a plan lies among the draws. */
export interface PlaceOfPlan {
  /** How many exceed it; null where none does. */
  readonly above: string | null;
  /** Its percentile; null where draws equal it. */
  readonly at: string | null;
  /** How many equal it, where `at` is null; null where all do. */
  readonly equal: string | null;
}

/** A figure that moved, before and after. */
export interface Moved {
  readonly figure: string;
  readonly was: string;
  readonly is: string;
}

/** A value with why it is that, and by which source; null where the study says neither. */
export interface Reasoned {
  readonly value: string;
  readonly reason: string | null;
}

/** Scenarios that pass a gate. */
export interface Passing {
  readonly scenarios: readonly string[];
  /** Where more is asked of one of them. */
  readonly gate?: GateAmongOthers | undefined;
}

/** A gate where more than one is asked of a scenario. */
export interface GateAmongOthers {
  /** What it asks about. */
  readonly on: string;
  /** What it asks of that, where another gate of one of them asks about the same; else null. */
  readonly bound: string | null;
}
