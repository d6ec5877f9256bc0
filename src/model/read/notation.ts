import { mayBeCounted } from '../../units/notation.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { WrittenCounted } from '../written/written.ts';
import { pluralOf, type WrittenNotation } from '../written/written-notation.ts';
import type { Reader } from './reader.ts';

/** A word of a unit means one thing: none of ours, and none that another unit has. */
export function checkUnits(reader: Reader, { units = {} }: WrittenNotation): void {
  const taken = new Set<string>();
  for (const singular of Object.keys(units).toSorted(byCodeUnit)) {
    const path = ['units', singular];
    const written = units[singular] as WrittenCounted | undefined;
    const plural = pluralOf(written);
    const clash = [singular, ...(plural === undefined || plural === singular ? [] : [plural])].find(
      (word) => !mayBeCounted(word) || taken.has(word),
    );
    if (clash !== undefined)
      reader.add(path, { kind: 'bad-unit-word', word: clash, isTaken: taken.has(clash) }, clash === singular);
    taken.add(singular);
    if (plural !== undefined) taken.add(plural);
    for (const [language, words] of Object.entries(typeof written === 'object' ? (written.shown ?? {}) : {}))
      if (words.length !== 2) reader.add([...path, 'shown', language], { kind: 'bad-unit-words', language });
  }
}
