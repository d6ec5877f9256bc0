import { drawnRankings } from '../../../analysis/runs/ranking.ts';
import { costMetrics, metricNames, metrics } from '../../../model/metrics/metrics.ts';
import {
  byId,
  count,
  either,
  envelope,
  flag,
  id,
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
  value,
  year,
} from './parts.ts';
import type { Schema } from './parts.ts';
import { switchFigures } from './sensitivity.ts';

type Properties = Readonly<Record<string, Schema>>;

const basis = oneOf('real', 'nominal');

export const gateFigures: Properties = {
  responsibility: either(id, nothing),
  requiredBy: oneOf('scenario', 'study'),
  phases: list(id),
  assumption: either(id, nothing),
  figure: text,
  value,
  atLeast: value,
  atMost: value,
  status: oneOf('pass', 'fail', 'unknown'),
  chance: orNull('number'),
};

/** A gate has one bound; one of a contract form on an assumption says no more of who asks and about what. */
export const oneBound = ['atLeast', 'atMost', 'requiredBy', 'figure', 'chance'] as const;

const phase = object({
  id,
  start: number,
  end: number,
  effort: number,
  team: orNull('number'),
  cost: number,
  totalFloat: number,
  freeFloat: number,
  critical: flag,
});

/** The figures of a scenario, as `compare` and `show` both have them. */
export const scenarioFigures: Properties = {
  id,
  provenance: oneOf('sourced', 'derived', 'judgement', null),
  rank: { ...orNull('integer'), minimum: 1 },
  feasible: flag,
  presentValue: number,
  presentValueExclVat: number,
  totalCost: number,
  totalCostExclVat: number,
  oneOff: number,
  running: number,
  spentBeforeAsOf: number,
  beyondHorizon: number,
  differenceFromBest: orNull('number'),
  finish: orNull('number'),
  finishMonth: monthOrNull,
  effort: number,
  criticalPaths: object({ count, first: list(list(id)) }),
  measures: byId(number),
  score: orNull('number'),
  phases: list(phase),
  byCategory: byId(number),
};

const timing = oneOf('start-of-year', 'mid-year', 'end-of-year', 'monthly');

/** What scenarios are ranked by: a figure, or what draws tell of the cost. */
const metric: Schema = {
  type: 'string',
  pattern: `^(${[...metricNames([]), ...drawnRankings].join('|')}|measures\\.[a-z0-9][a-z0-9._-]*)$`,
};

/** The terms on which all figures stand. */
export const terms: Properties = {
  rankedBy: metric,
  currency: { const: 'EUR' },
  prices: object({ basis, level: year }),
  vat: either(object({ rate: number, recoverable: flag }), nothing),
  discounting: object({ rate: number, basis, base: year, timing }),
  provenance: object({ assumptions: count, sourced: count, derived: count, judgement: count, unstated: count }),
};

const ofCosts = Object.fromEntries(costMetrics.map((kind) => [metrics[kind].field, number]));

/** What the central figures of a scenario hold and leave out. */
export const planContents = object({
  scenario: text,
  estimates: integer,
  risks: integer,
  contingency: either(object({ share: number, on: list(text), ...ofCosts }), nothing),
});

export const warnings = list(object({ code: text, text }));

/** An error is one standard error of the value beside it. */
export const measured = object({ value: number, error: number });

/** What falling back would cost in the plan; left out where nobody says what is done where a gate fails. */
const detour = object({
  to: id,
  month: text,
  lost: number,
  paid: number,
  presentValue: number,
  dearer: number,
});

/** What draws tell of the figure that scenarios are ranked by; left out where nothing was drawn. */
const uncertainty = object(
  {
    mean: measured,
    p50: measured,
    p80: measured,
    first: either(measured, nothing),
    feasible: measured,
    costWhenFeasible: either(measured, nothing),
    distinguishable: orNull('boolean'),
    policy: object({
      fallback: id,
      fails: measured,
      feasible: measured,
      mean: measured,
      p50: measured,
      p80: measured,
      detour: measured,
      breakEven: orNull('number'),
    }),
  },
  ['policy'],
);

const sampling = object({
  draws: count,
  seed: integer,
  method: oneOf('random', 'latin'),
  shapes: mapOf(integer),
  of: metric,
  best: id,
});

const scenario = object(
  {
    ...scenarioFigures,
    gates: list(object(gateFigures, oneBound)),
    byYear: list(object({ year: { ...year, minimum: 0 }, cost: number, discountFactor: orNull('number') })),
    fallback: detour,
    uncertainty,
    // Of draws that are all alike, what they come to in the figure that is ranked by.
    outcome: number,
  },
  ['fallback', 'uncertainty', 'outcome'],
);

const nearestSwitch = object({ first: text, second: text, ...switchFigures });

export const comparison = object(
  {
    ...envelope('samen.comparison/1'),
    ...terms,
    plan: list(planContents),
    scenarios: list(scenario),
    sampling,
    nearestSwitch: either(nearestSwitch, nothing),
    warnings,
  },
  ['sampling'],
);
