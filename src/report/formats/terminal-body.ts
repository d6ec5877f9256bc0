import type { Paint } from '../paint.ts';
import { displayWidth } from '../visible.ts';
import { fold } from './fold.ts';
import type { Run } from './chart.ts';
import type { Drawn, Layout } from './terminal-layout.ts';
import { tableWidth } from './terminal-widths.ts';

/** A cell as it is printed: its lines, each with colour of its own, and what each takes without it. */
interface PrintedCell {
  readonly lines: readonly { readonly text: string; readonly width: number }[];
}

/** The head, the groups and their totals, line by line; what there is between two columns is blank. */
export function tableBody({ columns, groups, gap }: Layout, paint: Paint): string[] {
  const lineUp = (cells: readonly PrintedCell[]): string[] => linesOf(cells, columns, gap);
  const rule = lineUp(columns.map(({ width }) => printed('─'.repeat(width), paint.faint)));
  return [
    ...lineUp(columns.map(({ head }) => printed(head, paint.strong))),
    ...lineUp(columns.map((column) => printed(column.rule, paint.faint))),
    ...groups.flatMap(({ title, rows, total }) => [
      ...(title === null ? [] : ['', ...fold(title, tableWidth(columns, gap)).map((line) => paint.faint(line))]),
      ...rows.flatMap((row) => lineUp(row.map((each) => printedCell(each, paint)))),
      ...(total === null ? [] : [...rule, ...lineUp(total.map((each) => printedCell(each, paint)))]),
    ]),
  ];
}

type Columns = Layout['columns'];

/** The cells of a row beside each other; those of fewer lines have blanks below. */
function linesOf(cells: readonly PrintedCell[], columns: Columns, gap: number): string[] {
  const height = cells.reduce((most, { lines }) => Math.max(most, lines.length), 0);
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ column, width }, index) => {
        const { text, width: taken } = cells[index]?.lines[line] ?? { text: '', width: 0 };
        const blanks = ' '.repeat(Math.max(0, width - taken));
        return column.align === 'right' ? `${blanks}${text}` : `${text}${blanks}`;
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

const printed = (text: string, paintLine: (line: string) => string): PrintedCell => ({
  lines: text.split('\n').map((line) => ({ text: line === '' ? '' : paintLine(line), width: displayWidth(line) })),
});

function printedCell({ text, tone, runs }: Drawn, paint: Paint): PrintedCell {
  if (runs === undefined) return printed(text, (line) => (tone === undefined ? line : paint.tone(tone, line)));
  return { lines: [{ text: runs.map((run) => paintRun(run, paint)).join(''), width: displayWidth(text) }] };
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
