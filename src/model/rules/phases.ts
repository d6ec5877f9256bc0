import type { Path } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { circlesAmong } from '../values/circles.ts';
import {
  type Amount,
  assumptionOf,
  type Component,
  type Phase,
  type RiskOf,
  type Scenario,
  type Study,
  type Work,
} from '../study/study.ts';
import type { Report } from './gather.ts';

/** Phases wait for phases that exist and not for each other; their work is on components that say what it takes. */
export function checkPhases(study: Study, report: Report): void {
  for (const [index, { of }] of study.risks.entries()) checkWork(study, ['risks', index, 'of'], of, report);
  for (const scenario of study.scenarios.values()) {
    for (const [id, phase] of scenario.phases) {
      const path = ['scenarios', scenario.id, 'phases', id];
      checkLinks(scenario, path, phase, report);
      checkForm(study, scenario, { path, phase }, report);
      for (const [index, work] of phase.work.entries()) checkWork(study, [...path, 'work', index], work, report);
    }
    const before = (id: string): string[] => scenario.phases.get(id)?.after.map(({ phase }) => phase) ?? [];
    for (const circle of circlesAmong(scenario.phases.keys(), before)) {
      const cycle = circle.toReversed();
      const path = ['scenarios', scenario.id, 'phases', cycle[0] ?? '', 'after'];
      report(path, { kind: 'cycle', thing: 'phase', cycle });
    }
    checkRisks(scenario, report);
  }
}

function checkRisks(scenario: Scenario, report: Report): void {
  for (const [index, risk] of scenario.risks.entries()) {
    for (const effect of ['delays', 'enlarges'] as const) {
      const phase = risk[effect]?.phase;
      if (phase === undefined || scenario.phases.has(phase)) continue;
      const path = ['scenarios', scenario.id, 'risks', index, effect, 'phase'];
      report(path, unknown('phase', phase, scenario.phases.keys()));
    }
  }
}

function checkLinks(scenario: Scenario, path: Path, phase: Phase, report: Report): void {
  for (const [index, { phase: before }] of phase.after.entries()) {
    if (scenario.phases.has(before)) continue;
    report([...path, 'after', index, 'phase'], unknown('phase', before, scenario.phases.keys()));
  }
}

function checkForm(
  study: Study,
  scenario: Scenario,
  { path, phase: { responsibility, work } }: { path: Path; phase: Phase },
  report: Report,
): void {
  if (responsibility !== null && !study.responsibility.has(responsibility)) {
    report([...path, 'responsibility'], unknown('responsibility', responsibility, study.responsibility.keys()));
  }
  if (responsibility === null && work.some((each) => takesEffort(study, scenario, each))) {
    report(path, { kind: 'effort-without-responsibility' }, true);
  }
}

/** Whether work may take any effort: not where what it multiplies is nothing at every date. */
function takesEffort(study: Study, scenario: Scenario, work: Work): boolean {
  const isNothing = (amount: Amount | null | undefined): boolean =>
    amount !== null && amount !== undefined && isZero(study, scenario, amount);
  if (work.kind === 'effort') return !isNothing(work.share) && !isNothing(work.effort);
  const component = study.components.get(work.component);
  if (isNothing(work.kind === 'migrate' ? component?.migrate : component?.build)) return false;
  return work.kind === 'reuse' || !isNothing(work.share);
}

function isZero(study: Study, scenario: Scenario, amount: Amount): boolean {
  if (amount.kind !== 'reference') return amount.value === 0;
  const known = assumptionOf(study, scenario, amount.name)?.known ?? [];
  return known.length > 0 && known.every(({ value }) => value.shape === 'constant' && value.value === 0);
}

const needs: Readonly<Record<'build' | 'migrate' | 'reuse', readonly (keyof Component)[]>> = {
  build: ['build'],
  migrate: ['migrate'],
  reuse: ['build', 'adaptation'],
};

function checkWork(study: Study, path: Path, work: Work | RiskOf, report: Report): void {
  if (work.kind === 'effort') return;
  const component = study.components.get(work.component);
  if (component === undefined) {
    report([...path, work.kind], unknown('component', work.component, study.components.keys()));
    return;
  }
  for (const part of needs[work.kind]) {
    if (component[part] === null) {
      report([...path, work.kind], { kind: 'component-lacks', component: work.component, part, work: work.kind });
    }
  }
}
