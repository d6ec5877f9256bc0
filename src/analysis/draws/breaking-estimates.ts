import type { Drawn } from '../../engine/drawn/drawn-keys.ts';
import type { Settled } from '../../engine/settle.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { type Estimate, quantile } from '../../model/estimates/estimate.ts';

/** Whether a scenario cannot be computed in some draws, where all but these estimates are drawn. */
export type Breaks = (held: ReadonlySet<AssumptionKey>) => boolean;

/**
 * The estimates for which a scenario cannot be computed in some draws: with their central values it can, and with those of fewer of them it
 * cannot. Where several would do, the widest.
 *
 * @returns none where their central values do not mend it
 */
export function breakingEstimates(settled: Settled, drawn: readonly Drawn[], breaks: Breaks): AssumptionKey[] {
  const widest = drawn
    .flatMap(({ key, from }) =>
      from === 'uniform' || from.shape === 'unknown' || settled.inForce.get(key) == null
        ? []
        : [{ key, width: widthOf(from) }],
    )
    .toSorted((a, b) => b.width - a.width)
    .map(({ key }) => key);
  const held = new Set(widest);
  if (breaks(held)) return [];
  for (const key of widest.toReversed()) {
    held.delete(key);
    if (breaks(held)) held.add(key);
  }
  return widest.filter((key) => held.has(key));
}

/** How far apart the ends are that hardly any draw passes, for what is the size of the estimate. */
function widthOf(estimate: Estimate): number {
  const [low, middle, high] = [0.001, 0.5, 0.999].map((p) => quantile(estimate, p)) as [number, number, number];
  return (high - low) / Math.max(Math.abs(middle), Number.MIN_VALUE);
}
