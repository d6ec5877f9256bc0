import type { Investigation } from '../study/investigation.ts';
import { type AmountPlace, type Field, notNegative, places, share } from './amount-places.ts';

/** What an investigation takes and finds is the same in every draw. Its error is a number in the unit of what it looks at. */
export function investigationAmounts(id: string, { cost, takes, accuracy }: Investigation): AmountPlace[] {
  const found: Field[] = [
    ['cost', cost, 'money', notNegative],
    ['takes', takes, 'duration', { low: 0, high: 1200 }],
  ];
  if (accuracy?.kind === 'yes-no')
    found.push(
      ['sensitivity', accuracy.sensitivity, 'share', share],
      ['specificity', accuracy.specificity, 'share', share],
    );
  return places(['studies', id], found, { scope: 'study', counted: false, policy: true });
}
