import { compileUnreserved } from '../../engine/compile/scenario.ts';
import { evaluate } from '../../engine/evaluate.ts';
import type { Study } from '../../model/study/study.ts';
import type { CentralRun } from './central-run.ts';

/**
 * A run without what it sets aside as a contingency: what draws are compared with, which have risks instead. The run itself
 * where nothing is set aside.
 */
export function withoutContingency(study: Study, run: CentralRun): CentralRun {
  if (!run.plan.cashFlows.some(({ key }) => key.kind === 'contingency')) return run;
  const plan = compileUnreserved(study, run.scenario, run.settled);
  return { ...run, plan, columns: evaluate(plan, plan.lines.keys(), run.block) };
}
