import type { Phase } from '../../model/study/study.ts';
import type { ScenarioResult } from '../runs/comparison.ts';
import { declared, isSameTitle } from './declared.ts';
import { pairsOf } from './pairs.ts';
import { areSame, phaseFigures } from './renamed-scenarios.ts';
import type { Figured } from './renames.ts';

interface Entry {
  readonly id: string;
  readonly figures: ReturnType<typeof phaseFigures>;
  readonly phase: Phase | null;
  /** How it is declared; null where its study is not known. */
  readonly text: string | null;
}

/** Of every scenario that both have, phases of which all figures are the same, or that are declared the same. */
export function renamedPhases(old: Figured, current: Figured): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const before = new Map(old.scenarios.map((each) => [each.id, each]));
  return new Map(
    current.scenarios.flatMap((result) => {
      const was = before.get(result.id);
      const pairs =
        was === undefined ? [] : pairsOf(without(was, result, old), without(result, was, current), likeness);
      return pairs.length === 0 ? [] : [[result.id, new Map(pairs.map(([a, b]) => [a.id, b.id]))] as const];
    }),
  );
}

/** The phases of a scenario that it has not on the other side. */
function without({ id, phases }: ScenarioResult, other: ScenarioResult, { study }: Figured): Entry[] {
  const known = new Set(other.phases.map((each) => each.id));
  return phases
    .filter((each) => !known.has(each.id))
    .map((each) => {
      const phase = study?.scenarios.get(id)?.phases.get(each.id) ?? null;
      return { id: each.id, figures: phaseFigures(each), phase, text: phase === null ? null : declared(phase) };
    });
}

function likeness(old: Entry, current: Entry): number {
  const isDeclaredSame = old.text !== null && old.text === current.text;
  const alike = (areSame(old.figures, current.figures) ? 1 : 0) + (isDeclaredSame ? 2 : 0);
  return alike === 0 ? 0 : alike + (isSameTitle(old.phase?.title, current.phase?.title) ? 1 : 0);
}
