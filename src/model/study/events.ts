import type { Event, PlainEvent, Scenario } from './study.ts';

/** The time that an event stands at, or from which it counts. */
export const plainEvent = (event: Event): PlainEvent => (event.kind === 'offset' ? event.of : event);

/** What a named event is in a scenario: a milestone, which goes first, or the start or end of a phase. */
export type NamedEvent =
  | { readonly kind: 'milestone'; readonly milestone: string; readonly event: Event }
  | { readonly kind: 'phase'; readonly phase: string; readonly side: 'start' | 'end' };

/** The event of that name, or null where the scenario knows none. The last dot parts the phase from its side. */
export function namedEvent(scenario: Scenario, text: string): NamedEvent | null {
  const event = scenario.milestones.get(text);
  if (event !== undefined) return { kind: 'milestone', milestone: text, event };
  return phaseEvent(scenario, text);
}

export function phaseEvent(scenario: Scenario, text: string): Extract<NamedEvent, { kind: 'phase' }> | null {
  const [, phase = '', side] = /^(.+)\.(start|end)$/.exec(text) ?? [];
  if (!scenario.phases.has(phase)) return null;
  return { kind: 'phase', phase, side: side === 'start' ? 'start' : 'end' };
}

/** The phase whose start or end brings an event about, however long before; null where no phase does. */
export function finishingPhase(scenario: Scenario, event: Event): string | null {
  const plain = plainEvent(event);
  const named = plain.kind === 'named' ? namedEvent(scenario, plain.text) : null;
  if (named === null) return null;
  if (named.kind === 'phase') return named.phase;
  const referred = plainEvent(named.event);
  // A milestone refers to no milestone, not even to one of its own name.
  return referred.kind === 'named' ? (phaseEvent(scenario, referred.text)?.phase ?? null) : null;
}

/** Every name that may stand for a time in a scenario. */
export const eventNames = (scenario: Scenario): string[] => [
  'start',
  'horizon',
  ...scenario.milestones.keys(),
  ...[...scenario.phases.keys()].flatMap((phase) => [`${phase}.start`, `${phase}.end`]),
];
