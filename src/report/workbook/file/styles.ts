import { document } from './xml.ts';

/** The shape of a number. All are written in the form that every language of a spreadsheet reads as its own; an amount has the decimals of its currency. */
const shapes = {
  general: 'General',
  text: '@',
  whole: '0',
  count: '#,##0',
  money: (decimals: number) => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`),
  number: '#,##0.00',
  exact: '0.000000',
  share: '0.00%',
  month: 'yyyy\\-mm',
  tiny: '0.0E+00',
  /** As many decimals as it has, as far as there is room: of a decimal that may be absent the point would stand by itself. */
  factor: 'General',
} as const;
export type Shape = keyof typeof shapes;

interface LookOf {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly wraps?: true;
  readonly right?: true;
  readonly centre?: true;
  readonly indented?: true;
}

/**
 * A text that has others beside it is broken into lines, so that nothing of it is hidden behind these.
 *
 * Fonts: 0 plain, 1 bold, 2 large and bold, 3 grey, 4 white and bold, 5 blue. Fills: 2 head, 3 input, 4 section, 5 total.
 */
const looks = {
  plain: { font: 0, fill: 0, border: 0, wraps: true },
  title: { font: 2, fill: 0, border: 0 },
  section: { font: 1, fill: 4, border: 0 },
  head: { font: 4, fill: 2, border: 0, wraps: true },
  headIndented: { font: 4, fill: 2, border: 0, wraps: true, indented: true },
  headCentre: { font: 4, fill: 2, border: 0, wraps: true, centre: true },
  headRight: { font: 4, fill: 2, border: 0, wraps: true, right: true },
  /** What may be changed. */
  input: { font: 5, fill: 3, border: 1 },
  note: { font: 3, fill: 0, border: 0, wraps: true, indented: true },
  /** Of a whole sheet or table: it runs on over what is empty beside it. */
  about: { font: 3, fill: 0, border: 0 },
  noteRight: { font: 3, fill: 0, border: 0, right: true },
  strong: { font: 1, fill: 0, border: 0, wraps: true },
  /** A text behind a column of numbers. */
  indented: { font: 0, fill: 0, border: 0, indented: true },
  strongIndented: { font: 1, fill: 0, border: 0, indented: true },
  rank: { font: 1, fill: 0, border: 0, centre: true },
  total: { font: 1, fill: 5, border: 2 },
} as const satisfies Record<string, LookOf>;
export type Look = keyof typeof looks;

/** Whether a text is broken into lines where its column is too narrow for it. */
export const wraps = (look: Look): boolean => 'wraps' in looks[look];

const fonts = [
  '<font><sz val="10"/><name val="Arial"/></font>',
  '<font><b/><sz val="10"/><name val="Arial"/></font>',
  '<font><b/><sz val="16"/><name val="Arial"/></font>',
  '<font><sz val="9"/><color rgb="FF5F6B7A"/><name val="Arial"/></font>',
  '<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/></font>',
  '<font><sz val="10"/><color rgb="FF0B3D91"/><name val="Arial"/></font>',
];

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('23405F'),
  solid('FFF8DC'),
  solid('DCE6F1'),
  solid('EEF3F8'),
];

const line = (side: string): string => `<${side} style="thin"><color rgb="FFB8C2CC"/></${side}>`;
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${line('left')}${line('right')}${line('top')}${line('bottom')}<diagonal/></border>`,
  `<border><left/><right/>${line('top')}<bottom/><diagonal/></border>`,
];

/** How cells stand out, in the order of `highlightNumber`. */
const highlights = {
  wrong: ['FF9C0006', 'FFFFC7CE'],
  right: ['FF1E5C2A', 'FFD8F0DC'],
  changed: ['FF7A4B00', 'FFFFE3A8'],
};
export const highlightNumber = (as: keyof typeof highlights): number => Object.keys(highlights).indexOf(as);

const pairs = (Object.keys(shapes) as Shape[]).flatMap((shape) =>
  (Object.keys(looks) as Look[]).map((look) => ({ shape, look })),
);
const numberOf = new Map(pairs.map(({ shape, look }, index) => [`${shape} ${look}`, index]));

/** The number by which a cell names its style; 0 is the plain one. */
export const styleNumber = ({ shape, look }: { readonly shape: Shape; readonly look: Look }): number =>
  numberOf.get(`${shape} ${look}`) ?? 0;

const list = (name: string, parts: readonly string[]): string =>
  `<${name} count="${parts.length}">${parts.join('')}</${name}>`;

const isNumber = (shape: Shape): boolean => shape !== 'general' && shape !== 'text';

/** Numbers stand to the right, and so does a text in the place of one, such as a dash. */
const horizontal = (shape: Shape, { right, centre, indented }: Partial<LookOf>): string =>
  centre
    ? ' horizontal="center"'
    : right || isNumber(shape)
      ? ' horizontal="right"'
      : indented
        ? ' horizontal="left" indent="1"'
        : '';

function format({ shape, look }: (typeof pairs)[number]): string {
  const { font, fill, border, ...rest }: LookOf = looks[look];
  const number = shapes[shape] === 'General' ? 0 : 164 + Object.keys(shapes).indexOf(shape);
  const alignment = `<alignment vertical="top"${horizontal(shape, rest)}${rest.wraps && !isNumber(shape) ? ' wrapText="1"' : ''}/>`;
  return `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
}

/**
 * The part of a workbook that says how every style looks.
 *
 * @param decimals - of amounts
 */
export function stylesXml(decimals: number): string {
  const codes = Object.values(shapes).map((code) => (typeof code === 'string' ? code : code(decimals)));
  const numbers = codes.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`);
  const differences = Object.values(highlights).map(
    ([text, background]) =>
      `<dxf><font><b/><color rgb="${text}"/></font><fill><patternFill patternType="solid"><fgColor rgb="${background}"/><bgColor rgb="${background}"/></patternFill></fill></dxf>`,
  );
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  const parts = [
    list('numFmts', numbers),
    list('fonts', fonts),
    list('fills', fills),
    list('borders', borders),
    list('cellStyleXfs', [plain]),
    list('cellXfs', pairs.map(format)),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    list('dxfs', differences),
  ];
  return document(
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${parts.join('')}</styleSheet>`,
  );
}
