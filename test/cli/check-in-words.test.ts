import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { study } from '../analysis/voi/choices.ts';
import { folderOf, samen } from '../support/cli.ts';

const declared = (name: string, unit: string, value: string): string =>
  `  ${name}: { unit: ${unit}, value: ${value}, kind: judgement, why: for this test }\n`;

const before = study({
  assumptions: [
    declared('rent', 'EUR/month', '{ low: 9000, mode: 10000, high: 20000 }'),
    declared('known', 'percent', '60%'),
    declared('rate', 'percent/year', '3%/year'),
    declared('time', 'months', '{ min: 1, max: 4 }'),
    declared('team', 'fte', '{ any-of: [{ value: 5, probability: 70% }, { value: 8, probability: 30% }] }'),
    declared('price', 'EUR', '{ p10: 100, p90: 900, shape: normal }'),
    declared('cost', 'EUR', '$rent * $time * $team / 1 fte + $price').replace('judgement', 'derived'),
  ].join(''),
  scenarios: `  a: { title: a, requires: [{ assumption: known, at-least: 50% }], phases: { pay: { duration: $time, costs: [{ title: Rent, amount: $cost, when: start }] } } }\n`,
}).replace('discounting: { rate: 0%', 'discounting: { rate: $rate');

const after = before
  .replace('mode: 10000', 'mode: 12500.5')
  .replace('value: 60%', 'value: 62%')
  .replace('3%/year', '2.5%/year')
  .replace('max: 4', 'max: 5')
  .replace('value: 8', 'value: 9')
  .replace('p90: 900', 'p90: 1000');

/** What is printed of a study of which so much is pinned, after it changed. */
async function checked(figures: readonly string[], lang: string, ...args: readonly string[]): Promise<string> {
  const cwd = folderOf({ 'study.yaml': before });
  for (const figure of figures) await samen(['pin', ...figure.split(' ')], { cwd });
  writeFileSync(join(cwd, 'study.yaml'), after);
  const { stdout } = await samen(['check', '--lang', lang, ...args], { cwd, env: { SAMEN_WIDTH: '200' } });
  return stdout.replaceAll(/\s+/g, ' ');
}

describe('how far two shares lie apart', () => {
  it.each([
    ['en', '+2 percentage points', '−0.5 percentage points per year', '1 percentage point'],
    ['nl', '+2 procentpunten', '−0,5 procentpunten per jaar', '1 procentpunt'],
  ])('is told in points, not in hundredths of either, in %s', async (lang, share, rate, within) => {
    const stdout = await checked(['scenarios.a.$known --within 1%', 'scenarios.a.$rate'], lang);

    expect(stdout).toContain(share);
    expect(stdout).toContain(rate);
    expect(stdout).toContain(within);
    expect(stdout).not.toMatch(/[+−-]\d[\d.,]*%/);
  });
});

describe('what an assumption went from and to', () => {
  it.each([
    ['en', 'rent went from € 10,000 per month to € 12,500.50 per month', 'time went from 2.5 months to 3 months'],
    ['nl', 'rent ging van € 10.000 per maand naar € 12.500,50 per maand', 'time ging van 2,5 maanden naar 3 maanden'],
  ])('is told in the words of the language, in %s', async (lang, ...changes) => {
    const stdout = await checked(['scenarios.a.total-cost'], lang);

    for (const change of changes) expect(stdout).toContain(change);
    expect(stdout).not.toContain('EUR/');
  });

  it.each([
    [
      'en',
      'rent went from low € 9,000 per month, mode € 10,000 per month, high € 20,000 per month to low',
      'time went from min 1 month, max 4 months to min 1 month, max 5 months',
      'team went from 5 fte (70%) or 8 fte (30%) to 5 fte (70%) or 9 fte (30%)',
      'price went from p10 € 100, p90 € 900, normal to p10 € 100, p90 € 1,000, normal',
    ],
    [
      'nl',
      'rent ging van low € 9.000 per maand, mode € 10.000 per maand, high € 20.000 per maand naar low',
      'time ging van min 1 maand, max 4 maanden naar min 1 maand, max 5 maanden',
      'team ging van 5 fte (70%) of 8 fte (30%) naar 5 fte (70%) of 9 fte (30%)',
      'price ging van p10 € 100, p90 € 900, normaal naar p10 € 100, p90 € 1.000, normaal',
    ],
  ])('is told so of a whole estimate too, in %s', async (lang, ...changes) => {
    const stdout = await checked(['simulated.a.total-cost.p80'], lang);

    for (const change of changes) expect(stdout).toContain(change);
  });

  it('is told by diff in the words of the language where only the estimate differs', async () => {
    const cwd = folderOf({
      'old.yaml': before,
      'new.yaml': before.replace('low: 9000', 'low: 9500').replace('value: 8', 'value: 9'),
    });
    const { stdout } = await samen(['diff', 'old.yaml', 'new.yaml', '--lang', 'nl', '--format', 'markdown'], { cwd });

    expect(stdout).toContain('low € 9.500 per maand, mode € 10.000 per maand, high € 20.000 per maand');
    expect(stdout).toContain('5 fte (70%) of 9 fte (30%)');
  });

  it('stays as it was recorded in JSON', async () => {
    const stdout = await checked(['scenarios.a.total-cost'], 'nl', '--format', 'json');

    expect(stdout).toContain('"was": "10000 EUR/month"');
  });
});
