import { expect, it } from 'vitest';
import { load } from '../../src/input/load.ts';
import { placed } from './parse/reading.ts';

const study = (when: string, points = '12: 100%, 24: 0%') => `
samen: 1
study: keys
title: Keys
currency: EUR
start: 2025-01
horizon: 2026-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: start-of-year }
assumptions:
  fee: { unit: EUR, value: 3, kind: judgement, why: for this test }
measures: { gap: { from: start, until: pay.end } }
criteria: { fast: { result: measures.gap, points: { ${points} } } }
stakeholders: { client: { say: 100%, weights: { fast: 1 } } }
scenarios:
  new: { title: New, phases: { pay: { duration: 3, costs: [{ title: Fee, amount: 100, when: { start: 30%, ${when} } }] } } }
`;

const marked = (text: string): readonly string[] =>
  (load({ main: { name: 'study.yaml', text }, scenarios: [] }, []).problems ?? []).map(({ span }) =>
    placed(span).replace(/^\S+ /, ''),
  );

it.each(['2026-1', '$gone', '$fee', 'pay.fee', 'pay.end + $fee'])(
  'a payment at an event that is none is marked at the event: %s',
  (event) => {
    expect(marked(study(`${event}: 70%`))).toEqual([event]);
  },
);

it('a point of a value function at what is no quantity is marked at that', () => {
  expect(marked(study('end: 70%', '12: 100%, 24 monts: 0%, 30: 0%'))).toEqual(['24 monts']);
});
