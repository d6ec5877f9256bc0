import { expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';

const phases = (amount: string): string =>
  `phases: { p: { duration: 3, costs: [{ title: Work, amount: ${amount}, when: start, category: labour }] } }`;

const study = `samen: 1
study: reserved
title: Reserved
currency: EUR
start: 2025-01
horizon: 2025-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: start-of-year }
contingency: { share: 10%, on: [labour], kind: judgement, why: for this test }
scenarios:
  one: { title: One, ${phases('€ 10k')} }
  two: { title: Two, ${phases('€ 20k')} }
  three: { title: Three, ${phases('€ 30k')} }
`;

it.each([
  ['en', '10% of labour (one € 1,000, three € 3,000, two € 2,000)'],
  ['nl', '10% van arbeid (one € 1.000, three € 3.000, two € 2.000)'],
])(
  'names in %s every scenario with a contingency in its figures, not only the two with a margin',
  async (lang, said) => {
    const { out } = await runWith({ 'study.yaml': study }, [
      'assumptions',
      'study.yaml',
      '--width',
      '300',
      '--lang',
      lang,
    ]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(said);
  },
);
