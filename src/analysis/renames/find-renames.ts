import { renamedAssumptions } from './renamed-assumptions.ts';
import { renamedPhases } from './renamed-phases.ts';
import { renamedResults } from './renamed-results.ts';
import { renamedScenarios } from './renamed-scenarios.ts';
import { renamedStudy } from './renamed-study.ts';
import { type Figured, isNone, noRenames, type Renames, together } from './renames.ts';

/**
 * What has another id on one side than on the other and is the same: a scenario or a phase with the same figures, or declared the
 * same where something else moved these; an assumption with the same values, used in the same places. What could be one of several
 * is none. A name that is used along with what was renamed counts as the same.
 */
export function findRenames(old: Figured, current: Figured): Renames {
  let found = noRenames;
  for (;;) {
    const next = nextRenames(isNone(found) ? old : renamedSide(old, found), current);
    if (isNone(next)) return found;
    found = together(found, next);
  }
}

/** A side with the ids that the other has. */
const renamedSide = ({ study, scenarios }: Figured, renames: Renames): Figured => ({
  study: study === null ? null : renamedStudy(study, renames),
  scenarios: renamedResults(scenarios, renames),
});

const nextRenames = (old: Figured, current: Figured): Renames => ({
  scenarios: renamedScenarios(old, current),
  phases: renamedPhases(old, current),
  assumptions: old.study === null || current.study === null ? new Map() : renamedAssumptions(old.study, current.study),
});
