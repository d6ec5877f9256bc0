import { metricId } from '../engine/compile/score.ts';
import type { AssumptionKey } from '../engine/label.ts';
import { centralValue, type Settled } from '../engine/settle.ts';
import type { Metric, Study } from '../model/study.ts';
import { byCodeUnit } from '../units/nearest.ts';
import type { CalendarMonth } from '../units/month.ts';
import type { Problem } from '../units/problem.ts';
import { plainZero } from './costs-over-time.ts';
import { declarationOf } from './declaration.ts';
import type { Effect, Explanation, Known, Quantity, Step } from './explanation.ts';
import { changedKeys, MixedScenario, type Sides } from './mixed-runs.ts';
import { originOfDated } from './origin.ts';
import { defaultQuantity, leadOf, outcomeOf, standingOf } from './outcome.ts';
import { eachOnce, type Runs, runsOf } from './runs.ts';
import { type Attribution, type Settings, shapley } from './shapley.ts';
import { turnedGates } from './turned-gates.ts';

export interface ExplainRequest {
  readonly from: CalendarMonth;
  readonly to: CalendarMonth;
  readonly metric: Metric;
  /** Null is what follows from who leads. */
  readonly quantity: Quantity | null;
}

export type Explained =
  | { readonly explanation: Explanation; readonly problems: null }
  | { readonly explanation: null; readonly problems: readonly Problem[] };

/** Why a result differs between two dates: what each assumption that changed accounts for, and which gates turned. */
export function explain(study: Study, request: ExplainRequest): Explained {
  const scenarios = [...study.scenarios.values()];
  const [old, is] = [runsOf(study, scenarios, request.from), runsOf(study, scenarios, request.to)];
  const problems = eachOnce([...old.problems, ...is.problems]);
  if (problems.length > 0) return { explanation: null, problems };
  const { metric } = request;
  const standings = [standingOf(old.runs, metric), standingOf(is.runs, metric)] as const;
  const quantity = request.quantity ?? defaultQuantity(...standings, metric);
  const sides = { old: old.settled, new: is.settled };
  const changed = changedKeys(sides);
  const attributed = attribute(study, sides, { metric, quantity, changed });
  if ('problem' in attributed) return { explanation: null, problems: [attributed.problem] };

  const gates = gatesOfAll(old, is, changed);
  const { players, attribution, start, end } = attributed;
  const change = end - start;
  const effects = changed
    .map((key) => effectOf(study, sides, key, { players, attribution, change }))
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || byCodeUnit(a.key, b.key));
  return {
    problems: null,
    explanation: {
      ...request,
      quantity,
      isDefault: request.quantity === null,
      start,
      end,
      change,
      outcome: outcomeOf(standings, { metric, quantity, gates }),
      effects,
      inTime: attributed.inTime,
      gates,
      method: { settings: attribution.settings, permutations: attribution.permutations },
    },
  };
}

const gatesOfAll = (old: Runs, is: Runs, changed: readonly AssumptionKey[]) =>
  is.runs.flatMap((run) => {
    const before = old.runs.find(({ scenario }) => scenario.id === run.scenario.id);
    return before === undefined ? [] : turnedGates(before, run, changed);
  });

interface Attributed {
  /** The assumptions that changed and that the quantity may rest on, by key. */
  readonly players: readonly AssumptionKey[];
  readonly attribution: Attribution;
  readonly start: number;
  readonly end: number;
  readonly inTime: readonly Step[];
}

/**
 * Attributes the change of a quantity to the assumptions that changed. What was not known at one of the dates is nobody's
 * player: the quantity did without it then, so that whatever asks for it now accounts for it.
 */
function attribute(
  study: Study,
  sides: Sides,
  { metric, quantity, changed }: { metric: Metric; quantity: Quantity; changed: readonly AssumptionKey[] },
): Attributed | { readonly problem: Problem } {
  const ids = quantity.kind === 'lead' ? [quantity.first, quantity.second] : [quantity.scenario];
  const scenarios = ids.map((id) => {
    const scenario = study.scenarios.get(id);
    if (scenario === undefined) throw new Error(`no scenario ${id}`);
    return new MixedScenario(study, sides, scenario, metricId(metric));
  });
  const below = new Set(scenarios.flatMap((each) => [...each.restsOn()]));
  const isKnown = (key: AssumptionKey): boolean =>
    [sides.old, sides.new].every(({ inForce }) => (inForce.get(key) ?? null) !== null);
  const players = changed.filter((key) => below.has(key) && isKnown(key));

  let problem: Problem | null = null;
  const worth = (settings: Settings): Float64Array => {
    const [first, second] = scenarios.map((each) => {
      const figures = each.figures(players, settings);
      if (figures instanceof Float64Array) return figures;
      problem ??= figures;
      return new Float64Array(settings.count);
    });
    if (first === undefined) throw new Error('a quantity is of a scenario');
    return second === undefined
      ? first
      : first.map((figure, setting) => leadOf(figure, second[setting] as number, metric));
  };
  const attribution = shapley(players.length, worth);
  const order = players.toSorted(inTimeOf(sides));
  const turns = players.map((key) => order.indexOf(key));
  const along = worth({
    count: order.length + 1,
    isNew: (setting, player) => (turns[player] as number) < setting,
  });
  if (problem !== null) return { problem };
  const inTime = order.map((key, turn): Step => ({
    key,
    month: knownSince(sides, key),
    effect: (along[turn + 1] as number) - (along[turn] as number),
  }));
  return { players, attribution, start: along[0] as number, end: along[order.length] as number, inTime };
}

/** The month in which the later of the two values became known. */
function knownSince({ old, new: is }: Sides, key: AssumptionKey): CalendarMonth | null {
  const later = old.asOf > is.asOf ? old : is;
  return later.inForce.get(key)?.since ?? null;
}

/** By the month in which the evidence came, ties by name; backwards where the second date is before the first. */
const inTimeOf =
  (sides: Sides) =>
  (a: AssumptionKey, b: AssumptionKey): number => {
    const sign = sides.old.asOf > sides.new.asOf ? -1 : 1;
    return sign * ((knownSince(sides, a) ?? 0) - (knownSince(sides, b) ?? 0) || byCodeUnit(a, b));
  };

function effectOf(
  study: Study,
  sides: Sides,
  key: AssumptionKey,
  { players, attribution, change }: { players: readonly AssumptionKey[]; attribution: Attribution; change: number },
): Effect {
  const { name, scenario, path, assumption } = declarationOf(study, key);
  if (assumption === undefined) throw new Error(`no assumption ${key}`);
  const known = (settled: Settled): Known => {
    const dated = settled.inForce.get(key) ?? null;
    const value = centralValue(settled, study.start, key);
    return {
      dated,
      value: Number.isFinite(value) ? value : null,
      origin: dated === null ? null : originOfDated(path, dated),
    };
  };
  const player = players.indexOf(key);
  const effect = plainZero(attribution.effects[player] ?? 0);
  return {
    key,
    name,
    scenario: scenario?.id ?? null,
    assumption,
    was: known(sides.old),
    is: known(sides.new),
    effect,
    share: change === 0 ? null : effect / change,
    error: player < 0 ? null : (attribution.errors?.[player] ?? null),
  };
}
