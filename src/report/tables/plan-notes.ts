import type { Contingency, PlanContents } from '../../analysis/runs/comparison.ts';
import type { Words } from '../../words/words.ts';
import type { LeftOut } from '../../words/facts.ts';
import { writeAmount } from '../write-amount.ts';
import { type CostMetric, costMetrics, metrics } from '../../model/metrics/metrics.ts';

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
export function contingencyNotes(plan: readonly PlanContents[], cost: CostMetric, words: Words): string[] {
  const byShare = new Map<string, string[]>();
  for (const { scenario, contingency } of plan) {
    if (contingency === null) continue;
    const { share, on } = contingency;
    const key = JSON.stringify([share, on]);
    byShare.set(key, [...(byShare.get(key) ?? []), `${scenario} ${writeAmount(reservedIn(contingency, cost), words)}`]);
  }
  const shares = [...byShare].map(([key, scenarios]) => {
    const [share, on] = JSON.parse(key) as [number, string[]];
    return words.plan.reserved({
      share: words.quantity(share, 'percent'),
      on: on.join(', '),
      scenarios: scenarios.join(', '),
    });
  });
  return shares.length === 0 ? [] : [words.plan.contingency(words.metrics[cost].short, shares.join('; '))];
}

/** The cost in which amounts are told beside a ranking. */
export const costNamed = (rankedBy: string): CostMetric =>
  costMetrics.find((metric) => metric === rankedBy) ?? 'present-value';

export const reservedIn = (contingency: Contingency, cost: CostMetric): number => contingency[metrics[cost].field];
