import type { TraceLine } from './trace.ts';
import { append } from '../../numerics/extremes.ts';

/** One row of a trace that is printed as a tree. */
export interface OutlineRow {
  readonly line: TraceLine;
  readonly depth: number;
  /** For each level from 1 to its depth: whether the branch on that level ends here or has ended above. */
  readonly last: readonly boolean[];
  /** Told already, with all that it rests on, further up. */
  readonly repeated: boolean;
  /** How many lines it rests on that are left out, because they lie too deep. */
  readonly hidden: number;
}

/**
 * A trace as the rows of a tree, from the figure down. What several lines rest on is printed once, where it comes first; what one line rests on
 * twice, as a sum that begins and ends as the study does, stands below that once.
 *
 * @param depth - how many levels below the figure are printed
 */
export function outline(root: TraceLine, depth: number): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const reported = new Set<TraceLine>();
  const visit = (line: TraceLine, last: readonly boolean[]): void => {
    const level = last.length;
    const repeated = reported.has(line) && line.inputs.length > 0;
    const cut = level >= depth && line.inputs.length > 0 && !repeated;
    rows.push({ line, depth: level, last, repeated, hidden: cut ? countBelow(line) : 0 });
    if (repeated || cut) return;
    reported.add(line);
    const inputs = [...new Set(line.inputs)];
    inputs.forEach((input, index) => visit(input, [...last, index === inputs.length - 1]));
  };
  visit(root, []);
  return rows;
}

/** How many different lines a line rests on. */
function countBelow(line: TraceLine): number {
  const found = new Set<TraceLine>();
  const open = [...line.inputs];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    append(open, next.inputs);
  }
  return found.size;
}
