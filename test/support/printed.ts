/** What is printed of one table, cell by cell; a cell of several lines is its first. */
export interface Printed {
  readonly rows: readonly (readonly string[])[];
  /** The row below the second rule; null where there is none. */
  readonly total: readonly string[] | null;
}

const isRule = (line: string): boolean => /^─[─ ┼]*$/.test(line);

/** A table in a terminal, read back by the rule below its head: every stretch of it is a column. */
export function printedInTerminal(text: string): Printed {
  const lines = text.split('\n');
  const [first = -1, second = -1] = lines.flatMap((line, index) => (isRule(line) ? [index] : []));
  const spans = [...(lines[first] ?? '').matchAll(/[─┼]+/g)].map(({ 0: { length }, index }) => [index, index + length]);
  const cells = (line: string): string[] => spans.map(([from, until]) => line.slice(from, until).trim());
  const end = lines.findIndex((line, index) => index > first && line === '');
  const body = lines.slice(first + 1, second < 0 ? (end < 0 ? undefined : end) : second);
  return { rows: body.map(cells), total: second < 0 ? null : cells(lines[second + 1] ?? '') };
}

/** The first table of a page of Markdown; its total is in bold. */
export function printedInMarkdown(text: string): Printed {
  const [, , ...lines] = text.split('\n').filter((line) => line.startsWith('|'));
  const rows = lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  const total = rows.find((row) => row.some((cell) => cell.startsWith('**')));
  return {
    rows: rows.filter((row) => row !== total),
    total: total?.map((cell) => cell.replaceAll('*', '')) ?? null,
  };
}

/** A printed number as a whole number of its last digit: `−1.234,50` is -123450. Null for what is none. */
export function wholeOf(text: string): number | null {
  if (!/^[+−-]?\d[\d.,]*$/.test(text)) return null;
  const size = Number(text.replaceAll(/[^\d]/g, ''));
  return /^[−-]/.test(text) ? -size : size;
}
