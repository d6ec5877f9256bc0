import { phasesWith } from '../../model/study/risks.ts';
import { assumptionOf, type Responsibility, type Risk, type Scenario, type Study } from '../../model/study/study.ts';
import type { DeviationsLeft } from '../../problems/advice-fault.ts';
import type { Fault, Problem } from '../../problems/problem.ts';
import { asWritten } from './as-written.ts';

/** A contract form that says nothing of delays, and what it leaves of deviations with the client. */
interface Silent {
  readonly left: DeviationsLeft;
  readonly titles: readonly Risk['title'][];
}

/** A risk that delays work of which the client bears the deviation, all or a part, under a form that says nothing of delays. */
export function unpaidDelays(study: Study): Problem[] {
  const silent = new Map<string, Silent>();
  for (const scenario of study.scenarios.values())
    for (const { phase, title } of delayedIn(study, scenario)) note(silent, { study, scenario, phase, title });
  const [first] = silent.keys();
  if (first === undefined) return [];
  const all = [...silent.values()];
  const titles = new Map(
    all.flatMap((each) => each.titles).map((title) => [JSON.stringify(asWritten(title)), asWritten(title)]),
  );
  const left = all.map((each) => each.left).reduce(both);
  const fault: Fault = { kind: 'unpaid-delay', forms: [...silent.keys()], left, risks: [...titles.values()] };
  return [{ path: ['responsibility', first], onKey: true, fault }];
}

interface Delayed {
  readonly phase: string;
  readonly title: Risk['title'];
}

function note(
  silent: Map<string, Silent>,
  { study, scenario, phase, title }: Delayed & { readonly study: Study; readonly scenario: Scenario },
): void {
  const { responsibility: id, work = [] } = scenario.phases.get(phase) ?? {};
  const form = study.responsibility.get(id ?? '');
  if (id == null || form === undefined || form.delayBorneByClient !== null || work.length === 0) return;
  const left = leftBy(form, study, scenario);
  if (left === null) return;
  const known = silent.get(id) ?? { left, titles: [] };
  silent.set(id, { left: both(known.left, left), titles: [...known.titles, title] });
}

/** The phases that risks of a scenario, or of its work, delay. */
const delayedIn = (study: Study, scenario: Scenario): Delayed[] => [
  ...scenario.risks.flatMap(({ delays, title }) => (delays === null ? [] : [{ phase: delays.phase, title }])),
  ...study.risks.flatMap(({ delays, title, of }) =>
    delays === null ? [] : phasesWith(scenario, of).map(({ phase }) => ({ phase, title })),
  ),
];

/** What a form leaves of a deviation with the client, at any date; null where that is nothing. */
function leftBy({ borneBySupplier, upTo }: Responsibility, study: Study, scenario: Scenario): DeviationsLeft | null {
  const borne = sharesOf(borneBySupplier, study, scenario);
  if (borne.every((share) => share === 0)) return borne.length === 0 ? null : 'all';
  // What is above a limit is left with the client, however much the supplier bears below it.
  return upTo === null && borne.every((share) => share === 1) ? null : 'part';
}

/** A share at every date; null where it is no constant. */
function sharesOf(amount: Responsibility['rate'], study: Study, scenario: Scenario): (number | null)[] {
  if (amount.kind !== 'reference') return [amount.value];
  const known = assumptionOf(study, scenario, amount.name)?.known ?? [];
  return known.map(({ value }) => (value.shape === 'constant' ? value.value : null));
}

/** What two leave together: all of it, a part of it, or the one all and the other a part. */
const both = (one: DeviationsLeft, other: DeviationsLeft): DeviationsLeft => (one === other ? one : 'mixed');
