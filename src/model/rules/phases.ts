import { type Path, unknown } from '../../units/problem.ts';
import type { Amount, Component, Phase, Scenario, Study, Work } from '../study.ts';
import type { Report } from './gather.ts';

/** Phases wait for phases that exist and not for each other; their work is on components that say what it takes. */
export function checkPhases(study: Study, report: Report): void {
  for (const scenario of study.scenarios.values()) {
    for (const [id, phase] of scenario.phases) {
      const path = ['scenarios', scenario.id, 'phases', id];
      checkLinks(scenario, path, phase, report);
      checkForm(study, path, phase, report);
      for (const [index, work] of phase.work.entries()) checkWork(study, [...path, 'work', index], work, report);
    }
    const cycle = cycleOf(scenario);
    if (cycle !== null) {
      const path = ['scenarios', scenario.id, 'phases', cycle[0] ?? '', 'after'];
      report(path, { kind: 'cycle', thing: 'phase', cycle });
    }
    for (const [index, { delays }] of scenario.risks.entries()) {
      if (scenario.phases.has(delays.phase)) continue;
      const path = ['scenarios', scenario.id, 'risks', index, 'delays', 'phase'];
      report(path, unknown('phase', delays.phase, scenario.phases.keys()));
    }
  }
}

function checkLinks(scenario: Scenario, path: Path, phase: Phase, report: Report): void {
  for (const [index, { phase: before }] of phase.after.entries()) {
    if (scenario.phases.has(before)) continue;
    report([...path, 'after', index, 'phase'], unknown('phase', before, scenario.phases.keys()));
  }
}

function checkForm(study: Study, path: Path, { responsibility, work }: Phase, report: Report): void {
  if (responsibility !== null && !study.responsibility.has(responsibility)) {
    report([...path, 'responsibility'], unknown('responsibility', responsibility, study.responsibility.keys()));
  }
  if (responsibility === null && work.some((each) => takesEffort(study, each))) {
    report(path, { kind: 'effort-without-responsibility' });
  }
}

/** Whether work may take any effort: only a literal zero surely takes none. */
function takesEffort(study: Study, work: Work): boolean {
  if (isZero(work.share)) return work.kind === 'reuse';
  if (work.kind === 'effort') return !isZero(work.effort);
  const component = study.components.get(work.component);
  const effort = work.kind === 'migrate' ? component?.migrate : component?.build;
  return effort === null || effort === undefined || !isZero(effort);
}

const isZero = (amount: Amount): boolean => amount.kind !== 'reference' && amount.value === 0;

const needs: Readonly<Record<'build' | 'migrate' | 'reuse', readonly (keyof Component)[]>> = {
  build: ['build'],
  migrate: ['migrate'],
  reuse: ['build', 'adaptation'],
};

function checkWork(study: Study, path: Path, work: Work, report: Report): void {
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

/** Phases that wait for each other in a circle, in order, the first again at the end; null where there are none. */
function cycleOf(scenario: Scenario): string[] | null {
  const done = new Set<string>();
  for (const start of scenario.phases.keys()) {
    const cycle = walk(scenario, start, done);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** Depth first, without recursion: a chain of phases may be long. */
function walk(scenario: Scenario, start: string, done: Set<string>): string[] | null {
  const trail: { id: string; next: number }[] = [{ id: start, next: 0 }];
  while (trail.length > 0) {
    const here = trail.at(-1) as { id: string; next: number };
    const before = scenario.phases.get(here.id)?.after[here.next]?.phase;
    here.next += 1;
    if (done.has(here.id) || before === undefined) {
      done.add(here.id);
      trail.pop();
      continue;
    }
    const from = trail.findIndex(({ id }) => id === before);
    if (from >= 0) return [...trail.slice(from).map(({ id }) => id), before].toReversed();
    if (!done.has(before)) trail.push({ id: before, next: 0 });
  }
  return null;
}
