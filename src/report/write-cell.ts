import { writeMonth } from '../units/month.ts';
import { type NumberStyle, writeDecimal, writeSignificant } from '../units/write.ts';
import type { Words } from '../words/words.ts';
import { writeChance, writeError } from './write-chance.ts';
import type { MoneyScale } from './money-scale.ts';
import { noise } from './noise.ts';
import type { Cell } from './table.ts';

export interface CellStyle {
  readonly words: Pick<Words, 'numbers' | 'quantity'>;
  readonly scale: MoneyScale;
}

type Writers = {
  readonly [K in Cell['kind']]: (cell: Extract<Cell, { kind: K }>, style: CellStyle) => string;
};

/** A cell as text. The unit stands in the head of its column; a bar is drawn, not written. */
export const writeCell = (cell: Cell, style: CellStyle): string =>
  (writers[cell.kind] as (cell: Cell, style: CellStyle) => string)(cell, style);

const writers: Writers = {
  text: ({ text }) => text,
  exact: ({ text }) => text,
  count: ({ count }, { words }) => writeDecimal(count, 0, words.numbers),
  number: ({ value, decimals, signed: plus }, { words }) =>
    signed(value, plus, writeDecimal(value, decimals, words.numbers)),
  money: (cell, { words, scale }) => writeMoney(cell, scale, words.numbers),
  months: ({ length, signed: plus }, { words }) => signed(length, plus, writeDecimal(length, 1, words.numbers)),
  share: ({ share, signed: plus, text }, { words }) =>
    text ?? signed(share, plus, writeDecimal(share * 100, 1, words.numbers)),
  points: ({ points, signed: plus }, { words }) => signed(points, plus, writeDecimal(points, 1, words.numbers)),
  month: ({ month }) => writeMonth(month),
  year: ({ year }) => String(year),
  quantity: ({ value, unit }, { words }) => words.quantity(value, unit),
  measured: ({ figure, error, showsError }, style) => {
    const text = writeCell(figure, style);
    return showsError ? `${text} ±${writeErrorOf(figure.kind, error, style)}` : text;
  },
  chance: ({ share, error }, { words }) =>
    `${writeChance(share, error, words.numbers)} ±${writeError(error * 100, words.numbers)}`,
  error: ({ of, error }, style) => writeErrorOf(of, error, style),
  bar: () => '',
  none: () => '–',
  empty: () => '',
};

const writeErrorOf = (kind: Cell['kind'], error: number, { words, scale }: CellStyle): string =>
  writeError(kind === 'money' ? error / scale.divisor : error, words.numbers);

function writeMoney(
  { amount, signed: plus, legible = false }: Extract<Cell, { kind: 'money' }>,
  { divisor, decimals }: MoneyScale,
  numbers: NumberStyle,
): string {
  const rounded = writeDecimal(amount / divisor, decimals, numbers);
  const isLost = legible && Math.abs(amount) >= noise && !/[1-9]/.test(rounded);
  return signed(amount, plus, isLost ? writeSignificant(amount / divisor, 2, numbers) : rounded);
}

/** A difference says which way it goes. */
const signed = (value: number, plus: boolean | undefined, text: string): string =>
  plus === true && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
