import { centralValuesOf } from '../../model/values/central-values.ts';
import type { Amount, Phase, Scenario, Study } from '../../model/study/study.ts';
import type { CalendarMonth } from '../../units/month.ts';

/**
 * The study with every scenario begun so many months later: each phase that waits for no other starts that much later than it would.
 * What runs between events follows; what runs from one month of the calendar to another does not.
 */
export function startedLater(study: Study, asOf: CalendarMonth, months: number): Study {
  if (months === 0) return study;
  const later = (scenario: Scenario): Scenario => ({
    ...scenario,
    phases: new Map([...scenario.phases].map(([id, phase]) => [id, laterPhase(phase, scenario)])),
  });
  const laterPhase = (phase: Phase, scenario: Scenario): Phase =>
    phase.after.length > 0
      ? phase
      : { ...phase, notBefore: { kind: 'literal', value: startOf(phase.notBefore, scenario) + months } };
  const startOf = (notBefore: Amount | null, scenario: Scenario): number => {
    if (notBefore === null) return study.start;
    const value =
      notBefore.kind === 'reference' ? centralValuesOf(study, scenario).at(notBefore.name, asOf) : notBefore.value;
    return Math.max(study.start, value);
  };
  return { ...study, scenarios: new Map([...study.scenarios].map(([id, scenario]) => [id, later(scenario)])) };
}
