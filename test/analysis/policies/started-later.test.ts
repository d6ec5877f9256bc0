import { describe, expect, it } from 'vitest';
import { runWith } from '../../support/fake-host.ts';

const cost = (amount: string): string => `costs: [{ title: Price, amount: ${amount}, when: start }]`;

/** What is cheaper fails its gate in some draws, and falls back to the other. */
const study = (at: string): string => `samen: 1
study: late
title: Late
currency: EUR
start: 2025-01
horizon: 2029-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 6%/year, basis: real, base: 2025, timing: monthly }
assumptions: { proof: { unit: percent, value: { low: 30%, mode: 60%, high: 80% }, kind: judgement, why: made up } }
studies: { test: { title: A test, of: proof, error: 5%, cost: 0, takes: 1 month } }
scenarios:
  first:
    title: First
    requires: [{ assumption: proof, at-least: 50% }]
    phases: { all: { duration: 3, ${cost('€ 100k')} } }
    fallback: { to: other, at: ${at} }
  other:
    title: Other
    phases: { all: { duration: 5, ${cost('€ 120k')} } }
`;

interface Found {
  readonly best: string;
  readonly mean: { readonly value: number };
  readonly studies: readonly { readonly delay: { readonly value: number } }[];
}

describe('a fallback of what starts later', () => {
  // What is paid a month later is worth so much less, whoever is paid.
  it.each(['start', '2025-01', 'all.start'])('begins no earlier than that: at %s', async (at) => {
    const asked = ['voi', 'study.yaml', '--draws', '400', '--format', 'json'];
    const { exit, out } = await runWith({ 'study.yaml': study(at) }, asked);
    const { best, mean, studies } = JSON.parse(out) as Found;

    expect({ exit, best }).toEqual({ exit: 0, best: 'first' });
    expect(mean.value).toBeGreaterThan(101_000);
    expect(studies[0]?.delay.value).toBeCloseTo(mean.value * (1.06 ** (-1 / 12) - 1), 6);
  });
});
