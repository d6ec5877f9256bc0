import { nearest } from '../../problems/nearest.ts';
import type { Fault } from '../../problems/problem.ts';
import { numberForms } from '../estimates/estimate.ts';
import { byOtherWord } from './other-words.ts';

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

/** The keys of the estimate that a map is by other words, as `{ laag, modus, hoog }`; null where it is not one alone. */
export const keysOfOtherWords = (map: object): readonly string[] | null =>
  numberForms.find(({ keys }) => Object.keys(map).every((key) => byOtherWord(key, keys) !== null))?.keys ?? null;
