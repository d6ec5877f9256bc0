import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';

/** A study with a reserve, a gate on an amount and a scenario that its other side has not. */
const study = (currency: string, only: string): string => `samen: 1
study: ward
title: Patient record
currency: ${currency}
units: { user: users }
start: 2025-01
horizon: 2027-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: mid-year }
contingency: { share: 10%, on: [labour], kind: judgement, why: so }
assumptions:
  licence-${only}: { unit: ${currency}/user/year, value: 120, kind: judgement, why: so }
  users-${only}: { unit: users, value: 1200, kind: judgement, why: so }
  limit: { unit: ${currency}, value: ${currency === 'EUR' ? 5000 : 4000}, kind: judgement, why: so }
responsibility: { teams: { rate: ${currency === 'EUR' ? 10000 : 20000}, requires: [{ assumption: limit, at-least: 1000 }] } }
scenarios:
  ${only}:
    title: ${only} of all
    phases: { ${only}: { responsibility: teams, duration: ${only.length}, work: [{ effort: ${currency === 'EUR' ? 21 : 10} }] } }
  both:
    title: One of both
    phases: { build: { responsibility: teams, duration: 6, work: [{ effort: 30 }] } }
`;

const files = { 'old.yaml': study('KWD', 'first'), 'new.yaml': study('EUR', 'second') };

const diff = async (sides: readonly string[], ...args: readonly string[]): Promise<string> => {
  const { out } = await runWith(files, ['compare', 'old.yaml', '--format', 'json']);
  return (await runWith({ ...files, 'old.json': out }, ['diff', ...sides, '--full', '--width', '160', ...args])).out;
};

const kept = ['old.json', 'new.yaml'];
const back = ['new.yaml', 'old.json'];

describe('what differs between studies in two currencies', () => {
  it.each([
    [kept, 'en', 'both KWD 60,000', 'both € 30,000'],
    [kept, 'nl', 'both KWD 60.000', 'both € 30.000'],
    [back, 'en', 'both KWD 60,000', 'both € 30,000'],
  ] as const)('has the reserve of %j in the currency of its own side, in %s', async (sides, lang, ofOld, ofNew) => {
    const text = (await diff(sides, '--lang', lang)).replaceAll(/\s+/g, ' ');

    for (const amount of [ofOld, ofNew]) expect(text).toContain(amount);
  });

  it.each([
    [kept, '[KWD → EUR]', { first: 'KWD', second: 'EUR', both: 'KWD → EUR' }],
    [['old.yaml', 'new.yaml'], '[KWD → EUR]', { first: 'KWD', second: 'EUR', both: 'KWD → EUR' }],
    [back, '[EUR → KWD]', { first: 'KWD', second: 'EUR', both: 'EUR → KWD' }],
  ])('has a figure that only one side of %j has in the currency of that side', async (sides, ranked, units) => {
    const text = await diff(sides);
    const ofScenario = (id: string): string =>
      new RegExp(`^${id}(?: .*)?\n(present-value .*)`, 'm').exec(
        text.slice(text.indexOf('Figures that changed')),
      )?.[1] ?? '';

    expect(text).toContain(`Ranking (present value of costs) ${ranked}`);
    for (const [id, unit] of Object.entries(units)) expect(ofScenario(id)).toMatch(new RegExp(` ${unit}( |$)`));
  });

  it('has an assumption as its own side writes it, in tables, beside its line and in JSON', async () => {
    const text = await diff(['old.yaml', 'new.yaml'], '--lang', 'nl');
    const { assumptions, figures } = JSON.parse(
      (await runWith(files, ['diff', 'old.yaml', 'new.yaml', '--format', 'json'])).out,
    ) as {
      readonly assumptions: readonly { readonly key: string; readonly unit: string }[];
      readonly figures: readonly { readonly scenario: string; readonly name: string; readonly unit: string }[];
    };
    const unitOf = (id: string) =>
      figures.find(({ scenario, name }) => scenario === id && name === 'present-value')?.unit;

    expect(text).toMatch(/licence-first +KWD 120 per user per jaar/);
    expect(text).toMatch(/licence-second +is er niet +€ 120 per user per jaar/);
    expect(text).toMatch(/KWD 4\.000 +€ 5\.000/);
    expect(Object.fromEntries(assumptions.map(({ key, unit }) => [key, unit]))).toMatchObject({
      'licence-first': 'KWD/user/year',
      'licence-second': 'EUR/user/year',
    });
    expect(['first', 'second', 'both'].map(unitOf)).toEqual(['KWD', 'EUR', 'EUR']);
  });

  it('has a gate as its own side writes it', async () => {
    expect(await diff(['old.yaml', 'new.yaml'])).toMatch(/^first .*KWD 4,000 ≥ KWD 1,000\) +not there/m);
    expect(await diff(['old.yaml', 'new.yaml'])).toMatch(/^second .*not there +.*€ 5,000 ≥ € 1,000/m);
  });
});
