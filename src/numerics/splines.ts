import { differentIn } from './bins.ts';
import { quantiles } from './quantiles.ts';

/** Where the knots of a spline lie, as parts of the sorted values: fewer in the tails, where there is little to learn from. */
const parts = [0.03, 0.2, 0.4, 0.6, 0.8, 0.97];

/** Up to so many different values each is a bin of its own: a yes or no, a few options. */
const mostBins = 8;

/**
 * Columns of which any smooth function of `values` is nearly a sum with weights, without a constant: a natural cubic spline, or a
 * column for each value but the first where there are few. Source: Hastie, Tibshirani & Friedman, *The elements of statistical
 * learning* (2009), 5.2.1.
 *
 * @returns none where all values are the same
 */
export function splineColumns(values: Float64Array): Float64Array[] {
  const bins = differentIn(values, mostBins);
  if (bins !== null) return bins.slice(1).map((value) => values.map((each) => (each === value ? 1 : 0)));
  const knots = [...new Set(quantiles(values, parts))];
  const [first = 0, last = 0] = [knots[0], knots.at(-1)];
  const scale = last - first;
  if (knots.length < 3) return [values.map((value) => (scale === 0 ? value : (value - first) / scale))];
  const at = knots.map((knot) => (knot - first) / scale);
  const scaled = values.map((value) => (value - first) / scale);
  return [
    scaled,
    ...at.slice(0, -2).map((knot) => scaled.map((x) => bend(x, knot, 1) - bend(x, at.at(-2) as number, 1))),
  ];
}

const cube = (x: number): number => (x > 0 ? x * x * x : 0);

/** A cubic that begins at a knot, and becomes a straight line beyond the last together with the others. */
const bend = (x: number, knot: number, last: number): number => (cube(x - knot) - cube(x - last)) / (last - knot);
