import type { Side } from '../../numerics/scan.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { MeanTerms } from '../draws/draw-values.ts';
import type { Variable } from '../sensitivity/objective.ts';
import type { FiguresThere } from './figures-there.ts';
import type { GoalFigure } from './goal.ts';

/** A value of the assumption at which the figure has the value that is asked for, or passes it. */
export interface Root {
  /** In the assumption's own unit. */
  readonly value: number;
  /** From the value in force. */
  readonly distance: number;
  /** One standard error of the value, where the figure is of draws; null where that is not known. */
  readonly error: number | null;
  /** The chance of at most this value, by the estimate in force; null for a constant. */
  readonly percentile: number | null;
  /** What the figure comes to there. */
  readonly figure: number;
  /** Whether the figure is there, or jumps past it. */
  readonly isJump: boolean;
  /** 1: above the target; −1: below it; 0: at it. Null beyond an end of the range. */
  readonly below: Side | null;
  readonly above: Side | null;
  /** Where the figure stays at the target beside this value: all values from one to another; null where it only passes there. */
  readonly stretch: readonly [from: number, until: number] | null;
  readonly there: FiguresThere;
}

/** What `solve` finds. */
export interface Solution {
  readonly asOf: CalendarMonth;
  readonly goal: GoalFigure;
  /** What the figure is to come to, in its unit; null where that is what was asked. */
  readonly target: number | null;
  /** How the draws were made; null where the figure is that of the plan. */
  readonly terms: MeanTerms | null;
  /** What the figure is as things are, with its standard error where it is of draws. */
  readonly now: {
    readonly value: number;
    readonly error: number | null;
    /** Whether every draw comes to it. */
    readonly isSame: boolean;
  };
  /** The assumption whose range is searched; null where the value that draws keep is looked for. */
  readonly by: Variable | null;
  /** Whether the figure rests on it. */
  readonly rests: boolean;
  /** The least and the most that the figure comes to in the range; null where it has no value there. */
  readonly between: readonly [least: number, most: number] | null;
  readonly roots: readonly Root[];
  /** The figures with the values in force. */
  readonly asIs: FiguresThere;
}
