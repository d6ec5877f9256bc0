import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Metric } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { Path } from '../../problems/problem.ts';
import { isOlder } from '../assumptions/age.ts';
import { listOf } from '../assumptions/assumptions.ts';
import { isFeasible } from '../runs/central-run.ts';
import { declarationOf } from '../runs/declaration.ts';
import { marginOf } from '../assumptions/margin.ts';
import { unstatedPlaces } from '../runs/origin.ts';
import { rank, valueOf } from '../runs/ranking.ts';
import type { Runs } from '../runs/runs.ts';

/** What can be forbidden: the keys of `forbid`, and that nothing is pinned. */
export type Rule = 'stale' | 'judgement-share-above' | 'unstated' | 'no-figures' | 'infeasible-first';

/** What a study forbids and is so all the same, with the place that it is about. */
export type Violation = { readonly path: Path } & (
  | { readonly rule: 'stale'; readonly key: AssumptionKey; readonly since: CalendarMonth; readonly asOf: CalendarMonth }
  | {
      readonly rule: 'judgement-share-above';
      readonly first: string;
      readonly second: string;
      readonly share: number;
      readonly limit: number;
    }
  | { readonly rule: 'unstated' }
  | { readonly rule: 'no-figures' }
  | {
      readonly rule: 'infeasible-first';
      readonly scenario: string;
      /** The best that passes its gates; null where none has the figure. */
      readonly before: string | null;
      /** Whether every scenario fails a gate. */
      readonly isNoneFeasible: boolean;
      readonly metric: Metric;
    }
);

/**
 * What a study forbids and is so all the same, as known at a month: values in force that are older than is allowed; the part of
 * the leading margin on judgements, where that is larger; every number in a field; the scenario with the best figure, where a
 * gate of it fails.
 */
export const violationsOf = (study: Study, runs: Runs): Violation[] => [
  ...staleIn(study, runs),
  ...judgementsIn(study, runs),
  ...(study.forbid.unstated ? placesIn(study) : []),
  ...(study.forbid.infeasibleFirst ? firstIn(study, runs) : []),
];

/** That nothing is pinned, where something is to be. @param isAsked - whether somebody asks for pins of any study */
export function missingPins(study: Study, isAsked: boolean): Violation[] {
  if (study.figures === 'required') return [{ rule: 'no-figures', path: ['figures'] }];
  return isAsked ? [{ rule: 'no-figures', path: [] }] : [];
}

/** What always held has no age. */
function staleIn(study: Study, { settled }: Runs): Violation[] {
  const age = study.forbid.stale;
  if (age === null) return [];
  const { asOf } = settled;
  return listOf(study, settled).flatMap(({ key, since, origin }): Violation[] => {
    if (since === null || !isOlder(since, asOf, age)) return [];
    return [{ rule: 'stale', path: origin?.path ?? declarationOf(study, key).path, key, since, asOf }];
  });
}

/** Two that are equally good have no margin. */
function judgementsIn(study: Study, runs: Runs): Violation[] {
  const limit = study.forbid.judgementShareAbove;
  const margin = limit === null ? null : marginOf(study, runs, study.rankedBy);
  if (limit === null || margin === null || margin.share === null || margin.share <= limit) return [];
  const { first, second, share } = margin;
  return [{ rule: 'judgement-share-above', path: ['forbid', 'judgement-share-above'], first, second, share, limit }];
}

const placesIn = (study: Study): Violation[] =>
  [...unstatedPlaces(study)].map((text) => ({ rule: 'unstated', path: JSON.parse(text) as Path }));

/** One that is as good as the best feasible scenario, but for rounding, does not come before it. */
function firstIn(study: Study, { runs }: Runs): Violation[] {
  const metric = study.rankedBy;
  const feasible = new Set(runs.flatMap((run) => (isFeasible(run) ? [run.scenario.id] : [])));
  const regardless = runs.flatMap((run) => {
    const value = valueOf(run, metric);
    return value === null ? [] : [{ id: run.scenario.id, value, feasible: true }];
  });
  const places = rank(regardless, metric);
  const [first] = places;
  if (first === undefined || places.some((place) => place.rank === 1 && feasible.has(place.id))) return [];
  const before = places.find(({ id }) => feasible.has(id))?.id ?? null;
  const isNoneFeasible = feasible.size === 0;
  return [
    { rule: 'infeasible-first', path: ['scenarios', first.id], scenario: first.id, before, isNoneFeasible, metric },
  ];
}
