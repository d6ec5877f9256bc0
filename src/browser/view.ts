import type { AssumptionResult } from '../analysis/assumptions/assumptions.ts';
import type { Outcome } from './calculate.ts';
import type { ShownComparison } from './results/shown-comparison.ts';
import type { Setting } from './setting.ts';

/** What is to be seen after a change. */
export interface View {
  readonly setting: Setting;
  readonly outcome: Outcome;
  /** What there is to tell of it; null where that is what is wrong. */
  readonly shown: ShownComparison | null;
  /** Every assumption as the study has it at the month as known, by its name. */
  readonly catalogue: ReadonlyMap<string, AssumptionResult>;
}

/** A part of the page that follows the setting. */
export interface Part {
  readonly element: HTMLElement;
  readonly update: (view: View) => void;
}

/** Changes the setting: all of the page follows. */
export type Change = (update: (setting: Setting) => Setting) => void;
