import type { Variable } from '../../../analysis/sensitivity/objective.ts';
import type { Words } from '../../../words/words.ts';
import { assumptionTitles } from '../../lines/assumption-title.ts';
import { valueText } from '../../lines/switch-text.ts';
import type { Cell } from '../../table.ts';
import { isTitled } from '../assumptions/assumptions.ts';
import { type ColumnOf, left, valueInWords, text } from '../columns.ts';

/** A value with its unit: readable in a text, whole for a script. */
export const valueCell = (value: number, variable: Variable, words: Words, error: number | null = null): Cell =>
  valueInWords(value, variable.assumption.unit, valueText(value, variable, words, error));

/** Titles are folded to this before figures give way. */
const leastForTitles = 20;

/** What the assumptions are called. */
export function titleColumn(
  name: string,
  variables: readonly Variable[],
  words: Words,
): ColumnOf<{ readonly variable: Variable }> {
  const titles = assumptionTitles(variables, words);
  return {
    name,
    ...left,
    essential: true,
    folds: true,
    narrowest: leastForTitles,
    cell: ({ variable: { key } }) => text(titles.get(key) ?? key),
  };
}

/** By what name an assumption is set, where that is not its title. */
export const nameColumn = (
  all: readonly { readonly variable: Variable }[],
  { show }: Words,
): ColumnOf<{ readonly variable: Variable }>[] =>
  isTitled(all.map(({ variable }) => variable))
    ? [{ name: show.name, ...left, cell: ({ variable }) => text(variable.key) }]
    : [];
