import type { Dated } from '../../model/study/study.ts';
import type { Unit } from '../../units/unit.ts';
import type { Words } from '../../words/words.ts';

/** What an assumption is worth as it was known; of one without a number, whether nobody knows it, nothing is known yet, or it rests on such. */
export function valueText(
  { dated, value }: { readonly dated: Dated | null; readonly value: number | null },
  unit: Unit,
  words: Words,
): string {
  return value === null ? withoutValue(dated, words) : words.quantity(value, unit);
}

/** What is said of an assumption without a number: of a formula, something that it follows from has none. */
export function withoutValue(dated: Dated | null, { estimates, show }: Words): string {
  if (dated === null) return show.notYet;
  return dated.value.shape === 'unknown' ? estimates.bands.unknown : show.restsOnUnknown;
}

/** A formula as it is written, and what it comes to. */
export const formulaText = (formula: string, value: number | null, unit: Unit, words: Words): string =>
  `= ${formula}${value === null ? '' : ` (${words.quantity(value, unit)})`}`;
