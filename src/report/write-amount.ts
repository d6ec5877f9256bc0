import type { Words } from '../words/words.ts';
import { moneyScale } from './money-scale.ts';
import { writeMoney } from './write-cell.ts';

/** An amount in running text, at the scale that suits it: € 12.3 million. */
export function writeAmount(amount: number, words: Words): string {
  const scale = moneyScale([amount]);
  return words.table.amount(writeMoney(amount, scale, words.numbers, false), scale.name);
}
