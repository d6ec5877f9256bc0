import type { Path } from '../../problems/problem.ts';
import { plainEvent } from '../study/events.ts';
import type { Amount, Event } from '../study/study.ts';
import { aCentury, type AmountPlace, type Field, free, type PlaceTraits, places } from './amount-places.ts';

/** The months that events name, and how long before or after another time they stand, which counts as any length does. */
export function eventPlaces(path: Path, events: Readonly<Record<string, Event>>, common: PlaceTraits): AmountPlace[] {
  const months = Object.entries(events).map(([key, event]): Field => {
    const plain = plainEvent(event);
    const amount: Amount | null = plain.kind === 'reference' ? { kind: 'reference', name: plain.name } : null;
    return [key, amount, 'month', free];
  });
  const offsets = Object.entries(events).map(([key, event]): Field => [
    key,
    event.kind === 'offset' ? event.by : null,
    'duration',
    aCentury,
  ]);
  return [...places(path, months, common), ...places(path, offsets, { ...common, counted: true })];
}
