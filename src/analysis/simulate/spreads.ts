import type { Column } from '../../engine/rules/rule.ts';
import { quantiles } from '../../numerics/quantiles.ts';
import { type Bounds, quantilesOfClasses } from './classes.ts';
import { chanceOf } from './joint.ts';
import { curveLevels, type Difference, type Measured, type Spread } from './simulation.ts';
import type { Moments } from './tally.ts';

/** How a quantity is distributed: its moments, and its quantiles at ascending levels. */
export interface Distribution {
  readonly draws: number;
  readonly moments: Moments;
  readonly quantiles: (levels: readonly number[]) => readonly number[];
}

/** Quantiles of all draws themselves. */
export const ofColumn =
  (column: Column): Distribution['quantiles'] =>
  (levels) => [...quantiles(column, levels)];

/** Quantiles of draws counted by classes. */
export const ofClasses =
  (classes: Uint32Array, bounds: Bounds): Distribution['quantiles'] =>
  (levels) =>
    quantilesOfClasses(classes, bounds, levels);

/**
 * Quantiles with their standard errors: half of what the quantile changes from one standard error of its level below to
 * one above, √(p(1 − p)/n).
 */
function measuredQuantiles({ draws, quantiles: at }: Distribution, levels: readonly number[]): Measured[] {
  const three = levels.flatMap((level) => {
    const error = Math.sqrt((level * (1 - level)) / draws);
    return [Math.max(0, level - error), level, Math.min(1, level + error)];
  });
  const ordered = three.toSorted((a, b) => a - b);
  const values = at(ordered);
  const valueAt = (level: number): number => values[ordered.indexOf(level)] as number;
  return levels.map((level, index) => ({
    value: valueAt(level),
    error: (valueAt(three[3 * index + 2] as number) - valueAt(three[3 * index] as number)) / 2,
  }));
}

const meanOf = ({ draws, moments: { mean, sd } }: Distribution): Measured => ({
  value: mean,
  error: sd / Math.sqrt(draws),
});

export function spreadOf(distribution: Distribution, central: number, curve: boolean): Spread {
  const { moments } = distribution;
  const [p10, p50, p80, p90] = measuredQuantiles(distribution, [0.1, 0.5, 0.8, 0.9]) as [
    Measured,
    Measured,
    Measured,
    Measured,
  ];
  return {
    central,
    centralAt: moments.below,
    mean: meanOf(distribution),
    sd: { value: moments.sd, error: moments.sdError },
    p10,
    p50,
    p80,
    p90,
    skewAndRisk: moments.mean - central,
    reserve: p80.value - central,
    curve: curve ? distribution.quantiles(curveLevels) : null,
  };
}

/** How many standard errors a mean difference may be noise. */
const noise = 2;

/** Whether a mean differs from 0 by no more than noise. */
export const isNoise = ({ value, error }: Measured): boolean => Math.abs(value) <= noise * error;

export function differenceOf(distribution: Distribution, central: number): Difference {
  const [p10, p50, p90] = measuredQuantiles(distribution, [0.1, 0.5, 0.9]) as [Measured, Measured, Measured];
  const mean = meanOf(distribution);
  const isWithin = p10.value <= 0 && p90.value >= 0;
  // One draw has no noise that could be measured, so it tells nothing apart.
  const isOne = distribution.draws < 2;
  return {
    central,
    mean,
    p10,
    p50,
    p90,
    cheaper: chanceOf(distribution.moments.below, distribution.draws),
    distinguishable: !isNoise(mean) && !isWithin && !isOne,
  };
}
