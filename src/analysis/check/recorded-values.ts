import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Settled } from '../../engine/settle.ts';
import { namesIn } from '../../model/formula/expression.ts';
import { readValue } from '../../model/read/assumptions.ts';
import { readExperts } from '../../model/read/experts.ts';
import { Reader } from '../../model/read/reader.ts';
import { type Assumption, assumptionOf, type Dated, type Study } from '../../model/study/study.ts';
import { central, type Estimate } from '../../model/estimates/estimate.ts';
import { declarationOf } from '../runs/declaration.ts';
import { estimateIn, expertsIn, valuesOf } from './estimate-text.ts';
import { formulasThatDoNotFit } from '../explain/shared-formulas.ts';

/** The values that assumptions had when a figure was pinned, beside those they have. */
export interface RecordedValues {
  /** What is settled now, with the recorded values in place of those that differ. */
  readonly old: Settled;
  /** Of which the value differs. */
  readonly changed: readonly AssumptionKey[];
  /** What was recorded and means nothing any more: it is gone, has another unit, or no value. */
  readonly gone: readonly AssumptionKey[];
}

/** What two values may differ by, as a part of them, and be the same: records have 15 digits. */
const equal = 1e-12;

/**
 * By the values that were recorded with a pin.
 *
 * @param isWhole - whether whole estimates were recorded, not only their central values
 */
export const recordedValues = (
  settled: Settled,
  recorded: ReadonlyMap<string, string | number>,
  isWhole: boolean,
): RecordedValues =>
  differing(settled, new Map([...recorded].map(([key, text]) => [key, readOnce(settled, key, text)])), isWhole);

/** By the values that assumptions have in another study; those that it has not are no change of a value. */
export const valuesThen = (
  settled: Settled,
  then: Settled,
  { keys, isWhole }: { readonly keys: readonly AssumptionKey[]; readonly isWhole: boolean },
): RecordedValues =>
  differing(
    settled,
    new Map(keys.flatMap((key) => (isInBoth(settled, then, key) ? [[key, then.inForce.get(key) ?? null]] : []))),
    isWhole,
  );

const isInBoth = (settled: Settled, then: Settled, key: AssumptionKey): boolean =>
  settled.inForce.has(key) && then.inForce.has(key) && unitIn(settled, key) === unitIn(then, key);

const unitIn = ({ study }: Settled, key: AssumptionKey): string | undefined =>
  declarationOf(study, key).assumption?.unit;

/** @param values - null where it is no value of that assumption, or none was known */
function differing(
  settled: Settled,
  values: ReadonlyMap<AssumptionKey, Dated | null>,
  isWhole: boolean,
): RecordedValues {
  const inForce = new Map(settled.inForce);
  const [changed, gone]: AssumptionKey[][] = [[], []];
  for (const [key, was] of values) {
    const now = settled.inForce.get(key) ?? null;
    if (now === null || was === null) gone?.push(key);
    else if (!isSameValue(was.value, now.value, isWhole)) {
      changed?.push(key);
      inForce.set(key, was);
    }
  }
  const old = { ...settled, inForce };
  const misfits = new Set(formulasThatDoNotFit(old, settled, true));
  for (const key of misfits) inForce.set(key, settled.inForce.get(key) ?? null);
  return {
    old,
    changed: (changed ?? []).filter((key) => !misfits.has(key)),
    gone: [...(gone ?? []), ...(changed ?? []).filter((key) => misfits.has(key))],
  };
}

/** What was read: of the same settled study, pins that recorded the same have one and the same value. */
const read = new WeakMap<Settled, Map<string, Dated | null>>();

function readOnce(settled: Settled, key: AssumptionKey, text: string | number): Dated | null {
  const known = read.get(settled) ?? new Map<string, Dated | null>();
  read.set(settled, known);
  const name = JSON.stringify([key, text]);
  const found = known.get(name);
  const value = found === undefined ? readRecorded(settled, key, text) : found;
  known.set(name, value);
  return value;
}

/** Null where it cannot be read as a value of the assumption as that is now. */
function readRecorded({ study, inForce }: Settled, key: AssumptionKey, text: string | number): Dated | null {
  if ((inForce.get(key) ?? null) === null) return null;
  const value = recordedValue(study, key, text);
  if (value === null) return null;
  return {
    since: null,
    value,
    provenance: { kind: 'judgement', source: null, where: null, why: null, direction: null },
  };
}

/** What a record of an assumption says; null where it cannot be read as a value of that as it is now. */
export function recordedValue(study: Study, key: AssumptionKey, text: string | number): Dated['value'] | null {
  const { assumption, scenario } = declarationOf(study, key);
  if (assumption === undefined) return null;
  const reader = new Reader([], study.notation);
  const experts = expertsIn(text);
  const value =
    experts === null
      ? readValue(reader, [], estimateIn(text), assumption.unit)
      : (readExperts(reader, [], experts, assumption.unit)?.pool ?? null);
  if (value === null || reader.problems.length > 0) return null;
  const declared = (name: string): Assumption | undefined => assumptionOf(study, scenario, name);
  if (value.shape === 'formula' && namesIn(value.expression).some(({ name }) => declared(name) === undefined))
    return null;
  return value;
}

/** Of an estimate, the central value counts, or all of it; of a formula, how it is written. */
function isSameValue(a: Dated['value'], b: Dated['value'], isWhole: boolean): boolean {
  // What nobody knows is no number to be equal.
  if (a.shape === 'unknown' || b.shape === 'unknown') return a.shape === b.shape;
  if (a.shape === 'formula' || b.shape === 'formula')
    return a.shape === 'formula' && b.shape === 'formula' && a.text === b.text;
  if (!isWhole) return isEqual(central(a), central(b));
  const [was, current] = [valuesOf(a), valuesOf(b)];
  return (
    shapesIn(a) === shapesIn(b) &&
    was.length === current.length &&
    was.every((each, place) => isEqual(each, current[place] ?? Number.NaN))
  );
}

/** Whose it is, and of which shapes. */
const shapesIn = (value: Estimate): string =>
  value.shape === 'pool'
    ? value.views.map(({ expert, estimate }) => `${expert} ${estimate.shape}`).join(', ')
    : value.shape;

const isEqual = (was: number, current: number): boolean =>
  Math.abs(was - current) <= equal * Math.max(Math.abs(was), Math.abs(current));
