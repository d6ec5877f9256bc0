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
  const number = numberOf(value, unit, naming);
  if (unit === 'moment') return `${number} (${writeMonth(monthOfTime(value, label, study.start))})`;
  return words.inUnit(number, unit);
}

/** The same as an operand: without a unit, in which arithmetic has no part. */
export function operand(value: number | null, unit: LineUnit | 'rank', naming: Naming): string {
  const { words } = naming;
  if (unit === 'truth') return words.lines.truths[value === null ? 'unknown' : value === 1 ? 'pass' : 'fail'];
  if (value === null) return unit === 'rank' ? words.lines.notRanked : words.lines.truths.unknown;
  if (unit === 'month') return words.quantity(value, unit);
  return `${numberOf(value, unit, naming)}${isShare(unit) ? '%' : ''}`;
}

/** Amounts to the smallest unit of their currency, shares in hundredths, all else with the digits it needs. */
function numberOf(value: number, unit: LineUnit | 'rank', { words: { numbers }, study }: Naming): string {
  const { decimals } = study.notation.currency;
  const rounded = roundedTo(value, decimals);
  if (unit === 'EUR' && (value === 0 || Math.abs(value) >= 1)) return inCents(value, decimals, numbers);
  if (unit.startsWith('EUR') && nearly(value, rounded)) return inCents(value, decimals, numbers);
  return plainNumber(isShare(unit) ? value * 100 : value, numbers);
}

/** A number without a unit. */
export const plainNumber = (value: number, style: NumberStyle): string => writeSignificant(value, digits, style);

const roundedTo = (value: number, decimals: number): number => {
  const parts = Number(`1e${decimals}`);
  return Math.round(value * parts) / parts;
};

/** With all decimals, or with none. */
const inCents = (value: number, decimals: number, style: NumberStyle): string =>
  writeDecimal(value, Number.isInteger(roundedTo(value, decimals)) ? 0 : decimals, style);

const nearly = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.abs(a);
