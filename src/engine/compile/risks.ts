import { riskKey, riskName } from '../names.ts';
import type { CashFlow, LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';
import type { Overruns } from './overruns.ts';
import { happens, riskFlow, type RiskParts, sizeLine } from './risk-parts.ts';
import { workRiskFlows, workRiskPairs } from './work-risks.ts';

/** The lines of the risks of a scenario and of its work as they are drawn: whether each happens, and what it does to the phases. */
export function compileRisks(plan: PlanBuilder): Overruns {
  const own = plan.scenario.risks.flatMap((risk, index) => {
    const parts = partsOf(plan, index);
    const does = happens(plan, parts, risk.probability);
    return (['delays', 'enlarges'] as const).flatMap((effect) => {
      const on = risk[effect];
      return on === null ? [] : [{ phase: on.phase, effect, lines: [does, sizeLine(plan, parts, effect, on.by)] }];
    });
  });
  const pairs = [...own, ...workRiskPairs(plan)];
  const on = (phase: string, effect: 'delays' | 'enlarges'): readonly LineNumber[] =>
    pairs.flatMap((pair) => (pair.phase === phase && pair.effect === effect ? pair.lines : []));
  return {
    enlarges: (phase) => on(phase, 'enlarges'),
    prolongs(phase) {
      const inputs = on(phase, 'delays');
      return inputs.length === 0 ? null : { from: 'duration-without-risks', rule: 'delayed', inputs };
    },
  };
}

const partsOf = (plan: PlanBuilder, index: number): RiskParts => ({
  name: (part) => riskName(index, part),
  key: (part) => riskKey(plan.scenario.id, index, part),
  path: plan.here('risks', index),
});

/** What risks cost, each at its event; one before the start of the study falls on the start. */
export function riskCashFlows(plan: PlanBuilder): CashFlow[] {
  const own = plan.scenario.risks.flatMap(({ costs }, index): CashFlow[] => {
    if (costs === null) return [];
    const parts = partsOf(plan, index);
    const event = eventLine(plan, costs.when, [...parts.path, 'costs', 'when']);
    const amounts = [plan.line(parts.name('happens')), sizeLine(plan, parts, 'costs', costs.amount)];
    return [riskFlow(plan, { key: { kind: 'risk', index }, costs, amounts, event, when: parts.name('when') })];
  });
  return [...own, ...workRiskFlows(plan)];
}
