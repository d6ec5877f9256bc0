import { type AssumptionResult, listOf } from '../analysis/assumptions/assumptions.ts';
import { settle } from '../engine/settle.ts';
import { load } from '../input/load.ts';
import type { Study } from '../model/study/study.ts';
import { whatIfId, type WhatIfData } from '../report/page/what-if-data.ts';
import type { CalendarMonth } from '../units/month.ts';
import { inNotation } from '../words/in-notation.ts';
import type { Words } from '../words/words.ts';
import { calculator, type Outcome } from './calculate.ts';
import { asOfPart, rankingPart, scenariosPart } from './controls/choices.ts';
import { fieldsPart } from './controls/fields.ts';
import { element } from './dom.ts';
import { mistakesPart } from './results/mistakes.ts';
import { barPart, curvePart, gatesPart, rankedPart, sentencePart } from './results/results.ts';
import { shownComparison } from './results/shown-comparison.ts';
import { type Setting, settingIn, settingShown } from './setting.ts';
import { sharePart } from './share.ts';
import { style } from './style.ts';
import type { PageTerms } from './page-terms.ts';
import type { Change, Part, View } from './view.ts';

/** Puts the part in the page in which assumptions are changed. Where the study cannot be computed the page stays as it is. */
export function start(ofLanguage: Words): void {
  const written = document.getElementById(whatIfId)?.textContent;
  if (written === undefined || written === null) return;
  const data = JSON.parse(written) as WhatIfData;
  const compute = calculator(data.files);
  const shown = settingShown(data);
  const before = compute(shown);
  // Bare scores and weights can be set as any other number.
  const { loaded } = load(data.files, [], () => true);
  if (loaded === null || before.problems !== null) return;
  const words = inNotation(ofLanguage, () => loaded.study.notation);
  addStyle();
  follow({ words, data, study: loaded.study, shown, before: before.comparison }, compute);
}

/** Shows what every setting comes to, from the one in the address on. */
function follow(terms: PageTerms, compute: (setting: Setting) => Outcome): void {
  const { study, shown, words } = terms;
  const catalogueAt = catalogues(study);
  let setting = shown;
  let computed: { readonly setting: Setting; readonly outcome: Outcome } | null = null;
  const show = (): void => {
    if (computed?.setting !== setting) computed = { setting, outcome: compute(setting) };
    const { outcome } = computed;
    const catalogue = catalogueAt(outcome.asked?.asOf ?? study.asOf);
    const view: View = { setting, outcome, shown: shownComparison(outcome, terms), catalogue };
    for (const part of all) part.update(view);
  };
  const later = oncePerFrame(show);
  const change: Change = (update) => {
    setting = update(setting);
    later();
  };
  const ranked = rankedPart();
  const parts: Parts = {
    choices: [asOfPart(terms, change), rankingPart(terms, change)],
    controls: [fieldsPart(terms, [...catalogueAt(study.asOf).values()], change), scenariosPart(terms, change)],
    results: [mistakesPart(terms), sentencePart(terms), ranked, curvePart()],
    below: [gatesPart(terms), sharePart(terms, change), barPart(terms, ranked.element)],
  };
  const all = Object.values(parts).flat();
  place(sectionOf(parts, words), words);
  show();
  const linked = settingIn(location.hash);
  if (linked !== null) {
    // What a link asks for may be at fault: then the figures of the report stand beside it.
    setting = linked;
    show();
  }
  addEventListener('hashchange', ({ newURL }) => {
    // The address may have been written over since, by what was changed before.
    const found = settingIn(new URL(newURL).hash);
    if (found !== null) change(() => found);
  });
}

/** What every assumption is worth at a month, as the study has it; found once a month. */
function catalogues(study: Study): (asOf: CalendarMonth) => ReadonlyMap<string, AssumptionResult> {
  const made = new Map<CalendarMonth, ReadonlyMap<string, AssumptionResult>>();
  return (asOf) => {
    const found =
      made.get(asOf) ??
      new Map(listOf(study, settle(study, [...study.scenarios.values()], asOf)).map((result) => [result.key, result]));
    made.set(asOf, found);
    return found;
  };
}

/** Several changes before the next picture are computed as one. */
function oncePerFrame(show: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      show();
    });
  };
}

/** The parts of the section, by what they are. */
type Parts = Readonly<Record<'choices' | 'controls' | 'results' | 'below', readonly Part[]>>;

const elementsOf = (parts: readonly Part[]): HTMLElement[] => parts.map((part) => part.element);

const sectionOf = ({ choices, controls, results, below }: Parts, { whatIf }: Words): HTMLElement =>
  element(
    'section',
    { id: 'what-if', 'aria-labelledby': 'what-if-title' },
    element('h2', { id: 'what-if-title' }, whatIf.title),
    element('p', {}, whatIf.lead),
    element(
      'div',
      { class: 'wi-columns' },
      element(
        'div',
        { class: 'wi-controls', role: 'group', 'aria-label': whatIf.title },
        element('div', { class: 'wi-choices' }, elementsOf(choices)),
        elementsOf(controls),
      ),
      element('div', { class: 'wi-results' }, elementsOf(results)),
    ),
    elementsOf(below),
  );

/** Behind the ranking, and in the table of contents: only where scripts run. */
function place(section: HTMLElement, { whatIf }: Words): void {
  const ranking = document.getElementById('ranking');
  if (ranking === null) document.querySelector('main')?.prepend(section);
  else ranking.after(section);
  const link = element('li', {}, element('a', { href: '#what-if' }, whatIf.title));
  const beside = document.querySelector('nav a[href="#ranking"]')?.parentElement;
  if (beside !== null && beside !== undefined) beside.after(link);
  else document.querySelector('nav ol')?.prepend(link);
  if (location.hash.startsWith('#what-if')) section.scrollIntoView({ behavior: 'instant' });
}

/** The style of what only scripts show comes with them. */
function addStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
