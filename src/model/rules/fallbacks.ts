import { unknown } from '../../problems/problem.ts';
import type { Scenario, Study } from '../study/study.ts';
import { checkNamed } from './events.ts';
import type { Report } from './gather.ts';

/** A fallback leads to a scenario, by no way back to where it began, and at a moment that is known. */
export function checkFallbacks(study: Study, report: Report): void {
  for (const scenario of study.scenarios.values()) {
    const { fallback } = scenario;
    if (fallback === null) continue;
    const path = ['scenarios', scenario.id, 'fallback'];
    if (fallback.at !== null) checkNamed(scenario, [...path, 'at'], fallback.at, report);
    if (!study.scenarios.has(fallback.to)) {
      report([...path, 'to'], unknown('scenario', fallback.to, study.scenarios.keys()));
      continue;
    }
    const cycle = circleFrom(study, scenario);
    if (cycle !== null) report([...path, 'to'], { kind: 'cycle', thing: 'fallback', cycle });
    if (fallback.at === null && !hasGatedPhase(study, scenario))
      report([...path, 'at'], { kind: 'missing-key', key: 'at' });
  }
}

const hasGatedPhase = (study: Study, { phases }: Scenario): boolean =>
  [...phases.values()].some(({ responsibility }) => {
    const form = responsibility === null ? undefined : study.responsibility.get(responsibility);
    return (form?.requires.length ?? 0) > 0;
  });

/** The way that leads back to a scenario, each circle told at the first of its scenarios. */
function circleFrom({ scenarios }: Study, { id }: Scenario): string[] | null {
  const trail: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = scenarios.get(at)?.fallback?.to) {
    if (trail.includes(at)) return at === id && id === trail.toSorted()[0] ? [...trail, id] : null;
    trail.push(at);
  }
  return null;
}
