import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../../support/cli.ts';

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
