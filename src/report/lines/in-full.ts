import type { Unit } from '../../units/unit.ts';
import { writeExact } from '../../units/write.ts';
import type { Words } from '../../words/words.ts';

/** Whether a value is a fraction that is said in hundredths. */
export const isShare = (unit: string): boolean => unit === 'percent' || unit === 'percent/year';

/** The same words, but that quantities have all their digits: of a text that goes to scripts. */
export const inFull = (words: Words): Words => ({
  ...words,
  quantity: (value: number, unit: Unit): string =>
    unit === 'month'
      ? words.quantity(value, unit)
      : words.inUnit(digitsOf(isShare(unit) ? value * 100 : value, words), unit),
});

/** Words in which values that differ are seen to: with all digits where they would be written alike, and have digits that differ. */
export function seenApart(words: Words, values: readonly (number | null)[], unit: Unit): Words {
  const full = inFull(words);
  const known = values.filter((value) => value !== null);
  const texts = ({ quantity }: Words): number => new Set(known.map((value) => quantity(value, unit))).size;
  return texts(full) > texts(words) ? full : words;
}

/** A share of all with all its digits and its sign. */
export const shareInFull = (share: number, words: Words): string => `${digitsOf(share * 100, words)}%`;

/** As many digits as a number has that somebody wrote; behind these stands how a fraction of two is kept. */
const mostDigits = 15;

const digitsOf = (value: number, { numbers }: Words): string =>
  writeExact(Number(value.toPrecision(mostDigits)), numbers.decimal);
