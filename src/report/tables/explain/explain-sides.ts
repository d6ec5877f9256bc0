import type { Explanation } from '../../../analysis/explain/explanation.ts';
import { titleIn, type Title } from '../../../model/study/study.ts';
import { writeMonth } from '../../../units/month.ts';
import type { Words } from '../../../words/words.ts';

/** By what the two sides of an explanation differ, other than by dates. */
export interface ExplainedSides {
  /** What was set on one side only, as typed. */
  readonly sets: { readonly old: Sets; readonly new: Sets };
  /** The study of the old side, where that is another. */
  readonly against: { readonly id: string; readonly title: Title } | null;
}

type Sets = Readonly<Record<string, string>>;

/** What a side is called, in one way of naming it: `in 2020-06`, `with team=20`. */
export function sideName(
  explanation: Explanation,
  { sides, words }: { readonly sides: ExplainedSides; readonly words: Words },
  { side, form }: { side: 'old' | 'new'; form: 'in' | 'of' | 'short' },
): string {
  const texts: Words['explain']['sides']['in'] = words.explain.sides[form];
  const sets = setTexts(sides.sets[side]);
  const isSet = [sides.sets.old, sides.sets.new].some((each) => setTexts(each).length > 0);
  const written = form === 'short' ? writeMonth : words.monthName;
  const isDated = explanation.from !== explanation.to || (sides.against === null && !isSet);
  const parts = [
    ...(sides.against === null ? [] : [texts.study(side)]),
    ...(isDated ? [texts.month(written(side === 'old' ? explanation.from : explanation.to))] : []),
    ...(sets.length > 0 ? [texts.sets(sets.join(', '))] : []),
  ];
  return parts.length === 0 ? texts.asItStands : parts.join(form === 'short' ? ', ' : ' ');
}

export const setTexts = (sets: Sets): string[] => Object.entries(sets).map(([name, value]) => `${name}=${value}`);

/** Which study the old side is. */
export function againstNotes(
  explanation: Explanation,
  { sides, words }: { readonly sides: ExplainedSides; readonly words: Words },
): string[] {
  const { against } = sides;
  if (against === null) return [];
  return [
    words.explain.otherStudy(titleIn(against.title, words.language), against.id, words.monthName(explanation.from)),
  ];
}

const mostDifferences = 8;

/** What the bar of the structure stands for: the first of the places where the studies differ. */
export function structureNotes({ differences }: Explanation, { explain }: Words): string[] {
  if (differences.length === 0) return [];
  const places = differences.slice(0, mostDifferences).map((path) => path.join('/'));
  return [explain.structureMeans(places.join(', '), differences.length - places.length)];
}
