import type { Excess } from '../../../analysis/diff/diff-limit.ts';
import type { Rename } from '../../../analysis/renames/renames.ts';
import type { FigureUnit } from '../../../analysis/diff/figures.ts';
import { readMonth } from '../../../units/month.ts';
import { writeShort } from '../../../units/write.ts';
import { type Differences, type DiffNaming, isUnchanged, type LimitsHeld } from './diff-context.ts';

/** As many names as somebody reads in a line. */
const mostNames = 10;

/** What was held against what, how much changed, and whether that is more than was allowed; one line where nothing did. */
export function diffSummary(differences: Differences, { words }: DiffNaming): string[] {
  const { before, after, diff, limit } = differences;
  const ranks = diff.ranking.filter(({ changed }) => changed).length;
  const all = diff.figures.length + diff.unchanged;
  const asOf = [before, after].map((side) => monthOf(side.asOf, words)) as [string, string];
  const between = words.diff.between(before.from, asOf[0], after.from, asOf[1]);
  const renamed = renamedText(differences, words);
  const otherStudy = before.study === after.study ? [] : [words.diff.otherStudy(before.study, after.study)];
  if (isUnchanged(differences))
    return [
      `${words.diff.nothing(diff.ranking.length, all, renamed.length > 0)} ${between}`,
      ...otherStudy,
      ...renamed,
      ...onlyDrawn(differences, words),
    ];
  return [
    between,
    ...otherStudy,
    ...otherCurrency(diff, words),
    words.diff.counts(ranks, diff.figures.length, all),
    ...renamed,
    ...(diff.figures.length === 0 ? onlyDrawn : alsoDrawn)(differences, words),
    ...(limit === null ? [] : [limitText(limit, words)]),
  ];
}

/** That amounts of the two cannot be held against each other, where that is so. */
const otherCurrency = ({ terms }: Differences['diff'], { diff }: DiffNaming['words']): string[] =>
  terms.flatMap(({ term, before, after }) =>
    term === 'currency' ? [diff.otherCurrency(String(before), String(after))] : [],
  );

/** As a result that somebody kept has it, written out. */
function monthOf(asOf: string, words: DiffNaming['words']): string {
  const month = readMonth(asOf);
  return month === null ? asOf : words.monthName(month);
}

/** What has another id than it had, in a line. */
function renamedText({ renamed }: Differences, words: DiffNaming['words']): string[] {
  if (renamed.length === 0) return [];
  const named = renamed.slice(0, mostNames).map((each) => renameText(each, words));
  return [words.diff.renamed(named, renamed.length - named.length)];
}

export const renameText = ({ of, before, after, scenarios }: Rename, { diff }: DiffNaming['words']): string =>
  diff.rename(of, before, after, scenarios);

/** All that changed, where no figure of the plan did: draws may rest on it. */
function onlyDrawn({ assumptions }: Differences, words: DiffNaming['words']): string[] {
  if (assumptions === null) return [];
  const { drawn, differences, inDraws } = assumptions.effects;
  const names = [
    ...[...drawn, ...differences].map((path) => path.join('/')),
    ...assumptions.changed.flatMap(({ key }) => (inDraws.has(key) ? [key] : [])),
  ];
  return names.length === 0 ? [] : [words.diff.onlyDrawn(names)];
}

/** What changed that no figure of the plan rests on, where something else moved some. */
function alsoDrawn({ assumptions }: Differences, words: DiffNaming['words']): string[] {
  const names = (assumptions?.effects.drawn ?? []).map((path) => path.join('/'));
  return names.length === 0 ? [] : [words.diff.alsoDrawn(names)];
}

/** What changed by more than was allowed, the first by name. */
export function limitText({ limits, excess }: LimitsHeld, words: DiffNaming['words']): string {
  const limit = limits.policies.length > 0 || limits.share === null ? null : percentText(limits.share, 10, words);
  if (excess.length === 0) return words.diff.noneAbove(limit);
  const named = excess.slice(0, mostNames).map((each) => excessText(each, words));
  return words.diff.above(excess.length, limit, named);
}

/** What moved further than it may, and how far. */
export const excessText = (each: Excess, words: DiffNaming['words']): string => `${each.figure}${movedBy(each, words)}`;

const percentText = (share: number, decimals: number, { numbers }: DiffNaming['words']): string =>
  `${writeShort(share * 100, decimals, numbers)}%`;

function movedBy({ share, policy }: Excess, words: DiffNaming['words']): string {
  if (policy === undefined) return share === null ? '' : ` (${signed(share, percentText(share, 2, words), words)})`;
  const { limit, difference, unit } = policy;
  const isInParts = limit.endsWith('%') && share !== null;
  if (difference === null) return ` (${words.diff.allowed(limit)})`;
  const by = isInParts ? percentText(share, 2, words) : amountText(difference, unit, words);
  return ` (${signed(difference, by, words)}; ${words.diff.allowed(limit)})`;
}

const signed = (value: number, text: string, words: DiffNaming['words']): string =>
  value > 0 && /[1-9]/.test(text) ? words.withPlus(text) : text;

function amountText(value: number, unit: FigureUnit, words: DiffNaming['words']): string {
  const isBare = unit === 'points' || unit === 'count' || unit === 'factor' || unit === 'text';
  return isBare ? writeShort(value, 4, words.numbers) : words.quantity(value, unit);
}
