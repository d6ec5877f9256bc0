import { withEvents } from '../../engine/compile/milestones.ts';
import { compile, compileDrawn } from '../../engine/compile/scenario.ts';
import type { Plan } from '../../engine/plan.ts';
import { type AssumptionKey, keyOf } from '../../model/study/assumption-key.ts';
import type { Settled } from '../../engine/settle.ts';
import type { Metric } from '../../model/metrics/metrics.ts';
import { type CentralValues, centralValuesOf, inForceAt } from '../../model/values/central-values.ts';
import type { Assumption, Dated, Scenario, Study } from '../../model/study/study.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { calendarMonth, type CalendarMonth } from '../../units/month.ts';
import { declarationOf } from '../runs/declaration.ts';
import { type Margin, marginOf } from './margin.ts';
import type { PlanContents } from '../runs/comparison.ts';
import { type Origin, originOfDated } from '../runs/origin.ts';
import { contingenciesIn } from '../runs/plan-contents.ts';
import type { Runs } from '../runs/runs.ts';

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
  /** Since when it has this value: for a formula, since it or something it rests on changed; null is always, or no value. */
  readonly since: CalendarMonth | null;
  /** What it was worth before, with the dated value of that time; null where nothing was known. */
  readonly before: Earlier | null;
  /** The scenarios that compute with it, in their plans or in draws, by id. */
  readonly usedBy: readonly string[];
}

/** A value that is no longer in force. */
export interface Earlier {
  readonly value: number;
  readonly since: CalendarMonth | null;
  readonly dated: Dated;
}

/** What `assumptions` finds: every assumption, and what the lead of the first scenario rests on. */
export interface Assumptions {
  readonly asOf: CalendarMonth;
  readonly assumptions: readonly AssumptionResult[];
  /** Null where there is none: fewer than two scenarios are feasible, or not all of them can be computed. */
  readonly margin: Margin | null;
  /** Of all scenarios of which the figures have a contingency in them, what they hold; of none where there is no margin. */
  readonly plan: readonly PlanContents[];
  readonly computed: boolean;
}

/** Every declared assumption, and the margin of the scenarios that lead by a metric. */
export function assumptionsOf(study: Study, runs: Runs, by: Metric): Assumptions {
  const { settled, problems } = runs;
  const computed = problems.length === 0;
  const margin = computed ? marginOf(study, runs, by) : null;
  return {
    asOf: settled.asOf,
    assumptions: listOf(study, settled),
    margin,
    plan: margin === null ? [] : contingenciesIn(study, runs.runs, by),
    computed,
  };
}

/**
 * Every declared assumption: those of the study by name, then those of the scenarios, by scenario and name.
 *
 * @param meaning - the scenario as which the study's formulas are computed, with its own numbers in them; null: as the
 *   study means them
 */
export function listOf(study: Study, settled: Settled, meaning: Scenario | null = null): AssumptionResult[] {
  const users = usersOf(study, settled);
  const keys = [...settled.inForce.keys()].toSorted(byScenarioThenName);
  return keys.map((key): AssumptionResult => {
    const { name, scenario, path, assumption } = declarationOf(study, key);
    if (assumption === undefined) throw new Error(`no assumption ${key}`);
    const inForce = settled.inForce.get(key) ?? null;
    const values = centralValuesOf(study, scenario ?? (meaning?.assumptions.has(name) === true ? null : meaning));
    const value = finite(values.at(name, settled.asOf));
    const { since, before } = historyOf(assumption, values, { name, asOf: settled.asOf });
    return {
      key,
      name,
      scenario: scenario?.id ?? null,
      assumption,
      inForce,
      value,
      origin: inForce === null ? null : originOfDated(path, inForce),
      since: value === null && inForce?.value.shape !== 'unknown' ? null : since,
      before,
      usedBy: users.get(key) ?? [],
    };
  });
}

/** Since when an assumption has its value, and what it was before that. */
function historyOf(
  assumption: Assumption,
  values: CentralValues,
  { name, asOf }: { name: string; asOf: CalendarMonth },
): Pick<AssumptionResult, 'since' | 'before'> {
  const changes = values.changesUntil(name, asOf);
  const [now, then] = [changes.at(-1), changes.at(-2)];
  return {
    since: monthOf(now),
    before: then === undefined ? null : valueBefore(assumption, values, { name, at: then }),
  };
}

function valueBefore(
  assumption: Assumption,
  values: CentralValues,
  { name, at }: { name: string; at: number },
): AssumptionResult['before'] {
  const [dated, value] = [inForceAt(assumption, at), finite(values.at(name, at))];
  return dated === null || value === null ? null : { value, dated, since: monthOf(at) };
}

/** A change of what was always known has no month. */
const monthOf = (change: number | undefined): CalendarMonth | null =>
  change === undefined || !Number.isFinite(change) ? null : calendarMonth(change);

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Found once of a study as it is settled, whichever of its scenarios are shown. */
const usersBySettled = new WeakMap<Settled, ReadonlyMap<AssumptionKey, readonly string[]>>();

/**
 * Which scenarios compute with an assumption: in their plans, or in draws, which have risks, or where it falls back on another.
 * The rates of the study are in every result, taxed or discounted or not.
 */
function usersOf(study: Study, settled: Settled): ReadonlyMap<AssumptionKey, readonly string[]> {
  const known = usersBySettled.get(settled) ?? findUsers(study, settled);
  usersBySettled.set(settled, known);
  return known;
}

function findUsers(study: Study, settled: Settled): ReadonlyMap<AssumptionKey, readonly string[]> {
  const users = new Map<AssumptionKey, string[]>();
  const policy = policyNames(study, settled);
  for (const scenario of study.scenarios.values()) {
    const lines = plansOf(study, scenario, settled).flatMap((plan) => plan.lines);
    const keys = lines.flatMap(({ label }) => (label.of === 'assumption' ? [label.key] : []));
    for (const key of new Set([...policy, ...keys, ...fallbackKeys(study, scenario, settled)])) {
      const known = users.get(key);
      if (known === undefined) users.set(key, [scenario.id]);
      else known.push(scenario.id);
    }
  }
  return users;
}

/** That of the central run, with the times of services and of a fallback, and that of draws. */
function plansOf(study: Study, scenario: Scenario, settled: Settled): readonly Plan[] {
  const served = [...study.services.values()].flatMap(({ from, until }) => [from, until]);
  const times = [...served, ...(scenario.fallback?.at ? [scenario.fallback.at] : [])];
  const { plan } = withEvents(settled, compile(study, scenario, settled), times);
  return [plan, compileDrawn(study, scenario, settled)];
}

/** What the cost of falling back on another scenario rests on. */
function fallbackKeys(study: Study, { id, fallback, assumptions }: Scenario, { asOf }: Settled): AssumptionKey[] {
  const cost = fallback?.cost;
  if (cost?.kind !== 'reference') return [];
  const values = centralValuesOf(study, study.scenarios.get(id) ?? null);
  return values.restsOnAt(cost.name, asOf).map((name) => keyOf(assumptions.has(name) ? id : null, name));
}

function policyNames({ discounting, vat }: Study, { study, asOf }: Settled): readonly AssumptionKey[] {
  const values = centralValuesOf(study, null);
  return [discounting.rate, ...(vat === null ? [] : [vat.rate])].flatMap((rate) =>
    rate.kind === 'reference' ? values.restsOnAt(rate.name, asOf) : [],
  );
}

/** The study's own first. */
function byScenarioThenName(a: AssumptionKey, b: AssumptionKey): number {
  const own = Number(a.includes('/')) - Number(b.includes('/'));
  return own === 0 ? byCodeUnit(a, b) : own;
}
