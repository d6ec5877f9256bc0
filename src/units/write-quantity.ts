import { calendarMonth, writeMonth } from './month.ts';
import { inEuros, type Notation, writeUnit, writeUnitOfOne } from './notation.ts';
import type { Unit } from './unit.ts';
import { writeExact } from './write.ts';

/** A number in the digits of a study, as exactly as it can be read back. */
const digits = 15;

/** A number as it is written in a study: at most 15 digits, no exponent. @param shift - the power of ten it is written in */
export function writeNumber(value: number, shift = 0): string {
  const rounded = writeExact(Number(value.toPrecision(digits)), '.');
  return shift === 0 ? rounded : writeExact(Number(`${rounded}e${shift}`), '.');
}

/** A value in its unit, as it is written in a study: `40 fte`, `65%`, `1500000 EUR/month`, `2021-05`; a score is bare. */
export function writeQuantity(value: number, unit: Unit, notation: Notation = inEuros): string {
  switch (unit) {
    case 'month':
      return writeMonth(calendarMonth(value));
    case 'score':
      return writeNumber(value);
    case 'percent':
      return `${writeNumber(value, 2)}%`;
    case 'percent/year':
      return `${writeNumber(value, 2)}%/year`;
    default:
      return `${writeNumber(value)} ${(value === 1 ? writeUnitOfOne : writeUnit)(unit, notation)}`;
  }
}
