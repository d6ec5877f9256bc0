import { describe, expect, it } from 'vitest';
import { load } from '../../../src/input/load.ts';

const head = `samen: 1
study: chain
title: Chain
currency: EUR
start: 2024-01
horizon: 2030-12
as-of: 2024-01
prices: { basis: real, level: 2024 }
discounting: { rate: 3%, basis: real, base: 2024, timing: mid-year }
assumptions: { known: { unit: percent, value: 1%, kind: judgement, why: a guess } }
requires: [{ assumption: known, at-least: 5% }]
scenarios:
`;

/** So many scenarios, each of which falls back to the next. */
const chain = (count: number): string =>
  head +
  Array.from({ length: count + 1 }, (_, at) => {
    const fallback = at < count ? `, fallback: { to: s${at + 1}, at: p.start }` : '';
    return `  s${at}: { title: Scenario ${at}, phases: { p: { duration: 1 } }${fallback} }\n`;
  }).join('');

const faultsOf = (text: string) =>
  (load({ main: { name: 'study.yaml', text }, scenarios: [] }, []).problems ?? []).map(({ fault }) => fault);

describe('fallbacks that follow each other', () => {
  it('are read up to twenty', () => {
    expect(faultsOf(chain(20))).toEqual([]);
  });

  it.each([21, 1500])('are refused once where they are %i', (count) => {
    expect(faultsOf(chain(count))).toEqual([{ kind: 'too-big', what: 'fallbacks', limit: 20, of: 'study' }]);
  });
});
