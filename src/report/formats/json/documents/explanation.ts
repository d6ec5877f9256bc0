import type {
  Explanation,
  GateState,
  MeanOfQuantity,
  Outcome,
  ChangedGate,
} from '../../../../analysis/explain/explanation.ts';
import type { ScoreParts } from '../../../../analysis/explain/score-parts.ts';
import type { Hash, Id, InUnit, Integer, MonthText } from '../../../../units/printed.ts';
import type { Advice, Made } from './envelope.ts';
import type { OriginJson } from './origin.ts';

/** What was known of an assumption on a side. */
export interface KnownJson extends OriginJson {
  /** Value, in the unit of the assumption; null where it cannot be computed. */
  readonly value: InUnit | null;
  /** Formula, as it is written; null where there is none. */
  readonly formula: string | null;
}

/** An assumption of which the value differs. */
export interface ChangeJson {
  /** Name of the assumption. */
  readonly name: string;
  /** Id of the scenario that declares it for itself; null where it is of the study. */
  readonly scenario: string | null;
  /** Unit of its values. */
  readonly unit: string;
  /** What it was; null where nothing was known. */
  readonly was: KnownJson | null;
  /** What it is; null where nothing is known. */
  readonly is: KnownJson | null;
}

/** What a change accounts for. A group has its assumptions as members, and no value of its own; nor has the structure. */
export interface ExplainedEffect {
  /** An assumption, a group of them, or the structure of the study. */
  readonly kind: 'assumption' | 'group' | 'structure';
  /** Name of the assumption or of the group. */
  readonly name: string;
  /** Id of the scenario that declares it for itself; null where it is of the study, or no assumption. */
  readonly scenario: string | null;
  /** Unit of its values; null where it is no assumption. */
  readonly unit: string | null;
  /** What it was; null where nothing was known, or it is no assumption. */
  readonly was: KnownJson | null;
  /** What it is; null where nothing is known, or it is no assumption. */
  readonly is: KnownJson | null;
  /** Assumptions of the group. */
  readonly members: readonly ChangeJson[];
  /** What it accounts for, in the unit of the figure: its Shapley value. */
  readonly effect: number;
  /** As a fraction of the whole change; null where that is 0. */
  readonly share: number | null;
  /** One standard error of the effect, in its unit; null where it is exact. */
  readonly standardError: number | null;
}

/** A figure of a scenario on both sides. */
export interface MovedFigureJson {
  /** Id of the scenario. */
  readonly scenario: Id;
  /** Name of the metric. */
  readonly metric: string;
  /** On the old side, in the unit of the metric; a finish in months from the start of the new study. */
  readonly was: number;
  /** The same on the new side. */
  readonly is: number;
}

/** A gate on one side. */
export interface GateStateJson extends Omit<GateState, 'value' | 'limit'> {
  /** Evidence, in the unit of the gate; null where nothing is known. */
  readonly value: InUnit | null;
  /** What is asked, in the unit of the gate; null where nothing is asked or known. */
  readonly limit: InUnit | null;
}

/** A gate of which the state differs. */
export interface TurnedGateJson extends Omit<ChangedGate, 'by' | 'of' | 'requirement' | 'unit' | 'was' | 'is'> {
  /** Id of the contract form that asks it; null where no contract form does. */
  readonly responsibility: string | null;
  /** Who asks it, where no contract form does. */
  readonly requiredBy?: 'scenario' | 'study';
  /** Which requirement of those that ask it, from 0. */
  readonly requirement: Integer;
  /** Name of the assumption that is asked about; null for a figure. */
  readonly assumption: string | null;
  /** Name of the figure that is asked about, where that is no assumption. */
  readonly figure?: string;
  /** Unit of evidence and bound. */
  readonly unit: string;
  /** On the old side. */
  readonly was: GateStateJson;
  /** On the new side. */
  readonly is: GateStateJson;
}

/** How the first place changed. */
export interface OutcomeJson extends Omit<Outcome, 'gates'> {
  /** The gates that decided it. */
  readonly gates: readonly TurnedGateJson[];
}

/** The effect of a change in the order in which evidence became known. */
export interface StepJson {
  /** Name of the assumption, behind the id of its scenario where it is of one. */
  readonly assumption: string;
  /** Month in which the later of the two values became known, yyyy-mm; null: always. */
  readonly month: MonthText | null;
  /** What it accounts for in that order, in the unit of the figure. */
  readonly effect: number;
  /** One standard error of it, where it is of means over draws. */
  readonly standardError?: number;
}

/** What samen explain --format json prints. */
export interface ExplanationDocument
  extends Made, Pick<Explanation, 'quantity' | 'start' | 'end' | 'change' | 'ranking' | 'noOrder' | 'method'> {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.explanation/1';
  /** Id of the study of the new side. */
  readonly study: Id;
  /** Assumptions set on the old side only, by name, as typed. */
  readonly setFrom: Readonly<Record<string, string>>;
  /** Assumptions set on the new side only, by name, as typed. */
  readonly setTo: Readonly<Record<string, string>>;
  /** Id of the other study; null where both sides are of one. */
  readonly against: string | null;
  /** SHA-256 of what the study of the old side says. */
  readonly inputHashFrom: Hash;
  /** As-of month of the old side, yyyy-mm. */
  readonly from: MonthText;
  /** As-of month of the new side, yyyy-mm. */
  readonly to: MonthText;
  /** The metric that is meant. */
  readonly metric: string;
  /** How draws were made of which start and end are the means; left out where they are those of the plan. */
  readonly ofMean?: MeanOfQuantity;
  /** Sentences to quote. */
  readonly summary: string;
  /** Who led before and after, and which gates changed. */
  readonly outcome: OutcomeJson;
  /** Of a score, what scores, weights and criteria account for; left out of another metric, and where nothing changed. */
  readonly scoreParts?: ScoreParts;
  /** Figures of the scenario that led and of the one that leads that moved by more than a tenth; empty where a quantity was asked for. */
  readonly moved: readonly MovedFigureJson[];
  /** What each change accounts for, the largest first; together they are the whole change. */
  readonly effects: readonly ExplainedEffect[];
  /** Places in the study whose structure differs. */
  readonly differences: readonly string[];
  /** Effects one after another, in the order in which evidence became known; empty where there is no such order. */
  readonly inTime: readonly StepJson[];
  /** Every gate of which the state differs, by scenario. */
  readonly gates: readonly TurnedGateJson[];
  /** Advice on the studies. */
  readonly warnings: readonly Advice[];
}
