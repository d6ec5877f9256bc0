import { criteriaOf } from '../../src/analysis/criteria/criteria.ts';
import { weigh } from '../../src/analysis/criteria/weighed.ts';
import type { Criteria } from '../../src/analysis/criteria/result.ts';
import { robustnessOf } from '../../src/analysis/criteria/robustness.ts';
import { runsOf } from '../../src/analysis/runs/runs.ts';
import type { Study } from '../../src/model/study/study.ts';
import { loaded, scenarioWith, studyWith } from './studies.ts';

/** A table of scores by hand, with who weighs them. */
export interface Table {
  /** By scenario, by criterion; null is unknown. */
  readonly values: readonly (readonly (number | null)[])[];
  /** By criterion: worst and best. */
  readonly ends: readonly (readonly [worst: number, best: number])[];
  readonly weights?: Readonly<Record<string, readonly number[]>>;
  readonly swing?: Readonly<Record<string, readonly number[]>>;
  /** Shares of the decision, in per cents; all alike where left out. */
  readonly say?: Readonly<Record<string, number>>;
  readonly ids?: readonly string[];
}

const byCriterion = <T>(each: readonly T[]): Record<string, T> =>
  Object.fromEntries(each.map((value, k) => [`c${k}`, value]));

/** A study in which scenarios are judged by hand: a, b, c on c0, c1, c2. */
function studyOfTable({ values, ends, weights = {}, swing = {}, say = {}, ids = [] }: Table): Study {
  const name = (place: number): string => ids[place] ?? String.fromCodePoint(97 + place);
  const groups = [...Object.entries(weights), ...Object.entries(swing)].map(([id, own]) => [
    id,
    { say: `${say[id] ?? 50}%`, [id in weights ? 'weights' : 'swing']: byCriterion(own) },
  ]);
  const scenarios = values.map((row, place) => [
    name(place),
    scenarioWith({ scores: byCriterion(row.map((value) => value ?? 'unknown')) }),
  ]);
  return loaded(
    studyWith({
      criteria: byCriterion(ends.map(([worst, best]) => ({ worst, best }))),
      stakeholders: Object.fromEntries(groups),
      scenarios: Object.fromEntries(scenarios),
    }),
  ).study;
}

/** How scenarios do on the criteria of a study. */
export function judged(study: Study, weightings = 2000): Criteria {
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  if (runs.problems.length > 0) throw new Error(JSON.stringify(runs.problems));
  const weighed = weigh(study, runs);
  return { ...criteriaOf(weighed), robustness: robustnessOf(weighed, { weightings, seed: 1 }, null) };
}

export const judgedBy = (table: Table, weightings?: number): Criteria => judged(studyOfTable(table), weightings);
