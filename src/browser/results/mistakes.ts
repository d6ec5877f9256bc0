import { noPaint } from '../../report/paint.ts';
import { writeFault, writeProblems } from '../../report/problems.ts';
import type { Words } from '../../words/words.ts';
import type { Found } from '../calculate.ts';
import { element, fill } from '../dom.ts';
import type { PageTerms } from '../page-terms.ts';
import type { Part } from '../view.ts';

/** What is wrong with a setting, as the command line prints it; the figures of before are dimmed then. */
export function mistakesPart({ words }: PageTerms): Part {
  const { whatIf } = words;
  const whole = element('div', { class: 'wi-mistakes', hidden: true });
  return {
    element: whole,
    update: ({ outcome }) => {
      const problems = outcome.problems ?? [];
      whole.hidden = problems.length === 0;
      whole.closest('section')?.classList.toggle('wi-faulty', problems.length > 0);
      if (problems.length === 0) return fill(whole);
      const printed = element('pre');
      // What is printed is harmless already, and its lines stay lines.
      printed.textContent = print(problems, words);
      fill(whole, element('h3', {}, whatIf.mistakes(problems.length)), printed, element('p', {}, whatIf.lastFigures));
    },
  };
}

/** The same text as on a terminal. */
function print(problems: readonly Found[], words: Words): string {
  const style = { words, paint: noPaint };
  const located = problems.filter((each) => each.span !== undefined);
  const others = problems.filter((each) => each.span === undefined).map(({ fault }) => writeFault(fault, style));
  return [...others, ...(located.length === 0 ? [] : [writeProblems(located, style)])].join('').trim();
}
