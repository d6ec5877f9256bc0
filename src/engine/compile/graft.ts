import { isAssumptionLine } from '../names.ts';
import type { Line, LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';

/**
 * Puts the lines of the plan of another scenario behind those of this one, under names of their own. What is the same in both,
 * an assumption as the study means it or a constant of the model, stays one line.
 *
 * @param instead - lines of the other plan in whose place lines of this one are taken
 * @returns where a line of the other plan is found in this one
 */
export function graft(
  plan: PlanBuilder,
  other: PlanBuilder,
  instead: ReadonlyMap<LineNumber, LineNumber>,
): (line: LineNumber) => LineNumber {
  const scenario = other.scenario.id;
  const found: LineNumber[] = [];
  other.lines.forEach((line, number) => {
    const known = instead.get(number);
    found[number] = known ?? put(plan, other, { line, number, found, scenario });
  });
  return (line) => found[line] as LineNumber;
}

function put(
  plan: PlanBuilder,
  other: PlanBuilder,
  options: { line: Line; number: LineNumber; found: readonly LineNumber[]; scenario: string },
): LineNumber {
  const { line, number, found, scenario } = options;
  const moved = 'inputs' in line ? { ...line, inputs: line.inputs.map((input) => found[input] as LineNumber) } : line;
  const isShared = isAssumptionLine(line) || line.label.of === 'constant';
  if (isShared) return plan.numberOf.get(line.id) ?? plan.put(moved);
  const origin = other.grafted.get(number) ?? { scenario, id: line.id };
  const label = { of: 'fallback', scenario, what: line.label } as const;
  const at = plan.put({ ...moved, id: `fallback to ${scenario}: ${line.id}`, label });
  plan.grafted.set(at, origin);
  return at;
}
