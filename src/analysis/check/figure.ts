import { metricId } from '../../model/metrics/metrics.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { figure } from '../../engine/names.ts';
import type { Line, LineUnit } from '../../engine/plan.ts';
import { keysBelow } from '../../engine/policy.ts';
import { hasFigure } from '../../model/study/figures.ts';
import type { Study } from '../../model/study/study.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { type Fault, noFigure, unknown } from '../../problems/problem.ts';
import type { Runs } from '../runs/runs.ts';
import { placesOf } from '../runs/ranking.ts';
import type { TraceLabel } from '../trace/trace.ts';
import { figureLine } from '../trace/traceable.ts';
import {
  criteriaDrawn,
  criteriaKeys,
  criteriaNames,
  criteriaNumber,
  type CriteriaOf,
  criteriaUnit,
  isOfGroup,
} from './criteria-figure.ts';
import { simulatedFigure, simulatedNames, type SimulatedOf, simulatedOf } from './simulated-figure.ts';
import { keysOfSwitching, keysThatSwitch, switchesBetween } from './switching-value.ts';

/** A figure that can be pinned, computed. */
export interface Figure {
  readonly name: string;
  readonly of: FigureOf;
  /** In this unit; a switching value in that of its assumption. */
  readonly unit: LineUnit | 'rank';
  /** Null where it has none: what is not ranked, not known, or turns nowhere. */
  readonly value: number | null;
  /** The assumptions that it rests on, by key. */
  readonly restsOn: readonly AssumptionKey[];
  /** How far off it may be; null of what is computed, which is not at all. */
  readonly drawn: DrawnFrom | null;
}

/** The draws that a figure comes from. */
interface DrawnFrom {
  /** One standard error, in the unit of the figure. */
  readonly error: number;
  /** How far below and above it the same figure of other draws may lie. */
  readonly below: number;
  readonly above: number;
  /** `10000 draws, seed 1, random` */
  readonly sampling: string;
}

export type FigureOf =
  /** A line of the plan of a scenario. */
  | { readonly kind: 'line'; readonly scenario: string; readonly id: string; readonly label: TraceLabel }
  | { readonly kind: 'rank'; readonly scenario: string }
  /** The value of an assumption at which the lead of the first over the second turns, or a gate of the only one. */
  | { readonly kind: 'switch'; readonly scenarios: readonly string[]; readonly key: AssumptionKey }
  /** A result of `samen criteria`. */
  | { readonly kind: 'criteria'; readonly what: CriteriaOf }
  /** A result of a scenario in the simulation that the study asks for. */
  | { readonly kind: 'simulated'; readonly what: SimulatedOf; readonly label: TraceLabel };

const ofScenario = 'scenarios.';
const ofSwitching = 'switching.';
const ofSimulation = 'simulated.';
const ofCriteria = 'criteria.';

/** The figure of a name, as the runs of all scenarios have it; or that there is none, with the one that was probably meant. */
export function figureOf(study: Study, runs: Runs, name: string): Figure | Fault {
  if (name.startsWith(ofSwitching)) return switchingFigure(study, runs, name);
  if (name.startsWith(ofSimulation)) return figureOfDraws(study, runs, name);
  if (name.startsWith(ofCriteria)) return criteriaFigure(study, runs, name);
  if (name.startsWith(ofScenario)) return scenarioFigure(study, runs, name);
  const known = beginnings(study);
  // A figure of draws has a name of its own, which is no misspelt one of the plan.
  if (isOfDraws(study, name)) return { kind: 'unknown', thing: 'figure', name, near: `${ofSimulation}${name}`, known };
  const bare = scenarioFigure(study, runs, `${ofScenario}${name}`);
  const meant = 'kind' in bare ? bare : null;
  const near = meant === null ? `${ofScenario}${name}` : meant.kind === 'unknown' ? meant.near : null;
  return { kind: 'unknown', thing: 'figure', name, near: near ?? unknown('figure', name, known).near, known };
}

/** Whether a simulation tells something by this name behind `simulated.`. */
const isOfDraws = (study: Study, name: string): boolean =>
  [...study.scenarios.keys()].some(
    (id) => name.startsWith(`${id}.`) && simulatedOf(study, id, name.slice(id.length + 1)) !== null,
  );

const beginnings = (study: Study): string[] =>
  [...study.scenarios.keys()].map((id) => `${ofScenario}${id}.present-value`);

/** The scenarios of which a name is a figure, as far as its beginning tells: the longest ids that fit; none where none do. */
export function scenariosNamed(study: Study, name: string): readonly string[] {
  if (name.startsWith(ofSwitching)) return pairsIn(study, name.slice(ofSwitching.length))[0] ?? [];
  if (isOfGroup(name)) return [];
  const before = [ofScenario, ofSimulation, ofCriteria].find((each) => name.startsWith(each)) ?? '';
  const rest = name.slice(before.length);
  return [...study.scenarios.keys()]
    .filter((id) => rest.startsWith(`${id}.`))
    .toSorted(longestFirst)
    .slice(0, 1);
}

/** An id may hold dots: the longest one whose scenario has such a figure is meant. */
function scenarioFigure(study: Study, runs: Runs, name: string): Figure | Fault {
  const rest = name.slice(ofScenario.length);
  const ids = [...study.scenarios.keys()].filter((id) => rest.startsWith(`${id}.`)).toSorted(longestFirst);
  let fault: Fault | null = null;
  for (const id of ids) {
    const entry = rest.slice(id.length + 1);
    const found = entry === 'rank' ? rankOf(study, runs, id) : lineFigure(study, runs, { scenario: id, name: entry });
    if (!('kind' in found)) return { name, ...found };
    if (found.kind === 'unknown') fault ??= inFull(found, name, `${ofScenario}${id}.`);
  }
  return fault ?? unknown('figure', name, beginnings(study));
}

type Found = Omit<Figure, 'name'>;

const rankOf = (study: Study, runs: Runs, scenario: string): Found => ({
  of: { kind: 'rank', scenario },
  unit: 'rank',
  value: placesOf(runs.runs, study.rankedBy).find(({ id }) => id === scenario)?.rank ?? null,
  restsOn: keysOfRanking(study, runs),
  drawn: null,
});

function lineFigure(study: Study, runs: Runs, of: { scenario: string; name: string }): Found | Fault {
  const found = figureLine(study, runs, of);
  if ('kind' in found) return found;
  const { run, line } = found;
  const { id, label, unit } = run.plan.lines[line] as Line;
  const value = run.columns.at(line);
  return {
    of: { kind: 'line', scenario: of.scenario, id, label },
    unit,
    value: Number.isFinite(value) ? value : null,
    restsOn: [...keysBelow(run.plan, [line])].toSorted(byCodeUnit),
    drawn: null,
  };
}

const longestFirst = (a: string, b: string): number => b.length - a.length || byCodeUnit(a, b);

const inFull = (fault: Extract<Fault, { kind: 'unknown' }>, name: string, before: string): Fault => ({
  ...fault,
  name,
  near: fault.near === null ? null : `${before}${fault.near}`,
  known: fault.known.map((each) => `${before}${each}`),
});

/** `simulated.3.present-value.p80`; `simulated.3.first` of a chance. */
function figureOfDraws(study: Study, runs: Runs, name: string): Figure | Fault {
  const rest = name.slice(ofSimulation.length);
  const ids = [...study.scenarios.keys()].toSorted(longestFirst);
  let lacks: Fault | null = null;
  for (const id of ids.filter((each) => rest.startsWith(`${each}.`))) {
    const what = simulatedOf(study, id, rest.slice(id.length + 1));
    const found = what === null ? null : simulatedFigure(study, runs, what);
    if (what !== null && found === null) lacks ??= lackIn(study, what);
    if (what === null || found === null) continue;
    if ('fault' in found) return found.fault;
    const { value, error, below, above, sampling, unit, label, restsOn } = found;
    return {
      name,
      of: { kind: 'simulated', what, label },
      unit,
      value,
      restsOn,
      drawn: { error, below, above, sampling },
    };
  }
  const known = ids.flatMap((id) => simulatedNames(study).map((each) => `${ofSimulation}${id}.${each}`));
  return lacks ?? unknown('figure', name, known);
}

/** Why a scenario lacks what it is asked for by its right name: it has no finish, or no score by it. */
function lackIn(study: Study, what: SimulatedOf): Fault | null {
  const scenario = study.scenarios.get(what.scenario);
  if ('chance' in what || scenario === undefined || hasFigure(study, scenario, what.metric)) return null;
  return noFigure(what.scenario, what.metric);
}

/** `criteria.3.rank`, `criteria.say.ministry`, `criteria.3.first.any`. */
function criteriaFigure(study: Study, runs: Runs, name: string): Figure | Fault {
  const names = criteriaNames(study);
  const what = names.get(name.slice(ofCriteria.length));
  if (what === undefined)
    return unknown(
      'figure',
      name,
      [...names.keys()].map((each) => `${ofCriteria}${each}`),
    );
  return {
    name,
    of: { kind: 'criteria', what },
    unit: criteriaUnit(what),
    value: criteriaNumber(study, runs, what),
    restsOn: criteriaKeys(runs),
    drawn: criteriaDrawn(study, runs, what),
  };
}

/** `switching.3,package.team`; `switching.2.5.documentation` of a gate. */
function switchingFigure(study: Study, runs: Runs, name: string): Figure | Fault {
  const rest = name.slice(ofSwitching.length);
  const keys = [...runs.settled.inForce.keys()];
  for (const scenarios of pairsIn(study, rest)) {
    const key = rest.slice(scenarios.join(',').length + 1);
    const found = keys.includes(key) ? switchesBetween(study, runs, scenarios, key) : null;
    if (found !== null)
      return {
        name,
        of: { kind: 'switch', scenarios, key },
        unit: found.unit,
        value: found.value,
        restsOn: keysOfSwitching(study, runs, scenarios),
        drawn: null,
      };
  }
  return noSwitch(study, runs, name, keys);
}

/** That there is none; an assumption that there is and that turns nothing is not taken for another. */
function noSwitch(study: Study, runs: Runs, name: string, keys: readonly AssumptionKey[]): Fault {
  const [pair] = pairsIn(study, name.slice(ofSwitching.length));
  if (pair === undefined) {
    const ids = [...study.scenarios.keys()];
    return unknown('figure', name, [`${ofSwitching}${ids.slice(0, 2).join(',')}.${keys[0] ?? ''}`]);
  }
  const before = `${ofSwitching}${pair.join(',')}.`;
  const known = keysThatSwitch(study, runs, pair).map((key) => `${before}${key}`);
  const fault = unknown('figure', name, known.length === 0 ? beginnings(study) : known);
  return keys.includes(name.slice(before.length)) ? { ...fault, near: null } : fault;
}

/** The scenarios that a text may begin with, one or two, the longest first. */
function pairsIn(study: Study, rest: string): string[][] {
  const ids = [...study.scenarios.keys()].toSorted(longestFirst);
  const pairs = ids.flatMap((first) => ids.filter((second) => second !== first).map((second) => [first, second]));
  return [...pairs, ...ids.map((id) => [id])].filter((each) => rest.startsWith(`${each.join(',')}.`));
}

/** A place rests on the figures and gates of all scenarios. */
const keysOfRanking = (study: Study, { runs }: Runs): AssumptionKey[] =>
  [
    ...new Set(
      runs.flatMap(({ plan }) => {
        const targets = [metricId(study.rankedBy), figure('feasible').id].map((id) => plan.numberOf.get(id) as number);
        return [...keysBelow(plan, targets)];
      }),
    ),
  ].toSorted(byCodeUnit);
