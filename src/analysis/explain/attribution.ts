import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { AskedMetric } from '../../model/metrics/metrics.ts';
import type { CalendarMonth } from '../../units/month.ts';
import { meanOf } from '../../numerics/means.ts';
import type { MeanTerms } from '../draws/draw-values.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { Stretch } from '../parts/part.ts';
import type { Quantity, Step } from './explanation.ts';
import { MixedValue, type MixedProblem, type MixedSettings, scenariosOf } from './mixed-value.ts';
import type { MixedColumns } from './mixed-columns.ts';
import type { Sides } from './sides.ts';
import type { Driver } from './drivers.ts';
import { type Division, undivided } from './division.ts';
import { drawnShapley } from './drawn-shapley.ts';
import { type Attribution, type Settings, shapley } from './shapley.ts';
import type { Structures } from './structures.ts';

export interface Attributed {
  /** Those of the drivers on which the quantity may rest. */
  readonly active: readonly Driver[];
  /** Of these, in their order. */
  readonly attribution: Attribution;
  readonly start: number;
  readonly end: number;
  /** One standard error of the start, the end and the change, where they are means over draws. */
  readonly errors?: { readonly start: number; readonly end: number; readonly change: number };
  /** Null where the order in which evidence came says nothing. */
  readonly inTime: readonly Step[] | null;
}

interface AttributeOptions {
  readonly metric: AskedMetric;
  readonly quantity: Quantity;
  readonly isInTime: boolean;
  /** Where it is computed, as other quantities are, one after another. */
  readonly columns: MixedColumns;
  /** How draws are made of which the mean is attributed; null or left out where it is the plan. */
  readonly terms?: MeanTerms | null;
  /** Who computes which settings; here, where nobody says. */
  readonly division?: Division;
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
  const hasStructure = hasStructureOf(structures, options.quantity);
  const valueFunction = new MixedValue(structures, { ...options, hasStructure });
  const { active, owned } = activeIn(drivers, { below: valueFunction.restsOn(), sides: structures.new, hasStructure });
  const keys = owned.map(({ key }) => key);
  const structure = active.findIndex(({ kind }) => kind === 'structure');

  let problem: MixedProblem | null = null;
  const { terms = null, division = undivided } = options;
  const worth = (settings: MixedSettings): Float64Array => {
    const values = division.row(settings.count, (stretch) => valueFunction.worth(keys, within(settings, stretch)));
    if (values instanceof Float64Array) return values;
    problem ??= values;
    return new Float64Array(settings.count);
  };
  const inSettings = ({ count, isNew, drawOf }: Settings): Float64Array =>
    worth({
      count,
      ...(drawOf === undefined ? {} : { drawOf }),
      isNew: (setting, key) => isNew(setting, owned[key]?.driver ?? 0),
      isNewStructure: (setting) => structure < 0 || isNew(setting, structure),
    });
  const attribution =
    terms === null ? shapley(active.length, inSettings) : drawnShapley(active.length, terms.draws, inSettings);
  const row = rowOf(worth, { keys, sides: structures.new, structure, terms, isInTime: options.isInTime });
  if (problem !== null) return problem;
  const attributed = { active, attribution, ...row };
  const noise = rounding * division.largest(valueFunction.largest);
  return isWithin(noise, attributed) ? withoutEffect(attributed) : attributed;
}

/** Whether what changed in the structure is the study's, or of a scenario that the quantity is about. */
function hasStructureOf({ differences }: Structures, quantity: Quantity): boolean {
  const ids = scenariosOf(quantity);
  return differences.some(([section, id]) => section !== 'scenarios' || ids.includes(String(id)));
}

/** The drivers that may move a quantity, and of each assumption that does by which of them it is owned, by its position. */
function activeIn(
  drivers: readonly Driver[],
  {
    below,
    sides,
    hasStructure,
  }: { readonly below: ReadonlySet<AssumptionKey>; readonly sides: Sides; readonly hasStructure: boolean },
) {
  const isKnown = (key: AssumptionKey): boolean =>
    [sides.old, sides.new].every(({ inForce }) => (inForce.get(key) ?? null) !== null);
  const counts = (key: AssumptionKey): boolean => below.has(key) && isKnown(key);
  const active = drivers.filter(({ kind, keys }) => (kind === 'structure' ? hasStructure : keys.some(counts)));
  const owned = active.flatMap(({ keys }, driver) => keys.filter(counts).map((key) => ({ key, driver })));
  return { active, owned };
}

/** Whether neither the change nor any part of it is more than noise. */
function isWithin(noise: number, { attribution, inTime, start, end }: Attributed): boolean {
  const effects = [...attribution.effects, ...(inTime ?? []).map(({ effect }) => effect), end - start];
  return effects.every((effect) => Math.abs(effect) <= noise);
}

/** A stretch of settings, as settings of their own. */
function within(settings: MixedSettings, { from, until }: Stretch): MixedSettings {
  if (until - from === settings.count) return settings;
  const { drawOf } = settings;
  return {
    count: until - from,
    isNew: (setting, key) => settings.isNew(from + setting, key),
    isNewStructure: (setting) => settings.isNewStructure(from + setting),
    ...(drawOf === undefined ? {} : { drawOf: (setting: number) => drawOf(from + setting) }),
  };
}

/** Both sides, and where the order in which evidence came counts the steps between them. */
function rowOf(
  worth: (settings: MixedSettings) => Float64Array,
  options: {
    readonly keys: readonly AssumptionKey[];
    readonly sides: Sides;
    readonly structure: number;
    readonly terms: MeanTerms | null;
    readonly isInTime: boolean;
  },
): Pick<Attributed, 'start' | 'end' | 'errors' | 'inTime'> {
  const { keys, sides, structure, terms, isInTime } = options;
  const along = alongTime(keys, sides);
  const steps = isInTime ? along.order : [];
  const settings = steps.length > 0 ? along.settings : endsOnly(structure);
  const values = terms === null ? plain(worth(settings)) : inDraws(worth, settings, terms.draws);
  const last = settings.count - 1;
  const [start, end, change] = [values.at(0), values.at(last), values.change(0, last)];
  const inTime = steps.map((key, round): Step => {
    const { value: effect, error } = values.change(round, round + 1);
    return { key, month: knownSince(sides, key), effect, ...(error === null ? {} : { error }) };
  });
  return {
    start: start.value,
    end: end.value,
    ...(start.error === null || end.error === null || change.error === null
      ? {}
      : { errors: { start: start.error, end: end.error, change: change.error } }),
    inTime: isInTime ? inTime : null,
  };
}

/** What is left of two figures that differ in their last bits only, as part of the figures. */
const rounding = 1e-13;

const withoutEffect = (attributed: Attributed): Attributed => ({
  ...attributed,
  attribution: { ...attributed.attribution, effects: attributed.attribution.effects.map(() => 0) },
  end: attributed.start,
  inTime: attributed.inTime?.map((step) => ({ ...step, effect: 0 })) ?? null,
});

/** Values in a row of settings, or their means over draws with the standard errors of these. */
interface Row {
  readonly at: (setting: number) => { readonly value: number; readonly error: number | null };
  readonly change: (from: number, to: number) => { readonly value: number; readonly error: number | null };
}

const plain = (values: Float64Array): Row => ({
  at: (setting) => ({ value: values[setting] as number, error: null }),
  change: (from, to) => ({ value: (values[to] as number) - (values[from] as number), error: null }),
});

/** Every setting in every draw. */
function inDraws(worth: (settings: MixedSettings) => Float64Array, row: MixedSettings, draws: number): Row {
  const settingOf = (at: number): number => Math.floor(at / draws);
  const values = worth({
    count: row.count * draws,
    isNew: (at, driver) => row.isNew(settingOf(at), driver),
    isNewStructure: (at) => row.isNewStructure(settingOf(at)),
    drawOf: (at) => at % draws,
  });
  const of = (setting: number): Float64Array => values.subarray(setting * draws, (setting + 1) * draws);
  return {
    at: (setting) => meanOf(of(setting)),
    change: (from, to) => meanOf(of(to).map((value, draw) => value - (of(from)[draw] as number))),
  };
}

/** Nothing new, and everything. */
const endsOnly = (structure: number): MixedSettings => ({
  count: 2,
  isNew: (setting) => setting === 1,
  isNewStructure: (setting) => structure < 0 || setting === 1,
});

/** One assumption after another, as the evidence came in. */
function alongTime(keys: readonly AssumptionKey[], sides: Sides): { order: AssumptionKey[]; settings: MixedSettings } {
  const order = keys.toSorted(inTimeOf(sides));
  const positions = keys.map((key) => order.indexOf(key));
  return {
    order,
    settings: {
      count: order.length + 1,
      isNew: (setting, key) => (positions[key] as number) < setting,
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
