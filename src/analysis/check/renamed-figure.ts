import { keyOf } from '../../model/study/assumption-key.ts';
import type { Scenario, Study } from '../../model/study/study.ts';
import { findRenames } from '../renames/find-renames.ts';
import { namingWithin } from '../renames/renamed-study.ts';
import { type Figured, noRenames, type Renames } from '../renames/renames.ts';
import { prefixes, scenariosNamed } from './figure-name.ts';
import { compare } from '../compare/compare.ts';

/** What of a study has another id than when figures were pinned of it, and is the same otherwise. */
export function renamedSince(then: Study, current: Study): Renames {
  const [before, after] = [figured(then), figured(current)];
  return before === null || after === null ? noRenames : findRenames(before, after);
}

function figured(study: Study): Figured | null {
  const { comparison } = compare(study, { asOf: study.asOf, by: study.rankedBy, years: false });
  return comparison === null ? null : { study, scenarios: comparison.scenarios };
}

/**
 * The name that a figure has, where the scenario, phase or assumption that it is of was renamed; null where none was.
 *
 * @param then - the study in which it had the other
 */
export function figureNow(then: Study, renames: Renames, figure: string): string | null {
  if (figure.startsWith(prefixes.switching)) return switchingNow(then, renames, figure);
  const [old] = scenariosNamed(then, figure);
  const scenario = old === undefined ? undefined : then.scenarios.get(old);
  const prefix = ofScenarios.find((each) => figure.startsWith(each));
  if (scenario === undefined || prefix === undefined) return null;
  const rest = figure.slice(`${prefix}${scenario.id}.`.length);
  const now = `${prefix}${renames.scenarios.get(scenario.id) ?? scenario.id}.${nameWithin(scenario, renames, rest)}`;
  return now === figure ? null : now;
}

/** What begins the name of a figure of a scenario. */
const ofScenarios = [prefixes.plan, prefixes.simulation, prefixes.criteria] as const;

/** What a figure is called within its scenario: one of a phase or an assumption by the name that this has now. */
function nameWithin(scenario: Scenario, renames: Renames, name: string): string {
  const naming = namingWithin(scenario, renames);
  if (name.startsWith('$')) return `$${naming.assumption(name.slice(1), [])}`;
  // An id may hold dots: of those that fit, the longest is meant.
  const [phase] = [...scenario.phases.keys()]
    .filter((id) => name.startsWith(`${ofPhases}${id}.`))
    .toSorted((a, b) => b.length - a.length);
  return phase === undefined ? name : `${ofPhases}${naming.phase(phase)}${name.slice(`${ofPhases}${phase}`.length)}`;
}

const ofPhases = 'phases.';

/** Of a switching value, one scenario or both may have another name, and so may the assumption; one of a scenario stands behind that. */
function switchingNow(then: Study, renames: Renames, figure: string): string | null {
  const named = scenariosNamed(then, figure);
  if (named.length === 0) return null;
  const idNow = (id: string): string => renames.scenarios.get(id) ?? id;
  const key = figure.slice(`${prefixes.switching}${named.join(',')}.`.length);
  const owner = [...then.scenarios.values()].find(({ id }) => key.startsWith(`${id}/`));
  const own =
    owner === undefined
      ? (renames.assumptions.get(keyOf(null, key)) ?? key)
      : `${idNow(owner.id)}/${namingWithin(owner, renames).assumption(key.slice(owner.id.length + 1), [])}`;
  const now = `${prefixes.switching}${named.map(idNow).join(',')}.${own}`;
  return now === figure ? null : now;
}
