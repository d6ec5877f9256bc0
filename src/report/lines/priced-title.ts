import type { Priced } from '../../analysis/tradeoff/amounts.ts';
import type { Study } from '../../model/study/study.ts';
import type { Words } from '../../words/words.ts';
import { titled } from './titled.ts';

/** The name of what has a price, for scripts: `measures.unlawful`, `finish`, `criteria.risk`. */
export function pricedId(priced: Priced): string {
  switch (priced.kind) {
    case 'measure':
      return `measures.${priced.measure}`;
    case 'finish':
      return 'finish';
    case 'criterion':
      return `criteria.${priced.criterion}`;
  }
}

/** What it is called: a month of something, or a point. */
export function pricedTitle(
  priced: Priced,
  { study, words }: { readonly study: Study; readonly words: Words },
): string {
  const { tradeoff } = words;
  switch (priced.kind) {
    case 'measure':
      return tradeoff.monthOf(titled(study.measures.get(priced.measure)?.title, priced.measure, { words }));
    case 'finish':
      return tradeoff.monthOfDelay;
    case 'criterion':
      return tradeoff.pointOf(titled(study.criteria.get(priced.criterion)?.title, priced.criterion, { words }));
  }
}
