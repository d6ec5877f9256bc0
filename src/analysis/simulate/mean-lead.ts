import { isSameMetric, type Metric, metricIn } from '../../model/metrics/metrics.ts';
import type { Column } from '../../engine/rules/rule.ts';
import type { Scenario, Study } from '../../model/study/study.ts';
import type { Comparison, DrawnRanking, MeanOfLeader, ScenarioResult, Uncertainty } from '../runs/comparison.ts';
import type { Runs } from '../runs/runs.ts';
import { type Simulator, simulatorOf } from './block-simulator.ts';
import { correlateOf } from '../draws/correlated.ts';
import { blockSize, detailDraws, type SimulationRequest } from './request.ts';
import type { Simulation } from './simulation-result.ts';

/**
 * The mean of the leader and of how much more the next comes to, by the figure that is ranked by. The means are those of all
 * draws; how far the difference may be off follows from the spread of the difference of the two in each of the first draws, as
 * both have the same random numbers.
 *
 * @param comparison - with what the draws of the simulation tell
 * @param by - what draws tell that is ranked by: then a scenario with a fallback is taken with it; null where that is a metric
 * @returns null where nothing leads, or it has no such figure
 */
export function meanOfLeader(
  study: Study,
  central: Runs,
  request: SimulationRequest,
  {
    comparison,
    simulation,
    by,
  }: { readonly comparison: Comparison; readonly simulation: Simulation; readonly by: DrawnRanking | null },
): MeanOfLeader | null {
  const chosen = ({ uncertainty }: ScenarioResult): Pick<Uncertainty, 'mean'> | undefined =>
    by === null ? uncertainty : (uncertainty?.policy ?? uncertainty);
  const [leader, second] = comparison.scenarios.filter(({ rank }) => rank !== null);
  const mean = leader === undefined ? undefined : chosen(leader)?.mean;
  if (leader === undefined || mean === undefined) return null;
  const planned = plannedIn(simulation, leader.id, request.by);
  const first = { leader: leader.id, mean, planned };
  const other = second === undefined ? undefined : chosen(second)?.mean;
  if (second === undefined || other === undefined) return { ...first, second: null, difference: null };
  const sd = deviation(study, central, request, { ids: [leader.id, second.id], withFallback: by !== null });
  const difference = {
    planned: plannedIn(simulation, second.id, request.by) - planned,
    mean: { value: other.value - mean.value, error: sd / Math.sqrt(request.draws) },
  };
  return { ...first, second: second.id, difference };
}

/** The figure in the plan that draws are compared with: without contingency. */
function plannedIn({ scenarios }: Simulation, id: string, metric: Metric): number {
  const scenario = scenarios.find((each) => each.id === id);
  return (scenario === undefined ? null : metricIn(scenario, metric))?.central ?? Number.NaN;
}

/** The standard deviation over the first draws of the difference of two scenarios. */
function deviation(
  study: Study,
  central: Runs,
  request: SimulationRequest,
  { ids, withFallback }: { readonly ids: readonly [string, string]; readonly withFallback: boolean },
): number {
  const needed = new Set(ids.flatMap((id) => along(study, study.scenarios.get(id))));
  const runs = central.runs.filter(({ scenario }) => needed.has(scenario.id));
  const simulator = simulatorOf(study, { ...central, runs }, request, { correlate: correlateOf(study) });
  const [leading, following] = ids.map((id) => columnOf(simulator, id, withFallback)) as [Column, Column];
  const draws = Math.min(request.draws, detailDraws);
  let [from, sum, squares]: [number | null, number, number] = [null, 0, 0];
  for (let first = 0; first < draws; first += blockSize) {
    const count = Math.min(blockSize, draws - first);
    simulator.compute(first, count);
    for (let k = 0; k < count; k++) {
      const difference = (following[k] as number) - (leading[k] as number);
      from ??= difference;
      sum += difference - from;
      squares += (difference - from) * (difference - from);
    }
  }
  return draws < 2 ? 0 : Math.sqrt(Math.max(0, squares - (sum * sum) / draws) / (draws - 1));
}

/** The ids of a scenario and of all that may be followed after it. */
function along(study: Study, scenario: Scenario | undefined): string[] {
  if (scenario === undefined) return [];
  const { id, fallback } = scenario;
  return [id, ...(fallback === null ? [] : along(study, study.scenarios.get(fallback.to)))];
}

/** The figure that is ranked by; of a scenario with a fallback what choosing it comes to, where that is asked for. */
function columnOf(simulator: Simulator, id: string, withFallback: boolean): Column {
  const { figures, drawnScenarios, quantities, scenarioAt, request } = simulator;
  const scenario = drawnScenarios.findIndex(({ place }) => place.id === id);
  const row = withFallback ? scenarioAt.lastIndexOf(scenario) : scenario;
  const figure = figures.findIndex((metric) => isSameMetric(metric, request.by));
  return quantities[row]?.[figure] as Column;
}
