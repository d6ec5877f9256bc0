import type { WrittenSheet } from './sheet.ts';
import { type Look, wraps } from './styles.ts';

/** Of a row with a line in it, in points. */
const lineHeight = 13.5;

/** The highest that a row may be in a spreadsheet, in points. */
const highest = 409;

/** How many letters stand in a column for each character that it is wide: most are narrower than a digit, those in bold less so, small ones more. */
const lettersOf = (look: Look): number => (look.startsWith('head') ? 0.9 : look === 'note' ? 1.25 : 1.1);

/** How many lines a text takes, broken between words and behind hyphens; what is longer than a line is broken anywhere. */
function linesOf(text: string, width: number): number {
  let [lines, room] = [0, 0];
  for (const { 0: part } of text.matchAll(/[^\s-]*-+|[^\s-]+|\s+/g)) {
    const isBlank = part.trim() === '';
    if (isBlank || part.length <= room) {
      room = Math.max(0, room - part.length);
      continue;
    }
    const more = Math.max(1, Math.ceil(part.length / width));
    lines += more;
    room = more * width - part.length;
  }
  return lines;
}

/** How high rows are: each as high as its longest text needs that is broken into lines, none less than was asked for. */
export function rowHeights(
  rows: WrittenSheet['rows'],
  { widths, heights }: Pick<WrittenSheet, 'widths' | 'heights'>,
): Map<number, number> {
  const found = new Map(heights);
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const width = widths[Math.min(column, widths.length - 1)];
      if (width === undefined || typeof cell?.value !== 'string' || !wraps(cell.style.look)) return;
      const lines = linesOf(cell.value, width * lettersOf(cell.style.look));
      if (lines > 1) found.set(row, Math.max(found.get(row) ?? 0, Math.min(highest, lines * lineHeight)));
    });
  });
  return found;
}
