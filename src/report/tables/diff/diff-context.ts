import type { ChangeEffects } from '../../../analysis/diff/change-effects.ts';
import type { ChangedAssumption } from '../../../analysis/diff/changed-assumptions.ts';
import type { Diff } from '../../../analysis/diff/diff.ts';
import type { Excess, Limits } from '../../../analysis/diff/diff-limit.ts';
import type { Rename } from '../../../analysis/renames/renames.ts';
import type { PlanContents } from '../../../analysis/runs/comparison.ts';
import type { Study } from '../../../model/study/study.ts';
import type { Words } from '../../../words/words.ts';

/** One of the two sides: what was read, and what its result says of itself. */
export interface DiffEnd {
  readonly from: string;
  readonly study: string;
  readonly asOf: string;
  readonly samen: string;
  readonly inputHash: string;
  readonly sets: Readonly<Record<string, string>>;
}

/** All there is to say of two results that are held against each other. */
export interface Differences {
  readonly before: DiffEnd;
  readonly after: DiffEnd;
  readonly diff: Diff;
  /** What has another id in it than before, and is the same. */
  readonly renamed: readonly Rename[];
  /** What the figures of each side hold; empty of a result that is older than that. */
  readonly plan: { readonly before: readonly PlanContents[]; readonly after: readonly PlanContents[] };
  /** Null where a side is a result, which holds none. */
  readonly assumptions: AssumptionChanges | null;
  /** What changed by more than was allowed, and how much that is; null where nothing was said of it. */
  readonly limit: LimitsHeld | null;
}

/** How far figures may move, and what moved further. */
export interface LimitsHeld {
  readonly limits: Limits;
  readonly excess: readonly Excess[];
}

/** The assumptions that changed, and what each did to the figures that scenarios are ranked by. */
export interface AssumptionChanges {
  readonly changed: readonly ChangedAssumption[];
  readonly effects: ChangeEffects;
}

/** What titles are taken from: the studies that there are, the new one first. */
export interface DiffNaming {
  readonly studies: readonly Study[];
  readonly words: Words;
  /** The same words, in which amounts are as a side writes them: for what is said of that side alone. */
  readonly sides: { readonly before: Words; readonly after: Words };
}

/** What money is called in figures of these sides: of two currencies both, as one became the other. */
export function moneyUnit(
  { before, after }: DiffNaming['sides'],
  { isBefore, isAfter }: { readonly isBefore: boolean; readonly isAfter: boolean },
): string {
  const [old, current] = [before.diff.units.EUR, after.diff.units.EUR];
  if (isBefore && isAfter) return old === current ? current : `${old} → ${current}`;
  return isBefore ? old : current;
}

/** Whether anything changed or was renamed. */
export const hasDifferences = (differences: Differences): boolean =>
  differences.renamed.length > 0 || !isUnchanged(differences);

/** Whether nothing differs that anybody could see. */
export const isUnchanged = ({ diff, assumptions }: Differences): boolean =>
  diff.terms.length === 0 &&
  diff.gates.length === 0 &&
  diff.figures.length === 0 &&
  diff.ranking.every(({ changed }) => !changed) &&
  (assumptions?.changed ?? []).length === 0 &&
  (assumptions?.effects.differences ?? []).length === 0;
