import type { AssumptionKey } from '../../engine/label.ts';
import type { AskedMetric } from '../../model/metrics/metrics.ts';
import type { CalendarMonth } from '../../units/month.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { Quantity, Step } from './explanation.ts';
import type { MixedColumns } from './mixed-columns.ts';
import { MixedValue, type MixedProblem, type MixedSettings, scenariosOf } from './mixed-value.ts';
import type { Sides } from './sides.ts';
import type { Driver } from './drivers.ts';
import { type Attribution, shapley } from './shapley.ts';
import type { Structures } from './structures.ts';

export interface Attributed {
  /** Those of the drivers on which the quantity may rest. */
  readonly active: readonly Driver[];
  /** Of these, in their order. */
  readonly attribution: Attribution;
  readonly start: number;
  readonly end: number;
  /** Null where the order in which evidence came says nothing. */
  readonly inTime: readonly Step[] | null;
}

interface AttributeOptions {
  readonly metric: AskedMetric;
  readonly quantity: Quantity;
  readonly isInTime: boolean;
  /** Where it is computed, as other quantities are, one after another. */
  readonly columns: MixedColumns;
}

/**
 * Attributes the change of a quantity to what changed. What was not known on one of the sides is nobody's part: the
 * quantity did without it there, so that whatever asks for it now accounts for it.
 */
export function attribute(
  structures: Structures,
  drivers: readonly Driver[],
  options: AttributeOptions,
): Attributed | MixedProblem {
  const ids = scenariosOf(options.quantity);
  const hasStructure = structures.differences.some(([room, id]) => room !== 'scenarios' || ids.includes(String(id)));
  const valueFunction = new MixedValue(structures, { ...options, hasStructure });
  const below = valueFunction.restsOn();
  const sides = structures.new;
  const isKnown = (key: AssumptionKey): boolean =>
    [sides.old, sides.new].every(({ inForce }) => (inForce.get(key) ?? null) !== null);
  const counts = (key: AssumptionKey): boolean => below.has(key) && isKnown(key);
  const active = drivers.filter(({ kind, keys }) => (kind === 'structure' ? hasStructure : keys.some(counts)));
  const turns = active.flatMap(({ keys }, driver) => keys.filter(counts).map((key) => ({ key, player: driver })));
  const keys = turns.map(({ key }) => key);
  const structure = active.findIndex(({ kind }) => kind === 'structure');

  let problem: MixedProblem | null = null;
  const worth = (settings: MixedSettings): Float64Array => {
    const found = valueFunction.worth(keys, settings);
    if (found instanceof Float64Array) return found;
    problem ??= found;
    return new Float64Array(settings.count);
  };
  const attribution = shapley(active.length, ({ count, isNew }) =>
    worth({
      count,
      isNew: (setting, key) => isNew(setting, turns[key]?.player ?? 0),
      isNewStructure: (setting) => structure < 0 || isNew(setting, structure),
    }),
  );
  const along = alongTime(keys, sides);
  const steps = options.isInTime ? along.order : [];
  const values = worth(steps.length > 0 ? along.settings : endsOnly(structure));
  if (problem !== null) return problem;
  const inTime = steps.map((key, turn): Step => ({
    key,
    month: knownSince(sides, key),
    effect: (values[turn + 1] as number) - (values[turn] as number),
  }));
  const [start, end] = [values[0] as number, values.at(-1) as number];
  const noise = rounding * valueFunction.largest;
  const isNothing = [...attribution.effects, ...inTime.map(({ effect }) => effect), end - start].every(
    (effect) => Math.abs(effect) <= noise,
  );
  const found = { active, attribution, start, end, inTime: options.isInTime ? inTime : null };
  return isNothing ? withoutEffect(found) : found;
}

/** What is left of two figures that differ in their last bits only, as part of the figures. */
const rounding = 1e-13;

const withoutEffect = (attributed: Attributed): Attributed => ({
  ...attributed,
  attribution: { ...attributed.attribution, effects: attributed.attribution.effects.map(() => 0) },
  end: attributed.start,
  inTime: attributed.inTime?.map((step) => ({ ...step, effect: 0 })) ?? null,
});

/** Nothing new, and everything. */
const endsOnly = (structure: number): MixedSettings => ({
  count: 2,
  isNew: (setting) => setting === 1,
  isNewStructure: (setting) => structure < 0 || setting === 1,
});

/** One assumption after another, as the evidence came in. */
function alongTime(keys: readonly AssumptionKey[], sides: Sides): { order: AssumptionKey[]; settings: MixedSettings } {
  const order = keys.toSorted(inTimeOf(sides));
  const turns = keys.map((key) => order.indexOf(key));
  return {
    order,
    settings: {
      count: order.length + 1,
      isNew: (setting, key) => (turns[key] as number) < setting,
      isNewStructure: () => true,
    },
  };
}

/** The month in which the later of the two values became known. */
function knownSince({ old, new: current }: Sides, key: AssumptionKey): CalendarMonth | null {
  const later = old.asOf > current.asOf ? old : current;
  return later.inForce.get(key)?.since ?? null;
}

/** By the month in which the evidence came, ties by name; backwards where the second date is before the first. */
const inTimeOf =
  (sides: Sides) =>
  (a: AssumptionKey, b: AssumptionKey): number => {
    const sign = sides.old.asOf > sides.new.asOf ? -1 : 1;
    return sign * ((knownSince(sides, a) ?? 0) - (knownSince(sides, b) ?? 0) || byCodeUnit(a, b));
  };
