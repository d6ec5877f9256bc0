import { centralValuesOf, inForceAt } from '../model/values/central-values.ts';
import { central } from '../model/estimates/estimate.ts';
import type { Dated, Scenario, Study } from '../model/study/study.ts';
import type { CalendarMonth } from '../units/month.ts';
import { type AssumptionKey, keyOf, keyParts } from '../model/study/assumption-key.ts';
import { asOfKey } from './plan.ts';

/** A study at one time: which dated value of every assumption is in force. */
export interface Settled {
  readonly study: Study;
  readonly asOf: CalendarMonth;
  /** By key; null where nothing was known yet. */
  readonly inForce: ReadonlyMap<AssumptionKey, Dated | null>;
}

/** The latest values known at the as-of month, of the study's assumptions and those of the scenarios. */
export function settle(study: Study, scenarios: readonly Scenario[], asOf: CalendarMonth): Settled {
  const inForce = new Map<AssumptionKey, Dated | null>();
  for (const [name, assumption] of study.assumptions) inForce.set(name, inForceAt(assumption, asOf));
  for (const { id, assumptions } of scenarios) {
    for (const [name, assumption] of assumptions) inForce.set(keyOf(id, name), inForceAt(assumption, asOf));
  }
  return { study, asOf, inForce };
}

/**
 * The values of a central run, in the assumptions' own units; not a number where nothing is known. A formula is carried
 * out as the study means it, or the scenario whose own it is.
 */
export function centralValue(settled: Settled, start: CalendarMonth, key: AssumptionKey): number {
  if (key === asOfKey) return settled.asOf - start;
  const value = settled.inForce.get(key)?.value;
  if (value === undefined) return Number.NaN;
  if (value.shape !== 'formula') return central(value);
  const { scenario, name } = meantBy(settled, key);
  return centralValuesOf(settled.study, scenario).at(name, settled.asOf);
}

/** The names of what an assumption rests on, itself included, that has no value yet at the as-of month. */
export function lacking(settled: Settled, key: AssumptionKey): readonly string[] {
  const { scenario, name } = meantBy(settled, key);
  return centralValuesOf(settled.study, scenario).lackingAt(name, settled.asOf);
}

/** Whether an assumption, and all that it rests on, has a value at the as-of month. */
export function isKnown(settled: Settled, key: AssumptionKey): boolean {
  const { scenario, name } = meantBy(settled, key);
  return centralValuesOf(settled.study, scenario).isKnownAt(name, settled.asOf);
}

/** The scenario whose own assumption a key names; null for those of the study. */
function meantBy({ study }: Settled, key: AssumptionKey): { scenario: Scenario | null; name: string } {
  const { scenario, name } = keyParts(key);
  return { scenario: scenario === null ? null : (study.scenarios.get(scenario) ?? null), name };
}
