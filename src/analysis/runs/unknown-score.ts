import { reachable } from '../../engine/evaluate.ts';
import { chanceKey, figure } from '../../engine/names.ts';
import type { LineNumber } from '../../engine/plan.ts';
import type { Fault } from '../../problems/problem.ts';
import type { CentralRun } from './central-run.ts';

/** Why a scenario that can be scored has no score in its plan: something that is judged is unknown, or else the chance that no gate fails is. */
export function unknownScore({ scenario, settled, plan }: CentralRun): Fault {
  const needed = reachable(plan, [plan.numberOf.get(figure('score').id) as LineNumber]);
  const keys = plan.lines.flatMap((line, number) =>
    line.rule === 'given' && needed[number] === 1 ? [line.assumption] : [],
  );
  const isJudged = keys.some((key) => settled.inForce.get(key)?.value.shape === 'unknown');
  const bound = [...settled.study.criteria].find(([, { result }]) => result?.kind === 'feasible')?.[0];
  if (isJudged || bound === undefined || !keys.includes(chanceKey))
    return { kind: 'no-figure', scenario: scenario.id, metric: 'unknown-score' };
  return { kind: 'no-figure', scenario: scenario.id, metric: 'unknown-chance', criterion: bound };
}
