import { type Path, unknown } from '../../problems/problem.ts';
import { writeMonth } from '../../units/month.ts';
import { requirementsOf } from '../study/requirements.ts';
import type { Assumption, Study } from '../study/study.ts';
import type { Report } from './gather.ts';

/** Every source that is cited is listed. */
export function checkSources(study: Study, report: Report): void {
  for (const [path, source] of citations(study)) {
    if (source !== null && !study.sources.has(source)) {
      report([...path, 'source'], unknown('source', source, study.sources.keys()));
    }
  }
}

function* citations(study: Study): Iterable<[Path, string | null]> {
  for (const [month, { source }] of study.asOfDates) yield [['as-of-dates', writeMonth(month)], source];
  yield* ofAssumptions(['assumptions'], study.assumptions);
  for (const { path, requirement } of requirementsOf(study)) yield [path, requirement.source];
  for (const [index, { provenance }] of study.risks.entries()) yield [['risks', index], provenance.source];
  if (study.contingency !== null) yield [['contingency'], study.contingency.provenance.source];
  for (const [index, { provenance }] of study.correlations.entries())
    yield [['correlations', index], provenance.source];
  for (const scenario of study.scenarios.values()) {
    const path = ['scenarios', scenario.id];
    if (scenario.provenance !== null) yield [[...path, 'provenance'], scenario.provenance.source];
    yield* ofAssumptions([...path, 'assumptions'], scenario.assumptions);
    for (const [index, { provenance }] of scenario.risks.entries())
      yield [[...path, 'risks', index], provenance.source];
    if (scenario.contingency !== null) yield [[...path, 'contingency'], scenario.contingency.provenance.source];
  }
}

function* ofAssumptions(path: Path, assumptions: ReadonlyMap<string, Assumption>): Iterable<[Path, string | null]> {
  for (const [name, { known }] of assumptions) {
    for (const { since, provenance } of known) {
      const at = since === null ? [] : ['known', writeMonth(since)];
      yield [[...path, name, ...at], provenance.source];
    }
  }
}
