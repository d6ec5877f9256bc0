import { isLikeMonth, mendMonth } from '../../units/month.ts';
import { type Fault, type Path, unknown } from '../../problems/problem.ts';
import { eventNames, namedEvent, phaseEvent, plainEvent } from '../study/events.ts';
import { befalling } from '../study/risks.ts';
import type { Event, Scenario, Study } from '../study/study.ts';
import type { Report } from './gather.ts';

/** Every event that is named is known to the scenario; a milestone refers to no milestone. */
export function checkEvents(study: Study, report: Report): void {
  for (const scenario of study.scenarios.values()) {
    const known = (path: Path, event: Event): void => checkNamed(scenario, path, event, report);
    const at = ['scenarios', scenario.id];
    for (const [index, { from, until }] of scenario.running.entries()) {
      known([...at, 'running', index, 'from'], from);
      known([...at, 'running', index, 'until'], until);
    }
    for (const { path, event } of payments(scenario)) known([...at, ...path], event);
    if (scenario.delivered !== null && scenario.delivered !== 'never') known([...at, 'delivered'], scenario.delivered);
    for (const [index, { costs }] of scenario.risks.entries()) {
      if (costs !== null) known([...at, 'risks', index, 'costs', 'when'], costs.when);
    }
    for (const { risk, index } of befalling(study, scenario)) {
      const when = risk.costs?.when ?? null;
      if (when !== null) known(['risks', index, 'costs', 'when'], when);
    }
    for (const [id, { from, until }] of study.measures) {
      known(['measures', id, 'from'], from);
      known(['measures', id, 'until'], until);
    }
    for (const [id, { from, until }] of study.services) {
      known(['services', id, 'from'], from);
      known(['services', id, 'until'], until);
    }
    checkServed(study, scenario, report);
    checkMilestones(scenario, report);
  }
}

/** The events at which costs are paid in parts, by where they are written in the scenario. */
const payments = ({ phases }: Scenario): { readonly path: Path; readonly event: Event }[] =>
  [...phases].flatMap(([id, { costs }]) =>
    costs.flatMap(({ when }, index) =>
      typeof when === 'string'
        ? []
        : when.map(({ text, at }) => ({ path: ['phases', id, 'costs', index, 'when', text], event: at })),
    ),
  );

/** An event that is named is known to the scenario. */
export function checkNamed(scenario: Scenario, path: Path, written: Event, report: Report): void {
  const event = plainEvent(written);
  if (event.kind !== 'named' || namedEvent(scenario, event.text) !== null) return;
  const isShared = path[0] !== 'scenarios';
  const names = eventNames(scenario);
  const fault = unknownEvent(event.text, path.at(-1) === 'delivered' ? [...names, 'never'] : names);
  // Of a payment the event is the key, and its share the value.
  const onKey = path.at(-2) === 'when';
  report(path, fault.kind === 'unknown' && isShared ? { ...fault, scenario: scenario.id } : fault, onKey);
}

/** That no event is called so; of what is meant for a month, that it is none. A year alone may be the name of a milestone. */
function unknownEvent(name: string, known: readonly string[]): Fault {
  if (!isLikeMonth(name)) return unknown('event', name, known);
  const near = mendMonth(name);
  return { kind: 'bad-month', text: name, near, ...(near === null ? { events: known } : {}) };
}

function checkMilestones(scenario: Scenario, report: Report): void {
  for (const [id, written] of scenario.milestones) {
    const event = plainEvent(written);
    if (event.kind !== 'named' || phaseEvent(scenario, event.text) !== null) continue;
    const path = ['scenarios', scenario.id, 'milestones', id];
    if (scenario.milestones.has(event.text)) report(path, { kind: 'milestone-of-milestone', name: event.text });
    else
      report(
        path,
        unknownEvent(
          event.text,
          eventNames(scenario).filter((name) => !scenario.milestones.has(name)),
        ),
      );
  }
}

/** What runs serves a service that there is. */
function checkServed({ services }: Study, scenario: Scenario, report: Report): void {
  for (const [index, { serves }] of scenario.running.entries()) {
    if (serves === null || services.has(serves)) continue;
    report(['scenarios', scenario.id, 'running', index, 'serves'], unknown('service', serves, services.keys()));
  }
}
