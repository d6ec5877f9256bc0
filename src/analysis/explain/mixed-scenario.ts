import { compile } from '../../engine/compile/scenario.ts';
import { type Block, evaluate } from '../../engine/evaluate.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import { pricesOf } from '../../engine/prices.ts';
import type { Prices } from '../../engine/rules/rule.ts';
import type { Settled } from '../../engine/settle.ts';
import type { Scenario, Study } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import { isWritable } from '../../units/decimal.ts';
import { beyondCalendar, endsInCalendar, phaseTimes } from '../runs/calendar.ts';
import { curveTerms, lastTimes } from '../runs/central-run.ts';
import type { MeanTerms } from '../draws/draw-values.ts';
import { type DrawnSides, drawnSides } from './drawn-sides.ts';
import { inBlocks, type MixedColumns, withRun } from './mixed-columns.ts';
import { changesOf, distinctOf, groupsOf } from './mixed-settings.ts';
import { SettingColumns } from './setting-columns.ts';
import type { Settings } from './shapley.ts';
import { lineOf, SidePlans } from './side-plans.ts';
import type { Sides } from './sides.ts';

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

/** Settings in which a figure can be computed as columns of one plan. */
interface Group {
  /** The figure, and its line in the plan. */
  readonly id: string;
  readonly line: LineNumber;
  readonly plan: Plan;
  readonly settled: Settled;
  readonly values: SettingColumns;
  /** The assumptions that differ from setting to setting. */
  readonly varies: readonly AssumptionKey[];
  readonly settings: readonly number[];
  /** In which draw each setting is computed; left out where none is. */
  readonly drawOf: Settings['drawOf'];
}

/** A scenario of which figures are computed in mixed settings: with some assumptions as they are and the others as they were. */
export class MixedScenario {
  readonly scenario: Scenario;
  private readonly study: Study;
  private readonly columns: MixedColumns;
  private readonly figureId: string;
  private readonly plans: SidePlans;
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
    this.columns = columns;
    this.figureId = id;
    this.plans = new SidePlans(study, sides, scenario, { extend, isDrawn: terms !== null });
    this.prices = pricesOf(curveTerms(study));
    this.drawn = terms === null ? null : drawnSides(study, this.plans.sides, this.plans.ends, terms);
  }

  /** All that a figure may rest on, whichever of the two values each assumption has. @param id - left out: the wanted one */
  restsOn(id = this.figureId): ReadonlySet<AssumptionKey> {
    return this.plans.keysBelow((plan) => [lineOf(plan, id)]);
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
    const constant = this.plans.constantInBlock(changes);
    const varies = [...changes.keys()].filter((key) => !constant.includes(key));
    const values = new SettingColumns(this.plans.sides, changes);
    for (const members of groupsOf(changes, constant, distinct)) {
      const { settled, plan } = this.plans.planIn(changes, members[0] as number);
      const group = { id, line: lineOf(plan, id), plan, settled, values, varies, settings: members };
      const problem = this.computeGroup(out, { ...group, drawOf: settings.drawOf });
      if (problem !== null) return problem;
    }
    for (let setting = 0; setting < settings.count; setting++) out[setting] = out[as[setting] as number] as number;
    return out;
  }

  /** By the kernel where there are many settings; else, and where something is wrong, by the rules, which find what that is. */
  private computeGroup(out: Float64Array, group: Group): Problem | null {
    const { plan, settings } = group;
    const blockOf = this.drawn === null ? null : this.blocksInDraws(this.drawn, group);
    const byRules = (members: readonly number[]): Problem | null =>
      this.computeByRules(out, group, { members, block: blockOf?.(members) ?? this.centralBlock(group, members) });
    const pool = blockOf === null ? this.columns.poolFor(settings.length * plan.lines.length) : null;
    if (pool === null) return inBlocks(settings, byRules);
    const { line, varies, values } = group;
    const [first = 0] = settings;
    return withRun(
      { plan, pool, line, ends: lastTimes(plan), passes: (end) => endsInCalendar(this.study, end) },
      {
        varies,
        fill: (column, key, members) => values.writeInto(column, key, members),
        constant: (key) => values.column(key, [first])[0] as number,
        prices: this.prices,
      },
      (run) =>
        inBlocks(settings, (members) => {
          const figures = run(members);
          if (figures === null || !figures.every(isWritable)) return byRules(members);
          for (const [draw, setting] of members.entries()) out[setting] = figures[draw] as number;
          return null;
        }),
    );
  }

  private computeByRules(
    out: Float64Array,
    { plan, line, id }: Group,
    { members, block }: { members: readonly number[]; block: Block },
  ): Problem | null {
    const known: (Float64Array | undefined)[] = [];
    const last = lastTimes(plan);
    const times = evaluate(plan, last, block, known);
    const columns = last.map((time) => times.of(plan.lines[time]?.id ?? ''));
    const late = members.findIndex(
      (_, draw) => !columns.every((column) => endsInCalendar(this.study, column[draw] as number)),
    );
    if (late >= 0) {
      const phases = evaluate(plan, phaseTimes(plan), block, known);
      return beyondCalendar(this.study, plan, (time) => phases.of(plan.lines[time]?.id ?? '')[late] as number);
    }
    const figures = evaluate(plan, [line], block, known).of(id);
    if (!figures.every(isWritable)) return notFinite(this.scenario.id);
    for (const [draw, setting] of members.entries()) out[setting] = figures[draw] as number;
    return null;
  }

  private centralBlock({ values }: Group, members: readonly number[]): Block {
    return { draws: members.length, prices: this.prices, given: (key) => values.column(key, members) };
  }

  /** Blocks of settings in draws; what was planned there is the central run of each setting. */
  private blocksInDraws(drawn: DrawnSides, group: Group): (members: readonly number[]) => Block {
    const { values, settled, plan, drawOf } = group;
    const planned = compile(this.study, this.scenario, settled);
    return (members) => {
      const inPlan = this.centralBlock(group, members);
      const known: (Float64Array | undefined)[] = [];
      return {
        ...inPlan,
        given: (key) => drawn.column(key, members, { isNew: values.isNewOf(key), drawOf }) ?? inPlan.given(key),
        planned(line) {
          const { id = '' } = plan.lines[line] ?? {};
          return evaluate(planned, [planned.numberOf.get(id) as LineNumber], inPlan, known).of(id);
        },
      };
    };
  }
}

const notFinite = (scenario: string): Problem => ({
  path: ['scenarios', scenario],
  onKey: true,
  fault: { kind: 'not-finite', scenario },
});
