import { cellName, columnName } from './address.ts';
import type { Cell, Highlight, WrittenSheet } from './sheet.ts';
import { highlightNumber, styleNumber } from './styles.ts';
import { wideEnough } from './widths.ts';
import { cellText, document, xmlText } from './xml.ts';

/**
 * A sheet as the part of a workbook.
 *
 * @param book - how many decimals an amount has in it
 */
export function sheetXml(sheet: WrittenSheet, { isFirst, decimals }: { isFirst: boolean; decimals: number }): string {
  const shared = { count: 0 };
  const parts = [
    '<sheetPr><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewXml(sheet, isFirst),
    '<sheetFormatPr defaultRowHeight="13.5"/>',
    columnsXml(wideEnough(sheet, decimals)),
    `<sheetData>${sheet.rows.map((cells, row) => rowXml(cells, { row, height: sheet.heights.get(row) }, shared)).join('')}</sheetData>`,
    ...sheet.highlights.map(highlightXml),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
  ];
  return document(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${parts.join('')}</worksheet>`,
  );
}

function viewXml({ frozen: { rows, columns } }: WrittenSheet, isFirst: boolean): string {
  const attributes = `${isFirst ? ' tabSelected="1"' : ''} showGridLines="0" workbookViewId="0"`;
  if (rows + columns === 0) return `<sheetViews><sheetView${attributes}/></sheetViews>`;
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const frozen = `<pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${pane}" state="frozen"/>`;
  return `<sheetViews><sheetView${attributes}>${frozen}<selection pane="${pane}"/></sheetView></sheetViews>`;
}

/** One column after the other; the last width holds for all that follow. */
function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((width, index) => {
    const last = index === widths.length - 1 ? 16_384 : index + 1;
    return `<col min="${index + 1}" max="${last}" width="${width}" customWidth="1"/>`;
  });
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** How many rows of formulas of one kind there are so far. */
interface Shared {
  count: number;
}

function rowXml(
  cells: readonly (Cell | undefined)[],
  { row, height }: { row: number; height: number | undefined },
  shared: Shared,
): string {
  const written = cells.map((cell, column) => (cell === undefined ? '' : cellXml(cell, { row, column }, shared)));
  const text = written.join('');
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return text === '' ? '' : `<row r="${row + 1}"${tall}>${text}</row>`;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function cellXml(cell: Cell, place: Place, shared: Shared): string {
  const { value, style } = cell;
  const start = `<c r="${cellName(place.row, place.column)}" s="${styleNumber(style)}"`;
  const code = formulaXml(cell, place, shared);
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? `${start}>${code}<v>${numberText(value)}</v></c>`
      : `${start} t="e">${code}<v>#N/A</v></c>`;
  if (code !== '') return `${start} t="str">${code}<v>${cellText(value)}</v></c>`;
  if (value === '') return `${start}/>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

/** Formulas that differ by their column only are written once: a workbook is smaller and opens sooner. */
function formulaXml({ formula, across }: Cell, { row, column }: Place, shared: Shared): string {
  if (formula === undefined) return '';
  const text = xmlText(formula);
  if (across === undefined) return `<f>${text}</f>`;
  if (across === 0) return `<f t="shared" si="${shared.count - 1}"/>`;
  shared.count += 1;
  const range = `${cellName(row, column)}:${cellName(row, column + across - 1)}`;
  return `<f t="shared" ref="${range}" si="${shared.count - 1}">${text}</f>`;
}

const numberText = (value: number): string => String(value === 0 ? 0 : value);

function highlightXml({ range, where, as }: Highlight, index: number): string {
  const rule = `<cfRule type="expression" dxfId="${highlightNumber(as)}" priority="${index + 1}"><formula>${xmlText(where)}</formula></cfRule>`;
  return `<conditionalFormatting sqref="${range}">${rule}</conditionalFormatting>`;
}

/** What is printed of a sheet, and which rows stand above every page: names that spreadsheets reserve for it. */
export function printNames({ rows, printed, frozen }: WrittenSheet, index: number, quoted: string): string {
  const area = `${quoted}$A$1:$${columnName(Math.max(0, printed - 1))}$${Math.max(1, rows.length)}`;
  const titles = frozen.rows === 0 ? '' : definedName('_xlnm.Print_Titles', index, `${quoted}$1:$${frozen.rows}`);
  return definedName('_xlnm.Print_Area', index, area) + titles;
}

const definedName = (name: string, sheet: number, refersTo: string): string =>
  `<definedName name="${name}" localSheetId="${sheet}">${xmlText(refersTo)}</definedName>`;
