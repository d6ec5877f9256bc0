import { largest } from '../../numerics/extremes.ts';
import type { Tick } from './axis.ts';
import { anchorAt } from './axis.ts';
import { shortened } from './labels.ts';
import { drawing, percent, short, tag, textAt } from './svg.ts';

/** A line, by its points from left to right. */
export interface Line {
  readonly label: string;
  /** By which it has its letter and its style; its place among the lines where none is said. */
  readonly mark?: number;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Lines in one pair of axes, each named at its end. */
export interface LineChart {
  readonly lines: readonly Line[];
  /** Values along the width that are named; the first and the last are the ends where no point lies beyond them. */
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Where a line is named: behind its end, or by its letter on it, where the ends of lines lie above each other. */
  readonly names?: 'at-ends' | 'on-lines';
  /** What stands for the chart where it is not seen. */
  readonly alternative: string;
}

/** In pixels. */
const size = { top: 18, leastPlot: 260, bottom: 22, label: 15 } as const;

/** The part of the width in which lines are drawn: before it stand the names of values, behind it those of lines. */
const firstPlace = (longest: number): number => Math.min(0.2, 0.025 * (longest + 1));
const lastPlace = { 'at-ends': 0.83, 'on-lines': 0.98 } as const;

/** What a line is called in short, on a phone, and in the legend: A, B, C … */
export const letterOf = (index: number): string =>
  String.fromCodePoint(65 + (index % 26)) + '′'.repeat(Math.floor(index / 26));

/** As many styles of lines can be told apart. */
const styles = 8;
export const styleOf = (index: number): string => `s${index % styles}`;

/** How many characters of a name have room behind the end of its line. */
const nameRoom = 19;

/** Lines as SVG. */
export function drawLines({ lines, xTicks, yTicks, names = 'at-ends', alternative }: LineChart): string {
  const [firstX, lastX] = [firstPlace(largest([0, ...yTicks.map(({ text }) => text.length)])), lastPlace[names]];
  const points = lines.flatMap((line) => line.points);
  const plotHeight = Math.max(size.leastPlot, lines.length * size.label);
  const bottom = size.top + plotHeight;
  const x = scaleOf([...xTicks.map(({ at }) => at), ...points.map(([value]) => value)], firstX, lastX);
  const y = scaleOf([...yTicks.map(({ at }) => at), ...points.map(([, value]) => value)], bottom, size.top);
  const drawn = lines.map(({ points: own, mark }, index) =>
    tag('polyline', {
      class: `line ${styleOf(mark ?? index)}`,
      'vector-effect': 'non-scaling-stroke',
      points: own
        .map(([px, py]) => `${short(((x(px) - firstX) / (lastX - firstX)) * 1000)},${short(y(py) - size.top)}`)
        .join(' '),
    }),
  );
  const plot = tag(
    'svg',
    {
      x: percent(firstX),
      y: size.top,
      width: percent(lastX - firstX),
      height: plotHeight,
      viewBox: `0 0 1000 ${plotHeight}`,
      preserveAspectRatio: 'none',
      overflow: 'visible',
    },
    drawn.join(''),
  );
  return drawing(
    bottom + size.bottom,
    alternative,
    [
      ...yTicks.map(({ at }) => horizontal(y(at), lastX)),
      ...xTicks.map(({ at, text }) => vertical(x(at), bottom, text)),
      plot,
      // Above the lines, which begin beside them on a wide chart and beneath them on the narrowest.
      ...yTicks.map(({ at, text }) => textAt({ class: 'tick level', x: 0, y: y(at) - 4 }, text)),
      ...(names === 'on-lines' ? letters(lines, { x, y }) : endLabels(lines, y, { bottom, x: lastX })),
    ].join(''),
  );
}

/** A linear scale from the least and the largest of some values to two places. */
function scaleOf(values: readonly number[], from: number, until: number): (value: number) => number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return (value) => (high > low ? from + ((value - low) / (high - low)) * (until - from) : (from + until) / 2);
}

const horizontal = (y: number, lastX: number): string =>
  tag('line', { class: 'grid', x1: 0, x2: percent(lastX), y1: y, y2: y });

const vertical = (x: number, bottom: number, text: string): string =>
  tag('line', { class: 'grid', x1: percent(x), x2: percent(x), y1: bottom, y2: bottom + 5 }) +
  textAt({ class: 'tick', x: percent(x), y: bottom + 18, 'text-anchor': anchorAt(x, text) }, text);

/** Names behind the ends of lines, moved apart where these lie close together. */
function endLabels(
  lines: readonly Line[],
  y: (value: number) => number,
  { bottom, x }: { readonly bottom: number; readonly x: number },
): string[] {
  const ends = lines
    .flatMap(({ label, points, mark }, index) => {
      const last = points.at(-1);
      return last === undefined ? [] : [{ label, mark: mark ?? index, y: y(last[1]) }];
    })
    .toSorted((a, b) => a.y - b.y);
  const places = apart(
    ends.map((end) => end.y),
    size.top + 4,
    bottom,
  );
  return ends.flatMap(({ label, mark }, place) => {
    const at = { x: percent(x + 0.012), y: (places[place] ?? 0) + 4 };
    return [
      textAt({ class: `name long ${styleOf(mark)}`, ...at }, shortened(label, nameRoom)),
      textAt({ class: `name letter ${styleOf(mark)}`, ...at }, letterOf(mark)),
    ];
  });
}

/** Letters on lines, each at another height, so that they lie apart where lines lie close. */
const letters = (
  lines: readonly Line[],
  { x, y }: { readonly x: (value: number) => number; readonly y: (value: number) => number },
): string[] =>
  lines.map(({ points, ...line }, index) => {
    const mark = line.mark ?? index;
    const part = lines.length === 1 ? 0.5 : 0.8 - (0.6 * index) / (lines.length - 1);
    const [px, py] = points[Math.round(part * (points.length - 1))] ?? [0, 0];
    const cx = percent(x(px));
    return (
      tag('circle', { class: `dot ${styleOf(mark)}`, cx, cy: y(py), r: 9 }) +
      textAt({ class: `name ${styleOf(mark)}`, x: cx, y: y(py) + 4, 'text-anchor': 'middle' }, letterOf(mark))
    );
  });

/** Places in rising order, at least a line of text apart, none above the top; what does not fit at the bottom moves up. */
function apart(wanted: readonly number[], top: number, bottom: number): number[] {
  const down: number[] = [];
  for (const place of wanted) down.push(Math.max(place, (down.at(-1) ?? top - size.label) + size.label));
  const up: number[] = [];
  let below = bottom + size.label;
  for (const place of down.toReversed()) {
    below = Math.min(place, below - size.label);
    up.push(below);
  }
  return up.toReversed();
}
