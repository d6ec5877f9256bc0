import type { Comparison, DrawsOfComparison, ScenarioResult } from '../../../../analysis/runs/comparison.ts';
import type { Integer } from '../../../../units/printed.ts';
import type { Advice, Envelope } from './envelope.ts';
import type { SwitchJson } from './switch.ts';

/** The change of one assumption that is nearest to undoing the lead. */
export interface NearestSwitch extends SwitchJson {
  /** Id of the scenario that leads. */
  readonly first: string;
  /** Id of the next. */
  readonly second: string;
}

/** A scenario with its central figures, and what draws tell of it. */
export interface ComparedJson extends ScenarioResult {
  /** Of draws that are all alike, what they come to in the figure that is ranked by, in its unit; left out otherwise. */
  readonly outcome?: number;
}

/** How the draws were made that each scenario's uncertainty is of. */
export interface SamplingJson extends Omit<DrawsOfComparison, 'shapes'> {
  /** How many numbers were drawn, by the shape of their estimates; `event`: whether a risk happens. */
  readonly shapes: Readonly<Record<string, Integer>>;
}

/** What samen compare --format json prints. */
export interface ComparisonDocument
  extends
    Envelope,
    Omit<Comparison, 'study' | 'asOf' | 'scenarios' | 'sampling' | 'mayDiffer' | 'leadMayDiffer' | 'warnings'> {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.comparison/1';
  /** Ranked ones first in rank order, then those without the figure, then infeasible ones, within these by id. */
  readonly scenarios: readonly ComparedJson[];
  /** How the draws were made; left out where nothing was drawn. */
  readonly sampling?: SamplingJson;
  /** The change of one assumption nearest to undoing the lead; null where none does within its range. */
  readonly nearestSwitch: NearestSwitch | null;
  /** Advice on the study. */
  readonly warnings: readonly Advice[];
}
