import type { Path } from '../../problems/problem.ts';
import type { Phase, Span } from '../study/study.ts';
import {
  type AmountPlace,
  type Field,
  free,
  type PlaceTraits,
  notNegative,
  places,
  positive,
  share,
} from './amount-places.ts';
import { eventPlaces } from './event-places.ts';

/** A team may begin with nobody, but not end so: the work would never be done. */
const rampFields = (span: Span): Field[] =>
  span.kind === 'ramp'
    ? [
        [['team', 'from'], span.ramp.from, 'team', notNegative],
        [['team', 'to'], span.ramp.to, 'team', positive],
        [['team', 'over'], span.ramp.over, 'duration', positive],
      ]
    : [];

/** The amounts of a phase: how long it takes, what it waits for, its work and its costs. */
export function phaseAmounts(path: Path, phase: Phase, common: PlaceTraits): AmountPlace[] {
  const { span } = phase;
  const links = phase.after.map(({ lag }, index): Field => [['after', index, 'lag'], lag, 'duration', free]);
  const work = phase.work.flatMap((each, index): Field[] => [
    [['work', index, 'effort'], each.kind === 'effort' ? each.effort : null, 'effort', notNegative],
    [['work', index, 'share'], each.share, 'share', share],
  ]);
  const costs = phase.costs.map(({ amount }, index): Field => [['costs', index, 'amount'], amount, 'money', free]);
  return [
    ...places(
      path,
      [
        ['duration', span.kind === 'duration' ? span.duration : null, 'duration', notNegative],
        ['team', span.kind === 'team' ? span.team : null, 'team', positive],
        ...rampFields(span),
        ...links,
        ...work,
        ...costs,
      ],
      common,
    ),
    ...phase.costs.flatMap(({ when }, index) =>
      typeof when === 'string'
        ? []
        : eventPlaces([...path, 'costs', index, 'when'], Object.fromEntries(when.map(({ text, at }) => [text, at])), {
            ...common,
            counted: false,
            onKey: true,
          }),
    ),
    ...places(path, [['not-before', phase.notBefore, 'month', free]], { ...common, counted: false }),
  ];
}
