import { isMap, isSeq, parseDocument } from 'yaml';

/** A generator of numbers below a bound, the same for the same seed on every machine (a linear congruence). */
export function below(seed: number): (bound: number) => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  return (bound) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * bound);
  };
}

export function shuffled<T>(items: readonly T[], pick: (bound: number) => number): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = pick(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}

/** The same YAML with the keys of every map in another order; lists, which mean their order, stay as they are. */
export function shuffleKeys(text: string, pick: (bound: number) => number): string {
  const document = parseDocument(text, { schema: 'failsafe', resolveKnownTags: false });
  mix(document.contents, pick);
  return document.toString({ lineWidth: 0 });
}

function mix(node: unknown, pick: (bound: number) => number): void {
  if (isMap(node)) {
    for (const { value } of node.items) mix(value, pick);
    node.items = shuffled(node.items, pick);
  } else if (isSeq(node)) {
    for (const item of node.items) mix(item, pick);
  }
}
