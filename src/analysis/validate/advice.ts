import { type CentralValues, centralValuesOf } from '../../model/values/central-values.ts';
import { endsOf, type Estimate } from '../../model/estimates/estimate.ts';
import { countsTwelveTwice } from '../../model/formula/evaluate.ts';
import type { Computation } from '../../model/formula/computation.ts';
import type { Assumption, Study } from '../../model/study/study.ts';
import { pricedCategories } from '../../model/study/categories.ts';
import { usedKeys, usedNames } from '../../model/values/used.ts';
import { writeMonth } from '../../units/month.ts';
import type { Path, Problem } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { oneSided } from './one-sided.ts';
import { adviceOnUncertainty, withoutWhy } from './uncertainty-advice.ts';
import { taxed, withoutEffect } from './without-effect.ts';

/** Advice on how a study is written, whatever the month: what is unused, unexplained, or cut off. */
export function adviceOn(study: Study): Problem[] {
  const ofStudy = ofAssumptions([], study.assumptions, centralValuesOf(study, null));
  return [
    ...unused(study),
    ...unusedIndices(study),
    ...withoutEffect(study),
    ...ofStudy,
    ...ofScenarios(study),
    ...adviceOnUncertainty(study),
    ...oneSided(study),
  ];
}

/** What makes a figure other than its author thinks, so that every result says it. */
export const doubtful = (study: Study): Problem[] => [
  ...unusedIndices(study),
  ...taxed(study),
  ...(study.maybeThousands ?? []).map(({ text, ...place }): Problem => ({
    ...place,
    fault: { kind: 'maybe-thousands', text },
  })),
  ...[...ofAssumptions([], study.assumptions, centralValuesOf(study, null)), ...ofScenarios(study)].filter(
    ({ fault }) => fault.kind === 'twelve-twice',
  ),
];

const ofScenarios = (study: Study): Problem[] =>
  [...study.scenarios.values()].flatMap((scenario) =>
    ofAssumptions(['scenarios', scenario.id], scenario.assumptions, centralValuesOf(study, scenario)),
  );

function ofAssumptions(path: Path, assumptions: ReadonlyMap<string, Assumption>, values: CentralValues): Problem[] {
  return [...assumptions].flatMap(([name, assumption]) => {
    const at = [...path, 'assumptions', name];
    return assumption.known.flatMap((dated) => {
      const place = dated.since === null ? at : [...at, 'known', writeMonth(dated.since)];
      if (dated.value.shape === 'formula') return twelveTwice(place, values.computation(dated.value, assumption), name);
      return [...cutTails(place, assumption, dated.value), ...withoutWhy([place, dated])];
    });
  });
}

/** Units convert by themselves: a 12 that is written beside that counts again. */
function twelveTwice(path: Path, computation: Computation | null, name: string): Problem[] {
  if (computation === null || !countsTwelveTwice(computation)) return [];
  return [{ path: [...path, 'value'], fault: { kind: 'twelve-twice', name } }];
}

function cutTails(path: Path, { range, unit }: Assumption, estimate: Estimate): Problem[] {
  const tails = endsOf(estimate);
  if (range === null || tails === null || (tails[0] >= range.low && tails[1] <= range.high)) return [];
  return [{ path: [...path, 'value'], fault: { kind: 'range-cuts-tails', ...range, unit, tails } }];
}

/** What is inherited may be used where it was written. */
const usedByAnother = (study: Study, used: ReadonlySet<string>, name: string): boolean =>
  [...study.scenarios.keys()].some((id) => used.has(`${id}/${name}`));

const notUsed = (path: Path, name: string): Problem => ({
  path: [...path, 'assumptions', name],
  onKey: true,
  fault: { kind: 'unused-assumption', name },
});

/** Assumptions that no figure can rest on. */
function unused(study: Study): Problem[] {
  const used = usedKeys(usedNames(study));
  const ofStudy = [...study.assumptions.keys()].filter((name) => !used.has(name)).map((name) => notUsed([], name));
  const own = [...study.scenarios.values()].flatMap(({ id, assumptions }) =>
    [...assumptions.keys()]
      .filter((name) => !used.has(`${id}/${name}`) && !usedByAnother(study, used, name))
      .map((name) => notUsed(['scenarios', id], name)),
  );
  return [...ofStudy, ...own];
}

/** A price index of a category that no amount is of: prices of what was meant rise as those in general. */
function unusedIndices(study: Study): Problem[] {
  const categories = new Set(['general', ...pricedCategories(study)]);
  return [...study.indexation.keys()]
    .filter((category) => !categories.has(category))
    .map((category): Problem => {
      const { near, known } = unknown('category', category, categories);
      return { path: ['indexation', category], onKey: true, fault: { kind: 'unused-index', category, near, known } };
    });
}
