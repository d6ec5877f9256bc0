import type { CheckedPin } from '../../analysis/check/check.ts';
import { comesTo } from '../../analysis/check/record.ts';
import type { Unit } from '../../units/unit.ts';
import type { Words } from '../../words/words.ts';
import { visible } from '../visible.ts';

/** The unit in which a figure is told. */
const told = (unit: CheckedPin['figure']['unit']): Unit =>
  unit === 'moment' ? 'months' : unit === 'factor' || unit === 'rank' || unit === 'truth' ? 'score' : unit;

/** A figure in the terms of its pin; what is no quantity in the words of `figures.yaml`. */
export function figureText({ figure, pinned }: CheckedPin, value: number | null, words: Words): string {
  const { unit } = figure;
  if (unit === 'truth' || value === null) return String(comesTo({ ...figure, value }));
  const { drawn } = figure;
  const text = words.quantity(value, pinned.asMonth ? 'month' : told(unit));
  return drawn === null ? text : `${text} \u00b1 ${words.quantity(Number(drawn.error.toPrecision(1)), told(unit))}`;
}

/** A difference of a figure, with its sign; null where it has none. */
export function differenceText({ figure, pinned }: CheckedPin, value: number | null, words: Words): string | null {
  const { unit } = figure;
  if (value === null || unit === 'truth') return null;
  const length: Unit = pinned.asMonth || unit === 'month' ? 'months' : told(unit);
  const text = words.quantity(value, length);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** As somebody wrote it in `figures.yaml`. */
export const pinnedText = ({ pin }: CheckedPin): string => visible(String(pin.value));
