import { nearest } from '../../problems/nearest.ts';
import type { Path } from '../../problems/problem.ts';
import { isLikeMonth } from '../../units/month.ts';
import { eventNames, namedEvent, plainEvent } from '../study/events.ts';
import type { Event, Scenario, Study } from '../study/study.ts';

/** A place at which an event is asked for. */
export interface EventUse {
  readonly path: Path;
  readonly event: Event;
}

/**
 * Milestones of which the name itself was mistyped, by the name that was meant: nothing names such a milestone, and what is named in its place stands in
 * several places, or is a milestone of another scenario. Of one name against one other nobody can tell which is right.
 */
export function misspeltMilestones(
  study: Study,
  scenario: Scenario,
  uses: readonly EventUse[],
): ReadonlyMap<string, string> {
  const places = new Map<string, number>();
  for (const { event } of uses) {
    const plain = plainEvent(event);
    if (plain.kind === 'named') places.set(plain.text, (places.get(plain.text) ?? 0) + 1);
  }
  const isOfAnother = (name: string): boolean =>
    [...study.scenarios.values()].some(({ milestones }) => milestones.has(name));
  const misspelt = new Map<string, string>();
  const taken = new Set<string>();
  for (const [name, count] of [...places].toSorted(([, a], [, b]) => b - a)) {
    if (isLikeMonth(name) || namedEvent(scenario, name) !== null || (count < 2 && !isOfAnother(name))) continue;
    const near = nearest(name, eventNames(scenario));
    if (near === null || !scenario.milestones.has(near) || places.has(near) || taken.has(near)) continue;
    taken.add(near);
    misspelt.set(name, near);
  }
  return misspelt;
}
