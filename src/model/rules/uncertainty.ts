import { type Path, unknown } from '../../units/problem.ts';
import { streamOf } from '../streams.ts';
import type { Contingency, Study } from '../study.ts';
import type { Report } from './gather.ts';
import { unknownAssumption } from './references.ts';

/** Correlations are between assumptions that exist, each pair once; a contingency is on categories that something costs. */
export function checkUncertainty(study: Study, report: Report): void {
  checkPairs(study, report);
  checkContingency(study, [], study.contingency, report);
  for (const { id, contingency } of study.scenarios.values())
    checkContingency(study, ['scenarios', id], contingency, report);
}

function checkPairs(study: Study, report: Report): void {
  const seen = new Set<string>();
  for (const [index, { between }] of study.correlations.entries()) {
    for (const [side, name] of between.entries())
      checkName(study, ['correlations', index, 'between', side], name, report);
    const streams = between.map((name) => streamOf(study, name)).toSorted();
    const pair = JSON.stringify(streams);
    const isOne = streams[0] === streams[1] && between[0] !== between[1];
    if (seen.has(pair) || isOne) report(['correlations', index, 'between'], { kind: 'correlated-twice', between });
    seen.add(pair);
  }
}

function checkName(study: Study, path: Path, name: string, report: Report): void {
  const slash = name.indexOf('/');
  const id = name.slice(0, Math.max(0, slash));
  const scenario = study.scenarios.get(id);
  if (slash < 0) {
    if (!study.assumptions.has(name)) report(path, unknownAssumption(study, null, name));
  } else if (scenario === undefined) {
    report(path, unknown('scenario', id, study.scenarios.keys()));
  } else if (!scenario.assumptions.has(name.slice(slash + 1))) {
    report(path, unknown('assumption', name, namesOf(study)));
  }
}

/** All assumptions as a correlation names them. */
const namesOf = (study: Study): string[] => [
  ...study.assumptions.keys(),
  ...[...study.scenarios.values()].flatMap(({ id, assumptions }) =>
    [...assumptions.keys()].map((name) => `${id}/${name}`),
  ),
];

function checkContingency(study: Study, path: Path, contingency: Contingency | null, report: Report): void {
  const categories = categoriesOf(study);
  for (const [index, category] of (contingency?.on ?? []).entries()) {
    if (!categories.has(category))
      report([...path, 'contingency', 'on', index], unknown('category', category, categories));
  }
}

/** The categories of all that a study may cost, in any scenario. */
function categoriesOf(study: Study): ReadonlySet<string> {
  const costs = [...study.scenarios.values()].flatMap(({ phases, running, risks }) => [
    ...[...phases.values()].flatMap((phase) => phase.costs),
    ...running,
    ...risks.flatMap((risk) => risk.costs ?? []),
  ]);
  return new Set(['labour', ...costs.map(({ category }) => category)]);
}
