import type { Position } from './explain-words.ts';

/** The texts of `samen sensitivity`. */
export interface SensitivityWords {
  readonly title: (its: {
    first: string;
    second: string | null;
    metric: string;
    study: string;
    asOf: string;
  }) => string;
  readonly tornado: string;
  readonly switching: string;
  readonly assumption: string;
  readonly now: string;
  readonly low: string;
  readonly high: string;
  readonly atLow: string;
  readonly atHigh: string;
  readonly swing: string;
  readonly bars: string;
  readonly between: string;
  readonly range: string;
  readonly oneSided: string;
  readonly switchingValue: string;
  readonly distance: string;
  readonly direction: string;
  readonly chance: string;
  readonly sentence: string;
  readonly points: string;
  readonly base: (amount: string) => string;
  /** How far the first is ahead of the second, or behind it. */
  readonly baseLead: (first: string, second: string, at: Position) => string;
  readonly noSwitch: (first: string, second: string | null) => string;
  readonly ends: string;
  readonly legend: (low: string, high: string) => string;
  readonly unmoved: (count: number) => string;
  readonly formulas: (names: readonly string[]) => string;
  readonly notVaried: (names: readonly string[]) => string;
  readonly noneInRange: (count: number, names: string) => string;
  readonly withoutRange: (count: number) => string;
  readonly infeasible: (scenario: string) => string;
  readonly asSet: string;
  readonly leads: (scenario: string, side: 'below' | 'above' | 'from' | 'until' | 'before') => string;
  readonly level: string;
  readonly passes: (scenarios: string, side: 'from' | 'until') => string;
  /** A sentence that can be quoted, without what is between brackets at its end. */
  readonly leadsOnly: (first: string, name: string, side: 'below' | 'above', value: string) => string;
  readonly leadsOnlyMonths: (first: string, name: string, side: 'below' | 'above', value: string) => string;
  readonly leadsAround: (its: { below: string; above: string; name: string; value: string }) => string;
  readonly touches: (its: { first: string; second: string; name: string; value: string }) => string;
  readonly passesOnly: (scenarios: readonly string[], name: string, side: 'below' | 'above', value: string) => string;
  readonly nowAt: (now: string, chance: { percent: string; side: 'below' | 'above' } | null) => string;
}
