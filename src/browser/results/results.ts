import { type Html, unbroken } from '../../report/page/html.ts';
import { element, fill } from '../dom.ts';
import type { PageTerms } from '../page-terms.ts';
import type { Part } from '../view.ts';
import { curveHtml } from './curve.ts';
import { gatesHtml } from './gates.ts';
import { rankingHtml, shortHtml } from './ranking.ts';
import type { ShownComparison } from './shown-comparison.ts';

/** How long nothing must have changed before it is read aloud, in milliseconds. */
const pause = 600;

/** What was found in a sentence, which is read aloud as well. */
export function sentencePart({ words }: PageTerms): Part {
  const seen = element('p', { class: 'wi-sentence' });
  const aloud = element('p', { class: 'wi-unseen', role: 'status' });
  const announce = speaker(aloud);
  return {
    element: element('div', { class: 'wi-figures' }, seen, aloud),
    update: ({ outcome, shown }) => {
      if (shown !== null) seen.innerHTML = unbroken(shown.text, shown.words.table).html;
      announce(shown?.text ?? words.whatIf.mistakes(outcome.problems?.length ?? 0));
    },
  };
}

export const rankedPart = (): Part =>
  writtenPart('wi-ranked', (shown) => rankingHtml(shown.comparison.scenarios, shown));

/** What is open stays open. */
export function curvePart(): Part {
  const part = writtenPart('wi-curve', (shown) => curveHtml(shown.comparison.scenarios, shown));
  const details = (): HTMLDetailsElement | null => part.element.querySelector('details');
  return {
    element: part.element,
    update: (view) => {
      const isOpen = details()?.open ?? false;
      part.update(view);
      const made = details();
      if (made !== null) made.open = isOpen;
    },
  };
}

export function gatesPart({ words }: PageTerms): Part {
  const part = writtenPart('', (shown) => gatesHtml(shown.comparison, shown));
  return {
    element: element('div', { class: 'wi-figures' }, element('h3', {}, words.whatIf.gates), part.element),
    update: part.update,
  };
}

/** The ranking in a line, at the foot of a narrow screen while assumptions are changed above it. */
export function barPart({ words }: PageTerms, ranking: HTMLElement): Part {
  const bar = element('button', { type: 'button', class: 'wi-bar' });
  bar.addEventListener('click', () => ranking.scrollIntoView());
  return {
    element: bar,
    update: ({ outcome, shown }) => {
      if (shown === null) fill(bar, words.whatIf.mistakes(outcome.problems?.length ?? 0));
      else bar.innerHTML = shortHtml(shown.comparison.scenarios, shown).html;
    },
  };
}

/** What is written anew after each change that can be computed. Texts of a study are harmless in it. */
function writtenPart(name: string, write: (shown: ShownComparison) => Html): Part {
  const place = element('div', { class: `wi-figures ${name}` });
  return {
    element: place,
    update: ({ shown }) => {
      if (shown !== null) place.innerHTML = write(shown).html;
    },
  };
}

/** Has a text read aloud when nothing changes any more. What the page begins with is read as any other text. */
function speaker(place: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let announced: string | null = null;
  return (text) => {
    clearTimeout(timer);
    announced ??= text;
    if (text === announced) return;
    timer = setTimeout(() => {
      announced = text;
      fill(place, text);
    }, pause);
  };
}
