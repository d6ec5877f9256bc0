import { isTime, type Metric, metricDimension } from '../../../model/metrics/metrics.ts';
import { writeShort } from '../../../units/write.ts';
import { moneyScale } from '../../money-scale.ts';
import type { Axis } from '../../table.ts';
import type { SimulationContext } from './figures.ts';
import { largest, smallest } from '../../../numerics/extremes.ts';

/** What a chart of a figure is drawn on, and in which unit. */
export interface FigureAxis {
  readonly axis: Axis;
  /** Empty where the axis says it, as years do. */
  readonly unit: string;
}

/** Values within this part of each other differ by rounding. */
const rounding = 1e-9;

/** From the least value to the largest: years for a finish, else round values in a unit that suits them. */
export function axisOf(metric: Metric, values: readonly number[], { study, words }: SimulationContext): FigureAxis {
  const [low, high] = [smallest(values), largest(values)];
  const margin = high - low > rounding * Math.abs(high) ? (high - low) / 50 : Math.max(1, Math.abs(high) / 50);
  const [from, until] = [low - margin, high + margin];
  if (isTime(metric)) return { axis: { kind: 'chart', ...withMonths(from, until), start: study.start }, unit: '' };
  const dimension = metricDimension(metric);
  const scale = moneyScale([low, high]);
  const divisor = dimension === 'money' ? scale.divisor : 1;
  const marks = roundValues(from / divisor, until / divisor).map((at) => ({
    at: at * divisor,
    text: writeShort(at, 6, words.numbers),
  }));
  const names = { money: words.table[scale.name], duration: words.table.months, score: words.table.points };
  const unit = dimension === 'money' || dimension === 'duration' ? names[dimension] : names.score;
  return { axis: { kind: 'chart', from, until, marks }, unit };
}

/** Out to whole months where fewer than two begin between the ends: there is no other scale to read. */
const withMonths = (from: number, until: number): Pick<Axis, 'from' | 'until'> =>
  Math.floor(until) - Math.ceil(from) < 1 ? { from: Math.floor(from), until: Math.ceil(until) } : { from, until };

/** Ends included. */
const mostMarks = 5;

/** Round values between two: 1, 2 or 5 times a power of ten apart, as many as can be told apart. */
function roundValues(from: number, until: number): number[] {
  const exponent = Number(((until - from) / mostMarks).toExponential().split('e')[1]);
  const step = [1, 2, 5, 10, 20]
    .map((each) => each * Number(`1e${exponent}`))
    .find((each) => (until - from) / each <= mostMarks);
  if (step === undefined) return [];
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(until / step) - first + 1 }, (_, index) => (first + index) * step);
}
