import { riskStream, streamOf, workRiskStream } from '../../model/values/streams.ts';
import { sizeOf } from '../../model/values/effects.ts';
import { effectWithinLimits, withinLimits } from '../../model/values/within-limits.ts';
import type { Estimate } from '../../model/estimates/estimate.ts';
import type { Risk, Study, WorkRisk } from '../../model/study/study.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Line, Plan } from '../plan.ts';
import type { Settled } from '../settle.ts';

/** A given line of a plan that has another value in every draw. */
export interface Drawn {
  readonly key: AssumptionKey;
  /** The random stream it is drawn from: draw k rests on the seed, the stream and k only. Two keys may share one. */
  readonly stream: string;
  /** `uniform`: evenly from [0, 1). */
  readonly from: Estimate | 'uniform';
}

/**
 * What there is to draw for a plan: the assumptions whose value in force is an estimate, the random numbers of risks and the
 * estimates of their effects. Every other given line has its central value in every draw.
 *
 * @param plan - as `compileDrawn` makes it
 * @throws {Error} where the plan is of a scenario that the study does not have: a bug of the caller
 */
export function drawnKeys(study: Study, plan: Plan, settled: Settled): Drawn[] {
  const scenario = study.scenarios.get(plan.scenario);
  if (scenario === undefined) throw new Error(`no scenario ${plan.scenario}`);
  return plan.lines.flatMap((line): Drawn[] => {
    if (line.rule !== 'given') return [];
    const { assumption: key, label } = line;
    if (label.of === 'risk') {
      const { index, part } = label;
      if (label.ofStudy === true)
        return [{ key, stream: workRiskStream(study, { index, part }), from: riskEstimate(study.risks[index], label) }];
      return [
        { key, stream: riskStream(study, { scenario, index, part }), from: riskEstimate(scenario.risks[index], label) },
      ];
    }
    const value = settled.inForce.get(key)?.value;
    if (value === undefined || value.shape === 'constant' || value.shape === 'formula') return [];
    return [{ key, stream: streamOf(study, key), from: withinLimits(study, key, value) }];
  });
}

/** The estimate of how large an effect of a risk is. */
function riskEstimate(
  risk: Risk | WorkRisk | undefined,
  { index, part }: Extract<Line['label'], { of: 'risk' }>,
): Estimate | 'uniform' {
  if (part === 'luck') return 'uniform';
  const effect = part === 'costs' || part === 'delays' || part === 'enlarges' ? part : null;
  const size = effect === null || risk === undefined ? null : sizeOf(risk, effect);
  if (effect === null || size?.kind !== 'estimate')
    throw new Error(`${part} of risk ${index} is given and no estimate`);
  return effectWithinLimits(effect, size.estimate);
}
