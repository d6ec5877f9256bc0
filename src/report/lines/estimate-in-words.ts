import { isUsualShape } from '../../analysis/check/estimate-text.ts';
import { recordedValue } from '../../analysis/check/recorded-values.ts';
import { declarationOf } from '../../analysis/runs/declaration.ts';
import { type Estimate, numbersOf } from '../../model/estimates/estimate.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Study } from '../../model/study/study.ts';
import type { Unit } from '../../units/unit.ts';
import { writeDecimal } from '../../units/write.ts';
import { writeNumber } from '../../units/write-quantity.ts';
import type { Words } from '../../words/words.ts';

/** An estimate on one line, with all digits that it was given: a constant as a quantity, others by their numbers. */
export function estimateInWords(estimate: Estimate, unit: Unit, words: Words): string {
  const { estimates } = words;
  switch (estimate.shape) {
    case 'constant':
      return exactQuantity(estimate.value, unit, words);
    case 'discrete':
      return estimates.anyOf(
        estimate.options.map(({ value, probability }) => ({
          value: exactQuantity(value, unit, words),
          probability: exactQuantity(probability, 'percent', words),
        })),
      );
    case 'pool':
      return estimates.ofExperts(
        estimate.views.map(({ expert, weight, estimate: own }) => ({
          expert,
          weight: exactQuantity(weight, 'score', words),
          value: estimateInWords(own, unit, words),
        })),
      );
    default: {
      const parts = numbersOf(estimate).map(([key, value]) => `${key} ${exactQuantity(value, unit, words)}`);
      return [...parts, ...(isUsualShape(estimate) ? [] : [estimates.shapes[estimate.shape]])].join(', ');
    }
  }
}

/** What an assumption was recorded with, in words; a formula, and what cannot be read as the assumption is now, as it was written. */
export function recordedInWords(
  key: AssumptionKey,
  text: string,
  { study, words }: { study: Study; words: Words },
): string {
  const value = recordedValue(study, key, text);
  const unit = declarationOf(study, key).assumption?.unit;
  return value === null || unit === undefined || value.shape === 'formula' ? text : estimateInWords(value, unit, words);
}

/** A value in its unit with all its digits: € 3,106.50, 33.3333333333333%. */
function exactQuantity(value: number, unit: Unit, words: Words): string {
  if (unit === 'month') return words.quantity(value, unit);
  const exact = writeNumber(value, unit === 'percent' || unit === 'percent/year' ? 2 : 0);
  const [, part = ''] = exact.split('.');
  const { decimals } = words.notation().currency;
  const needed = unit.startsWith('EUR') && part !== '' ? Math.max(part.length, decimals) : part.length;
  return words.inUnit(writeDecimal(Number(exact), Math.min(100, needed), words.numbers), unit);
}
