import { describe, expect, it } from 'vitest';
import { runWith } from '../../support/fake-host.ts';

const cost = (amount: string, when: string): string => `costs: [{ title: Price, amount: ${amount}, when: ${when} }]`;

/** The first fails after three months; so does what it falls back to, at a month that is over by then. */
const study = `samen: 1
study: nested
title: Nested
currency: EUR
start: 2025-01
horizon: 2029-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 6%/year, basis: real, base: 2025, timing: monthly }
assumptions: { proof: { unit: percent, value: 40%, kind: judgement, why: made up } }
scenarios:
  first:
    title: First
    requires: [{ assumption: proof, at-least: 50% }]
    phases: { all: { duration: 3, ${cost('€ 100k', 'start')} } }
    fallback: { to: second, at: all.end }
  second:
    title: Second
    requires: [{ assumption: proof, at-least: 50% }]
    phases: { all: { duration: 5, ${cost('€ 110k', 'end')} } }
    fallback: { to: third, at: 2025-01 }
  third:
    title: Third
    phases: { all: { duration: 5, ${cost('€ 120k', 'start')} } }
`;

interface Found {
  readonly scenarios: readonly { readonly id: string; readonly fallback?: { readonly presentValue: number } }[];
}

/** What an amount that is paid after so many months is worth: in the middle of that month. */
const worth = (amount: number, months: number): number => amount * 1.06 ** (-(months + 0.5) / 12);

describe('a fallback that fails too', () => {
  it('begins its own fallback no earlier than it was begun itself', async () => {
    const { out } = await runWith({ 'study.yaml': study }, ['compare', 'study.yaml', '--format', 'json']);
    const { scenarios } = JSON.parse(out) as Found;
    const found = new Map(scenarios.map(({ id, fallback }) => [id, fallback?.presentValue]));

    expect(found.get('first')).toBeCloseTo(worth(100_000, 0) + worth(120_000, 3), 6);
    expect(found.get('second')).toBeCloseTo(worth(120_000, 0), 6);
  });
});
