import type { Notation } from '../units/notation.ts';
import type { Words } from './words.ts';

/**
 * The same words, in which amounts are in the currency of a study, and what it counts is called as there.
 *
 * @param current - the notation of the study that is written of, asked for whenever an amount is written: words are chosen before the
 *   study is read
 */
export function inNotation(words: Words, current: () => Notation): Words {
  const amounts = (): ReturnType<Words['amountsIn']> => words.amountsIn(current().currency);
  const quantities = (): ReturnType<Words['quantitiesIn']> => words.quantitiesIn(current());
  return {
    ...words,
    quantity: (value, unit) => quantities().quantity(value, unit),
    inUnit: (number, unit) => quantities().inUnit(number, unit),
    unitName: (unit) => quantities().unitName(unit),
    notation: current,
    diff: {
      ...words.diff,
      units: {
        ...words.diff.units,
        get EUR() {
          return amounts().euro;
        },
      },
    },
    table: {
      ...words.table,
      get euro() {
        return amounts().euro;
      },
      get thousand() {
        return amounts().thousand;
      },
      get million() {
        return amounts().million;
      },
      amount: (number, scale) => amounts().amount(number, scale),
    },
  };
}
