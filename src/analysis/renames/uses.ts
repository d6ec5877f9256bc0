import { type AssumptionKey, keyOf } from '../../model/study/assumption-key.ts';
import type { Scenario, Study } from '../../model/study/study.ts';
import { withNames } from './references.ts';

/**
 * Where the assumptions of a study are used, by key: each place as a path, in which what the other study has not goes without
 * its name.
 */
export function usesOf(study: Study, other: Study): ReadonlyMap<AssumptionKey, ReadonlySet<string>> {
  const uses = new Map<AssumptionKey, Set<string>>();
  const add = (key: AssumptionKey, path: readonly string[]): void => {
    const places = uses.get(key) ?? new Set();
    places.add(JSON.stringify(inCommon(path, other)));
    uses.set(key, places);
  };
  const all = [...study.scenarios.values()];
  const { scenarios: _, unasked: __, notation: ___, ...rest } = study;
  walk(rest, [], (name, path) => {
    if (study.assumptions.has(name)) add(name, path);
    for (const { id, assumptions } of all) if (assumptions.has(name)) add(keyOf(id, name), path);
  });
  for (const scenario of all)
    walk(scenario, ['scenarios', scenario.id], (name, path) => add(keyIn(scenario, name), path));
  return uses;
}

const keyIn = ({ id, assumptions }: Scenario, name: string): AssumptionKey =>
  keyOf(assumptions.has(name) ? id : null, name);

function walk(part: unknown, path: readonly string[], use: (name: string, path: readonly string[]) => void): void {
  const assumption = (name: string, at: readonly string[]): string => {
    use(name, at);
    return name;
  };
  withNames(part, { assumption, phase: (id) => id, event: (text) => text }, path);
}

/** A path without the names of scenarios, phases and assumptions that the other study has not. */
function inCommon([section = '', id = '', ...rest]: readonly string[], other: Study): readonly string[] {
  if (section === 'assumptions') return [section, known(other.assumptions, id), ...rest];
  if (section !== 'scenarios') return [section, id, ...rest];
  const [part = '', name = '', ...deeper] = rest;
  const { phases, assumptions } = other.scenarios.get(id) ?? { phases: none, assumptions: none };
  const named = part === 'phases' ? phases : part === 'assumptions' ? assumptions : null;
  return [section, known(other.scenarios, id), part, named === null ? name : known(named, name), ...deeper];
}

const none: ReadonlyMap<string, unknown> = new Map();

const known = (names: ReadonlyMap<string, unknown>, name: string): string => (names.has(name) ? name : '');
