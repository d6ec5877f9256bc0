import type { Priced } from '../../../analysis/tradeoff/amounts.ts';
import type { Price } from '../../../analysis/tradeoff/prices.ts';
import type { Tradeoff } from '../../../analysis/tradeoff/tradeoff.ts';
import type { Study } from '../../../model/study/study.ts';
import { writeMonth } from '../../../units/month.ts';
import { pricedId, pricedTitle } from '../../lines/priced-title.ts';
import type { PricedJson, PriceJson, TradeoffDocument } from './documents/tradeoff.ts';
import { envelope, type JsonContext } from './envelope.ts';

const price = (found: Price | null): PriceJson | null =>
  found === null ? null : { value: found.value, standardError: found.error };

/** What things must be worth: `samen.tradeoff/1`. */
export function tradeoffJson(result: Tradeoff, context: JsonContext & { readonly study: Study }): string {
  const { asOf, cost, terms, infeasible, pairs, first, never, delay } = result;
  const named = (priced: Priced): PricedJson => ({ name: pricedId(priced), title: pricedTitle(priced, context) });
  const document = {
    study: context.study.id,
    asOf: writeMonth(asOf),
    cost,
    sampling: terms,
    infeasible,
    pairs: pairs.map(({ prices, ...pair }) => ({
      ...pair,
      prices: prices.map(({ priced, below, above, plan, mean }) => ({
        ...named(priced),
        below,
        above,
        plan: price(plan),
        mean: price(mean),
      })),
    })),
    first: first.map(({ priced, ...each }) => ({ ...named(priced), ...each })),
    never,
    delay: delay.map(({ mean, ...each }) => ({ ...each, mean: price(mean) })),
  };
  return envelope<TradeoffDocument>('samen.tradeoff/1', document, context);
}
