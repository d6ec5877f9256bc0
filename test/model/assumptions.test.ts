import { describe, expect, it } from 'vitest';
import type { WrittenAssumption } from '../../src/model/written/written.ts';
import { faultsOf, month, studyFrom, studyWith } from '../support/studies.ts';

type Written = Partial<WrittenAssumption> & Pick<WrittenAssumption, 'unit'>;

const withAssumption = (written: Written) =>
  studyWith({
    assumptions: { size: written },
    scenarios: { only: { title: 'Nothing to do', phases: {} } },
  });

const judged = (unit: Written['unit'], value: WrittenAssumption['value'], range?: string) =>
  withAssumption({ unit, value, kind: 'judgement', ...(range === undefined ? {} : { range }) });

const sizeOf = (data: unknown) => studyFrom(data).assumptions.get('size');
const estimateOf = (data: unknown): unknown => sizeOf(data)?.known[0]?.value;

describe('an assumption', () => {
  it.each([
    ['EUR', 25000, 25000],
    ['EUR', '€ 25k', 25000],
    ['EUR/year', '€ 25k/month', 300000],
    ['EUR/month', '600000 EUR/year', 50000],
    ['years', '18 months', 1.5],
    ['months', '1.5 years', 18],
    ['percent', '20%', 0.2],
    ['percent/year', '3%', 0.03],
    ['person-months', 30, 30],
    ['month', '2021-09', month('2021-09')],
    ['score', 4, 4],
  ] as const)('in %s, written as %s, is kept in its own unit', (unit, value, kept) => {
    expect(estimateOf(judged(unit, value))).toEqual({ shape: 'constant', value: kept });
  });

  it('is a PERT, lognormal or uniform estimate where it does not say otherwise', () => {
    expect(estimateOf(judged('months', { low: 1, mode: '2 months', high: '1 year' }))).toEqual({
      shape: 'pert',
      low: 1,
      mode: 2,
      high: 12,
    });
    expect(estimateOf(judged('months', { p10: 1, p90: 2 }))).toEqual({ shape: 'lognormal', p10: 1, p90: 2 });
    expect(estimateOf(judged('months', { min: 1, max: 2 }))).toEqual({ shape: 'uniform', min: 1, max: 2 });
    expect(estimateOf(judged('months', { p10: -1, p90: 2, shape: 'normal' }))).toMatchObject({ shape: 'normal' });
    for (const shape of [{}, { shape: 'metalog' }]) {
      const metalog = { shape: 'metalog', p10: 1, p50: 2, p90: 4 };
      expect(estimateOf(judged('months', { p10: 1, p50: 2, p90: 4, ...shape }))).toEqual(metalog);
    }
  });

  it('is one of several options with their probabilities', () => {
    const anyOf = [
      { value: 1, probability: '25%' },
      { value: 2, probability: '75%' },
    ];

    expect(estimateOf(judged('fte', { 'any-of': anyOf }))).toEqual({
      shape: 'discrete',
      options: [
        { value: 1, probability: 0.25 },
        { value: 2, probability: 0.75 },
      ],
    });
  });

  it.each([
    [{ low: 3, mode: 2, high: 4 }, 'estimate-order'],
    [{ low: 2, mode: 2, high: 2 }, 'estimate-order'],
    [{ p10: 2, p90: 2 }, 'estimate-order'],
    [{ p10: 0, p90: 2 }, 'lognormal-not-positive'],
    [{ p10: 2, p50: 2, p90: 3 }, 'estimate-order'],
    [{ p10: 2, p50: 4, p90: 3 }, 'estimate-order'],
    [{ p10: 2, p50: 2.1, p90: 9 }, 'metalog-p50'],
    [{ p10: 2, p50: 8.9, p90: 9 }, 'metalog-p50'],
    [{ p10: 2, p50: 3 }, 'missing-key'],
    [{ p50: 3, p90: 4 }, 'missing-key'],
    [{ p10: 2, p50: 3, p90: 4, shape: 'lognormal' }, 'shape-and-keys'],
    [{ p10: 2, p90: 4, shape: 'metalog' }, 'shape-and-keys'],
    [{ low: 2, mode: 3, high: 4, shape: 'normal' }, 'shape-and-keys'],
    [{ min: 2, max: 4, shape: 'pert' }, 'shape-and-keys'],
    [{ p10: 2, p90: 4, shape: 'lognorml' }, 'not-one-of'],
    [{ p10: 2, p50: 3, p90: 4, shape: 'metalogg' }, 'not-one-of'],
    [{ p10: 2, p50: 3, p90: 4, p80: 3.5 }, 'unknown-key'],
    [{ min: 3, max: 2 }, 'estimate-order'],
    [{ 'any-of': [{ value: 1, probability: '99%' }] }, 'probabilities-sum'],
  ] as const)('that is out of order is refused: %j', (value, kind) => {
    expect(faultsOf(judged('months', value as WrittenAssumption['value'])).map((fault) => fault.kind)).toEqual([kind]);
  });

  it('may have its mode at either end', () => {
    expect(faultsOf(judged('months', { low: 1, mode: 1, high: 2 }))).toEqual([]);
    expect(faultsOf(judged('months', { low: 1, mode: 2, high: 2 }))).toEqual([]);
  });

  it('that is a month is constant', () => {
    expect(faultsOf(judged('month', { min: '2020-01', max: '2020-03' }))).toMatchObject([{ kind: 'constant-needed' }]);
  });

  it('lists what was known in order of time, however it is written', () => {
    const known = {
      '2021-04': { value: 2, kind: 'judgement' },
      '2020-06': { value: 1, kind: 'judgement' },
    } as const;

    expect(sizeOf(withAssumption({ unit: 'fte', known }))?.known.map(({ since }) => since)).toEqual([
      month('2020-06'),
      month('2021-04'),
    ]);
  });
});

describe('the range of an assumption', () => {
  it('is read in the unit, with ends that convert', () => {
    expect(sizeOf(judged('months', 18, '1 year .. 24'))?.range).toEqual({ low: 12, high: 24 });
    expect(sizeOf(judged('percent', '20%', '0% .. 150%'))?.range).toEqual({ low: 0, high: 1.5 });
    expect(sizeOf(judged('score', -1, '-2 .. 2'))?.range).toEqual({ low: -2, high: 2 });
  });

  it('holds its own ends', () => {
    expect(faultsOf(judged('fte', 10, '10 .. 20'))).toEqual([]);
    expect(faultsOf(judged('fte', 20, '10 .. 20'))).toEqual([]);
    expect(faultsOf(judged('percent', '30%', '10% .. 30%'))).toEqual([]);
  });

  it('holds the central value, whatever the ends of the estimate', () => {
    expect(faultsOf(judged('fte', { low: 1, mode: 15, high: 99 }, '10 .. 20'))).toEqual([]);
    expect(faultsOf(judged('fte', { min: 1, max: 99 }, '10 .. 20'))).toEqual([
      { kind: 'outside-range', value: 50, unit: 'fte', low: 10, high: 20 },
    ]);
  });

  it('holds every dated value, in force or not', () => {
    const known = { '1999-01': { value: 9, kind: 'judgement' }, '2020-01': { value: 10, kind: 'judgement' } } as const;

    expect(faultsOf(withAssumption({ unit: 'fte', range: '10 .. 20', known }))).toMatchObject([
      { kind: 'outside-range', value: 9 },
    ]);
  });

  it.each(['10', '20 .. 10', '10 - 20', '..', '10..20'])('is refused as "%s"', (range) => {
    expect(faultsOf(judged('fte', 15, range))).toMatchObject([{ kind: 'bad-range', text: range }]);
  });
});
