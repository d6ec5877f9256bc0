import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { LineUnit } from '../../engine/plan.ts';
import type { TraceLabel } from '../trace/trace.ts';
import type { CriteriaOf } from './criteria-figure.ts';
import type { SimulatedOf } from './simulated-figure.ts';

/** A figure that can be pinned, computed. */
export interface ComputedFigure {
  /** As a pin names it: `scenarios.3.present-value`. */
  readonly name: string;
  readonly of: FigureOf;
  /** In this unit; a switching value in that of its assumption. */
  readonly unit: LineUnit | 'rank';
  /** Null where it has none: the scenario is not ranked, the figure is not known, or no value of the assumption changes anything. */
  readonly value: number | null;
  /** The assumptions that it rests on, by key. */
  readonly restsOn: readonly AssumptionKey[];
  /** How far off it may be where it comes from draws; null where it is computed without any. */
  readonly drawn: DrawnFrom | null;
}

/** The draws that a figure comes from. */
interface DrawnFrom {
  /** One standard error, in the unit of the figure. */
  readonly error: number;
  /** How far below and above it the same figure of other draws may lie. */
  readonly below: number;
  readonly above: number;
  /** `10000 draws, seed 1, random` */
  readonly sampling: string;
}

/** Which result of the study a figure is. */
export type FigureOf =
  /** A line of the plan of a scenario. */
  | { readonly kind: 'line'; readonly scenario: string; readonly id: string; readonly label: TraceLabel }
  | { readonly kind: 'rank'; readonly scenario: string }
  /** The value of an assumption at which the lead of the first scenario over the second changes, or a gate of the only one. */
  | { readonly kind: 'switch'; readonly scenarios: readonly string[]; readonly key: AssumptionKey }
  /** A result of `samen criteria`. */
  | { readonly kind: 'criteria'; readonly what: CriteriaOf }
  /** A result of a scenario in the simulation that the study asks for. */
  | { readonly kind: 'simulated'; readonly what: SimulatedOf; readonly label: TraceLabel };
