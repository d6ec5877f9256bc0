/** The mean of numbers, and its standard error as they are independent: 0 of a single one. */
export function meanOf(values: ArrayLike<number>): { readonly value: number; readonly error: number } {
  const count = values.length;
  const from = values[0] ?? Number.NaN;
  let sum = 0;
  let squares = 0;
  for (let index = 0; index < count; index++) {
    // Counted from the first, so that nothing is lost where they hardly differ.
    const apart = (values[index] as number) - from;
    sum += apart;
    squares += apart * apart;
  }
  const spread = count < 2 ? 0 : Math.max(0, squares - (sum * sum) / count) / (count - 1);
  return { value: from + sum / count, error: Math.sqrt(spread / count) };
}
