import { keyOf } from '../study/assumption-key.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { requirementsOf } from '../study/requirements.ts';
import type { LookedAt } from '../study/investigation.ts';
import type { Scenario, Study } from '../study/study.ts';
import type { Report } from './gather.ts';

/** Every investigation looks at something that there is. */
export function checkInvestigations(study: Study, report: Report): void {
  if (study.investigations.size === 0) return;
  const names = namesOf(study);
  for (const [id, { of }] of study.investigations) {
    if (!names.has(of)) report(['studies', id, 'of'], unknown('uncertainty', of, names));
  }
}

/** All that could be looked at, as `samen voi` names it. */
function namesOf(study: Study): Set<string> {
  const names = [...study.assumptions.keys(), ...study.risks.map((_, index) => `risks.${index}`)];
  const own = [...study.scenarios.values()].flatMap((scenario) => [
    ...[...scenario.assumptions.keys()].map((name) => keyOf(scenario.id, name)),
    ...scenario.risks.map((_, index) => `${scenario.id}/risks.${index}`),
  ]);
  const gates = requirementsOf(study).flatMap(({ by, index, scenarios }) =>
    scenarios.map(({ id }: Scenario) => `${id}/${gateName(by, index)}`),
  );
  return new Set([...names, ...own, ...gates]);
}

type Gate = Extract<LookedAt, { kind: 'gate' }>;

const gateName = (by: Gate['by'], requirement: number): string =>
  `${by.kind === 'responsibility' ? `gates.${by.form}` : `requires.${by.kind}`}.${requirement}`;
