import { compile, compileDrawn } from '../../engine/compile/scenario.ts';
import { type Block, evaluate } from '../../engine/evaluate.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import { keysBelow, policyLines } from '../../engine/policy.ts';
import { pricesOf } from '../../engine/prices.ts';
import type { Column, Prices } from '../../engine/rules/rule.ts';
import type { Settled } from '../../engine/settle.ts';
import { inputsOf } from '../../model/values/central-values.ts';
import type { Scenario, Study } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import { beyondCalendar, endsInCalendar, phaseMoments } from '../runs/calendar.ts';
import { curveTerms, lastMoments } from '../runs/central-run.ts';
import type { MeanTerms } from '../draws/draw-values.ts';
import { type DrawnSides, drawnSides } from './drawn-sides.ts';
import { inBlocks, type MixedColumns, withRun } from './mixed-columns.ts';
import { type Changes, changesOf, distinctOf, groupsOf } from './mixed-settings.ts';
import type { Settings } from './shapley.ts';
import { changedKeys, type Sides, valueOf } from './sides.ts';

/** The line that is wanted of a plan. */
export interface WantedLine {
  readonly id: string;
  /** What the plan needs besides, for a line that it does not have by itself. */
  readonly extend?: (plan: Plan, settled: Settled) => Plan;
  /** Where it is computed, as others are, one after another. */
  readonly columns: MixedColumns;
  /** How draws are made in which it is computed; null or left out where it is that of the plan. */
  readonly terms?: MeanTerms | null;
}

/** Settings of which a figure can be computed in columns of one plan. */
interface Group {
  readonly id: string;
  readonly changes: Changes;
  /** What changes that all of them have in common. */
  readonly apart: readonly AssumptionKey[];
  readonly group: readonly number[];
  /** In which draw each setting is computed; left out where none is. */
  readonly drawOf: Settings['drawOf'];
}

/** A scenario of which figures are computed in mixed settings. */
export class MixedScenario {
  readonly scenario: Scenario;
  private readonly study: Study;
  private readonly sides: Sides;
  private readonly columns: MixedColumns;
  private readonly figureId: string;
  private readonly planOf: (settled: Settled) => Plan;
  private readonly ends: readonly [Plan, Plan];
  private readonly prices: Prices;
  private readonly drawn: DrawnSides | null;

  constructor(
    study: Study,
    sides: Sides,
    scenario: Scenario,
    { id, columns, extend = (plan) => plan, terms = null }: WantedLine,
  ) {
    this.scenario = scenario;
    this.study = study;
    this.sides = { old: filled(sides.old, sides.new), new: filled(sides.new, sides.old) };
    this.columns = columns;
    this.figureId = id;
    const compiled = terms === null ? compile : compileDrawn;
    this.planOf = (settled) => extend(compiled(study, scenario, settled), settled);
    const old = this.planOf(this.sides.old);
    this.ends = [old, this.hasFormulas() ? this.planOf(this.sides.new) : old];
    this.prices = pricesOf(curveTerms(study));
    this.drawn = terms === null ? null : drawnSides(study, this.sides, this.ends, terms);
  }

  /** All that a figure may rest on, whichever of the two values each assumption has. @param id - left out: the wanted one */
  restsOn(id = this.figureId): ReadonlySet<AssumptionKey> {
    return this.below((plan) => [this.line(plan, id)]);
  }

  /**
   * The figure in every setting.
   *
   * Settings that differ in a rate or in a formula are computed apart: a rate is constant within a block, and a formula
   * gives another plan. All others are columns of one plan. What differs only in what the figure does not rest on is computed once.
   *
   * @param drivers - the assumptions that have their new value in some settings, known at both dates
   * @param id - a figure that every plan has; left out, the wanted one
   * @returns a problem where the figure cannot be computed in one of them
   */
  figures(drivers: readonly AssumptionKey[], settings: Settings, id = this.figureId): Float64Array | Problem {
    const below = this.restsOn(id);
    const changes = changesOf(drivers, settings, (key) => below.has(key));
    // No draw is like another.
    const isEachOwn = this.drawn !== null;
    const { distinct, as } = distinctOf(changes, {
      count: settings.count,
      drivers: isEachOwn ? changes.size : drivers.length,
    });
    const out = new Float64Array(settings.count);
    const apart = this.apart(changes);
    for (const group of groupsOf(changes, apart, distinct)) {
      const problem = this.computeGroup(out, { id, changes, apart, group, drawOf: settings.drawOf });
      if (problem !== null) return problem;
    }
    for (let setting = 0; setting < settings.count; setting++) out[setting] = out[as[setting] as number] as number;
    return out;
  }

  /** In blocks: by the kernel where there are many, else, and where something is wrong, by the rules, which tell what that is. */
  private computeGroup(out: Float64Array, { id, changes, apart, group, drawOf }: Group): Problem | null {
    const settled = this.settledIn(changes, group[0] as number);
    const plan = settled === this.sides.new ? this.ends[1] : this.planOf(settled);
    const inDraws = this.drawn === null ? null : this.blockInDraws(this.drawn, { settled, plan, changes, drawOf });
    const pool = inDraws === null ? this.columns.poolFor(group.length * plan.lines.length) : null;
    const byRules = (members: readonly number[]): Problem | null =>
      this.compute(out, [plan, id], inDraws?.(members) ?? this.block(changes, members), members);
    if (pool === null) return inBlocks(group, byRules);
    const [first = 0] = group;
    const wanted = {
      line: this.line(plan, id),
      ends: lastMoments(plan),
      passes: (end: number) => endsInCalendar(this.study, end),
    };
    const values = {
      varies: [...changes.keys()].filter((key) => !apart.includes(key)),
      fill: (column: Column, key: AssumptionKey, settings: readonly number[]) =>
        this.fillIn(column, changes, { key, settings }),
      constant: (key: AssumptionKey) => this.column(changes, key, [first])[0] as number,
      prices: this.prices,
    };
    return withRun({ plan, pool, ...wanted }, values, (run) =>
      inBlocks(group, (members) => {
        const figures = run(members);
        if (figures === null || !figures.every(Number.isFinite)) return byRules(members);
        for (const [draw, setting] of members.entries()) out[setting] = figures[draw] as number;
        return null;
      }),
    );
  }

  private compute(
    out: Float64Array,
    [plan, id]: readonly [Plan, string],
    block: Block,
    members: readonly number[],
  ): Problem | null {
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
    const figures = evaluate(plan, [this.line(plan, id)], block, known).of(id);
    if (!figures.every(Number.isFinite)) return { path, onKey: true, fault: { kind: 'not-finite', scenario } };
    for (const [draw, setting] of members.entries()) out[setting] = figures[draw] as number;
    return null;
  }

  private block(changes: Changes, members: readonly number[]): Block {
    return {
      draws: members.length,
      prices: this.prices,
      given: (key) => this.column(changes, key, members),
    };
  }

  /** The same in draws, and what was planned there: the central run of each setting. */
  private blockInDraws(
    drawn: DrawnSides,
    { settled, plan, changes, drawOf }: Pick<Group, 'changes' | 'drawOf'> & { settled: Settled; plan: Plan },
  ): (members: readonly number[]) => Block {
    const planned = compile(this.study, this.scenario, settled);
    return (members) => {
      const inPlan = this.block(changes, members);
      const known: (Float64Array | undefined)[] = [];
      return {
        ...inPlan,
        given(key) {
          const marks = changes.get(key);
          const isNew = (setting: number): boolean => marks === undefined || marks[setting] === 1;
          return drawn.column(key, members, { isNew, drawOf }) ?? inPlan.given(key);
        },
        planned(line) {
          const { id = '' } = plan.lines[line] ?? {};
          return evaluate(planned, [planned.numberOf.get(id) as LineNumber], inPlan, known).of(id);
        },
      };
    };
  }

  private column(changes: Changes, key: AssumptionKey, settings: readonly number[]): Column {
    const column = new Float64Array(settings.length);
    this.fillIn(column, changes, { key, settings });
    return column;
  }

  private fillIn(
    column: Column,
    changes: Changes,
    { key, settings }: { key: AssumptionKey; settings: readonly number[] },
  ): void {
    const { sides } = this;
    const current = valueOf(sides.new, key) ?? valueOf(sides.old, key) ?? Number.NaN;
    const was = valueOf(sides.old, key) ?? current;
    const marks = changes.get(key);
    for (let k = 0; k < settings.length; k++)
      column[k] = marks === undefined || marks[settings[k] as number] === 1 ? current : was;
  }

  /** What changes that the settings of a block must have in common. */
  private apart(changes: Changes): AssumptionKey[] {
    const policy = this.below(policyLines);
    return [...changes.keys()].filter((key) => policy.has(key) || this.isFormula(key));
  }

  /** With the formulas that are in force in a setting. */
  private settledIn(changes: Changes, setting: number): Settled {
    const old = [...changes].filter(([key, marks]) => marks[setting] === 0 && this.isFormula(key));
    const { sides } = this;
    if (old.length === 0) return sides.new;
    const inForce = new Map(sides.new.inForce);
    for (const [key] of old) inForce.set(key, sides.old.inForce.get(key) ?? null);
    return { ...sides.new, inForce };
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
