import { compile, compileDrawn } from '../../engine/compile/scenario.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import { keysBelow } from '../../engine/reachable.ts';
import { rateLines } from '../../engine/rate-lines.ts';
import type { Settled } from '../../engine/settle.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Scenario, Study } from '../../model/study/study.ts';
import { inputsOf } from '../../model/values/central-values.ts';
import type { Changes } from './mixed-settings.ts';
import { changedKeys, type Sides } from './sides.ts';

/** How the plan of a scenario is made. */
interface PlanOptions {
  /** Adds what the plan does not have by itself. */
  readonly extend: (plan: Plan, settled: Settled) => Plan;
  /** Whether it is a plan to be drawn, with risks and without contingency. */
  readonly isDrawn: boolean;
}

/**
 * The plans of a scenario for assumptions of which some have their old value and some their new one. A number that changes leaves
 * the plan as it is; a formula that changes makes another plan.
 */
export class SidePlans {
  /** Both sides, each with the values of the other where nothing is known of its own. */
  readonly sides: Sides;
  /** With the formulas of the old side, and of the new one; the same plan where no formula changes. */
  readonly ends: readonly [old: Plan, current: Plan];
  private readonly scenario: Scenario;
  private readonly planOf: (settled: Settled) => Plan;

  constructor(study: Study, sides: Sides, scenario: Scenario, { extend, isDrawn }: PlanOptions) {
    this.scenario = scenario;
    this.sides = { old: filled(sides.old, sides.new), new: filled(sides.new, sides.old) };
    const compiled = isDrawn ? compileDrawn : compile;
    this.planOf = (settled) => extend(compiled(study, scenario, settled), settled);
    const old = this.planOf(this.sides.old);
    this.ends = [old, this.hasChangedFormula() ? this.planOf(this.sides.new) : old];
  }

  /** The new side with the formulas that are in force in a setting, and its plan. */
  planIn(changes: Changes, setting: number): { readonly settled: Settled; readonly plan: Plan } {
    const settled = this.settledIn(changes, setting);
    return { settled, plan: settled === this.sides.new ? this.ends[1] : this.planOf(settled) };
  }

  /** What lines rest on, also by a formula that is in force on one side only. */
  keysBelow(targets: (plan: Plan) => Iterable<LineNumber>): ReadonlySet<AssumptionKey> {
    const found = new Set(this.ends.flatMap((plan) => [...keysBelow(plan, targets(plan))]));
    // A set is walked to what is added on the way.
    for (const key of found) for (const input of this.formulaInputs(key)) found.add(input);
    return found;
  }

  /** The assumptions among those that change which must be the same throughout a block: rates, which are constant in it, and formulas. */
  constantInBlock(changes: Changes): AssumptionKey[] {
    const policy = this.keysBelow(rateLines);
    return [...changes.keys()].filter((key) => policy.has(key) || this.isFormula(key));
  }

  private settledIn(changes: Changes, setting: number): Settled {
    const old = [...changes].filter(([key, marks]) => marks[setting] === 0 && this.isFormula(key));
    const { sides } = this;
    if (old.length === 0) return sides.new;
    const inForce = new Map(sides.new.inForce);
    for (const [key] of old) inForce.set(key, sides.old.inForce.get(key) ?? null);
    return { ...sides.new, inForce };
  }

  /** The names in the formulas of an assumption, as the scenario means them and as the study does. */
  private formulaInputs(key: AssumptionKey): AssumptionKey[] {
    const { old, new: current } = this.sides;
    const names = [old, current].flatMap(({ inForce }) => inputsOf(inForce.get(key) ?? null));
    return names.flatMap((name) => [name, `${this.scenario.id}/${name}`]).filter((name) => current.inForce.has(name));
  }

  private isFormula(key: AssumptionKey): boolean {
    return [this.sides.old, this.sides.new].some(({ inForce }) => inForce.get(key)?.value.shape === 'formula');
  }

  private hasChangedFormula(): boolean {
    return changedKeys(this.sides).some((key) => this.isFormula(key));
  }
}

/** The line of a figure that the plan must have. */
export function lineOf(plan: Plan, id: string): LineNumber {
  const line = plan.numberOf.get(id);
  if (line === undefined) throw new Error(`${plan.scenario} has no figure ${id}`);
  return line;
}

/**
 * With what is known on the other side where nothing is on this one: only a formula of the other side can ask for it, and
 * then it is part of what that formula does.
 */
function filled(own: Settled, other: Settled): Settled {
  const inForce = new Map([...own.inForce].map(([key, dated]) => [key, dated ?? other.inForce.get(key) ?? null]));
  return { ...own, inForce };
}
