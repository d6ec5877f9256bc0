import type { Contingency, PlanContents } from '../../analysis/runs/comparison.ts';
import type { Words } from '../../words/words.ts';
import type { LeftOut } from '../../words/facts.ts';
import { categoryNamed } from '../lines/line-title.ts';
import type { MoneyScale } from '../money-scale.ts';
import { writeAmount } from '../write-amount.ts';
import { type CostMetric, costMetrics, metrics, readAsked } from '../../model/metrics/metrics.ts';

/** What the central figures of some scenarios leave out. */
export const leftOut = (plan: readonly PlanContents[]): LeftOut => ({
  estimates: plan.some(({ estimates }) => estimates > 0),
  risks: plan.some(({ risks }) => risks > 0),
});

/**
 * What is set aside in the figures of some scenarios; nothing where that is nothing.
 *
 * @param cost - in which the amounts are told
 */
export const contingencyNotes = (
  plan: readonly PlanContents[],
  cost: CostMetric,
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

/** What is in the figures of two sides that are compared: once, where they set aside the same. */
export function contingencyOfSides(
  sides: readonly (readonly [whose: string, plan: readonly PlanContents[]])[],
  cost: CostMetric,
  words: Words,
  scale?: MoneyScale,
): string[] {
  const all = sides.map(([whose, plan]) => ({ whose, shares: sharesOf(plan, cost, words, scale) }));
  const [first] = all;
  if (first !== undefined && all.every(({ shares }) => shares === first.shares))
    return noteOf(first.shares, { whose: null, cost, words });
  return all.flatMap(({ whose, shares }) => noteOf(shares, { whose, cost, words }));
}

function noteOf(
  shares: string,
  { whose, cost, words }: { whose: string | null; cost: CostMetric; words: Words },
): string[] {
  return shares === '' ? [] : [words.plan.contingency({ whose, cost: words.metrics[cost].short, shares })];
}

function sharesOf(plan: readonly PlanContents[], cost: CostMetric, words: Words, scale?: MoneyScale): string {
  const byShare = new Map<string, string[]>();
  for (const { scenario, contingency } of plan) {
    if (contingency === null) continue;
    const { share, on } = contingency;
    const key = JSON.stringify([share, on]);
    byShare.set(key, [
      ...(byShare.get(key) ?? []),
      `${scenario} ${writeAmount(reservedIn(contingency, cost), words, scale)}`,
    ]);
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

/** The cost in which amounts are told beside a ranking; a year is part of the total. */
export const costNamed = (rankedBy: string): CostMetric =>
  costMetrics.find((metric) => metric === rankedBy) ??
  (readAsked(rankedBy, [])?.kind === 'by-year' ? 'total-cost' : 'present-value');

export const reservedIn = (contingency: Contingency, cost: CostMetric): number => contingency[metrics[cost].field];
