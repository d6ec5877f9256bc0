import { writeMonth } from '../units/month.ts';
import { type NumberStyle, writeDecimal } from '../units/write.ts';
import type { Words } from '../words/words.ts';
import type { MoneyScale } from './money-scale.ts';
import type { Cell } from './table.ts';

export interface CellStyle {
  readonly words: Pick<Words, 'numbers' | 'quantity'>;
  readonly scale: MoneyScale;
}

/** A cell as text. The unit stands in the head of its column; a bar is drawn, not written. */
export function writeCell(cell: Cell, { words: { numbers, quantity }, scale }: CellStyle): string {
  switch (cell.kind) {
    case 'text':
    case 'exact':
      return cell.text;
    case 'count':
      return writeDecimal(cell.count, 0, numbers);
    case 'number':
      return signed(cell.value, cell.signed, writeDecimal(cell.value, cell.decimals, numbers));
    case 'money':
      return writeMoney(cell.amount, scale, numbers, cell.signed ?? false);
    case 'months':
      return signed(cell.length, cell.signed, writeDecimal(cell.length, 1, numbers));
    case 'share':
      return signed(cell.share, cell.signed, writeDecimal(cell.share * 100, 1, numbers));
    case 'points':
      return signed(cell.points, cell.signed, writeDecimal(cell.points, 1, numbers));
    case 'month':
      return writeMonth(cell.month);
    case 'year':
      return String(cell.year);
    case 'quantity':
      return quantity(cell.value, cell.unit);
    case 'bar':
    case 'empty':
      return '';
  }
}

export const writeMoney = (
  amount: number,
  { divisor, decimals }: MoneyScale,
  numbers: NumberStyle,
  plus: boolean,
): string => signed(amount, plus, writeDecimal(amount / divisor, decimals, numbers));

/** A difference says which way it goes. */
const signed = (value: number, plus: boolean | undefined, text: string): string =>
  plus === true && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
