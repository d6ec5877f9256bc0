/*
 * What a value that cannot stand somewhere is called in a message.
 */

/** What stands there, as a word of the dictionary. */
export function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (value === null) return 'nothing';
  return typeof value === 'object' ? 'map' : typeof value === 'string' ? 'text' : typeof value;
}

/** What stands there, as it is written on one line; of a list, that there is one. */
export function asWritten(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? inBraces(value) : String(value);
}

/** A map of plain values as it is written on one line; of what it holds otherwise, that there is something. */
export function inBraces(map: object): string {
  const pairs = Object.entries(map).map(([key, value]: [string, unknown]) => {
    const isPlain = typeof value !== 'object' || value === null;
    return `${key}: ${isPlain ? String(value) : '[…]'}`;
  });
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}
