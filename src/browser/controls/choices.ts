import { allMetrics, metricId } from '../../model/metrics/metrics.ts';
import { titled } from '../../report/lines/titled.ts';
import { asOfText } from '../../report/lines/time-title.ts';
import { metricName } from '../../report/tables/metric.ts';
import { writeMonth } from '../../units/month.ts';
import { element, fill, setAttribute } from '../dom.ts';
import { isOfOption, sentencesOf } from '../mistakes.ts';
import type { PageTerms } from '../page-terms.ts';
import type { Change, Part, View } from '../view.ts';

/** Stands for a month that the study does not name. */
const other = 'other';

/** As known when: a date of the study, or any other month. */
export function asOfPart({ words, study }: PageTerms, change: Change): Part {
  const { whatIf } = words;
  const own = writeMonth(study.asOf);
  const months = [...new Set([...[...study.asOfDates.keys()].toSorted((a, b) => a - b).map(writeMonth), own])];
  const choice = element(
    'select',
    { id: 'what-if-as-of' },
    months.map((month) => optionFor(month, asOfText(month, { study, words }))),
    optionFor(other, whatIf.otherMonth),
  );
  const box = element('input', { type: 'text', id: 'what-if-month', autocomplete: 'off', 'aria-label': whatIf.month });
  const mistake = element('p', { class: 'wi-mistake', id: 'what-if-month-mistake' });
  box.setAttribute('aria-describedby', mistake.id);
  box.placeholder = own;
  let isOther = false;
  const set = (month: string): void => change((setting) => ({ ...setting, asOf: month === own ? null : month }));
  choice.addEventListener('change', () => {
    isOther = choice.value === other;
    if (!isOther) return set(choice.value);
    box.hidden = false;
    box.focus();
    box.select();
  });
  box.addEventListener('input', () => set(box.value.trim()));
  // A month that the study names stands in the choice again.
  box.addEventListener('blur', () => change((setting) => setting));
  return {
    element: element(
      'div',
      { class: 'wi-choice' },
      element('label', { for: choice.id }, whatIf.asOf),
      choice,
      box,
      mistake,
    ),
    update: ({ setting, outcome }) => {
      const month = setting.asOf ?? own;
      const isNamed = months.includes(month);
      isOther = !isNamed || (isOther && document.activeElement === box);
      choice.value = isOther ? other : month;
      box.hidden = !isOther;
      if (document.activeElement !== box) box.value = month;
      const found = (outcome.problems ?? []).filter((each) => isOfOption(each, '--as-of'));
      fill(mistake, found.map((each) => sentencesOf(each, words)).join(' '));
      setAttribute(box, 'aria-invalid', found.length > 0 ? 'true' : null);
    },
  };
}

const optionFor = (value: string, text: string): HTMLOptionElement => element('option', { value }, text);

/** What is ranked by: any metric that the study has. */
export function rankingPart({ words, study }: PageTerms, change: Change): Part {
  const own = metricId(study.rankedBy);
  const metrics = allMetrics(study.measures.keys()).filter(
    ({ kind }) => kind !== 'score' || (study.criteria.size > 0 && study.stakeholders.size > 0),
  );
  const options = metrics.map((metric) => optionFor(metricId(metric), metricName(metric, { study, words })));
  const choice = element('select', { id: 'what-if-by' }, options);
  const mistake = element('p', { class: 'wi-mistake' });
  choice.addEventListener('change', () =>
    change((setting) => ({ ...setting, by: choice.value === own ? null : choice.value })),
  );
  return {
    element: element(
      'div',
      { class: 'wi-choice' },
      element('label', { for: choice.id }, words.whatIf.by),
      choice,
      mistake,
    ),
    update: ({ setting, outcome }) => {
      choice.value = setting.by ?? own;
      fill(mistake, mistakesAt(outcome, '--by', words));
    },
  };
}

/** Which scenarios are compared: those that are ticked. */
export function scenariosPart({ words, study }: PageTerms, change: Change): Part {
  const { whatIf } = words;
  const ids = [...study.scenarios.keys()];
  const boxes = ids.map((id) => element('input', { type: 'checkbox', value: id }));
  const note = element('p', { class: 'wi-hint' });
  const mistake = element('p', { class: 'wi-mistake' });
  const set = (): void => {
    const ticked = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    change((setting) => ({ ...setting, scenarios: ticked.length === ids.length ? [] : ticked }));
  };
  for (const box of boxes) box.addEventListener('change', set);
  return {
    element: element(
      'fieldset',
      { class: 'wi-scenarios' },
      element('legend', {}, whatIf.scenarios),
      boxes.map((box) => {
        const title = titled(study.scenarios.get(box.value)?.title, box.value, { words });
        return element('label', {}, box, ` ${whatIf.scenario(title, box.value)}`);
      }),
      note,
      mistake,
    ),
    update: ({ setting, outcome }) => {
      for (const box of boxes) box.checked = setting.scenarios.length === 0 || setting.scenarios.includes(box.value);
      const beside = [...(outcome.asked?.study.scenarios.keys() ?? [])].filter(
        (id) => setting.scenarios.length > 0 && !setting.scenarios.includes(id),
      );
      fill(note, beside.length === 0 ? null : whatIf.fallbacks(beside));
      fill(mistake, mistakesAt(outcome, '--scenario', words));
    },
  };
}

const mistakesAt = (outcome: View['outcome'], option: '--by' | '--scenario', words: PageTerms['words']): string[] =>
  (outcome.problems ?? []).filter((each) => isOfOption(each, option)).map((each) => sentencesOf(each, words));
