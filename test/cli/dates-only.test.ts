import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

const study = (rankedBy: string, costs = ''): string => `samen: 1
study: dates
title: Dates only
currency: NOK
start: 2025-01
horizon: 2027-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: start-of-year }
ranking: { by: ${rankedBy} }
scenarios:
  a:
    title: Alpha
    phases: { build: { duration: 12 months${costs} } }
  b:
    title: Beta
    phases: { build: { duration: 14 months } }
`;

const shown = async (text: string, ...args: readonly string[]): Promise<string> =>
  (await samen(['show', 'a', ...args], { cwd: folderOf({ 'study.yaml': text }) })).stdout;

const compared = async (text: string, ...args: readonly string[]): Promise<string> =>
  (await samen(['compare', ...args], { cwd: folderOf({ 'study.yaml': text }) })).stdout;

describe('samen compare of scenarios that cost nothing', () => {
  it.each([
    ['en', /Present|One-off|Running|NOK/],
    ['nl', /Contante|Eenmalig|Structureel|NOK/],
  ])('has no columns of money where the ranking is by dates, in %s', async (language, money) => {
    const text = await compared(study('finish'), '--lang', language);

    expect(text).toMatch(/2025-12/);
    expect(text).not.toMatch(money);
  });

  it('has them where all is asked for, in CSV, where costs rank, and where something costs anything', async () => {
    expect(await compared(study('finish'), '--full')).toMatch(/One-off/);
    expect(await compared(study('finish'), '--format', 'csv')).toMatch(/One-off/);
    expect(await compared(study('present-value'))).toMatch(/Present/);
    expect(await compared(study('finish', ', costs: [{ title: Fee, amount: 5 NOK, when: start }]'))).toMatch(/Present/);
  });
});

describe('samen show of a scenario of a study that costs nothing', () => {
  it.each([
    ['en', /Present|One-off|Running|Total cost|Effort$|NOK/m],
    ['nl', /Contante|Eenmalig|Structureel|Totale kosten|Inspanning$|NOK/m],
  ])('has no columns of zeros, in %s', async (language, zeros) => {
    const text = await shown(study('finish'), '--lang', language);

    expect(text).toMatch(/^1 +2025-12$/m);
    expect(text).not.toMatch(zeros);
  });

  it('has them where all is asked for, in CSV, where costs rank, and where another scenario costs anything', async () => {
    const dearer = study('finish').replace(
      'duration: 14 months',
      'duration: 14 months, costs: [{ title: Fee, amount: 5 NOK, when: start }]',
    );

    expect(await shown(study('finish'), '--full')).toMatch(/One-off/);
    expect(await shown(study('finish'), '--format', 'csv')).toMatch(/One-off.*Effort/);
    expect(await shown(study('present-value'))).toMatch(/Present/);
    expect(await shown(dearer)).toMatch(/Present/);
  });
});
