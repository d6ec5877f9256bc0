import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../../support/cli.ts';
import { studyHead } from '../../support/study-head.ts';

const study = `samen: 1
study: near
title: Near each other
currency: GBP
start: 2025-01
horizon: 2026-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: start-of-year }
assumptions:
  price: { unit: GBP, value: { min: 97000, max: 99000 }, kind: judgement, why: made up }
scenarios:
  one: { title: One, phases: { buy: { costs: [{ title: Price, amount: $price, when: start }] } } }
  other: { title: Other, phases: { buy: { costs: [{ title: Price, amount: 96000 GBP, when: start }] } } }
`;

describe('the bands of a page', () => {
  it('say in which unit their axis is', async () => {
    const folder = folderOf({ 'near.yaml': study });
    const file = join(folder, 'page.html');
    const { code } = await samen(['report', join(folder, 'near.yaml'), '-o', file, '--sections', 'uncertainty']);
    const page = readFileSync(file, 'utf8');

    expect(code).toBe(0);
    expect(page).toContain('<figcaption>Present value, GBP: from P10 to P90</figcaption>');
    expect(page).toMatch(/<text class="tick"[^>]*>97,000<\/text>/);
  });
});

/** Of the second in the ranking no time is drawn. */
const ofThree = `${studyHead('three', { title: 'Three', start: '2025-01', horizon: '2029-12', rate: '0%' })}
assumptions:
  months: { unit: months, value: { min: 6, max: 14 }, kind: judgement, why: made up }
  rent: { unit: EUR/month, value: { min: 900, max: 1200 }, kind: judgement, why: made up }
  double: { unit: EUR/month, value: $rent * 2 }
  triple: { unit: EUR/month, value: $rent * 3 }
scenarios:
  dear: { title: Dear, phases: { build: { duration: $months } }, running: [{ title: Rent, amount: $triple, from: start, until: horizon }] }
  kept: { title: Kept, phases: {}, running: [{ title: Rent, amount: $double, from: start, until: horizon }] }
  cheap: { title: Cheap, phases: { build: { duration: $months } }, running: [{ title: Rent, amount: $rent, from: start, until: horizon }] }
`;

/** What a chart of a page calls each scenario, and in which style: for each chart of lines. */
const legendsIn = (page: string): string[] =>
  [...page.matchAll(/<ul class="legend">.*?<\/ul>/gs)]
    .map(([legend]) =>
      [...legend.matchAll(/class="key (s\d)"><\/span>([A-Z]) {2}(\w+)/g)]
        .map(([, style, letter, id]) => `${letter} ${id} ${style}`)
        .join(', '),
    )
    .filter((legend) => legend !== '');

describe('the letters of a page', () => {
  it('are those of the ranking in every chart, also where a scenario is not in it', async () => {
    const folder = folderOf({ 'three.yaml': ofThree });
    const file = join(folder, 'page.html');
    const { code } = await samen(['report', join(folder, 'three.yaml'), '-o', file, '--sections', 'costs,uncertainty']);
    const all = 'A cheap s0, B kept s1, C dear s2';

    expect(code).toBe(0);
    // Costs so far and in each year, present value, finish.
    expect(legendsIn(readFileSync(file, 'utf8'))).toEqual([all, all, all, 'A cheap s0, C dear s2']);
  });
});

const ofCriteria = `samen: 1
study: judged
title: Judged
currency: EUR
start: 2025-01
horizon: 2026-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: start-of-year }
assumptions:
  ease: { unit: score, value: { low: 2, mode: 3, high: 5 }, kind: judgement, why: made up }
criteria: { ease: { title: Ease, worst: 1, best: 5 } }
stakeholders: { users: { title: Users, say: 100%, weights: { ease: 1 } } }
scenarios:
  one: { title: One, phases: {}, delivered: never, scores: { ease: $ease } }
  other: { title: Other, phases: {}, delivered: never, scores: { ease: 3 } }
`;

describe('how sure figures are where nothing costs anything', () => {
  it('is not told of costs, in charts or tables', async () => {
    const folder = folderOf({ 'judged.yaml': ofCriteria });
    const file = join(folder, 'page.html');
    const { code } = await samen(['report', join(folder, 'judged.yaml'), '-o', file, '--sections', 'uncertainty']);
    const heads = [...readFileSync(file, 'utf8').matchAll(/<(?:figcaption|caption)>([^<]*)/g)].map(
      ([, head = '']) => head,
    );

    expect(code).toBe(0);
    expect(heads).toContain('Score [0..100]');
    expect(heads.filter((head) => head.startsWith('Present value'))).toEqual([]);
  });
});
