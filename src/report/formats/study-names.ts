import type { AssumptionResult } from '../../analysis/assumptions/assumptions.ts';
import { estimateText } from '../../analysis/check/estimate-text.ts';
import type { Study } from '../../model/study/study.ts';
import type { NamedAssumption, StudyNames } from '../../model/written/study-schema.ts';
import type { CalendarMonth } from '../../units/month.ts';
import { writeUnit } from '../../units/notation.ts';
import { dimensionOf } from '../../units/unit.ts';
import type { Words } from '../../words/words.ts';
import { kindText, sourceText } from '../lines/provenance.ts';
import { titled } from '../lines/titled.ts';
import { valueText } from '../lines/value-text.ts';

/** What an editor shows of the scenarios and assumptions of a study, as known at a month. */
export function studyNames(
  study: Study,
  {
    all,
    asOf,
    words,
  }: { readonly all: readonly AssumptionResult[]; readonly asOf: CalendarMonth; readonly words: Words },
): StudyNames {
  const month = words.monthName(asOf);
  const named = (each: AssumptionResult): NamedAssumption => ({
    name: each.name,
    dimension: dimensionOf(each.assumption.unit),
    text: textOf(each, month, words),
  });
  return {
    scenarios: [...study.scenarios.values()].map(({ id, title }) => ({ name: id, text: titled(title, id, { words }) })),
    assumptions: all.filter(({ scenario }) => scenario === null).map(named),
    own: together(all.filter(({ scenario }) => scenario !== null).map(named)),
  };
}

/** Of several scenarios that have an assumption of one name, what there is to tell of each. */
function together(all: readonly NamedAssumption[]): NamedAssumption[] {
  const byName = new Map<string, NamedAssumption>();
  for (const each of all) {
    const known = byName.get(each.name);
    byName.set(each.name, known === undefined ? each : { ...known, text: `${known.text}\n\n${each.text}` });
  }
  return [...byName.values()];
}

/** `Team: 20 fte as known in April 2021, low 16 fte, high 24 fte; judgement: as the review found it`. */
function textOf(result: AssumptionResult, month: string, words: Words): string {
  const { key, name, scenario, assumption, inForce, value, origin } = result;
  const title = assumption.title === null ? key : titled(assumption.title, name, { words });
  const known = valueText({ dated: inForce, value }, assumption.unit, words);
  const spread = inForce === null || inForce.value.shape === 'constant' ? '' : spreadOf(inForce, assumption, words);
  const why = titled(inForce?.provenance.why, '', { words });
  const source = [kindText(origin, words), sourceText(origin, words), why].filter((part) => part !== '').join(', ');
  const unit = writeUnit(assumption.unit, words.notation());
  return words.show.inEditor({ title, scenario, value: known, month, spread, unit, source });
}

const spreadOf = (
  { value }: NonNullable<AssumptionResult['inForce']>,
  { unit }: AssumptionResult['assumption'],
  words: Words,
): string => (value.shape === 'formula' ? `= ${value.text}` : estimateText(value, unit, words.notation()));
