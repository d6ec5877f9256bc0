import type { Words } from '../../words/words.ts';
import type { Paint } from '../paint.ts';
import type { Note, Report, Table } from '../table.ts';
import type { MoneyScale } from '../money-scale.ts';
import { scaleOfReport } from '../report-scale.ts';
import { isBare, withoutBare } from '../bare.ts';
import { foldText } from './fold.ts';
import { drawOutline } from './outline.ts';
import { tableBody } from './terminal-body.ts';
import { layOut } from './terminal-layout.ts';
import { tableWidth } from './terminal-widths.ts';

export interface Terminal {
  /** In characters. */
  readonly width: number;
  readonly paint: Paint;
  readonly words: Words;
}

type Style = Terminal & { readonly scale: MoneyScale };

/** A report for a terminal. Columns give way from the right, texts are folded, numbers never are. */
export function terminal(report: Report, style: Terminal): string {
  const scale = scaleOfReport(report);
  const blocks = [
    heading(report.title, style),
    ...(report.summary ?? []).map((text) => foldText(text, style.width, style.words)),
    ...withoutBare(report).tables.flatMap((table) => section(table, { ...style, scale })),
    noteLines(report.notes, style),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const heading = (title: string, { width, paint, words }: Terminal): string[] =>
  foldText(title, width, words).map((line) => paint.strong(line));

/** A table with its heading and notes, and with what there was no room for. */
function section(table: Table, style: Style): string[][] {
  const { words, width, paint } = style;
  if (table.outline !== undefined) return [drawOutline(table, table.outline, style), noteLines(table.notes, style)];
  if (isBare(table))
    return [
      ...(table.title === null ? [] : [heading(table.title, style)]),
      foldText(table.none ?? '', width, words),
      noteLines(table.notes, style),
    ];
  const laid = layOut(table, style);
  const wide = tableWidth(laid.columns, laid.gap);
  const notes: readonly Omit<Note, 'kind'>[] = [
    ...table.notes.filter(({ kind }) => kind !== 'legend' || laid.hasChart),
    ...(laid.addsUp ? [] : [{ text: words.table.throughRounding }]),
    ...(laid.hidden.length > 0
      ? [{ text: words.table.hidden([...new Set(laid.hidden)].join(', '), laid.enough) }]
      : []),
    ...(wide > width ? [{ text: words.table.tooWide(wide) }] : []),
  ];
  return [
    ...(laid.title === null || laid.isOnlyUnit ? [] : [heading(laid.title, style)]),
    [...(laid.isOnlyUnit && laid.title !== null ? [laid.title] : []), ...tableBody(laid, paint)],
    noteLines(notes, style),
  ];
}

const noteLines = (notes: readonly Omit<Note, 'kind'>[], { width, paint, words }: Terminal): string[] =>
  notes.flatMap(({ text, tone }) =>
    foldText(text, width, words).map((line) => (tone === undefined ? line : paint.tone(tone, line))),
  );
