import type { Id, InUnit, Rank } from '../../../../units/printed.ts';
import type { EachMetricJson } from './metrics.ts';
import type { Envelope } from './envelope.ts';
import type { MeanJson } from './sensitivity.ts';
import type { NamedAssumption } from './switch.ts';

/** What a scenario comes to, each metric under its key. */
export interface FiguresJson extends EachMetricJson<number> {}

/** What a scenario comes to in the plan, for some value of the assumption. */
export interface FiguresThereJson {
  /** Every result that scenarios can be ranked by. */
  readonly figures: FiguresJson;
  /** Whether no gate fails. */
  readonly feasible: boolean;
  /** Its place among all scenarios by the ranking of the study; null where it has none. */
  readonly rank: Rank | null;
}

/** A value of the assumption at which the figure comes to the target, or jumps past it. */
export interface RootJson extends FiguresThereJson {
  /** The value, in the unit of the assumption. */
  readonly value: InUnit;
  /** From the value in force, in the unit of the assumption; in months where that is a month. */
  readonly distance: number;
  /** One standard error of the value, where the figure is of draws; null where that is not known, or the figure is not of draws. */
  readonly standardError: number | null;
  /** Chance of at most this value by the estimate in force, as a fraction; null for a constant. */
  readonly percentile: number | null;
  /** equal: the figure is the target there; jump: it passes the target there. */
  readonly kind: 'equal' | 'jump';
  /** What the figure is there, in its unit. */
  readonly figure: number;
  /** The figure just below the value: more, less or level with the target; null beyond the range. */
  readonly below: 'more' | 'less' | 'level' | null;
  /** The same just above the value. */
  readonly above: 'more' | 'less' | 'level' | null;
  /** Where the figure is level with the target beside the value: from and until; left out where it only passes there. */
  readonly stretch?: RangeJson;
  /** A sentence to quote. */
  readonly sentence: string;
}

/** A range of values. */
export interface RangeJson {
  /** Low end. */
  readonly low: InUnit;
  /** High end. */
  readonly high: InUnit;
}

/** What samen solve --format json prints. */
export interface SolutionDocument extends Envelope {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.solution/1';
  /** The figure, as it was asked for. */
  readonly figure: string;
  /** Id of the scenario that it is of. */
  readonly scenario: Id;
  /** Unit of the figure; moment: months since the start of the study. */
  readonly unit: string;
  /** Which share of the draws is to keep the figure, as a fraction; null where no quantile is meant. */
  readonly share: number | null;
  /** How draws were made; null where the figure is that of the plan. */
  readonly sampling: MeanJson | null;
  /** What the figure is with the values in force, in its unit: without an assumption to look through, what was looked for. */
  readonly now: number;
  /** One standard error of that; null where it is computed. */
  readonly standardError: number | null;
  /** What the figure is to come to, in its unit; null where that is what was looked for. */
  readonly target: number | null;
  /** The assumption that is looked through; null where the value that a share of draws keeps is looked for. */
  readonly by: NamedAssumption | null;
  /** Where it is looked through, in the unit of the assumption; null without one. */
  readonly range: RangeJson | null;
  /** Whether the figure rests on the assumption. */
  readonly rests: boolean;
  /** The least and the most that the figure comes to in the range, at its ends and steps of a sixtieth; null where it has no value. */
  readonly between: RangeJson | null;
  /** What the scenario comes to in the plan with the values in force. */
  readonly asIs: FiguresThereJson;
  /** Every value of the assumption at which the figure comes to the target, in ascending order. */
  readonly roots: readonly RootJson[];
}
