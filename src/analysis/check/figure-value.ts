import { metricId } from '../../model/metrics/metrics.ts';
import { withCalendar } from '../../engine/compile/calendar.ts';
import type { CalendarKey } from '../../engine/label.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { figureName as figureLine } from '../../engine/names.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Settled } from '../../engine/settle.ts';
import { hasFigure } from '../../model/study/figures.ts';
import type { Dated, Scenario, Study } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import { centralRun } from '../runs/central-run.ts';
import { MixedColumns } from '../explain/mixed-columns.ts';
import { MixedScenario, type WantedLine } from '../explain/mixed-scenario.ts';
import type { Sides } from '../explain/sides.ts';
import { rank } from '../runs/ranking.ts';
import type { Runs } from '../runs/runs.ts';
import type { Settings } from '../explain/shapley.ts';
import type { Simulation } from '../simulate/simulation-result.ts';
import type { TraceLabel } from '../trace/trace.ts';
import { criteriaNumber, type CriteriaOf } from './criteria-figure.ts';
import type { FigureOf } from './computed-figure.ts';
import { simulatedNumber, type SimulatedOf, simulationOf } from './simulated-figure.ts';
import { switchesBetween } from './switching-value.ts';

/** A figure as it would be with some assumptions as they are and the others as they were. */
export interface FigureValue {
  /** Of how many assumptions the shares can be computed within reason; beyond that there are none. */
  readonly most: number;
  /** Not a number where it has none; null where it cannot be computed in one of the settings. */
  readonly worth: (drivers: readonly AssumptionKey[], settings: Settings) => Float64Array | null;
}

/** What a figure that is pinned comes to now, in its unit. */
export function figureValue(study: Study, sides: Sides, of: FigureOf): FigureValue {
  switch (of.kind) {
    case 'line':
      return lineValue(study, sides, of);
    case 'rank':
      return rankValue(study, sides, of.scenario);
    case 'switch':
      return switchValue(sides, of);
    case 'simulated':
      return simulatedValue(sides, of.what);
    case 'criteria':
      return criteriaValue(sides, of.what);
  }
}

/** Shapley values are sampled beyond a dozen. */
const anyNumber = Number.POSITIVE_INFINITY;

function lineValue(
  study: Study,
  sides: Sides,
  { scenario, id, label }: Extract<FigureOf, { kind: 'line' }>,
): FigureValue {
  const part = calendarOf(label);
  const extend = (plan: Plan, settled: Settled): Plan =>
    part === null ? plan : withCalendar(settled, plan, [part], { discounted: true });
  const mixed = mixedScenario(study, sides, scenario, { id, extend, columns: new MixedColumns() });
  return { most: anyNumber, worth: (drivers, settings) => columnOf(mixed.figures(drivers, settings)) };
}

const columnOf = (figures: Float64Array | object): Float64Array | null =>
  figures instanceof Float64Array ? figures : null;

function mixedScenario(study: Study, sides: Sides, id: string, line: WantedLine): MixedScenario {
  const scenario = study.scenarios.get(id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  return new MixedScenario(study, sides, scenario, line);
}

/** The part of the calendar that a figure is about. */
function calendarOf(label: TraceLabel): CalendarKey | null {
  if (label.of === 'calendar') return label.window;
  return 'whole' in label ? calendarOf(label.whole) : null;
}

/** The place among all scenarios: one that is not ranked comes after all others. */
function rankValue(study: Study, sides: Sides, scenario: string): FigureValue {
  const by = study.rankedBy;
  const ids = [...study.scenarios.keys()];
  const isRankable = (id: string): boolean => hasFigure(study, study.scenarios.get(id) as Scenario, by);
  const columns = new MixedColumns();
  const gate = figureLine('feasible').id;
  const all = ids.map((id) => ({
    id,
    hasMetric: isRankable(id),
    mixed: mixedScenario(study, sides, id, { id: gate, columns }),
  }));
  return {
    most: anyNumber,
    worth: (drivers, settings) => {
      const figures = all.map(({ mixed, hasMetric }) =>
        hasMetric ? columnOf(mixed.figures(drivers, settings, metricId(by))) : null,
      );
      const feasible = all.map(({ mixed }) => columnOf(mixed.figures(drivers, settings)));
      if (all.some(({ hasMetric }, index) => hasMetric && figures[index] === null) || feasible.includes(null))
        return null;
      return Float64Array.from({ length: settings.count }, (_, setting) => {
        const ranked = ids.map((id, index) => ({
          id,
          feasible: feasible[index]?.[setting] === 1,
          value: figures[index]?.[setting] ?? null,
        }));
        return rank(ranked, by).find(({ id }) => id === scenario)?.rank ?? ids.length + 1;
      });
    },
  };
}

/** So many assumptions at most, where every setting is a search, or a simulation, of its own. */
const mostLong = 6;

function switchValue(sides: Sides, { scenarios, key }: Extract<FigureOf, { kind: 'switch' }>): FigureValue {
  return longLineValue(sides, (settled) => {
    const runs = runsIn(settled, scenarios);
    return runs === null ? null : (switchesBetween(settled.study, runs, scenarios, key)?.value ?? null);
  });
}

function simulatedValue(sides: Sides, what: SimulatedOf): FigureValue {
  return longLineValue(sides, (settled, old) => {
    const simulation = simulationWith(sides.new, old, () => {
      const runs = runsIn(settled, [...settled.study.scenarios.keys()]);
      return runs === null ? null : simulationOf(settled.study, runs);
    });
    return simulation === null ? null : simulatedNumber(simulation, what);
  });
}

function criteriaValue(sides: Sides, what: CriteriaOf): FigureValue {
  return longLineValue(sides, (settled) => {
    const runs = runsIn(settled, [...settled.study.scenarios.keys()]);
    return runs === null ? null : criteriaNumber(settled.study, runs, what);
  });
}

/** Null where one of the scenarios cannot be computed. */
function runsIn(settled: Settled, ids: readonly string[]): Runs | null {
  const { study } = settled;
  const runs = ids.map((id) => {
    const scenario = study.scenarios.get(id);
    return scenario === undefined ? [] : centralRun(study, settled, scenario);
  });
  const computed = runs.flatMap((run) => ('plan' in run ? [run] : []));
  return computed.length < ids.length ? null : { settled, runs: computed, problems: [] };
}

/** The same of a study that knows nothing but what is in force, so that whatever is asked of it follows from that. */
function knowing(settled: Settled): Settled {
  const { study, inForce } = settled;
  const only = (assumptions: Study['assumptions'], before: string): Study['assumptions'] =>
    new Map(
      [...assumptions].map(([name, assumption]) => {
        const dated = inForce.get(`${before}${name}`) ?? null;
        return [name, dated === null ? assumption : { ...assumption, known: [{ ...dated, since: null }] }];
      }),
    );
  const scenarios = [...study.scenarios].map(
    ([id, scenario]) => [id, { ...scenario, assumptions: only(scenario.assumptions, `${id}/`) }] as const,
  );
  const reduced: Study = { ...study, assumptions: only(study.assumptions, ''), scenarios: new Map(scenarios) };
  return { ...settled, study: reduced };
}

/** What is not as it is now, and how it was. */
type OldValues = ReadonlyMap<AssumptionKey, Dated | null>;

/** Simulations with some values as they were: several figures are read from each. */
const simulated = new WeakMap<
  Settled,
  { readonly old: OldValues; readonly simulation: Simulation | Problem | null }[]
>();

function simulationWith(
  settled: Settled,
  old: OldValues,
  simulate: () => Simulation | Problem | null,
): Simulation | Problem | null {
  const known = simulated.get(settled) ?? [];
  simulated.set(settled, known);
  const same = known.find(
    (each) => each.old.size === old.size && [...old].every(([key, was]) => each.old.get(key) === was),
  );
  if (same !== undefined) return same.simulation;
  const simulation = simulate();
  known.push({ old, simulation });
  return simulation;
}

/** A figure that is found anew in every setting, once in each. @param valueIn - null where it has none */
function longLineValue(sides: Sides, valueIn: (settled: Settled, old: OldValues) => number | null): FigureValue {
  const known = new Map<string, number>();
  const worthOf = (isNew: (key: AssumptionKey) => boolean): number => {
    const old = new Map(
      [...sides.new.inForce].flatMap(([each, dated]) => {
        const was = sides.old.inForce.get(each) ?? null;
        return isNew(each) || was === dated ? [] : [[each, was] as const];
      }),
    );
    const inForce = new Map([...sides.new.inForce, ...old]);
    return valueIn(knowing({ ...sides.new, inForce }), old) ?? Number.NaN;
  };
  return {
    most: mostLong,
    worth: (drivers, settings) =>
      Float64Array.from({ length: settings.count }, (_, setting) => {
        const old = new Set(drivers.filter((__, driver) => !settings.isNew(setting, driver)));
        const name = [...old].join(' ');
        const found = known.get(name) ?? worthOf((each) => !old.has(each));
        known.set(name, found);
        return found;
      }),
  };
}
