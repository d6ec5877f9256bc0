import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, harbourAt, samen } from '../support/cli.ts';
import { diffJson } from '../support/diff-json.ts';
import { runIn } from '../support/fake-host.ts';
import { edit } from '../support/repository.ts';

const dearer = (study: string): void => edit(join(study, 'study.yaml'), '€ 400k/month', '€ 410k/month');

describe('samen diff of two studies', () => {
  it('names the phase that changed, however narrow the screen', async () => {
    const cwd = harbourAt('old', 'new');
    edit(join(cwd, 'new/3.scenario.yaml'), 'team: $team', 'team: 12 fte');
    const { stdout } = await samen(['diff', 'old', 'new', '--width', '60'], { cwd });

    expect(stdout.replaceAll('\n', ' ')).toMatch(/scenarios\/3\/phases\/\w+/);
  });

  it('says in a sentence that nothing changed, as wide as was asked for', async () => {
    const { stdout, code } = await samen(['diff', harbour, harbour, '--width', '1000']);
    const narrow = await samen(['diff', harbour, harbour, '--width', '60']);

    expect(stdout).toMatch(/^Nothing changed: \d+ figures of 4 scenarios are the same\. .* known in April 2021\.\n$/);
    expect(narrow.stdout.split('\n').filter((line) => line.length > 60)).toEqual([]);
    expect(code).toBe(0);
  });

  it('tells what moves no figure of the plan, but what draws rest on', async () => {
    const cwd = harbourAt('old', 'new');
    edit(join(cwd, 'new/study.yaml'), 'high: 120%', 'high: 130%');
    const { stdout } = await samen(['diff', 'old', 'new', '--width', '200'], { cwd });

    expect(stdout).toContain('0 of 252 figures changed.');
    expect(stdout).toContain('may move those of draws (samen simulate): code-entanglement.');
    expect(stdout).toMatch(/120%.*130%/);
    edit(join(cwd, 'new/study.yaml'), 'high: 130%', 'high: 120%');
    expect((await samen(['diff', 'old', 'new'], { cwd })).stdout).not.toContain('samen simulate');
  });

  it('names all that draws may rest on where no figure of the plan changed', async () => {
    const cwd = harbourAt('old', 'new');
    const borne = 'deviation-borne-by-supplier: 100%';
    edit(join(cwd, 'old/study.yaml'), borne, `${borne}\n    up-to: 20%`);
    edit(join(cwd, 'new/study.yaml'), borne, `${borne}\n    up-to: 30%`);
    edit(join(cwd, 'new/2.5.scenario.yaml'), 'probability: 20%', 'probability: 30%');
    const { stdout } = await samen(['diff', 'old', 'new', '--width', '300'], { cwd });

    expect(stdout).toContain('0 of 252 figures changed.');
    expect(stdout).toMatch(
      /those of draws \(samen simulate\): scenarios\/2\.5\/risks\/0 and responsibility\/result-obligation\./,
    );
  });

  it.each([80, 60])('writes an estimate of many numbers over lines of %i columns, each number whole', async (width) => {
    const cwd = harbourAt('old', 'new');
    for (const [study, high] of [
      ['old', 240],
      ['new', 260],
    ] as const)
      edit(
        join(cwd, study, 'study.yaml'),
        'assumptions:',
        `assumptions:\n  odd-jobs: { unit: person-months, value: { p10: 100, p50: 140, p90: ${high} }, kind: judgement, why: made up }`,
      );
    const { stdout } = await samen(['diff', 'old', 'new', '--width', String(width)], { cwd });

    expect(stdout.split('\n').filter((line) => line.length > width)).toEqual([]);
    expect(stdout).not.toContain('characters wide');
    expect(stdout).toContain('Assumptions that changed\n');
    for (const part of [
      'p10 100 person-months,',
      'p50 140 person-months,',
      'p90 240 person-months',
      'p90 260 person-months',
    ])
      expect(stdout).toContain(part);
  });

  it('has the ranking first, then the figures of every scenario and year, then effects that add up', async () => {
    const cwd = harbourAt('old', 'new');
    dearer(join(cwd, 'new'));
    const { figures, assumptions } = await diffJson(['old', 'new'], cwd);
    const moved = figures.find(({ scenario, name }) => scenario === 'keep' && name === 'present-value')?.difference;

    expect(
      figures.filter(({ scenario, name }) => scenario === 'keep' && name.startsWith('by-year.')).length,
    ).toBeGreaterThan(9);
    expect(assumptions?.map(({ key }) => key)).toEqual(['old-contract']);
    expect(assumptions?.[0]?.effects.find(({ scenario }) => scenario === 'keep')?.effect).toBeCloseTo(moved ?? 0, 3);
    const { stdout } = await samen(['diff', 'old', 'new', '--width', '160'], { cwd });
    expect(stdout.indexOf('Ranking')).toBeLessThan(stdout.indexOf('Assumptions that changed'));
    await expect(stdout).toMatchFileSnapshot('golden/diff-harbour-en.txt');
  });

  it('holds each against the other as known at its own date, and says so; --as-of is for both', async () => {
    const cwd = harbourAt('old', 'new');
    edit(join(cwd, 'new/study.yaml'), 'as-of: 2021-04', 'as-of: 2020-06');

    expect((await diffJson(['old', 'new'], cwd)).terms).toContainEqual({
      term: 'as-of',
      before: '2021-04',
      after: '2020-06',
    });
    const both = await diffJson(['old', 'new', '--as-of', '2021-04'], cwd);
    expect({ terms: both.terms, figures: both.figures }).toEqual({ terms: [], figures: [] });
  });

  it('takes results, and says why it tells of no assumptions then', async () => {
    const cwd = harbourAt('old', 'new');
    dearer(join(cwd, 'new'));
    const { stdout } = await samen(['compare', 'old', '--format', 'json'], { cwd });
    // As one of before the switching value nearest to the leader was in it.
    const { nearestSwitch: _, ...written } = JSON.parse(stdout) as Record<string, unknown>;
    writeFileSync(join(cwd, 'old.json'), JSON.stringify(written));
    const [results, studies] = [await diffJson(['old.json', 'new'], cwd), await diffJson(['old', 'new'], cwd)];

    expect(results.assumptions).toBe(null);
    expect(results.figures).toEqual(studies.figures);
    expect(results.before.inputHash).toBe(studies.before.inputHash);
    expect((await samen(['diff', 'old.json', 'new'], { cwd })).stdout).toContain(
      'A result in JSON holds no assumptions',
    );
    expect((await samen(['diff', 'old.json', 'new', '--as-of', '2021-04'], { cwd })).code).toBe(2);
  });

  it.each([
    ['no JSON', 'not json', 'this is not JSON'],
    ['another document', '{"schema":"samen.trace/1"}', '= at schema'],
    ['a number too large', null, '= at scenarios.0.presentValue'],
  ])('refuses what is no result: %s', async (_, text, phrase) => {
    const { stdout } = await samen(['compare', harbour, '--format', 'json']);
    const file = text ?? stdout.replace(/"presentValue": [\d.]+/, '"presentValue": 1e999');
    const { stderr, code } = await samen(['diff', 'x.json', harbour], { cwd: folderOf({ 'x.json': file }) });

    expect({ code, isSaid: stderr.includes(phrase) }).toEqual({ code: 2, isSaid: true });
  });

  it('shows names of a result that would act on a terminal as what they are', async () => {
    const { stdout } = await samen(['compare', harbour, '--format', 'json']);
    const cwd = folderOf({ 'x.json': stdout.replaceAll('"keep"', '"\\u001b[31mkeep"'), 'y.json': stdout });
    const { stdout: out, stderr } = await samen(['diff', 'y.json', 'x.json', '--fail-above', '1%'], { cwd });

    expect(out + stderr).not.toContain('\u001b');
    expect(out + stderr).toContain('\\x1b[31mkeep');
  });

  it('does not confuse standard input with two of it', async () => {
    expect((await samen(['diff', '-', '-'])).code).toBe(2);
  });
});

const run = (cwd: string, limit: string) => samen(['diff', 'old', 'new', '--fail-above', limit], { cwd });

describe('samen diff --fail-above', () => {
  it('exits with 1 and says which figure, and with 0 below the limit or without one', async () => {
    const cwd = harbourAt('old', 'new');
    dearer(join(cwd, 'new'));
    const above = await run(cwd, '1%');

    expect(above.code).toBe(1);
    expect(above.stderr).toMatch(
      /^samen: Changed by more than 1%: scenarios\.\S+ \(\+\d.*scenarios\.keep\.\S+ \(\+2\.5%\)/,
    );
    expect(above.stdout).toContain('Changed by more than 1%');
    expect(await run(cwd, '90%')).toMatchObject({ code: 0, stderr: '' });
    expect((await samen(['diff', 'old', 'new'], { cwd })).code).toBe(0);
  });

  it('finds one cent at 0%, and nothing in what did not change', async () => {
    const cwd = harbourAt('old', 'new');
    expect((await run(cwd, '0%')).code).toBe(0);
    edit(join(cwd, 'new/study.yaml'), '€ 400k/month', '400000.01 EUR/month');

    expect((await run(cwd, '0%')).code).toBe(1);
  });

  it.each(['1', '-1%', 'one', '1e3%', ''])('refuses "%s"', async (limit) => {
    expect((await samen(['diff', harbour, harbour, `--fail-above=${limit}`])).code).toBe(2);
  });
});

/** The harbour, of which the teams of scenario 3 work for longer, and the old contract costs more. */
const moved = (): string => {
  const cwd = harbourAt('old', 'new');
  dearer(join(cwd, 'new'));
  edit(join(cwd, 'new/3.scenario.yaml'), 'team: $team', 'team: 12 fte');
  return cwd;
};

describe('samen diff --fail-above by figure', () => {
  it('holds each figure against its own limit: an amount in its unit, or a share', async () => {
    const cwd = moved();
    const { figures } = await diffJson(['old', 'new'], cwd);
    const finish = figures.find(({ scenario, name }) => scenario === '3' && name === 'finish')?.difference ?? 0;
    expect(finish).toBeGreaterThan(1);
    const allowed = `${Math.ceil(finish)} months`;

    expect(await run(cwd, `finish=${allowed},present-value=90%`)).toMatchObject({ code: 0, stderr: '' });
    const above = await run(cwd, 'scenarios.3.finish=1month,present-value=90%');
    expect(above.code).toBe(1);
    expect(above.stderr).toMatch(
      /^samen: Changed by more than is allowed: scenarios\.3\.finish \(\+[\d.]+ months; allowed: 1month\)\.\n$/,
    );
    expect((await run(cwd, 'scenarios.keep.finish=1month')).code).toBe(0);
    expect((await run(cwd, `1%,finish=${allowed}`)).stderr).not.toContain('finish');
    expect((await run(cwd, 'total-cost=€ 1k')).stderr).toMatch(
      /scenarios\.keep\.total-cost \(\+€ [\d,]+; allowed: € 1k\)/,
    );
  });

  it('takes the last limit that names a figure, and names with an asterisk', async () => {
    const cwd = moved();
    const phases = (await run(cwd, 'phases.*.end=1month')).stderr;

    expect(phases).toMatch(/scenarios\.3\.phases\.\S+\.end/);
    expect(phases).not.toContain('finish');
    expect((await run(cwd, 'phases.*.end=1month,phases.*=99 months')).code).toBe(2);
    expect((await run(cwd, 'phases.*.end=1month,phases.*end=99 months')).code).toBe(0);
  });

  it('tells in JSON what was allowed, and keeps to the shape of what it prints without', async () => {
    const cwd = moved();
    const { stdout } = await samen(
      ['diff', 'old', 'new', '--fail-above', 'scenarios.3.finish=1month', '--format', 'json'],
      {
        cwd,
      },
    );

    expect((JSON.parse(stdout) as { failAbove: unknown }).failAbove).toMatchObject({
      limit: null,
      policies: [{ figure: 'scenarios.3.finish', limit: '1month' }],
      above: [{ figure: 'scenarios.3.finish', policy: { limit: '1month', unit: 'months' } }],
    });
  });

  it.each([
    ['finsh=1month', 'did you mean "finish"?'],
    ['finish=1%,finish=2 months', 'possible: finish=1%, finish=2 months'],
    ['finish=€ 1k', '"finish=€ 1k" is not possible for --fail-above'],
    ['finish=1', '1month'],
    ['finish=-1month', '1month'],
    ['present-value=1month', 'possible: present-value=1%, present-value=EUR 100k'],
    ['finish=1%,keep.finsh=1month', 'did you mean "scenarios.keep.finish"?'],
    ['finish-month=1month', '"finish-month" is not possible'],
    ['phases.*=1month', 'possible: phases.*=1%'],
    ['=1%', 'did you mean "1%"?'],
    ['finish=', 'not possible'],
    ['present-value=€ 1,000,000', 'possible: present-value=€ 1000000\n'],
    ['finish=1month,present-value=€ 1,5M', 'possible: finish=1month,present-value=€ 1.5M\n'],
    ['1%,2%', 'not possible'],
    ['1,5%', 'possible: 1.5%\n'],
    ['finish=1month,1,5%', 'possible: finish=1month,1.5%\n'],
    ['finish', '"finish" is not possible'],
  ])('refuses %s, and says what is possible', async (limits, phrase) => {
    const { stderr, code } = await samen(['diff', harbour, harbour, `--fail-above=${limits}`]);

    expect({ code, isSaid: stderr.includes(phrase) ? true : stderr }).toEqual({ code: 2, isSaid: true });
  });
});

describe('samen diff as a comment on a pull request', () => {
  it('begins with a marker that nobody sees, with details folded', async () => {
    const cwd = harbourAt('old', 'new');
    dearer(join(cwd, 'new'));
    const { stdout } = await samen(['diff', 'old', 'new', '--format', 'markdown'], { cwd });

    expect(stdout.startsWith('<!-- samen diff -->\n')).toBe(true);
    await expect(stdout).toMatchFileSnapshot('golden/diff-harbour.md');
  });

  it('names the places where the studies differ otherwise than in values, as the terminal and CSV do', async () => {
    const cwd = harbourAt('old', 'new');
    edit(join(cwd, 'new/3.scenario.yaml'), 'duration: 4 months', 'duration: 7 months');
    const text = async (...format: readonly string[]): Promise<string> =>
      (await runIn(cwd, ['diff', 'old', 'new', ...format])).out;

    for (const format of [
      ['--width', '60', '--full'],
      ['--format', 'csv'],
      ['--format', 'markdown'],
    ])
      expect((await text(...format)).replaceAll(/\s+/g, ' ')).toContain('scenarios/3/phases/design');
    expect(await text('--format', 'markdown')).toMatch(/\n- The studies differ .*\n[^<]*<\/details>/);
  });

  it('is one line below it when nothing changed', async () => {
    const { stdout } = await samen(['diff', harbour, harbour, '--format', 'markdown', '--lang', 'nl']);

    expect(stdout).toMatch(/^<!-- samen diff -->\nEr veranderde niets: [^\n]+\n$/);
  });
});
