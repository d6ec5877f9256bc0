import type { RequiredBy } from '../model/study/requirements.ts';
import type { Asked } from '../model/study/study.ts';
import type { Path } from '../problems/problem.ts';
import type { Unit } from '../units/unit.ts';
import type { CashFlowKey, Label } from './label.ts';
import type { AssumptionKey } from '../model/study/assumption-key.ts';
import type { RuleName } from './rules/rules.ts';

/** The position of a line in its plan. Lines only rest on lines before them. */
export type LineNumber = number;

/** What a line's number is. `factor` is a bare multiplier, `moment` months since the start, `truth` 1, 0 or unknown. */
export type LineUnit = Unit | 'factor' | 'moment' | 'truth';

/**
 * One named number of the model: where it comes from, or by which rule it follows from other lines. A literal is written
 * at a path in the study; null where it is part of the model itself or of the defaults.
 */
export type Line = { readonly id: string; readonly label: Label; readonly unit: LineUnit } & (
  | { readonly rule: 'given'; readonly assumption: AssumptionKey }
  | { readonly rule: 'literal'; readonly value: number; readonly path: Path | null }
  | { readonly rule: RuleName; readonly inputs: readonly LineNumber[] }
);

/** The month of `--as-of`, in months since the start: settled like an assumption, written in none. */
export const asOfKey: AssumptionKey = '/as-of';

/**
 * A team that goes from one size to another over some months, and stays as large as it then is: lines in fte and months; and where risks
 * or a class of projects may prolong its phase, how long that takes without them, after which the team grows no more.
 */
export interface TeamLines {
  readonly from: LineNumber;
  readonly to: LineNumber;
  readonly over: LineNumber;
  readonly takes: LineNumber | null;
}

/** When money is spent: evenly over a period, as a team grows in it, at one time, or month by month within the horizon. */
export type Period =
  | { readonly kind: 'by-team'; readonly from: LineNumber; readonly until: LineNumber; readonly team: TeamLines }
  | { readonly kind: 'over' | 'service'; readonly from: LineNumber; readonly until: LineNumber }
  | { readonly kind: 'at'; readonly time: LineNumber };

/** A stream of money: an amount, its timing, its price index, and who pays what on it. */
export interface CashFlow {
  readonly key: CashFlowKey;
  /** The phase it belongs to; null for running costs, and for what risks cost. */
  readonly phase: string | null;
  readonly category: string;
  /** The category whose price index it follows: its own, but for a reserve that of what it is for. */
  readonly pricedAs: string;
  /** Whether VAT is due on it that cannot be recovered. */
  readonly taxed: boolean;
  /** EUR, or EUR/month for a service. */
  readonly amount: LineNumber;
  readonly period: Period;
}

/** Whether a stream is no one-off: it runs, and the horizon cuts it. */
export const isRunning = ({ period }: CashFlow): boolean => period.kind === 'service';

export interface Gate {
  readonly line: LineNumber;
  readonly by: RequiredBy;
  /** The position among the requirements of whoever asks. */
  readonly requirement: number;
  /** Those of the contract form that asks; none where it is asked of the scenario as a whole. */
  readonly phases: readonly string[];
  readonly of: Asked;
  readonly bound: 'at-least' | 'at-most';
  readonly value: LineNumber;
  readonly limit: LineNumber;
}

/** How one phase waits for another, and the line that says from when it may start because of it. */
export interface PlannedLink {
  readonly from: string;
  readonly to: string;
  readonly earliest: LineNumber;
}

/** A scenario as named lines in dependency order: the one description of the model. */
export interface Plan {
  readonly scenario: string;
  readonly lines: readonly Line[];
  readonly numberOf: ReadonlyMap<string, LineNumber>;
  /** By id. */
  readonly phases: readonly string[];
  /** Those that delay the finish if they are late enough. */
  readonly decisive: ReadonlySet<string>;
  readonly links: readonly PlannedLink[];
  readonly cashFlows: readonly CashFlow[];
  readonly gates: readonly Gate[];
  /** Lines of other scenarios that may be followed: whose they are, and what they are called in the plan of that. */
  readonly grafted?: ReadonlyMap<LineNumber, { readonly scenario: string; readonly id: string }>;
}
