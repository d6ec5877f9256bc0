import type { Risk, RiskSize } from '../../model/study/study.ts';
import { baseUnit, type Dimension } from '../../units/unit.ts';
import type { FlowKey, RiskEffect } from '../label.ts';
import { amountName, constantName, riskKey, riskName } from '../names.ts';
import type { Flow, LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';
import type { Overruns } from './overruns.ts';
import { bearsVat } from './vat.ts';

const dimensions = { delays: 'duration', enlarges: 'share', costs: 'money' } as const satisfies Record<
  RiskEffect,
  Dimension
>;

/** The lines of the risks of a scenario as they are drawn: whether each happens, and what it does to the phases. */
export function compileRisks(plan: PlanBuilder): Overruns {
  const pairs = plan.scenario.risks.flatMap((risk, index) => {
    const does = happens(plan, risk, index);
    return (['delays', 'enlarges'] as const).flatMap((effect) => {
      const its = risk[effect];
      return its === null ? [] : [{ phase: its.phase, effect, lines: [does, sizeLine(plan, index, effect, its.by)] }];
    });
  });
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

function happens(plan: PlanBuilder, { probability: amount }: Risk, index: number): LineNumber {
  const luck = plan.settled(riskName(index, 'luck'), riskKey(plan.scenario.id, index, 'luck'), 'factor');
  const path = plan.here('risks', index, 'probability');
  const chance = plan.amount({ name: riskName(index, 'probability'), amount, dimension: 'share', path });
  return plan.add(riskName(index, 'happens'), 'factor', 'happens', [luck, chance]);
}

/** An estimate is given a value in every draw, as that of an assumption is. */
function sizeLine(plan: PlanBuilder, index: number, effect: RiskEffect, size: RiskSize): LineNumber {
  const [name, dimension] = [riskName(index, effect), dimensions[effect]];
  if (size.kind === 'estimate')
    return plan.settled(name, riskKey(plan.scenario.id, index, effect), baseUnit[dimension]);
  const path = plan.here('risks', index, effect, effect === 'costs' ? 'amount' : 'by');
  return plan.amount({ name, amount: size, dimension, path });
}

/** What risks cost, each at its event; one before the start of the study falls on the start. */
export function riskFlows(plan: PlanBuilder): Flow[] {
  return plan.scenario.risks.flatMap(({ costs }, index): Flow[] => {
    if (costs === null) return [];
    const key: FlowKey = { kind: 'risk', index };
    const does = plan.line(riskName(index, 'happens'));
    const event = eventLine(plan, costs.when, plan.here('risks', index, 'costs', 'when'));
    const start = plan.literal(constantName('start'), 'moment', 0);
    return [
      {
        key,
        phase: null,
        category: costs.category,
        pricedAs: costs.category,
        taxed: costs.vat && bearsVat(plan),
        amount: plan.add(amountName(key), 'EUR', 'product', [does, sizeLine(plan, index, 'costs', costs.amount)]),
        period: { kind: 'at', moment: plan.add(riskName(index, 'when'), 'moment', 'latest-of', [start, event]) },
      },
    ];
  });
}
