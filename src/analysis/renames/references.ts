/** What is made of each name that something in a study refers to, and of the path at which it does. */
export interface Naming {
  readonly assumption: (name: string, path: readonly string[]) => string;
  readonly phase: (id: string) => string;
  /** Of a time, as it is written: `build.end`, or a milestone. */
  readonly event: (text: string) => string;
}

type Fields = Readonly<Record<string, unknown>>;

/** A part of a study, in which whatever refers to something by its name has what is made of that name. */
export function withNames<T>(part: T, naming: Naming, path: readonly string[] = []): T {
  return renamed(part, naming, path) as T;
}

function renamed(value: unknown, naming: Naming, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each, index) => renamed(each, naming, [...path, String(index)]));
  if (value instanceof Map)
    return new Map([...value].map(([key, each]) => [key as unknown, renamed(each, naming, [...path, String(key)])]));
  if (typeof value !== 'object' || value === null || value instanceof Set) return value;
  const fields = Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, renamed(each, naming, [...path, key])]),
  );
  return withOwnName(fields, naming, path);
}

/** Kinds of what holds the name of an assumption: an amount or a time, a formula, a gate. */
const holders: ReadonlySet<unknown> = new Set(['reference', 'name', 'assumption']);

/** The name in a formula as it is written: nothing else in it begins so. */
const nameInText = /\$([a-z0-9][a-z0-9._-]*)/g;

function withOwnName(fields: Fields, naming: Naming, path: readonly string[]): Fields {
  const { kind, shape, name, text, phase } = fields;
  if (holders.has(kind) && typeof name === 'string') return { ...fields, name: naming.assumption(name, path) };
  if (kind === 'named' && typeof text === 'string') return { ...fields, text: naming.event(text) };
  const written = (whole: string): string =>
    whole.replaceAll(nameInText, (_, found: string) => `$${naming.assumption(found, path)}`);
  if (shape === 'formula' && typeof text === 'string') return { ...fields, text: written(text) };
  if (typeof phase === 'string') return { ...fields, phase: naming.phase(phase) };
  // A payment is written as the time that it is at: with months after it, or before it.
  if ('at' in fields && 'share' in fields && typeof text === 'string') {
    const [time = ''] = /^\S+/.exec(text) ?? [];
    return { ...fields, text: written(naming.event(time) + text.slice(time.length)) };
  }
  return fields;
}
