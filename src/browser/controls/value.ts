import type { AssumptionResult } from '../../analysis/assumptions/assumptions.ts';
import { centralValue } from '../../engine/settle.ts';
import type { Study } from '../../model/study/study.ts';
import { limitsOf } from '../../model/values/within-limits.ts';
import { kindText } from '../../report/lines/provenance.ts';
import { readMonth } from '../../units/month.ts';
import type { Unit } from '../../units/unit.ts';
import { textInForce, type Slider, sliderFor, textOfSet } from '../slider.ts';
import type { PageTerms } from '../page-terms.ts';
import type { View } from '../view.ts';

/** What stands in the field of an assumption: what is set, else the value in force; nothing where there is none. */
export function textNow(
  { key, value, assumption: { unit } }: AssumptionResult,
  { setting, outcome }: View,
  terms: PageTerms,
): string {
  const set = setting.sets.get(key);
  if (set !== undefined) return textOfSet(set, unit, terms.study.notation);
  const { asked, runs } = outcome;
  // What follows by a formula may have changed with what was set.
  const now =
    asked === null || runs?.settled.inForce.has(key) !== true
      ? value
      : centralValue(runs.settled, asked.study.start, key);
  return now === null || Number.isNaN(now) ? '' : textInForce(now, unit);
}

/** Where a slider stands for the text of its field; null where that is no number by itself. */
export function placeOf(text: string, unit: Unit): number | null {
  if (unit === 'month') return readMonth(text);
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

const sliders = new WeakMap<AssumptionResult, { readonly slider: Slider | null }>();

/** The slider of an assumption as it is known: made once. */
export function sliderOf(result: AssumptionResult, study: Study): Slider | null {
  const made = sliders.get(result) ?? { slider: sliderFor({ ...result, fields: limitsOf(study, result.key).fields }) };
  sliders.set(result, made);
  return made.slider;
}

/** What the study has: its value and where that comes from, or that nothing is known. */
export function hintOf(
  { value, inForce, origin, assumption }: AssumptionResult,
  { outcome }: View,
  terms: PageTerms,
): string {
  const { words, study } = terms;
  const { whatIf } = words;
  const month = words.monthName(outcome.asked?.asOf ?? study.asOf);
  if (inForce === null) return whatIf.notYet(month);
  if (inForce.value.shape === 'unknown') return whatIf.nobodyKnows;
  const formula = inForce.value.shape === 'formula' ? [whatIf.formula(inForce.value.text)] : [];
  const inStudy = value === null ? [] : [whatIf.inStudy(words.quantity(value, assumption.unit))];
  const kind = kindText(origin, words);
  return [...inStudy, ...formula, ...(kind === '' ? [] : [kind])].join(' · ');
}
