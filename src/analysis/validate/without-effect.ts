import type { Path, Problem } from '../../problems/problem.ts';
import type { WithoutEffect } from '../../problems/advice-fault.ts';
import { phasesWith } from '../../model/study/risks.ts';
import type { Phase, Scenario, Study } from '../../model/study/study.ts';

/** What is written and changes no figure, as something else that it needs is not there. */
export function withoutEffect(study: Study): Problem[] {
  return [
    ...taxed(study),
    ...directionRates(study),
    ...[...study.scenarios.values()].flatMap((scenario) => [
      ...teams(scenario),
      ...enlargements(scenario),
      ...fallbacks(study, scenario),
    ]),
    ...risksOfNoWork(study),
  ];
}

const without = (path: Path, of: WithoutEffect, name = ''): Problem => ({
  path,
  onKey: true,
  fault: { kind: 'without-effect', of, name },
});

/** VAT on amounts of a study without a rate: the first of these, as what is missing is the same for all. */
export function taxed(study: Study): Problem[] {
  if (study.vat !== null) return [];
  const places = [
    ...[...study.scenarios.values()].flatMap(taxedIn),
    ...study.risks.flatMap(({ costs }, index): Path[] =>
      costs?.vat === true ? [['risks', index, 'costs', 'vat']] : [],
    ),
  ];
  return places.slice(0, 1).map((path) => without(path, 'vat'));
}

function taxedIn({ id, phases, running, risks, fallback }: Scenario): Path[] {
  const at = ['scenarios', id];
  return [
    ...[...phases].flatMap(([phase, { costs }]) => taxedOf([...at, 'phases', phase, 'costs'], costs)),
    ...taxedOf([...at, 'running'], running),
    ...risks.flatMap(({ costs }, index): Path[] =>
      costs?.vat === true ? [[...at, 'risks', index, 'costs', 'vat']] : [],
    ),
    ...(fallback?.vat === true ? [[...at, 'fallback', 'vat']] : []),
  ];
}

const taxedOf = (at: Path, costs: readonly { readonly vat: boolean }[]): Path[] =>
  costs.flatMap(({ vat }, index): Path[] => (vat ? [[...at, index, 'vat']] : []));

/** A rate of direction of which there is none. */
const directionRates = ({ responsibility }: Study): Problem[] =>
  [...responsibility].flatMap(([form, { direction, directionRate }]): Problem[] =>
    directionRate !== null && direction.kind === 'default'
      ? [without(['responsibility', form, 'direction-rate'], 'direction-rate')]
      : [],
  );

/** A team that has nothing to do: how long its phase takes follows from its work. */
const teams = ({ id, phases }: Scenario): Problem[] =>
  [...phases].flatMap(([phase, { span, work }]): Problem[] =>
    (span.kind === 'team' || span.kind === 'ramp') && work.length === 0
      ? [without(['scenarios', id, 'phases', phase, 'team'], 'team', phase)]
      : [],
  );

/** A share more of the effort of a phase that has none. */
const enlargements = ({ id, phases, risks }: Scenario): Problem[] =>
  risks.flatMap(({ enlarges }, index): Problem[] =>
    enlarges !== null && phases.get(enlarges.phase)?.work.length === 0
      ? [without(['scenarios', id, 'risks', index, 'enlarges'], 'enlarges', enlarges.phase)]
      : [],
  );

/** What is done where a gate fails, of a scenario without gates. What is inherited may be used where it was written. */
function fallbacks(study: Study, { id, fallback, phases, requires, ...scenario }: Scenario): Problem[] {
  const inherits = scenario.extends !== null && study.scenarios.get(scenario.extends)?.fallback !== null;
  if (fallback === null || inherits || requires.length > 0 || study.requires.length > 0) return [];
  return hasGate(study, phases) ? [] : [without(['scenarios', id, 'fallback'], 'fallback', id)];
}

const hasGate = ({ responsibility }: Study, phases: ReadonlyMap<string, Phase>): boolean =>
  [...phases.values()].some((phase) => (responsibility.get(phase.responsibility ?? '')?.requires.length ?? 0) > 0);

/** A risk of work that no scenario does, those included that were not asked for. */
function risksOfNoWork({ risks, scenarios, unasked }: Study): Problem[] {
  const all = [...scenarios.values(), ...(unasked?.values() ?? [])];
  return risks.flatMap(({ of }, index): Problem[] =>
    all.every((scenario) => phasesWith(scenario, of).length === 0)
      ? [without(['risks', index, 'of'], 'risk', `${of.kind}: ${of.component}`)]
      : [],
  );
}
