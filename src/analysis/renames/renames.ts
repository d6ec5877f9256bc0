import { type AssumptionKey, keyParts } from '../../model/study/assumption-key.ts';
import type { Study } from '../../model/study/study.ts';
import type { ScenarioResult } from '../runs/comparison.ts';

/** A study with what it comes to. */
export interface Figured {
  /** Null where only its results are known. */
  readonly study: Study | null;
  readonly scenarios: readonly ScenarioResult[];
}

/** What has another id than it had, and is the same otherwise: of each the new id, by the old one. */
export interface Renames {
  readonly scenarios: ReadonlyMap<string, string>;
  /** Of a scenario, by its new id. */
  readonly phases: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By key, with the new id of the scenario where it is of one. */
  readonly assumptions: ReadonlyMap<AssumptionKey, AssumptionKey>;
}

export const noRenames: Renames = { scenarios: new Map(), phases: new Map(), assumptions: new Map() };

/** Something that has another id than it had. */
export interface Rename {
  /** What it is. */
  readonly of: 'scenario' | 'phase' | 'assumption';
  /** Its id before. */
  readonly before: string;
  /** Its id after. */
  readonly after: string;
  /** The scenarios that it is of, by their ids after; empty of a scenario, and of an assumption of the study. */
  readonly scenarios: readonly string[];
}

/** What is renamed, as a list: scenarios, then phases, then assumptions, each once with all scenarios that it is of. */
export function listRenames({ scenarios, phases, assumptions }: Renames): Rename[] {
  const found = new Map<string, Rename>();
  const add = (of: Rename['of'], [before, after]: readonly [string, string], scenario: string | null): void => {
    const id = JSON.stringify([of, before, after, of !== 'scenario' && scenario === null]);
    const own = scenario === null ? [] : [scenario];
    found.set(id, { of, before, after, scenarios: [...(found.get(id)?.scenarios ?? []), ...own] });
  };
  for (const pair of scenarios) add('scenario', pair, null);
  for (const [scenario, pairs] of phases) for (const pair of pairs) add('phase', pair, scenario);
  for (const [before, after] of assumptions) {
    const { scenario, name } = keyParts(after);
    add('assumption', [keyParts(before).name, name], scenario);
  }
  return [...found.values()];
}

/** Both, the second of what has the new ids of the first. */
export const together = (first: Renames, second: Renames): Renames => ({
  scenarios: new Map([...first.scenarios, ...second.scenarios]),
  phases: new Map(
    [...new Set([...first.phases.keys(), ...second.phases.keys()])].map((scenario) => [
      scenario,
      new Map([...(first.phases.get(scenario) ?? []), ...(second.phases.get(scenario) ?? [])]),
    ]),
  ),
  assumptions: new Map([...first.assumptions, ...second.assumptions]),
});

export const isNone = ({ scenarios, phases, assumptions }: Renames): boolean =>
  scenarios.size + phases.size + assumptions.size === 0;

/** What a figure of a scenario was called before, by its name now. */
export function formerNames({ scenarios, phases }: Renames): (figure: FigureOfScenario) => FigureOfScenario {
  const before = new Map([...scenarios].map(([old, id]) => [id, old]));
  return ({ scenario, name }) => {
    const old = [...(phases.get(scenario) ?? [])].find(([, id]) => name.startsWith(`phases.${id}.`));
    return {
      scenario: before.get(scenario) ?? scenario,
      name: old === undefined ? name : `phases.${old[0]}.${name.slice(`phases.${old[1]}.`.length)}`,
    };
  };
}

interface FigureOfScenario {
  readonly scenario: string;
  readonly name: string;
}
