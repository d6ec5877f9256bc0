import { type Metric, metricId, metricIn, metrics } from '../../model/metrics/metrics.ts';
import type { Comparison, DrawnRanking, ScenarioResult, Uncertainty } from '../runs/comparison.ts';
import { costOf, rank } from '../runs/ranking.ts';
import { shapesOf } from './inputs.ts';
import type { Policy, SimulatedScenario, Simulation } from './simulation-result.ts';

/**
 * A comparison with what draws tell of the figure that they were ranked by: its mean, P50 and P80, and the chance to be first. The
 * mean of the leader is added by `meanOfLeader`.
 *
 * @param comparison - of central runs, by the metric of the simulation
 * @param by - ranks anew by what the draws tell; null leaves the ranking as it is. A scenario of which a gate fails in its
 *   central run has no rank either way.
 */
export function withDraws(comparison: Comparison, simulation: Simulation, by: DrawnRanking | null): Comparison {
  const { sampling, rankedBy, best } = simulation;
  const reported = new Map(simulation.scenarios.map((each) => [each.id, uncertaintyOf(each, rankedBy)]));
  const scenarios = comparison.scenarios.map((each): ScenarioResult => {
    const uncertainty = reported.get(each.id) ?? null;
    return uncertainty === null ? each : { ...each, uncertainty };
  });
  const { draws, seed, method } = sampling;
  const { mean: _, ...terms } = comparison;
  const drawn = {
    ...terms,
    scenarios,
    sampling: { draws, seed, method, shapes: shapesOf(simulation.inputs), of: metricId(rankedBy), best },
  };
  if (by === null) return drawn;
  const values = scenarios.map(({ id, feasible, uncertainty }) => {
    const policy = uncertainty?.policy;
    // What fails a gate in some draws is no choice there, so that what it costs on average is no price of choosing it.
    const chosen = policy ?? uncertainty;
    const value = chosen?.feasible.value === 1 ? chosen[by === 'expected' ? 'mean' : 'p80'].value : null;
    return { id, feasible: feasible || policy !== undefined, value };
  });
  const byId = new Map(scenarios.map((each) => [each.id, each]));
  return {
    ...drawn,
    rankedBy: by,
    scenarios: rank(values, rankedBy).map(({ id, ...place }) => ({ ...(byId.get(id) as ScenarioResult), ...place })),
  };
}

/** Null where it lacks the figure. */
function uncertaintyOf(scenario: SimulatedScenario, metric: Metric): Uncertainty | null {
  const spread = metricIn(scenario, metric);
  if (spread === null) return null;
  const { mean, p50, p80 } = spread;
  const { chances, difference, whenFeasible, policy } = scenario;
  return {
    mean,
    p50,
    p80,
    first: chances.first,
    ...(chances.firstLevel === undefined ? {} : { firstLevel: chances.firstLevel }),
    feasible: chances.feasible,
    costWhenFeasible: whenFeasible?.cost ?? null,
    distinguishable: difference?.distinguishable ?? null,
    ...(policy === undefined ? {} : { policy: chosenBy(policy, metric) }),
  };
}

/** What choosing it costs, in the cost that scenarios are compared by. */
function chosenBy(policy: Policy, metric: Metric): NonNullable<Uncertainty['policy']> {
  const { fallback, fails, feasible, detour, breakEven, noBreakEven } = policy;
  const { mean, p50, p80 } = policy[metrics[costOf(metric)].field];
  return { fallback, fails, feasible, mean, p50, p80, detour, breakEven, noBreakEven };
}
