import { describe, expect, it } from 'vitest';
import { withDraws } from '../../../src/analysis/simulate/drawn-comparison.ts';
import type { Report } from '../../../src/report/table.ts';
import { comparisonReport } from '../../../src/report/tables/compare/comparison.ts';
import { simulationReport } from '../../../src/report/tables/simulation/report.ts';
import { terminal } from '../../../src/report/formats/terminal.ts';
import { noPaint } from '../../../src/report/paint.ts';
import { en } from '../../../src/words/en.ts';
import { compared, scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';
import { scenarioIn, simulated } from '../../support/simulations.ts';

const reserve = (share: string) => ({ share, on: ['other'], kind: 'judgement' as const, why: 'habit' });
const fee = (amount: string, share: string) =>
  scenarioWith({
    phases: { build: { costs: [{ title: 'Fee', amount, when: 'start' }] } },
    contingency: reserve(share),
  });
const feeWithRisk = (amount: string, probability: string) =>
  scenarioWith({
    phases: { build: { costs: [{ title: 'Fee', amount, when: 'start' }] } },
    risks: [{ title: 'A claim', probability, kind: 'judgement', costs: { amount: '500 EUR', when: 'start' } }],
  });
const price = { unit: 'EUR', value: { low: 800, mode: 1000, high: 1200 }, kind: 'judgement', why: 'made up' } as never;
const known = { unit: 'EUR', value: 1000, kind: 'judgement', why: 'made up' } as never;
const study = (share: string, shape: 'estimate' | 'constant' = 'estimate') =>
  studyFrom(
    studyWith({
      assumptions: { price: shape === 'estimate' ? price : known },
      contingency: reserve('20%'),
      scenarios: { a: fee('$price', share), b: fee('1100 EUR', '0%') },
    }),
  );
const with20 = study('20%');
const simulation = simulated(with20, { draws: 2000 });
/** All that is printed. */
const textOf = (report: Report): string => terminal(report, { width: 200, paint: noPaint, words: en });
const text = (reported = simulation): string => {
  const report = simulationReport(reported, { study: with20, sets: {}, words: en });
  return [...(report.summary ?? []), ...report.notes.map((note) => note.text)].join('\n');
};

it('compares draws with the plan without contingency, and tells what was set aside beside it', () => {
  const { presentValue } = scenarioIn(simulation, 'a');
  const bare = scenarioIn(simulated(study('0%'), { draws: 2000 }), 'a').presentValue;
  expect(presentValue).toMatchObject({ central: 1000, contingency: 200 });
  expect({ ...presentValue, contingency: 0 }).toEqual(bare);
  expect(presentValue.reserve).toBe(presentValue.p80.value - 1000);
  expect(presentValue.reserve).toBeGreaterThan(0);
});

it('orders scenarios without contingency, and says where the order with it is another', () => {
  // With 20% on a it costs 1,200, and b 1,100.
  expect(compared(with20).scenarios.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(simulation.scenarios.map(({ id, rank, rankWithContingency }) => [id, rank, rankWithContingency])).toEqual([
    ['a', 1, 2],
    ['b', 2, 1],
  ]);
  expect(scenarioIn(simulation, 'b').difference?.central).toBe(100);
  expect(text()).toContain('With the contingencies, as compare counts them, "A scenario" (b) comes first.');
  expect(text()).toContain('€ 200 of contingency is set aside.');
  expect(text()).toContain('without the contingency that compare counts');
  expect(text()).toContain(
    'Contingency, which is not in these figures, as part of the present value: 20% of other (a € 200).',
  );
});

it('tells how many draws exceed the plan, where many are equal to it', () => {
  const entry = studyFrom(studyWith({ scenarios: { only: feeWithRisk('1000 EUR', '30%') } }));
  const reported = simulated(entry, { draws: 2000 });
  const { above, centralAt } = scenarioIn(reported).presentValue;
  expect(above.value).toBeCloseTo(1 - 2 * centralAt, 9);
  const { summary = [] } = simulationReport(reported, { study: entry, sets: {}, words: en });
  expect(summary.join(' ')).toContain(
    `; ${(above.value * 100).toFixed(0)}% of the draws exceed the plan itself, and ${(centralAt * 200).toFixed(0)}% equal it`,
  );
});

/** What compare prints where nothing is drawn. */
const bare = (by: 'expected' | null): string => {
  const entry = study('20%', 'constant');
  const drawn = simulated(entry, { draws: 10 });
  const comparison = withDraws(compared(entry), drawn, by);
  return textOf(comparisonReport(comparison, { study: entry, sets: {}, words: en }));
};

describe('where nothing is drawn', () => {
  it('simulate prints the plans, and no chances, quantiles or errors', () => {
    const entry = study('20%', 'constant');
    const printed = textOf(simulationReport(simulated(entry, { draws: 10 }), { study: entry, sets: {}, words: en }));
    expect(printed).toContain('Nothing was drawn');
    expect(printed).toContain('With the contingencies, as compare counts them, b comes first.');
    expect(printed).not.toMatch(/±|P10|P80|First|%(?! of other)/);
  });

  it('compare prints no more than without draws; by the expected cost also the plan that that is', () => {
    expect(bare(null)).toContain('Nothing was drawn');
    expect(bare(null)).not.toMatch(/±|P50|P80|First/);
    expect(bare('expected')).toContain('Plan');
    expect(bare('expected')).toContain('What comes from draws has no contingency.');
    expect(bare('expected')).not.toMatch(/±|P50|P80|First/);
  });
});

it('says nothing of a contingency where there is none', () => {
  expect(text(simulated(study('0%'), { draws: 100 }))).not.toMatch(/contingenc/);
});
