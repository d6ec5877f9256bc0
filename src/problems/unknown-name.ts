import { figuresLike } from './figures-like.ts';
import { nearest } from './nearest.ts';
import { byOtherWord } from './other-words.ts';
import type { Fault, Thing } from './problem.ts';
import { byCodeUnit } from '../units/text-order.ts';

/** A name that is not there, with the one that was probably meant; of a name that is written as it should be, none. */
export function unknown(thing: Thing, name: string, known: Iterable<string>): Extract<Fault, { kind: 'unknown' }> {
  const names = [...new Set(known)].toSorted(thing === 'figure' ? figuresLike(name) : byCodeUnit);
  const near = names.includes(name) ? null : (meant(thing, name, names) ?? nearest(name, names));
  return { kind: 'unknown', thing, name, near, known: names };
}

/** Where another word is right: a measure among the results, the end of a phase called its finish or by the phase alone, a metric by its common name. */
function meant(thing: Thing, name: string, known: readonly string[]): string | null {
  if (thing === 'result' && known.includes(`measures.${name}`)) return `measures.${name}`;
  if (thing === 'result') return byOtherWord(name, known);
  if (thing === 'figure') return figureByOtherWord(name, known);
  if (thing !== 'event') return null;
  const written = name.toLowerCase();
  const other = written
    .replace(/\.(finish|finished|done|stop|eind|einde|klaar)$/, '.end')
    .replace(/\.begin$/, '.start');
  return [other, `${written}.end`].find((each) => known.includes(each)) ?? byOtherWord(name, known);
}

/** Of a figure of one of several scenarios its last part is the word. */
function figureByOtherWord(name: string, known: readonly string[]): string | null {
  const word = name.lastIndexOf('.') + 1;
  const before = name.slice(0, word);
  const words = known.filter((each) => each.startsWith(before)).map((each) => each.slice(word));
  const other = byOtherWord(name.slice(word), words);
  return other === null ? null : `${before}${other}`;
}
