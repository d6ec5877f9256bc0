/** Less than this is nothing, of numbers that are scaled to 1. */
const rounding = 1e-12;

/**
 * Numbers of at least 0 that meet all of some inequalities, or null where there are none: rows · x ≤ limits. By the dual simplex
 * method without a goal, with the smallest index first, so that it ends (Bland 1977). A row is scaled by its largest number, and
 * kept to within 1e-12 of that.
 *
 * @param rows - a coefficient for each number, a row for each inequality
 * @example meeting([[1, 1], [-1, 0]], [3, -2]); // [2, 0]
 */
export function meeting(rows: readonly (readonly number[])[], limits: readonly number[]): number[] | null {
  const count = rows[0]?.length ?? 0;
  const table = rows.map((row, index) => {
    const whole = [...row, limits[index] as number];
    const size = whole.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    return size === 0 ? whole : whole.map((each) => each / size);
  });
  // Which number stands alone in a row: the slack of that row first, behind the numbers that are sought.
  const basic = rows.map((_, index) => count + index);
  const outside = Array.from({ length: count }, (_, index) => index);
  for (;;) {
    const short = smallestBy(
      [...table.keys()].filter((row) => (table[row]?.[count] as number) < -rounding),
      (row) => basic[row] as number,
    );
    if (short === null) return solutionIn(table, basic, count);
    const column = smallestBy(
      [...outside.keys()].filter((each) => (table[short]?.[each] as number) < -rounding),
      (each) => outside[each] as number,
    );
    if (column === null) return null;
    exchange(table, short, column);
    [basic[short], outside[column]] = [outside[column] as number, basic[short] as number];
  }
}

function smallestBy(places: readonly number[], of: (place: number) => number): number | null {
  let found: number | null = null;
  for (const place of places) if (found === null || of(place) < of(found)) found = place;
  return found;
}

/** Solves a row for the number of a column, and puts that into all other rows. */
function exchange(table: number[][], row: number, column: number): void {
  const own = table[row] as number[];
  const pivot = own[column] as number;
  table[row] = own.map((each, index) => (index === column ? 1 / pivot : each / pivot));
  table.forEach((other, index) => {
    if (index === row) return;
    const factor = other[column] as number;
    table[index] = other.map((each, place) =>
      place === column ? -factor / pivot : each - (factor * (own[place] as number)) / pivot,
    );
  });
}

function solutionIn(table: readonly (readonly number[])[], basic: readonly number[], count: number): number[] {
  const found = Array.from({ length: count }, () => 0);
  basic.forEach((which, row) => {
    if (which < count) found[which] = Math.max(0, table[row]?.[count] as number);
  });
  return found;
}
