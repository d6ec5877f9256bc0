import type { Excess } from '../../../analysis/diff/diff-limit.ts';
import { writeShort } from '../../../units/write.ts';
import { type Differences, type DiffNaming, isUnchanged } from './diff-context.ts';

/** As many names as somebody reads in a line. */
const mostNames = 10;

/** What was held against what, how much changed, and whether that is more than was allowed; one line where nothing did. */
export function diffSummary(differences: Differences, { words }: DiffNaming): string[] {
  const { before, after, diff, limit } = differences;
  const ranks = diff.ranking.filter(({ changed }) => changed).length;
  const all = diff.figures.length + diff.unchanged;
  const between = words.diff.between(before.from, before.asOf, after.from, after.asOf);
  if (isUnchanged(differences))
    return [`${words.diff.nothing(diff.ranking.length, all)} ${between}`, ...onlyDrawn(differences, words)];
  return [
    between,
    words.diff.counts(ranks, diff.figures.length, all),
    ...(diff.figures.length === 0 ? onlyDrawn(differences, words) : []),
    ...(limit === null ? [] : [limitText(limit, words)]),
  ];
}

/** What changed that no figure of the plan rests on, but draws do. */
function onlyDrawn({ assumptions }: Differences, words: DiffNaming['words']): string[] {
  if (assumptions === null) return [];
  const names = [
    ...assumptions.effects.drawn.map((path) => path.join('/')),
    ...assumptions.changed.map(({ key }) => key),
  ];
  return names.length === 0 ? [] : [words.diff.onlyDrawn(names)];
}

/** What changed by more than was allowed, the first by name. */
export function limitText(
  { share, excess }: { readonly share: number; readonly excess: readonly Excess[] },
  words: DiffNaming['words'],
): string {
  const limit = `${writeShort(share * 100, 10, words.numbers)}%`;
  if (excess.length === 0) return words.diff.noneAbove(limit);
  const named = excess.slice(0, mostNames).map(({ figure, share: part }) => `${figure}${movedBy(part, words)}`);
  return words.diff.above(excess.length, limit, named);
}

function movedBy(share: number | null, { numbers }: DiffNaming['words']): string {
  if (share === null) return '';
  const text = writeShort(share * 100, 2, numbers);
  return ` (${share > 0 && /[1-9]/.test(text) ? '+' : ''}${text}%)`;
}
