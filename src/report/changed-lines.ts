/** A line as it is now, and whether it was not there before. */
export interface Line {
  readonly text: string;
  readonly isNew: boolean;
}

/** Of more lines nobody sees at a glance which changed: each is looked up among all that were there. */
const mostLines = 2000;

/**
 * The lines of a text, with those that are not in an older one: the least that must be marked so that all others stand there in
 * the same order (their longest common subsequence).
 */
export function changedLines(old: string, text: string): Line[] {
  const [before, now] = [old.split('\n'), text.split('\n')];
  if (before.length > mostLines || now.length > mostLines) {
    const known = new Set(before);
    return now.map((line) => ({ text: line, isNew: !known.has(line) }));
  }
  const width = before.length + 1;
  const common = new Uint16Array((now.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = now.length - 1; row >= 0; row -= 1)
    for (let column = before.length - 1; column >= 0; column -= 1)
      common[row * width + column] =
        now[row] === before[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  let column = 0;
  return now.map((line, row) => {
    while (column < before.length && before[column] !== line && at(row, column + 1) === at(row, column)) column += 1;
    const isNew = before[column] !== line;
    if (!isNew) column += 1;
    return { text: line, isNew };
  });
}
