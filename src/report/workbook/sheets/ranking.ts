import { hasFigure } from '../../../model/study/figures.ts';
import { metricId, moreIsBetter } from '../../../model/metrics/metrics.ts';
import { isFeasible } from '../../../analysis/runs/central-run.ts';
import { type Place, placesOf, valueOf } from '../../../analysis/runs/ranking.ts';
import { titled } from '../../lines/titled.ts';
import { area, fixed, onSheet } from '../file/address.ts';
import type { Shape } from '../file/styles.ts';
import type { Book, ScenarioSheet } from '../parts/book.ts';
import { calculated, type Draft, heads, type Lazy, given, text } from '../parts/draft.ts';
import { shapeOfMetric } from '../parts/shapes.ts';

/** More than any figure: what is not ranked comes behind all that is. */
const behind = { formula: '9.9E+307', value: 9.9e307 } as const;
/** Less than that, and more than any figure. */
const ranked = '9E+307';

/** The columns of the table by which the ranking follows, from 0. */
const at = {
  scenario: 0,
  title: 1,
  figure: 2,
  feasible: 3,
  sorted: 4,
  position: 5,
  inOrder: 6,
  group: 7,
  rankOfGroup: 8,
  rank: 9,
  order: 10,
  place: 11,
  number: 12,
} as const;
type Column = keyof typeof at;

/** Where the table stands. */
export interface RankingRows {
  /** All rows of one of its columns. */
  readonly range: (column: Column) => string;
  /** The same from another sheet. */
  readonly all: (column: Column) => string;
  /** The figure of the first, in a formula. */
  readonly best: string;
}

/** A scenario with what the formulas about it come to. */
interface Ranked {
  readonly sheet: ScenarioSheet;
  readonly place: Place;
  readonly shown: number;
  readonly key: number;
  readonly position: number;
}

/** How scenarios are ranked: as samen does it, a step a column. */
export function addRanking(draft: Draft, book: Book, sheets: readonly ScenarioSheet[]): RankingRows {
  const { summary } = book.words.workbook;
  const columns = Object.keys(at) as Column[];
  draft.add([text(summary.how, 'section'), ...columns.slice(1).map(() => text('', 'section'))]);
  draft.add([text(summary.howText, 'about')]);
  const names = columns.map((column) => (column === 'title' ? summary.titleHead : summary[column]));
  draft.add(heads(names, new Set(columns.flatMap((_, index) => (index < 2 ? [] : [index])))));
  const first = draft.next;
  const range = (column: Column): string => area([first, first + sheets.length - 1], at[column]);
  const sign = moreIsBetter(book.by) ? -1 : 1;
  const all = rankedOf(book, sheets, sign);
  const inOrder = all.toSorted((a, b) => a.position - b.position).map(({ key }) => key);
  all.forEach((each, index) => {
    const terms = { book, range, sign, index, row: first + index, inOrder };
    draft.add([...figureCells(each, terms), ...sortingCells(each, terms), ...rankCells(each, terms)]);
  });
  const top = fixed(first, at.inOrder);
  return {
    range,
    all: (column) => onSheet(draft.name, range(column)),
    best: `IF(${top}<${ranked},${sign === 1 ? '' : '-'}${top},NA())`,
  };
}

function rankedOf(book: Book, sheets: readonly ScenarioSheet[], sign: number): Ranked[] {
  const places = placesOf(book.runs, book.by);
  const keys = sheets.map(({ run }): number => {
    const value = valueOf(run, book.by);
    return isFeasible(run) && value !== null ? sign * value : behind.value;
  });
  return sheets.map((sheet, index) => {
    const key = keys[index] as number;
    const before = keys.filter((other, place) => other < key || (other === key && place < index));
    const shown = places.findIndex(({ id }) => id === sheet.run.scenario.id);
    return { sheet, place: places[shown] as Place, shown: shown + 1, key, position: before.length + 1 };
  });
}

interface RowTerms {
  readonly book: Book;
  readonly range: (column: Column) => string;
  /** −1 where more is better. */
  readonly sign: number;
  readonly index: number;
  readonly row: number;
  /** What is sorted by, from the first. */
  readonly inOrder: readonly number[];
}

const cellAt = ({ row }: RowTerms, column: Column): string => fixed(row, at[column]);

/** Which scenario it is, its figure, and whether its gates pass. */
function figureCells({ sheet }: Ranked, { book }: RowTerms): Lazy[] {
  const { scenario } = sheet.run;
  const isThere = hasFigure(book.study, scenario, book.by);
  const formula = isThere ? sheet.reference(metricId(book.by)) : 'NA()';
  return [
    text(scenario.id),
    text(titled(scenario.title, scenario.id, book)),
    calculated(formula, valueOf(sheet.run, book.by) ?? Number.NaN, shapeOfMetric(book.by)),
    calculated(sheet.reference('feasible'), isFeasible(sheet.run) ? 1 : 0, 'whole'),
  ];
}

/** What is sorted by, the position of this scenario, and what stands at the position of this row. */
function sortingCells({ key, position }: Ranked, terms: RowTerms): Lazy[] {
  const { book, range, sign, index, inOrder } = terms;
  const cell = (column: Column): string => cellAt(terms, column);
  const isRanked = `AND(${cell('feasible')}=1,ISNUMBER(${cell('figure')}))`;
  const sorted = `IF(${isRanked},${sign === 1 ? '' : '-'}${cell('figure')},${behind.formula})`;
  const here = inOrder[index] ?? 0;
  const there = `INDEX(${range('sorted')},MATCH(${cell('number')},${range('position')},0))`;
  return [
    calculated(sorted, key, keyShape(key, book), 'note'),
    calculated(countBefore('sorted', terms), position, 'whole', 'note'),
    calculated(there, here, keyShape(here, book), 'note'),
  ];
}

/** How many come before this scenario in a column, and one; among equals by id. */
function countBefore(column: Column, terms: RowTerms): string {
  const { range } = terms;
  const [own, number] = [cellAt(terms, column), cellAt(terms, 'number')];
  const less = `SUMPRODUCT((${range(column)}<${own})*1)`;
  return `1+${less}+SUMPRODUCT((${range(column)}=${own})*(${range('number')}<${number}))`;
}

/** The equals at this position and their rank; then the rank of this scenario, and its place in the table. */
function rankCells({ place, key, shown }: Ranked, terms: RowTerms): Lazy[] {
  const { book, range, row, index } = terms;
  const cell = (column: Column): string => cellAt(terms, column);
  const group = groupAt(terms);
  const above = (column: Column): string => fixed(row - 1, at[column]);
  const rankOf = `IF(${cell('group')}=${above('group')},${above('rankOfGroup')},${cell('number')})`;
  const rank = `IF(${cell('sorted')}<${ranked},INDEX(${range('rankOfGroup')},${cell('position')}),"")`;
  const order = `IF(ISNUMBER(${cell('rank')}),${cell('rank')},IF(${cell('feasible')}=1,1000000,2000000))`;
  const unranked =
    key === behind.value && terms.book.runs.some((run) => run.scenario.id === place.id && isFeasible(run));
  return [
    calculated(groupFormula(terms), group.first, keyShape(group.first, book), 'note'),
    calculated(index === 0 ? '1' : rankOf, group.rank, 'whole', 'note'),
    calculated(rank, place.rank ?? '', 'whole', 'strong'),
    calculated(order, place.rank ?? (unranked ? 1_000_000 : 2_000_000), 'whole', 'note'),
    calculated(countBefore('order', terms), shown, 'whole', 'note'),
    given(index + 1, 'whole', 'note'),
  ];
}

/** Two figures that differ by less than a billionth part of them are equal: the first of them stands for all. */
function groupFormula({ row, index }: RowTerms): string {
  const own = fixed(row, at.inOrder);
  if (index === 0) return own;
  const above = fixed(row - 1, at.group);
  return `IF(ABS(${above}-${own})<=1E-9*MAX(ABS(${above}),ABS(${own})),${above},${own})`;
}

/** What that comes to, and the rank of these equals. */
function groupAt({ index, inOrder }: RowTerms): { first: number; rank: number } {
  let [first, rank] = [inOrder[0] ?? 0, 1];
  for (let place = 1; place <= index; place++) {
    const own = inOrder[place] ?? 0;
    if (Math.abs(first - own) <= 1e-9 * Math.max(Math.abs(first), Math.abs(own))) continue;
    [first, rank] = [own, place + 1];
  }
  return { first, rank };
}

const keyShape = (key: number, { by }: Book): Shape => (key === behind.value ? 'tiny' : shapeOfMetric(by));
