import type { Path } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { writeMonth } from '../../units/month.ts';
import { requirementsOf } from '../study/requirements.ts';
import type { Assumption, Provenance, Scenario, Study } from '../study/study.ts';
import type { Report } from './gather.ts';

/** Every source that is cited is listed. */
export function checkSources(study: Study, report: Report): void {
  for (const [path, source, key = 'source'] of citations(study)) {
    if (source !== null && !study.sources.has(source))
      report([...path, key], unknown('source', source, study.sources.keys()));
  }
}

type Citation = readonly [path: Path, source: string | null, key?: 'direction'];

function* citations(study: Study): Iterable<Citation> {
  for (const [month, { source }] of study.asOfDates) yield [['as-of-dates', writeMonth(month)], source];
  yield* ofAssumptions(['assumptions'], study.assumptions);
  for (const { path, requirement } of requirementsOf(study)) yield [path, requirement.source];
  for (const [index, { provenance }] of study.risks.entries()) yield* ofProvenance(['risks', index], provenance);
  yield* ofProvenance(['contingency'], study.contingency?.provenance ?? null);
  for (const [index, { provenance }] of study.correlations.entries())
    yield* ofProvenance(['correlations', index], provenance);
  for (const scenario of study.scenarios.values()) yield* ofScenario(['scenarios', scenario.id], scenario);
}

function* ofScenario(path: Path, scenario: Scenario): Iterable<Citation> {
  yield* ofProvenance([...path, 'provenance'], scenario.provenance);
  for (const [id, { provenance }] of scenario.phases)
    yield* ofProvenance([...path, 'phases', id, 'provenance'], provenance);
  for (const [index, { provenance }] of scenario.running.entries())
    yield* ofProvenance([...path, 'running', index, 'provenance'], provenance);
  yield* ofAssumptions([...path, 'assumptions'], scenario.assumptions);
  for (const [index, { provenance }] of scenario.risks.entries())
    yield* ofProvenance([...path, 'risks', index], provenance);
  yield* ofProvenance([...path, 'contingency'], scenario.contingency?.provenance ?? null);
}

function* ofAssumptions(path: Path, assumptions: ReadonlyMap<string, Assumption>): Iterable<Citation> {
  for (const [name, { known }] of assumptions) {
    for (const { since, provenance, expertSources } of known) {
      const at = [...path, name, ...(since === null ? [] : ['known', writeMonth(since)])];
      yield* ofProvenance(at, provenance);
      for (const [expert, { source }] of expertSources ?? []) yield [[...at, 'experts', expert], source];
    }
  }
}

function* ofProvenance(path: Path, provenance: Provenance | null): Iterable<Citation> {
  if (provenance === null) return;
  yield [path, provenance.source];
  yield [path, provenance.direction, 'direction'];
}
