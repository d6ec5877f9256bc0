import CliTable from 'cli-table3';
import type { Words } from '../../words/words.ts';
import type { Paint } from '../paint.ts';
import type { Note, Report, Table } from '../table.ts';
import { visible } from '../visible.ts';
import type { Run } from './chart.ts';
import { fold } from './fold.ts';
import { drawOutline } from './outline.ts';
import { type Drawn, layOut, type Layout } from './terminal-layout.ts';
import { gap, tableWidth } from './terminal-widths.ts';
import { append } from '../../numerics/extremes.ts';

export interface Terminal {
  /** In characters. */
  readonly width: number;
  readonly paint: Paint;
  readonly words: Words;
}

/** A report for a terminal. Columns give way from the right, texts are folded, numbers never are. */
export function terminal(report: Report, style: Terminal): string {
  const blocks = [
    heading(report.title, style),
    ...(report.summary ?? []).map((text) => fold(visible(text), style.width)),
    ...report.tables.flatMap((table) => section(table, style)),
    noteLines(report.notes, style),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const heading = (title: string, { width, paint }: Terminal): string[] =>
  fold(visible(title), width).map((line) => paint.strong(line));

/** A table with its heading and notes, and with what there was no room for. */
function section(table: Table, style: Terminal): string[][] {
  const { words, width, paint } = style;
  if (table.outline !== undefined) return [drawOutline(table, table.outline, style), noteLines(table.notes, style)];
  const laid = layOut(table, width, words);
  const wide = tableWidth(laid.columns);
  const notes: readonly Omit<Note, 'kind'>[] = [
    ...table.notes.filter(({ kind }) => kind !== 'legend' || laid.hasChart),
    ...(laid.hidden.length > 0
      ? [{ text: words.table.hidden([...new Set(laid.hidden)].join(', '), laid.enough) }]
      : []),
    ...(wide > width ? [{ text: words.table.tooWide(wide) }] : []),
  ];
  return [laid.title === null ? [] : heading(laid.title, style), body(laid, paint), noteLines(notes, style)];
}

const noteLines = (notes: readonly Omit<Note, 'kind'>[], { width, paint }: Terminal): string[] =>
  notes.flatMap(({ text, tone }) =>
    fold(visible(text), width).map((line) => (tone === undefined ? line : paint.tone(tone, line))),
  );

function body({ columns, groups }: Layout, paint: Paint): string[] {
  const grid = new CliTable({
    chars: borderless,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: columns.map(({ column }) => column.align),
    colWidths: columns.map(({ width }) => width),
  });
  const painted = (row: readonly Drawn[]): string[] => row.map((each) => paintCell(each, paint));
  grid.push(columns.map(({ head }) => paint.strong(head)));
  grid.push(columns.map(({ rule }) => paint.faint(rule)));
  for (const { title, rows, total } of groups) {
    if (title !== null)
      grid.push(
        [{ colSpan: columns.length, content: '' }],
        [{ colSpan: columns.length, hAlign: 'left', content: paint.faint(title) }],
      );
    append(grid, rows.map(painted));
    if (total !== null)
      grid.push(
        columns.map(({ width }) => paint.faint('─'.repeat(width))),
        painted(total),
      );
  }
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

const edges = ['top', 'bottom', 'left', 'right', 'mid'];
const borderless: Record<string, string> = { middle: ' '.repeat(gap), 'mid-mid': '' };
for (const edge of edges) for (const corner of ['', '-mid', '-left', '-right']) borderless[`${edge}${corner}`] = '';

function paintCell({ text, tone, runs }: Drawn, paint: Paint): string {
  if (runs !== undefined) return runs.map((run) => paintRun(run, paint)).join('');
  return tone === undefined ? text : paint.tone(tone, text);
}

/** Colour only repeats what the marks say. */
function paintRun({ text, tone }: Run, paint: Paint): string {
  switch (tone) {
    case 'critical':
      return paint.tone('bad', text);
    case 'period':
      return paint.tone('doubt', text);
    case 'float':
      return paint.faint(text);
    case 'total':
    case 'point':
      return paint.strong(text);
    default:
      return text;
  }
}
