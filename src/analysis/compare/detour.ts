import { reservedPolicy } from '../../engine/compile/policy.ts';
import { compile } from '../../engine/compile/scenario.ts';
import { evaluate } from '../../engine/evaluate.ts';
import { calendarMonth, monthNumberOf, writeMonth } from '../../units/month.ts';
import type { CentralRun } from '../runs/central-run.ts';
import type { Detour } from '../runs/comparison.ts';

/** What falling back would cost in the plan, as if a gate failed; nothing of a scenario that has no fallback. */
export function detourOf(run: CentralRun): Detour | null {
  const { scenario, settled, block } = run;
  const { fallback } = scenario;
  if (fallback === null) return null;
  const { study } = settled;
  const other = study.scenarios.get(fallback.to);
  if (other === undefined) return null;
  const { plan, detour } = reservedPolicy(settled, scenario);
  const presentValue = detour.costs['present-value'];
  const columns = evaluate(plan, [detour.begin, detour.lost, detour.paid, presentValue], block);
  return {
    to: fallback.to,
    month: writeMonth(calendarMonth(study.start + monthNumberOf(columns.at(detour.begin)))),
    lost: columns.at(detour.lost),
    paid: columns.at(detour.paid),
    presentValue: columns.at(presentValue),
    dearer: columns.at(presentValue) - atOnce(run, fallback.to),
  };
}

/** What choosing another scenario costs now: with its own fallback, where that has one. */
function atOnce({ settled, block }: CentralRun, id: string): number {
  const scenario = settled.study.scenarios.get(id);
  if (scenario === undefined) throw new Error(`no scenario ${id}: checks let it pass`);
  if (scenario.fallback === null) {
    const plan = compile(settled.study, scenario, settled);
    const line = plan.numberOf.get('present-value') as number;
    return evaluate(plan, [line], block).at(line);
  }
  const { plan, policy } = reservedPolicy(settled, scenario);
  const line = policy.costs['present-value'];
  return evaluate(plan, [line], block).at(line);
}
