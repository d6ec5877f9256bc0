import { expertsEver } from '../../model/values/experts.ts';
import { runsOf } from '../../analysis/runs/runs.ts';
import { criteriaNames } from '../../analysis/check/criteria-figure.ts';
import { simulatedNames } from '../../analysis/check/simulated-figure.ts';
import { figuresOf } from '../../analysis/trace/traceable.ts';
import { yearsFrom } from '../../engine/compile/calendar.ts';
import { calendarName } from '../../engine/names.ts';
import { metricNames } from '../../model/metrics/metrics.ts';
import type { Assumption, Study, Title } from '../../model/study/study.ts';
import { titled } from '../../report/lines/titled.ts';
import { writeMonth, yearOf } from '../../units/month.ts';
import type { Words } from '../../words/words.ts';

/** A word that can be typed, and what it means. */
export type Offer = readonly [word: string, meaning: string];

const titledOffers = (things: ReadonlyMap<string, { readonly title: Title | null }>, words: Words): Offer[] =>
  [...things].map(([id, { title }]) => [id, title === null ? '' : titled(title, id, { words })]);

export const scenarioIds = (study: Study, words: Words): Offer[] => titledOffers(study.scenarios, words);

/** Two scenarios with a comma between them. */
export const scenarioPairs = (study: Study): Offer[] => {
  const ids = [...study.scenarios.keys()];
  return ids.flatMap((first) => ids.filter((id) => id !== first).map((second): Offer => [`${first},${second}`, '']));
};

/** The months that mean something in the study. */
export const asOfDates = (study: Study, words: Words): Offer[] =>
  [...study.asOfDates].map(([month, { title }]) => [writeMonth(month), titled(title, '', { words })]);

/** What scenarios can be ranked by. */
export const metrics = (study: Study): Offer[] => metricNames(study.measures.keys()).map((name) => [name, '']);

/** The same, and the years from the start to the horizon. */
export const asked = (study: Study): Offer[] => [
  ...metrics(study),
  ...yearsFrom(yearOf(study.start), yearOf(study.horizon)).map((key): Offer => [calendarName(key).id, '']),
];

/** The assumptions, those of one scenario behind its id. */
export const named = (study: Study, words: Words): Offer[] =>
  settable(study, words).map(([name, meaning]) => [name.slice(0, -1), meaning]);

/** What `--set` begins with: an assumption of the study, or of one scenario behind its id. */
export const settable = (study: Study, words: Words): Offer[] => [
  ...toSet(study.assumptions, '', words),
  ...[...study.scenarios].flatMap(([id, { assumptions }]) => toSet(assumptions, `${id}/`, words)),
];

const toSet = (assumptions: ReadonlyMap<string, Assumption>, before: string, words: Words): Offer[] =>
  titledOffers(assumptions, words).map(([name, meaning]) => [`${before}${name}=`, meaning]);

/** The figures of a scenario that can be traced; none where it cannot be computed. */
export function figures(study: Study, id: string | undefined): Offer[] {
  const scenario = study.scenarios.get(id ?? '');
  const run = scenario === undefined ? undefined : runsOf(study, [scenario], study.asOf).runs[0];
  return run === undefined ? [] : figuresOf(study, run).map((name) => [name, '']);
}

/** The figures that can be pinned: those of every scenario, behind its id, what a simulation tells of it, and what criteria do. */
export const pinnable = (study: Study): Offer[] => [
  ...[...study.scenarios.keys()].flatMap((id) => [
    ...figures(study, id).map(([name, meaning]): Offer => [`scenarios.${id}.${name}`, meaning]),
    ...simulatedNames(study).map((name): Offer => [`simulated.${id}.${name}`, '']),
  ]),
  ...[...criteriaNames(study).keys()].map((name): Offer => [`criteria.${name}`, '']),
];

/** Who says what an assumption is worth, and of how many. */
export const experts = (study: Study): Offer[] =>
  [...expertsEver(study)].map(([expert, keys]) => [expert, keys.join(', ')]);
