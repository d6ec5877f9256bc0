import { monthOfTime } from '../../analysis/trace/time-month.ts';
import type { TraceLine } from '../../analysis/trace/trace.ts';
import type { LineUnit } from '../../engine/plan.ts';
import { writeMonth } from '../../units/month.ts';
import { type NumberStyle, writeDecimal, writeSignificant } from '../../units/write.ts';
import type { Naming } from './line-title.ts';

/** Enough to multiply out what is printed, to the cent, of amounts of hundreds of millions. */
const digits = 12;

const isShare = (unit: string): boolean => unit === 'percent' || unit === 'percent/year';

/** What there is to say of a line: its value, null where there is none. */
type Exact = Pick<TraceLine, 'value' | 'unit' | 'label'>;

/** A number in its unit, with digits enough to calculate on. */
export function exact({ value, unit, label }: Exact, naming: Naming): string {
  const { words, study } = naming;
  if (value === null && label.of === 'figure' && label.figure === 'finish') return words.lines.noFinish;
  if (value === null || unit === 'truth' || unit === 'factor' || unit === 'rank' || unit === 'month')
    return operand(value, unit, naming);
  const number = numberOf(value, unit, words.numbers);
  if (unit === 'moment') return `${number} (${writeMonth(monthOfTime(value, label, study.start))})`;
  return words.inUnit(number, unit);
}

/** The same as an operand: without a unit, in which arithmetic has no part. */
export function operand(value: number | null, unit: LineUnit | 'rank', { words }: Naming): string {
  if (unit === 'truth') return words.lines.truths[value === null ? 'unknown' : value === 1 ? 'pass' : 'fail'];
  if (value === null) return unit === 'rank' ? words.lines.notRanked : words.lines.truths.unknown;
  if (unit === 'month') return words.quantity(value, unit);
  return `${numberOf(value, unit, words.numbers)}${isShare(unit) ? '%' : ''}`;
}

/** Amounts to the cent, shares in hundredths, all else with the digits it needs. */
function numberOf(value: number, unit: LineUnit | 'rank', style: NumberStyle): string {
  if (unit === 'EUR' && (value === 0 || Math.abs(value) >= 1)) return inCents(value, style);
  if (unit.startsWith('EUR') && nearly(value, toCents(value))) return inCents(value, style);
  return plainNumber(isShare(unit) ? value * 100 : value, style);
}

/** A number without a unit. */
export const plainNumber = (value: number, style: NumberStyle): string => writeSignificant(value, digits, style);

const toCents = (value: number): number => Math.round(value * 100) / 100;

/** With both decimals, or with neither. */
const inCents = (value: number, style: NumberStyle): string =>
  writeDecimal(value, Number.isInteger(toCents(value)) ? 0 : 2, style);

const nearly = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.abs(a);
