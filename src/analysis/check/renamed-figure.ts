import type { Study } from '../../model/study/study.ts';
import { findRenames } from '../renames/find-renames.ts';
import { type Figured, noRenames, type Renames } from '../renames/renames.ts';
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
const rooms = ['scenarios', 'simulated'] as const;

/**
 * The name that a figure has, where the scenario or phase that it is of was renamed; null where it was not.
 *
 * @param then - the study in which it had the other
 */
export function figureNow(then: Study, { scenarios, phases }: Renames, figure: string): string | null {
  for (const room of rooms) {
    const old = [...then.scenarios.keys()].find((id) => figure.startsWith(`${room}.${id}.`));
    if (old === undefined) continue;
    const id = scenarios.get(old) ?? old;
    const rest = figure.slice(`${room}.${old}.`.length);
    const phase = [...(phases.get(id) ?? [])].find(([was]) => rest.startsWith(`phases.${was}.`));
    const name = phase === undefined ? rest : `phases.${phase[1]}.${rest.slice(`phases.${phase[0]}.`.length)}`;
    return id === old && phase === undefined ? null : `${room}.${id}.${name}`;
  }
  return null;
}
