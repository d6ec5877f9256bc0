import { streamed } from '../../numerics/random.ts';

/** What is said of the weights of a group: which criteria it weighs, and in which order, as far as it is known. */
export interface Order {
  /** Criteria by place, from most to least important; those in one place may go either way. */
  readonly places: readonly (readonly number[])[];
  /** Criteria that are weighed, and of which nobody knows how much. */
  readonly free: readonly number[];
}

/** Makes weights of so many draws from a first on: rows of as many numbers as there are criteria. */
export type Weightings = (first: number, count: number, out: Float64Array) => void;

/**
 * Weights that keep an order, all that do alike: gaps between sorted even numbers are weights even over the simplex, and sorted from
 * large to small they are even over those that keep an order. Weights in one place, and free ones, get theirs in a random order.
 *
 * Source: Lahdelma & Salminen (2001), *SMAA-2*; Devroye (1986), *Non-uniform random variate generation*, chapter V.2.
 *
 * @param criteria - how many there are in a row; those that are not weighed get 0
 */
export function weightingsOf(
  { places, free }: Order,
  criteria: number,
  { seed, name }: { seed: number; name: string },
): Weightings {
  const order = places.flat();
  const [count, ordered] = [order.length + free.length, order.length];
  const cuts = Math.max(0, count - 1);
  const tied = places.flatMap((place, at) => {
    const from = places.slice(0, at).reduce((sum, each) => sum + each.length, 0);
    return place.length > 1 ? [{ from, length: place.length }] : [];
  });
  const isSorted = ordered > 1 && places.length > 1;
  const random = streamed({ seed, name });
  const orders = streamed({ seed, name: `${name}: lots` });
  // What is free comes first, as gaps before they are sorted are alike.
  const targets = [...free, ...order];
  const gaps = new Float64Array(count);
  let [numbers, uniforms] = [new Float64Array(0), new Float64Array(0)];
  return (first, draws, out) => {
    if (numbers.length < draws * cuts) numbers = new Float64Array(draws * cuts);
    random(first * cuts, numbers.subarray(0, draws * cuts));
    const shuffles = isSorted ? tied.reduce((sum, { length }) => sum + length - 1, 0) : 0;
    if (uniforms.length < draws * shuffles) uniforms = new Float64Array(draws * shuffles);
    if (shuffles > 0) orders(first * shuffles, uniforms.subarray(0, draws * shuffles));
    for (let draw = 0; draw < draws; draw++) {
      gapsIn(numbers, draw * cuts, cuts, gaps);
      if (isSorted) {
        sortDown(gaps, free.length, count);
        let at = draw * shuffles;
        for (const { from, length } of tied) at = shuffle(gaps, free.length + from, length, { uniforms, at });
      }
      const row = draw * criteria;
      out.fill(0, row, row + criteria);
      for (let place = 0; place < count; place++) out[row + (targets[place] as number)] = gaps[place] as number;
    }
  };
}

/** The gaps between so many numbers from 0 to 1, in order, with the two ends. */
function gapsIn(numbers: Float64Array, from: number, count: number, gaps: Float64Array): void {
  for (let k = from + 1; k < from + count; k++) {
    const value = numbers[k] as number;
    let at = k - 1;
    for (; at >= from && (numbers[at] as number) > value; at--) numbers[at + 1] = numbers[at] as number;
    numbers[at + 1] = value;
  }
  let before = 0;
  for (let k = 0; k < count; k++) {
    const cut = numbers[from + k] as number;
    gaps[k] = cut - before;
    before = cut;
  }
  gaps[count] = 1 - before;
}

function sortDown(values: Float64Array, from: number, until: number): void {
  for (let k = from + 1; k < until; k++) {
    const value = values[k] as number;
    let at = k - 1;
    for (; at >= from && (values[at] as number) < value; at--) values[at + 1] = values[at] as number;
    values[at + 1] = value;
  }
}

/** Puts values of one place in a random order. Source: Knuth, *The Art of Computer Programming* 2, 3.4.2, algorithm P. */
function shuffle(
  values: Float64Array,
  from: number,
  length: number,
  { uniforms, at }: { readonly uniforms: Float64Array; readonly at: number },
): number {
  for (let k = length - 1; k > 0; k--) {
    const other = Math.floor((uniforms[at + length - 1 - k] as number) * (k + 1));
    const last = values[from + k] as number;
    values[from + k] = values[from + other] as number;
    values[from + other] = last;
  }
  return at + length - 1;
}
