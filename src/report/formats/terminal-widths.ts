import type { TableColumn } from '../table.ts';

/** Blanks between two columns. */
export const gap = 2;
/** The narrowest a column of texts may be made before columns give way. */
const narrowestText = 26;
/** The narrowest a chart can be read in. */
const narrowestChart = 24;
/** The part of the room that texts may take beside a chart. */
const textsBesideChart = 0.4;

export interface Wide {
  readonly column: TableColumn;
  /** What its cells and its head take. */
  readonly width: number;
}

export const isChart = ({ column }: Wide): boolean => column.unit?.kind === 'chart';
const isText = ({ column }: Wide): boolean => column.folds === true;

/** The least room that a column can do with. */
const least = (each: Wide): number =>
  isChart(each) ? narrowestChart : isText(each) ? Math.min(each.width, narrowestText) : each.width;

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

/** How wide columns are together. */
export const tableWidth = (columns: readonly Wide[]): number =>
  sum(columns.map((each) => each.width + gap)) - (columns.length > 0 ? gap : 0);

/** How wide a terminal must be to show all columns: 140 characters, or as many twenties as are needed. */
export const widthForAll = (all: readonly Wide[]): number => Math.max(140, Math.ceil(leastWidth(all) / 20) * 20);

const leastWidth = (columns: readonly Wide[]): number =>
  tableWidth(columns.map((each) => ({ ...each, width: least(each) })));

/** Leaves out columns from the right until the rest fits, texts and charts being made narrower first. */
export function fit<Column extends Wide>(
  all: readonly Column[],
  width: number,
): { readonly columns: readonly Column[]; readonly gone: readonly Column[] } {
  const columns = [...all];
  const gone: Column[] = [];
  while (leastWidth(columns) > width) {
    const last = columns.findLastIndex(({ column }) => column.essential !== true);
    if (last < 0) break;
    gone.unshift(...columns.splice(last, 1));
  }
  return { columns: withRoomShared(columns, width), gone };
}

/** Texts get the room that the others leave, and a chart what the texts leave. */
function withRoomShared<Column extends Wide>(columns: readonly Column[], width: number): Column[] {
  const stiff = columns.filter((each) => !isText(each) && !isChart(each));
  const room = width - sum(stiff.map((each) => each.width)) - gap * (columns.length - 1);
  const [texts, charts] = [columns.filter(isText), columns.filter(isChart)];
  const leastForTexts = sum(texts.map(least));
  const forTexts = charts.length === 0 ? room : Math.max(leastForTexts, Math.floor(room * textsBesideChart));
  const textWidths = share(
    texts.map((each) => each.width),
    forTexts,
  );
  const chartWidth = Math.max(narrowestChart, Math.floor((room - sum(textWidths)) / charts.length));
  return columns.map((each) => {
    if (isChart(each)) return { ...each, width: chartWidth };
    return isText(each) ? { ...each, width: textWidths[texts.indexOf(each)] ?? each.width } : each;
  });
}

/** Room for columns that want so much: who wants little gets it, the others share what is left. */
function share(wanted: readonly number[], room: number): number[] {
  const widths = [...wanted];
  let rest = room;
  const smallestFirst = [...wanted.keys()].toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  for (const [count, index] of smallestFirst.entries()) {
    const fair = Math.floor(rest / (wanted.length - count));
    const own = Math.min(wanted[index] ?? 0, Math.max(10, fair));
    widths[index] = own;
    rest -= own;
  }
  return widths;
}
