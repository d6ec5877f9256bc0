import type { CheckedPin, FoundPin } from '../../analysis/check/check.ts';
import type { Unit } from '../../units/unit.ts';
import { readable } from '../../units/readable.ts';
import { writeShort, writeSignificant } from '../../units/write.ts';
import type { Words } from '../../words/words.ts';
import { visible } from '../visible.ts';

/** The unit in which a figure is written. */
const reported = (unit: FoundPin['figure']['unit']): Unit =>
  unit === 'moment' ? 'months' : unit === 'factor' || unit === 'rank' || unit === 'truth' ? 'score' : unit;

/** The unit of how far two of a figure lie apart. */
const lengthOf = ({ figure: { unit }, pinned }: FoundPin): Exclude<Unit, 'month'> => {
  const written = reported(unit);
  return pinned.asMonth || written === 'month' ? 'months' : written;
};

/** A figure in the terms of its pin. */
function figureText({ figure: { unit }, pinned }: FoundPin, value: number | null, words: Words): string {
  const { truths, none } = words.check;
  if (unit === 'truth') return value === null ? truths.unknown : value === 1 ? truths.pass : truths.fail;
  if (value === null) return none;
  return words.quantity(value, pinned.asMonth ? 'month' : reported(unit));
}

/** What a figure is now: of one that is drawn no digits beyond those of its standard error, as far as it can be told from what was published. */
function drawnShown({ figure, pinned, current, isAsPinned: isSame }: FoundPin): number | null {
  const error = figure.drawn?.error ?? 0;
  if (current === null || pinned.value === null || pinned.asMonth || error === 0) return current;
  if (current === pinned.value) return current;
  return readable(current, { from: isSame ? current : pinned.value, error, unit: reported(figure.unit) });
}

/** What was published and what it is now, written in one way; with more digits where these would not show that they differ. */
export function wasAndIs(pin: FoundPin, words: Words): { readonly was: string; readonly is: string } {
  const { pinned, figure, cameTo, isAsPinned: isSame } = pin;
  const text = figureText(pin, drawnShown(pin), words);
  // What there is not cannot be some way off.
  const noise =
    figure.drawn === null || figure.value === null
      ? ''
      : ` \u00b1 ${words.quantity(Number(figure.drawn.error.toPrecision(2)), reported(figure.unit))}`;
  const before = figureText(pin, pinned.value, words);
  const seems = isSame || before !== text;
  if (seems || figure.value === null || figure.unit === 'truth') return { was: before, is: `${text}${noise}` };
  const [then, now] = apartIn(
    pinned.asMonth ? cameTo : pinned.value === pin.current ? cameTo : pinned.value,
    figure.value,
    pin,
    words,
  );
  return { was: then === null ? before : `${before} (${then})`, is: `${text}${noise} (${now})` };
}

/** A share is said in hundredths. */
const scaleOf = (unit: Unit): number => (unit === 'percent' || unit === 'percent/year' ? 100 : 1);

/** As many digits as there are. */
const mostDigits = 15;

/** Two amounts that differ, with as many digits as it takes to see it. */
function apartIn(was: number | null, current: number, pin: FoundPin, words: Words): readonly [string | null, string] {
  const unit = lengthOf(pin);
  const size = scaleOf(unit);
  const text = (value: number, digits: number): string =>
    words.inUnit(writeSignificant(value * size, digits, words.numbers), unit);
  for (let digits = 3; digits < mostDigits; digits++) {
    if (was === null) break;
    const [then, now] = [text(was, digits), text(current, digits)];
    if (then !== now) return [then, now];
  }
  return [was === null ? null : text(was, mostDigits), text(current, mostDigits)];
}

/** How far a figure lies from what was published; null where one of them is none. */
export function differenceText(pin: FoundPin, words: Words): string | null {
  const { difference, figure, cameTo, isAsPinned: isSame } = pin;
  const isUnseen = difference === 0 && !isSame && figure.value !== null && cameTo !== null;
  return effectText(pin, isUnseen ? figure.value - cameTo : difference, words);
}

/** What something does to a figure, with its sign; null where it has no amount. */
export function effectText(pin: FoundPin, value: number | null, words: Words): string | null {
  if (value === null || pin.figure.unit === 'truth') return null;
  const unit = lengthOf(pin);
  const text = lengthText(value, unit, words);
  const phrase =
    value === 0 || /[1-9]/.test(text)
      ? text
      : inLength(writeSignificant(value * scaleOf(unit), 2, words.numbers), unit, words);
  return value > 0 ? words.withPlus(phrase) : phrase;
}

/** How far two amounts lie apart: of two shares so many points, as a share of a share is something else. */
function lengthText(value: number, unit: Exclude<Unit, 'month'>, words: Words): string {
  return scaleOf(unit) === 1
    ? words.quantity(value, unit)
    : inLength(writeShort(value * scaleOf(unit), 4, words.numbers), unit, words);
}

const inLength = (number: string, unit: Exclude<Unit, 'month'>, words: Words): string =>
  scaleOf(unit) === 1 ? words.inUnit(number, unit) : words.check.points(number, unit === 'percent/year');

/** Enough for any tolerance that somebody gives, and too few for what a number of a computer is off. */
const givenDecimals = 8;

/** How far a figure may lie from what was published, as other amounts are written; null where it may not. */
export function toleranceText(pin: FoundPin, words: Words): string | null {
  const { within } = pin.pinned;
  if (within === null) return null;
  const unit = lengthOf(pin);
  return inLength(writeShort(within * scaleOf(unit), givenDecimals, words.numbers), unit, words);
}

/** As somebody wrote it in `figures.yaml`. */
export const pinnedText = ({ pin }: CheckedPin): string => visible(String(pin.value));
