import { writeShort } from '../../units/write.ts';
import type { Words } from '../../words/words.ts';
import { monthsOnShortAxis } from '../months-on-axis.ts';
import type { Axis, TimeAxis } from '../table.ts';
import { percent, tag, textAt } from './svg.ts';

/** A value on an axis, with what is written beside it. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** The room that is kept free at both ends, so that what lies there is seen whole. */
const [firstPlace, lastPlace] = [0.02, 0.98];

/** Where a value lies along the width, of 0..1. */
export const placeOn =
  ({ from, until }: Pick<Axis, 'from' | 'until'>) =>
  (value: number): number => {
    const part = until > from ? (value - from) / (until - from) : 0.5;
    return firstPlace + Math.min(1, Math.max(0, part)) * (lastPlace - firstPlace);
  };

/** As many years are named as a phone has room for. */
const mostYears = 7;

const yearsOf = ({ from, until, start }: TimeAxis): Tick[] => {
  const [first, last] = [Math.ceil((start + from) / 12), Math.floor((start + until) / 12)];
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => all.length / step <= mostYears) ?? 500;
  return all.filter((year) => year % every === 0).map((year) => ({ at: year * 12 - start, text: String(year) }));
};

/** How far months stand apart: so that a phone has room for them, also where the first is written from its place inwards. */
const apartOnPhone = 0.3;

/** The values that an axis names: those that are marked on it, or Januaries, or months where it is short. */
export function ticksOf(axis: Axis): readonly Tick[] {
  if ('marks' in axis) return axis.marks;
  const months = monthsOnShortAxis(axis, apartOnPhone);
  return months.length > 0 ? months : yearsOf(axis);
}

/** How near to an end, of 0..1, a text is written from there inwards: a short one, and one of so many letters on a phone. */
const nearEnd = 0.06;
const halfOf = (text: string): number => text.length * 0.0112;

type Anchor = 'start' | 'middle' | 'end';

/** A text above or below a place, moved inwards at the ends. */
export function anchorAt(place: number, text: string): Anchor {
  const near = Math.min(0.45, Math.max(nearEnd, halfOf(text)));
  return place < near ? 'start' : place > 1 - near ? 'end' : 'middle';
}

/** The same of several, of which two that lie close are written away from each other; where one of them has no room for that, the later one is not written. */
function anchorsOf(places: readonly number[], texts: readonly string[]): (Anchor | null)[] {
  const placeAt = (index: number): number => places[index] ?? 0;
  const halfAt = (index: number): number => halfOf(texts[index] ?? '');
  const isClose = (left: number, right: number): boolean =>
    placeAt(right) - placeAt(left) < halfAt(left) + halfAt(right) + 0.02;
  const haveRoom = (left: number, right: number): boolean =>
    placeAt(left) >= 2 * halfAt(left) && 1 - placeAt(right) >= 2 * halfAt(right);
  const rising = [...places.keys()].toSorted((a, b) => placeAt(a) - placeAt(b));
  return places.map((place, index) => {
    const rank = rising.indexOf(index);
    const [before, behind] = [rising[rank - 1], rising[rank + 1]];
    const [left, right] = behind !== undefined && isClose(index, behind) ? [index, behind] : [before ?? index, index];
    if (left === right || !isClose(left, right)) return anchorAt(place, texts[index] ?? '');
    if (haveRoom(left, right)) return index === left ? 'end' : 'start';
    return index === Math.min(left, right) ? anchorAt(place, texts[index] ?? '') : null;
  });
}

interface GridPlace {
  readonly top: number;
  readonly bottom: number;
  /** Whether their names stand above them. */
  readonly isNamed: boolean;
}

/** Thin lines through the rows of a chart. */
export function gridOf(axis: Axis, { top, bottom, isNamed }: GridPlace): string {
  const shown = ticksOf(axis).filter(({ at }) => at >= axis.from && at <= axis.until);
  const places = shown.map(({ at }) => placeOn(axis)(at));
  const anchors = anchorsOf(
    places,
    shown.map(({ text }) => text),
  );
  return shown
    .map(({ text }, index) => {
      const [x, anchor] = [percent(places[index] ?? 0), anchors[index] ?? null];
      const name =
        isNamed && anchor !== null ? textAt({ class: 'tick', x, y: top - 5, 'text-anchor': anchor }, text) : '';
      return tag('line', { class: 'grid', x1: x, x2: x, y1: top, y2: bottom }) + name;
    })
    .join('');
}

/** Ends included. */
const mostTicks = 5;

/** Round values from at or below the least to at or above the largest: 1, 2 or 5 times a power of ten apart. */
export function roundTicks(low: number, high: number, { numbers }: Words, divisor = 1): readonly Tick[] {
  const [from, until] = [low / divisor, (high > low ? high : low + divisor) / divisor];
  const exponent = Number(((until - from) / mostTicks).toExponential().split('e')[1]);
  const step = [1, 2, 5, 10, 20]
    .map((each) => each * Number(`1e${exponent}`))
    .find((each) => (until - from) / each <= mostTicks);
  if (step === undefined) return [];
  const [first, last] = [Math.floor(from / step), Math.ceil(until / step)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const value = (first + index) * step;
    return { at: value * divisor, text: writeShort(value, 6, numbers) };
  });
}
