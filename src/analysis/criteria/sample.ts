import { worthOf } from '../../model/study/criteria.ts';
import type { Criterion, Study } from '../../model/study/study.ts';
import { streamed } from '../../numerics/random.ts';
import { isKnown, type Judged, type Span, spanAt } from './judged.ts';
import type { Rows, Sample } from './smaa.ts';

/** The draws of a block at most. */
const most = 1024;

/** What is judged, with the places of the scenarios that are ranked. */
export interface Sampled {
  readonly study: Study;
  readonly judged: Judged;
  readonly ranked: readonly number[];
  readonly seed: number;
}

/**
 * What is judged as things are: what is known is the same in every draw, and what nobody knows lies anywhere from its worst to its
 * best, alike for all groups.
 */
export function sampleOf(sampled: Sampled): Sample {
  const { judged, ranked } = sampled;
  const { groups, criteria } = judged;
  const cells = ranked.length * criteria.length;
  const open = openScores(sampled);
  const openWeights = groups.map((_, group) =>
    (judged.weights[group] as readonly Span[]).some((span) => !isKnown(span)),
  );
  const worth = groups.map((_, group): Rows => {
    const varies = open.length > 0;
    const values = new Float64Array((varies ? most : 1) * cells);
    for (let at = 0; at < values.length; at++)
      values[at] = lowest(judged.worth[group], ranked, at % cells, criteria.length);
    return { values, varies };
  });
  const given = groups.map((_, group): Rows => {
    const varies = openWeights[group] === true;
    const values = new Float64Array((varies ? most : 1) * criteria.length);
    fillWeights(values, judged.weights[group] as readonly Span[], null);
    return { values, varies };
  });
  const fills = [
    ...open.map((each) => scoreFill(sampled, each, worth)),
    ...groups.flatMap((id, group) => (openWeights[group] === true ? [weightFill(sampled, { id, group }, given)] : [])),
  ];
  return {
    worth,
    given,
    say: { values: Float64Array.from(judged.say), varies: false },
    feasible: { values: new Float64Array(ranked.length).fill(1), varies: false },
    fill: (first, draws) => {
      for (const fill of fills) fill(first, draws);
    },
  };
}

type Fill = (first: number, draws: number) => void;

const lowest = (
  worth: readonly (readonly Span[])[] | undefined,
  ranked: readonly number[],
  cell: number,
  criteria: number,
): number => worth?.[ranked[Math.floor(cell / criteria)] as number]?.[cell % criteria]?.low as number;

/** A score that nobody knows, by the places of its scenario among the ranked and of its criterion. */
interface Open {
  readonly scenario: number;
  readonly criterion: number;
}

function openScores({ judged, ranked }: Sampled): Open[] {
  return ranked.flatMap((place, scenario) =>
    judged.criteria.flatMap((_, criterion): Open[] => {
      const isOpen = judged.own.some((seen) => !isKnown(seen[place]?.[criterion] as Span));
      return isOpen ? [{ scenario, criterion }] : [];
    }),
  );
}

function scoreFill(
  { study, judged, ranked, seed }: Sampled,
  { scenario, criterion }: Open,
  worth: readonly Rows[],
): Fill {
  const id = judged.criteria[criterion] as string;
  const place = ranked[scenario] as number;
  const { points } = study.criteria.get(id) as Criterion;
  const ends = judged.ends[criterion] as Judged['ends'][number];
  const random = streamed({ seed, name: `criteria: score of ${judged.scenarios[place] ?? ''} on ${id}` });
  const numbers = new Float64Array(most);
  const cells = ranked.length * judged.criteria.length;
  return (first, draws) => {
    random(first, numbers);
    worth.forEach(({ values }, group) => {
      const { low, high } = spanAt(judged.own[group], place, criterion);
      for (let draw = 0; draw < draws; draw++) {
        const raw = low + (high - low) * (numbers[draw] as number);
        values[draw * cells + scenario * judged.criteria.length + criterion] = worthOf(points, ends, raw);
      }
    });
  };
}

function weightFill(
  { judged, seed }: Sampled,
  { id, group }: { readonly id: string; readonly group: number },
  given: readonly Rows[],
): Fill {
  const spans = judged.weights[group] as readonly Span[];
  const { values } = given[group] as Rows;
  const random = streamed({ seed, name: `criteria: weights of ${id}` });
  const numbers = new Float64Array(most * spans.length);
  return (first) => {
    random(first * spans.length, numbers);
    fillWeights(values, spans, numbers);
  };
}

/** Rows of weights that add up to 1: known ones as they are, others where the random numbers say. */
function fillWeights(values: Float64Array, spans: readonly Span[], numbers: Float64Array | null): void {
  const length = spans.length;
  for (let row = 0; row < values.length; row += length) {
    let total = 0;
    for (let k = 0; k < length; k++) {
      const { low, high } = spans[k] as Span;
      const weight = low + (high - low) * (numbers?.[row + k] ?? 0);
      values[row + k] = weight;
      total += weight;
    }
    for (let k = 0; k < length; k++) values[row + k] = (values[row + k] as number) / total;
  }
}
