import { expect, it } from 'vitest';
import { simulationReport } from '../../../src/report/tables/simulation/report.ts';
import { en } from '../../../src/words/en.ts';
import { compared, scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';
import { scenarioIn, simulated } from '../../support/simulations.ts';

const reserve = (share: string) => ({ share, on: ['other'], kind: 'judgement' as const, why: 'habit' });
const fee = (amount: string, share: string) =>
  scenarioWith({
    phases: { build: { costs: [{ title: 'Fee', amount, when: 'start' }] } },
    contingency: reserve(share),
  });
const price = { unit: 'EUR', value: { low: 800, mode: 1000, high: 1200 }, kind: 'judgement', why: 'made up' } as never;
const study = (share: string) =>
  studyFrom(
    studyWith({
      assumptions: { price },
      contingency: reserve('20%'),
      scenarios: { a: fee('$price', share), b: fee('1100 EUR', '0%') },
    }),
  );
const with20 = study('20%');
const simulation = simulated(with20, { draws: 2000 });
const text = (told = simulation): string => {
  const report = simulationReport(told, { study: with20, sets: {}, words: en });
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
  expect(text()).toContain('With the contingencies, as compare counts them, b comes first.');
  expect(text()).toContain('€ 200 of contingency is set aside.');
  expect(text()).toContain('without the contingency that compare counts');
  expect(text()).toContain('Contingency in the figures, as part of the present value: 20% of other (a € 200).');
});

it('says nothing of a contingency where there is none', () => {
  expect(text(simulated(study('0%'), { draws: 100 }))).not.toMatch(/contingenc/);
});
