import { isLikeMonth, mendMonth } from '../../units/month.ts';
import type { Fault, Path } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { eventNames, namedEvent, phaseEvent, plainEvent } from '../study/events.ts';
import { befalling } from '../study/risks.ts';
import type { Event, Scenario, Study } from '../study/study.ts';
import type { Report } from './gather.ts';
import { type EventUse, misspeltMilestones } from './misspelt-milestones.ts';

/** Every event that is named is known to the scenario; a milestone refers to no milestone. */
export function checkEvents(study: Study, report: Report): void {
  for (const scenario of study.scenarios.values()) {
    const uses = usesIn(study, scenario);
    const misspelt = misspeltMilestones(study, scenario, uses);
    for (const [meant, milestone] of misspelt) {
      const fault = unknown('event', meant, eventNames(scenario));
      report(['scenarios', scenario.id, 'milestones', milestone], { ...fault, near: null, milestone }, true);
    }
    for (const use of uses) checkNamed(scenario, use, misspelt, report);
    checkServed(study, scenario, report);
    checkMilestones(scenario, report);
  }
}

/** The ends of a stretch of time that is written at a path. */
const span = (at: Path, { from, until }: { readonly from: Event; readonly until: Event }): EventUse[] => [
  { path: [...at, 'from'], event: from },
  { path: [...at, 'until'], event: until },
];

/** The events that a scenario is asked for, by itself and by the parts that all share. */
function usesIn(study: Study, scenario: Scenario): readonly EventUse[] {
  const { running, delivered, risks, fallback } = scenario;
  const at = ['scenarios', scenario.id];
  return [
    ...running.flatMap((line, index) => span([...at, 'running', index], line)),
    ...payments(scenario).map(({ path, event }) => ({ path: [...at, ...path], event })),
    ...(delivered === null || delivered === 'never' ? [] : [{ path: [...at, 'delivered'], event: delivered }]),
    ...risks.flatMap(({ costs }, index) =>
      costs === null ? [] : [{ path: [...at, 'risks', index, 'costs', 'when'], event: costs.when }],
    ),
    ...befalling(study, scenario).flatMap(({ risk, index }) => {
      const when = risk.costs?.when ?? null;
      return when === null ? [] : [{ path: ['risks', index, 'costs', 'when'], event: when }];
    }),
    ...[...study.measures].flatMap(([id, measure]) => span(['measures', id], measure)),
    ...[...study.services].flatMap(([id, service]) => span(['services', id], service)),
    ...(fallback === null || fallback.at === null ? [] : [{ path: [...at, 'fallback', 'at'], event: fallback.at }]),
  ];
}

/** The events at which costs are paid in parts, by where they are written in the scenario. */
const payments = ({ phases }: Scenario): EventUse[] =>
  [...phases].flatMap(([id, { costs }]) =>
    costs.flatMap(({ when }, index) =>
      typeof when === 'string'
        ? []
        : when.map(({ text, at }) => ({ path: ['phases', id, 'costs', index, 'when', text], event: at })),
    ),
  );

/** An event that is named is known to the scenario, but for one of which the milestone itself was mistyped. */
function checkNamed(
  scenario: Scenario,
  { path, event: written }: EventUse,
  misspelt: ReadonlyMap<string, string>,
  report: Report,
): void {
  const event = plainEvent(written);
  if (event.kind !== 'named' || misspelt.has(event.text) || namedEvent(scenario, event.text) !== null) return;
  const isShared = path[0] !== 'scenarios';
  const names = eventNames(scenario);
  const fault = unknownEvent(event.text, path.at(-1) === 'delivered' ? [...names, 'never'] : names);
  // Of a payment the event is the key, and its share the value.
  const onKey = path.at(-2) === 'when';
  report(path, fault.kind === 'unknown' && isShared ? { ...fault, scenario: scenario.id } : fault, onKey);
}

/** That no event is called so; of what is meant for a month, that it is none. A year alone may be the name of a milestone. */
function unknownEvent(name: string, known: readonly string[]): Fault {
  const near = mendMonth(name);
  if (near === null && !isLikeMonth(name)) return unknown('event', name, known);
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
