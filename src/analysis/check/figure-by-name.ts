import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { hasFigure } from '../../model/study/figures.ts';
import type { Study } from '../../model/study/study.ts';
import { nearest } from '../../problems/nearest.ts';
import { type Fault, noFigure } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import type { Runs } from '../runs/runs.ts';
import type { ComputedFigure } from './computed-figure.ts';
import { criteriaDrawn, criteriaKeys, criteriaNames, criteriaNumber, criteriaUnit } from './criteria-figure.ts';
import { exampleNames, longestFirst, prefixes, scenariosBefore, switchingScenarios } from './figure-name.ts';
import { planFigure } from './plan-figure.ts';
import { simulatedFigure, simulatedNames, type SimulatedOf, simulatedOf } from './simulated-figure.ts';
import { keysOfSwitching, keysThatSwitch, switchesBetween } from './switching-value.ts';

/** The figure that a pin names, as the runs of all scenarios have it; or that there is none, with the name that was probably meant. */
export function figureByName(study: Study, runs: Runs, name: string): ComputedFigure | Fault {
  if (name.startsWith(prefixes.switching)) return switchingFigure(study, runs, name);
  if (name.startsWith(prefixes.simulation)) return figureOfDraws(study, runs, name);
  if (name.startsWith(prefixes.criteria)) return criteriaFigure(study, runs, name);
  if (name.startsWith(prefixes.plan)) return planFigure(study, runs, name);
  return prefixMissing(study, runs, name);
}

/** What was probably meant by a name that begins with none of the prefixes. */
function prefixMissing(study: Study, runs: Runs, name: string): Fault {
  const known = exampleNames(study);
  // A figure of draws has a name of its own, which is no misspelt one of the plan.
  if (isOfDraws(study, name))
    return { kind: 'unknown', thing: 'figure', name, near: `${prefixes.simulation}${name}`, known };
  const found = planFigure(study, runs, `${prefixes.plan}${name}`);
  const fault = 'kind' in found ? found : null;
  const near = fault === null ? `${prefixes.plan}${name}` : fault.kind === 'unknown' ? fault.near : null;
  const other = near ?? otherPrefix(study, runs, name) ?? unknown('figure', name, known).near;
  return { kind: 'unknown', thing: 'figure', name, near: other, known };
}

/** What is meant by a name of which the first word is mistyped; null where no such word is near. */
function otherPrefix(study: Study, runs: Runs, name: string): string | null {
  const [first = '', ...rest] = name.split('.');
  const prefix = nearest(
    first,
    Object.values(prefixes).map((each) => each.slice(0, -1)),
  );
  if (prefix === null) return null;
  const meant = [prefix, ...rest].join('.');
  if (meant.startsWith(prefixes.plan)) {
    const found = planFigure(study, runs, meant);
    return 'kind' in found ? (found.kind === 'unknown' ? found.near : null) : meant;
  }
  const names = meant.startsWith(prefixes.criteria) ? namesOfCriteria(study) : namesOfDraws(study);
  return names.includes(meant) ? meant : nearest(meant, names);
}

/** Whether a simulation has a result by this name behind `simulated.`. */
const isOfDraws = (study: Study, name: string): boolean =>
  scenariosBefore(study, name).some((id) => simulatedOf(study, id, name.slice(id.length + 1)) !== null);

/** `simulated.3.present-value.p80`; `simulated.3.first` of a chance. */
function figureOfDraws(study: Study, runs: Runs, name: string): ComputedFigure | Fault {
  const text = name.slice(prefixes.simulation.length);
  let reason: Fault | null = null;
  for (const id of scenariosBefore(study, text)) {
    const what = simulatedOf(study, id, text.slice(id.length + 1));
    if (what === null) continue;
    const found = simulatedFigure(study, runs, what);
    if (found === null) {
      reason ??= whyLacking(study, what);
      continue;
    }
    if ('fault' in found) return found.fault;
    const { value, error, below, above, sampling, unit, label, restsOn } = found;
    const drawn = { error, below, above, sampling };
    return { name, of: { kind: 'simulated', what, label }, unit, value, restsOn, drawn };
  }
  return reason ?? unknown('figure', name, namesOfDraws(study));
}

const namesOfDraws = (study: Study): string[] =>
  longestFirst(study).flatMap((id) => simulatedNames(study).map((each) => `${prefixes.simulation}${id}.${each}`));

/** Why a scenario lacks what it is asked for by its right name: it has no finish, or no score by it. */
function whyLacking(study: Study, what: SimulatedOf): Fault | null {
  const scenario = study.scenarios.get(what.scenario);
  if ('chance' in what || scenario === undefined || hasFigure(study, scenario, what.metric)) return null;
  return noFigure(what.scenario, what.metric);
}

const namesOfCriteria = (study: Study): string[] =>
  [...criteriaNames(study).keys()].map((each) => `${prefixes.criteria}${each}`);

/** `criteria.3.rank`, `criteria.say.ministry`, `criteria.3.first.any`. */
function criteriaFigure(study: Study, runs: Runs, name: string): ComputedFigure | Fault {
  const names = criteriaNames(study);
  const what = names.get(name.slice(prefixes.criteria.length));
  if (what === undefined) {
    return unknown('figure', name, namesOfCriteria(study));
  }
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
function switchingFigure(study: Study, runs: Runs, name: string): ComputedFigure | Fault {
  const keys = [...runs.settled.inForce.keys()];
  for (const scenarios of switchingScenarios(study, name)) {
    const key = name.slice(switchingPrefix(scenarios).length);
    const found = keys.includes(key) ? switchesBetween(study, runs, scenarios, key) : null;
    if (found === null) continue;
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

/** That there is no such value; an assumption that exists and changes nothing is not taken for a misspelt other one. */
function noSwitch(study: Study, runs: Runs, name: string, keys: readonly AssumptionKey[]): Fault {
  const [scenarios] = switchingScenarios(study, name);
  if (scenarios === undefined) {
    const ids = [...study.scenarios.keys()];
    return unknown('figure', name, [`${switchingPrefix(ids.slice(0, 2))}${keys[0] ?? ''}`]);
  }
  const prefix = switchingPrefix(scenarios);
  const known = keysThatSwitch(study, runs, scenarios).map((key) => `${prefix}${key}`);
  const fault = unknown('figure', name, known.length === 0 ? exampleNames(study) : known);
  return keys.includes(name.slice(prefix.length)) ? { ...fault, near: null } : fault;
}

const switchingPrefix = (scenarios: readonly string[]): string => `${prefixes.switching}${scenarios.join(',')}.`;
