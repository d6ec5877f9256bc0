import { currencyOf, euro } from '../../units/currency.ts';
import { type Counted, mayBeCounted, type Notation } from '../../units/notation.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { WrittenCounted } from './written.ts';

/** Where something is at fault, it may be absent. */
type Counting = WrittenCounted | undefined;

export interface WrittenNotation {
  readonly currency?: string | undefined;
  readonly units?: Readonly<Record<string, unknown>> | undefined;
}

/** How the amounts of a study are written. What is at fault in that is left out; `checkUnits` tells of it. */
export function notationOf({ currency, units }: WrittenNotation): Notation {
  const words = Object.keys(units ?? {}).toSorted(byCodeUnit);
  return {
    currency: currencyOf(currency ?? '') ?? euro,
    counted: words.flatMap((one): Counted[] => {
      const written = units?.[one] as Counting;
      const more = pluralOf(written);
      return more !== undefined && mayBeCounted(one) && mayBeCounted(more)
        ? [{ one, more, shown: shownAs(written) }]
        : [];
    }),
  };
}

export const pluralOf = (written: Counting): string | undefined =>
  typeof written === 'string' ? written : written?.plural;

function shownAs(written: Counting): Counted['shown'] {
  const shown = typeof written === 'object' ? (written.shown ?? {}) : {};
  return new Map(
    Object.entries(shown).flatMap(([language, [one, more]]) =>
      one === undefined || more === undefined ? [] : [[language, [one, more] as const]],
    ),
  );
}
