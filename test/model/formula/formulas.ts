import type { WrittenAssumption, WrittenStudy } from '../../../src/model/written/written.ts';
import { CentralValues } from '../../../src/model/values/central-values.ts';
import { load } from '../../../src/input/load.ts';
import type { SetOption } from '../../../src/input/assemble/set.ts';
import { placed } from '../../input/parse/reading.ts';
import { month, scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

type Assumptions = Readonly<Record<string, WrittenAssumption>>;

/** A judged value that never changed. */
export const given = (unit: string, value: NonNullable<WrittenAssumption['value']>): WrittenAssumption => ({
  unit,
  value,
  kind: 'judgement',
});

export const formula = (unit: string, value: string): WrittenAssumption => ({ unit, value });

/** A study of assumptions alone, with a scenario of its own assumptions. */
export const studyOfAssumptions = (
  assumptions: Assumptions,
  own: Assumptions = {},
  partial: Partial<WrittenStudy> = {},
): WrittenStudy => studyWith({ assumptions, scenarios: { only: scenarioWith({ assumptions: own }) }, ...partial });

/** What an assumption of a study is worth, in its own unit. */
export function worth(assumptions: Assumptions, name: string, at = '2020-01'): number {
  const study = studyFrom(studyOfAssumptions(assumptions));
  return new CentralValues(study, null).at(name, month(at));
}

/** What is wrong with a study, and the characters that are: `cycle $b`. */
export function troubles(data: unknown, sets: readonly SetOption[] = []): readonly string[] {
  const main = { name: 'study.yaml', text: JSON.stringify(data, null, 1) };
  const { problems } = load({ main, scenarios: [] }, sets);
  return (problems ?? []).map(({ fault, span }) => `${fault.kind} ${placed(span).replace(/^\S+ /, '')}`);
}

/** What is wrong with one formula over these assumptions. */
export const troublesOf = (value: string, unit: string, assumptions: Assumptions = {}): readonly string[] =>
  troubles(studyOfAssumptions({ ...assumptions, result: formula(unit, value) }));
