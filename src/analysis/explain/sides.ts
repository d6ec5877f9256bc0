import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Settled } from '../../engine/settle.ts';
import { central } from '../../model/estimates/estimate.ts';
import type { Dated } from '../../model/study/study.ts';
import { byCodeUnit } from '../../units/text-order.ts';

/** One study with the values of its assumptions on either side of a change: at two dates, in two variants. */
export interface Sides {
  readonly old: Settled;
  readonly new: Settled;
}

/**
 * The assumptions whose value in force differs, whether anything rests on them or not, by key.
 *
 * @param isDrawn - whether all of an estimate counts, not its central value only
 */
export const changedKeys = (sides: Sides, isDrawn = false): AssumptionKey[] =>
  [...sides.new.inForce.keys()]
    .filter((key) => !isSameDated(sides.old.inForce.get(key) ?? null, sides.new.inForce.get(key) ?? null, isDrawn))
    .toSorted(byCodeUnit);

/** Of an estimate, the central value counts; of a formula, how it is written. */
function isSameDated(a: Dated | null, b: Dated | null, isDrawn: boolean): boolean {
  if (a === null || b === null) return a === b;
  // What nobody knows is no number to be equal.
  if (a.value.shape === 'unknown' || b.value.shape === 'unknown') return a.value.shape === b.value.shape;
  if (a.value.shape === 'formula' || b.value.shape === 'formula')
    return a.value.shape === 'formula' && b.value.shape === 'formula' && a.value.text === b.value.text;
  if (isDrawn) return JSON.stringify(a.value) === JSON.stringify(b.value);
  return central(a.value) === central(b.value);
}

/** The central value of an estimate; null where nothing is known, or a formula says it. */
export function valueOf({ inForce }: Settled, key: AssumptionKey): number | null {
  const value = inForce.get(key)?.value;
  return value === undefined || value.shape === 'formula' ? null : central(value);
}
