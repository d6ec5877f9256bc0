import { assumption } from './assumptions.ts';
import { gateFigures, oneBound, planContents, scenarioFigures, terms, warnings } from './comparison.ts';
import {
  either,
  envelope,
  flag,
  integer,
  list,
  month,
  nothing,
  number,
  object,
  oneOf,
  origin,
  orNull,
  type Schema,
  text,
} from './parts.ts';

const evidence = object(origin, Object.keys(origin));

const work = object(
  {
    phase: text,
    index: integer,
    kind: oneOf('build', 'reuse', 'migrate', 'effort'),
    component: orNull('string'),
    share: number,
    aam: orNull('number'),
    effort: number,
    performedBy: oneOf('own'),
  },
  ['performedBy'],
);

const year = object({
  year: integer,
  oneOff: number,
  running: number,
  cost: number,
  discountFactor: orNull('number'),
  presentValue: number,
});

const costs = object({ category: text, supplier: number, client: number, other: number, total: number });

const beside = { cost: number, referenceCost: number, difference: number } satisfies Record<string, Schema>;
const payback = object({ after: orNull('number'), times: integer });

const increment = object({
  scenario: text,
  reference: text,
  byYear: list(object({ year: integer, ...beside })),
  byMonth: list(object({ month, ...beside })),
  presentValueDifference: number,
  rate: number,
  internalRates: list(number),
  savesFirst: flag,
  payback,
  discountedPayback: payback,
  equivalentAnnualCost: object(beside),
});

export const scenario = object({
  ...envelope('samen.scenario/1'),
  ...terms,
  plan: list(planContents),
  scenario: object(scenarioFigures),
  milestones: list(object({ id: text, at: orNull('number') })),
  measures: list(object({ id: text, from: number, until: number, length: number })),
  work: list(work),
  byYear: list(year),
  costs: list(costs),
  gates: list(object({ ...gateFigures, evidence, bound: evidence }, oneBound)),
  increment: either(increment, nothing),
  assumptions: list(assumption),
  warnings,
});
