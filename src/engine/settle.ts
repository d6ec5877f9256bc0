import { central } from '../model/estimate.ts';
import type { Assumption, Dated, Scenario, Study } from '../model/study.ts';
import type { CalendarMonth } from '../units/month.ts';
import { type AssumptionKey, asOfKey } from './plan.ts';

/** A study at a moment: which dated value of every assumption is in force. */
export interface Settled {
  readonly asOf: CalendarMonth;
  /** By key; null where nothing was known yet. */
  readonly inForce: ReadonlyMap<AssumptionKey, Dated | null>;
}

/** The latest values known at the as-of month, of the study's assumptions and those of the scenarios. */
export function settle(study: Study, scenarios: readonly Scenario[], asOf: CalendarMonth): Settled {
  const inForce = new Map<AssumptionKey, Dated | null>();
  for (const [name, assumption] of study.assumptions) inForce.set(name, latest(assumption, asOf));
  for (const { id, assumptions } of scenarios) {
    for (const [name, assumption] of assumptions) inForce.set(`${id}/${name}`, latest(assumption, asOf));
  }
  return { asOf, inForce };
}

function latest({ known }: Assumption, asOf: CalendarMonth): Dated | null {
  let found: Dated | null = null;
  for (const dated of known) if (dated.since === null || dated.since <= asOf) found = dated;
  return found;
}

/** The values of a central run, in the assumptions' own units; not a number where nothing is known. */
export function centralValue(settled: Settled, start: CalendarMonth, key: AssumptionKey): number {
  if (key === asOfKey) return settled.asOf - start;
  const dated = settled.inForce.get(key) ?? null;
  return dated === null ? Number.NaN : central(dated.estimate);
}
