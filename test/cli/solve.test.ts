import { describe, expect, it } from 'vitest';
import { samen } from '../support/cli.ts';
import { runWith } from '../support/fake-host.ts';
import { validatorOf } from '../support/schema.ts';
import { studyHead } from '../support/study-head.ts';

const digipoort = 'scenarios/digipoort';

interface Solution {
  readonly now: number;
  readonly standardError: number | null;
  readonly target: number | null;
  readonly rests: boolean;
  readonly between: { readonly low: number; readonly high: number } | null;
  readonly roots: readonly {
    readonly value: number | string;
    readonly kind: string;
    readonly figure: number;
    readonly standardError: number | null;
    readonly figures: { readonly presentValue: number };
    readonly rank: number | null;
    readonly sentence: string;
    readonly stretch?: { readonly low: unknown; readonly high: unknown };
  }[];
}

/** A cost that is a parabola of x, one that follows a step, and one that is drawn: mean 100,000, standard deviation 10,000. */
const study = `${studyHead('small', { title: 'Small', start: '2025-01', horizon: '2034-12', rate: '0%' })}
assumptions:
  x: { unit: score, range: 0 .. 1000, value: 100, kind: judgement, why: x }
  capped: { unit: EUR, value: min($lot; 5000 EUR) - max(0; $lot - 8000 EUR) }
  parabola: { unit: EUR, value: ($x - 400) * ($x - 400) * € 0.001 }
  team: { unit: fte, range: 2 .. 40, value: 10, kind: judgement, why: x }
  bare: { unit: fte, value: 10, kind: judgement, why: x }
  signed: { unit: month, range: 2025-01 .. 2026-12, value: 2025-03, kind: judgement, why: x }
  luck: { unit: EUR, value: { p10: 87184.48, p90: 112815.52, shape: normal }, kind: judgement, why: x }
  lot: { unit: EUR, range: 0 .. 100000, value: 1000, kind: judgement, why: x }
responsibility: { teams: { rate: 1000 } }
scenarios:
  never: { title: Never, phases: {} }
  curve: { title: Curve, phases: { pay: { costs: [{ title: Parabola, amount: $parabola, when: start }] } } }
  capped: { title: Capped, phases: { pay: { costs: [{ title: Capped, amount: $capped, when: start }] } } }
  work: { title: Work, phases: { build: { responsibility: teams, team: $team, not-before: $signed, work: [{ effort: 120 }] } } }
  plain: { title: Plain, phases: { build: { responsibility: teams, team: $bare, work: [{ effort: 120 }] } } }
  chance: { title: Chance, phases: { pay: { costs: [{ title: Luck, amount: $luck, when: start }, { title: Lot, amount: $lot, when: start }] } } }
`;

const run = async (...args: readonly string[]) => runWith({ 'study.yaml': study }, ['solve', 'study.yaml', ...args]);

async function solved(...args: readonly string[]): Promise<Solution> {
  const ran = await run(...args, '--format', 'json');
  expect(ran).toMatchObject({ exit: 0 });
  return JSON.parse(ran.out) as Solution;
}

describe('samen solve', () => {
  it('finds every root in the range: both sides of a parabola', async () => {
    const { roots } = await solved('--figure', 'scenarios.curve.total-cost', '--to', '90', '--by', 'x');

    // (x − 400)² / 1000 = 90 where x is 400 ∓ 300.
    expect(roots).toHaveLength(2);
    expect(roots[0]?.value).toBeCloseTo(100, 9);
    expect(roots[1]?.value).toBeCloseTo(700, 9);
  });

  it('finds where a cost with a ceiling comes to a target, and says where it never does', async () => {
    const asked = ['--figure', 'scenarios.capped.total-cost', '--by', 'lot', '--to'];

    expect((await solved(...asked, '3000')).roots.map(({ value }) => value)).toEqual([3000, expect.closeTo(10_000, 6)]);
    const level = await solved(...asked, '5000');
    expect(level.roots.map(({ value, stretch }) => [value, stretch])).toEqual([
      [expect.closeTo(5000, 6), { low: expect.closeTo(5000, 6), high: expect.closeTo(8000, 6) }],
      [expect.closeTo(8000, 6), { low: expect.closeTo(5000, 6), high: expect.closeTo(8000, 6) }],
    ]);
    expect(await solved(...asked, '6000')).toMatchObject({ roots: [], between: { high: 5000 } });
  });

  it('tells all values at which a figure stays at its target, once, and that it always is', async () => {
    const asked = ['--figure', 'scenarios.capped.total-cost', '--by', 'lot', '--to', '5000'];
    const text = (await run(...asked)).out.replaceAll(/\s+/g, ' ');

    expect(text.split('is € 5,000 wherever')).toHaveLength(2);
    expect(text).toContain(
      '"Total cost" of capped is € 5,000 wherever "lot" lies between € 5,000 and € 8,000 (now € 1,000). At € 5,000 capped costs € 5,000, € 4,000 more than now',
    );
    expect((await run(...asked, '--from', '6000', '--until', '7000')).out.replaceAll(/\s+/g, ' ')).toContain(
      'is € 5,000 all the while "lot" goes from € 6,000 to € 7,000.',
    );
  });

  it('finds where a parabola only touches', async () => {
    const { roots } = await solved('--figure', 'scenarios.curve.total-cost', '--to', '0', '--by', 'x');

    expect(roots.map(({ value }) => Number(value).toFixed(3))).toEqual(['400.000']);
  });

  it('takes a month for its last instant: 120 person-months from March are done in July with 24 fte', async () => {
    const { roots } = await solved('--figure', 'scenarios.work.finish', '--to', '2025-07', '--by', 'team');

    expect(roots.map(({ value }) => value)).toEqual([expect.closeTo(24, 9)]);
    expect(roots[0]?.sentence).toContain('"Finish" of work is July 2025 where "team" is 24 fte (now 10 fte)');
  });

  it('finds whole months of a month', async () => {
    const { roots } = await solved('--figure', 'scenarios.work.finish', '--to', '2026-06', '--by', 'signed');

    expect(roots.map(({ value, kind }) => [value, kind])).toContainEqual(['2025-07', 'equal']);
  });

  it('says what the figure lies between where it never comes to the target', async () => {
    const { roots, between } = await solved('--figure', 'scenarios.work.finish', '--to', '2024-01', '--by', 'team');

    expect([roots, between]).toEqual([[], { low: 5, high: 62 }]);
    const { out } = await run('--figure', 'scenarios.work.finish', '--to', '2024-01', '--by', 'team', '--lang', 'nl');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('is nooit januari 2024: het ligt tussen mei 2025 en februari 2030');
  });

  it('tells moments in months where the figure never comes to the end of the month that is asked for, but lies in it', async () => {
    // 60 person-months by 9.6 fte and more end 6.25 months after the start, in July 2025, and before.
    const early = study
      .replace('range: 2 .. 40', 'range: 9.6 .. 40')
      .replace('not-before: $signed, work: [{ effort: 120', 'work: [{ effort: 60');
    const asked = ['solve', 'study.yaml', '--figure', 'scenarios.work.finish', '--to', '2025-07', '--by', 'team'];
    const said = async (...more: readonly string[]) =>
      (await runWith({ 'study.yaml': early }, [...asked, ...more])).out.replaceAll(/\s+/g, ' ');

    expect(await said()).toContain(
      'is never 7 months after the start (July 2025): it lies between 1.5 months after the start (February 2025) and 6.25 months after the start (July 2025) while',
    );
    expect(await said('--lang', 'nl')).toContain(
      'is nooit 7 maanden na de start (juli 2025): het ligt tussen 1,5 maand',
    );
  });

  it('finds nothing of draws where --set would be refused', async () => {
    const rest = study
      .replace('responsibility:', '  left: { unit: EUR, value: € 10k - $lot, range: 0 .. 10000 }\nresponsibility:')
      .concat(
        '  rest: { title: Rest, phases: { pay: { costs: [{ title: Luck, amount: $luck, when: start }, { title: Left, amount: $left, when: start }] } } }\n',
      );
    const asked = ['--figure', 'simulated.rest.total-cost.mean', '--by', 'lot', '--format', 'json', '--draws', '200'];
    const rootsAt = async (target: string) => {
      const { out } = await runWith({ 'study.yaml': rest }, ['solve', 'study.yaml', ...asked, '--to', target]);
      return (JSON.parse(out) as Solution).roots.map(({ value }) => Number(value));
    };
    const [found = 0, ...more] = await rootsAt('105000');

    expect(more).toEqual([]);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(10_000);
    // As much less again would leave less than nothing.
    expect(await rootsAt('95000')).toEqual([]);
  });

  it('refuses what draws tell that no value could bring about', async () => {
    const { exit, err } = await run('--figure', 'simulated.chance.total-cost.sd', '--to', '9000', '--by', 'lot');

    expect(exit).toBe(2);
    expect(err).toMatch(/^samen: error\[usage\]: .*simulated\.chance\.total-cost\.sd/);
  });

  it('says so where the figure does not rest on it', async () => {
    const { rests } = await solved('--figure', 'scenarios.work.finish', '--to', '2026-01', '--by', 'x');

    expect(rests).toBe(false);
  });

  it('looks between --from and --until where there is no range', async () => {
    const asked = ['--figure', 'scenarios.plain.finish', '--to', '2025-06', '--by', 'bare'];
    const { roots } = await solved(...asked, '--from', '5', '--until', '50 fte');

    expect(roots.map(({ value }) => value)).toEqual([expect.closeTo(20, 9)]);
    expect(await run(...asked)).toMatchObject({ exit: 2, err: expect.stringContaining('--from') as string });
  });

  it('tells the budget that 80% of the draws keep, as a simulation has it', async () => {
    const { now, standardError } = await solved(
      '--figure',
      'scenarios.chance.total-cost',
      '--to',
      '80%',
      '--draws',
      '20000',
    );

    // z of 80% is 0.8416.
    expect(Math.abs(now - (101_000 + 8416.2))).toBeLessThan(4 * (standardError ?? 0));
    const ran = await runWith({ 'study.yaml': study }, [
      'simulate',
      'study.yaml',
      '--draws',
      '20000',
      '--format',
      'json',
    ]);
    const { scenarios } = JSON.parse(ran.out) as {
      scenarios: readonly { id: string; totalCost: { p80: { value: number } } }[];
    };
    expect(scenarios.find(({ id }) => id === 'chance')?.totalCost.p80.value).toBe(now);
  });

  it('brings a chance to a target: 80% of the draws within 120,000', async () => {
    const asked = ['--figure', 'scenarios.chance.total-cost', '--to', '80%', '--limit', '€ 120k', '--by', 'lot'];
    const { roots } = await solved(...asked);
    const same = await solved('--figure', 'simulated.chance.total-cost.p80', '--to', '€ 120k', '--by', 'lot');

    const [root] = roots;
    expect(root?.standardError).toBeGreaterThan(0);
    expect(Math.abs(Number(root?.value) - (20_000 - 8416.2))).toBeLessThan(4 * (root?.standardError ?? 0));
    expect(same.roots[0]?.value).toBe(root?.value);
  });

  it.each([
    [['--to', '1', '--by', 'x'], '--figure is missing'],
    [['--figure', 'scenarios.curve.total-cost', '--by', 'x'], '--to is missing'],
    [['--figure', 'scenarios.curve.total-cost', '--to', '1'], '--by is missing'],
    [['--figure', 'scenarios.curve.total-cost', '--to', '80%', '--by', 'x'], '--limit'],
    [['--figure', 'scenarios.curve.total-cost', '--to', '80%', '--limit', '10'], '--by is missing'],
    [['--figure', 'scenarios.curve.total-cost', '--to', '80%', '--from', '1'], '--by is missing'],
    [['--figure', 'scenarios.curve.total-cost', '--to', '80%', '--until', '1'], '--by is missing'],
    [['--figure', 'scenarios.curve.rank', '--to', '1', '--by', 'x'], 'cannot be brought to a value'],
    [['--figure', 'scenarios.curve.total-cost', '--to', '1', '--by', 'parabola'], 'no number of its own'],
    [['--figure', 'scenarios.curve.total-cost', '--to', '1', '--by', 'y'], 'no assumption "y"'],
    [
      ['--figure', 'scenarios.curve.total-cost', '--to', '1', '--by', 'x', '--draws', '10'],
      'only for a figure of draws',
    ],
    [['--figure', 'scenarios.work.finish', '--to', '2026', '--by', 'team'], 'bad-month'],
    [['--figure', 'scenarios.never.finish', '--to', '2026-01', '--by', 'team'], 'no-figure'],
    [['--figure', 'scenarios.never.finish', '--to', '80%'], 'no-figure'],
    [
      ['--figure', 'scenarios.work.finish', '--to', '2026-01', '--by', 'team', '--from', '50'],
      'have nothing in common with the range of "team"',
    ],
    [
      ['--figure', 'scenarios.curve.total-cost', '--to', '1', '--by', 'x', '--from', '3', '--until', '2'],
      '--from 3 --until 2: nothing lies from the first to the second',
    ],
    [
      ['--figure', 'scenarios.curve.total-cost', '--to', '1', '--by', 'x', '--from', '1e9', '--until', '2e9'],
      'have nothing in common with the range of "x"',
    ],
    [['--figure', 'curve.total-cost', '--to', '1', '--by', 'x'], 'did you mean "scenarios.curve.total-cost"'],
  ])('refuses %j', async (args, text) => {
    const { exit, err } = await run(...args);

    expect([exit, err]).toEqual([2, expect.stringContaining(text)]);
  });
});

const json = async (...args: readonly string[]): Promise<Solution> =>
  JSON.parse((await samen(['solve', digipoort, ...args, '--format', 'json'])).stdout) as Solution;

describe('samen solve of Digipoort', () => {
  it.each([
    ['scenarios.3.present-value', '€ 290M', 'team', 'fte'],
    ['scenarios.2.5.present-value', '€ 300M', 'entanglement', '%'],
    ['scenarios.3.measures.unlawful', '40 months', 'team', 'fte'],
    ['scenarios.3.present-value', '€ 290M', 'discount-rate', '%/year'],
  ])('fed back with --set %s comes to %s', async (figure, to, by, unit) => {
    const { roots, target } = await json('--figure', figure, '--to', to, '--by', by);
    const isShare = unit.startsWith('%');

    expect(roots.length).toBeGreaterThan(0);
    for (const { value, figures } of roots) {
      const set = `${by}=${(isShare ? Number(value) * 100 : Number(value)).toPrecision(15)}${unit}`;
      const again = await json('--figure', figure, '--to', to, '--by', by, '--set', set);
      expect(Math.abs(again.now / (target ?? 0) - 1)).toBeLessThan(1e-9);
      expect(figures.presentValue).toBeGreaterThan(0);
    }
  });

  it('prints JSON as its schema says', async () => {
    const schema = JSON.parse((await samen(['schema', '--output', 'solution'])).stdout) as object;
    const validate = validatorOf(schema);

    expect(validate(await json('--figure', 'scenarios.3.finish', '--to', '2024-01', '--by', 'team'))).toBe(true);
    expect(validate(await json('--figure', 'scenarios.3.finish', '--to', '80%'))).toBe(true);
  });

  it('shows at 80 columns what the team costs', async () => {
    const args = ['--figure', 'scenarios.3.finish', '--to', '2024-01', '--by', 'team', '--width', '80'];
    const { stdout } = await samen(['solve', digipoort, ...args]);

    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('There 3 costs € 289.8 million, € 7.8 million less than now.');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
