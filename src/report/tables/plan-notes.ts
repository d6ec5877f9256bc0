import type { Contingency, PlanContents } from '../../analysis/runs/comparison.ts';
import type { Words } from '../../words/words.ts';
import type { LeftOut } from '../../words/facts.ts';
import { categoryNamed } from '../lines/line-title.ts';
import type { MoneyScale } from '../money-scale.ts';
import { writeAmount } from '../write-amount.ts';
import { type AskedMetric, type CostMetric, costMetrics, metricId, metrics } from '../../model/metrics/metrics.ts';

/** What the central figures of some scenarios leave out. */
export const leftOut = (plan: readonly PlanContents[]): LeftOut => ({
  estimates: plan.some(({ estimates }) => estimates > 0),
  risks: plan.some(({ risks }) => risks > 0),
});

/**
 * What is set aside in the figures of some scenarios; nothing where that is nothing.
 *
 * @param cost - in which the amounts are stated; null where they are in no cost that is known
 */
export const contingencyNotes = (
  plan: readonly PlanContents[],
  cost: CostMetric | null,
  words: Words,
  scale?: MoneyScale,
): string[] => noteOf(sharesOf(plan, cost, words, scale), { whose: null, cost, words });

/** The same beside figures that are without it. */
export function contingencyBeside(
  plan: readonly PlanContents[],
  cost: CostMetric,
  words: Words,
  scale: MoneyScale,
): string[] {
  const shares = sharesOf(plan, cost, words, scale);
  return shares === '' ? [] : [words.plan.contingencyBeside(words.metrics[cost].short, shares)];
}

/** What a side sets aside, and the words in which its amounts are written. */
interface SideOfPlan {
  readonly whose: string;
  readonly plan: readonly PlanContents[];
  readonly words: Words;
}

/** What is in the figures of two sides that are compared: once, where they set aside the same. */
export function contingencyOfSides(
  sides: readonly SideOfPlan[],
  cost: CostMetric | null,
  scale?: MoneyScale,
): string[] {
  const all = sides.map(({ whose, plan, words }) => ({ whose, words, shares: sharesOf(plan, cost, words, scale) }));
  const [first] = all;
  if (first !== undefined && all.every(({ shares }) => shares === first.shares))
    return noteOf(first.shares, { whose: null, cost, words: first.words });
  return all.flatMap(({ whose, shares, words }) => noteOf(shares, { whose, cost, words }));
}

function noteOf(
  shares: string,
  { whose, cost, words }: { whose: string | null; cost: CostMetric | null; words: Words },
): string[] {
  return shares === ''
    ? []
    : [words.plan.contingency({ whose, cost: cost === null ? null : words.metrics[cost].short, shares })];
}

function sharesOf(plan: readonly PlanContents[], cost: CostMetric | null, words: Words, scale?: MoneyScale): string {
  const byShare = new Map<string, string[]>();
  for (const { scenario, contingency } of plan) {
    if (contingency === null) continue;
    const { share, on } = contingency;
    const key = JSON.stringify([share, on]);
    const amount = cost === null ? '' : ` ${writeAmount(reservedIn(contingency, cost), words, scale)}`;
    byShare.set(key, [...(byShare.get(key) ?? []), `${scenario}${amount}`]);
  }
  const shares = [...byShare].map(([key, scenarios]) => {
    const [share, on] = JSON.parse(key) as [number, string[]];
    return words.plan.reserved({
      share: words.quantity(share, 'percent'),
      on: on.map((category) => categoryNamed(category, words)).join(', '),
      scenarios: scenarios.join(', '),
    });
  });
  return shares.join('; ');
}

/** The cost in which amounts are stated beside a ranking. */
export const costNamed = (rankedBy: string): CostMetric =>
  costMetrics.find((metric) => metric === rankedBy) ?? 'present-value';

/** The same beside any figure; null of the cost in a year, of which only the share is known. */
export const costBeside = (metric: AskedMetric): CostMetric | null =>
  metric.kind === 'by-year' ? null : costNamed(metricId(metric));

export const reservedIn = (contingency: Contingency, cost: CostMetric): number => contingency[metrics[cost].field];
