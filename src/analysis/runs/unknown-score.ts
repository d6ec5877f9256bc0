import { reachable } from '../../engine/reachable.ts';
import { chanceKey, figureName } from '../../engine/names.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Fault } from '../../problems/problem.ts';
import type { CentralRun } from './central-run.ts';

/** What a score rests on, by key. */
function keysOfScore(plan: Plan): AssumptionKey[] {
  const needed = reachable(plan, [plan.numberOf.get(figureName('score').id) as LineNumber]);
  return plan.lines.flatMap((line, number) => (line.rule === 'given' && needed[number] === 1 ? [line.assumption] : []));
}

/** Whether a score rests on something judged that nobody knows: where that is not drawn there is none. */
export const isOfUnknown = ({ plan, settled }: Pick<CentralRun, 'plan' | 'settled'>): boolean =>
  keysOfScore(plan).some((key) => settled.inForce.get(key)?.value.shape === 'unknown');

/**
 * Why a scenario that can be scored has no score in its plan: something that is judged is unknown, or else the chance that no gate
 * fails is, because nothing is known of a gate yet or because only draws tell.
 */
export function unknownScore(run: CentralRun): Extract<Fault, { kind: 'no-figure' }> {
  const { scenario, settled, plan, columns } = run;
  const bound = [...settled.study.criteria].find(([, { result }]) => result?.kind === 'feasible')?.[0];
  if (isOfUnknown(run) || bound === undefined || !keysOfScore(plan).includes(chanceKey))
    return { kind: 'no-figure', scenario: scenario.id, metric: 'unknown-score' };
  const isGateUnknown = plan.gates.some(({ line }) => Number.isNaN(columns.at(line)));
  const metric = isGateUnknown ? 'unknown-gate' : 'unknown-chance';
  return { kind: 'no-figure', scenario: scenario.id, metric, criterion: bound };
}
