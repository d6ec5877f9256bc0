import type { Study } from '../../model/study/study.ts';
import { codeOfSign, type Currency } from '../../units/currency.ts';
import { calendarMonth, writeMonth } from '../../units/month.ts';
import { writeNumber, writeQuantity } from '../../units/write-quantity.ts';
import type { Unit } from '../../units/unit.ts';
import type { ComputedFigure } from './computed-figure.ts';
import { isLabelled, monthOf } from './pinned-value.ts';
import { comesTo } from './record.ts';

/**
 * A figure as it is pinned: a time by its month, money to the cent, all else with the digits it has. Where the pin allows a
 * difference, only as many digits as that asks for, so that what is written lies no further off than that.
 *
 * @param within - in the unit of the figure; null: none is allowed
 * @param like - how the value was written before: its scale is kept
 */
export function writePinned(
  { value, unit, of, drawn }: ComputedFigure,
  study: Study,
  { within: allowed, like }: { readonly within: number | null; readonly like: string | number | null },
): string | number {
  // Of what is drawn no more digits are written than the draws are sure of.
  const within = allowed ?? drawn?.error ?? null;
  if (value === null || unit === 'truth' || unit === 'rank') return comesTo({ value, unit, of });
  if (unit === 'moment' && isLabelled(of) && isMonthLike(like))
    return writeMonth(calendarMonth(monthOf({ value, of }, study)));
  const reported = writtenUnit(unit);
  if (reported === 'EUR') return writeMoney(value, study.notation.currency, { within, like: String(like ?? '') });
  const rounded = roundedFor(value, reported, { within, currency: study.notation.currency });
  return reported === 'score' ? Number(writeNumber(rounded)) : writeQuantity(rounded, reported, study.notation);
}

/** The unit in which a figure is written. */
const writtenUnit = (unit: Exclude<ComputedFigure['unit'], 'truth' | 'rank'>): Unit =>
  unit === 'moment' ? 'months' : unit === 'factor' ? 'score' : unit;

function roundedFor(
  value: number,
  unit: Unit,
  { within, currency }: { readonly within: number | null; readonly currency: Currency },
): number {
  if (within !== null && within > 0) return roundedWithin(value, within).value;
  return unit.startsWith('EUR') ? Number(value.toFixed(currency.decimals)) : value;
}

const isMonthLike = (like: string | number | null): boolean => like === null || /^\d{4}-\d{2}$/.test(String(like));

/** The nearest multiple of the largest power of ten of which half is allowed. */
function roundedWithin(value: number, within: number): { value: number; power: number } {
  const [mantissa = '1', exponent = '0'] = within.toExponential(12).split('e');
  // Half of 10^(n + 1) is 5 × 10^n.
  const power = Number(exponent) + (Number(mantissa) >= 5 ? 1 : 0);
  const count = Math.round(Number(writeNumber(value, -power)));
  return { value: Number(`${count}e${power}`), power };
}

/** The sign where it stands for no other currency and begins no name; the code where that was written, and elsewhere. */
const markOf = ({ code, sign }: Currency, like: string): string =>
  codeOfSign(sign) === code && sign !== '$' && !like.includes(code) ? sign : code;

/** `€ 41.2M`, `£ 412k`, `JPY 41200000`; `mln`, and the code of the currency, where that was written. */
function writeMoney(
  value: number,
  currency: Currency,
  { within, like }: { readonly within: number | null; readonly like: string },
): string {
  const { decimals } = currency;
  const mark = markOf(currency, like);
  if (within === null || within <= 0) return `${mark} ${writeNumber(Number(value.toFixed(decimals)))}`;
  const { value: rounded, power } = roundedWithin(value, within);
  const size = Math.abs(rounded);
  const scale = like.replace(/[A-Z]{3}/, '');
  const inMillions = /M|mln/.test(scale) || (like === '' && size >= 1e6 && power >= 3);
  if (inMillions) return `${mark} ${writeNumber(rounded, -6)}${scale.endsWith('mln') ? ' mln' : 'M'}`;
  const inThousands = /k/.test(scale) || (like === '' && size >= 1e3 && power >= 0);
  return inThousands ? `${mark} ${writeNumber(rounded, -3)}k` : `${mark} ${writeNumber(rounded)}`;
}
