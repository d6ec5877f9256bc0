import { curveLevels } from '../../src/analysis/simulate/levels.ts';
import { join } from 'node:path';
import {
  type Difference,
  type DrawnInput,
  type Measured,
  type SimulatedScenario,
  type Simulation,
  type Spread,
} from '../../src/analysis/simulate/simulation-result.ts';
import type { Study } from '../../src/model/study/study.ts';
import { root } from '../support/cli.ts';
import { loadedFolder } from '../support/loaded-folder.ts';

const draws = 10_000;

/** The study whose results are made up here. */
export const digipoortFolder = join(root, 'scenarios', 'digipoort');
export const digipoort: Study = loadedFolder(digipoortFolder).study;

export const chance = (value: number): Measured => ({ value, error: Math.sqrt((value * (1 - value)) / draws) });

type Figures = [centralAt: number, central: number, p10: number, p50: number, p80: number, p90: number, mean: number];

/** A spread with the errors of a normal distribution. */
function spread([centralAt, central, p10, p50, p80, p90, mean]: Figures, curve = false): Spread {
  const sd = (p90 - p10) / 2.563;
  const error = (factor: number): number => (factor * sd) / Math.sqrt(draws);
  return {
    central,
    contingency: 0,
    centralAt,
    above: chance(1 - centralAt),
    mean: { value: mean, error: error(1) },
    sd: { value: sd, error: error(0.71) },
    p10: { value: p10, error: error(1.71) },
    p50: { value: p50, error: error(1.25) },
    p80: { value: p80, error: error(1.43) },
    p90: { value: p90, error: error(1.71) },
    skewAndRisk: mean - central,
    reserve: p80 - central,
    curve: curve ? curveLevels.map((level) => between(level, { p10, p50, p80, p90 })) : null,
  };
}

/** A curve through four points, drawn on at both ends. */
function between(level: number, { p10, p50, p80, p90 }: Record<'p10' | 'p50' | 'p80' | 'p90', number>): number {
  const on = (from: number, until: number, a: number, b: number) => from + ((level - a) / (b - a)) * (until - from);
  if (level <= 0.5) return on(p10, p50, 0.1, 0.5);
  return level <= 0.8 ? on(p50, p80, 0.5, 0.8) : on(p80, p90, 0.8, 0.9);
}

const million = 1e6;

/** [central, P10, P50, P90, mean, chance to be cheaper] in millions. */
function difference(
  [central, p10, p50, p90, mean, cheaper]: readonly [number, number, number, number, number, number],
  distinguishable: boolean,
): Difference {
  const error = ((p90 - p10) / 2.563 / 100) * million;
  const at = (value: number): Measured => ({ value: value * million, error: error * 1.5 });
  return {
    central: central * million,
    mean: { value: mean * million, error },
    p10: at(p10),
    p50: at(p50),
    p90: at(p90),
    cheaper: chance(cheaper),
    distinguishable,
  };
}

interface Made {
  readonly id: string;
  readonly provenance: SimulatedScenario['provenance'];
  readonly rank: number | null;
  readonly presentValue: Spread;
  readonly finish: Spread;
  readonly unlawful: Spread;
  readonly chances: readonly [feasible: number, cheapest: number, first: number, byDate: number, budget: number];
  readonly beyond?: number;
  readonly difference: Difference | null;
  readonly regret: number;
}

const inMillions = (spreadOf: Spread, factor: number): Spread => {
  const times = ({ value, error }: Measured): Measured => ({ value: value * factor, error: error * factor });
  return {
    ...spreadOf,
    central: spreadOf.central * factor,
    mean: times(spreadOf.mean),
    sd: times(spreadOf.sd),
    p10: times(spreadOf.p10),
    p50: times(spreadOf.p50),
    p80: times(spreadOf.p80),
    p90: times(spreadOf.p90),
    skewAndRisk: spreadOf.skewAndRisk * factor,
    reserve: spreadOf.reserve * factor,
    curve: spreadOf.curve === null ? null : spreadOf.curve.map((each) => each * factor),
  };
};

const noPart = { risk: null, overrun: null } as const;

const inputs: readonly DrawnInput[] = [
  ...['entanglement', 'documentation', 'build-effort', 'migration-effort', 'supplier-rate', 'team', 'interim'].map(
    (name): DrawnInput => ({ stream: name, name, scenario: null, ...noPart, shape: 'pert', unit: 'percent' }),
  ),
  ...['old-contract', 'new-platform', 'award'].map((name): DrawnInput => ({
    stream: name,
    name,
    scenario: null,
    ...noPart,
    shape: 'triangular',
    unit: 'EUR/month',
  })),
  { stream: '2.5/team', name: 'team', scenario: '2.5', ...noPart, shape: 'lognormal', unit: 'fte' },
  {
    stream: '3/risk/luck/1/Key people leave',
    name: null,
    scenario: '3',
    risk: { index: 0, part: 'luck' },
    overrun: null,
    shape: 'event',
    unit: null,
  },
  {
    stream: '3/risk/delays/1/Key people leave',
    name: null,
    scenario: '3',
    risk: { index: 0, part: 'delays' },
    overrun: null,
    shape: 'pert',
    unit: 'months',
  },
];

const strengths = [0.71, -0.52, 0.44, 0.31, 0.22, -0.18, 0.12, 0.09, 0.07, 0.05, 0.04, 0.012, null] as const;

const costs = (cost: Spread) => ({ totalCost: inMillions(cost, 1.16), oneOff: inMillions(cost, 0.16), running: cost });

const phasesOf = (id: string) => [...(digipoort.scenarios.get(id)?.phases.keys() ?? [])];

function scenarioOf(made: Made): SimulatedScenario {
  const { id, provenance, rank, presentValue, finish, unlawful } = made;
  const [feasible, cheapest, first, byDate, budget] = made.chances;
  const p80 = costs(presentValue).totalCost.p80.value;
  const pair = (step: number) => ({
    budget: p80 * (0.98 + 0.02 * step),
    finish: finish.p90.value - step,
    chance: chance(0.7),
  });
  return {
    id,
    provenance,
    rank,
    rankWithContingency: rank,
    feasible: rank !== null,
    presentValue,
    ...costs(presentValue),
    finish,
    measures: { unlawful },
    score: null,
    chances: {
      feasible: chance(feasible),
      cheapest: chance(cheapest),
      first: chance(first),
      beyondHorizon: chance(made.beyond ?? 0),
      byDate: chance(byDate),
      withinBudget: chance(budget),
      both: chance(byDate * budget * 1.05),
    },
    joint: { frontier: [0, 1, 2, 3, 4, 5, 6].map(pair), equal: { level: 0.78, budget: p80, finish: finish.p80.value } },
    difference: made.difference,
    regret: { value: made.regret * million, error: made.regret * 0.012 * million },
    whenFeasible: null,
    criticality: phasesOf(id).map((phase, index) => ({ phase, share: chance([1, 0.83, 0.41, 0][index] ?? 0.2) })),
    correlations: inputs.map((input, index) => {
      const cost = strengths[index] ?? null;
      return { input, cost, finish: cost === null ? null : Math.round(cost * 60) / 100 };
    }),
  };
}

/** Five ways to rebuild Digipoort, with figures that are made up. */
export function simulated({ curve = false }: { readonly curve?: boolean } = {}): Simulation {
  const cost = (...values: Figures): Spread => inMillions(spread(values, curve), million);
  const time = (...values: Figures): Spread => spread(values, curve);
  const scenarios = [
    {
      id: '3',
      provenance: 'sourced',
      rank: 1,
      presentValue: cost(0.23, 292.5, 286.1, 304.9, 318.4, 327.8, 306.2),
      finish: time(0.19, 49, 46.2, 54.8, 60.3, 64.1, 55.2),
      unlawful: time(0.3, 41, 38.2, 43.1, 47.7, 50.4, 43.9),
      chances: [1, 0.4312, 0.7781, 0.83, 0.64],
      difference: null,
      regret: 6.1,
    },
    {
      id: 'reuse-own-direction',
      provenance: 'judgement',
      rank: 2,
      presentValue: cost(0.31, 305.6, 291.2, 316.8, 331.9, 344.2, 317.5),
      finish: time(0.28, 68, 61.3, 72.9, 80.4, 86.6, 73.8),
      unlawful: time(0.4, 39.7, 35.5, 40.9, 45.2, 48.1, 41.3),
      chances: [1, 0.1209, 0.1644, 0.31, 0.42],
      difference: difference([13, -12.1, 11.4, 35.2, 11.3, 0.271], false),
      regret: 17.4,
    },
    {
      id: 'package',
      provenance: 'judgement',
      rank: 3,
      presentValue: cost(0.44, 318.1, 305.3, 320.2, 329.9, 336.1, 320.4),
      finish: time(0.5, 44, 40.2, 44.1, 47.3, 49.5, 44.6),
      unlawful: time(0.5, 36, 36, 36, 36, 36, 36),
      chances: [1, 0.0604, 0.0575, 0.97, 0.38],
      difference: difference([25.6, 2.1, 15.3, 30.4, 14.2, 0.0812], true),
      regret: 20.3,
    },
    {
      id: 'carry-on',
      provenance: 'judgement',
      rank: 4,
      presentValue: cost(0.5, 386.5, 371.5, 386.4, 397.1, 402.9, 387.1),
      finish: time(0.5, 45, 42.2, 45.1, 47.6, 49, 45.4),
      unlawful: time(0.5, 186, 186, 186, 186, 186, 186),
      chances: [1, 0, 0, 0.96, 0.002],
      difference: difference([94, 58.2, 80.9, 104.1, 80.9, 0.0004], true),
      regret: 87,
    },
    {
      id: '2.5',
      provenance: 'sourced',
      rank: null,
      presentValue: cost(0.37, 300.8, 281.3, 309.2, 330.8, 351.4, 313.7),
      finish: time(0.21, 63, 58.4, 70.5, 79.6, 92.3, 73.1),
      unlawful: time(0.3, 34.5, 31.9, 36.2, 41.3, 46.8, 37.7),
      chances: [0.0417, 0.3875, 0, 0.22, 0.47],
      beyond: 0.0121,
      difference: difference([8.2, -21.3, 3.8, 31.9, 7.5, 0.432], false),
      regret: 13.6,
    },
  ] satisfies readonly Made[];
  return {
    study: 'digipoort',
    asOf: '2021-04',
    rankedBy: { kind: 'present-value' },
    cost: 'present-value',
    sampling: {
      draws,
      seed: 1,
      method: 'random',
      quantileType: 7,
      quantiles: { kind: 'exact' },
      jointDraws: draws,
      criticalityDraws: 2000,
      correlationDraws: draws,
    },
    inputs,
    terms: { byDate: '2025-05', budget: 360e6, budgetOf: 'total-cost', jointTarget: 0.7 },
    outsideView: null,
    best: '3',
    scenarios: scenarios.map(scenarioOf),
    plan: [{ scenario: '3', estimates: 12, risks: 2, contingency: null }],
    provenance: { assumptions: 35, sourced: 3, derived: 1, judgement: 31, unstated: 0 },
    warnings: [],
  };
}
