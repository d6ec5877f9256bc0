import { signChangesOf } from '../../src/numerics/scan.ts';

/** The values at which f turns, by a scan in equal steps; zero is what is within 10⁻¹² of the largest |f| of the scan. */
export function rootsOf(f: (x: number) => number, low: number, high: number, steps: number): number[] {
  const points = Array.from({ length: steps + 1 }, (_, index) =>
    index === steps ? high : low + ((high - low) * index) / steps,
  );
  const size = points.reduce((most, x) => Math.max(most, Math.abs(f(x))), 0);
  const scanned = (xs: readonly number[]) => ({ values: xs.map(f), sizes: xs.map(() => size) });
  return signChangesOf(scanned, { points, ends: [true, true] }).map(({ x }) => x);
}
