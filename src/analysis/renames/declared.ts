/** What is there for readers, or says where it stands: nothing that is computed rests on it. */
const leftOut: ReadonlySet<string> = new Set([
  'because',
  'extends',
  'group',
  'id',
  'provenance',
  'said',
  'title',
  'within',
]);

/** A part of a study as a text: the same for two parts that say the same, whatever titles and reasons they have. */
export function declared(part: unknown): string {
  return JSON.stringify(part, (key, value: unknown) => {
    if (leftOut.has(key)) return undefined;
    if (value instanceof Map) return { map: [...value] };
    return value instanceof Set ? { set: [...value] } : value;
  });
}

/** Whether both have a title, and the same. */
export const isSameTitle = (a: unknown, b: unknown): boolean =>
  a !== null && a !== undefined && b !== null && b !== undefined && text(a) === text(b);

const text = (title: unknown): string => JSON.stringify(title instanceof Map ? [...title] : title);
