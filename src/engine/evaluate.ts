import type { AssumptionKey } from '../model/study/assumption-key.ts';
import type { Line, LineNumber, Plan } from './plan.ts';
import { reachable } from './reachable.ts';
import type { Column, Prices } from './rules/rule.ts';
import { rules } from './rules/rules.ts';

export interface Block {
  /** How many draws; 1 in a central run. */
  readonly draws: number;
  readonly prices: Prices;
  /** The settled column of an assumption, in its own unit, one value a draw. */
  readonly given: (key: AssumptionKey) => Column;
  /** What was planned: the value of a line in the central run, or one for each draw. Left out in the central run itself. */
  readonly planned?: (line: LineNumber) => number | Column;
}

/** The columns of the lines that were asked for and of all they rest on. */
export interface Columns {
  readonly of: (id: string) => Column;
  /** The number at a line in the first draw: in a central run, the number. */
  readonly number: (id: string) => number;
  readonly at: (line: LineNumber) => number;
}

/**
 * Computes the lines that `targets` rest on, in order, a column each.
 *
 * @param known - columns of the same block that were computed before; those computed now are added to it
 * @returns columns that throw an error where they are asked for a line that was not computed: a bug of the caller
 */
export function evaluate(
  plan: Plan,
  targets: Iterable<LineNumber>,
  block: Block,
  known: (Column | undefined)[] = [],
): Columns {
  const needed = reachable(plan, targets);
  const columns = known;
  const make = (): Float64Array => new Float64Array(block.draws);
  plan.lines.forEach((line, number) => {
    if (needed[number] === 1 && columns[number] === undefined) columns[number] = column(line, columns, block, make);
  });
  const of = (number: LineNumber | undefined, id: string): Column => {
    const found = number === undefined ? undefined : columns[number];
    if (found === undefined) throw new Error(`${plan.scenario} has no figure ${id}`);
    return found;
  };
  return {
    of: (id) => of(plan.numberOf.get(id), id),
    number: (id) => of(plan.numberOf.get(id), id)[0] as number,
    at: (line) => of(line, plan.lines[line]?.id ?? String(line))[0] as number,
  };
}

/** The same columns of a block of one draw, as bare numbers: those of all lines are kept for as long as a study is worked on. */
export function asNumbers(plan: Plan, columns: Columns): Columns {
  const numbers = new Float64Array(plan.lines.length);
  // A function here would keep the columns for as long as the numbers.
  for (let line = 0; line < numbers.length; line++) numbers[line] = columns.at(line);
  const numberOf = (id: string): number => {
    const line = plan.numberOf.get(id);
    if (line === undefined) throw new Error(`${plan.scenario} has no figure ${id}`);
    return numbers[line] as number;
  };
  return {
    of: (id) => Float64Array.of(numberOf(id)),
    number: numberOf,
    at: (line) => numbers[line] as number,
  };
}

/** The lines to be computed anew where some have changed, in order. */
export type Slice = readonly LineNumber[];

/** Those of the lines that changed on which some target rests: each target is given as the marks of what it rests on. */
export function sliceOf(changed: Uint8Array, targets: readonly Uint8Array[]): Slice {
  const slice: LineNumber[] = [];
  for (let number = 0; number < changed.length; number++) {
    if (changed[number] === 0) continue;
    for (const needed of targets) {
      if (needed[number] === 0) continue;
      slice.push(number);
      break;
    }
  }
  return slice;
}

/**
 * Computes the lines of a slice.
 *
 * @param unchanged - the column of a line that is not computed anew
 * @param before - what a slice with some of these lines came to
 * @returns by line, all that was computed or taken over
 */
export function evaluateSlice(
  { lines }: Plan,
  slice: Slice,
  {
    block,
    unchanged,
    before = [],
  }: { block: Block; unchanged: (line: LineNumber) => Column; before?: readonly Column[] },
): Column[] {
  const columns = before.slice();
  const make = columnsIn(slice.length, block.draws);
  for (const number of slice) {
    if (columns[number] !== undefined) continue;
    const line = lines[number] as Line;
    if ('inputs' in line) for (const input of line.inputs) columns[input] ??= unchanged(input);
    columns[number] = column(line, columns, block, make);
  }
  return columns;
}

/** How many numbers a piece of memory has that short columns share: larger pieces come fresh from the system each time, which takes longer. */
const piece = 8192;

/** Makes at most so many columns. A piece of memory for each short one takes longer to get and to give back than to compute in. */
function columnsIn(most: number, draws: number): () => Float64Array {
  const together = Math.min(most, Math.floor(piece / draws));
  if (together < 2) return () => new Float64Array(draws);
  let memory = new Float64Array(0);
  let next = 0;
  return () => {
    if (next + draws > memory.length) [memory, next] = [new Float64Array(together * draws), 0];
    return memory.subarray(next, (next += draws));
  };
}

function column(line: Line, columns: readonly (Column | undefined)[], block: Block, make: () => Float64Array): Column {
  if (line.rule === 'given') return block.given(line.assumption);
  const out = make();
  if (line.rule === 'literal') return out.fill(line.value);
  if (line.rule === 'planned' && block.planned !== undefined) {
    const planned = block.planned(line.inputs[0] as number);
    return typeof planned === 'number' ? out.fill(planned) : planned;
  }
  const inputs = line.inputs.map((number) => columns[number] as Column);
  rules[line.rule].columns(out, inputs, block.prices);
  return out;
}
