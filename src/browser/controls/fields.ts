import type { AssumptionResult } from '../../analysis/assumptions/assumptions.ts';
import { element } from '../dom.ts';
import { assumptionAt } from '../mistakes.ts';
import type { PageTerms } from '../page-terms.ts';
import type { Change, Part, View } from '../view.ts';
import { type Field, fieldOf } from './field.ts';
import { searchPart } from './search.ts';

/** The assumptions that matter most, those that are set or at fault, and those that somebody looked for. */
export function fieldsPart(terms: PageTerms, all: readonly AssumptionResult[], change: Change): Part {
  // Of a study without assumptions there is nothing to change and nothing to find.
  if (all.length === 0) return { element: element('div', { class: 'wi-assumptions' }), update: () => {} };
  const { whatIf } = terms.words;
  const byKey = new Map(all.map((result) => [result.key, result]));
  const fields = new Map<string, Field>();
  const list = element('div', { class: 'wi-fields' });
  let last: View | null = null;
  const add = (key: string): void => {
    const result = byKey.get(key);
    if (result === undefined || fields.has(key)) return;
    const field = fieldOf(result, terms, change);
    fields.set(key, field);
    list.append(field.element);
    if (last !== null) field.update(last);
  };
  for (const key of terms.data.foremost) add(key);
  const search = searchPart(all, terms, (key) => {
    add(key);
    fields.get(key)?.focus();
  });
  return {
    element: element('div', { class: 'wi-assumptions' }, element('h3', {}, whatIf.foremost), list, search.element),
    update: (view) => {
      last = view;
      const atFault = (view.outcome.problems ?? []).map(assumptionAt).filter((key) => key !== null);
      for (const key of [...view.setting.sets.keys(), ...atFault]) add(key);
      for (const field of fields.values()) field.update(view);
      search.update(view);
    },
  };
}
