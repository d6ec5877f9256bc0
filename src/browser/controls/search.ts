import type { AssumptionResult } from '../../analysis/assumptions/assumptions.ts';
import { assumptionTitles } from '../../report/lines/assumption-title.ts';
import { element, fill } from '../dom.ts';
import type { PageTerms } from '../page-terms.ts';
import type { Part, View } from '../view.ts';
import { textNow } from './value.ts';

/** So many are shown of what was found. */
const most = 8;

/**
 * Finds an assumption by any part of its title or its name.
 *
 * @param choose - takes the name of the one that is meant
 */
export function searchPart(all: readonly AssumptionResult[], terms: PageTerms, choose: (key: string) => void): Part {
  const { words } = terms;
  const { whatIf } = words;
  const titles = assumptionTitles(all, words);
  const box = element('input', { type: 'search', id: 'what-if-search', autocomplete: 'off' });
  const count = element('p', { class: 'wi-hint', role: 'status' });
  const list = element('ul', { class: 'wi-found' });
  let last: View | null = null;
  const valueOf = (result: AssumptionResult): string =>
    last === null ? '' : textNow(last.catalogue.get(result.key) ?? result, last, terms);

  const show = (): void => {
    const found = box.value.trim() === '' ? [] : all.filter((result) => isMeant(result, titles, box.value));
    fill(count, box.value.trim() === '' ? null : whatIf.found(Math.min(most, found.length), found.length));
    fill(
      list,
      found.slice(0, most).map((result) => {
        const title = titles.get(result.key) ?? result.key;
        const button = element('button', { type: 'button' }, title, element('span', {}, ` ${valueOf(result)}`));
        button.addEventListener('click', () => {
          box.value = '';
          show();
          choose(result.key);
        });
        return element('li', {}, button);
      }),
    );
  };
  box.addEventListener('input', show);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') list.querySelector('button')?.click();
  });
  return {
    element: element(
      'div',
      { class: 'wi-search' },
      element('label', { for: box.id }, whatIf.search(all.length)),
      box,
      count,
      list,
    ),
    update: (view) => {
      last = view;
    },
  };
}

/** Whether every word that was typed is part of its title or its name. */
function isMeant({ key }: AssumptionResult, titles: ReadonlyMap<string, string>, typed: string): boolean {
  const text = `${titles.get(key) ?? ''} ${key}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
