import { nearest } from '../../problems/nearest.ts';
import type { Fault } from '../../problems/problem.ts';
import { numberForms } from '../estimates/estimate.ts';
import { byOtherWord } from '../../problems/other-words.ts';

/**
 * That a key is none, with what was probably meant.
 *
 * @param known - the keys that may stand there
 * @param beside - the map in which it stands
 */
export function unknownKeyFault(
  key: string,
  known: readonly string[],
  beside: Readonly<Record<string, unknown>>,
): Fault {
  // What stands there already is not what was meant.
  const free = known.filter((name) => !Object.hasOwn(beside, name));
  const near = byOtherWord(key, free) ?? nearest(key, free);
  const alone = beside[key] === null;
  const fault = { kind: 'unknown-key', key, near, known, alone } as const;
  // Between braces a key without its colon is one with its value: `say 60%`. A text may begin so too, where that key is there already.
  const [, name = '', value] = /^([\w-]+)(?: ?= ?| )(\S.*)$/.exec(alone ? key : '') ?? [];
  if (!known.includes(name) || Object.hasOwn(beside, name)) return fault;
  return { ...fault, near: name, spaced: `${name}: ${value}` };
}

/** The keys of the estimate that a map is by other words, as `{ laag, modus, hoog }`, or by some, as `{ min, mode, max }`; null where it is not one alone. */
export function keysOfOtherWords(map: object): readonly string[] | null {
  const written = Object.keys(map);
  if (numberForms.some(({ keys }) => written.every(isIn(keys)))) return null;
  const meant = numberForms.filter(({ keys }) =>
    written.every((key) => isIn(keys)(key.toLowerCase()) || byOtherWord(key, keys) !== null),
  );
  const whole = meant.find(({ keys }) => keys.length === written.length);
  return (whole ?? meant.find(({ keys }) => !written.some(isIn(keys))))?.keys ?? null;
}

const isIn = (keys: readonly string[]) => (key: string) => keys.includes(key);
