import type { MeanOfLeader } from '../../analysis/runs/comparison.ts';
import { type AskedMetric, isTime, type Metric, metricDimension } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import { lastMonthBefore } from '../../units/month.ts';
import { writeDecimal, writeSignificant } from '../../units/write.ts';
import type { Words } from '../../words/words.ts';
import type { MoneyScale } from '../money-scale.ts';
import { noise, directionOf } from '../noise.ts';
import { writeAmount, writeAmountError } from '../write-amount.ts';
import { theMetric } from './metric.ts';

interface MeanNaming {
  readonly study: Study;
  readonly words: Words;
  /** Of the amounts beside the sentence. */
  readonly scale: MoneyScale;
}

/** How much of a metric, in a sentence: an amount, a length of time, points. */
export function lengthText(metric: AskedMetric, value: number, { words, scale }: Omit<MeanNaming, 'study'>): string {
  const dimension = metricDimension(metric);
  if (dimension === 'money') return writeAmount(value, words, scale);
  const number = tenths(value, words);
  return dimension === 'duration' ? words.simulation.lengthOf(number) : words.simulation.pointsOf(number);
}

/** With one decimal; of what that leaves nothing of, the first digit that counts. */
export function tenths(value: number, { numbers }: Words): string {
  const number = writeDecimal(value, 1, numbers);
  return Math.abs(value) < noise || /[1-9]/.test(number) ? number : writeSignificant(value, 1, numbers);
}

/** A figure of a metric, in a sentence: a time as a month of the calendar. */
export const metricText = (metric: Metric, value: number, naming: MeanNaming): string =>
  isTime(metric)
    ? naming.words.monthName(lastMonthBefore(value, naming.study.start))
    : lengthText(metric, value, naming);

/** A standard error of it. */
const errorText = (metric: Metric, error: number, naming: MeanNaming): string =>
  metricDimension(metric) === 'money'
    ? writeAmountError(error, naming.words, naming.scale)
    : lengthText(metric, error, naming);

/**
 * What the leader comes to on average, and how much more the next, each beside the plan.
 *
 * @param isReserved - whether the plan has a contingency in its figures, which these leave out
 * @param isAside - whether a fallback counts in the plan, which these leave out
 */
export function meanText(
  {
    leader,
    planned,
    mean,
    second,
    difference,
    ...without
  }: MeanOfLeader & { readonly isReserved: boolean; readonly isAside: boolean },
  metric: Metric,
  naming: MeanNaming,
): string {
  const { simulation } = naming.words;
  const inPlan = simulation.inPlan(without);
  const less = (value: number): string => {
    const text = lengthText(metric, Math.abs(value), naming);
    const texts = isTime(metric) ? simulation.ends : simulation.costs;
    return texts(text, directionOf(value));
  };
  const first = simulation.meanOf({
    metric: theMetric(metric, naming),
    leader,
    mean: metricText(metric, mean.value, naming),
    error: errorText(metric, mean.error, naming),
    inPlan,
    plan: metricText(metric, planned, naming),
  });
  if (second === null || difference === null) return `${first}.`;
  const next = simulation.meanDifference({
    second,
    mean: less(difference.mean.value),
    error: errorText(metric, difference.mean.error, naming),
    inPlan,
    plan: less(difference.planned),
  });
  return `${first}; ${next}.`;
}
