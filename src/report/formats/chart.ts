import { marks } from '../marks.ts';
import { monthsOnAxis, monthsOnShortAxis } from '../months-on-axis.ts';
import type { Axis, Bar, Span, SpanTone, TimeAxis, ValueAxis } from '../table.ts';

/** A piece of a line in one tone; null is nothing. */
export interface Run {
  readonly text: string;
  readonly tone: SpanTone | 'point' | null;
}

/** Later ones are drawn over earlier ones. */
const order: readonly SpanTone[] = ['period', 'float', 'normal', 'critical', 'total', 'more', 'less', 'low', 'high'];

/** A bar in characters. Edges are rounded to nearest, so that what adjoins does so here; nothing is too short to be seen. */
export function drawBar({ spans, points, several }: Bar, axis: Axis, width: number): Run[] {
  const cells = Array.from({ length: width }, (): Run => ({ tone: null, text: ' ' }));
  for (const tone of order)
    for (const span of spans.filter((each) => each.tone === tone)) {
      const [first, end] = edgesOf(span, axis, width);
      for (let place = first; place < end; place += 1) cells[place] = { tone, text: marks[tone] };
    }
  for (const { at, mark = marks.point } of points) {
    const place = Math.min(width - 1, placeOf(at, axis, width));
    const text = cells[place]?.tone === 'point' ? (several ?? mark) : mark;
    if (at >= axis.from && at <= axis.until) cells[place] = { tone: 'point', text };
  }
  return runsOf(cells);
}

/** Neighbours in one tone as one piece. */
function runsOf(cells: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const { tone, text } of cells) {
    const last = runs.at(-1);
    if (last?.tone === tone) runs[runs.length - 1] = { tone, text: last.text + text };
    else runs.push({ tone, text });
  }
  return runs;
}

const placeOf = (t: number, { from, until }: Axis, width: number): number =>
  Math.round(((t - from) / (until - from)) * width);

function edgesOf({ from, until }: Span, axis: Axis, width: number): [first: number, end: number] {
  if (until < axis.from || from > axis.until) return [0, 0];
  const first = Math.min(width - 1, Math.max(0, placeOf(from, axis, width)));
  return [first, Math.max(first + 1, Math.min(width, placeOf(until, axis, width)))];
}

/** A month as it is written, and a blank to each side. */
const apart = '2020-01'.length + 2;

/** What stands above a chart, and the rule below it. */
export function drawAxis(axis: Axis, width: number): { readonly head: string; readonly rule: string } {
  if ('marks' in axis) return drawValues(axis, width);
  const months = monthsOnShortAxis(axis, apart / width);
  if (months.length > 0) return drawValues({ ...axis, marks: months }, width);
  const years = drawYears(axis, width);
  // The only January may lie so near to the end that its name does not fit.
  return years.head === '' ? drawValues({ ...axis, marks: monthsOnAxis(axis, apart / width) }, width) : years;
}

/** The values that are marked, each where it lies; of texts that there is no room for together, the first ones. */
function drawValues(axis: ValueAxis, width: number): { readonly head: string; readonly rule: string } {
  const rule = Array.from({ length: width }, () => '─');
  let head = ' '.repeat(width);
  for (const { at, text } of axis.marks) {
    const place = Math.min(width - 1, placeOf(at, axis, width));
    rule[place] = '┼';
    const first = Math.max(0, Math.min(place - Math.floor(text.length / 2), width - text.length));
    const around = head.slice(Math.max(0, first - 1), first + text.length + 1);
    if (around.trim() === '' && text.length <= width)
      head = `${head.slice(0, first)}${text}${head.slice(first + text.length)}`;
  }
  return { head: head.trimEnd(), rule: rule.join('') };
}

/** The years above a chart, each where its January begins, and the rule below them with a tick for every year there is room for. */
function drawYears(axis: TimeAxis, width: number): { readonly head: string; readonly rule: string } {
  const yearWidth = (12 / (axis.until - axis.from)) * width;
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => step * yearWidth >= 6) ?? 1000;
  const rule = Array.from({ length: width }, () => '─');
  let years = '';
  for (const { year, place } of januaries(axis, width)) {
    const isNamed = year % every === 0;
    if (isNamed || yearWidth >= 3) rule[place] = '┼';
    const name = String(year);
    if (isNamed && place >= years.length && place + name.length <= width) years = `${years.padEnd(place)}${name} `;
  }
  return { head: years.trimEnd(), rule: rule.join('') };
}

/** Every January on the axis, as the cell that begins with it. */
function januaries(axis: TimeAxis, width: number): { year: number; place: number }[] {
  const first = Math.ceil((axis.start + axis.from) / 12);
  const last = Math.ceil((axis.start + axis.until) / 12) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = first + index;
    return { year, place: placeOf(year * 12 - axis.start, axis, width) };
  }).filter(({ place }) => place < width);
}
