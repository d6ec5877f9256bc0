import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { study } from './dyke.ts';
import { validatorOf } from '../support/schema.ts';

interface Choice {
  readonly expert: string;
  readonly assumptions: readonly string[];
  readonly means: readonly {
    readonly id: string;
    readonly value: number;
    readonly error: number;
    readonly above: number;
  }[];
  readonly choice: string | null;
  readonly pooled: string | null;
  readonly turns: boolean;
}

const asked = async (text: string, ...args: readonly string[]): Promise<string> =>
  (await samen([...args, '--draws', '4000', '--sampling', 'latin'], { input: text, env: { SAMEN_WIDTH: '200' } }))
    .stdout;

const choices = async (command: string, text = study): Promise<readonly Choice[] | undefined> =>
  (JSON.parse(await asked(text, command, '-', '--format', 'json')) as { experts?: readonly Choice[] }).experts;

describe('what each expert alone would choose', () => {
  it.each(['simulate', 'voi'])(
    'is in %s the scenario with the least mean of draws by the word of that expert',
    async (command) => {
      const [engineer, supplier] = (await choices(command)) ?? [];

      // Uniform between 100,000 and 300,000; by all together the mean is 300,000.
      expect(engineer).toMatchObject({
        expert: 'engineer',
        assumptions: ['clay'],
        choice: 'clay',
        pooled: 'sand',
        turns: true,
      });
      expect(engineer?.means.map(({ id, value }) => [id, Math.round(value / 1000)])).toEqual([
        ['clay', 200],
        ['sand', 260],
        ['both', 360],
      ]);
      expect(engineer?.means[0]?.error).toBeCloseTo(200_000 / Math.sqrt(12 * 4000), -2);
      expect(supplier).toMatchObject({ expert: 'supplier', choice: 'sand', pooled: 'sand', turns: false });
      expect(supplier?.means.map(({ id, above }) => [id, above])).toEqual([
        ['sand', 0],
        ['both', 300_000],
        ['clay', 340_000],
      ]);
    },
  );

  it('may change where the plan does not: a skewed estimate has another mean', async () => {
    const skewed = study.replace('{ min: 100000, max: 300000 }', '{ low: 100000, mode: 110000, high: 800000 }');
    const [engineer] = (await choices('simulate', skewed)) ?? [];
    const compared = await samen(['compare', '-', '--format', 'json'], { input: skewed });
    const { experts } = JSON.parse(compared.stdout) as { experts: readonly { turns: boolean }[] };

    // (100 + 4 · 110 + 800) / 6 = 223 of a PERT by the engineer: its mode is 110, so that the pool has the plan of 232.5 and the mean of 317.5.
    expect(engineer?.means.find(({ id }) => id === 'clay')?.value).toBeCloseTo(223_333, -3);
    expect([engineer?.turns, experts[0]?.turns]).toEqual([true, false]);
  });

  it('is told of the plan where the ranking beside it is by draws', async () => {
    const skewed = study.replace('{ min: 100000, max: 300000 }', '{ low: 100000, mode: 110000, high: 800000 }');
    const printed = async (...args: readonly string[]): Promise<string> =>
      (await asked(skewed, 'compare', '-', '--by', 'expected', ...args)).replaceAll(/\s+/g, ' ');

    expect(await printed('--summary')).toContain('"Of sand" (sand) comes first by expected cost');
    expect(await printed()).toContain(
      'By the word of engineer alone clay leads in the plan, as by that of all together.',
    );
    expect(await printed()).toMatch(/By the word of supplier alone sand leads in the plan: /);
    expect(await printed('--lang', 'nl')).toContain(
      'Volgens engineer alleen staat clay in het plan eerste, net als volgens allen samen.',
    );
  });

  it('is said in both languages, and only where experts speak', async () => {
    const one = study.replace(/experts:\n(.*\n){2}/, 'value: € 150k\n');

    expect(await asked(study, 'voi', '-')).toContain(
      'By the word of engineer alone clay costs least on average (€ 200,000); by all together sand does.',
    );
    expect(await asked(study, 'simulate', '-', '--lang', 'nl')).toContain(
      'Volgens supplier alleen is sand gemiddeld ook het goedkoopst.',
    );
    expect(await choices('voi', one)).toBeUndefined();
    expect(await asked(one, 'simulate', '-')).not.toContain('By the word of');
  });

  it('is the cheapest of what can be chosen, where another that may not be is cheaper on average', async () => {
    const gated = study.replace(
      'title: Of sand',
      'title: Of sand, requires: [{ figure: total-cost, at-most: € 200k }]',
    );
    expect(gated).not.toBe(study);

    expect(await asked(gated, 'simulate', '-')).toContain(
      'By the word of engineer alone clay costs least on average as well, of the scenarios that can be chosen in every draw.',
    );
    expect(await asked(gated, 'simulate', '-', '--lang', 'nl')).toMatch(
      /Volgens supplier alleen is \w+ gemiddeld het goedkoopst \(€ [\d.]+\), van de scenario's die in elke trekking te kiezen zijn; volgens allen samen is dat clay/,
    );
    // Voi says apart which scenarios are no choice.
    expect(await asked(gated, 'voi', '-')).toContain('clay costs least on average as well.');
  });

  it('fits the schemas of what is printed', async () => {
    for (const [command, name] of [
      ['voi', 'voi'],
      ['simulate', 'simulation'],
    ] as const) {
      const schema = JSON.parse((await samen(['schema', '--output', name])).stdout) as object;
      const document = JSON.parse(await asked(study, command, '-', '--format', 'json')) as unknown;
      expect(validatorOf(schema)(document)).toBe(true);
    }
  });
});

describe('the word of one expert', () => {
  it('explains a change: what this expert says on either date', async () => {
    const { stdout } = await samen(['explain', '-', '--from', '2025-01', '--expert', 'engineer', '--width', '300'], {
      input: study,
    });

    expect(stdout).toContain('"Cost of clay" went from € 100,000 to € 200,000');
  });

  it('is refused of somebody who says nothing', async () => {
    const { code, stderr } = await samen(['explain', '-', '--from', '2025-01', '--expert', 'engner'], { input: study });

    expect([code, stderr]).toEqual([2, expect.stringContaining('error[unknown-expert]')]);
  });

  it('is in every figure of a report, which knows whose word it was when it is checked', async () => {
    const cwd = folderOf({ 'study.yaml': study });
    const page = await samen(
      ['report', 'study.yaml', '-o', 'page.html', '--expert', 'supplier', '--sections', 'ranking'],
      { cwd },
    );
    await samen(['report', 'study.yaml', '-o', 'figures', '--expert', 'engineer'], { cwd });
    const file = (name: string): string => readFileSync(join(cwd, name), 'utf8');
    const compared = await samen(['compare', 'study.yaml', '--expert', 'engineer', '--format', 'json'], { cwd });
    const { code } = await samen(['check', 'study.yaml', '--folder', 'figures'], { cwd });

    expect(page.code).toBe(0);
    expect(file('page.html')).toContain('clay=@supplier');
    expect(file('figures/compare.json')).toBe(compared.stdout);
    expect(file('figures/simulate.json')).toContain('"clay": "@engineer"');
    expect(code).toBe(0);
  });
});
