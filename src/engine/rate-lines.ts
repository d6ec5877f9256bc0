import type { LineNumber, Plan } from './plan.ts';
import { firstRate } from './rules/rates.ts';

/** The lines that hold one value throughout a block: price rises and discount rates. */
export const rateLines = (plan: Plan): LineNumber[] => [
  ...new Set(
    plan.lines.flatMap((line) => {
      const first = 'inputs' in line ? firstRate[line.rule] : undefined;
      return first === undefined || !('inputs' in line) ? [] : line.inputs.slice(first);
    }),
  ),
];
