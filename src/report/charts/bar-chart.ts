import type { Axis } from '../table.ts';
import { gridOf, placeOn } from './axis.ts';
import { labelLines, shortened, wideRoom } from './labels.ts';
import { drawingPart, percent, tag, textAt } from './svg.ts';

/** A line of a chart: what it is, the number that it says, and where it lies. */
export interface BarRow {
  readonly label: string;
  readonly value: string | null;
  /** Whether it begins something that the rows below it belong to. */
  readonly isFirst?: boolean;
  /** The later one is drawn over the earlier. */
  readonly spans: readonly BarSpan[];
  readonly points: readonly BarPoint[];
}

/** A piece of a bar. Its mark is the class that says how it looks; a thin one lies beside others in time. */
export interface BarSpan {
  readonly from: number;
  readonly until: number;
  readonly mark: string;
  readonly isThin?: boolean;
}

export interface BarPoint {
  readonly at: number;
  readonly mark: 'point' | 'median';
}

/** Rows under a heading. */
export interface BarGroup {
  readonly title: string | null;
  readonly rows: readonly BarRow[];
}

/** What is drawn in rows on one axis, each below its label. */
export interface BarChart {
  readonly axis: Axis;
  readonly groups: readonly BarGroup[];
  /** What stands for the chart where it is not seen. */
  readonly alternative: string;
}

/** In pixels: a line of text and where it stands, a bar, what is between rows, a heading, and what is above the first row. */
const size = { line: 17, baseline: 13, bar: 15, gap: 9, heading: 26, top: 22 } as const;

/** How high a thin bar is. */
const thin = 7;

/**
 * Rows on one axis as SVG: each row is a drawing by itself, with the heading above it, so that a chart that is longer than a sheet of paper
 * is continued on the next one between two rows.
 */
export function drawBars({ axis, groups, alternative }: BarChart): string {
  const rows = groups.flatMap(({ title, rows: own }) =>
    own.map((row, index) => ({ row, heading: index === 0 ? title : null })),
  );
  const pieces = rows.map(({ row, heading }, index) => {
    const above = index === 0 ? size.top : 0;
    const { height, content } = drawPiece(row, { heading, axis, y: above });
    const bottom = index === rows.length - 1 ? height - 4 : height;
    // The first of two lines at the top is empty where there is room for one: the row then moves up over what is above it.
    const first = heading === null ? labelLinesOf(row) : labelLines(heading, 'heading');
    const isFolding = index > 0 && first.length > 1;
    const begin = isFolding ? size.line : Math.max(0, above - 4);
    const grid = gridOf(axis, { top: begin, bottom, isNamed: index === 0 });
    const folded = isFolding
      ? tag('g', { class: 'folded' }, gridOf(axis, { top: 0, bottom: begin, isNamed: false }))
      : '';
    return drawingPart(height, isFolding ? 'folding' : null, folded + grid + content);
  });
  return tag('div', { role: 'img', 'aria-label': alternative }, pieces.join(''));
}

/** A row, and the heading above it, from a place downwards; and how high all of it is. */
function drawPiece(
  row: BarRow,
  { heading, axis, y: top }: { readonly heading: string | null; readonly axis: Axis; readonly y: number },
): { readonly height: number; readonly content: string } {
  let [y, content] = [top, ''];
  if (heading !== null) {
    const lines = labelLines(heading, 'heading');
    content += labelled(heading, lines, { kind: 'heading', y: y + size.heading - 8 });
    y += size.heading + (lines.length - 1) * size.line;
  }
  const lines = labelLinesOf(row);
  if (row.isFirst === true) y += size.gap;
  const kind = row.isFirst === true ? 'label first' : 'label';
  content += labelled(row.label, lines, { kind, y: y + size.baseline });
  content += valueOf(row.value, lines.length, y + size.baseline);
  y += lines.length * size.line + 1;
  content += drawRow(row, axis, y);
  return { height: y + size.bar + size.gap, content };
}

const labelLinesOf = ({ label, value }: BarRow): string[] => labelLines(label, value === null ? 'line' : 'besideValue');

/** A label in lines where there is little room, and on the last of them where there is enough. */
function labelled(
  label: string,
  lines: readonly string[],
  { kind, y }: { readonly kind: string; readonly y: number },
): string {
  if (lines.length === 1) return textAt({ class: kind, x: 0, y }, label);
  const folded = lines.map((line, index) => textAt({ class: `${kind} folded`, x: 0, y: y + index * size.line }, line));
  const last = y + (lines.length - 1) * size.line;
  return folded.join('') + textAt({ class: `${kind} whole`, x: 0, y: last }, shortened(label, wideRoom));
}

/** A number at the end of the first line of a label, and of the line on which all of it stands. */
function valueOf(value: string | null, lines: number, y: number): string {
  if (value === null) return '';
  const at = (place: number, kind: string): string =>
    textAt({ class: kind, x: '100%', y: place, 'text-anchor': 'end' }, value);
  return lines === 1 ? at(y, 'value') : at(y, 'value folded') + at(y + (lines - 1) * size.line, 'value whole');
}

/** The least that is seen, of the width. */
const least = 0.003;

function drawRow({ spans, points }: BarRow, axis: Axis, y: number): string {
  const place = placeOn(axis);
  const bars = spans
    .filter(({ from, until }) => until >= axis.from && from <= axis.until)
    .map(({ from, until, mark, isThin = false }) => {
      const [x, end] = [place(from), place(until)];
      const [height, top] = isThin ? [thin, y + (size.bar - thin) / 2] : [size.bar, y];
      const width = percent(Math.max(least, end - x));
      return tag('rect', { class: `bar ${mark}`, x: percent(x), y: top, width, height, rx: 2 });
    });
  const marks = points
    .filter(({ at }) => at >= axis.from && at <= axis.until)
    .map(({ at, mark }) => {
      const x = percent(place(at));
      return mark === 'point'
        ? tag('circle', { class: mark, cx: x, cy: y + size.bar / 2, r: 5 })
        : tag('line', { class: mark, x1: x, x2: x, y1: y - 1, y2: y + size.bar + 1 });
    });
  return [...bars, ...marks].join('');
}
