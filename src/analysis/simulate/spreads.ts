import { estimatedQuantiles } from '../../numerics/quantiles.ts';
import { chanceOf } from './chance.ts';
import { curveLevels, differenceLevels, figureLevels, reachOf } from './levels.ts';
import type { SimulationRequest } from './request.ts';
import type { Difference, Measured, PolicyOutcome, Spread } from './simulation-result.ts';
import type { Moments } from './tally.ts';

/** How a quantity is distributed: its moments, and its quantiles at the levels that are wanted of it. */
export interface Distribution {
  readonly draws: number;
  readonly moments: Moments;
  readonly quantiles: (levels: readonly number[]) => readonly number[];
}

export const meanOf = ({ draws, moments: { mean, sd } }: Distribution): Measured => ({
  value: mean,
  error: sd / Math.sqrt(draws),
});

/** What differs from the plan by no more than this part of it is the same. */
const rounding = 1e-9;

/**
 * A figure over the draws, in its unit, beside what it is in the plan.
 *
 * @param distribution - of the figure over all draws
 */
export function spreadOf(
  distribution: Distribution,
  { central, contingency }: Pick<Spread, 'central' | 'contingency'>,
  { curve, reach }: Pick<SimulationRequest, 'curve' | 'reach'>,
): Spread {
  const { draws, moments, quantiles } = distribution;
  const [p10, p50, p80, p90] = estimatedQuantiles(draws, figureLevels, quantiles) as [
    Measured,
    Measured,
    Measured,
    Measured,
  ];
  return {
    central,
    contingency,
    centralAt: moments.below,
    above: chanceOf(moments.above, draws),
    mean: meanOf(distribution),
    sd: { value: moments.sd, error: moments.sdError },
    p10,
    p50,
    p80,
    p90,
    skewAndRisk: moments.mean - central,
    reserve: Math.abs(p80.value - central) <= rounding * Math.abs(central) ? 0 : p80.value - central,
    curve: curve ? quantiles(curveLevels) : null,
    ...(reach === undefined
      ? {}
      : { around: figureLevels.map((level) => quantiles(reachOf(level, draws, reach)) as [number, number]) }),
  };
}

/** A figure of a policy over the draws, in its unit. */
export function outcomeOf(distribution: Distribution): PolicyOutcome {
  const { draws, quantiles } = distribution;
  const [p10, p50, p80, p90] = estimatedQuantiles(draws, figureLevels, quantiles) as [
    Measured,
    Measured,
    Measured,
    Measured,
  ];
  return { mean: meanOf(distribution), p10, p50, p80, p90 };
}

/** How many standard errors a mean difference may be noise. */
export const mostNoise = 2;

/** Whether a mean differs from 0 by no more than noise. */
export const isNoise = ({ value, error }: Measured): boolean => Math.abs(value) <= mostNoise * error;

/** Of fewer draws one in ten is less than a draw: that neither is the cheaper in 90 of 100 could not be seen. */
const fewestApart = 10;

/** Whether there are too few draws to tell two scenarios apart by. */
export const isTooFew = (draws: number): boolean => draws < fewestApart;

/** A difference by draws that rank. */
type Apart = Difference & { readonly cheaper: Measured; readonly distinguishable: boolean };

/**
 * How much more a scenario costs than the best over the draws, in the currency of the study.
 *
 * @param distribution - of that difference over all draws
 * @param central - the same in the plan without contingency
 */
export function differenceOf(distribution: Distribution, central: number): Apart {
  const { draws, quantiles } = distribution;
  const [p10, p50, p90] = estimatedQuantiles(draws, differenceLevels, quantiles) as [Measured, Measured, Measured];
  const mean = meanOf(distribution);
  const isWithin = p10.value <= 0 && p90.value >= 0;
  const { below, equal } = distribution.moments;
  return {
    central,
    mean,
    p10,
    p50,
    p90,
    // A draw in which they are level counts for half, which squared is a quarter.
    cheaper: chanceOf(below, draws, below - equal / 4),
    distinguishable: !isNoise(mean) && !isWithin && !isTooFew(draws),
  };
}
