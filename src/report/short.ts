import type { Words } from '../words/words.ts';
import { withoutBare } from './bare.ts';
import { scaleOfReport } from './report-scale.ts';
import type { Note, Report, Row, RowGroup, Table } from './table.ts';

/** How many tables are named. */
const mostNames = 5;

/**
 * What a screen shows where nobody asked for all of it: the sentences, the tables that answer the question, and the notes that
 * matter; and by which option the rest is seen. Amounts are rounded as in the whole report.
 */
export function short(whole: Report, words: Words): Report {
  const report = withoutBare(whole);
  const left = report.tables.filter(({ detail }) => detail === true);
  const tables = report.tables.filter(({ detail }) => detail !== true).map((table) => shortTable(table, words));
  const notes = inParagraphs(withoutDetail(report.notes));
  const isLess = report.notes.some(({ detail }) => detail === true) || report.tables.some(hasDetail);
  if (left.length === 0 && !isLess) return report;
  const titles = [...new Set(left.flatMap(({ title }) => title ?? []))];
  const more: Note = { kind: 'term', text: words.table.more(titles.length > mostNames ? [] : titles, titles.length) };
  const [last] = tables.slice(-1);
  const lean = { ...report, scale: scaleOfReport(report), tables, notes };
  if (notes.length > 0 || last === undefined) return { ...lean, notes: [...notes, more] };
  return { ...lean, tables: [...tables.slice(0, -1), { ...last, notes: [...last.notes, more] }] };
}

const withoutDetail = (notes: readonly Note[]): readonly Note[] => notes.filter(({ detail }) => detail !== true);

const isSentence = ({ kind, text, tone }: Note): boolean => kind === 'term' && tone === undefined && text.endsWith('.');

/** Terms that are sentences and stand below each other as one paragraph. */
function inParagraphs(notes: readonly Note[]): Note[] {
  const found: Note[] = [];
  for (const note of notes) {
    const last = found.at(-1);
    if (last !== undefined && isSentence(last) && isSentence(note))
      found[found.length - 1] = { ...last, text: `${last.text} ${note.text}` };
    else found.push(note);
  }
  return found;
}

const rowsIn = ({ groups }: Table): number => groups.reduce((sum, group) => sum + group.rows.length, 0);

const hasDetail = (table: Table): boolean =>
  table.shortGroups !== undefined ||
  rowsIn(table) > (table.first ?? rowsIn(table)) ||
  [...table.notes, ...table.columns].some(({ detail }) => detail === true);

/** The table without columns that say nothing of what it is about. */
export function withoutDetailColumns(table: Table): Table {
  const columns = [...table.columns.entries()].filter(([, { detail }]) => detail !== true).map(([index]) => index);
  return columns.length === table.columns.length ? table : withColumns(table, columns);
}

function shortTable({ shortGroups, ...whole }: Table, words: Words): Table {
  const table: Table = { ...whole, groups: shortGroups ?? whole.groups };
  const rows = rowsIn(table);
  const rest = rows - (table.first ?? rows);
  const all = withoutDetailColumns(table);
  return {
    ...all,
    groups: rest > 0 ? firstOf(all, rows - rest) : all.groups,
    notes: [
      ...(rest > 0 ? [{ kind: 'term', text: words.table.moreRows(rest) } as const] : []),
      ...inParagraphs(withoutDetail(table.notes)),
    ],
  };
}

/** The table with some of its columns; a total is that of those that are there. */
function withColumns(table: Table, kept: readonly number[]): Table {
  const { sums = [], running: _running, apart, unitInTitle, ...rest } = table;
  const columns = kept.flatMap((index) => table.columns[index] ?? []);
  const moved = (index: number): number => kept.indexOf(index);
  const of = (row: Row): Row => kept.flatMap((index) => row[index] ?? []);
  return {
    ...rest,
    sums: sums
      .filter(({ total, parts }) => [total, ...parts].every((index) => kept.includes(index)))
      .map((sum) => ({ ...sum, total: moved(sum.total), parts: sum.parts.map(moved) })),
    ...(apart === undefined || !kept.includes(apart.of) || !kept.includes(apart.by)
      ? {}
      : { apart: { of: moved(apart.of), by: moved(apart.by) } }),
    ...(columns.some(({ unit }) => unit?.kind === unitInTitle?.kind) ? { unitInTitle } : {}),
    columns,
    groups: table.groups.map(({ total, rows, ...group }) => ({
      ...group,
      rows: rows.map(of),
      ...(total === undefined ? {} : { total: of(total) }),
    })),
  };
}

/** The first rows; with the total where what is left out has no part in it. */
function firstOf({ groups, restAddsNothing }: Table, count: number): RowGroup[] {
  let left = count;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    // A total of rows that are not shown says nothing of those that are.
    if (rows.length === 0) return [];
    return [{ title: group.title, rows, ...(restAddsNothing === true ? { total: group.total } : {}) }];
  });
}
