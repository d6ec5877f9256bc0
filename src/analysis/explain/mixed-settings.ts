import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Settings } from './shapley.ts';

/** By assumption that may change: a 1 for every setting in which it has its new value. */
export type Changes = ReadonlyMap<AssumptionKey, Uint8Array>;

/** Those of the drivers that count. */
export function changesOf(
  drivers: readonly AssumptionKey[],
  { count, isNew }: Settings,
  counts: (key: AssumptionKey) => boolean,
): Changes {
  const changes = new Map<AssumptionKey, Uint8Array>();
  for (const [driver, key] of drivers.entries()) {
    if (!counts(key)) continue;
    const marks = new Uint8Array(count);
    for (let setting = 0; setting < count; setting++) if (isNew(setting, driver)) marks[setting] = 1;
    changes.set(key, marks);
  }
  return changes;
}

/** Settings without those in which the same is new as in one before. */
interface Distinct {
  readonly distinct: readonly number[];
  /** By setting: the one of them that is like it. */
  readonly as: Int32Array;
}

/** All of them where nothing is left out: settings that are given are other ones, but for what a figure does not rest on. */
export function distinctOf(changes: Changes, { count, drivers }: { count: number; drivers: number }): Distinct {
  if (changes.size === drivers) {
    const as = Int32Array.from({ length: count }, (_, setting) => setting);
    return { distinct: [...as], as };
  }
  const known = new Map<string, number>();
  const as = new Int32Array(count);
  const distinct: number[] = [];
  const marks = [...changes.values()];
  for (let setting = 0; setting < count; setting++) {
    const key = textOf(marks, setting);
    const like = known.get(key);
    as[setting] = like ?? setting;
    if (like !== undefined) continue;
    known.set(key, setting);
    distinct.push(setting);
  }
  return { distinct, as };
}

/** What is new in a setting, sixteen marks a character. */
function textOf(marks: readonly Uint8Array[], setting: number): string {
  let text = '';
  let bits = 0;
  for (let index = 0; index < marks.length; index++) {
    bits = (bits << 1) | ((marks[index] as Uint8Array)[setting] as number);
    if (index % 16 < 15) continue;
    text += String.fromCharCode(bits);
    bits = 0;
  }
  return text + String.fromCharCode(bits);
}

/** The settings in which the same is new of some keys, in the order of the first of each. */
export function groupsOf(
  changes: Changes,
  apart: readonly AssumptionKey[],
  settings: readonly number[],
): readonly (readonly number[])[] {
  if (apart.length === 0) return [settings];
  const marks = apart.map((key) => changes.get(key) as Uint8Array);
  const groups = new Map<string, number[]>();
  for (const setting of settings) {
    const key = textOf(marks, setting);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [setting]);
    else group.push(setting);
  }
  return [...groups.values()];
}
