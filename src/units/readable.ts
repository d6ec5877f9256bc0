const exponentOf = (value: number): number => Number(value.toExponential().split('e')[1]);

/** A value rounded to what can be read: three digits, or two of how far it lies from another. */
export function readable(value: number, from: number | null = null): number {
  if (value === 0) return 0;
  const last = Math.min(
    exponentOf(value) - 2,
    from === null || from === value ? Number.POSITIVE_INFINITY : exponentOf(value - from) - 1,
  );
  return Number(value.toPrecision(Math.min(21, Math.max(1, exponentOf(value) - last + 1))));
}
