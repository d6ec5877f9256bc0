import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';

describe('the sentences of samen tradeoff', () => {
  it('says up to which price another is first in the mean alone', async () => {
    // 120 on average for 100 in the plan, against 110 for what ends two months later.
    const text = `
samen: 1
study: two
title: Two
currency: EUR
start: 2025-01
horizon: 2029-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%/year, basis: real, base: 2025, timing: mid-year }
scenarios:
  early:
    title: Early
    phases: { all: { duration: 3, costs: [{ title: Price, amount: € 100k, when: start }] } }
    risks: [{ title: More, probability: 50%, kind: judgement, why: made up, costs: { amount: € 40k, when: all.start } }]
  late:
    title: Late
    phases: { all: { duration: 5, costs: [{ title: Price, amount: € 110k, when: start }] } }
`;
    const asked = ['tradeoff', 'study.yaml', '--width', '300', '--draws', '20000'];
    const [english, dutch] = await Promise.all([
      runWith({ 'study.yaml': text }, asked),
      runWith({ 'study.yaml': text }, [...asked, '--lang', 'nl']),
    ]);

    expect(english.out).toMatch(
      /Whatever a month until the finish is worth, early comes first in the plan; in the mean late does up to € (?:4,[89]|5,[01])\d\d for a month until the finish\./,
    );
    expect(dutch.out).toMatch(/gemiddeld staat daar late tot € (?:4\.[89]|5\.[01])\d\d voor een maand tot gereed\./);
  });
});
