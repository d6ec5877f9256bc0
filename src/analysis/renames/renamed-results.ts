import { keyOf, keyParts } from '../../model/study/assumption-key.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { GateResult, ScenarioResult } from '../runs/comparison.ts';
import type { Renames } from './renames.ts';

/** The results of scenarios with the new ids of what is renamed. */
export const renamedResults = (results: readonly ScenarioResult[], renames: Renames): ScenarioResult[] =>
  results.map((result) => renamedResult(result, renames));

function renamedResult(result: ScenarioResult, { scenarios, phases, assumptions }: Renames): ScenarioResult {
  const id = scenarios.get(result.id) ?? result.id;
  const phase = (old: string): string => phases.get(id)?.get(old) ?? old;
  const name = (old: string): string => keyParts(assumptions.get(keyOf(id, old)) ?? assumptions.get(old) ?? old).name;
  const gate = (each: GateResult): GateResult => ({
    ...each,
    phases: each.phases.map(phase),
    assumption: each.assumption === null ? null : name(each.assumption),
  });
  const { fallback, criticalPaths, ...rest } = result;
  const ordered = result.phases.map((each) => ({ ...each, id: phase(each.id) })).toSorted(byStart);
  const place = new Map(ordered.map((each, index) => [each.id, index]));
  const first = criticalPaths.first.map((path) => path.map(phase));
  return {
    ...rest,
    id,
    gates: result.gates.map(gate),
    phases: ordered,
    criticalPaths: { ...criticalPaths, first: first.toSorted((a, b) => byPlaces(place, a, b)) },
    ...(fallback === undefined ? {} : { fallback: { ...fallback, to: scenarios.get(fallback.to) ?? fallback.to } }),
  };
}

type PhaseResult = ScenarioResult['phases'][number];

/** The order in which results have phases: by start, then id. */
const byStart = (a: PhaseResult, b: PhaseResult): number => a.start - b.start || byCodeUnit(a.id, b.id);

/** The order in which they have chains of phases. */
function byPlaces(place: ReadonlyMap<string, number>, a: readonly string[], b: readonly string[]): number {
  const apart = a.findIndex((id, index) => id !== b[index]);
  return apart < 0 ? a.length - b.length : (place.get(a[apart] ?? '') ?? 0) - (place.get(b[apart] ?? '') ?? 0);
}
