import { centralValue, type Settled } from '../../engine/settle.ts';
import type { Amount, Phase, Scenario, Study } from '../../model/study/study.ts';
import { calendarMonth } from '../../units/month.ts';

/** A study in which the work of every scenario begins a month later: each phase that waits for no other does. */
export const aMonthLater = (study: Study, settled: Settled): Study => ({
  ...study,
  scenarios: new Map([...study.scenarios].map(([id, scenario]) => [id, laterScenario(study, settled, scenario)])),
});

function laterScenario(study: Study, settled: Settled, scenario: Scenario): Scenario {
  const phases = [...scenario.phases].map(([id, phase]): [string, Phase] => [
    id,
    phase.after.length > 0 ? phase : { ...phase, notBefore: later(study, settled, { scenario, phase }) },
  ]);
  return { ...scenario, phases: new Map(phases) };
}

/** The month after the one in which a phase begins that waits for no other. */
function later(
  study: Study,
  settled: Settled,
  { scenario, phase: { notBefore } }: { readonly scenario: Scenario; readonly phase: Phase },
): Amount {
  const month = Math.max(study.start, notBefore === null ? study.start : monthOf(study, settled, scenario, notBefore));
  return { kind: 'literal', value: calendarMonth(month + 1) };
}

function monthOf(study: Study, settled: Settled, scenario: Scenario, month: Amount): number {
  if (month.kind !== 'reference') return month.value;
  const own = `${scenario.id}/${month.name}`;
  return centralValue(settled, study.start, settled.inForce.has(own) ? own : month.name);
}
