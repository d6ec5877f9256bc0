import { befalling, type Befallen } from '../../model/study/risks.ts';
import type { Work } from '../../model/study/study.ts';
import { baseUnit } from '../../units/unit.ts';
import type { RiskEffect } from '../label.ts';
import { phaseName, riskOnName, workRiskKey, workRiskName } from '../names.ts';
import type { CashFlow, LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import { shareLine } from './effort.ts';
import { eventLine } from './events.ts';
import { happens, riskFlow, type RiskParts, sizeLine } from './risk-parts.ts';

const partsOf = (index: number): RiskParts => ({
  name: (part) => workRiskName(index, part),
  key: (part) => workRiskKey(index, part),
  path: ['risks', index],
});

/** What a risk does to a phase: the line that says whether it happens, and the one that says how large the effect is. */
interface Pair {
  readonly phase: string;
  readonly effect: 'delays' | 'enlarges';
  readonly lines: readonly [LineNumber, LineNumber];
}

/** What the risks of the study do to the phases of a scenario, each in proportion to the work it does. */
export function workRiskPairs(plan: PlanBuilder): Pair[] {
  return befalling(plan.study, plan.scenario).flatMap(({ risk, index, on }) => {
    const parts = partsOf(index);
    const does = happens(plan, parts, risk.probability);
    return (['delays', 'enlarges'] as const).flatMap((effect) => {
      const size = risk[effect];
      if (size === null) return [];
      const whole = sizeLine(plan, parts, effect, size);
      return on.map((befallen): Pair => {
        const unit = baseUnit[effect === 'delays' ? 'duration' : 'share'];
        const name = riskOnName(index, befallen.phase, effect);
        const part = plan.add(name, unit, 'product', [whole, shareOf(plan, index, befallen)]);
        return { phase: befallen.phase, effect, lines: [does, part] };
      });
    });
  });
}

/** How much of the work of a risk a phase does. */
function shareOf(plan: PlanBuilder, risk: number, { phase, items }: Befallen): LineNumber {
  const work = plan.scenario.phases.get(phase)?.work ?? [];
  const shares = items.map((index) => shareLine(plan, { phase, index, work: work[index] as Work }));
  return plan.once(riskOnName(risk, phase, 'share'), baseUnit.share, 'sum', shares);
}

/** What the risks of the study cost in a scenario: for each phase that does their work, at its end or at their event. */
export function workRiskFlows(plan: PlanBuilder): CashFlow[] {
  return befalling(plan.study, plan.scenario).flatMap(({ risk: { costs }, index, on }) => {
    if (costs === null) return [];
    const parts = partsOf(index);
    const [does, whole] = [plan.line(parts.name('happens')), sizeLine(plan, parts, 'costs', costs.amount)];
    return on.map((befallen): CashFlow => {
      const { phase } = befallen;
      const path = [...parts.path, 'costs', 'when'];
      const event = costs.when === null ? plan.line(phaseName(phase, 'end')) : eventLine(plan, costs.when, path);
      const amounts = [does, whole, shareOf(plan, index, befallen)];
      const when = riskOnName(index, phase, 'when' satisfies 'when' | RiskEffect);
      return riskFlow(plan, { key: { kind: 'work-risk', index, phase }, costs, amounts, event, when });
    });
  });
}
