import type { LineNumber, Plan } from '../plan.ts';
import { firstRate, isCurveRule } from '../rules/rates.ts';

/**
 * Pairs of lines that weigh the same months by two curves, as of money discounted and not: which second line each first one
 * can be computed with.
 *
 * @param lines - those that are computed, in order
 * @param inputs - of each
 */
export function twinsOf(
  plan: Plan,
  lines: readonly LineNumber[],
  inputs: (line: LineNumber) => readonly LineNumber[],
): ReadonlyMap<LineNumber, LineNumber> {
  const twins = new Map<LineNumber, LineNumber>();
  const alone = new Map<string, LineNumber>();
  for (const number of lines) {
    const rule = plan.lines[number]?.rule;
    if (rule === undefined || rule === 'given' || rule === 'literal' || !isCurveRule(rule)) continue;
    const key = `${rule} ${inputs(number).slice(0, firstRate[rule]).join(' ')}`;
    const first = alone.get(key);
    if (first === undefined) alone.set(key, number);
    else {
      twins.set(first, number);
      alone.delete(key);
    }
  }
  return twins;
}
