import { describe, expect, it } from 'vitest';
import { load } from '../../../src/input/load.ts';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import type { Switch } from '../../../src/analysis/sensitivity/switching.ts';
import type { WrittenPhase, WrittenStudy } from '../../../src/model/written/written.ts';
import { fc } from '../../support/seed.ts';
import { sensitivityFor, switchesFor } from '../../support/sensitivity.ts';
import { scenarioWith, studyWith, work } from '../../support/studies.ts';

const cost = (amount: string | number): WrittenPhase => ({ costs: [{ title: 'Amount', amount, when: 'start' }] });

/** Two scenarios: one whose cost follows from x, and one that costs a fixed amount. */
const against = (amount: number, formula: string, x: object, more: Partial<WrittenStudy> = {}): WrittenStudy =>
  studyWith({
    ...more,
    assumptions: {
      x: { unit: 'EUR', kind: 'judgement', value: 500, range: '0 .. 1000', ...x },
      cost: { unit: 'EUR', value: formula, kind: 'derived' },
    },
    scenarios: {
      varies: scenarioWith({ phases: { pay: cost('$cost') } }),
      steady: scenarioWith({ phases: { pay: cost(amount) } }),
    },
  });

const pair = ['varies', 'steady'];
const values = (switches: readonly Switch[]): number[] => switches.map(({ value }) => value);

const estimate = (more: object): object => ({
  value: { low: 100, mode: 500, high: 1500 },
  range: undefined,
  ...more,
});

describe('the switching values of an assumption', () => {
  it('are where two figures are equal, with who leads on either side', () => {
    const [found, ...others] = switchesFor(against(400, '$x * 2', {}), pair);

    expect(others).toEqual([]);
    expect(found).toMatchObject({ value: 200, below: 1, above: -1, distance: -300, share: -0.6, nearness: 0.3 });
    expect(found).toMatchObject({ of: { kind: 'equal' }, percentile: null, chance: null });
  });

  it('lie upwards by a positive part where the value in force is negative, and downwards by a negative one', () => {
    const x = { value: -500, range: '-1000 .. 1000' };

    expect(switchesFor(against(-400, '$x * 2', x), pair)).toMatchObject([{ value: -200, distance: 300, share: 0.6 }]);
    expect(switchesFor(against(-1500, '$x * 2', x), pair)).toMatchObject([
      { value: -750, distance: -250, share: -0.5 },
    ]);
  });

  it('are all of them where the margin turns back', () => {
    const data = against(0, '($x - 100 EUR) * ($x - 400 EUR) * ($x - 850 EUR) / 1000000 EUR / 1 EUR', {});

    expect(values(switchesFor(data, pair)).toSorted((a, b) => a - b)).toEqual([
      expect.closeTo(100, 6),
      expect.closeTo(400, 6),
      expect.closeTo(850, 6),
    ]);
  });

  it('are looked for from end to end of an estimate without a range, and in nothing but the range where there is one', () => {
    expect(values(switchesFor(against(400, '$x * 2', estimate({})), pair))).toEqual([expect.closeTo(200, 6)]);
    expect(values(switchesFor(against(2998, '$x * 2', estimate({})), pair))).toEqual([expect.closeTo(1499, 6)]);
    expect(values(switchesFor(against(3002, '$x * 2', estimate({})), pair))).toEqual([]);
    expect(values(switchesFor(against(400, '$x * 2', estimate({ range: '300 .. 1500' })), pair))).toEqual([]);
  });

  it('are looked for from P0.1 to P99.9 of an estimate that goes on without end', () => {
    // Normal with a mean of 500 and a standard deviation of 78.03: P99.9 is 741.1.
    const endless = { value: { p10: 400, p90: 600, shape: 'normal' }, range: undefined };

    expect(values(switchesFor(against(1482, '$x * 2', endless), pair))).toEqual([expect.closeTo(741, 6)]);
    expect(values(switchesFor(against(1483, '$x * 2', endless), pair))).toEqual([]);
  });

  it('may lie at an end of the range, beyond which nothing is said', () => {
    expect(switchesFor(against(2000, '$x * 2', {}), pair)).toMatchObject([{ value: 1000, below: 1, above: null }]);
  });

  it('are none where one leads all through', () => {
    const { switching } = sensitivityFor(against(2001, '$x * 2', {}), pair);

    expect(switching.switches).toEqual([]);
    expect(switching.none.map(({ key }) => key)).toEqual(['x']);
  });

  it('are none where two scenarios are level all through', () => {
    const data = against(0, '$x - $x', {});

    expect(switchesFor(data, pair)).toEqual([]);
  });

  it('are where one stands where two are level with what is in force', () => {
    expect(switchesFor(against(1000, '$x * 2', {}), pair)).toMatchObject([{ value: 500, distance: 0, nearness: 0 }]);
  });

  it('say how likely the other side is, by the estimate', () => {
    const x = { value: { min: 100, max: 300 }, range: '0 .. 1000' };
    const [found] = switchesFor(against(500, '$x * 2', x), pair);

    expect(found?.percentile).toBeCloseTo(0.75, 12);
    expect(found?.chance).toBeCloseTo(0.25, 12);
    expect(found?.variable.now).toBe(200);
  });

  it('are whole months where it is a calendar month', () => {
    const data = studyWith({
      discounting: { rate: '5%', basis: 'real', base: 2020, timing: 'start-of-year' },
      assumptions: { x: { unit: 'month', value: '2021-05', range: '2020-01 .. 2026-12', kind: 'judgement' } },
      scenarios: {
        varies: scenarioWith({ phases: { pay: { ...cost(1000), 'not-before': '$x' } } }),
        steady: scenarioWith({ phases: { pay: { ...cost(930) } } }),
      },
    });

    // 1000 / 1.05 is more than 930, 1000 / 1.05² less: paid in 2022 it is the cheaper one.
    expect(switchesFor(data, pair)).toMatchObject([{ value: 2022 * 12, below: -1, above: 1, distance: 8 }]);
  });

  it('are jumps where the figures pass each other without being equal', () => {
    const data = studyWith({
      discounting: { rate: '5%', basis: 'real', base: 2020, timing: 'start-of-year' },
      assumptions: { x: { unit: 'months', value: 6, range: '0 .. 36', kind: 'judgement' } },
      scenarios: {
        varies: scenarioWith({
          phases: { wait: { duration: '$x' }, pay: { ...cost(1000), after: 'wait' } },
        }),
        steady: scenarioWith({ phases: { pay: cost(930) } }),
      },
    });

    const [found, ...others] = switchesFor(data, pair);

    expect(others).toEqual([]);
    expect(found).toMatchObject({ of: { kind: 'jump' }, below: -1, above: 1 });
    expect(found?.value).toBeCloseTo(24, 6);
  });
});

const gated = (bound: object, value: string): WrittenStudy =>
  studyWith({
    responsibility: { teams: { rate: 1000, requires: [{ assumption: 'ready', ...bound }] } },
    assumptions: {
      ready: { unit: 'percent', value, range: '0% .. 100%', kind: 'judgement' },
      least: { unit: 'percent', value: '60%', range: '0% .. 90%', kind: 'judgement' },
    },
    scenarios: {
      gated: scenarioWith({ phases: { build: work(10, 1) } }),
      free: scenarioWith({ phases: { pay: cost(20_000) } }),
      alike: scenarioWith({ phases: { build: work(11, 1) } }),
    },
  });

describe('the switching value of a gate', () => {
  it('is a switch where no figure changes', () => {
    expect(switchesFor(gated({ 'at-least': '60%' }, '25%'), ['gated', 'free'])).toMatchObject([
      {
        of: { kind: 'gate', by: { kind: 'responsibility', form: 'teams' }, requirement: 0, scenarios: ['gated'] },
        value: expect.closeTo(0.6, 12),
        below: -1,
        above: 1,
      },
    ]);
  });

  it('is found in the assumption and in its bound', () => {
    const found = switchesFor(gated({ 'at-least': '$least' }, '75%'), ['gated', 'free']);

    expect(found.map(({ variable, value, below }) => [variable.key, value, below])).toEqual([
      ['ready', expect.closeTo(0.6, 12), -1],
      ['least', expect.closeTo(0.75, 12), 1],
    ]);
  });

  it('is one of all scenarios that are asked the same', () => {
    expect(switchesFor(gated({ 'at-least': '60%' }, '25%'), ['gated', 'alike'])).toMatchObject([
      { of: { kind: 'gate', scenarios: ['gated', 'alike'] }, value: expect.closeTo(0.6, 12) },
    ]);
  });

  it('may be a bound from above', () => {
    expect(switchesFor(gated({ 'at-most': '30%' }, '25%'), ['gated', 'free'])).toMatchObject([
      { value: expect.closeTo(0.3, 12), below: 1, above: -1 },
    ]);
  });
});

describe('a tornado', () => {
  it('marks bars of which both ends lie on one side', () => {
    const data = against(0, '($x - 500 EUR) * ($x - 500 EUR) / 1 EUR', {});
    const [bar] = sensitivityFor(data, ['varies']).tornado.bars;

    expect(bar).toMatchObject({ low: 0, high: 1000, atLow: 250_000, atHigh: 250_000, swing: 0, oneSided: true });
  });

  it('goes from P10 to P90 of an estimate, and leaves out constants without a range', () => {
    const data = against(400, '$x * 2', {
      value: { low: 0, mode: 500, high: 1000, shape: 'triangular' },
      range: undefined,
    });
    const { bars, notVaried } = sensitivityFor(data, ['varies']).tornado;
    const constant = sensitivityFor(against(400, '$x * 2', { range: undefined }), ['varies']).tornado;

    expect(bars[0]).toMatchObject({ between: 'p10-p90', low: expect.closeTo(223.606797749979, 9) });
    expect(notVaried).toEqual([]);
    expect(constant.bars).toEqual([]);
    expect(constant.notVaried.map(({ key }) => key)).toEqual(['x']);
  });

  it('is of the lead of the two that lead where nobody says of what', () => {
    expect(sensitivityFor(against(400, '$x * 2', {}))).toMatchObject({ first: 'steady', second: 'varies' });
  });
});

const lead = (data: WrittenStudy, x: string): number => {
  const { loaded } = load({ main: { name: 'study.yaml', text: JSON.stringify(data) }, scenarios: [] }, [
    { name: 'x', value: x },
  ]);
  if (loaded === null) throw new Error('the study is at fault');
  const { study } = loaded;
  const { runs } = runsOf(study, [...study.scenarios.values()], study.asOf);
  const [steady = 0, varies = 0] = runs.map(({ columns }) => columns.number('present-value'));
  return (varies - steady) / Math.max(varies, steady);
};

describe('at every switching value where figures are equal', () => {
  it('the lead of a run with --set is nothing', () => {
    const amounts = fc.tuple(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 5000, max: 90_000 }),
    );
    fc.assert(
      fc.property(amounts, ([premium, rise, fixed]) => {
        const data = studyWith({
          responsibility: { teams: { rate: 1000, premium: `${premium}%` } },
          discounting: { rate: `${rise / 10}%`, basis: 'real', base: 2020, timing: 'monthly' },
          assumptions: { x: { unit: 'person-months', value: 20, range: '1 .. 80', kind: 'judgement' } },
          scenarios: {
            varies: scenarioWith({ phases: { build: { ...work(0, 4), work: [{ effort: '$x' }] } } }),
            steady: scenarioWith({ phases: { pay: cost(fixed) } }),
          },
        });
        const equal = switchesFor(data, ['steady', 'varies']).filter(({ of }) => of.kind === 'equal');
        const leads = equal.map(({ value }) => Math.abs(lead(data, value.toFixed(12))));

        expect(Math.max(0, ...leads)).toBeLessThan(1e-6);
      }),
    );
  });
});
