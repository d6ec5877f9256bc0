import type { Contingency, PlanContents } from '../../analysis/runs/comparison.ts';
import type { Study } from '../../model/study/study.ts';
import type { Words } from '../../words/words.ts';
import type { LeftOut } from '../../words/facts.ts';
import { categoryNamed, categoryTitle } from '../lines/line-title.ts';
import type { MoneyScale } from '../money-scale.ts';
import { writeAmount } from '../write-amount.ts';
import { type AskedMetric, type CostMetric, costMetrics, metricId, metrics } from '../../model/metrics/metrics.ts';

/** What the central figures of some scenarios leave out. */
export const leftOut = (plan: readonly PlanContents[]): LeftOut => ({
  estimates: plan.some(({ estimates }) => estimates > 0),
  risks: plan.some(({ risks }) => risks > 0),
});

/** What names of categories are taken from, and how amounts are written. */
export interface PlanNaming {
  /** The studies that there are, the one first that goes before others. */
  readonly studies: readonly Study[];
  readonly words: Words;
  readonly scale?: MoneyScale;
}

/**
 * What is set aside in the figures of some scenarios; nothing where that is nothing.
 *
 * @param cost - in which the amounts are stated; null where they are in no cost that is known
 */
export const contingencyNotes = (
  plan: readonly PlanContents[],
  cost: CostMetric | null,
  naming: PlanNaming,
): string[] => noteOf(sharesOf(plan, cost, naming), { whose: null, cost, words: naming.words });

/** The same beside figures that are without it. */
export function contingencyBeside(plan: readonly PlanContents[], cost: CostMetric, naming: PlanNaming): string[] {
  const shares = sharesOf(plan, cost, naming);
  const { words } = naming;
  return shares === '' ? [] : [words.plan.contingencyBeside(words.metrics[cost].short, shares)];
}

/** What a side sets aside, and the words in which its amounts are written. */
interface SideOfPlan extends PlanNaming {
  readonly whose: string;
  readonly plan: readonly PlanContents[];
}

/** What is in the figures of two sides that are compared: once, where they set aside the same. */
export function contingencyOfSides(sides: readonly SideOfPlan[], cost: CostMetric | null): string[] {
  const all = sides.map(({ whose, plan, ...naming }) => ({
    whose,
    words: naming.words,
    shares: sharesOf(plan, cost, naming),
  }));
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

function sharesOf(plan: readonly PlanContents[], cost: CostMetric | null, naming: PlanNaming): string {
  const { words, scale } = naming;
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
      on: on.map((category) => titleOf(category, naming)).join(', '),
      scenarios: scenarios.join(', '),
    });
  });
  return shares.join('; ');
}

/** What a category is called in the first study that has it. */
function titleOf(category: string, { studies, words }: PlanNaming): string {
  const study = studies.find(({ categories }) => categories.has(category));
  return study === undefined ? categoryNamed(category, words) : categoryTitle(category, { study, words });
}

/** The cost in which amounts are stated beside a ranking. */
export const costNamed = (rankedBy: string): CostMetric =>
  costMetrics.find((metric) => metric === rankedBy) ?? 'present-value';

/** The same beside any figure; null of the cost in a year, of which only the share is known. */
export const costBeside = (metric: AskedMetric): CostMetric | null =>
  metric.kind === 'by-year' ? null : costNamed(metricId(metric));

export const reservedIn = (contingency: Contingency, cost: CostMetric): number => contingency[metrics[cost].field];
