import { finishingPhase } from '../../model/study/events.ts';
import type { Risk, Scenario, Study } from '../../model/study/study.ts';
import type { Fault, Path, Problem } from '../../problems/problem.ts';
import { asWritten } from './as-written.ts';

/**
 * Risks of one scenario, where another does the same work on components and has fewer risks of it, and none of that title. Risks of the study
 * befall both alike.
 */
export function risksOfOne(study: Study): Problem[] {
  const scenarios = [...study.scenarios.values()];
  return scenarios.flatMap((scenario) =>
    scenario.risks.flatMap((risk, index): Problem[] => {
      const works = worksAtRisk(scenario, risk);
      const isOfAll = study.risks.some(
        ({ of, title }) => isSameTitle(title, risk.title) && works.includes(`${of.kind} ${of.component}`),
      );
      const others =
        works.length === 0 || isOfAll ? [] : scenarios.filter((other) => lacks(scenario, other, { risk, works }));
      if (others.length === 0) return [];
      const path: Path = ['scenarios', scenario.id, 'risks', index, 'title'];
      const ids = others.map(({ id }) => id);
      const fault: Fault = { kind: 'one-sided-risk', scenario: scenario.id, risk: asWritten(risk.title), others: ids };
      return [{ path, fault }];
    }),
  );
}

/** Whether another scenario does the work that a risk is of, and has nothing to set against it. */
function lacks(
  scenario: Scenario,
  other: Scenario,
  { risk, works }: { readonly risk: Risk; readonly works: readonly string[] },
): boolean {
  const own = new Set([...other.phases.keys()].flatMap((phase) => worksOf(other, phase)));
  if (other === scenario || !works.every((work) => own.has(work))) return false;
  const isOf = (of: Scenario): readonly Risk[] =>
    of.risks.filter((each) => worksAtRisk(of, each).some((work) => works.includes(work)));
  const counterparts = isOf(other);
  return (
    counterparts.length < isOf(scenario).length && !counterparts.some((each) => isSameTitle(each.title, risk.title))
  );
}

const isSameTitle = (one: Risk['title'], other: Risk['title']): boolean =>
  JSON.stringify(asWritten(one)) === JSON.stringify(asWritten(other));

/** The work of the phases that a risk delays or enlarges, or after which it costs something. */
const worksAtRisk = (scenario: Scenario, risk: Risk): string[] =>
  befallenBy(scenario, risk).flatMap((phase) => worksOf(scenario, phase));

function befallenBy(scenario: Scenario, { delays, enlarges, costs }: Risk): string[] {
  const phases = [delays, enlarges].flatMap((effect) => (effect === null ? [] : [effect.phase]));
  const paid = costs === null || phases.length > 0 ? null : finishingPhase(scenario, costs.when);
  return [...new Set(paid === null ? phases : [paid])];
}

/**
 * The work of a phase on components, as texts by which it is known again: `build core`. An effort of its own is of no component, so that
 * no risk of the study can be of it.
 */
const worksOf = (scenario: Scenario, phase: string): string[] =>
  (scenario.phases.get(phase)?.work ?? []).flatMap((work) =>
    work.kind === 'effort' ? [] : [`${work.kind} ${work.component}`],
  );
