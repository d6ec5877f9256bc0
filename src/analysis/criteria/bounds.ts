import { largest, smallest } from '../../numerics/extremes.ts';
import { type Form, lookedAt, type Looked, spanOf, textOf } from './form.ts';
import { bendsOf, type Scale } from './gap.ts';
import type { Span } from './span.ts';

/** A number that is weighed: what it rests on, and from what to what it goes where that is looked at in some places. */
export interface Cell {
  readonly scale: Scale;
  readonly forms: readonly Form[];
  readonly span: (looked: Looked) => Span;
}

/** What one group weighs, with its weights: by criterion. */
export interface Part {
  readonly say: number;
  readonly cells: readonly Cell[];
  readonly weights: readonly Form[];
}

/** How many combinations of what is shared are looked at, at most. */
const atMost = 256;

/**
 * From what to what 100 · Σ say · (Σ w v / Σ w) goes. What only one number rests on is at one of its ends, each by itself. What several rest on is
 * looked at in every place where it can be at the least or at the most, as far as that can be determined; the rest of it counts as if each
 * number had its own, so that the bounds are never too narrow.
 */
export function boundsOf(parts: readonly Part[]): Span {
  const cells = parts.flatMap((part) => part.cells);
  return around(
    combinations(sharedPlaces(cells)).map((looked) => {
      const spans = parts.map((part) => partBounds(part, looked));
      const sum = (end: keyof Span): number =>
        parts.reduce((total, { say }, place) => total + say * (spans[place] as Span)[end], 0);
      return { low: sum('low'), high: sum('high') };
    }),
  );
}

/** Weights that rest on one unknown: Σ w v / Σ w rises or falls with it all along, so that it is at one of its ends. */
function partBounds({ cells, weights }: Part, looked: Looked): Span {
  const values = cells.map(({ span }) => span(looked));
  const shared = unknownsOfSeveral(weights.map((form) => [form])).map((unknown) => ({ unknown, places: [0, 1] }));
  return around(
    combinations(shared).map((at) => {
      const spans = weights.map((form) => spanOf(lookedAt(form, at)));
      const most = (end: keyof Span, sign: 1 | -1): number =>
        meanAtMost(
          values.map((value) => value[end]),
          spans,
          sign,
        );
      return { low: 100 * most('low', -1), high: 100 * most('high', 1) };
    }),
  );
}

/** All of them together; weights of nothing give no number, and are what others come near to. */
function around(spans: readonly Span[]): Span {
  const known = spans.filter(({ low }) => !Number.isNaN(low));
  if (known.length === 0) return { low: Number.NaN, high: Number.NaN };
  return { low: smallest(known.map(({ low }) => low)), high: largest(known.map(({ high }) => high)) };
}

interface Places {
  readonly unknown: string;
  readonly places: readonly number[];
}

/** Every combination of places of as many unknowns as there is room for. */
function combinations(shared: readonly Places[]): Looked[] {
  let all: Looked[] = [new Map()];
  for (const { unknown, places } of shared) {
    if (all.length * places.length > atMost) continue;
    all = all.flatMap((looked) => places.map((place) => new Map([...looked, [unknown, place]])));
  }
  return all;
}

/** What more than one of these rests on, each given as all that it consists of; in the order in which they are met. */
function unknownsOfSeveral(all: readonly (readonly Form[])[]): string[] {
  const times = new Map<string, number>();
  for (const forms of all)
    for (const unknown of new Set(forms.flatMap(({ parts }) => [...parts.keys()])))
      times.set(unknown, (times.get(unknown) ?? 0) + 1);
  return [...times].flatMap(([unknown, count]) => (count > 1 ? [unknown] : []));
}

/** The unknowns that several numbers rest on, and where each can be at the least or at the most; without those of which nobody can tell. */
function sharedPlaces(cells: readonly Cell[]): Places[] {
  // Groups that see the same have one number.
  const open = cells.filter(({ forms }) => forms.some(({ parts }) => parts.size > 0));
  const apart = [...new Map(open.map((cell) => [keyOf(cell), cell])).values()];
  return unknownsOfSeveral(apart.map(({ forms }) => forms)).flatMap((unknown): Places[] => {
    const places = apart.map((cell) => placesIn(cell, unknown));
    if (places.includes(null)) return [];
    return [{ unknown, places: [...new Set([0, 1, ...places.flatMap((each) => each ?? [])])] }];
  });
}

const keyOf = ({ scale, forms }: Cell): string => JSON.stringify([scale, ...forms.map(textOf)]);

/** Where a number bends as one unknown moves; null where others move that place. */
function placesIn({ scale, forms }: Cell, unknown: string): number[] | null {
  const bending = forms.flatMap((form) => {
    const part = form.parts.get(unknown);
    const { low, high } = spanOf(form);
    const bends = bendsOf(scale).filter((at) => at > low && at < high);
    return part === undefined || bends.length === 0 ? [] : [{ form, part, bends }];
  });
  if (bending.some(({ form }) => form.parts.size > 1)) return null;
  return bending.flatMap(({ form: { fixed }, part: { least, most }, bends }) =>
    bends.map((at) => (at - fixed - least) / (most - least)),
  );
}

/**
 * The largest (or least) weighted mean that weights within their spans give: a ratio of two straight lines in each weight, so that
 * it is where every weight is at an end, those of the best values at their most.
 */
function meanAtMost(values: readonly number[], weights: readonly Span[], sign: 1 | -1): number {
  const open = values.flatMap((value, place) => {
    const { low, high } = weights[place] as Span;
    return high > low ? [{ value, more: high - low }] : [];
  });
  let [sum, total] = [0, 0];
  values.forEach((value, place) => {
    const { low } = weights[place] as Span;
    sum += low * value;
    total += low;
  });
  let best = total > 0 ? sum / total : Number.NaN;
  for (const { value, more } of open.toSorted((a, b) => sign * (b.value - a.value))) {
    sum += more * value;
    total += more;
    if (Number.isNaN(best) || sign * (sum / total - best) > 0) best = sum / total;
  }
  return best;
}
