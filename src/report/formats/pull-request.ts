import type { Words } from '../../words/words.ts';
import { titleWithUnit } from '../columns.ts';
import type { Report, Table } from '../table.ts';
import { plainLine, plainText } from './markdown-text.ts';
import { visible } from '../visible.ts';
import type { MoneyScale } from '../money-scale.ts';
import { scaleOfReport } from '../report-scale.ts';
import { tableLines, tableNotes } from './markdown.ts';

/** By which a bot finds the comment that it wrote before. Whoever reads the comment does not see it. */
export const marker = '<!-- samen diff -->';

/** The same for one study of several: nothing in its name ends a comment of HTML. */
export const markerOf = (study: string): string =>
  `<!-- samen diff ${visible(study).replaceAll(/[^\w./ -]|-(?=-)|-$/g, (mark) => encodeURIComponent(mark).replace('-', '%2D'))} -->`;

/** The most characters that a comment may have. */
export const longestComment = 65_536;

/** What is shown at once; everything else is to be unfolded. */
const open: ReadonlySet<string> = new Set(['ranking', 'gates']);

/**
 * What changed, as a comment on a pull request: of the report only its title and summary where nothing did.
 *
 * @param study - of which something changed, for a marker of its own; null where nothing did
 */
export function pullRequestComment(report: Report, words: Words, study: string | null): string {
  const scale = scaleOfReport(report);
  const lines = [
    marker,
    ...(study === null ? [] : [markerOf(study)]),
    ...(report.tables.length === 0 ? [] : [`## ${plainText(report.title)}`, '']),
    ...(report.summary ?? []).map(plainLine).join('\n\n').split('\n'),
    ...report.tables.flatMap((table) => (open.has(table.id) ? openTable : folded)(table, words, scale)),
    ...report.notes.flatMap(({ text }) => ['', plainLine(text)]),
  ];
  return cut(lines, words);
}

const openTable = (table: Table, words: Words, scale: MoneyScale): string[] => [
  '',
  `### ${titleOf(table, words, scale)}`,
  '',
  ...tableWithNotes(table, words, scale),
];

/** With its unit, which the heads of the columns then do not have. */
const titleOf = (table: Table, words: Words, { name }: MoneyScale): string =>
  titleWithUnit(table, plainText(table.title ?? ''), words.table, name) ?? '';

const tableWithNotes = (table: Table, words: Words, scale: MoneyScale): string[] => {
  const notes = tableNotes(table, words, scale);
  return [...tableLines(table, words, scale), ...(notes.length > 0 ? ['', ...notes] : [])];
};

/** A browser needs the empty lines to see a table in it. */
function folded(table: Table, words: Words, scale: MoneyScale): string[] {
  const rows = table.groups.reduce((sum, group) => sum + group.rows.length, 0);
  const title = `${titleOf(table, words, scale)} (${rows})`;
  return ['', `${detailsBegin}${title}</summary>`, '', ...tableWithNotes(table, words, scale), '', detailsEnd];
}

const detailsBegin = '<details><summary>';
const detailsEnd = '</details>';

/** As many whole lines as a comment may have, with what is open closed, and a line that says how many are left out. */
function cut(lines: readonly string[], words: Words): string {
  const whole = `${lines.join('\n')}\n`;
  if (whole.length <= longestComment) return whole;
  const room = longestComment - words.diff.cut(lines.length).length - detailsEnd.length - '\n\n\n\n\n'.length;
  let [length, kept] = [0, 0];
  while (length + (lines[kept] ?? '').length + 1 <= room) length += (lines[kept++] ?? '').length + 1;
  const shown = lines.slice(0, kept);
  const isOpen =
    shown.filter((line) => line.startsWith(detailsBegin)).length > shown.filter((line) => line === detailsEnd).length;
  return `${[...shown, ...(isOpen ? ['', detailsEnd] : []), '', words.diff.cut(lines.length - kept)].join('\n')}\n`;
}
