import { expect, it } from 'vitest';
import { simulationJson } from '../../src/report/formats/json/simulation.ts';
import { simulationReport } from '../../src/report/tables/simulation/report.ts';
import { terminal } from '../../src/report/formats/terminal.ts';
import { noPaint } from '../../src/report/paint.ts';
import { en } from '../../src/words/en.ts';
import { scenarioWith, studyFrom, studyWith } from '../support/studies.ts';
import { simulated } from '../support/simulations.ts';

/** Of the gate nothing is known at the as-of month, so that the plan has no score; a draw takes it as passed. */
const study = studyFrom(
  studyWith({
    assumptions: {
      docs: { unit: 'percent', known: { '2090-01': { value: '70%', kind: 'judgement', why: 'made up' } } },
    },
    requires: [{ assumption: 'docs', 'at-least': '50%' }],
    criteria: { feasible: { result: 'feasible', worst: '0%', best: '100%' } },
    stakeholders: { owner: { say: '100%', weights: { feasible: 1 } } },
    scenarios: { a: scenarioWith({}), b: scenarioWith({}) },
  }),
);

it('has a dash where nothing was drawn and the plan has no score', () => {
  const report = simulationReport(simulated(study, { draws: 10 }), { study, sets: {}, words: en });
  const printed = terminal(report, { width: 80, paint: noPaint, words: en });

  expect(printed).toContain('Nothing was drawn');
  expect(printed).not.toContain('NaN');
});

it('has no score in JSON either where the plan has none', () => {
  const simulation = simulated(study, { draws: 10 });
  const { scenarios } = JSON.parse(simulationJson(simulation, { samen: '0', inputHash: '', sets: {}, words: en })) as {
    scenarios: { score: unknown }[];
  };

  expect(scenarios.map(({ score }) => score)).toEqual([null, null]);
});
