import { keyOf } from '../../model/study/assumption-key.ts';
import type { AssumptionResult } from '../../analysis/assumptions/assumptions.ts';
import type { Scenario } from '../../model/study/study.ts';
import { assumptionTitle } from '../../report/lines/assumption-title.ts';
import { gateSentence } from '../../report/tables/gate-notes.ts';
import { element, fill, setAttribute } from '../dom.ts';
import { assumptionAt, sentencesOf } from '../mistakes.ts';
import { setText, type Slider, slidText } from '../slider.ts';
import type { PageTerms } from '../page-terms.ts';
import type { Change, Part, View } from '../view.ts';
import { hintOf, placeOf, sliderOf, textNow } from './value.ts';

/** As many characters of a value have room in its field. */
const mostDigits = 14;

/** An assumption that can be changed. */
export interface Field extends Part {
  readonly focus: () => void;
}

/** One assumption: a slider, a field for its number, what the study has, and what is wrong with it. */
export function fieldOf(result: AssumptionResult, terms: PageTerms, change: Change): Field {
  const { key, assumption } = result;
  const { unit } = assumption;
  const made = elementsOf(result, terms);
  const { slide, box, undo, hint, mistake } = made;
  const written = (text: string): string => setText(text, unit, terms.study.notation);
  const set = (value: string | undefined): void =>
    change((setting) => ({ ...setting, sets: withSet(setting.sets, key, value) }));
  slide.addEventListener('input', () => set(written(slidText(Number(slide.value), unit))));
  box.addEventListener('input', () => set(box.value.trim() === '' ? undefined : written(box.value)));
  // What the field was when somebody came to it, for Escape.
  let [now, former]: (string | undefined)[] = [];
  box.addEventListener('focus', () => {
    former = now;
  });
  box.addEventListener('keydown', ({ key: pressed }) => {
    if (pressed === 'Escape') set(former);
  });
  // A field that was emptied tells again what holds.
  box.addEventListener('blur', () => change((setting) => setting));
  undo.addEventListener('click', () => {
    box.focus();
    set(terms.shown.sets.get(key));
  });
  return {
    element: made.whole,
    update: (view) => {
      const current = view.catalogue.get(key) ?? result;
      const text = textNow(current, view, terms);
      now = view.setting.sets.get(key);
      if (!isTyped(box, now, written)) box.value = text;
      // All digits are seen.
      box.style.setProperty('--long', String(Math.min(box.value.length, mostDigits)));
      showPlace(slide, sliderOf(current, terms.study), placeOf(text, unit));
      setAttribute(slide, 'aria-valuetext', written(text));
      undo.hidden = now === terms.shown.sets.get(key);
      fill(hint, hintOf(current, view, terms));
      const found = { mistakes: mistakesOf(key, view, terms), gates: failingGates(key, view, terms) };
      fill(
        mistake,
        [...found.mistakes, ...found.gates].map((each) => element('span', {}, each)),
      );
      setAttribute(box, 'aria-invalid', found.mistakes.length > 0 ? 'true' : null);
    },
    focus: () => box.focus(),
  };
}

function elementsOf(result: AssumptionResult, { words }: PageTerms) {
  const { whatIf, unitName } = words;
  const { unit } = result.assumption;
  const title = assumptionTitle(result, words);
  const id = `what-if-${result.key.replace('/', '--')}`;
  const slide = element('input', { type: 'range', id: `${id}-slider`, 'aria-label': whatIf.slider(title) });
  const box = element('input', { type: 'text', id, autocomplete: 'off', spellcheck: 'false' });
  box.setAttribute('aria-describedby', `${id}-hint ${id}-mistake`);
  const undo = element(
    'button',
    { type: 'button', class: 'wi-undo', 'aria-label': whatIf.resetOne(title) },
    whatIf.reset,
  );
  const hint = element('p', { class: 'wi-hint', id: `${id}-hint` });
  const mistake = element('p', { class: 'wi-mistake', id: `${id}-mistake` });
  const beside = unit === 'month' ? '' : unitName(unit);
  const whole = element(
    'div',
    { class: 'wi-field' },
    element('div', { class: 'wi-label' }, element('label', { for: id }, title), undo),
    element(
      'div',
      { class: 'wi-line' },
      slide,
      element('span', { class: 'wi-box' }, box, element('span', { class: 'wi-unit' }, beside)),
    ),
    hint,
    mistake,
  );
  return { whole, slide, box, undo, hint, mistake };
}

/** Values with one of them changed, or left out. */
function withSet(
  sets: ReadonlyMap<string, string>,
  key: string,
  value: string | undefined,
): ReadonlyMap<string, string> {
  const changed = new Map(sets);
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
}

/** Whether somebody is writing in a field what is set: then it is left to them. */
const isTyped = (box: HTMLInputElement, set: string | undefined, written: (text: string) => string): boolean =>
  document.activeElement === box && (box.value.trim() === '' ? undefined : written(box.value)) === set;

function showPlace(slide: HTMLInputElement, slider: Slider | null, place: number | null): void {
  slide.hidden = slider === null;
  if (slider === null) return;
  slide.min = String(slider.min);
  slide.max = String(slider.max);
  slide.step = String(slider.step);
  if (document.activeElement !== slide || Number(slide.value) !== place) slide.value = String(place ?? slider.min);
}

/** What is wrong with the value. */
const mistakesOf = (key: string, { outcome }: View, { words }: PageTerms): string[] =>
  (outcome.problems ?? []).filter((each) => assumptionAt(each) === key).map((each) => sentencesOf(each, words));

/** Which gates fail that ask about it. */
function failingGates(key: string, { outcome }: View, { words }: PageTerms): string[] {
  if (outcome.problems !== null) return [];
  const { study } = outcome.asked;
  return outcome.comparison.scenarios.flatMap(({ id, gates }) => {
    const scenario = study.scenarios.get(id) ?? null;
    return gates
      .filter(({ status, assumption }) => status === 'fail' && isMeant(assumption, key, scenario))
      .map((gate) => `${words.table.gatesFail} ${id}: ${gateSentence(gate, { study, scenario, words })}`);
  });
}

/** Whether a gate of a scenario that asks about a name means this assumption: the scenario's own goes before the study's. */
const isMeant = (name: string | null, key: string, scenario: Scenario | null): boolean =>
  name !== null && key === keyOf(scenario?.assumptions.has(name) === true ? scenario.id : null, name);
