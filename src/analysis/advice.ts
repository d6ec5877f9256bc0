import { amountsOf } from '../model/amounts.ts';
import { endsOf } from '../model/estimate.ts';
import { type Assumption, type Dated, type Scenario, type Study } from '../model/study.ts';
import { writeMonth } from '../units/month.ts';
import type { Path, Problem } from '../units/problem.ts';

/** Advice on how a study is written, whatever the month: what is unused, unexplained, or cut off. */
export function adviceOn(study: Study): Problem[] {
  return [...unused(study), ...ofAssumptions([], study.assumptions), ...ofScenarios(study)];
}

const ofScenarios = (study: Study): Problem[] =>
  [...study.scenarios.values()].flatMap(({ id, assumptions }) => ofAssumptions(['scenarios', id], assumptions));

function ofAssumptions(path: Path, assumptions: ReadonlyMap<string, Assumption>): Problem[] {
  return [...assumptions].flatMap(([name, assumption]) => {
    const at = [...path, 'assumptions', name];
    return assumption.known.flatMap((dated) => {
      const place = dated.since === null ? at : [...at, 'known', writeMonth(dated.since)];
      return [...cutTails(place, assumption, dated), ...missingWhy(place, dated)];
    });
  });
}

function missingWhy(path: Path, { provenance: { kind, why } }: Dated): Problem[] {
  const silent = kind !== 'sourced' && (why ?? '').trim() === '';
  return silent ? [{ path: [...path, 'kind'], fault: { kind: 'why-missing', of: kind } }] : [];
}

function cutTails(path: Path, { range, unit }: Assumption, { estimate }: Dated): Problem[] {
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
  const used = usedKeys(study);
  const ofStudy = [...study.assumptions.keys()].filter((name) => !used.has(name)).map((name) => notUsed([], name));
  const own = [...study.scenarios.values()].flatMap(({ id, assumptions }) =>
    [...assumptions.keys()]
      .filter((name) => !used.has(`${id}/${name}`) && !usedByAnother(study, used, name))
      .map((name) => notUsed(['scenarios', id], name)),
  );
  return [...ofStudy, ...own];
}

function usedKeys(study: Study): Set<string> {
  const used = new Set<string>();
  const use = (name: string, scope: readonly Scenario[] | 'study'): void => {
    if (scope === 'study' || scope.length === 0) used.add(name);
    else for (const { id, assumptions } of scope) used.add(assumptions.has(name) ? `${id}/${name}` : name);
  };
  for (const { amount, scope } of amountsOf(study)) if (amount.kind === 'reference') use(amount.name, scope);
  for (const [form, { requires }] of study.responsibility) {
    const scope = [...study.scenarios.values()].filter(({ phases }) =>
      [...phases.values()].some(({ responsibility }) => responsibility === form),
    );
    for (const { assumption, amount } of requires) {
      use(assumption, scope);
      if (amount.kind === 'reference') use(amount.name, scope);
    }
  }
  return used;
}
