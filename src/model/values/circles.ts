/** What a thing rests on, by name. */
export type Before = (name: string) => readonly string[];

/** Things that wait for each other in a circle, in order, the first again at the end; each thing in one circle only. */
export function circlesAmong(names: Iterable<string>, before: Before): string[][] {
  const done = new Set<string>();
  return [...names].flatMap((start) => walk(start, before, done).circles);
}

/** All that things rest on, each once and after what it rests on itself, and the things. */
export function inOrderOf(names: Iterable<string>, before: Before): readonly string[] {
  const done = new Set<string>();
  return [...names].flatMap((start) => walk(start, before, done).order);
}

/** What follows for a thing from what followed for those it rests on: found once for each, however many rest on it. */
export class Following<T> {
  private readonly before: Before;
  private readonly find: (name: string, of: (input: string) => T | undefined) => T;
  private readonly done = new Set<string>();
  private readonly found = new Map<string, T>();

  /** @param find - what follows for a name; of what it rests on it is undefined only in a circle */
  constructor(before: Before, find: (name: string, of: (input: string) => T | undefined) => T) {
    this.before = before;
    this.find = find;
  }

  of(name: string): T {
    for (const each of walk(name, this.before, this.done).order) {
      this.found.set(
        each,
        this.find(each, (input) => this.found.get(input)),
      );
    }
    return this.found.get(name) as T;
  }
}

/** Depth first, without recursion: a chain may be long. What is done already is not entered. */
function walk(start: string, before: Before, done: Set<string>): { circles: string[][]; order: string[] } {
  const circles: string[][] = [];
  const order: string[] = [];
  const trail: { name: string; rest: readonly string[]; next: number }[] = [];
  const on = new Map<string, number>();
  const enter = (name: string): void => {
    on.set(name, trail.length);
    trail.push({ name, rest: before(name), next: 0 });
  };
  if (!done.has(start)) enter(start);
  for (let here = trail.at(-1); here !== undefined; here = trail.at(-1)) {
    const next = here.rest[here.next];
    here.next += 1;
    if (next === undefined || done.has(here.name)) {
      done.add(here.name);
      order.push(here.name);
      on.delete(here.name);
      trail.pop();
      continue;
    }
    const from = on.get(next);
    if (from !== undefined) {
      const circle = trail.slice(from).map(({ name }) => name);
      circles.push([...circle, next]);
      for (const name of circle) done.add(name);
    } else if (!done.has(next)) enter(next);
  }
  return { circles, order };
}
