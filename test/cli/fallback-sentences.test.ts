import { describe, expect, it } from 'vitest';
import { memoOf, saidOfOne as printed, smallStudy as head } from '../support/small-study.ts';

const pays = (price: string): string => `costs: [{ title: Price, amount: ${price}, when: end }]`;

/** Of three scenarios one with a fallback that begins two years later, at a high discount rate. */
const late = (known: string): string =>
  head(
    '8%',
    `assumptions:
  known: { unit: percent, value: ${known}, kind: judgement, why: x }
  price: { unit: GBP, value: { min: 390000, max: 410000 }, kind: judgement, why: x }
scenarios:
  a:
    title: A
    requires: [{ assumption: known, at-least: 60% }]
    fallback: { to: b, at: p.end }
    phases: { p: { duration: 24, ${pays('10000')} } }
  b: { title: B, phases: { p: { duration: 6, ${pays('$price')} } } }
  c: { title: C, requires: [{ assumption: known, at-least: 60% }], phases: { p: { duration: 6, ${pays('900000')} } } }
`,
  );

describe('a fallback that begins late, and so is cheaper than at once', () => {
  it.each([
    ['en', /£ [\d,]+ in all, £ [\d,]+ less than choosing b at once \(present value\)/, '−'],
    ['nl', /samen £ [\d.]+, £ [\d.]+ minder dan meteen voor b kiezen \(contante waarde\)/, '−'],
  ])('is told to cost less, in %s', async (lang, sentence, minus) => {
    const text = await printed(late('25%'), 'compare', '--full', '--lang', lang);
    const [detour = ''] = sentence.exec(text) ?? [];

    expect(detour).not.toBe('');
    expect(detour).not.toContain(minus);
  });

  it.each([
    ['en', / in \S+% of the draws; b then begins, which costs on average £ [\d,]+ less than choosing b at once\./],
    ['nl', /dan begint b, en dat kost gemiddeld £ [\d.]+ minder dan meteen voor b kiezen\./],
  ])('is told to cost less in a memo, in %s', async (lang, sentence) => {
    const sometimes = '{ min: 55%, max: 90% }';

    expect(await memoOf(late(sometimes), '--lang', lang)).toMatch(sentence);
  });

  it('would not have cost something where it is ranked, and others are held against what is feasible', async () => {
    const text = await printed(late('25%'), 'compare', '--full', '--draws', '200', '--by', 'expected');
    const plan = await printed(late('25%'), 'compare', '--full');
    const dearer = /c would have cost .*? than the best feasible scenario/;

    expect(text).toMatch(/1 a A ✗ fail/);
    expect(text).not.toContain('a would have cost');
    expect(plan).toContain('a would have cost');
    expect(dearer.exec(text)?.[0]).toBe(dearer.exec(plan)?.[0]);
  });

  it.each([
    ['en', 'of a with its fallback is £', ', in the plan without fallback £ 8,000'],
    ['nl', 'van a met zijn terugval over de trekkingen is £', ', in het plan zonder terugval £ 8.000'],
  ])('has a mean with it, beside a plan without it, in %s', async (lang, mean, plan) => {
    const text = await printed(late('25%'), 'compare', '--draws', '200', '--by', 'expected', '--lang', lang);

    expect(text).toContain(mean);
    expect(text).toContain(plan);
  });
});

describe('the expected regret where a scenario has a fallback', () => {
  it.each([
    ['en', 'the cheapest choice that passes its gates, by itself or with its fallback, in each draw'],
    ['nl', 'de goedkoopste is en, zelf of met haar terugval, aan haar eisen voldoet.'],
  ])('is against what may have fallen back, in %s', async (lang, note) => {
    const text = late('{ min: 40%, max: 90% }');
    const asked = (study: string) => printed(study, 'simulate', '--draws', '200', '--full', '--lang', lang);

    expect(await asked(text)).toContain(note);
    expect(await asked(text.replace(/ {4}fallback: .*\n/, ''))).not.toContain(note);
  });
});
