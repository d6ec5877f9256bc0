import type { LineUnit } from '../../engine/plan.ts';
import { calendarMonth, monthNumberOf, writeMonth } from '../../units/month.ts';
import { writeShort, writeSignificant } from '../../units/write.ts';
import type { Naming } from './line-title.ts';

/** Enough to multiply out what is printed. */
const digits = 10;

const isMoney = (unit: string): boolean => unit.startsWith('EUR');
const isShare = (unit: string): boolean => unit === 'percent' || unit === 'percent/year';

/** A number in its unit, with digits enough to calculate on. */
export function exact(value: number | null, unit: LineUnit | 'rank', naming: Naming): string {
  const { words, study } = naming;
  const text = operand(value, unit, naming);
  if (value === null || unit === 'truth' || unit === 'factor' || unit === 'rank' || unit === 'month') return text;
  if (unit === 'moment') return `${text} (${writeMonth(calendarMonth(study.start + monthNumberOf(value)))})`;
  if (isMoney(unit)) return words.quantity(value, unit);
  if (unit === 'percent') return text;
  return unit === 'percent/year' ? words.quantity(value, unit) : `${text} ${words.unitName(unit)}`.trimEnd();
}

/** The same as an operand: without a unit, in which arithmetic has no part. */
export function operand(value: number | null, unit: LineUnit | 'rank', { words }: Naming): string {
  if (unit === 'truth') return words.lines.truths[value === null ? 'unknown' : value === 1 ? 'pass' : 'fail'];
  if (value === null) return unit === 'rank' ? words.lines.notRanked : words.lines.truths.unknown;
  if (unit === 'month') return words.quantity(value, unit);
  if (isShare(unit)) return `${writeSignificant(value * 100, digits, words.numbers)}%`;
  return isMoney(unit) ? writeShort(value, 2, words.numbers) : writeSignificant(value, digits, words.numbers);
}
