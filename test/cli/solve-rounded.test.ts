import { expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

const study = `
samen: 1
study: rounded
title: What is found is rounded to what is known of it
currency: EUR
start: 2025-01
horizon: 2034-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: start-of-year }
assumptions:
  rate: { unit: EUR/hour, value: { low: 60, mode: 75.5, high: 110 }, kind: judgement, why: for this test }
  hours: { unit: hours, value: 7500, kind: judgement, why: for this test }
  fee: { unit: EUR, value: $rate * $hours }
  income: { unit: EUR, value: { p10: 20000, p90: 90000, shape: normal }, kind: judgement, why: for this test }
  noise: { unit: EUR, value: { min: -100, max: 100 }, kind: judgement, why: for this test }
scenarios:
  paid: { title: Paid, phases: { p: { duration: 3, costs: [{ title: Fee, amount: $fee, when: start }] } } }
  drawn:
    title: Drawn
    phases:
      p:
        duration: 3
        costs: [{ title: A, amount: $income, when: start }, { title: B, amount: $noise, when: start }]
  same: { title: same, phases: { p: { duration: 3, costs: [{ title: Fee, amount: 1000, when: start }] } } }
`;

const solved = async (lang: string, ...args: readonly string[]): Promise<string> => {
  const { stdout } = await samen(['solve', ...args, '--width', '300', '--lang', lang], {
    cwd: folderOf({ 'study.yaml': study }),
  });
  return stdout;
};

const toDraws = ['--figure', 'scenarios.drawn.total-cost', '--to', '50%', '--draws', '300'];

it('gives a price to the cent where cents are written', async () => {
  expect(await solved('en', '--figure', 'scenarios.paid.total-cost', '--to', '500000', '--by', 'rate')).toContain(
    'where "rate" is € 66.67 per hour (now € 75.50 per hour)',
  );
});

it('gives a value of which the error is small with the digits that are known of it', async () => {
  const args = [...toDraws, '--limit', '10356.78', '--by', 'income'];
  expect(await solved('en', ...args)).toMatch(/"income" is € 10,36\d(\.\d\d)? ±€ \d(\.\d\d)? \(now € 55,000\)/);
  expect(await solved('nl', ...args)).toMatch(/"income" € 10\.36\d(,\d\d)? is \(±€ \d(,\d\d)?; nu € 55\.000\)/);
});

it.each([
  ['en', '"Total cost" of same is € 1,000 in every draw.'],
  ['nl', '"Totale kosten" van same is in elke trekking € 1.000.'],
])('says in %s that every draw comes to the same, and gives no error of it', async (lang, said) => {
  const text = await solved(lang, '--figure', 'scenarios.same.total-cost', '--to', '80%', '--draws', '100');

  expect(text).toContain(said);
  expect(text).not.toContain('±');
});

it('says in Dutch that a figure is what it is, whatever an assumption is worth', async () => {
  expect(await solved('nl', '--figure', 'scenarios.same.total-cost', '--to', '5', '--by', 'rate')).toContain(
    'hangt niet af van "rate": het is € 1.000, ongeacht de waarde daarvan.',
  );
});

const assumed = `units: { user: users }
assumptions:
  users: { unit: users, value: { low: 200, mode: 300, high: 1500 }, kind: judgement, why: for this test }
  seat: { unit: EUR/user, value: 550, kind: judgement, why: for this test }
  seats: { unit: EUR, value: $users * $seat }`;

const crowd = study
  .replace('assumptions:', assumed)
  .replace(
    '  same:',
    '  crowd: { title: Crowd, phases: { p: { duration: 3, costs: [{ title: Seats, amount: $seats, when: start }] } } }\n  same:',
  );

it.each([
  ['en', 'is € 600,000 where "users" is 1,090.91 users (now 300 users)'],
  ['nl', 'is € 600.000 waar "users" 1.090,91 users is (nu 300 users)'],
])('gives a computed value with the digits at which the figure is at its target, in %s', async (lang, said) => {
  const { stdout } = await samen(
    [
      'solve',
      '--figure',
      'scenarios.crowd.total-cost',
      '--to',
      '600000',
      '--by',
      'users',
      '--width',
      '300',
      '--lang',
      lang,
    ],
    { cwd: folderOf({ 'study.yaml': crowd }) },
  );
  expect(stdout).toContain(said);
  expect(stdout).toMatch(/\n1[.,]090[.,]91 users /);
});
