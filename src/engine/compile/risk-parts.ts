import type { Amount, Risk, RiskSize } from '../../model/study/study.ts';
import type { Path } from '../../problems/problem.ts';
import { baseUnit, type Dimension } from '../../units/unit.ts';
import type { CashFlowKey, Label, RiskEffect } from '../label.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { amountName, constantName, type LineName } from '../names.ts';
import type { CashFlow, LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import { bearsVat } from './vat.ts';

/** How the parts of a risk are called, drawn and found in the study. */
export interface RiskParts {
  readonly name: (part: Extract<Label, { of: 'risk' }>['part']) => LineName;
  readonly key: (part: 'luck' | RiskEffect) => AssumptionKey;
  readonly path: Path;
}

const dimensions = { delays: 'duration', enlarges: 'share', costs: 'money' } as const satisfies Record<
  RiskEffect,
  Dimension
>;

/** Whether a risk happens: 1 or 0. */
export function happens(plan: PlanBuilder, parts: RiskParts, amount: Amount): LineNumber {
  const uniform = plan.settled(parts.name('luck'), parts.key('luck'), 'factor');
  const path = [...parts.path, 'probability'];
  const chance = plan.amount({ name: parts.name('probability'), amount, dimension: 'share', path });
  return plan.add(parts.name('happens'), 'factor', 'happens', [uniform, chance]);
}

/** How large an effect is. An estimate is given a value in every draw, as that of an assumption is. */
export function sizeLine(plan: PlanBuilder, parts: RiskParts, effect: RiskEffect, size: RiskSize): LineNumber {
  const [name, dimension] = [parts.name(effect), dimensions[effect]];
  if (size.kind === 'estimate') return plan.settled(name, parts.key(effect), baseUnit[dimension]);
  const path = [...parts.path, effect, effect === 'costs' ? 'amount' : 'by'];
  return plan.amount({ name, amount: size, dimension, path });
}

/** What a risk costs at an event, of which `amounts` are multiplied. */
export function riskFlow(
  plan: PlanBuilder,
  options: {
    readonly key: CashFlowKey;
    readonly costs: Pick<NonNullable<Risk['costs']>, 'category' | 'vat'>;
    readonly amounts: readonly LineNumber[];
    readonly event: LineNumber;
    readonly when: LineName;
  },
): CashFlow {
  const { key, costs, event } = options;
  const start = plan.literal(constantName('start'), 'moment', 0);
  return {
    key,
    phase: null,
    category: costs.category,
    pricedAs: costs.category,
    taxed: costs.vat && bearsVat(plan),
    amount: plan.add(amountName(key), 'EUR', 'product', options.amounts),
    period: { kind: 'at', time: plan.add(options.when, 'moment', 'latest-of', [start, event]) },
  };
}
