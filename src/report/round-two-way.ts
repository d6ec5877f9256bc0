import { nearestWhole } from './allot.ts';
import { smallest } from '../numerics/extremes.ts';

/** How many parts of a unit are told apart: what is left of a whole number is counted in these, so that sums are exact. */
const grain = 65_536;

/**
 * Whole numbers for a table of numbers, so that their sums by row, by column and over all are whole numbers that are
 * each less than one off: the sum over all to nearest, the others up or down.
 *
 * What is left of each number when it is rounded down makes, with the sums, a table in which every row and column adds
 * up to a whole number. So wherever one number is not whole yet, a closed loop of such numbers runs through it, and
 * adding and subtracting along that loop in turn leaves every sum as it is until one of them is whole (controlled
 * rounding: Causey, Cox and Ernst 1985).
 *
 * @param numbers - a row of numbers for each row, all of one length
 * @param all - the sum of all of them, as it is known elsewhere
 */
export function roundTwoWay(numbers: readonly (readonly number[])[], all: number): number[][] {
  const floors = numbers.map((row) => row.map(Math.floor));
  const rests = withSums(numbers.map((row) => row.map((value) => Math.round((value - Math.floor(value)) * grain))));
  const open = { rests, first: (rests[0] ?? []).map(() => 0) };
  const [lastRow, lastColumn] = [rests.length - 1, (rests[0]?.length ?? 1) - 1];
  const floor = floors.flat().reduce((sum, value) => sum + value, 0);
  makeWhole(open, [lastRow, lastColumn], nearestWhole(all) - floor > at(rests, [lastRow, lastColumn]) / grain);
  for (const row of [lastRow, ...rests.keys()])
    for (const column of [lastColumn, ...(rests[row] ?? []).keys()]) makeWhole(open, [row, column], null);
  return floors.map((row, i) => row.map((value, j) => value + at(rests, [i, j]) / grain));
}

type Rests = number[][];

/** What is not whole yet. What is whole stays so. */
interface Open {
  readonly rests: Rests;
  /** By column: all rows before this one are whole in it. */
  readonly first: number[];
}

type Place = readonly [row: number, column: number];

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The sums of rows and columns beside them with their sign turned: every row and column then adds up to zero. */
function withSums(rests: Rests): Rests {
  const width = rests[0]?.length ?? 0;
  const below = Array.from({ length: width }, (_, column) => -sum(rests.map((row) => row[column] ?? 0)));
  return [...rests.map((row) => [...row, -sum(row)]), [...below, sum(rests.flat())]];
}

const at = (rests: Rests, [row, column]: Place): number => rests[row]?.[column] ?? 0;

/** How much there is above the whole number below. */
const above = (rest: number): number => ((rest % grain) + grain) % grain;

/** Moves a number up or down (to nearest, if it does not matter) until it is whole; others of its loops may be whole before. */
function makeWhole(open: Open, place: Place, up: boolean | null): void {
  const { rests } = open;
  while (above(at(rests, place)) !== 0) {
    const loop = [place, ...(shortWayBack(open, place) ?? wayBack(rests, place))];
    const rises = up ?? above(at(rests, place)) * 2 >= grain;
    const steps = loop.map((each, index) => {
      const rest = above(at(rests, each));
      return rises === (index % 2 === 0) ? grain - rest : -rest;
    });
    const step = smallest(steps.map(Math.abs));
    for (const [index, [row, column]] of loop.entries()) {
      const cells = rests[row];
      if (cells !== undefined) cells[column] = (cells[column] ?? 0) + Math.sign(steps[index] ?? 0) * step;
    }
  }
}

/** The way back that `wayBack` finds where it has three places, as nearly always; without a look at all that lies around. */
function shortWayBack({ rests, first }: Open, [row, column]: Place): Place[] | null {
  for (const [turn, rest] of (rests[row] ?? []).entries()) {
    if (turn === column || above(rest) === 0) continue;
    let other = first[turn] ?? 0;
    while (above(at(rests, [other, turn])) === 0) other += 1;
    first[turn] = other;
    for (; other < rests.length; other++) {
      const isOnLoop =
        other !== row && above(at(rests, [other, turn])) !== 0 && above(at(rests, [other, column])) !== 0;
      if (isOnLoop)
        return [
          [row, turn],
          [other, turn],
          [other, column],
        ];
    }
  }
  return null;
}

/** From the row of a place to its column by other places that are not whole, turning at each: the rest of its loop. */
function wayBack(rests: Rests, [row, column]: Place): Place[] {
  const width = rests[0]?.length ?? 0;
  // Rows are numbered first, then columns.
  const cameBy = new Map<number, Place | null>([[row, null]]);
  const queue = [row];
  const goal = rests.length + column;
  for (let node = queue.shift(); node !== undefined && !cameBy.has(goal); node = queue.shift()) {
    const here = node;
    const isRow = here < rests.length;
    const places = Array.from({ length: isRow ? width : rests.length }, (_, index): Place =>
      isRow ? [here, index] : [index, here - rests.length],
    );
    for (const place of places) {
      const next = isRow ? rests.length + place[1] : place[0];
      if (cameBy.has(next) || above(at(rests, place)) === 0 || (place[0] === row && place[1] === column)) continue;
      cameBy.set(next, place);
      queue.push(next);
    }
  }
  return unwind(cameBy, goal, rests.length);
}

function unwind(cameBy: ReadonlyMap<number, Place | null>, goal: number, rows: number): Place[] {
  const way: Place[] = [];
  let node = goal;
  for (let by = cameBy.get(node); by !== null; by = cameBy.get(node)) {
    if (by === undefined) throw new Error('a number that is not whole lies on no loop');
    way.unshift(by);
    node = node < rows ? rows + by[1] : by[0];
  }
  return way;
}
