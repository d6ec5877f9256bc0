/** What XML cannot hold at all, and halves of a character. */
const impossible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text in XML, between tags or in an attribute. */
export const xmlText = (text: string): string =>
  text.replace(impossible, '\ufffd').replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** What stands for a character in a cell, as a program that opens the workbook would read it: `_x001F_`. */
const escaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The most characters that a cell may hold. */
const longest = 32_767;

/** A text of a cell, which says what it says: nothing in it is a character by its number, and too long a text is cut. */
export function cellText(text: string): string {
  const whole = xmlText(text.replaceAll(/\r\n?/g, '\n')).replace(escaped, '_x005F_');
  return text.length <= longest / 8 ? whole : cut(text);
}

function cut(text: string): string {
  const characters = [...text];
  let length = 0;
  const kept = characters.findIndex((each) => (length += each.length) > longest - 1);
  const short = kept < 0 ? text : `${characters.slice(0, kept).join('')}\u2026`;
  return xmlText(short.replaceAll(/\r\n?/g, '\n')).replace(escaped, '_x005F_');
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const document = (body: string): string => head + body;
