type End = readonly [key: string, value: number];

/** The two numbers of an estimate that changed places: with each in the place of the other all are in order; null where no two are. */
export function swapped(ends: readonly End[], strict: boolean): readonly [one: string, other: string] | null {
  const pairs = ends.flatMap((_, first) =>
    ends.slice(first + 1).map((__, behind) => [first, first + 1 + behind] as const),
  );
  const found = pairs.find(([first, second]) => {
    const values = ends.map(([, value]) => value);
    [values[first], values[second]] = [values[second] as number, values[first] as number];
    return isRising(values, strict);
  });
  return found === undefined ? null : [ends[found[0]]?.[0] ?? '', ends[found[1]]?.[0] ?? ''];
}

const isRising = (values: readonly number[], strict: boolean): boolean =>
  Number(values[0]) < Number(values.at(-1)) &&
  values.every((value, index) => {
    const before = values[index - 1] ?? Number.NEGATIVE_INFINITY;
    return strict ? value > before : value >= before;
  });
