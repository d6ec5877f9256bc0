import { keyOf } from '../../model/study/assumption-key.ts';
import type { Study } from '../../model/study/study.ts';
import { streamed } from '../../numerics/random.ts';
import type { Span } from './span.ts';
import { unknownName } from './plan-forms.ts';
import { chanceKey } from '../../engine/names.ts';

/** Draws of a block, from a first on: a column for each unknown, even over its span. */
export type EvenDraws = (first: number) => (unknown: string, span: Span) => Float64Array;

/** Fills numbers from 0 to 1, of a block from a first draw on. */
type Even = (first: number, out: Float64Array) => void;

/** One unknown has one number in each draw, whatever rests on it. */
export function evenDraws(study: Study, seed: number, draws: number): EvenDraws {
  const named = namedDraws(study, seed);
  return (first) => {
    const drawn = new Map<string, Float64Array>();
    return (unknown, { low, high }) => {
      const found = drawn.get(unknown) ?? new Float64Array(draws);
      if (!drawn.has(unknown)) {
        (named.get(unknown) ?? streamed({ seed, name: `criteria: ${unknown}` }))(first, found);
        for (let draw = 0; draw < draws; draw++) found[draw] = low + (high - low) * (found[draw] as number);
        drawn.set(unknown, found);
      }
      return found;
    };
  };
}

/** What stands for a score, a chance or a weight of its own is drawn by the name of that. */
function namedDraws({ criteria, scenarios, stakeholders }: Study, seed: number): ReadonlyMap<string, Even> {
  const ofScore = (scenario: string, criterion: string): Even =>
    streamed({ seed, name: `criteria: score of ${scenario} on ${criterion}` });
  const chance = [...criteria].find(([, { result }]) => result?.kind === 'feasible')?.[0];
  const scores = [...scenarios.keys()].flatMap((scenario): [string, Even][] => [
    ...[...criteria.keys()].map((id): [string, Even] => [keyOf(scenario, `scores.${id}`), ofScore(scenario, id)]),
    ...(chance === undefined ? [] : [[unknownName(scenario, chanceKey), ofScore(scenario, chance)] as const]).map(
      ([name, even]): [string, Even] => [name, even],
    ),
  ]);
  const weights = [...stakeholders.keys()].flatMap((group) =>
    [...criteria.keys()].map((id, place): [string, Even] => [
      `weights.${group}.${id}`,
      everySo(streamed({ seed, name: `criteria: weights of ${group}` }), place, criteria.size),
    ]),
  );
  return new Map([...scores, ...weights]);
}

/** One of a row of numbers for each draw. */
function everySo(random: Even, place: number, length: number): Even {
  let numbers = new Float64Array(0);
  return (first, out) => {
    if (numbers.length < out.length * length) numbers = new Float64Array(out.length * length);
    random(first * length, numbers);
    for (let draw = 0; draw < out.length; draw++) out[draw] = numbers[draw * length + place] as number;
  };
}
