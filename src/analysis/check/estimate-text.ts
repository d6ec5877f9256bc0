import { type Estimate, numberForms, numbersOf } from '../../model/estimates/estimate.ts';
import type { WrittenEstimate, WrittenExperts } from '../../model/written/written-estimate.ts';
import type { Unit } from '../../units/unit.ts';
import type { Notation } from '../../units/notation.ts';
import { writeNumber, writeQuantity } from '../../units/write-quantity.ts';

/** The shapes that are meant where an estimate names none. */
const usual: ReadonlySet<Estimate['shape']> = new Set(numberForms.map(({ shapes }) => shapes[0]));

export const isUsualShape = ({ shape }: Estimate): boolean => usual.has(shape);

/**
 * An estimate on one line, as a record keeps it: a constant as a quantity, others by their numbers.
 *
 * @example estimateText({ shape: 'pert', low: 1, mode: 2, high: 4 }, 'months', inEuros); // 'low 1 month, mode 2 months, high 4 months'
 */
export function estimateText(estimate: Estimate, unit: Unit, notation: Notation): string {
  if (estimate.shape === 'constant') return writeQuantity(estimate.value, unit, notation);
  if (estimate.shape === 'discrete')
    return `any-of ${estimate.options.map(({ value, probability }) => `${writeQuantity(value, unit, notation)} by ${writeQuantity(probability, 'percent')}`).join(', ')}`;
  if (estimate.shape === 'pool')
    return `${pooled}${estimate.views.map(({ expert, weight, estimate: own }) => `${expert} ${writeNumber(weight)} of ${estimateText(own, unit, notation)}`).join('; ')}`;
  const parts = numbersOf(estimate).map(([key, value]) => `${key} ${writeQuantity(value, unit, notation)}`);
  return [...parts, ...(isUsualShape(estimate) ? [] : [`shape ${estimate.shape}`])].join(', ');
}

/** How the text begins of what several experts say. */
const pooled = 'experts ';

/** All numbers that make an estimate, in an order of their own. */
export function valuesOf(estimate: Estimate): readonly number[] {
  if (estimate.shape === 'pool') return estimate.views.flatMap((view) => [view.weight, ...valuesOf(view.estimate)]);
  if (estimate.shape === 'constant') return [estimate.value];
  if (estimate.shape === 'discrete') return estimate.options.flatMap(({ value, probability }) => [value, probability]);
  return numbersOf(estimate).map(([, value]) => value);
}

/** How a text begins that has the numbers of an estimate by their keys. */
const byKeys = new RegExp(`^(?:${numberForms.map(({ keys: [first] }) => first).join('|')}) [^,]+, `);

/** The reverse, as a study would write it: any other text is that text. */
export function estimateIn(text: string | number): WrittenEstimate {
  if (typeof text === 'number') return text;
  if (text.startsWith('any-of '))
    return {
      'any-of': text
        .slice('any-of '.length)
        .split(', ')
        .map((option) => {
          const [value = '', probability = ''] = option.split(' by ');
          return { value, probability };
        }),
    };
  if (!byKeys.test(text)) return text;
  // Which keys go together is checked where it is read, like anything that somebody may have written.
  return Object.fromEntries(
    text.split(', ').map((part) => [part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]),
  );
}

/** What each expert says in such a text; null where it is not one of several experts. */
export function expertsIn(text: string | number): WrittenExperts | null {
  if (typeof text === 'number' || !text.startsWith(pooled)) return null;
  const views = text
    .slice(pooled.length)
    .split('; ')
    .map((view) => {
      const [, expert = '', weight = '', own = ''] = /^(\S+) (\S+) of (.*)$/.exec(view) ?? [];
      return [expert, { value: estimateIn(own), weight: Number(weight) }] as const;
    });
  return Object.fromEntries(views);
}
