import type { AssumptionKey } from '../model/study/assumption-key.ts';
import type { Line, LineNumber, Plan } from './plan.ts';

/**
 * Marks the targets and all lines that they rest on.
 *
 * @param isEnd - of which lines nothing is marked that only they rest on
 * @returns by line 1 where it is marked, else 0
 */
export function reachable(
  plan: Plan,
  targets: Iterable<LineNumber>,
  isEnd: (line: Line) => boolean = () => false,
): Uint8Array {
  const needed = new Uint8Array(plan.lines.length);
  for (const target of targets) needed[target] = 1;
  for (let number = plan.lines.length - 1; number >= 0; number--) {
    const line = plan.lines[number];
    if (needed[number] === 1 && line !== undefined && 'inputs' in line && !isEnd(line))
      for (const input of line.inputs) needed[input] = 1;
  }
  return needed;
}

/** The assumptions that lines rest on, those with a formula among them. */
export function keysBelow(plan: Plan, targets: Iterable<LineNumber>): ReadonlySet<AssumptionKey> {
  const reached = reachable(plan, targets);
  return new Set(
    plan.lines.flatMap(({ label }, number) => (reached[number] === 1 && label.of === 'assumption' ? [label.key] : [])),
  );
}
