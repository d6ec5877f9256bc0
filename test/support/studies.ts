import { centralRun, type CentralRun } from '../../src/analysis/runs/central-run.ts';
import { compare } from '../../src/analysis/compare/compare.ts';
import type { Comparison, ScenarioResult } from '../../src/analysis/runs/comparison.ts';
import { settle } from '../../src/engine/settle.ts';
import type { StudyFiles } from '../../src/input/assemble/assemble.ts';
import { load, type Loaded } from '../../src/input/load.ts';
import type { Metric } from '../../src/model/metrics/metrics.ts';
import { checkStudy } from '../../src/model/check.ts';
import type { Study } from '../../src/model/study/study.ts';
import type { WrittenPhase, WrittenScenario, WrittenStudy } from '../../src/model/written/written.ts';
import { type CalendarMonth, calendarMonth, readMonth } from '../../src/units/month.ts';
import type { Fault } from '../../src/problems/problem.ts';

/**
 * A study of ten years with nothing remarkable about it: no rise of prices, no discounting, no VAT. A test names only
 * what it is about.
 */
export const studyWith = (partial: Partial<WrittenStudy>): WrittenStudy => ({
  samen: 1,
  study: 'small',
  title: 'A small study',
  currency: 'EUR',
  start: '2020-01',
  horizon: '2029-12',
  'as-of': '2020-01',
  prices: { basis: 'real', level: 2020 },
  discounting: { rate: '0%', basis: 'real', base: 2020, timing: 'start-of-year' },
  responsibility: { teams: { rate: 1000 } },
  scenarios: {},
  ...partial,
});

export const scenarioWith = (partial: Partial<WrittenScenario>): WrittenScenario => ({
  title: 'A scenario',
  phases: {},
  ...partial,
});

/** A study of one scenario, which is called `only`. */
export const studyOf = (scenario: Partial<WrittenScenario>, partial: Partial<WrittenStudy> = {}): WrittenStudy =>
  studyWith({ ...partial, scenarios: { only: scenarioWith(scenario) } });

/** A phase that takes person-months of effort, by a team of so many, at 1,000 a month. */
export const work = (effort: number, team: number, partial: Partial<WrittenPhase> = {}): WrittenPhase => ({
  responsibility: 'teams',
  team,
  work: [{ effort }],
  ...partial,
});

/** JSON is YAML: a study as the one file that would be read. */
const fileOf = (data: unknown): StudyFiles => ({
  main: { name: 'study.yaml', text: JSON.stringify(data, null, 1) },
  scenarios: [],
});

/** A study that was read from its text, as the command line reads it. */
export function loaded(data: unknown): Loaded {
  const { loaded: found, problems } = load(fileOf(data), []);
  if (problems !== null)
    throw new Error(`the study is at fault: ${JSON.stringify(problems.map(({ fault }) => fault))}`);
  return found;
}

/** A study from plain data, `extends` aside. */
export function studyFrom(data: unknown): Study {
  const { study, problems } = checkStudy(plain(data));
  if (problems !== null) throw new Error(`the study is at fault: ${JSON.stringify(problems)}`);
  return study;
}

/** What is wrong with a study. */
export const faultsOf = (data: unknown): readonly Fault[] =>
  (checkStudy(plain(data)).problems ?? []).map(({ fault }) => fault);

/** A copy without what is undefined: checking takes out of it what is at fault. */
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

export interface Asked {
  /** `2021-04`. */
  readonly asOf?: string;
  readonly by?: Metric;
}

export function compared(study: Study, asked: Asked = {}): Comparison {
  const asOf = asked.asOf === undefined ? study.asOf : month(asked.asOf);
  const request = { asOf, by: asked.by ?? study.rankedBy, years: true };
  const { comparison, problems } = compare(study, request);
  if (problems !== null) throw new Error(`the study cannot be computed: ${JSON.stringify(problems)}`);
  return comparison;
}

/** What keeps a study from being computed, as kinds. */
export function faultsIn(study: Study): readonly string[] {
  const { problems } = compare(study, { asOf: study.asOf, by: study.rankedBy, years: false });
  return [...new Set((problems ?? []).map(({ fault }) => fault.kind))];
}

const computed = new Map<string, Comparison>();

/** The comparison of a study; of the same one it is computed once. */
export function comparisonOf(data: unknown, asked: Asked = {}): Comparison {
  const key = JSON.stringify([data, asked]);
  const comparison = computed.get(key) ?? compared(studyFrom(data), asked);
  computed.set(key, comparison);
  return comparison;
}

/** All figures of one scenario. */
export function resultOf(data: unknown, id = 'only', asked: Asked = {}): ScenarioResult {
  const found = comparisonOf(data, asked).scenarios.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no scenario ${id}`);
  return found;
}

/** The central run of one scenario, with every line of its plan. */
export function runOf(study: Study, id = 'only', asOf: CalendarMonth = study.asOf): CentralRun {
  const scenario = study.scenarios.get(id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  const run = centralRun(study, settle(study, [scenario], asOf), scenario);
  if ('plan' in run) return run;
  throw new Error(`the study cannot be computed: ${JSON.stringify(run)}`);
}

export function month(text: string): CalendarMonth {
  const found = readMonth(text);
  if (found === null) throw new Error(`${text} is no month`);
  return calendarMonth(found);
}
