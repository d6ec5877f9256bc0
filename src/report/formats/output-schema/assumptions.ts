import { numberForms } from '../../../model/estimates/estimate.ts';
import {
  either,
  envelope,
  list,
  monthOrNull,
  nothing,
  number,
  object,
  oneOf,
  origin,
  orNull,
  text,
  value,
} from './parts.ts';

/** What is believed, in the unit of the assumption; a formula as it is written. */
const estimate = {
  anyOf: [
    object({ shape: oneOf('constant'), value }),
    ...numberForms.map(({ keys, shapes }) =>
      object({ shape: { enum: shapes }, ...Object.fromEntries(keys.map((key) => [key, number])) }),
    ),
    object({ shape: oneOf('discrete'), options: list(object({ value: number, probability: number })) }),
    object({ shape: oneOf('formula'), formula: text }),
    nothing,
  ],
};

const before = object({ value, kind: oneOf('sourced', 'derived', 'judgement'), since: monthOrNull });

/** An assumption; one of which nothing is known yet has no origin. */
export const assumption = object(
  {
    name: text,
    scenario: orNull('string'),
    unit: text,
    value,
    estimate,
    ...origin,
    range: either({ ...list(value), minItems: 2, maxItems: 2 }, nothing),
    before: either(before, nothing),
    usedBy: list(text),
  },
  Object.keys(origin).filter((key) => key !== 'since'),
);

const margin = object({
  first: text,
  second: text,
  margin: number,
  onJudgements: number,
  onUnstated: number,
  onVouched: number,
  share: orNull('number'),
});

export const assumptions = object({
  ...envelope('samen.assumptions/1'),
  assumptions: list(assumption),
  margin: either(margin, nothing),
});
