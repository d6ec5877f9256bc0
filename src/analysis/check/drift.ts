import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { plainZero } from '../runs/costs-over-time.ts';
import { declarationOf } from '../runs/declaration.ts';
import { originOfDated } from '../runs/origin.ts';
import type { Path } from '../../problems/problem.ts';
import type { Settled } from '../../engine/settle.ts';
import type { Recorded } from '../../model/figures.ts';
import type { Runs } from '../runs/runs.ts';
import { shapley } from '../explain/shapley.ts';
import type { Study } from '../../model/study/study.ts';
import type { ComputedFigure } from './computed-figure.ts';
import { figureValue } from './figure-value.ts';
import type { FieldEffects } from './field-effects.ts';
import type { PinBetween } from './changes-since.ts';
import { isDrawn, recordedText } from './record.ts';
import { type RecordedValues, recordedValues, valuesThen } from './recorded-values.ts';
import type { StudyChange } from './study-changes.ts';

/** Why a figure is not what it was when it was pinned. */
export interface Drift {
  /** What it came to then, in the unit of the figure; null where it had no value. */
  readonly cameTo: number | null;
  /** What changed in the study besides values of assumptions, and did something; empty where nobody kept what it said. */
  readonly fields: readonly DriftField[];
  /** The assumptions that have another value, those of the largest effect first. */
  readonly changes: readonly DriftPart[];
  /** What neither accounts for; null where nothing is left. */
  readonly other: Share | null;
  /** What was recorded and means nothing any more. */
  readonly gone: readonly AssumptionKey[];
  /** The versions of samen, where they differ. */
  readonly engine: { readonly was: string; readonly is: string } | null;
  /** Whether the study says the same as it did, to the letter. */
  readonly sameInput: boolean;
  /** Whether it is known what the study said when it was pinned. */
  readonly isStudyKnown: boolean;
}

interface Share {
  /** In the unit of the figure. */
  readonly effect: number;
  /** The part of the whole drift since the figure was pinned; null where that cannot be computed. */
  readonly share: number | null;
}

/** Something that changed in the study other than the value of an assumption. */
export interface DriftField {
  /** More than one where they make sense together only. */
  readonly changes: readonly StudyChange[];
  /** Null where it cannot be separated from the others. */
  readonly effect: number | null;
  readonly share: number | null;
}

/** An assumption with another value: as it is written in a study. */
export interface DriftPart {
  readonly key: AssumptionKey;
  readonly name: string;
  readonly was: string;
  readonly is: string;
  /** Where what is in force is written, from the root of the study. */
  readonly path: Path;
  /** Null where shares cannot be computed. */
  readonly effect: number | null;
  readonly share: number | null;
  /** The standard error of the effect; null where it is exact. */
  readonly error: number | null;
}

/** What a drift is explained from. */
export interface DriftOf {
  readonly figure: ComputedFigure;
  readonly recorded: Recorded;
  /** What it came to then, in the unit of the figure and from the start of the study that is now; null: no value. */
  readonly cameTo: number | null;
  readonly samen: string;
  readonly inputHash: string;
  /** The study between then and now; null where nobody kept what it said. */
  readonly between: PinBetween | null;
}

/** What is left of two figures that differ in their last bits only, as part of the figures. */
const rounding = 1e-12;

/**
 * Why a figure drifted since it was pinned. First what changed in the study, assumptions being as they were; then, in the study
 * as it is, the assumptions that have another value. Both are Shapley values. What is left is the step from what was recorded
 * to what the study of then comes to by this samen; where nobody kept that study, what changed in it is part of that.
 */
export function driftOf(study: Study, { settled }: Runs, drift: DriftOf): Drift {
  const { figure, recorded, cameTo, between } = drift;
  const values = valuesSince(settled, drift);
  const valueFunction = figureValue(study, { old: values.old, new: settled }, figure.of);
  const effects = values.changed.length > valueFunction.most ? null : effectsOf(valueFunction, values.changed);
  const fields = between?.effects ?? null;
  const start = startOf(fields, effects);
  const whole = figure.value === null || cameTo === null ? null : figure.value - cameTo;
  // Of what has no value on one side, a place that is lost, the parts are reported all the same.
  const shared = whole ?? (effects === null || start === null ? null : effects.end - start);
  return {
    cameTo,
    fields: (fields?.effects ?? []).map((each) => ({ ...each, share: shareOf(each.effect, shared) })),
    changes: partsOf(settled, drift, { ...values, effects, whole: shared }).toSorted(byEffect),
    other: otherOf({ cameTo, whole, start }),
    gone: isKnown(drift) ? [] : values.gone,
    engine: recorded.samen === drift.samen ? null : { was: recorded.samen, is: drift.samen },
    sameInput: recorded.input === drift.inputHash,
    isStudyKnown: between !== null || recorded.input === drift.inputHash,
  };
}

const isKnown = ({ between }: DriftOf): boolean => (between?.withOldValues ?? null) !== null;

/** The values that assumptions had: in the study of then, or as they were recorded where nobody kept that. */
function valuesSince(settled: Settled, { figure, recorded, between }: DriftOf): RecordedValues {
  const isWhole = isDrawn(figure);
  const old = between?.withOldValues ?? null;
  if (old === null) return recordedValues(settled, recorded.assumptions, isWhole);
  return valuesThen(settled, old, { keys: [...new Set([...recorded.assumptions.keys(), ...figure.restsOn])], isWhole });
}

function partsOf(
  settled: Settled,
  { figure, recorded, between }: DriftOf,
  options: {
    readonly changed: readonly AssumptionKey[];
    readonly effects: Effects | null;
    readonly whole: number | null;
  },
): DriftPart[] {
  const isWhole = isDrawn(figure);
  const old = between?.withOldValues ?? null;
  return options.changed.map((key, index): DriftPart => {
    const effect = options.effects?.effects[index] ?? null;
    const was = old === null ? null : recordedText(old, key, isWhole);
    return {
      key,
      name: declarationOf(settled.study, key).name,
      was: was ?? String(recorded.assumptions.get(key) ?? ''),
      is: recordedText(settled, key, isWhole) ?? '',
      path: placeOf(settled, key),
      effect,
      share: shareOf(effect, options.whole),
      error: options.effects?.errors?.[index] ?? null,
    };
  });
}

/** What the study of then comes to by this samen, or the recorded values in that of now where nobody kept it. */
function startOf(fields: FieldEffects | null, effects: Effects | null): number | null {
  if (fields === null) return effects?.start ?? null;
  return fields.start + ((effects?.start ?? fields.end) - fields.end);
}

/** Where the value in force is written, or the assumption where none is. */
function placeOf({ study, inForce }: Settled, key: AssumptionKey): Path {
  const { path } = declarationOf(study, key);
  const dated = inForce.get(key) ?? null;
  return dated === null ? path : (originOfDated(path, dated).path ?? path);
}

const shareOf = (effect: number | null, whole: number | null): number | null =>
  effect === null || whole === null || whole === 0 || Number.isNaN(whole) ? null : effect / whole;

const byEffect = (a: DriftPart, b: DriftPart): number =>
  Math.abs(b.effect ?? 0) - Math.abs(a.effect ?? 0) || byCodeUnit(a.key, b.key);

interface Effects {
  readonly effects: readonly number[];
  readonly errors: readonly number[] | null;
  readonly start: number;
  readonly end: number;
}

/** Null where the figure has no value in one of the settings. */
function effectsOf(valueFunction: ReturnType<typeof figureValue>, drivers: readonly AssumptionKey[]): Effects | null {
  let isBroken = false;
  const worth = (count: number, isNew: (setting: number, driver: number) => boolean): Float64Array => {
    const found = valueFunction.worth(drivers, { count, isNew });
    isBroken ||= found === null || found.some(Number.isNaN);
    return found ?? new Float64Array(count);
  };
  const [start = 0, end = 0] = worth(2, (setting) => setting === 1);
  if (isBroken || drivers.length === 0) return isBroken ? null : { effects: [], errors: null, start, end };
  const { effects, errors } = shapley(drivers.length, ({ count, isNew }) => worth(count, isNew));
  if (isBroken) return null;
  const noise = rounding * Math.max(Math.abs(start), Math.abs(end));
  return { effects: effects.map((each) => (Math.abs(each) <= noise ? 0 : plainZero(each))), errors, start, end };
}

/** From what was recorded to what the study of then, or the recorded values, come to now. */
function otherOf({
  cameTo,
  whole,
  start,
}: Readonly<Record<'cameTo' | 'whole' | 'start', number | null>>): Share | null {
  if (cameTo === null || whole === null || start === null) return null;
  const effect = start - cameTo;
  const isNothing = Math.abs(effect) <= rounding * Math.max(Math.abs(start), Math.abs(cameTo));
  return isNothing || Number.isNaN(effect) ? null : { effect, share: shareOf(effect, whole) };
}
