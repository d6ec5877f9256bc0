import type { Paint } from '../paint.ts';
import type { Outline, Row, Table } from '../table.ts';
import { displayWidth, visible } from '../visible.ts';
import { writeCell } from '../write-cell.ts';
import { fold, foldText, unbroken } from './fold.ts';
import { moneyScale } from '../money-scale.ts';
import type { Words } from '../../words/words.ts';

/** The narrowest that texts are folded to, however deep they stand. */
const narrowest = 24;

interface Style {
  readonly width: number;
  readonly paint: Paint;
  readonly words: Words;
}

/**
 * A table as a tree: each row its title and value, below it how it follows and what else is said of it. Branches are drawn,
 * texts are folded beside them.
 */
export function drawOutline(table: Table, outline: Outline, style: Style): string[] {
  const rows = table.groups.flatMap((group) => group.rows);
  return rows.flatMap((row, index) => {
    const last = outline.branches[index] ?? [];
    const leads = (outline.branches[index + 1]?.length ?? 0) > last.length;
    return drawRow(row, { table, outline, last, leads }, style);
  });
}

interface Its {
  readonly table: Table;
  readonly outline: Outline;
  readonly last: readonly boolean[];
  /** Whether branches lead on from this row. */
  readonly leads: boolean;
}

function drawRow(row: Row, { table, outline, last, leads }: Its, { width, paint, words }: Style): string[] {
  const write = (index: number): string =>
    visible(writeCell(row[index] ?? { kind: 'empty' }, { words, scale: moneyScale([]) }));
  const phrase = new Set([outline.title, outline.value, outline.how, outline.name, 0]);
  const details = [
    write(outline.name),
    ...[...table.columns.keys()].filter((index) => !phrase.has(index)).map(write),
  ].filter((text) => text !== '');

  const [first, next] = branch(last, leads);
  const room = Math.max(narrowest, width - displayWidth(next));
  const value = write(outline.value).replaceAll(' ', unbroken);
  const how = write(outline.how);
  const isLeaf = how === '';
  const head = `${write(outline.title)}: ${value}${isLeaf || details.length === 0 ? '' : `  [${details.join(' · ')}]`}`;
  const lines = [
    ...fold(head, room)
      .map((line) => line.replaceAll(unbroken, ' '))
      .map((line, index) => (index === 0 ? paint.strong(line) : line)),
    ...(isLeaf ? [] : foldText(`= ${how}`, room, words)),
    ...(isLeaf && details.length > 0 ? foldText(details.join(' · '), room, words).map(paint.faint) : []),
  ];
  return lines.map((line, index) => `${paint.faint(index === 0 ? first : next)}${line}`.trimEnd());
}

/** What stands before the first line of a row, and before the others. */
function branch(last: readonly boolean[], leads: boolean): [first: string, next: string] {
  const own = last.at(-1);
  const above = last.slice(0, -1).map((isLast) => (isLast ? '   ' : '│  '));
  const below = leads ? '│ ' : '  ';
  if (own === undefined) return ['', below];
  const stem = above.join('');
  return [`${stem}${own ? '└─ ' : '├─ '}`, `${stem}${own ? '   ' : '│  '}${below}`];
}
