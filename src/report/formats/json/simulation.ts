import { isWithoutDraws, keepsTerms } from '../../../analysis/simulate/without-draws.ts';
import type { Simulation, Spread } from '../../../analysis/simulate/simulation-result.ts';
import { metricId, metricIn, ofEachMetric } from '../../../model/metrics/metrics.ts';
import { faultText } from '../../../words/words.ts';
import { codeOf } from '../../problems.ts';
import type { SimulationDocument } from './documents/simulation.ts';
import { envelope, type JsonContext } from './envelope.ts';

const outcome = ({ central, contingency, mean }: Spread) => ({ central, contingency, outcome: mean.value });
/** Null of what the plan has not, as a score that rests on a gate of which nothing is known: nothing else is given where nothing is drawn. */
const orNull = (spread: Spread | null, { outsideView }: Simulation) =>
  spread === null || (outsideView === null && Number.isNaN(spread.central)) ? null : outcome(spread);

/** The same where all draws are alike: figures, without what only a spread could tell. */
function withoutDraws(simulation: Simulation) {
  return {
    ...simulation,
    sampling: null,
    inputs: [],
    outsideView: simulation.outsideView && {
      ...simulation.outsideView,
      own: simulation.outsideView.own.map(({ scenario, cost, time }) => ({
        scenario,
        cost: cost && { plan: cost.plan, mean: cost.mean },
        time: time && { plan: time.plan, mean: time.mean },
      })),
    },
    scenarios: simulation.scenarios.map((scenario) => ({
      id: scenario.id,
      provenance: scenario.provenance,
      rank: scenario.rank,
      rankWithContingency: scenario.rankWithContingency,
      feasible: scenario.feasible,
      ...ofEachMetric(Object.keys(scenario.measures), (metric) => orNull(metricIn(scenario, metric), simulation)),
      chances: null,
      keeps: keepsTerms(scenario),
      joint: null,
      difference: scenario.difference && {
        central: scenario.difference.central,
        outcome: scenario.difference.mean.value,
      },
      regret: null,
      whenFeasible: null,
      criticality: [],
      correlations: [],
    })),
  };
}

/** The simulation as it is: `samen.simulation/1`. */
export function simulationJson(simulation: Simulation, context: JsonContext): string {
  const { rankedBy, warnings, ...rest } = isWithoutDraws(simulation) ? withoutDraws(simulation) : simulation;
  const phrase = warnings.map(({ fault }) => ({ code: codeOf(fault), text: faultText(context.words, fault)[0] }));
  return envelope<SimulationDocument>(
    'samen.simulation/1',
    { ...rest, rankedBy: metricId(rankedBy), warnings: phrase },
    context,
  );
}
