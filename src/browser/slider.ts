import { endsOf, quantile } from '../model/estimates/estimate.ts';
import type { PossibleRange } from '../model/estimates/shape.ts';
import type { Assumption, Dated } from '../model/study/study.ts';
import { calendarMonth, writeMonth } from '../units/month.ts';
import { writeNumber } from '../units/write-quantity.ts';
import { type Notation, writeUnit } from '../units/notation.ts';
import type { Unit } from '../units/unit.ts';

/** How far a slider goes, in the numbers of its field: a share in hundredths, a month counted from the year 0. */
export interface Slider {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What a slider is made for: an assumption with its value in force, in its own unit, and what bounds its fields. */
export interface Slid {
  readonly assumption: Pick<Assumption, 'unit' | 'range'>;
  readonly inForce: Pick<Dated, 'value'> | null;
  readonly value: number | null;
  readonly fields: PossibleRange;
}

/** So many months to either side of a month without a range. */
const monthsAround = 24;

/** About so many steps from one end to the other. */
const steps = 100;

/**
 * A slider over the range of an assumption, else over its estimate and as much beyond, else from nothing to twice its value; no further than its
 * fields allow.
 */
export function sliderFor(slid: Slid): Slider | null {
  const ends = endsFor(slid);
  if (ends === null) return null;
  const { unit, range } = slid.assumption;
  const [low, high] = ends.map((end) => shown(end, unit)) as [number, number];
  const step = unit === 'month' ? 1 : roundStep((high - low) / steps);
  const first = Number(writeNumber(Math.round(low / step) * step));
  const { fields } = slid;
  const isWritten = range !== null || ends[0] === fields.low;
  const least = first >= low ? first : isWritten ? low : Number(writeNumber(first + step));
  const isPossible = fields.above !== true || fields.low === null || least > shown(fields.low, unit);
  const min = isPossible ? least : Number(writeNumber(least + step));
  // It stands on steps only, and the last of these is where it ends.
  const max = Number(writeNumber(min + Math.floor((high - min) / step + 1e-9) * step));
  return max > min ? { min, max, step } : null;
}

function endsFor({ assumption: { unit, range }, inForce, value, fields }: Slid): [low: number, high: number] | null {
  const within = ([low, high]: readonly [number, number]): [number, number] => [
    Math.max(low, fields.low ?? low),
    Math.min(high, fields.high ?? high),
  ];
  if (range !== null) return within([range.low, range.high]);
  const estimate = inForce?.value;
  if (estimate === undefined || value === null) return null;
  if (unit === 'month') return within([value - monthsAround, value + monthsAround]);
  if (estimate.shape !== 'formula' && estimate.shape !== 'constant' && estimate.shape !== 'unknown') {
    const [low, high] = endsOf(estimate) ?? [quantile(estimate, 0.01), quantile(estimate, 0.99)];
    const beyond = (high - low) / 2;
    return within([low >= 0 ? Math.max(0, low - beyond) : low - beyond, high + beyond]);
  }
  const most = value === 0 ? 1 : 2 * value;
  return within(most > 0 ? [0, most] : [most, 0]);
}

/** The largest of 1, 2 or 5 times a power of ten that is no larger. */
function roundStep(size: number): number {
  const exponent = size.toExponential().split('e')[1] ?? '0';
  const [, ...larger] = [1, 2, 5, 10].map((each) => Number(`${each}e${exponent}`));
  const next = larger.findIndex((each) => each > size);
  return Number(`${[1, 2, 5][Math.max(0, next)] ?? 5}e${exponent}`);
}

const isShare = (unit: Unit): boolean => unit === 'percent' || unit === 'percent/year';

/** A value as the number of its field. */
const shown = (value: number, unit: Unit): number =>
  unit === 'month' ? value : Number(writeNumber(value, isShare(unit) ? 2 : 0));

/** A value as its field has it: without its unit, which stands beside it. */
export const fieldText = (value: number, unit: Unit): string =>
  unit === 'month' ? writeMonth(calendarMonth(value)) : writeNumber(value, isShare(unit) ? 2 : 0);

/** A value that has more digits than these came of arithmetic, and is read to fewer. */
const [mostDigits, readDigits] = [12, 7];

/** The text of a field in which nothing is set: a value that nobody wrote is rounded. */
export function textInForce(value: number, unit: Unit): string {
  const text = fieldText(value, unit);
  const isWritten = unit === 'month' || text.replace(/\D/g, '').length <= mostDigits;
  return isWritten ? text : fieldText(Number(value.toPrecision(readDigits)), unit);
}

/** What a field holds at a place of its slider. */
export const slidText = (place: number, unit: Unit): string =>
  unit === 'month' ? writeMonth(calendarMonth(place)) : writeNumber(place);

/** What is set by the text of a field: a bare number has the unit that stands beside it, as the study writes it. */
export function setText(text: string, unit: Unit, notation: Notation): string {
  const written = text.trim();
  if (unit === 'month' || unit === 'score' || !/^[+-]?\d+(\.\d+)?$/.test(written)) return written;
  if (isShare(unit)) return `${written}${unit === 'percent' ? '%' : '%/year'}`;
  return `${written} ${writeUnit(unit, notation)}`;
}

/** The text of a field in which something is set: without the unit that stands beside it. */
export function textOfSet(set: string, unit: Unit, notation: Notation): string {
  const number = /^[+-]?\d+(\.\d+)?(?= ?\D*$)/.exec(set)?.[0];
  return number !== undefined && setText(number, unit, notation) === set ? number : set;
}
