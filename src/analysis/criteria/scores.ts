import { type Judged, type Span, spanAt } from './judged.ts';

/** Scores, from 0 to 100, by scenario: of each group, and of all by what they have to say. */
export interface Scores {
  readonly byGroup: readonly (readonly Span[])[];
  readonly combined: readonly Span[];
}

/**
 * From what to what scores go, whatever nobody knows comes to.
 *
 * @param central - the score of each scenario in its plan: what it is where all is known, to the last bit
 */
export function scoresOf({ worth, weights, say, scenarios }: Judged, central: readonly number[]): Scores {
  const byGroup = worth.map((seen, group) =>
    seen.map((values) => scoreSpan(values, weights[group] as readonly Span[])),
  );
  const sum = (place: number, end: keyof Span): number =>
    say.reduce((total, part, group) => total + part * spanAt(byGroup, group, place)[end], 0);
  const combined = scenarios.map((_, place): Span => {
    const [low, high, known] = [sum(place, 'low'), sum(place, 'high'), central[place] as number];
    return high - low < tie && Number.isFinite(known) ? { low: known, high: known } : { low, high };
  });
  return { byGroup, combined };
}

/** Scores that differ by less than this are equal: what is left is rounding. */
const tie = 1e-9;

/** 100 × Σ w v / Σ w where values and weights go from low to high. */
function scoreSpan(values: readonly Span[], weights: readonly Span[]): Span {
  const extreme = (sign: 1 | -1): number => {
    const end = sign === 1 ? 'high' : 'low';
    return meanAtMost(
      values.map((value) => value[end]),
      weights,
      sign,
    );
  };
  return { low: 100 * extreme(-1), high: 100 * extreme(1) };
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

/** From which place to which a scenario comes, among those that are ranked; null of one that is not. Equals share the better place. */
export function placesIn(scores: readonly Span[], isRanked: readonly boolean[]): (Span | null)[] {
  return scores.map(({ low, high }, place) => {
    if (isRanked[place] !== true) return null;
    const others = scores.filter((_, other) => other !== place && isRanked[other] === true);
    return {
      low: 1 + others.filter((other) => other.low > high + tie).length,
      high: 1 + others.filter((other) => other.high > low + tie).length,
    };
  });
}

/** Whether two are level by what is certain of them. */
export const isLevel = (scores: readonly Span[], [one, other]: readonly [number, number]): boolean =>
  Math.abs((scores[one] as Span).low - (scores[other] as Span).low) <= tie;

/** The places of the ranked scenarios, best first by what is certain of them, then by what may be. */
export const inOrder = (scores: readonly Span[], isRanked: readonly boolean[]): number[] =>
  scores
    .map((_, place) => place)
    .filter((place) => isRanked[place] === true)
    .toSorted((a, b) => {
      const [one, other] = [scores[a] as Span, scores[b] as Span];
      return (isLevel(scores, [a, b]) ? 0 : other.low - one.low) || other.high - one.high || a - b;
    });
