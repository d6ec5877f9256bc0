import type { AmountWords } from '../words/amount-words.ts';

/** The words of a language in which amounts are found. */
export type ScaleWords = Pick<AmountWords, 'thousand' | 'million'>;

/**
 * A pattern of an amount in running text, with the mark or the code of its currency, its sign, a ± before it, and the word of its scale:
 * no line ends within one, in a terminal or on a page.
 */
export function amountInText({ thousand, million }: ScaleWords): string {
  const scales = [thousand, million].map((unit) => unit.slice(unit.indexOf(' ') + 1));
  return `[±+\u2212]?(?:[\\p{Sc}]|(?<![\\p{L}])[A-Z]{3}) [+\u2212]?\\d[\\d.,]*(?<=\\d)(?: (?:${scales.join('|')})(?![\\p{L}]))?`;
}
