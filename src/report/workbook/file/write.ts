import { strToU8, zipSync } from 'fflate';
import { sheetPart } from './address.ts';
import type { WrittenBook } from './sheet.ts';
import { printNames, sheetXml } from './sheet-xml.ts';
import { stylesXml } from './styles.ts';
import { cellText, document, xmlText } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The bytes of a workbook (Office Open XML): without macros, and without links to anything outside it. The same workbook is the
 * same bytes: no clock is read, and the packing is our own code on every version of Node.
 */
export function workbookBytes(book: WrittenBook): Uint8Array {
  const files: [path: string, text: string][] = [
    ['[Content_Types].xml', typesXml(book)],
    [
      '_rels/.rels',
      relations([
        [`${office}/officeDocument`, 'xl/workbook.xml'],
        [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreXml(book)],
    ['xl/workbook.xml', bookXml(book)],
    ['xl/_rels/workbook.xml.rels', bookRelations(book)],
    ['xl/styles.xml', stylesXml(book.decimals)],
    ...book.sheets.map((sheet, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      sheetXml(sheet, { isFirst: index === 0, decimals: book.decimals }),
    ]),
  ];
  // The packing writes the time of day of its place: a date that is made there is the same everywhere.
  const options = { level: 6, mtime: new Date(1980, 0, 1), os: 0 } as const;
  return zipSync(Object.fromEntries(files.map(([path, text]) => [path, [strToU8(text), options]])));
}

/** What kind of part stands at a path. */
const part = (path: string, type: string): string => `<Override PartName="${path}" ContentType="${type}"/>`;

function typesXml({ sheets }: WrittenBook): string {
  return document(
    `<Types xmlns="${packages}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      part('/xl/workbook.xml', `${kind}.sheet.main+xml`) +
      part('/xl/styles.xml', `${kind}.styles+xml`) +
      part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
      sheets.map((_, index) => part(`/xl/worksheets/sheet${index + 1}.xml`, `${kind}.worksheet+xml`)).join('') +
      `</Types>`,
  );
}

function relations(of: readonly (readonly [type: string, target: string])[]): string {
  const each = of.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return document(`<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`);
}

const bookRelations = ({ sheets }: WrittenBook): string =>
  relations([
    ...sheets.map((_, index) => [`${office}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
    [`${office}/styles`, 'styles.xml'],
  ]);

const coreXml = ({ title }: WrittenBook): string =>
  document(
    `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${cellText(title)}</dc:title><dc:creator>samen</dc:creator></cp:coreProperties>`,
  );

function bookXml({ sheets, names }: WrittenBook): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const defined = names.map(({ name, refersTo }) => `<definedName name="${name}">${xmlText(refersTo)}</definedName>`);
  const printed = sheets.map((sheet, index) => printNames(sheet, index, sheetPart(sheet.name)));
  return document(
    `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews>` +
      `<sheets>${list.join('')}</sheets><definedNames>${printed.join('')}${defined.join('')}</definedNames>` +
      `<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
  );
}
