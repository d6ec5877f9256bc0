import { compile } from '../../engine/compile/scenario.ts';
import { type Block, evaluate } from '../../engine/evaluate.ts';
import type { AssumptionKey } from '../../engine/label.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import { keysBelow, policyLines } from '../../engine/policy.ts';
import { pricesOf } from '../../engine/prices.ts';
import type { Prices } from '../../engine/rules/rule.ts';
import type { Settled } from '../../engine/settle.ts';
import { inputsOf } from '../../model/values/central-values.ts';
import { central } from '../../model/estimates/estimate.ts';
import type { Dated, Scenario, Study } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { beyondCalendar, endsInCalendar, phaseMoments } from '../runs/calendar.ts';
import { curveTerms, lastMoments } from '../runs/central-run.ts';
import type { Settings } from './shapley.ts';

/** One study with the values of its assumptions on either side of a change: at two dates, in two variants. */
export interface Sides {
  readonly old: Settled;
  readonly new: Settled;
}

/** How many settings are computed at a time. */
const draws = 1024;

/** The assumptions whose value in force differs, whether anything rests on them or not, by key. */
export const changedKeys = (sides: Sides): AssumptionKey[] =>
  [...sides.new.inForce.keys()]
    .filter((key) => !isSame(sides.old.inForce.get(key) ?? null, sides.new.inForce.get(key) ?? null))
    .toSorted(byCodeUnit);

/** Of an estimate, the central value counts; of a formula, how it is written. */
function isSame(a: Dated | null, b: Dated | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.value.shape === 'formula' || b.value.shape === 'formula')
    return a.value.shape === 'formula' && b.value.shape === 'formula' && a.value.text === b.value.text;
  return central(a.value) === central(b.value);
}

/** The line that is wanted of a plan. */
export interface WantedLine {
  readonly id: string;
  /** What the plan needs besides, for a line that it does not have by itself. */
  readonly extend?: (plan: Plan, settled: Settled) => Plan;
}

/** A scenario of which figures are computed in mixed settings. */
export class MixedScenario {
  readonly scenario: Scenario;
  private readonly study: Study;
  private readonly sides: Sides;
  private readonly figureId: string;
  private readonly planOf: (settled: Settled) => Plan;
  private readonly ends: readonly [Plan, Plan];
  private readonly prices: Prices;

  constructor(study: Study, sides: Sides, scenario: Scenario, { id, extend = (plan) => plan }: WantedLine) {
    this.scenario = scenario;
    this.study = study;
    this.sides = { old: filled(sides.old, sides.new), new: filled(sides.new, sides.old) };
    this.figureId = id;
    this.planOf = (settled) => extend(compile(study, scenario, settled), settled);
    const old = this.planOf(this.sides.old);
    this.ends = [old, this.hasFormulas() ? this.planOf(this.sides.new) : old];
    this.prices = pricesOf(curveTerms(study));
  }

  /** All that the figure may rest on, whichever of the two values each assumption has. */
  restsOn(): ReadonlySet<AssumptionKey> {
    return this.below((plan) => [this.line(plan, this.figureId)]);
  }

  /**
   * The figure in every setting.
   *
   * Settings that differ in a rate or in a formula are computed apart: a rate is constant within a block, and a formula
   * gives another plan. All others are columns of one plan.
   *
   * @param drivers - the assumptions that have their new value in some settings, known at both dates
   * @returns a problem where the figure cannot be computed in one of them
   */
  figures(drivers: readonly AssumptionKey[], settings: Settings): Float64Array | Problem {
    const out = new Float64Array(settings.count);
    for (const group of this.groups(drivers, settings)) {
      const plan = this.planIn(drivers, (driver) => settings.isNew(group[0] as number, driver));
      for (let first = 0; first < group.length; first += draws) {
        const members = group.slice(first, first + draws);
        const problem = this.compute(out, plan, this.block(drivers, settings, members), members);
        if (problem !== null) return problem;
      }
    }
    return out;
  }

  private compute(out: Float64Array, plan: Plan, block: Block, members: readonly number[]): Problem | null {
    const known: (Float64Array | undefined)[] = [];
    const scenario = this.scenario.id;
    const path = ['scenarios', scenario];
    const last = lastMoments(plan);
    const moments = evaluate(plan, last, block, known);
    const columns = last.map((line) => moments.of(plan.lines[line]?.id ?? ''));
    const late = members.findIndex(
      (_, draw) => !columns.every((entry) => endsInCalendar(this.study, entry[draw] as number)),
    );
    if (late >= 0) {
      const phases = evaluate(plan, phaseMoments(plan), block, known);
      return beyondCalendar(this.study, plan, (line) => phases.of(plan.lines[line]?.id ?? '')[late] as number);
    }
    const figures = evaluate(plan, [this.line(plan, this.figureId)], block, known).of(this.figureId);
    if (!figures.every(Number.isFinite)) return { path, onKey: true, fault: { kind: 'not-finite', scenario } };
    for (const [draw, setting] of members.entries()) out[setting] = figures[draw] as number;
    return null;
  }

  private block(drivers: readonly AssumptionKey[], settings: Settings, members: readonly number[]): Block {
    const { sides } = this;
    return {
      draws: members.length,
      prices: this.prices,
      given: (key) => {
        const driver = drivers.indexOf(key);
        const current = valueOf(sides.new, key) ?? valueOf(sides.old, key) ?? Number.NaN;
        if (driver < 0) return new Float64Array(members.length).fill(current);
        const was = valueOf(sides.old, key) ?? current;
        return Float64Array.from(members, (setting) => (settings.isNew(setting, driver) ? current : was));
      },
    };
  }

  /** The settings that can be computed together. */
  private groups(drivers: readonly AssumptionKey[], { count, isNew }: Settings): readonly (readonly number[])[] {
    const policy = this.below(policyLines);
    const apart = [...drivers.keys()].filter((driver) => {
      const key = drivers[driver] as AssumptionKey;
      return policy.has(key) || this.isFormula(key);
    });
    const groups = new Map<string, number[]>();
    for (let setting = 0; setting < count; setting++) {
      const key = apart.map((driver) => (isNew(setting, driver) ? '1' : '0')).join('');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [setting]);
      else group.push(setting);
    }
    return [...groups.values()];
  }

  private planIn(drivers: readonly AssumptionKey[], isNew: (driver: number) => boolean): Plan {
    const formulas = [...drivers.entries()].filter(([, key]) => this.isFormula(key));
    const { sides } = this;
    if (formulas.every(([driver]) => isNew(driver))) return this.ends[1];
    const inForce = new Map(sides.new.inForce);
    for (const [driver, key] of formulas) if (!isNew(driver)) inForce.set(key, sides.old.inForce.get(key) ?? null);
    return this.planOf({ ...sides.new, inForce });
  }

  /** What lines rest on, also by a formula that is in force at one of the dates only. */
  private below(targets: (plan: Plan) => Iterable<LineNumber>): ReadonlySet<AssumptionKey> {
    const found = new Set(this.ends.flatMap((plan) => [...keysBelow(plan, targets(plan))]));
    // A set is walked to what is added on the way.
    for (const key of found) for (const input of this.inputs(key)) found.add(input);
    return found;
  }

  /** The names in its formulas, as the scenario means them and as the study does. */
  private inputs(key: AssumptionKey): AssumptionKey[] {
    const { old, new: current } = this.sides;
    const names = [old, current].flatMap(({ inForce }) => inputsOf(inForce.get(key) ?? null));
    return names.flatMap((name) => [name, `${this.scenario.id}/${name}`]).filter((name) => current.inForce.has(name));
  }

  private isFormula(key: AssumptionKey): boolean {
    return [this.sides.old, this.sides.new].some(({ inForce }) => inForce.get(key)?.value.shape === 'formula');
  }

  private hasFormulas(): boolean {
    return changedKeys(this.sides).some((key) => this.isFormula(key));
  }

  private line(plan: Plan, id: string): LineNumber {
    const line = plan.numberOf.get(id);
    if (line === undefined) throw new Error(`${plan.scenario} has no figure ${id}`);
    return line;
  }
}

/**
 * With what is known at the other date where nothing is at this one: only a formula of the other date can ask for it, and
 * then it is part of what that formula does.
 */
function filled(own: Settled, other: Settled): Settled {
  const inForce = new Map([...own.inForce].map(([key, dated]) => [key, dated ?? other.inForce.get(key) ?? null]));
  return { ...own, inForce };
}

/** The central value of an estimate; null where nothing is known, or a formula says it. */
function valueOf({ inForce }: Settled, key: AssumptionKey): number | null {
  const value = inForce.get(key)?.value;
  return value === undefined || value.shape === 'formula' ? null : central(value);
}
