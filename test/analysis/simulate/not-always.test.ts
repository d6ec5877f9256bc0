import { describe, expect, it } from 'vitest';
import { withDraws } from '../../../src/analysis/simulate/drawn-comparison.ts';
import { comparisonReport } from '../../../src/report/tables/compare/comparison.ts';
import { en } from '../../../src/words/en.ts';
import { compared, scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';
import { scenarioIn, simulated } from '../../support/simulations.ts';

const judged = (unit: string, value: unknown) => ({ unit, value, kind: 'judgement', why: 'made up' }) as never;
const fee = (amount: string, responsibility?: string) =>
  scenarioWith({
    phases: {
      build: {
        costs: [{ title: 'Fee', amount, when: 'start' }],
        ...(responsibility === undefined ? {} : { responsibility }),
      },
    },
  });
const entry = (bound: string) =>
  studyFrom(
    studyWith({
      assumptions: {
        papers: judged('percent', { min: '0%', max: '100%' }),
        price: judged('EUR', { low: 800, mode: 1000, high: 1500 }),
        ours: judged('EUR', { low: 1000, mode: 1200, high: 1700 }),
      },
      responsibility: { sworn: { rate: 1, requires: [{ assumption: 'papers', 'at-least': bound }] } },
      scenarios: { gated: fee('$price', 'sworn'), sure: fee('$ours') },
    }),
  );
// Papers lie at 50% in the plan; in 28% of draws below 28%.
const doubtful = entry('28%');
const draws = 4000;
const simulation = simulated(doubtful, { draws });

describe('a scenario that fails a gate in some draws', () => {
  const gated = scenarioIn(simulation, 'gated');

  it('has no expected regret, and tells its cost over the draws in which it can be chosen', () => {
    expect(Math.abs(gated.chances.feasible.value - 0.72)).toBeLessThan(4 * gated.chances.feasible.error);
    expect(gated.regret).toBeNull();
    const { cost, regret } = gated.whenFeasible ?? { cost: gated.presentValue.mean, regret: null };
    // The gate knows nothing of the price, so that it costs as much where it passes as anywhere.
    expect(Math.abs(cost.value - gated.presentValue.mean.value)).toBeLessThan(4 * cost.error);
    expect(cost.error).toBeGreaterThan(gated.presentValue.mean.error);
    expect(regret?.value).toBeGreaterThanOrEqual(0);
    expect(scenarioIn(simulation, 'sure').regret?.value).toBeGreaterThan(0);
    expect(scenarioIn(simulation, 'sure').whenFeasible).toBeNull();
  });

  it.each(['expected', 'p80'] as const)('is not ranked by %s, and stands below those that are', (by) => {
    const comparison = withDraws(compared(doubtful), simulation, by);
    expect(comparison.scenarios.map(({ id, rank, feasible }) => [id, rank, feasible])).toEqual([
      ['sure', 1, true],
      ['gated', null, true],
    ]);
    expect(comparison.scenarios[1]?.differenceFromBest).toBeNull();
    const [table] = comparisonReport(comparison, { study: doubtful, sets: {}, words: en }).tables;
    expect(table?.groups.map(({ title }) => title)).toEqual([null, 'A gate fails in some draws, so not ranked']);
    const names = table?.columns.map(({ name }) => name) ?? [];
    const cells = table?.groups[1]?.rows[0] ?? [];
    const cell = (name: string) => cells[names.indexOf(name)];
    expect(cell('Mean')).toMatchObject({ figure: { amount: gated.whenFeasible?.cost.value } });
    expect(cell('Passes gates')).toMatchObject({ share: gated.chances.feasible.value });
    expect([cell('P50'), cell('P80')]).toEqual([{ kind: 'none' }, { kind: 'none' }]);
    expect(table?.notes.map(({ text }) => text).join(' ')).toMatch(/gated passes its gates in 7\d% of the draws/);
  });

  it('keeps its place in a ranking by central figures, with what its draws are of', () => {
    const comparison = withDraws(compared(doubtful), simulation, null);
    expect(comparison.scenarios.map(({ id, rank }) => [id, rank])).toEqual([
      ['gated', 1],
      ['sure', 2],
    ]);
    const [table] = comparisonReport(comparison, { study: doubtful, sets: {}, words: en }).tables;
    expect(table?.notes.map(({ text }) => text).join(' ')).toContain('also of those in which it cannot be chosen');
  });
});

it('of a gate that holds in every draw, or of none, nothing is told apart', () => {
  for (const [bound, feasible] of [
    ['0%', 1],
    ['100%', 0],
  ] as const) {
    const reported = scenarioIn(simulated(entry(bound), { draws: 100 }), 'gated');
    expect([reported.chances.feasible.value, reported.whenFeasible, reported.regret === null]).toEqual([
      feasible,
      null,
      feasible === 0,
    ]);
  }
});

it('never regrets less than nothing, whatever the gates', () => {
  for (const bound of ['0%', '28%', '60%', '90%']) {
    for (const { regret, whenFeasible } of simulated(entry(bound), { draws: 500 }).scenarios)
      expect(Math.min(regret?.value ?? 0, whenFeasible?.regret.value ?? 0)).toBeGreaterThanOrEqual(0);
  }
});
