/** The smallest of any number of values, without a stack full of arguments; infinity where there are none. */
export const smallest = (values: Iterable<number>): number => {
  let found = Infinity;
  for (const value of values) found = Math.min(found, value);
  return found;
};

/** The largest of any number of values; minus infinity where there are none. */
export const largest = (values: Iterable<number>): number => {
  let found = -Infinity;
  for (const value of values) found = Math.max(found, value);
  return found;
};

/** Puts any number of elements at the end of a list. */
export function append<Element>(list: Element[], more: Iterable<Element>): void {
  for (const each of more) list.push(each);
}
