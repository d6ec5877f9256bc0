import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

/** Ten months and € 400k, then five months and € 100k; each month later costs € 10k more, as the old ledger is the dearer. */
const study = `samen: 1
study: ledger
title: A new ledger
currency: EUR
start: 2026-01
horizon: 2035-12
as-of: 2026-01
prices: { basis: real, level: 2026 }
discounting: { rate: 0%, basis: real, base: 2026, timing: mid-year }
assumptions:
  size: { unit: person-months, value: { low: 30, mode: 40, high: 80 }, kind: judgement, why: a guess }
  upkeep: { unit: EUR/month, value: { low: 8000, mode: 10000, high: 20000 }, kind: judgement, why: a guess }
responsibility:
  hired: { rate: 10000 EUR/person-month }
scenarios:
  replace:
    title: Replace it
    phases:
      build: { responsibility: hired, team: 4 fte, work: [{ effort: $size }] }
      move: { after: build, duration: 5, costs: [{ title: Tools, amount: € 100k, when: spread }] }
    running:
      - { title: Old ledger, amount: € 20k/month, from: start, until: move.end }
      - { title: New ledger, amount: $upkeep, from: move.end, until: horizon }
    risks:
      - { title: Late, probability: 30%, kind: judgement, why: a guess, delays: { phase: build, by: 6 } }
`;

const bell = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** The chance of a standard normal number below z, by Simpson's rule over the bell curve from 0. */
function normalCumulative(z: number): number {
  const steps = 1000;
  let sum = bell(0) + bell(z);
  for (let step = 1; step < steps; step++) sum += (step % 2 === 0 ? 2 : 4) * bell((z * step) / steps);
  return 0.5 + (z / steps / 3) * sum;
}

interface Spread {
  readonly central: number;
  /** Of a class that is one number. */
  readonly outcome: number;
  readonly mean: { readonly value: number };
  readonly p10: { readonly value: number; readonly error: number };
  readonly p50: { readonly value: number; readonly error: number };
  readonly p90: { readonly value: number; readonly error: number };
}

interface Seen {
  readonly outsideView: {
    readonly id: string;
    readonly mitigation: number | null;
    readonly cost: unknown;
    readonly time: unknown;
    readonly own: readonly Record<
      'cost' | 'time',
      Record<'plan' | 'p50' | 'p80' | 'mean', { ratio: number; at: number }> | null
    >[];
  } | null;
  readonly scenarios: readonly {
    readonly totalCost: Spread;
    readonly finish: Spread;
    readonly chances: { readonly byDate: { readonly value: number; readonly error: number } };
  }[];
}

async function seen(
  args: readonly string[],
  text = study,
): Promise<{ view: Seen['outsideView']; scenario: Seen['scenarios'][0] }> {
  const folder = folderOf({ 'study.yaml': text });
  const { stdout, stderr, code } = await samen(['simulate', '--format', 'json', ...args], { cwd: folder });
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  const { outsideView, scenarios } = JSON.parse(stdout) as Seen;
  const [only] = scenarios;
  if (only === undefined) throw new Error('no scenario');
  return { view: outsideView, scenario: only };
}

describe('an outside view multiplies what the phases cost and take, in place of what the study would draw', () => {
  it.each([
    // 15 months and € 500k: × 1.54 and × 3.
    [['--outside-view', 'green-book'], 23.1, 1_500_000 + 20_000 * 23.1 + 10_000 * 96.9],
    // 10% + 0.6 × 44% = 36.4% and 10% + 0.6 × 190% = 124%.
    [['--outside-view', 'green-book', '--mitigation', '40%'], 20.46, 1_120_000 + 20_000 * 20.46 + 10_000 * 99.54],
    [['--outside-view', 'green-book', '--mitigation', '100%'], 16.5, 550_000 + 20_000 * 16.5 + 10_000 * 103.5],
    // It says nothing of time: what it takes is as planned.
    [['--outside-view', 'nl-2024'], 15, (500_000 * 6.14) / 5.17 + 20_000 * 15 + 10_000 * 105],
  ])('%j', async (args, months, cost) => {
    const { scenario: entry } = await seen(args);
    expect([entry.finish.central, entry.totalCost.central]).toEqual([15, 1_850_000]);
    expect(entry.finish.outcome).toBeCloseTo(months, 9);
    expect(entry.totalCost.outcome).toBeCloseTo(cost, 5);
  });

  it('a team that is still growing when its work is planned to be done grows no more after that', async () => {
    const text = study
      .replace(
        'team: 4 fte, work: [{ effort: $size }]',
        'team: { from: 0 fte, to: 20 fte, over: 40 months }, work: [{ effort: 36 }]',
      )
      .replace('discounting:', 'indexation: { labour: 10% }\ndiscounting:');
    const { scenario: entry } = await seen(['--outside-view', 'green-book', '--mitigation', '100%'], text);
    // 36 person-months at x²/4 take 12 months, in which 6 fte are reached; of 1.2 months more, at 6 fte, all lie in 2027.
    const build = 1.1 * 360_000 * ((36 + 1.2 * 6 * 1.1) / (36 + 1.2 * 6));
    const end = 1.1 * 17;
    expect(entry.finish.outcome).toBeCloseTo(end, 9);
    expect(entry.totalCost.outcome).toBeCloseTo(build + 110_000 + 20_000 * end + 10_000 * (120 - end), 5);
  });

  it('one-in-six: five in six draws near the plan, the sixth three times as dear', async () => {
    const { scenario: entry } = await seen(['--outside-view', 'one-in-six', '--draws', '60000']);
    expect(entry.finish.p50.value).toBeCloseTo(15, 9);
    expect(entry.finish.p90.value).toBeCloseTo(25.5, 9);
    // 27% of 500k on average, and 70% of 15 months later in one of six.
    const expected = 1_850_000 + 0.27 * 500_000 + (10.5 / 6) * 10_000;
    const sd = Math.sqrt(5 / 36) * (500_000 * (3 - 0.924) + 105_000);
    expect(Math.abs(entry.totalCost.mean.value - expected)).toBeLessThan((4 * sd) / Math.sqrt(60_000));
  });

  it('nl-2018: the distribution of the class, and the chance to be as early as planned', async () => {
    const { scenario: entry } = await seen(['--outside-view', 'nl-2018', '--by-date', '2027-03', '--draws', '40000']);
    const sigma = 0.62264;
    const mu = Math.log(1.37) - (sigma * sigma) / 2;
    expect(Math.abs(entry.finish.p50.value - 15 * Math.exp(mu))).toBeLessThan(4 * entry.finish.p50.error);
    expect(Math.abs(entry.finish.p90.value - 15 * Math.exp(mu + 1.2815515655 * sigma))).toBeLessThan(
      4 * entry.finish.p90.error,
    );
    const { value, error } = entry.chances.byDate;
    expect(Math.abs(value - normalCumulative(-mu / sigma))).toBeLessThan(4 * error);
  });

  it('draws nothing that the study says: not its estimates, nor its risks', async () => {
    const without = study
      .replace(/\{ low: 30, mode: (\d+), high: 80 \}/, '$1')
      .replace(/\{ low: 8000, mode: (\d+), high: 20000 \}/, '$1')
      .replace(/ {4}risks:[^]*$/, '');
    const args = ['--outside-view', 'nl-2018'];
    expect((await seen(args, without)).scenario).toEqual((await seen(args)).scenario);
  });
});

describe('where the own estimate of the study lies in the class', () => {
  it('is told of its plan and of its P50 and P80', async () => {
    const { view } = await seen(['--outside-view', 'nl-2018']);
    const own = view?.own[0];
    const mu = Math.log(1.36) - (0.62264 * 0.62264) / 2;
    expect(own?.cost?.plan.ratio).toBe(1);
    expect(own?.cost?.plan.at).toBeCloseTo(normalCumulative(-mu / 0.62264), 5);
    // The effort of 30, 40 or 80 as PERT has its median near 44.3, so € 443k and € 100k of the € 500k that are planned.
    expect(own?.cost?.p50.ratio).toBeGreaterThan(1.06);
    expect(own?.cost?.p50.ratio).toBeLessThan(1.12);
    const p80 = own?.cost?.p80 ?? { ratio: Number.NaN, at: Number.NaN };
    expect(p80.at).toBeCloseTo(normalCumulative((Math.log(p80.ratio) - mu) / 0.62264), 5);
  });

  it('is null where the class says nothing of it', async () => {
    const { view } = await seen(['--outside-view', 'nl-2024']);
    expect(view?.own[0]?.time).toBeNull();
    expect(view?.own[0]?.cost?.mean.at).toBeNull();
    expect(view?.own[0]?.cost?.mean.ratio).toBeGreaterThan(1);
  });
});

describe('a class that is one number', () => {
  const two = study.replace(
    'scenarios:\n',
    `scenarios:
  keep:
    title: Keep it
    phases: {}
    running: [{ title: Old ledger, amount: € 30k/month, from: start, until: horizon }]
`,
  );

  it.each(['green-book', 'nl-2024'])(
    '%s: tells no chance, quantile or error, in any format or language',
    async (id) => {
      const cwd = folderOf({ 'study.yaml': two });
      for (const lang of ['en', 'nl'])
        for (const format of ['table', 'markdown', 'csv']) {
          const args = ['simulate', '--outside-view', id, '--by-date', '2030-01', '--budget', '€ 3M', '--curve'];
          const { stdout, stderr, code } = await samen([...args, '--format', format, '--lang', lang], { cwd });
          expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
          expect(stdout).not.toMatch(/P\d\d|±|100%| of 100 |van 100 |seed|\d (?:draws|trekkingen)/);
        }
      const { stdout } = await samen(['simulate', '--outside-view', id, '--by-date', '2030-01', '--format', 'json'], {
        cwd,
      });
      const reported = JSON.parse(stdout) as { sampling: unknown; scenarios: Record<string, unknown>[] };
      expect(reported.sampling).toBeNull();
      for (const { chances, joint, regret } of reported.scenarios)
        expect([chances, joint, regret]).toEqual([null, null, null]);
      expect(reported.scenarios.map(({ keeps }) => keeps)).toContainEqual({ byDate: true, withinBudget: null });
      expect(stdout).not.toMatch(/"(?:p10|p50|p80|p90|error|centralAt)"/);
    },
  );
});

it('is not used to rank, whatever the class: it makes all scenarios overrun alike', async () => {
  const cwd = folderOf({ 'study.yaml': study });
  for (const id of ['nl-2018', 'one-in-six', 'green-book']) {
    const { stdout } = await samen(['simulate', '--outside-view', id, '--width', '300', '--draws', '200'], { cwd });
    expect(stdout).toContain('The class is not used to rank');
    expect(stdout).not.toMatch(/comes first|cheapest|regret|distinguishable/);
  }
  const { stdout } = await samen(['simulate', '--outside-view', 'nl-2018', '--format', 'json', '--draws', '200'], {
    cwd,
  });
  const { scenarios } = JSON.parse(stdout) as { scenarios: { chances: Record<string, unknown>; regret: unknown }[] };
  for (const { chances, regret } of scenarios)
    expect([chances['first'], chances['cheapest'], regret]).toEqual([null, null, null]);
});

describe('what is told of an outside view', () => {
  it.each([
    ['en', ['instead of drawing', 'The government holds']],
    ['nl', ['in plaats van', 'Volgens de regering']],
  ])('in %s: that it is instead, what to beware of and the source', async (lang, reported) => {
    const folder = folderOf({ 'study.yaml': study });
    const { stdout } = await samen(['simulate', '--outside-view', 'nl-2018', '--lang', lang, '--width', '300'], {
      cwd: folder,
    });
    const text = stdout.replaceAll(/\s+/g, ' ');
    for (const each of [...reported, 'Het Financieele Dagblad', 'Tweakers']) expect(text).toContain(each);
  });

  it.each([
    [['--outside-view', 'nl-2018', '--outside-view', 'green-book'], 'outside-on-top'],
    [['--outside-view', 'nl-2018', '--mitigation', '40%'], 'no-mitigation'],
    [['--mitigation', '40%'], 'no-mitigation'],
    [['--outside-view', 'green-book', '--mitigation', '140%'], 'bad-option'],
    [['--outside-view', 'dutch'], 'bad-option'],
  ])('or %j is refused: %s', async (args, code) => {
    const folder = folderOf({ 'study.yaml': study });
    const ran = await samen(['simulate', ...args], { cwd: folder });
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`error[${code}]`);
  });

  it('takes a contingency of 0% for none', async () => {
    const none = 'contingency: { share: 0%, on: [labour], kind: judgement, why: as before }';
    const folder = folderOf({ 'study.yaml': study.replace('responsibility:\n', `${none}\nresponsibility:\n`) });

    expect(await samen(['simulate', '--outside-view', 'nl-2018'], { cwd: folder })).toMatchObject({ code: 0 });
  });

  it('or a study, or a scenario of it, with a contingency: both would count the same twice', async () => {
    const reserve = '{ share: 10%, on: [labour], kind: judgement, why: as before }';
    for (const text of [
      study.replace('responsibility:\n', `contingency: ${reserve}\nresponsibility:\n`),
      study.replace('    running:', `    contingency: ${reserve}\n    running:`),
    ]) {
      const folder = folderOf({ 'study.yaml': text });
      const { code, stderr } = await samen(['simulate', '--outside-view', 'nl-2018', join(folder, 'study.yaml')]);
      expect(code).toBe(2);
      expect(stderr).toContain('count twice');
    }
  });
});
