/** Whether two figures are equal but for rounding: within a part of the larger, or of 1. */
export const nearly = (a: number, b: number, tolerance = 1e-9): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));

/**
 * Where a result differs from what is expected: in a text, a truth, or in a figure by more than rounding explains. What a
 * result says besides is no difference: its keys are additive.
 */
export const differences = (actual: unknown, expected: unknown, tolerance = 1e-9): string[] => [
  ...differ(actual, expected, tolerance, ''),
];

function* differ(actual: unknown, expected: unknown, tolerance: number, path: string): Iterable<string> {
  const both = `${path}: ${JSON.stringify(actual)} for ${JSON.stringify(expected)}`;
  if (typeof expected === 'number') {
    if (typeof actual !== 'number' || !nearly(actual, expected, tolerance)) yield both;
  } else if (typeof expected !== 'object' || expected === null) {
    if (actual !== expected) yield both;
  } else if (typeof actual !== 'object' || actual === null) {
    yield both;
  } else {
    const [found, wanted] = [new Map(Object.entries(actual)), new Map(Object.entries(expected))];
    for (const key of wanted.keys()) {
      yield* differ(found.get(key), wanted.get(key), tolerance, `${path}/${key}`);
    }
  }
}
