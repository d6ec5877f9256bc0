import type { Words } from '../../words/words.ts';
import { addsUp } from '../adding-up.ts';
import { titleWithUnit, unitText, withoutTitleUnit, writtenColumns } from '../columns.ts';
import type { MoneyScale } from '../money-scale.ts';
import type { Cell, Note, Row, Table, TableColumn } from '../table.ts';
import { writeCell } from '../write-cell.ts';
import { type Html, markup, raw, unbroken } from './html.ts';

interface Style {
  readonly words: Words;
  readonly scale: MoneyScale;
}

/** From so many columns on a table is printed across the paper, and with one less in the letters of such tables. */
const manyColumns = 9;
const formOf = (columns: number): string =>
  columns >= manyColumns ? ' wide' : columns === manyColumns - 1 ? ' dense' : '';

/** A table of no more rows than these stays on one sheet of paper. */
const rowsOnOneSheet = 12;

/** A text of so many letters has room on a screen for several words beside each other; columns of numbers would leave it one. */
const longText = 36;

/** A month of the calendar, in a cell of any kind. */
const aMonth = /^\d{4}-\d{2}$/;

/** With more columns than these even a sheet that lies across has no room for whole words in all of them. */
const mostColumnsInFull = 16;

/** A table with its notes, as wide as it needs: what does not fit can be moved within its own frame. */
export function tableHtml(table: Table, style: Style, fallback: string): Html {
  const { words, scale } = style;
  const columns = writtenColumns(table);
  const title = titleWithUnit(table, table.title, words.table, scale.name) ?? fallback;
  const label = columns.findIndex(([, { align }]) => align === 'left');
  const write = (row: Row, isTotal: boolean): Html =>
    markup`<tr${raw(isTotal ? ' class="total"' : '')}>${columns.map(([index, column], place) =>
      cellHtml(row[index] ?? { kind: 'empty' }, { ...style, column, isLabel: place === label }),
    )}</tr>`;
  const bodies = table.groups.map(
    ({ title: heading, rows, total }) =>
      markup`<tbody>${heading === null ? null : groupHead(heading, columns.length)}${rows.map((row) =>
        write(row, false),
      )}${total === undefined ? null : write(total, true)}</tbody>`,
  );
  const heads = columns.map(([, column]) =>
    headHtml(withoutTitleUnit(table, column), words.table, words.table[scale.name]),
  );
  const crowded = raw(columns.length > mostColumnsInFull ? ' class="crowded"' : '');
  const rows = table.groups.reduce((sum, group) => sum + group.rows.length + (group.total === undefined ? 0 : 1), 0);
  const short = rows <= rowsOnOneSheet ? ' short' : '';
  return markup`<div class="table${formOf(columns.length)}${short}">
<div class="scroll" role="group" tabindex="0" aria-label="${title}"><table${crowded}><caption>${unbroken(title, words.table)}</caption>
<thead><tr>${heads}</tr></thead>
${bodies}</table></div>
${notesHtml([...table.notes, ...roundingNote(table, style)], words)}</div>
`;
}

const groupHead = (title: string, width: number): Html =>
  markup`<tr class="group"><th scope="rowgroup" colspan="${width}">${title}</th></tr>`;

function roundingNote(table: Table, { words, scale }: Style): Note[] {
  const shown = writtenColumns(table).map(([index]) => index);
  return addsUp(table, shown, scale) ? [] : [{ kind: 'term', text: words.table.throughRounding }];
}

function headHtml({ name, unit, align }: TableColumn, words: Words['table'], money: string): Html {
  const [side, written] = [raw(align === 'right' ? ' class="number"' : ''), unitText(unit, money)];
  if (name === '' && written === '') return markup`<td></td>`;
  return markup`<th scope="col" ${side}>
    ${unbroken(name, words)}${written === '' ? null : markup` <span class="unit">${written}</span>`}
  </th>`;
}

interface CellStyle extends Style {
  readonly column: TableColumn;
  /** Whether it says what its row is. */
  readonly isLabel: boolean;
}

function cellHtml(cell: Cell, { words, scale, column, isLabel }: CellStyle): Html {
  const content = writeCell(cell, { words, scale });
  const written = unbroken(content, words.table);
  const tone = cell.kind === 'text' && cell.tone !== undefined ? ` ${cell.tone}` : '';
  const calendar = cell.kind === 'month' || aMonth.test(content) ? ' month' : '';
  const whole = column.isWhole === true ? ' whole' : '';
  const long = content.length >= longText ? ' long' : '';
  const kind = raw(` class="${column.align === 'right' ? 'number' : `text${long}`}${tone}${calendar}${whole}"`);
  return isLabel ? markup`<th scope="row" ${kind}>${written}</th>` : markup`<td${kind}>${written}</td>`;
}

/** Notes as a list: findings first. What the marks of a terminal mean is left out. */
export function notesHtml(notes: readonly Note[], words: Words): Html {
  const written = notes.filter(({ kind }) => kind !== 'legend');
  if (written.length === 0) return raw('');
  return markup`<ul class="notes">
    ${written.map(
      ({ text, tone }) =>
        markup`<li${raw(tone === undefined ? '' : ` class="${tone}"`)}>${unbroken(text.trim(), words.table)}</li>`,
    )}
  </ul>`;
}
