import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';

/** Scenarios of as many months as cost, so that the first is the best whatever a month is worth, and what is written beside them. */
const study = (count: number, more = ''): string => `samen: 1
study: many
title: Many
currency: EUR
start: 2025-01
horizon: 2034-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: start-of-year }
scenarios:
${Array.from({ length: count }, (_, index) => scenario(`s${index}`, `€ ${index + 10}k`, index + 10)).join('\n')}
${more}`;

const scenario = (id: string, amount: string, months: number): string =>
  `  ${id}: { title: ${id}, phases: { build: { duration: ${months} months, costs: [{ title: Work, amount: ${amount}, when: start }] } } }`;

const summaryOf = async (written: string, lang = 'en'): Promise<string> => {
  const { out } = await runWith({ 'study.yaml': written }, ['tradeoff', 'study.yaml', '--summary', '--lang', lang]);
  return out.replaceAll(/\s+/g, ' ').trim();
};

describe('the scenarios that no prices make first', () => {
  it('are named where they are few', async () => {
    expect(await summaryOf(study(4))).toContain('No combination of prices makes s1, s2 or s3 first.');
  });

  it('are all but those that are named, where these are fewer', async () => {
    const quick = scenario('quick', '€ 20k', 5);

    expect(await summaryOf(study(9, quick))).toContain(
      'No combination of prices makes a scenario other than quick or s0 first.',
    );
    expect(await summaryOf(study(9, quick), 'nl')).toContain(
      'Er is geen combinatie van prijzen die een ander scenario dan quick of s0 op de eerste plaats brengt.',
    );
  });

  it('are named where the others are more', async () => {
    const front = [9, 8, 7, 6, 5].map((months) => scenario(`f${months}`, `€ ${20 - months}k`, months)).join('\n');

    expect(await summaryOf(study(6, front))).toContain('No combination of prices makes s1, s2, s3, s4 or s5 first.');
  });
});
