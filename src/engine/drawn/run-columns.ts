import type { ColumnPool } from './column-pool.ts';
import type { Given } from './fixed-lines.ts';
import type { LineNumber, Plan } from '../plan.ts';
import type { Column } from '../rules/rule.ts';

/** Where lines stand. */
export interface RunColumns {
  /** @throws {Error} of a line that varies and has no place yet */
  readonly at: (line: LineNumber) => Column;
  readonly isComputed: (line: LineNumber) => boolean;
  /** Gives a line a column of its own, that of another which is not needed any more if there is one. */
  readonly place: (line: LineNumber) => Column;
  /** The column of a line is not needed any more, but where that line stands is remembered. */
  readonly free: (line: LineNumber) => void;
  /** The same of all lines that were not freed yet. */
  readonly giveBack: (isFree: (line: LineNumber) => boolean) => void;
}

/**
 * The columns of one run, taken from a pool and given back to it. A line without a place has the column that is drawn for it, else
 * one of its fixed value.
 *
 * @param value - the number of a line that does not vary
 */
export function runColumns(
  plan: Plan,
  { pool, drawn }: Pick<Given, 'drawn'> & { readonly pool: ColumnPool },
  value: (line: LineNumber) => number,
): RunColumns {
  const columns = new Map<LineNumber, Column>();
  const inUse = new Set<LineNumber>();
  const free = (line: LineNumber): void => {
    const column = columns.get(line);
    if (column !== undefined && inUse.delete(line)) pool.giveBack(column);
  };
  const drawnAt = (line: LineNumber): Column | undefined => {
    const given = plan.lines[line];
    return given?.rule === 'given' ? drawn(given.assumption) : undefined;
  };
  return {
    at: (line) => columns.get(line) ?? drawnAt(line) ?? pool.constant(value(line)),
    isComputed: (line) => columns.has(line),
    place(line) {
      const column = pool.take();
      columns.set(line, column);
      inUse.add(line);
      return column;
    },
    free,
    giveBack(isFree) {
      for (const line of inUse) if (isFree(line)) free(line);
    },
  };
}
