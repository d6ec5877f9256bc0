import { writeDecimal } from '../../units/write.ts';
import type { Words } from '../../words/words.ts';

/** A chance in whole percents, near nothing and all in tenths of one; what is not certain is not said to be. */
export function chanceText(chance: number, { numbers }: Words): string {
  const say = (share: number, decimals: number): string => `${writeDecimal(share * 100, decimals, numbers)}%`;
  if (chance > 0 && chance < least) return `<${say(least, 1)}`;
  if (chance < 1 && chance > 1 - least) return `>${say(1 - least, 1)}`;
  const isNearEnd = (chance > 0 && chance < 0.0095) || (chance < 1 && chance > 0.9905);
  return say(chance, isNearEnd ? 1 : 0);
}

/** The smallest part of all that is given as a number. */
const least = 0.001;
