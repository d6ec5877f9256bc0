import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sensitivityFor, switchesFor } from '../support/sensitivity.ts';
import { scenarioWith, studyWith } from '../support/studies.ts';

interface Case {
  readonly id: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

const cases = JSON.parse(readFileSync(new URL('sensitivity-oat-switching.json', import.meta.url), 'utf8')) as Case[];
const expected = (id: string): Readonly<Record<string, unknown>> =>
  cases.find((each) => each.id === id)?.expected ?? {};

/** A scenario that costs an amount at once. */
const costing = (amount: string) =>
  scenarioWith({ phases: { pay: { costs: [{ title: 'Amount', amount, when: 'start' }] } } });

describe('switching values', () => {
  it('of a linear margin follow from the slope (switch-o01)', () => {
    const data = studyWith({
      assumptions: {
        saving: { unit: 'EUR', value: 300, range: '0 .. 1000', kind: 'judgement' },
        worth: { unit: 'EUR', value: '1000 EUR - $saving * 42 / 10', kind: 'derived' },
      },
      scenarios: { invest: costing('$worth'), not: scenarioWith({}) },
    });

    const [found, ...others] = switchesFor(data, ['invest', 'not']);

    expect(others).toEqual([]);
    expect(sensitivityFor(data, ['invest', 'not']).tornado.base).toBeCloseTo(
      expected('switch-o01')['npv_base'] as number,
      9,
    );
    expect(found?.value).toBeCloseTo(expected('switch-o01')['switching_value'] as number, 9);
    expect(100 * (found?.share ?? 0)).toBeCloseTo(expected('switch-o01')['change_percent'] as number, 9);
  });

  it('of a discount rate are the internal rate of return (switch-o02)', () => {
    const yearly = [1000, -280, -280, -280, -280, -280].map((amount, index) => [
      `year-${index}`,
      { 'not-before': `${2020 + index}-01`, costs: [{ title: 'A flow', amount, when: 'start' as const }] },
    ]);
    const data = studyWith({
      discounting: { rate: '$rate', basis: 'real', base: 2020, timing: 'start-of-year' },
      assumptions: { rate: { unit: 'percent/year', value: '3%', range: '0% .. 40%', kind: 'judgement' } },
      scenarios: { invest: scenarioWith({ phases: Object.fromEntries(yearly) }), not: scenarioWith({}) },
    });

    const found = switchesFor(data, ['invest', 'not']);

    expect(found.map(({ below, above }) => [below, above])).toEqual([[1, -1]]);
    expect(found[0]?.value).toBeCloseTo(expected('switch-o02')['switching_rate'] as number, 9);
  });
});

describe('a tornado', () => {
  const data = studyWith({
    assumptions: {
      price: { unit: 'score', value: 10, range: '8 .. 11', kind: 'judgement' },
      volume: { unit: 'EUR', value: 100, range: '90 .. 130', kind: 'judgement' },
      fixed: { unit: 'EUR', value: 600, range: '500 .. 800', kind: 'judgement' },
      profit: { unit: 'EUR', value: '$price * $volume - $fixed', kind: 'derived' },
    },
    scenarios: { only: costing('$profit') },
  });

  it('has the largest swing first, and equals by name (tornado-o01)', () => {
    const { base, bars } = sensitivityFor(data, ['only']).tornado;
    const of = expected('tornado-o01') as unknown as {
      base_value: number;
      bars: { input: string; at_low: number; at_high: number; swing: number }[];
    };

    expect(base).toBe(of.base_value);
    expect(bars.map(({ variable }) => variable.key)).toEqual(['volume', 'fixed', 'price']);
    for (const { input, ...numbers } of of.bars) {
      const bar = bars.find(({ variable }) => variable.key === input);
      expect({ at_low: bar?.atLow, at_high: bar?.atHigh, swing: bar?.swing }).toEqual(numbers);
    }
  });
});
