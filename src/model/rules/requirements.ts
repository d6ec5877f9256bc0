import { metricDimension, metricId } from '../metrics/metrics.ts';
import type { Path } from '../../problems/problem.ts';
import { yearOf } from '../../units/month.ts';
import { dimensionOf, type Unit } from '../../units/unit.ts';
import { requirementsOf } from '../study/requirements.ts';
import { type Asked, assumptionOf, type Requirement, type Scenario, type Study } from '../study/study.ts';
import type { Report } from './gather.ts';
import { unknownAssumption } from './references.ts';

/** A requirement holds an assumption against a bound of the same unit, or a figure against one of its dimension. */
export function checkRequirements(study: Study, report: Report): void {
  for (const { requirement, path, scenarios } of requirementsOf(study)) {
    const { of } = requirement;
    for (const scenario of scenarios.length > 0 ? scenarios : [null]) {
      const asked = { study, scenario, requirement, path };
      if (of.kind === 'assumption') checkEvidence(asked, of.name, report);
      else checkFigure(asked, of, report);
    }
  }
}

interface PlacedRequirement {
  readonly study: Study;
  readonly scenario: Scenario | null;
  readonly requirement: Requirement;
  readonly path: Path;
}

function checkEvidence({ study, scenario, requirement, path }: PlacedRequirement, name: string, report: Report): void {
  const assumption = assumptionOf(study, scenario, name);
  const { amount } = requirement;
  if (assumption === undefined) report([...path, 'assumption'], unknownAssumption(study, scenario, name));
  const declared = declaredUnit(study, name);
  if (assumption !== undefined && declared !== undefined && assumption.unit !== declared) {
    const fault = { name, unit: assumption.unit, other: declared, where: 'scenario' } as const;
    report([...path, 'assumption'], { kind: 'different-units', ...fault });
  }
  if (amount.kind !== 'reference') return;
  const bound = assumptionOf(study, scenario, amount.name);
  if (bound === undefined) report([...path, requirement.bound], unknownAssumption(study, scenario, amount.name));
  else if (assumption !== undefined && bound.unit !== assumption.unit) {
    const fault = { name, unit: assumption.unit, other: bound.unit, where: 'gate' } as const;
    report([...path, requirement.bound], { kind: 'different-units', ...fault });
  }
}

/** The unit in which a literal bound is read: the study's, or that of the first scenario that declares the name. */
function declaredUnit(study: Study, name: string): Unit | undefined {
  const scenarios = [...study.scenarios.values()].flatMap(({ assumptions }) => assumptions.get(name) ?? []);
  return (study.assumptions.get(name) ?? scenarios[0])?.unit;
}

/** A year before the study costs nothing: a budget of it would always be kept. */
function checkFigure(
  { study, scenario, requirement, path }: PlacedRequirement,
  { figure, byMonth }: Extract<Asked, { kind: 'figure' }>,
  report: Report,
): void {
  const first = yearOf(study.start);
  // Of a horizon before the start that is reported: which years there are nobody knows then.
  if (figure.kind === 'by-year' && figure.year < first && study.start <= study.horizon) {
    const known = Array.from({ length: yearOf(study.horizon) - first + 1 }, (_, index) => `by-year.${first + index}`);
    const name = metricId(figure);
    report([...path, 'figure'], { kind: 'unknown', thing: 'figure', name, near: null, known });
  }
  const { amount } = requirement;
  if (amount.kind !== 'reference') return;
  const bound = assumptionOf(study, scenario, amount.name);
  const dimension = byMonth ? 'month' : metricDimension(figure);
  if (bound === undefined) report([...path, requirement.bound], unknownAssumption(study, scenario, amount.name));
  else if (dimensionOf(bound.unit) !== dimension)
    report([...path, requirement.bound], { kind: 'wrong-unit', dimension, found: bound.unit, name: amount.name });
}
