import { type AssumptionKey, keyOf, keyParts } from '../../model/study/assumption-key.ts';
import { namedEvent } from '../../model/study/events.ts';
import type { Scenario, Study } from '../../model/study/study.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { type Naming, withNames } from './references.ts';
import type { Renames } from './renames.ts';

/** A study with the new ids of what is renamed, wherever it names these. */
export function renamedStudy(study: Study, renames: Renames): Study {
  const scenarios = renamedScenarios(study.scenarios, renames);
  const naming = namingOf(study, renames);
  const { scenarios: _, unasked, notation, ...rest } = study;
  const other = withNames(rest, naming);
  return {
    ...other,
    notation,
    assumptions: withKeys(other.assumptions, (name) => naming.assumption(name, [])),
    reference: study.reference === null ? null : (renames.scenarios.get(study.reference) ?? study.reference),
    correlations: other.correlations.map((each) => ({
      ...each,
      between: [newKey(renames, each.between[0]), newKey(renames, each.between[1])],
    })),
    investigations: new Map(
      [...other.investigations].map(([id, each]) => [id, { ...each, ...lookedAt(study, id, renames) }]),
    ),
    scenarios,
    ...(unasked === undefined ? {} : { unasked: renamedScenarios(unasked, renames) }),
  };
}

/** The key that the assumption of an old one has: in its scenario by the new id. */
function newKey({ scenarios, assumptions }: Renames, key: AssumptionKey): AssumptionKey {
  const { scenario, name } = keyParts(key);
  const within = keyOf(scenario === null ? null : (scenarios.get(scenario) ?? scenario), name);
  return assumptions.get(within) ?? within;
}

/** What stands outside scenarios means the assumption of the study, or else that of every scenario by this name. */
function namingOf(study: Study, renames: Renames): Naming {
  const assumption = (name: string): string => {
    if (study.assumptions.has(name)) return keyParts(newKey(renames, name)).name;
    const own = [...study.scenarios.values()].find(({ assumptions }) => assumptions.has(name));
    return keyParts(newKey(renames, keyOf(own?.id ?? null, name))).name;
  };
  return { assumption, phase: (id) => id, event: (text) => text };
}

const renamedScenarios = (scenarios: ReadonlyMap<string, Scenario>, renames: Renames): ReadonlyMap<string, Scenario> =>
  new Map(
    [...scenarios.values()]
      .map((scenario) => renamedScenario(scenario, renames))
      .toSorted((a, b) => byCodeUnit(a.id, b.id))
      .map((scenario) => [scenario.id, scenario]),
  );

function renamedScenario(scenario: Scenario, renames: Renames): Scenario {
  const newId = (id: string): string => renames.scenarios.get(id) ?? id;
  const naming = namingWithin(scenario, renames);
  const { extends: base, fallback, ...rest } = withNames(scenario, naming, ['scenarios', newId(scenario.id)]);
  return {
    ...rest,
    id: newId(scenario.id),
    extends: base === null ? null : newId(base),
    phases: withKeys(rest.phases, naming.phase),
    assumptions: withKeys(rest.assumptions, (name) => naming.assumption(name, [])),
    fallback: fallback === null ? null : { ...fallback, to: newId(fallback.to) },
  };
}

/** What names mean in a scenario: its own assumptions hide those of the study. */
export function namingWithin(scenario: Scenario, renames: Renames): Naming {
  const id = renames.scenarios.get(scenario.id) ?? scenario.id;
  const phases = renames.phases.get(id);
  const phase = (old: string): string => phases?.get(old) ?? old;
  return {
    assumption: (name) =>
      keyParts(newKey(renames, keyOf(scenario.assumptions.has(name) ? scenario.id : null, name))).name,
    phase,
    event: (text) => {
      const named = namedEvent(scenario, text);
      return named?.kind === 'phase' ? `${phase(named.phase)}.${named.side}` : text;
    },
  };
}

const withKeys = <T>(map: ReadonlyMap<string, T>, nameOf: (key: string) => string): Map<string, T> =>
  new Map([...map].map(([key, each]) => [nameOf(key), each]));

/** What an investigation looks at, under the names that it has now. */
function lookedAt(study: Study, id: string, renames: Renames): object {
  const { of = '', about = null } = study.investigations.get(id) ?? {};
  if (about === null || about.kind !== 'assumption') {
    const scenario = about?.scenario ?? null;
    const newId = scenario === null ? null : (renames.scenarios.get(scenario) ?? scenario);
    return {
      of: newId === null ? of : `${newId}${of.slice(of.indexOf('/'))}`,
      about: about && { ...about, scenario: newId },
    };
  }
  const key = newKey(renames, keyOf(about.scenario, about.name));
  return { of: key, about: { ...about, ...keyParts(key) } };
}
