/** The records of a CSV file by the letter of RFC 4180; what is none throws. */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const records: string[][] = [];
  let rest = text;
  while (rest !== '') {
    const record: string[] = [];
    for (;;) {
      const [field, after] = takeField(rest, delimiter);
      record.push(field);
      rest = after;
      if (!rest.startsWith(delimiter)) break;
      rest = rest.slice(1);
    }
    if (!rest.startsWith('\r\n')) throw new Error(`no end of line before ${JSON.stringify(rest.slice(0, 20))}`);
    rest = rest.slice(2);
    records.push(record);
  }
  return records;
}

function takeField(text: string, delimiter: string): [field: string, rest: string] {
  const escaped = /^"((?:[^"]|"")*)"/.exec(text);
  if (escaped !== null) return [(escaped[1] ?? '').replaceAll('""', '"'), text.slice(escaped[0].length)];
  const end = text.search(new RegExp(`[${delimiter}"\r\n]`));
  const field = end < 0 ? text : text.slice(0, end);
  return [field, text.slice(field.length)];
}
