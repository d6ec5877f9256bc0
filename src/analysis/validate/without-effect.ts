import type { Path, Problem } from '../../problems/problem.ts';
import type { WithoutEffect } from '../../problems/advice-fault.ts';
import { yearOf } from '../../units/month.ts';
import { bookedBy } from '../../model/study/categories.ts';
import { requirementsOf } from '../../model/study/requirements.ts';
import { phasesWith } from '../../model/study/risks.ts';
import type { Scenario, Study } from '../../model/study/study.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { lastMonthOf } from '../runs/costs-over-time.ts';

/** What is written and changes no figure, as something else that it needs is not there. */
export function withoutEffect(study: Study): Problem[] {
  return [
    ...taxed(study),
    ...directionRates(study),
    ...[...study.scenarios.values()].flatMap((scenario) => [
      ...teams(scenario),
      ...enlargements(scenario),
      ...contingencies(study, scenario),
      ...fallbacks(study, scenario),
      ...fallbackCosts(study, scenario),
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

/** What is inherited may be used where it was written. */
const inherits = (study: Study, scenario: Scenario, key: 'contingency' | 'fallback'): boolean =>
  scenario.extends !== null && (study.scenarios.get(scenario.extends)?.[key] ?? null) !== null;

/** A scenario with those that start from it, directly or not: what is written in it may be used in these. */
function withHeirs(study: Study, scenario: Scenario): Scenario[] {
  const heirs = [...study.scenarios.values()].filter((each) => each.extends === scenario.id);
  return [scenario, ...heirs.flatMap((heir) => withHeirs(study, heir))];
}

/** A reserve of a scenario for a category of costs that only another scenario has. */
function contingencies(study: Study, scenario: Scenario): Problem[] {
  const { id, contingency } = scenario;
  if (contingency === null || inherits(study, scenario, 'contingency')) return [];
  const booked = withHeirs(study, scenario).map((each) => bookedBy(study, each));
  return contingency.on.flatMap((category, index): Problem[] =>
    booked.some((categories) => categories.has(category))
      ? []
      : [without(['scenarios', id, 'contingency', 'on', index], 'contingency', category)],
  );
}

/** How the cost of a fallback counts, of one that costs nothing. */
function fallbackCosts(study: Study, scenario: Scenario): Problem[] {
  const { id, fallback } = scenario;
  if (fallback === null || inherits(study, scenario, 'fallback')) return [];
  if (withHeirs(study, scenario).some((each) => each.fallback !== null && each.fallback.cost.kind !== 'default'))
    return [];
  const at = ['scenarios', id, 'fallback'];
  return [
    ...(fallback.category === 'other' ? [] : [without([...at, 'category'], 'fallback-cost')]),
    ...(fallback.vat && study.vat !== null ? [without([...at, 'vat'], 'fallback-cost')] : []),
  ];
}

/** What is done where a gate fails, of a scenario without gates. */
function fallbacks(study: Study, scenario: Scenario): Problem[] {
  if (scenario.fallback === null || inherits(study, scenario, 'fallback') || study.requires.length > 0) return [];
  if (withHeirs(study, scenario).some((each) => hasGate(study, each))) return [];
  return [without(['scenarios', scenario.id, 'fallback'], 'fallback', scenario.id)];
}

const hasGate = ({ responsibility }: Study, { phases, requires }: Scenario): boolean =>
  requires.length > 0 ||
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

/** A budget of a year that no plan reaches, such as one that is mistyped: only what draws make later can fall in it. */
export function yearsUnreached(study: Study, runs: readonly CentralRun[]): Problem[] {
  const last = yearOf(lastMonthOf(study, runs));
  return requirementsOf(study).flatMap(({ requirement: { of }, path }): Problem[] =>
    of.kind === 'figure' && of.figure.kind === 'by-year' && of.figure.year > last
      ? [without([...path, 'figure'], 'year', String(of.figure.year))]
      : [],
  );
}
