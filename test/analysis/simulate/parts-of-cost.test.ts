import { describe, expect, it } from 'vitest';
import { allMetrics, budgetMetrics } from '../../../src/model/metrics/metrics.ts';
import { comparisonOf, resultOf, scenarioWith, studyFrom, studyOf, studyWith, work } from '../../support/studies.ts';
import { scenarioIn, simulated } from '../../support/simulations.ts';

const judged = (value: { low: number; mode: number; high: number }, unit = 'EUR') =>
  ({ unit, value, kind: 'judgement', why: 'an example' }) as const;

/**
 * Ten years at a rise of prices of 2% a year and VAT of 21% that cannot be recovered: work of 10,000, a fee with VAT of 1,000, and a
 * licence of 1,200 a year. All of it is drawn, and a risk may cost 5,000.
 */
const both = studyOf(
  {
    phases: {
      build: work(10, 2, { costs: [{ title: 'A fee', amount: '$fee', when: 'start', vat: true, category: 'other' }] }),
    },
    running: [{ title: 'A licence', amount: '$licence', from: 'start', until: 'horizon', vat: true }],
    risks: [
      {
        title: 'A claim',
        kind: 'judgement',
        why: 'an example',
        probability: '30%',
        costs: { amount: 5000, when: 'build.end' },
      },
    ],
  },
  {
    vat: { rate: '21%', recoverable: false },
    assumptions: {
      fee: judged({ low: 500, mode: 1000, high: 2500 }),
      licence: judged({ low: 600, mode: 1200, high: 2400 }, 'EUR/year'),
    },
  },
);

describe('one-off and running', () => {
  it('are what phases cost and the rest, as spent: 10,000 of work and a fee with VAT, ten years of a licence with VAT', () => {
    const { oneOff, running, totalCost } = resultOf(both);

    expect(oneOff).toBeCloseTo(10_000 * 1.21 + 1000 * 1.21, 6);
    expect(running).toBeCloseTo(10 * 1200 * 1.21, 6);
    expect(totalCost).toBe(oneOff + running);
  });

  it('add up to the total cost in every draw', () => {
    const { oneOff, running, totalCost } = scenarioIn(simulated(studyFrom(both), { draws: 2000 }));

    expect(oneOff.mean.value + running.mean.value).toBeCloseTo(totalCost.mean.value, 6);
    expect(oneOff.central + running.central).toBeCloseTo(totalCost.central, 6);
    // What is independent has variances that add up, but for the noise of the draws.
    const variance = oneOff.sd.value ** 2 + running.sd.value ** 2;
    expect(Math.abs(variance / totalCost.sd.value ** 2 - 1)).toBeLessThan(0.05);
  });

  it('rank each by itself: cheap to build and dear to run is first by the one and last by the other', () => {
    const data = studyWith({
      scenarios: {
        'dear-to-build': scenarioWith({ phases: { build: work(10, 2) } }),
        'dear-to-run': scenarioWith({
          phases: { build: work(1, 1) },
          running: [{ title: 'Rent', amount: '1000 EUR/month', from: 'start', until: 'horizon' }],
        }),
      },
    });
    const first = (kind: 'one-off' | 'running') => comparisonOf(data, { by: { kind } }).scenarios[0]?.id;

    expect(first('one-off')).toBe('dear-to-run');
    expect(first('running')).toBe('dear-to-build');
  });

  it('can be what a budget is of, as the total can, and as what money is worth today cannot', () => {
    expect(budgetMetrics).toEqual(['total-cost', 'one-off', 'running']);
    const study = studyFrom(both);
    const { oneOff } = scenarioIn(simulated(study, { draws: 2000 }));
    const within = (budgetOf: 'one-off' | 'total-cost') =>
      scenarioIn(simulated(study, { draws: 2000, budget: oneOff.p80.value, budgetOf })).chances.withinBudget?.value ??
      0;

    expect(within('one-off')).toBeCloseTo(0.8, 2);
    expect(within('total-cost')).toBeLessThan(0.5);
  });

  it('are told by themselves, as every metric is', () => {
    const { scenarios } = simulated(studyFrom(both), { draws: 100, by: { kind: 'one-off' } });

    expect(allMetrics([]).map(({ kind }) => kind)).toEqual([
      'present-value',
      'total-cost',
      'one-off',
      'running',
      'finish',
      'score',
    ]);
    expect(scenarios[0]?.oneOff.reserve).toBeCloseTo(
      (scenarios[0]?.oneOff.p80.value ?? 0) - (scenarios[0]?.oneOff.central ?? 0),
      9,
    );
  });
});
