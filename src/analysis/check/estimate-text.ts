import type { Estimate } from '../../model/study/study.ts';
import type { WrittenEstimate } from '../../model/written/written.ts';
import type { Unit } from '../../units/unit.ts';
import { writeQuantity } from '../../units/write-quantity.ts';

/** The shapes that are meant where an estimate names none. */
const usual: ReadonlySet<Estimate['shape']> = new Set(['pert', 'lognormal', 'uniform']);

/**
 * An estimate on one line, as a record keeps it: a constant as a quantity, others by their numbers.
 *
 * @example estimateText({ shape: 'pert', low: 1, mode: 2, high: 4 }, 'months'); // 'low 1 month, mode 2 months, high 4 months'
 */
export function estimateText(estimate: Estimate, unit: Unit): string {
  if (estimate.shape === 'constant') return writeQuantity(estimate.value, unit);
  if (estimate.shape === 'discrete')
    return `any-of ${estimate.options.map(({ value, probability }) => `${writeQuantity(value, unit)} by ${writeQuantity(probability, 'percent')}`).join(', ')}`;
  const parts = numbersOf(estimate).map(([key, value]) => `${key} ${writeQuantity(value, unit)}`);
  return [...parts, ...(usual.has(estimate.shape) ? [] : [`shape ${estimate.shape}`])].join(', ');
}

/** Its numbers, by the key under which a study has them. */
export function numbersOf(estimate: Estimate): readonly (readonly [key: string, value: number])[] {
  switch (estimate.shape) {
    case 'constant':
      return [['value', estimate.value]];
    case 'pert':
    case 'triangular':
      return [
        ['low', estimate.low],
        ['mode', estimate.mode],
        ['high', estimate.high],
      ];
    case 'lognormal':
    case 'normal':
      return [
        ['p10', estimate.p10],
        ['p90', estimate.p90],
      ];
    case 'uniform':
      return [
        ['min', estimate.min],
        ['max', estimate.max],
      ];
    case 'discrete':
      return estimate.options.flatMap(({ value, probability }) => [
        ['value', value] as const,
        ['probability', probability] as const,
      ]);
  }
}

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
  if (!/^(?:low|p10|min) [^,]+, /.test(text)) return text;
  // Which keys go together is checked where it is read, like anything that somebody may have written.
  return Object.fromEntries(
    text.split(', ').map((part) => [part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]),
  ) as unknown as WrittenEstimate;
}
