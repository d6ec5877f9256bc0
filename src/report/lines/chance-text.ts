import { writeDecimal } from '../../units/write.ts';
import type { Words } from '../../words/words.ts';

/** A chance in whole percents, near nothing and all in tenths of one; what is not certain is not said to be. */
export function chanceText(chance: number, { numbers }: Words): string {
  const percent = (share: number, decimals: number): string => `${writeDecimal(share * 100, decimals, numbers)}%`;
  if (chance > 0 && chance < least) return `<${percent(least, 1)}`;
  if (chance < 1 && chance > 1 - least) return `>${percent(1 - least, 1)}`;
  const isNearEnd = (chance > 0 && chance < 0.0095) || (chance < 1 && chance > 0.9905);
  return percent(chance, isNearEnd ? 1 : 0);
}

/** The smallest part of all that is given as a number. */
const least = 0.001;
