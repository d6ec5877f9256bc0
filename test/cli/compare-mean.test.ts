import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';

const study = `samen: 1
study: bridge
title: Bridge
currency: EUR
start: 2025-01
horizon: 2034-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: mid-year }
assumptions:
  steel: { unit: EUR, value: { min: 60000, max: 100000 }, kind: judgement, why: made up }
  drawn: { unit: percent, value: { min: 0%, max: 100% }, kind: judgement, why: made up }
scenarios:
  old:
    title: Old
    phases: { work: { duration: 6, costs: [{ title: Steel, amount: $steel, when: start }] } }
    risks: [{ title: Rust, probability: 50%, kind: judgement, why: made up, costs: { amount: 20000, when: work.end } }]
  new:
    title: New
    phases: { work: { duration: 9, costs: [{ title: Steel, amount: $steel, when: start }, { title: Paint, amount: 1000, when: start }] } }
  safe:
    title: Safe
    requires: [{ assumption: drawn, at-least: 40% }]
    phases: { work: { duration: 8, costs: [{ title: Steel, amount: 70000, when: start }] } }
    fallback: { to: new, at: work.end, cost: 3000 }
`;

interface Measured {
  readonly value: number;
  readonly error: number;
}

interface Printed {
  readonly mean?: {
    readonly leader: string;
    readonly planned: number;
    readonly mean: Measured;
    readonly second: string | null;
    readonly difference: { readonly planned: number; readonly mean: Measured } | null;
  } | null;
}

const run = async (of: string, ...args: string[]): Promise<string> => {
  const ran = await runWith({ 'study.yaml': of }, ['compare', 'study.yaml', ...args]);
  expect(ran).toMatchObject({ exit: 0 });
  return ran.out;
};
const meanIn = async (of: string, ...args: string[]) =>
  (JSON.parse(await run(of, ...args, '--format', 'json')) as Printed).mean;

const twoOnly = ['--scenario', 'old', '--scenario', 'new'];
const draws = 4000;

const finishShown = async (text: string): Promise<string> =>
  (await run(text, ...twoOnly, '--by', 'finish', '--draws', '50')).replaceAll(/\s+/g, ' ');

describe('the mean beside the plan, in compare', () => {
  it('needs draws, and says so', async () => {
    expect(await meanIn(study)).toBeNull();
    expect(await run(study, ...twoOnly)).toContain('The mean of old and that of its lead over new may differ');
    expect(await run(study, ...twoOnly, '--lang', 'nl')).toContain('--draws rekent ze uit');
  });

  it('is left out where nothing is uncertain', async () => {
    const certain = study
      .replace('{ min: 60000, max: 100000 }', '80000')
      .replace('{ min: 0%, max: 100% }', '50%')
      .replace(/ {4}risks: .*\n/, '');
    expect(await meanIn(certain)).toBeUndefined();
    expect(await meanIn(certain, '--draws', '100')).toBeUndefined();
  });

  it('is of the leader and of how much more the next costs, in the same draws', async () => {
    const found = await meanIn(study, ...twoOnly, '--draws', String(draws));

    // Steel is 80,000 on average and spread by 40,000/√12; the risk costs 20,000 in half of the draws. What both have in
    // common does not spread their difference, which is 1,000 less the risk.
    expect(found).toMatchObject({ leader: 'old', second: 'new', planned: 80_000, difference: { planned: 1000 } });
    const { mean, difference } = found as Required<NonNullable<Printed['mean']>>;
    expect(Math.abs(mean.value - 90_000)).toBeLessThan(4 * mean.error);
    expect(mean.error).toBeCloseTo(Math.sqrt(40_000 ** 2 / 12 + 10_000 ** 2) / Math.sqrt(draws), -1);
    expect(Math.abs((difference?.mean.value ?? 0) + 9000)).toBeLessThan(4 * (difference?.mean.error ?? 0));
    expect(difference?.mean.error).toBeCloseTo(10_000 / Math.sqrt(draws), 0);
    const text = (await run(study, ...twoOnly, '--draws', String(draws))).replaceAll(/\s+/g, ' ');
    expect(text).toMatch(
      /On average over the draws the present value of costs of old is € [\d,]+ ±€ \d+, in the plan € 80,000; that of new is on average € [\d,]+ less ±€ \d+, in the plan € 1,000 more\./,
    );
  });

  it('has an error with the two digits that count', async () => {
    const larger = study.replace('60000', '600000').replace('100000', '1000000');
    const text = await run(larger, ...twoOnly, '--draws', '200');

    // Spread by 400,000/√12, of 200 draws 8,165.
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(/of old is € [\d,]+ ±€ [78],\d00, in the plan/);
  });

  it('is of moments too', async () => {
    const later = study
      .replace('duration: 9,', 'duration: $length,')
      .replace(
        '  drawn:',
        '  length: { unit: months, value: { min: 9, max: 15 }, kind: judgement, why: made up }\n  drawn:',
      );
    expect(await finishShown(later)).toMatch(
      /the finish of old is June 2025 ±0\.0 months, in the plan June 2025; that of new is on average \d\.\d months later ±0\.\d months, in the plan \d\.\d months later\./,
    );
    // Where all draws are as the plan there is nothing to tell.
    expect(await finishShown(study)).not.toContain('On average over the draws');
  });

  it('stands beside the plan without contingency, as draws have none', async () => {
    const reserved = study.replace(
      'scenarios:\n',
      'contingency: { share: 50%, on: [other], kind: judgement, why: made up }\nscenarios:\n',
    );
    const found = await meanIn(reserved, ...twoOnly, '--draws', '50');
    expect(found).toMatchObject({ planned: 80_000, difference: { planned: 1000 } });
    const printed = async (...args: string[]): Promise<string> =>
      (await run(reserved, ...twoOnly, '--draws', '50', ...args)).replaceAll(/\s+/g, ' ');
    expect(await printed()).toMatch(
      /, in the plan without contingency € 80,000; .*, in the plan without contingency € 1,000 more\./,
    );
    expect(await printed('--lang', 'nl')).toContain(', in het plan zonder onvoorzien € 80.000; ');
    expect(await printed('--by', 'finish')).not.toContain('without contingency');
  });

  it('says of a score as well that it is without contingency, where a criterion is a cost', async () => {
    const scored = study.replace(
      'scenarios:\n',
      `ranking: { by: score }
contingency: { share: 50%, on: [other], kind: judgement, why: made up }
criteria: { cost: { title: Cost, result: present-value, worst: 200000, best: 0 } }
stakeholders: { all: { say: 100%, weights: { cost: 100 } } }
scenarios:
`,
    );
    const text = await run(scored, ...twoOnly, '--draws', '50');
    // Of 200,000 it costs 80,000, and 120,000 with its contingency.
    expect(text).toMatch(/old +Old .*40\.0/);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(', in the plan without contingency 60.0 points; ');
  });

  it('takes the fallback in where the ranking does', async () => {
    const found = await meanIn(study, '--by', 'expected', '--draws', String(draws));

    // Safe: 70,000 where the gate passes; else that, 3,000 and the other, begun later: 81,000 on average.
    expect(found).toMatchObject({ leader: 'new', second: 'old' });
    const cheap = study.replace('amount: 70000', 'amount: 30000');
    const chosen = await meanIn(cheap, '--by', 'expected', '--draws', String(draws));
    const { mean } = chosen as NonNullable<Printed['mean']>;
    expect(chosen?.leader).toBe('safe');
    expect(Math.abs(mean.value - (30_000 + 0.4 * 84_000))).toBeLessThan(4 * mean.error);
  });

  it('says which figures are with the fallback, and which are without it', async () => {
    const cheap = study.replace('amount: 70000', 'amount: 30000');
    const shown = async (...args: string[]): Promise<string> =>
      (await run(cheap, '--draws', '500', ...args)).replaceAll(/\s+/g, ' ');
    const counts =
      'Where a gate of safe fails, its fallback counts in the ranking and in Mean, P50 and P80; the other columns leave it aside.';

    expect(await shown('--by', 'p80')).toContain(counts);
    const expected = await shown('--by', 'expected');
    expect(expected).toContain(counts);
    expect(expected).toContain('the present value of costs of safe with its fallback is €');
    expect(await shown()).not.toContain('fallback');
    expect(await shown('--by', 'p80', '--scenario', 'old', '--scenario', 'new')).not.toContain('fallback');
    expect(await shown('--by', 'p80', '--lang', 'nl')).toContain(
      'Waar safe niet aan een eis voldoet, telt de terugval mee in de rangorde en in Gem., P50 en P80; in de andere kolommen niet.',
    );
  });

  it('says of scenarios that are not told apart that this leaves fallbacks aside, where figures are with them', async () => {
    const drawn = ['--draws', '500'];

    expect(await run(study, ...drawn)).toContain('Not distinguishable from safe on cost: old, new.');
    expect(await run(study, ...drawn, '--by', 'p80')).toContain(
      'Not distinguishable from safe on cost, fallbacks aside: new, old.',
    );
  });
});

const inherited = (changes: string): string => `${study.slice(0, study.indexOf('scenarios:'))}
scenarios:
  old:
    title: Old
    assumptions: { extra: { unit: EUR, value: { min: 1, max: 9 }, kind: judgement, why: made up } }
    phases: { work: { duration: 6, costs: [{ title: Steel, amount: $steel, when: start }, { title: Extra, amount: $extra, when: start }] } }
    risks: [{ title: Rust, probability: 50%, kind: judgement, why: made up, costs: { amount: { min: 10000, max: 20000 }, when: work.end } }]
  new:
    title: New
    extends: old
    running: [{ title: Paint, amount: 10 EUR/month, from: start, until: horizon }]
    ${changes}
`;

describe('the mean of a lead over a scenario that has its risks and assumptions from the leader', () => {
  it('may not differ from the plan, as they share their draws', async () => {
    expect(await run(inherited(''))).toContain('The mean of old may differ from the plan; --draws computes it.');
    expect((await meanIn(inherited(''), '--draws', '50'))?.difference).toEqual({
      planned: 1200,
      mean: { value: expect.closeTo(1200, 6), error: expect.closeTo(0, 6) },
    });
  });

  it.each([
    ['another estimate', 'assumptions: { extra: { value: { min: 2, max: 9 }, kind: judgement, why: made up } }'],
    [
      'another risk',
      'risks: [{ title: Rust, probability: 60%, kind: judgement, why: made up, costs: { amount: { min: 10000, max: 20000 }, when: work.end } }]',
    ],
  ])('may differ where it has %s', async (_, changes) => {
    expect((await run(inherited(changes))).replaceAll(/\s+/g, ' ')).toContain(
      'The mean of old and that of its lead over new may differ from the plan',
    );
  });

  it('may not differ by a risk of work that both do', async () => {
    const both = `${study.slice(0, study.indexOf('scenarios:'))}
components: { core: { title: Core, build: 10 } }
responsibility: { own: { rate: 1000 EUR/person-month, performed-by: own } }
risks: [{ title: Growth, of: { build: core }, probability: 20%, kind: judgement, why: made up, enlarges: { by: { min: 10%, max: 50% } } }]
scenarios:
  old: { title: Old, phases: { work: { duration: 6, responsibility: own, work: [{ build: core }] } } }
  new: { title: New, phases: { work: { duration: 6, responsibility: own, work: [{ build: core }], costs: [{ title: Paint, amount: 1000, when: start }] } } }
`;

    expect(await run(both)).toContain('The mean of old may differ from the plan; --draws computes it.');
  });
});
