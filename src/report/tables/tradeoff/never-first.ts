import type { Tradeoff } from '../../../analysis/tradeoff/tradeoff.ts';
import type { Words } from '../../../words/words.ts';
import { mention } from '../../lines/scenario-names.ts';

/** Of more than these, the others are named where they are fewer. */
const mostNamed = 4;

/** Which scenarios no prices make first, in the plan and in the mean: in one sentence where these are the same. */
export function neverFirstText({ never: { plan, mean }, delay }: Tradeoff, { tradeoff }: Words): string {
  // Every scenario that passes its gates has a price of delay.
  const ranked = delay.map(({ scenario }) => scenario);
  const sentence = (never: readonly string[], where: 'plan' | 'mean' | 'both'): string[] => {
    const others = ranked.filter((scenario) => !never.includes(scenario));
    if (never.length === 0) return [];
    return never.length > mostNamed && others.length > 0 && others.length < never.length
      ? [tradeoff.noOther(others.map(mention), where)]
      : [tradeoff.never(never.map(mention), where)];
  };
  const isSame = mean === null || mean.join(' ') === plan.join(' ');
  return (isSame ? sentence(plan, 'both') : [...sentence(plan, 'plan'), ...sentence(mean, 'mean')]).join(' ');
}
