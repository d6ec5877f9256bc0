import { assumptionsOf } from '../../src/analysis/assumptions/assumptions.ts';
import { comparisonOf } from '../../src/analysis/compare/compare.ts';
import { explain } from '../../src/analysis/explain/explain.ts';
import type { Comparison } from '../../src/analysis/runs/comparison.ts';
import { type Runs, runsOf } from '../../src/analysis/runs/runs.ts';
import { lackingFigure, leaderSwitch, sensitivityOf } from '../../src/analysis/sensitivity/sensitivity.ts';
import { show } from '../../src/analysis/show/show.ts';
import { withDraws } from '../../src/analysis/simulate/drawn-comparison.ts';
import type { Simulation } from '../../src/analysis/simulate/simulation-result.ts';
import type { Study } from '../../src/model/study/study.ts';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { SampledInputs } from '../../src/analysis/simulate/sampled-inputs.ts';
import { samplesHead, samplesLines } from '../../src/report/formats/samples.ts';
import type { Report } from '../../src/report/table.ts';
import { assumptionsReport } from '../../src/report/tables/assumptions/assumptions-report.ts';
import { comparisonReport } from '../../src/report/tables/compare/comparison.ts';
import { explainReport } from '../../src/report/tables/explain/explain.ts';
import { sensitivityReport } from '../../src/report/tables/sensitivity/sensitivity.ts';
import { showReport } from '../../src/report/tables/show/report.ts';
import { simulationReport } from '../../src/report/tables/simulation/report.ts';
import { calendarMonth } from '../../src/units/month.ts';
import { en } from '../../src/words/en.ts';
import { simulated } from './simulations.ts';
import { loaded } from './studies.ts';

/** How many draws a footer is held against. */
export const draws = 300;

/** A study with all that its footers are held against. */
export interface Footed {
  readonly data: WrittenStudy;
  readonly study: Study;
  readonly runs: Runs;
  readonly comparison: Comparison;
  readonly simulation: Simulation;
  /** Every draw, by the heads of `--samples`. */
  readonly samples: ReadonlyMap<string, readonly number[]>;
}

/** Null where it cannot be computed. */
export function footed(data: WrittenStudy): Footed | null {
  const { study } = loaded(data);
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  if (runs.problems.length > 0) return null;
  const comparison = comparisonOf(study, runs, { asOf: study.asOf, by: study.rankedBy, years: false });
  return { data, study, runs, comparison, ...drawnOf(study) };
}

function drawnOf(study: Study): Pick<Footed, 'simulation' | 'samples'> {
  let text = '';
  const simulation = simulated(study, { draws }, 0, {
    watch: (simulator, first, count) => {
      const sampled = new SampledInputs(simulator);
      if (text === '') text = samplesHead(simulator, sampled);
      text += samplesLines(simulator, sampled, { first, draws: count });
    },
  });
  const [heads = [], ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return {
    simulation,
    samples: new Map(
      heads.map((head, at) => [head, lines.map((line) => (line[at] === '' ? Number.NaN : Number(line[at])))]),
    ),
  };
}

/** All sentences before and below the tables of a command, each with the command that prints it. */
export function sentencesOf(entry: Footed): readonly (readonly [command: string, sentence: string])[] {
  const { study, runs, comparison, simulation } = entry;
  const by = study.rankedBy;
  const context = { study, words: en, sets: {} };
  const assumptions = assumptionsOf(study, runs, by);
  const leader = leaderSwitch(study, runs, by);
  const about = 'leading';
  const isMoney = by.kind === 'present-value' || by.kind === 'total-cost';
  const reports: readonly (readonly [string, Report])[] = [
    ['compare', comparisonReport(comparison, { ...context, leader })],
    ['compare --draws', comparisonReport(withDraws(comparison, simulation, null), { ...context, leader })],
    ...(isMoney
      ? [
          [
            'compare --by p80',
            comparisonReport(withDraws(comparison, simulation, 'p80'), { ...context, leader: null }),
          ] as const,
        ]
      : []),
    ['simulate', simulationReport(simulation, context)],
    ['assumptions', assumptionsReport(assumptions, { ...context, by, chosen: assumptions.assumptions, undated: null })],
    ...(lackingFigure(runs, { about, metric: by }) === null
      ? [['sensitivity', sensitivityReport(sensitivityOf(study, runs, { about, metric: by }), context)] as const]
      : []),
    ...[...study.scenarios.values()].map(
      (scenario) =>
        [
          `show ${scenario.id}`,
          showReport(show(study, runs, { scenario: scenario.id, by }), { ...context, scenario }),
        ] as const,
    ),
    ...explanations(entry),
  ];
  return reports.flatMap(([command, { summary = [], tables, notes }]) =>
    [...summary, ...[...tables.flatMap((table) => table.notes), ...notes].map(({ text }) => text)].map(
      (text) => [command, text] as const,
    ),
  );
}

/** What changed since a year before. */
function explanations({ study }: Footed): [string, Report][] {
  const request = { metric: study.rankedBy, quantity: null, isOtherStudy: false };
  const from = calendarMonth(study.asOf - 12);
  const { explanation } = explain({ study, asOf: from }, { study, asOf: study.asOf }, request);
  if (explanation === null) return [];
  const sides = { sets: { old: {}, new: {} }, against: null };
  return [['explain', explainReport(explanation, { study, words: en, sets: {}, sides })]];
}
