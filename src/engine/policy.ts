import type { AssumptionKey } from '../model/study/assumption-key.ts';
import { reachable } from './evaluate.ts';
import type { LineNumber, Plan } from './plan.ts';
import type { RuleName } from './rules/rules.ts';

/** Where the rates stand among the inputs of a rule: from there on, they hold one value throughout a block. */
const firstRate: Partial<Record<RuleName, number>> = {
  spread: 2,
  'spread-within': 4,
  service: 4,
  'by-team': 5,
  'by-team-within': 7,
  'by-delayed-team': 6,
  'by-delayed-team-within': 8,
  'at-moment': 1,
  'at-moment-within': 3,
};

/** The lines that hold one value throughout a block: price rises and discount rates. */
export const policyLines = (plan: Plan): LineNumber[] => [
  ...new Set(
    plan.lines.flatMap((line) => {
      const first = 'inputs' in line ? firstRate[line.rule] : undefined;
      return first === undefined || !('inputs' in line) ? [] : line.inputs.slice(first);
    }),
  ),
];

/** The assumptions that lines rest on, those with a formula among them. */
export function keysBelow(plan: Plan, targets: Iterable<LineNumber>): ReadonlySet<AssumptionKey> {
  const reached = reachable(plan, targets);
  return new Set(
    plan.lines.flatMap(({ label }, number) => (reached[number] === 1 && label.of === 'assumption' ? [label.key] : [])),
  );
}
