import { compile } from '../engine/compile/scenario.ts';
import type { AssumptionKey } from '../engine/plan.ts';
import { centralValue } from '../engine/settle.ts';
import type { Assumption, Dated, Metric, Study } from '../model/study.ts';
import { byCodeUnit } from '../units/nearest.ts';
import type { CalendarMonth } from '../units/month.ts';
import { declarationOf } from './declaration.ts';
import { type Margin, marginOf } from './margin.ts';
import { type Origin, originOfDated } from './origin.ts';
import type { Runs } from './runs.ts';

/** An assumption as it was known at a month. */
export interface AssumptionResult {
  readonly key: AssumptionKey;
  readonly name: string;
  /** The scenario that declares it for itself; null for the study's. */
  readonly scenario: string | null;
  readonly assumption: Assumption;
  /** What is in force; null where nothing was known yet. */
  readonly inForce: Dated | null;
  /** Its central value, in the assumption's own unit. */
  readonly value: number | null;
  readonly origin: Origin | null;
  /** What was the best knowledge before; null where there was none. */
  readonly before: Dated | null;
  /** The scenarios whose figures rest on it, by id. */
  readonly usedBy: readonly string[];
}

/** What `assumptions` finds: every assumption, and what the lead of the first scenario rests on. */
export interface Assumptions {
  readonly asOf: CalendarMonth;
  readonly assumptions: readonly AssumptionResult[];
  readonly margin: Margin | null;
}

/** Every declared assumption: those of the study by name, then those of the scenarios, by scenario and name. */
export function assumptionsOf(study: Study, runs: Runs, by: Metric): Assumptions {
  const { settled } = runs;
  const users = usersOf(study);
  const keys = [...settled.inForce.keys()].toSorted(byScenarioThenName);
  const assumptions = keys.map((key): AssumptionResult => {
    const { name, scenario, path, assumption } = declarationOf(study, key);
    if (assumption === undefined) throw new Error(`no assumption ${key}`);
    const inForce = settled.inForce.get(key) ?? null;
    return {
      key,
      name,
      scenario: scenario?.id ?? null,
      assumption,
      inForce,
      value: inForce === null ? null : centralValue(settled, study.start, key),
      origin: inForce === null ? null : originOfDated(path, inForce),
      before: inForce === null ? null : (assumption.known[assumption.known.indexOf(inForce) - 1] ?? null),
      usedBy: users.get(key) ?? [],
    };
  });
  return { asOf: settled.asOf, assumptions, margin: runs.problems.length > 0 ? null : marginOf(study, runs, by) };
}

/** Which scenarios' plans hold an assumption. */
function usersOf(study: Study): ReadonlyMap<AssumptionKey, string[]> {
  const users = new Map<AssumptionKey, string[]>();
  for (const scenario of study.scenarios.values()) {
    for (const line of compile(study, scenario).lines) {
      if (line.rule === 'given') users.set(line.assumption, [...(users.get(line.assumption) ?? []), scenario.id]);
    }
  }
  return users;
}

/** The study's own first. */
function byScenarioThenName(a: AssumptionKey, b: AssumptionKey): number {
  const own = Number(a.includes('/')) - Number(b.includes('/'));
  return own === 0 ? byCodeUnit(a, b) : own;
}
