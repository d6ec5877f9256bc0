import type { LocatedProblem } from '../input/load.ts';
import type { Study } from '../model/study/study.ts';
import { faultText, type Words } from '../words/words.ts';

/** How many findings are named in a paragraph. */
const most = 5;

/**
 * What is wrong with a study, or worth a look, in one paragraph: each finding once, mistakes before advice.
 *
 * @param study - null where it cannot be read
 * @param isCounted - whether a finding counts as a mistake, as some advice does where somebody is strict
 */
export function validationSentence(
  found: readonly LocatedProblem[],
  { study, isCounted }: { readonly study: Study | null; readonly isCounted: (each: LocatedProblem) => boolean },
  words: Words,
): string {
  const { problems } = words;
  const [mistakes, advice] = [true, false].map((wanted) => [
    ...new Set(found.filter((each) => isCounted(each) === wanted).map(({ fault }) => faultText(words, fault)[0])),
  ]) as [string[], string[]];
  if (found.length === 0 && study !== null) return problems.allIsWell(study.id, study.scenarios.size);
  const texts = [...mistakes, ...advice];
  const listed = [...texts.slice(0, most), ...(texts.length > most ? [problems.more(texts.length - most)] : [])];
  return problems.findings({ study: study?.id ?? null, mistakes: mistakes.length, warnings: advice.length, listed });
}
