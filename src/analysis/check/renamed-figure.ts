import type { Study } from '../../model/study/study.ts';
import { findRenames } from '../renames/find-renames.ts';
import { type Figured, noRenames, type Renames } from '../renames/renames.ts';
import { isOfGroup } from './criteria-figure.ts';
import { scenariosNamed } from './figure-name.ts';
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

/** What begins the name of a figure of a scenario. */
const beginnings = ['scenarios', 'simulated', 'criteria'] as const;

/**
 * The name that a figure has, where the scenario or phase that it is of was renamed; null where it was not.
 *
 * @param then - the study in which it had the other
 */
export function figureNow(then: Study, renames: Renames, figure: string): string | null {
  const { scenarios, phases } = renames;
  if (figure.startsWith(ofSwitching)) return switchingNow(then, renames, figure);
  for (const beginning of beginnings) {
    const old = [...then.scenarios.keys()].find((id) => figure.startsWith(`${beginning}.${id}.`));
    if (old === undefined || isOfGroup(figure)) continue;
    const id = scenarios.get(old) ?? old;
    const rest = figure.slice(`${beginning}.${old}.`.length);
    const phase = [...(phases.get(id) ?? [])].find(([was]) => rest.startsWith(`phases.${was}.`));
    const name = phase === undefined ? rest : `phases.${phase[1]}.${rest.slice(`phases.${phase[0]}.`.length)}`;
    return id === old && phase === undefined ? null : `${beginning}.${id}.${name}`;
  }
  return null;
}

const ofSwitching = 'switching.';

/** Of a switching value, one scenario or both may have another name, and an assumption that is of a scenario stands behind that. */
function switchingNow(then: Study, { scenarios }: Renames, figure: string): string | null {
  const named = scenariosNamed(then, figure);
  const key = figure.slice(`${ofSwitching}${named.join(',')}.`.length);
  const owner = [...then.scenarios.keys()].find((id) => key.startsWith(`${id}/`));
  const own = owner === undefined ? key : `${scenarios.get(owner) ?? owner}${key.slice(owner.length)}`;
  const now = `${ofSwitching}${named.map((id) => scenarios.get(id) ?? id).join(',')}.${own}`;
  return named.length === 0 || now === figure ? null : now;
}
