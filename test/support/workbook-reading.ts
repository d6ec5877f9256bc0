import { strFromU8, unzipSync } from 'fflate';

/** A cell of a workbook: a number, a text, or an error as `#N/A`; and its formula where it has one. */
export interface ReadCell {
  readonly value: number | string;
  readonly isError: boolean;
  readonly formula: string | null;
}

export interface ReadBook {
  /** By name, cells by address. */
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, ReadCell>>;
  /** By name, what it refers to. */
  readonly names: ReadonlyMap<string, string>;
  readonly parts: Readonly<Record<string, string>>;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string => (/&|_x/.test(text) ? withoutEscapes(text) : text);

const withoutEscapes = (text: string): string =>
  text
    .replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex: string, digits: string, name: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16))
        : (entities[name] ?? ''),
    )
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const texts = (xml: string): string =>
  [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => unescaped(text)).join('');

const read = new WeakMap<Uint8Array, ReadBook>();

/** Reads a workbook, as samen or a spreadsheet wrote it: enough to compare cells. The same bytes are read once. */
export function readWorkbook(bytes: Uint8Array): ReadBook {
  const book = read.get(bytes) ?? bookOf(bytes);
  read.set(bytes, book);
  return book;
}

function bookOf(bytes: Uint8Array): ReadBook {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, xml = '']) =>
    texts(xml),
  );
  const book = parts['xl/workbook.xml'] ?? '';
  const targets = new Map(
    [...(parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /Id="([^"]*)"/.exec(tag)?.[1] ?? '',
      /Target="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );
  const sheets = [...book.matchAll(/<sheet [^>]*>/g)].map(([tag]): [string, Map<string, ReadCell>] => {
    const path = targets.get(/r:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '';
    return [unescaped(/name="([^"]*)"/.exec(tag)?.[1] ?? ''), cellsOf(parts[`xl/${path}`] ?? '', shared)];
  });
  const names = [...book.matchAll(/<definedName ([^>]*)>([^<]*)</g)].map(
    ([, attributes = '', refersTo = '']): [string, string] => [
      /name="([^"]*)"/.exec(attributes)?.[1] ?? '',
      unescaped(refersTo),
    ],
  );
  return { sheets: new Map(sheets), names: new Map(names), parts };
}

function cellsOf(xml: string, shared: readonly string[]): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  for (const [attributes, body] of filledCells(xml)) {
    const name = /r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
    const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
    const value = /<v>([^<]*)<\/v>/.exec(body)?.[1];
    const formula = /<f[^>]*?(?:\/>|>([^<]*)<\/f>)/.exec(body);
    cells.set(name, {
      ...valueOf(type, value, body, shared),
      formula: formula === null ? null : unescaped(formula[1] ?? ''),
    });
  }
  return cells;
}

/** Attributes and content of cells with something in them; most have a style only, so that none is matched by a pattern. */
function* filledCells(xml: string): Generator<[attributes: string, body: string]> {
  for (let at = xml.indexOf('<c '); at >= 0; at = xml.indexOf('<c ', at + 1)) {
    const end = xml.indexOf('>', at);
    if (xml[end - 1] === '/') continue;
    const body = xml.slice(end + 1, xml.indexOf('</c>', end));
    if (body !== '') yield [xml.slice(at + 3, end), body];
  }
}

function valueOf(
  type: string,
  value: string | undefined,
  body: string,
  shared: readonly string[],
): Pick<ReadCell, 'value' | 'isError'> {
  if (type === 's') return { value: shared[Number(value)] ?? '', isError: false };
  if (type === 'inlineStr') return { value: texts(body), isError: false };
  if (type === 'e') return { value: unescaped(value ?? ''), isError: true };
  if (type === 'str' || value === undefined) return { value: unescaped(value ?? ''), isError: false };
  return { value: Number(value), isError: false };
}
