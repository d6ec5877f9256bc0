import { byCodeUnit } from '../../units/text-order.ts';
import type { AssumptionResult } from '../assumptions/assumptions.ts';

/** An assumption that is not what it was; null on the side that does not have it. */
export interface ChangedAssumption {
  readonly key: string;
  readonly before: AssumptionResult | null;
  readonly after: AssumptionResult | null;
}

/**
 * The assumptions of which the value differs between two studies as each was known at its month, by key: its central value,
 * its spread, the formula it follows by, or its unit. What only follows by the same formula from others that changed is not
 * named beside them.
 */
export function changedAssumptions(
  old: readonly AssumptionResult[],
  current: readonly AssumptionResult[],
): ChangedAssumption[] {
  const [before, after] = [byKey(old), byKey(current)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => ({ key, before: before.get(key) ?? null, after: after.get(key) ?? null }))
    .filter((each) => stateOf(each.before) !== stateOf(each.after))
    .toSorted((a, b) => byCodeUnit(a.key, b.key));
}

const byKey = (results: readonly AssumptionResult[]): Map<string, AssumptionResult> =>
  new Map(results.map((result) => [result.key, result]));

function stateOf(result: AssumptionResult | null): string {
  if (result === null) return 'none';
  const { assumption, inForce, value } = result;
  if (inForce?.value.shape === 'formula') return JSON.stringify([assumption.unit, inForce.value.text]);
  return JSON.stringify([assumption.unit, value, inForce?.value ?? null]);
}
