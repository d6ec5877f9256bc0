import { describe, expect, it } from 'vitest';
import { runWith, type Printed } from '../support/fake-host.ts';

const study = (currency: string, sign: string): string => `samen: 1
study: ward
title: Patient record
currency: ${currency}
units: { user: { plural: users, shown: { nl: [gebruiker, gebruikers] } } }
start: 2025-01
horizon: 2027-12
as-of: 2025-02
prices: { basis: real, level: 2025 }
discounting: { rate: 3.5%, basis: real, base: 2025, timing: mid-year }
assumptions:
  users:
    unit: users
    range: 0 users .. 5000 users
    known:
      2025-01: { value: 1 user, kind: judgement, why: nobody counted }
      2025-02: { value: { low: 800, mode: 1000, high: 1500 }, kind: judgement, why: x }
  licence: { unit: ${currency}/user/year, value: ${sign} 120.5/user/year, kind: judgement, why: x }
  fee: { unit: ${currency}/year, value: max(${sign} 50k/year; $users * $licence) }
  setup: { unit: ${currency}, value: ${sign} 1.5M, kind: judgement, why: x }
measures: { wait: { from: start, until: build.end } }
criteria: { cost: { result: present-value, worst: ${sign} 3M, best: ${sign} 0.5M }, ease: { worst: 1, best: 5 } }
stakeholders: { all: { say: 100%, weights: { cost: 3, ease: 1 } } }
studies: { count: { of: users, error: 50, cost: ${sign} 10k } }
responsibility:
  teams: { rate: 10000 ${currency}/person-month, requires: [{ assumption: users, at-most: 1200 users }] }
scenarios:
  new:
    title: Build anew
    phases:
      build: { responsibility: teams, team: 5, work: [{ effort: 60 }], costs: [{ title: Setup, amount: $setup, when: start }] }
    running: [{ title: Licences, amount: $fee, from: build.end, until: horizon }]
    scores: { ease: 4 }
  old:
    title: Stay
    phases: { build: { duration: 3, costs: [{ title: Repair, amount: 300k ${currency}, when: start }] } }
    running: [{ title: Upkeep, amount: ${currency} 20k/month, from: build.end, until: horizon }]
    scores: { ease: 2 }
`;

const pounds = study('GBP', '\u00a3');

const run = (args: readonly string[], text = pounds): Promise<Printed> => runWith({ 'study.yaml': text }, args);

const fee = async (...args: readonly string[]): Promise<string> =>
  (await run(['trace', 'new', '$fee', 'study.yaml', ...args])).out;

const commands: readonly (readonly string[])[] = [
  ['compare', '--full'],
  ['compare', '--draws', '200', '--full'],
  ['show', 'new', '--full'],
  ['show', '--full'],
  ['criteria', '--full'],
  ['explain', '--from', '2025-01', '--to', '2025-02', '--full'],
  ['trace', 'new', 'present-value', '--full'],
  ['simulate', '--draws', '200', '--budget', '\u00a3 2M', '--full'],
  ['sensitivity', '--full'],
  ['solve', '--figure', 'scenarios.new.total-cost', '--to', 'GBP 2.4M', '--by', 'users'],
  ['tradeoff', '--full'],
  ['discover', 'old', '--draws', '200'],
  ['voi', '--draws', '200', '--full'],
  ['assumptions', '--full'],
  ['validate'],
  ['diff', 'study.yaml', 'study.yaml'],
];

const bare = (args: readonly string[]): string[] => args.filter((each) => each !== '--full');

const shown = commands.flatMap((args) =>
  args[0] === 'validate'
    ? [args]
    : [
        args,
        [...args, '--lang', 'nl'],
        ...['json', 'csv', 'markdown'].map((format) => [...bare(args), '--format', format]),
      ],
);

describe('a study in pounds that counts users', () => {
  it.each(shown)('samen %s %s %s %s tells of no euros', async (...args) => {
    const { out, err, exit } = await run(args.filter((each) => each !== undefined));

    expect([err, exit]).toEqual([expect.not.stringMatching(/EUR|\u20ac/), 0]);
    expect(out).not.toMatch(/EUR|\u20ac/);
  });

  it('is read and shown in its own units, in either language', async () => {
    const [en, nl] = [
      await run(['assumptions', '--width', '140']),
      await run(['assumptions', '--width', '140', '--lang', 'nl']),
    ];

    expect(en.out).toMatch(/\u00a3 120\.50 per user per year/);
    expect(nl.out).toMatch(/\u00a3 120,50 per gebruiker per jaar/);
    expect(en.out).toMatch(/1,000 users/);
    expect(nl.out).toMatch(/1\.000 gebruikers/);
    const { assumptions } = JSON.parse((await run(['assumptions', '--format', 'json'])).out) as {
      assumptions: readonly { readonly unit: string }[];
    };
    expect(assumptions.map(({ unit }) => unit)).toEqual(['GBP/year', 'GBP/user/year', 'GBP', 'users']);
  });

  it('computes users x GBP/user/year as GBP/year, in the plan and with --set', async () => {
    expect(await fee()).toMatch(/fee: \u00a3 120,500 per year/);
    expect(await fee('--set', 'users=2000 users')).toMatch(/fee: \u00a3 241,000 per year/);
    expect(await fee('--set', 'users=1 user')).toMatch(/fee: \u00a3 50,000 per year/);
  });

  it.each([
    ['licence=100 EUR/user/year', 'other-currency', 'not in GBP'],
    ['licence=100 GBP/year', 'wrong-unit', 'a number in GBP/user/year is expected'],
    ['licence=x', 'not-a-quantity', 'write for example 100 GBP/user/year'],
    ['users=100 months', 'wrong-unit', 'users'],
    ['users=100 user/s', 'not-a-quantity', 'users'],
    ['setup=12 furlongs', 'not-a-quantity', '\u00a3 25k'],
  ])('refuses --set %s (%s)', async (set, code, says) => {
    const { err, exit } = await run(['compare', '--set', set]);

    expect(exit).toBe(2);
    expect(err).toContain(`error[${code}]`);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\bEUR\b(?!\/user\/year)|\u20ac/);
  });

  it('refuses what does not add up in its units, and names them as written', async () => {
    const { err } = await run(['compare'], pounds.replace('$users * $licence', '$users * $setup'));

    expect(err).toMatch(/GBP\/year and GBP\*users|GBP\*users/);
  });
});

describe('a study in another currency', () => {
  it.each([
    ['JPY', '\u00a5', '\u00a5 120,500 per year', '10,041'],
    ['KWD', 'KWD', 'KWD 120,500 per year', '10,041.667'],
    ['USD', 'USD', '\\$ 120,500 per year', '10,041.67'],
  ])('of %s has its sign and its decimals', async (code, sign, yearly, monthly) => {
    const { out, exit } = await run(['trace', 'new', 'running', '--full'], study(code, sign));

    expect(exit).toBe(0);
    expect(out).toMatch(new RegExp(yearly));
    expect(
      (await run(['assumptions', '--width', '140', '--set', `setup=${sign} 10041.6666`], study(code, sign))).out,
    ).toContain(monthly === '10,041' ? '10,042' : monthly);
  });
});

describe('an amount with the sign of the dollar', () => {
  const dollars = study('USD', 'USD');

  it.each([
    ['USD 1.5M', '$1.5M', 'nearly-quantity', 'write USD 1.5M'],
    ['USD 1.5M', '$ 1.5M', 'nearly-quantity', 'write USD 1.5M'],
    ['USD 1.5M', '"US$ 1,500,000"', 'nearly-quantity', 'write USD 1500000'],
    ['USD 1.5M', '$ 1.5M/month', 'wrong-unit', '25000 USD or USD 25k'],
    ['10000 USD/person-month', '$ 10000', 'wrong-unit', 'write for example 15000 USD/person-month'],
    ['10000 USD/person-month', '$10000', 'unknown-assumption', '"$" begins a name: write dollars as USD 3k'],
    ['USD 20k/month', '$20k/month', 'nearly-quantity', 'write USD 20k/month'],
  ])('of %s, written as %s, is told as that (%s)', async (written, instead, code, hint) => {
    const { err, exit } = await run(['validate'], dollars.replace(written, instead));

    expect(exit).toBe(2);
    expect(err).toContain(`error[${code}]`);
    expect(err).toContain(hint);
  });

  it.each([
    ['setup=$20k', 'misplaced-formula', 'write dollars as USD 3k'],
    ['setup=$ 20k', 'nearly-quantity', 'write USD 20k'],
    ['setup=$20,000.50', 'nearly-quantity', 'write USD 20000.50'],
    ['fee=$ 20k', 'wrong-unit', 'write for example USD 25k/month'],
  ])('in --set %s is told as that (%s)', async (set, code, hint) => {
    const { err, exit } = await run(['compare', '--set', set], dollars);

    expect(exit).toBe(2);
    expect(err).toContain(`error[${code}]`);
    expect(err).toContain(hint);
  });

  it('is in another currency than that of a study in pounds', async () => {
    const { err } = await run(['validate'], pounds.replace('\u00a3 1.5M', '$ 1.5M'));

    expect(err).toContain('error[other-currency]: "$ 1.5M" is not in GBP');
  });
});

describe('a study of which the currency cannot be read', () => {
  it.each([
    ['misspelled', 'currency: GBP', 'curency: GBP', 'unknown-key'],
    ['left out', 'currency: GBP\n', '', 'missing-key'],
    ['no currency', 'currency: GBP', 'currency: pound', 'not-one-of'],
  ])('(%s) has that one mistake, and no amount in another currency', async (_, written, instead, code) => {
    const { err, exit } = await run(['validate'], pounds.replace(written, instead));

    expect(exit).toBe(2);
    expect(err.match(/error\[[\w-]+\]/g)).toEqual([`error[${code}]`]);
  });

  it('has its other mistakes as well', async () => {
    const text = pounds.replace('currency: GBP', 'currency: pound').replace('unit: users', 'unit: uesrs');

    expect((await run(['validate'], text)).err.match(/error\[[\w-]+\]/g)).toEqual([
      'error[not-one-of]',
      'error[unknown-unit]',
    ]);
  });
});

describe('what is to be added', () => {
  it('is in the currency of the study', async () => {
    const { err } = await run(['validate'], pounds.replace('rate: 10000 GBP/person-month, ', ''));

    expect(err).toContain('add "rate: 15000 GBP/person-month"');
  });
});

describe('a study that goes over to another currency', () => {
  const both = { 'old.yaml': pounds, 'new.yaml': study('AUD', 'AUD') };

  it('has its amounts compared by their numbers, which is said, and is above every limit', async () => {
    const en = await runWith(both, ['diff', 'old.yaml', 'new.yaml', '--fail-above', '50%']);
    const nl = await runWith(both, ['diff', 'old.yaml', 'new.yaml', '--lang', 'nl']);

    expect(en.exit).toBe(1);
    expect(en.out).toContain('The currency was GBP and is AUD: amounts are compared by their numbers alone.');
    expect(en.out).toContain('Changed by more than 50%: currency.');
    expect(en.out).not.toContain('notation');
    expect(nl).toMatchObject({ exit: 0 });
    expect(nl.out.replaceAll(/\s+/g, ' ')).toContain(
      'De munteenheid was GBP en is AUD: van bedragen zijn alleen de getallen vergeleken.',
    );
  });

  it('is not explained, as amounts of the two do not add up', async () => {
    const { exit, err, out } = await runWith(both, ['explain', 'new.yaml', '--against', 'old.yaml']);

    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain('amounts in GBP, AUD cannot be compared');
  });
});
