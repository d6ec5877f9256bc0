import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';

const study = (alpha: string, beta: string, more = ''): string => `samen: 1
study: level
title: Level
currency: EUR
start: 2025-01
horizon: 2029-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: start-of-year }
measures: { dark: { title: Dark, from: start, until: ready } }
scenarios:
  a:
    title: Alpha
    phases: { build: { duration: 18 months, costs: [${alpha}] } }
    milestones: { ready: build.end }
  b:
    title: Beta
    phases: { build: { duration: 12 months, costs: [${beta}] } }
    milestones: { ready: build.end }
${more}`;

const cost = (amount: string): string => `{ title: Work, amount: ${amount}, when: start }`;

const summaryOf = async (written: string, ...args: readonly string[]): Promise<string> => {
  const { out } = await runWith({ 'study.yaml': written }, ['tradeoff', 'study.yaml', '--summary', ...args]);
  return out.replaceAll(/\s+/g, ' ').trim();
};

describe('samen tradeoff of scenarios that cost the same', () => {
  it('knows no price of nothing: what sums are rounded by is none', async () => {
    // In a computer 0.1 + 0.2 is a little more than 0.3.
    const written = study(cost('€ 0.3'), `${cost('€ 0.1')}, ${cost('€ 0.2')}`);
    expect(await summaryOf(written)).toContain(
      'However little a month of "Dark" or a month until the finish is worth, "Beta" (b) comes first (where it is worth nothing, b and "Alpha" (a) are level).',
    );
    expect(await summaryOf(written, '--lang', 'nl')).toContain(
      '"Beta" (b) staat op de eerste plaats (waar het niets waard is, staan b en "Alpha" (a) gelijk).',
    );
  });

  const third = `  c:
    title: Gamma
    phases: { build: { duration: 6 months, costs: [${cost('€ 90k')}] } }
    milestones: { ready: build.end }
`;

  it('says who is level at a price of nothing where another is first above a price too', async () => {
    const written = study(cost('€ 30k'), cost('€ 30k'), third);
    expect(await summaryOf(written)).toContain(
      'By the price of a month of "Dark": "Beta" (b) is first up to € 10,000 (where it is worth nothing, b and "Alpha" (a) are level), "Gamma" (c) above that.',
    );
    expect(await summaryOf(written, '--lang', 'nl')).toContain(
      'tot € 10.000 staat "Beta" (b) op de eerste plaats (waar het niets waard is, staan b en "Alpha" (a) gelijk), daarboven "Gamma" (c).',
    );
  });
});

describe('samen tradeoff of things that have the same price', () => {
  it('tells it once', async () => {
    const written = study(cost('€ 30k'), cost('€ 90k'));
    expect(await summaryOf(written)).toContain(
      '"Alpha" (a) is first up to € 10,000 for a month of "Dark" or a month until the finish, "Beta" (b) above that.',
    );
    expect(await summaryOf(written, '--lang', 'nl')).toContain(
      '"Alpha" (a) staat op de eerste plaats tot € 10.000 voor een maand "Dark" of een maand tot gereed, daarboven "Beta" (b).',
    );
  });
});
