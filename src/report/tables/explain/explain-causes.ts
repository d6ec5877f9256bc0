import type { Change, Effect, Explanation, Known } from '../../../analysis/explain/explanation.ts';
import type { Causes } from '../../../analysis/explain/statements.ts';
import { calendarMonth } from '../../../units/month.ts';
import type { Unit } from '../../../units/unit.ts';
import type { Words } from '../../../words/words.ts';
import { assumptionTitles } from '../../lines/assumption-title.ts';
import { seenApart } from '../../lines/in-full.ts';
import { formulaText, valueText } from '../../lines/value-text.ts';
import type { ExplainNaming } from './explain-naming.ts';

/** As many assumptions of a group as somebody remembers. */
const mostChanges = 2;

/** Why something changed, to go behind what did; empty where nothing accounts for it. */
export function causesText({ largest, areMost }: Causes, naming: ExplainNaming): string {
  const titles = assumptionTitles(largest.flatMap(changesOf), naming.words);
  const texts = largest.map((each) => causeText(each, titles, naming));
  return texts.length === 0 ? '' : naming.words.explain.because(texts, areMost);
}

/** What every assumption that changed is called in a table, by its key. */
export const titlesOf = ({ effects }: Explanation, words: Words): ReadonlyMap<string, string> =>
  assumptionTitles(effects.flatMap(changesOf), words);

const changesOf = ({ of }: Effect): readonly Change[] => (of.kind === 'structure' ? [] : of.changes);

/** What an effect is of: the title of an assumption, the label of a group, the structure. */
export function effectTitle({ of }: Effect, titles: ReadonlyMap<string, string>, explain: Words['explain']): string {
  if (of.kind === 'structure') return explain.structure;
  return of.kind === 'group' ? explain.group(of.label) : titleOf(of.changes[0], titles);
}

export const titleOf = ({ key }: Pick<Change, 'key'>, titles: ReadonlyMap<string, string>): string =>
  titles.get(key) ?? key;

function causeText({ of }: Effect, titles: ReadonlyMap<string, string>, naming: ExplainNaming): string {
  const { explain } = naming.words;
  if (of.kind === 'structure') return explain.structureChanged;
  if (of.kind === 'assumption') return changeText(of.changes[0], titles, naming);
  return explain.groupChanged(
    of.label,
    of.changes.slice(0, mostChanges).map((each) => changeText(each, titles, naming)),
    Math.max(0, of.changes.length - mostChanges),
  );
}

function changeText(change: Change, titles: ReadonlyMap<string, string>, naming: ExplainNaming): string {
  const { explain } = naming.words;
  const { assumption, was, is: now } = change;
  const title = titleOf(change, titles);
  const isFormula = [was, now].some(({ dated }) => dated?.value.shape === 'formula');
  if (isFormula) return explain.formulaChanged(title);
  const [before, after] = [was, now].map((each) => knownInSentence(each, assumption.unit, apartIn(change, naming))) as [
    string,
    string,
  ];
  return before === after ? explain.estimateChanged(title, after) : explain.went(title, before, after);
}

/** What a change is named with: its two values are to be seen to differ. */
export const apartIn = <N extends ExplainNaming>({ was, is: now, assumption: { unit } }: Change, naming: N): N => ({
  ...naming,
  words: seenApart(naming.words, [was.value, now.value], unit),
});

/** A value as it was known, in a sentence: a month by its name. */
export const knownInSentence = (known: Known, unit: Unit, naming: ExplainNaming): string =>
  unit === 'month' && known.value !== null && known.dated?.value.shape !== 'formula'
    ? naming.words.monthName(calendarMonth(known.value))
    : knownText(known, unit, naming);

/** A value as it was known; a formula as it is written, and what it comes to. */
export function knownText(known: Known, unit: Unit, { words }: ExplainNaming): string {
  if (known.dated?.value.shape !== 'formula') return valueText(known, unit, words);
  return formulaText(known.dated.value.text, known.value, unit, words);
}
