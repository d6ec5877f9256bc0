import { betaCdf, betaQuantile } from '../../numerics/beta.ts';
import { normalCdf, normalQuantile, z90 } from '../../numerics/normal.ts';
import type { Estimate } from '../study/study.ts';

type Three = Extract<Estimate, { shape: 'pert' | 'triangular' }>;
type Two = Extract<Estimate, { shape: 'lognormal' | 'normal' }>;
type Options = Extract<Estimate, { shape: 'discrete' }>['options'];

/** What the probabilities of options may fall short of 1 by rounding. */
export const rounding = 1e-12;

/** The chance that what is estimated is at most x, in the assumption's own unit. */
export function chanceUpTo(estimate: Estimate, x: number): number {
  switch (estimate.shape) {
    case 'constant':
      return x >= estimate.value ? 1 : 0;
    case 'pert': {
      const { alpha, beta } = pert(estimate);
      return betaCdf((x - estimate.low) / (estimate.high - estimate.low), alpha, beta);
    }
    case 'triangular':
      return triangularCdf(estimate, x);
    case 'lognormal':
      return x <= 0 ? 0 : normalCdf(standard(estimate, x));
    case 'normal':
      return normalCdf(standard(estimate, x));
    case 'uniform':
      return Math.min(1, Math.max(0, (x - estimate.min) / (estimate.max - estimate.min)));
    case 'discrete':
      return together(estimate.options, (value) => value <= x);
  }
}

/** The chance that it is less than x: another than the chance of at most x only where x itself has one. */
export function chanceBelow(estimate: Estimate, x: number): number {
  if (estimate.shape === 'constant') return x > estimate.value ? 1 : 0;
  if (estimate.shape === 'discrete') return together(estimate.options, (value) => value < x);
  return chanceUpTo(estimate, x);
}

/**
 * The value below which what is estimated lies with a chance p: P10 is `quantile(estimate, 0.1)`. Of options, the least that
 * is reached with that chance.
 *
 * @param p - between 0 and 1
 */
export function quantile(estimate: Estimate, p: number): number {
  switch (estimate.shape) {
    case 'constant':
      return estimate.value;
    case 'pert': {
      const { alpha, beta } = pert(estimate);
      return estimate.low + (estimate.high - estimate.low) * betaQuantile(p, alpha, beta);
    }
    case 'triangular':
      return triangularQuantile(estimate, p);
    case 'lognormal':
    case 'normal':
      return ofStandard(estimate, p);
    case 'uniform':
      return estimate.min + p * (estimate.max - estimate.min);
    case 'discrete':
      return discreteQuantile(estimate.options, p);
  }
}

/** Source: Malcolm et al. (1959), *Application of a technique for research and development program evaluation*. */
export const pert = ({ low, mode, high }: Three): { alpha: number; beta: number } => ({
  alpha: 1 + (4 * (mode - low)) / (high - low),
  beta: 1 + (4 * (high - mode)) / (high - low),
});

function triangularCdf({ low, mode, high }: Three, x: number): number {
  if (x <= low) return 0;
  if (x >= high) return 1;
  return x <= mode
    ? ((x - low) * (x - low)) / ((high - low) * (mode - low))
    : 1 - ((high - x) * (high - x)) / ((high - low) * (high - mode));
}

function triangularQuantile({ low, mode, high }: Three, p: number): number {
  return p * (high - low) <= mode - low
    ? low + Math.sqrt(p * (high - low) * (mode - low))
    : high - Math.sqrt((1 - p) * (high - low) * (high - mode));
}

/** How many standard deviations from the middle x lies; of a lognormal, its logarithm. */
function standard({ shape, p10, p90 }: Two, x: number): number {
  const [low, at, high] = shape === 'normal' ? [p10, x, p90] : [Math.log(p10), Math.log(x), Math.log(p90)];
  return (2 * z90 * (at - low / 2 - high / 2)) / (high - low);
}

function ofStandard({ shape, p10, p90 }: Two, p: number): number {
  if (p === 0.1) return p10;
  if (p === 0.9) return p90;
  const part = normalQuantile(p) / (2 * z90);
  if (shape === 'normal') return (p10 + p90) / 2 + (p90 - p10) * part;
  return Math.exp((Math.log(p10) + Math.log(p90)) / 2 + (Math.log(p90) - Math.log(p10)) * part);
}

const together = (options: Options, counts: (value: number) => boolean): number =>
  Math.min(
    1,
    options.reduce((sum, { value, probability }) => (counts(value) ? sum + probability : sum), 0),
  );

function discreteQuantile(options: Options, p: number): number {
  const ordered = options.toSorted((a, b) => a.value - b.value);
  let chance = 0;
  for (const { value, probability } of ordered) {
    chance += probability;
    if (p <= chance + rounding) return value;
  }
  return ordered.at(-1)?.value ?? Number.NaN;
}
