import type { Judged, Span } from './judged.ts';

/** A scenario that another is at least as good as on every criterion that somebody weighs, and better on one. */
export interface Dominated {
  readonly scenario: number;
  readonly by: number;
}

/** Worths that differ by less than this are equal: what is left is rounding. */
const tie = 1e-12;

/** Whatever nobody knows comes to, and however criteria are weighed: of each the first that dominates it. */
export function dominatedIn({ worth, weights, isRanked }: Judged): Dominated[] {
  const weighed = weights.map((each) => each.map(({ high }) => high > 0));
  const pairs = (one: number, other: number): (readonly [Span, Span])[] =>
    worth.flatMap((seen, group) =>
      (seen[one] ?? []).flatMap((span, criterion) =>
        weighed[group]?.[criterion] === true ? [[span, seen[other]?.[criterion] as Span] as const] : [],
      ),
    );
  const dominates = (one: number, other: number): boolean => {
    const all = pairs(one, other);
    return all.every(([a, b]) => a.low >= b.high - tie) && all.some(([a, b]) => a.low > b.high + tie);
  };
  const ranked = isRanked.flatMap((is, place) => (is ? [place] : []));
  return ranked.flatMap((scenario) => {
    const by = ranked.find((other) => other !== scenario && dominates(other, scenario));
    return by === undefined ? [] : [{ scenario, by }];
  });
}
