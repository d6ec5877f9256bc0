import { writeDecimal } from '../../units/write.ts';
import type { Words } from '../../words/words.ts';

/** A chance in whole percents; what is not certain is not said to be. */
export function chanceText(chance: number, { numbers }: Words): string {
  if (chance > 0 && chance < 0.005) return '<1%';
  if (chance < 1 && chance >= 0.995) return '>99%';
  return `${writeDecimal(chance * 100, 0, numbers)}%`;
}
