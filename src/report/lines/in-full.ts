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

/** A share of all with all its digits and its sign. */
export const shareInFull = (share: number, words: Words): string => `${digitsOf(share * 100, words)}%`;

/** As many digits as a number has that somebody wrote; behind these stands how a fraction of two is kept. */
const mostDigits = 15;

const digitsOf = (value: number, { numbers }: Words): string =>
  writeExact(Number(value.toPrecision(mostDigits)), numbers.decimal);
