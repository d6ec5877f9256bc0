import type { Simulation } from '../../../analysis/simulate/simulation.ts';
import { metricId } from '../../../engine/compile/score.ts';
import { say } from '../../../words/words.ts';
import { codeOf } from '../../problems.ts';
import { envelope, type JsonContext } from './envelope.ts';

/** The simulation as it is: `samen.simulation/1`. */
export function simulationJson(simulation: Simulation, context: JsonContext): string {
  const { rankedBy, warnings, ...rest } = simulation;
  const said = warnings.map(({ fault }) => ({ code: codeOf(fault), text: say(context.words, fault)[0] }));
  return envelope('samen.simulation/1', { ...rest, rankedBy: metricId(rankedBy), warnings: said }, context);
}
