import { describe, expect, it } from 'vitest';
import { memoOf, saidOfOne as printed, smallStudy as head } from '../support/small-study.ts';

const pays = (price: string): string => `costs: [{ title: Price, amount: ${price}, when: end }]`;

/** Two scenarios of the same price, one with a risk that enlarges it and delays it. */
const risky = (probability: string): string =>
  head(
    '0%',
    `scenarios:
  a:
    title: A
    phases: { p: { duration: 6, ${pays('100000')} } }
    risks: [{ title: Strike, probability: ${probability}, kind: judgement, delays: { phase: p, by: 3 }, costs: { amount: 40000, when: p.end } }]
  b: { title: B, phases: { p: { duration: 12, ${pays('100000')} } } }
`,
  );

describe('a finish that differs by days', () => {
  const days = head(
    '0%',
    `assumptions:
  time: { unit: months, value: { low: 6.2, mode: 6.5, high: 6.8 }, kind: judgement, why: x }
scenarios:
  a: { title: A, phases: { p: { duration: $time, ${pays('10000')} } } }
`,
  );

  it.each([
    ['en', 'of the draws it is later, if only by days, and in 80 of 100 by July 2026.'],
    ['nl', 'van de trekkingen is dat later, al is het maar een paar dagen, en in 80 van 100 uiterlijk in juli 2026.'],
  ])('may be later in the same month, in %s', async (lang, sentence) => {
    expect(await printed(days, 'simulate', '--draws', '500', '--lang', lang)).toContain(sentence);
  });
});

describe('a cost that a risk enlarges', () => {
  it.each([
    ['en', 'In at most 10 of 100 draws the present value of costs of a comes to more than £ 140,000', 'finishes after'],
    [
      'nl',
      'In ten hoogste 10 van 100 trekkingen komt a met de contante waarde van de kosten boven £ 140.000',
      'pas na',
    ],
  ])(
    'is above the P90 in no more than a tenth of the draws, and in none where it is the most, in %s',
    async (lang, cost, finish) => {
      const memo = await memoOf(risky('30%'), '--lang', lang);

      expect(memo).toContain(cost);
      expect(memo).toMatch(new RegExp(`(at most|ten hoogste) 10 \\S+ 100 [^.]*${finish}`));
    },
  );

  it.each([
    ['en', 'another scenario proves the cheapest.', ', where draws in which they cost the same count half.'],
    ['nl', 'een ander scenario het goedkoopst.', '(trekkingen waarin ze evenveel kosten, tellen voor de helft)'],
  ])('is often the same as another, so that chances of both are shared, in %s', async (lang, cheapest, half) => {
    const text = risky('20%');

    // In four of five draws another is only as cheap.
    expect(await memoOf(text, '--lang', lang)).not.toContain(cheapest);
    expect(await printed(text, 'simulate', '--draws', '500', '--lang', lang)).toContain(half);
  });
});

describe('a chance to be the cheapest in a study without gates', () => {
  const apart = head(
    '0%',
    `ranking: { by: finish }
assumptions:
  price: { unit: GBP, value: { min: 90, max: 110 }, kind: judgement, why: x }
scenarios:
  a: { title: A, phases: { p: { duration: 6, ${pays('100')} } } }
  b: { title: B, phases: { p: { duration: 7, ${pays('$price')} } } }
`,
  );

  it('stands in a Dutch sentence of its own', async () => {
    const text = await printed(apart, 'simulate', '--draws', '500', '--lang', 'nl');

    expect(text).toMatch(/van 500 trekkingen; het is in \S+% het goedkoopst\./);
  });
});
