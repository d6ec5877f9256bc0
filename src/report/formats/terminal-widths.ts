import type { TableColumn } from '../table.ts';

/** Blanks between two columns: so many, or one where that makes room for more columns. */
const wideGap = 2;
const tightGap = 1;
/** The narrowest a column of texts may be made before columns give way, unless it says otherwise. */
const narrowestText = 26;
/** The narrowest a chart can be read in. */
const narrowestChart = 24;
/** The part of the room that texts may take beside a chart. */
const textsBesideChart = 0.4;

export interface Wide {
  readonly column: TableColumn;
  /** What its cells and its head take. */
  readonly width: number;
  /** What the longest word in its cells takes. */
  readonly word: number;
}

export const isChart = ({ column }: Wide): boolean => column.unit?.kind === 'chart';
const isText = ({ column }: Wide): boolean => column.folds === true;

/** The least room that a column can do with; words are broken only where they are longer than any column need be. */
const least = (each: Wide): number =>
  isChart(each)
    ? narrowestChart
    : isText(each)
      ? Math.min(each.width, Math.max(each.column.narrowest ?? narrowestText, Math.min(each.word, narrowestText)))
      : each.width;

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

/** How wide columns are together. */
export const tableWidth = (columns: readonly Pick<Wide, 'width'>[], gap: number): number =>
  sum(columns.map((each) => each.width + gap)) - (columns.length > 0 ? gap : 0);

/** How wide a terminal must be to show all of some columns. */
export const leastWidth = (columns: readonly Wide[], gap = tightGap): number =>
  tableWidth(
    columns.map((each) => ({ ...each, width: least(each) })),
    gap,
  );

const isEssential = ({ column }: Wide): boolean => column.essential === true;

/** What is left of a table however narrow it is: what a row is, and what is said of it. */
const fewest = 4;

/**
 * Leaves out columns from the right until the rest fits, texts and charts being made narrower first; what is essential goes last. A
 * chart says most of what the columns beside it say, so it stays wherever there is room for it beside what is essential.
 */
export function fit<Column extends Wide>(all: readonly Column[], width: number): Fitted<Column> {
  const wide = fitWith(all, width, wideGap);
  if (wide.gone.length === 0) return wide;
  const tight = fitWith(all, width, tightGap);
  return tight.gone.length < wide.gone.length ? tight : wide;
}

interface Fitted<Column> {
  readonly columns: readonly Column[];
  readonly gone: readonly Column[];
  /** Blanks between two columns. */
  readonly gap: number;
}

function fitWith<Column extends Wide>(all: readonly Column[], width: number, gap: number): Fitted<Column> {
  let columns: readonly Column[] = all;
  let gone: readonly Column[] = [];
  const keepsCharts =
    leastWidth(
      all.filter((each) => isEssential(each) || isChart(each)),
      gap,
    ) <= width;
  while (leastWidth(columns, gap) > width) {
    const last = columns.findLastIndex((each) => !isEssential(each) && !(keepsCharts && isChart(each)));
    if (last < 0 && columns.length <= fewest) break;
    [gone, columns] = [[...columns.slice(last).slice(0, 1), ...gone], columns.toSpliced(last, 1)];
  }
  return { columns: withRoomShared(columns, width, gap), gone, gap };
}

/** Texts get the room that the others leave, and a chart what the texts leave. */
function withRoomShared<Column extends Wide>(columns: readonly Column[], width: number, gap: number): Column[] {
  const stiff = columns.filter((each) => !isText(each) && !isChart(each));
  const room = width - sum(stiff.map((each) => each.width)) - gap * (columns.length - 1);
  const [texts, charts] = [columns.filter(isText), columns.filter(isChart)];
  const leastForTexts = sum(texts.map(least));
  const forTexts =
    charts.length === 0
      ? room
      : Math.max(leastForTexts, Math.min(Math.floor(room * textsBesideChart), room - narrowestChart * charts.length));
  const textWidths = widthsOf(texts, forTexts);
  const chartWidth = Math.max(narrowestChart, Math.floor((room - sum(textWidths)) / charts.length));
  return columns.map((each) => {
    if (isChart(each)) return { ...each, width: chartWidth };
    return isText(each) ? { ...each, width: textWidths[texts.indexOf(each)] ?? each.width } : each;
  });
}

/** The narrowest that texts are made where there is no room for anything. */
const hardlyAnything = 10;

/** Texts get what they can do with and share what is left; where there is less room than that, they share it all. */
function widthsOf(texts: readonly Wide[], room: number): number[] {
  const leasts = texts.map(least);
  const rest = room - sum(leasts);
  const wanted = texts.map((each) => each.width);
  if (rest < 0)
    return share(wanted, room).map((width, index) => Math.max(width, Math.min(wanted[index] ?? 0, hardlyAnything)));
  const more = share(
    wanted.map((width, index) => width - (leasts[index] ?? 0)),
    rest,
  );
  return leasts.map((width, index) => width + (more[index] ?? 0));
}

/** Room for columns that want so much: who wants little gets it, the others share what is left. */
function share(wanted: readonly number[], room: number): number[] {
  const widths = [...wanted];
  let rest = room;
  const smallestFirst = [...wanted.keys()].toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  for (const [count, index] of smallestFirst.entries()) {
    const fair = Math.floor(rest / (wanted.length - count));
    const own = Math.min(wanted[index] ?? 0, fair);
    widths[index] = own;
    rest -= own;
  }
  return widths;
}
