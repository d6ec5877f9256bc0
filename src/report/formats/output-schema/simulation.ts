import { shapeNames } from '../../../model/estimates/estimate.ts';
import { budgetMetrics, costMetrics, metrics } from '../../../model/metrics/metrics.ts';
import { measured, planContents, terms, warnings } from './comparison.ts';
import {
  either,
  flag,
  envelope,
  integer,
  list,
  mapOf,
  monthOrNull,
  nothing,
  number,
  object,
  oneOf,
  orNull,
  text,
} from './parts.ts';
import type { Schema } from './parts.ts';

const orNothing = (schema: Schema): Schema => either(schema, nothing);

const spread = object({
  central: number,
  contingency: number,
  centralAt: number,
  above: measured,
  mean: measured,
  sd: measured,
  p10: measured,
  p50: measured,
  p80: measured,
  p90: measured,
  skewAndRisk: number,
  reserve: number,
  curve: orNothing(list(number)),
});

const input = object({
  stream: text,
  name: orNull('string'),
  scenario: orNull('string'),
  risk: orNothing(object({ index: integer, part: text, ofStudy: flag }, ['ofStudy'])),
  overrun: orNothing(oneOf('cost', 'time')),
  shape: { enum: [...shapeNames, 'event'] },
  unit: orNull('string'),
});

const chances = object({
  feasible: measured,
  cheapest: orNothing(measured),
  first: orNothing(measured),
  beyondHorizon: orNothing(measured),
  byDate: orNothing(measured),
  withinBudget: orNothing(measured),
  both: orNothing(measured),
});

const joint = object({
  frontier: list(object({ budget: number, finish: number, chance: measured })),
  equal: object({ level: number, budget: number, finish: number }),
});

const difference = object({
  central: number,
  mean: measured,
  p10: measured,
  p50: measured,
  p90: measured,
  cheaper: orNothing(measured),
  distinguishable: orNull('boolean'),
});

/** A figure by a class that is one number: there is nothing to draw. */
const outcome = object({ central: number, contingency: number, outcome: number });
const told = either(spread, outcome);

const drawnOutcome = object({ mean: measured, p10: measured, p50: measured, p80: measured, p90: measured });

/** What choosing a scenario comes to; left out where nobody says what is done where a gate fails. */
const policy = object({
  fallback: text,
  fails: measured,
  feasible: measured,
  presentValue: drawnOutcome,
  totalCost: drawnOutcome,
  oneOff: drawnOutcome,
  running: drawnOutcome,
  finish: either(drawnOutcome, { type: 'null' }),
  measures: { type: 'object', additionalProperties: drawnOutcome },
  detour: measured,
  breakEven: orNull('number'),
});

const ofMetrics = Object.fromEntries(
  Object.entries(metrics).map(([kind, { field, mayLack }]) => [
    field,
    kind === 'measure' ? mapOf(told) : mayLack ? orNothing(told) : told,
  ]),
);

const scenario = object(
  {
    id: text,
    provenance: orNull('string'),
    rank: orNull('integer'),
    rankWithContingency: orNull('integer'),
    feasible: flag,
    ...ofMetrics,
    chances: orNothing(chances),
    keeps: object({ byDate: orNull('boolean'), withinBudget: orNull('boolean') }),
    joint: orNothing(joint),
    difference: either(difference, object({ central: number, outcome: number }), nothing),
    regret: orNothing(measured),
    whenFeasible: orNothing(object({ cost: measured, regret: measured })),
    policy,
    criticality: list(object({ phase: text, share: measured })),
    services: list(object({ service: text, nobody: measured, several: orNothing(measured) })),
    correlations: list(object({ input, cost: orNull('number'), finish: orNull('number') })),
  },
  ['keeps', 'policy', 'services'],
);

const within = object({ ratio: number, at: orNull('number') });

const ownEstimate = object({ plan: within, p50: within, p80: within, mean: within }, ['p50', 'p80']);

/** A ratio of outcome to first estimate, as a distribution. */
const ratio = object(
  {
    shape: oneOf('constant', 'lognormal', 'discrete'),
    value: number,
    p10: number,
    p90: number,
    options: list(object({ value: number, probability: number })),
  },
  ['value', 'p10', 'p90', 'options'],
);

const outsideView = object({
  id: text,
  mitigation: orNull('number'),
  cost: orNothing(ratio),
  time: orNothing(ratio),
  ownDraws: integer,
  own: list(object({ scenario: text, cost: orNothing(ownEstimate), time: orNothing(ownEstimate) })),
});

/** An error is one standard error of the value beside it. */
export const simulation = object({
  ...envelope('samen.simulation/1'),
  rankedBy: text,
  cost: { enum: costMetrics },
  sampling: orNothing(
    object({
      draws: integer,
      seed: integer,
      method: oneOf('random', 'latin'),
      quantileType: integer,
      quantiles: object({ kind: oneOf('exact') }),
      jointDraws: integer,
      criticalityDraws: integer,
      correlationDraws: integer,
    }),
  ),
  inputs: list(input),
  terms: object({
    byDate: monthOrNull,
    budget: orNull('number'),
    budgetOf: { enum: budgetMetrics },
    jointTarget: number,
  }),
  outsideView: orNothing(outsideView),
  best: text,
  scenarios: list(scenario),
  plan: list(planContents),
  provenance: terms['provenance'] as Schema,
  warnings,
});
