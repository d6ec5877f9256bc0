import { existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, harbourAt, root, samen } from '../support/cli.ts';
import { runIn } from '../support/fake-host.ts';
import { commit, edit, git, harbourRepository } from '../support/repository.ts';

interface Json {
  readonly figures: readonly { scenario: string; name: string; difference: number | null }[];
  readonly terms: readonly { term: string; before: unknown; after: unknown }[];
  readonly ranking: readonly { scenario: string; before: { rank: number | null }; after: { rank: number | null } }[];
  readonly assumptions: readonly { key: string; effects: readonly { scenario: string; effect: number }[] }[] | null;
  readonly before: { inputHash: string };
}

const schema = JSON.parse(readFileSync(join(root, 'docs/schema/output/diff.schema.json'), 'utf8')) as object;
const validate = new Ajv({ strict: false }).compile(schema);

async function diffJson(args: readonly string[], cwd: string): Promise<Json> {
  const { stdout, stderr } = await samen(['diff', ...args, '--format', 'json'], { cwd });
  expect(stderr).toBe('');
  const json = JSON.parse(stdout) as Json;
  expect(validate(json) ? [] : validate.errors).toEqual([]);
  return json;
}

const dearer = (study: string): void => edit(join(study, 'study.yaml'), '€ 400k/month', '€ 410k/month');

describe('samen diff of two studies', () => {
  it('says in one line that nothing changed', async () => {
    const { stdout, code } = await samen(['diff', harbour, harbour]);

    expect(stdout).toMatch(/^Nothing changed: \d+ figures of 4 scenarios are the same\. .*\n$/);
    expect(code).toBe(0);
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
  ])('refuses what is no result: %s', async (_, text, said) => {
    const { stdout } = await samen(['compare', harbour, '--format', 'json']);
    const file = text ?? stdout.replace(/"presentValue": [\d.]+/, '"presentValue": 1e999');
    const { stderr, code } = await samen(['diff', 'x.json', harbour], { cwd: folderOf({ 'x.json': file }) });

    expect({ code, isSaid: stderr.includes(said) }).toEqual({ code: 2, isSaid: true });
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
    const said = async (...format: readonly string[]): Promise<string> =>
      (await runIn(cwd, ['diff', 'old', 'new', ...format])).out;

    for (const format of [
      ['--width', '60'],
      ['--format', 'csv'],
      ['--format', 'markdown'],
    ])
      expect((await said(...format)).replaceAll(/\s+/g, ' ')).toContain('scenarios/3/phases/design');
    expect(await said('--format', 'markdown')).toMatch(/\n- The studies differ .*\n[^<]*<\/details>/);
  });

  it('is one line below it when nothing changed', async () => {
    const { stdout } = await samen(['diff', harbour, harbour, '--format', 'markdown', '--lang', 'nl']);

    expect(stdout).toMatch(/^<!-- samen diff -->\nEr veranderde niets: [^\n]+\n$/);
  });
});

describe('samen diff of a revision', () => {
  it('holds the study here against that of a commit, from any folder, and touches nothing', async (context) => {
    const { folder, study } = harbourRepository(context);
    dearer(study);
    git(folder, 'add', '-A');
    const tree = git(folder, 'status', '--porcelain');
    const index = statSync(join(folder, '.git/index')).mtimeMs;

    for (const [cwd, ...args] of [
      [study, 'git:first'],
      [study, 'git:first:./'],
      [study, 'git:HEAD:studies/harbour', 'study.yaml'],
      [folder, 'git:first', 'studies/harbour'],
      [folder, 'git:first:studies/harbour/study.yaml', 'studies/harbour/'],
      ['/', `git:first`, study],
    ] as const) {
      const { assumptions } = await diffJson(args, cwd);
      expect({ args, keys: assumptions?.map(({ key }) => key) }).toEqual({ args, keys: ['old-contract'] });
    }
    expect(statSync(join(folder, '.git/index')).mtimeMs).toBe(index);
    expect(git(folder, 'status', '--porcelain')).toBe(tree);
  });

  it('holds two commits against each other: scenarios that came, and a study that moved', async (context) => {
    const { folder, study } = harbourRepository(context);
    rmSync(join(study, '3-late.scenario.yaml'));
    commit(folder, 'one less');
    git(folder, 'mv', 'studies/harbour', 'port');
    commit(folder, 'moved');
    const { ranking, figures } = await diffJson(['git:first:studies/harbour', 'git:HEAD:port'], folder);

    expect(ranking.filter(({ after }) => after === null).map(({ scenario }) => scenario)).toEqual(['3-late']);
    expect(new Set(figures.map(({ scenario }) => scenario))).toEqual(new Set(['3-late']));
  });

  it('reads a result out of a commit, and a study in one file at the root', async (context) => {
    const { folder } = harbourRepository(context);
    const { stdout } = await samen(['compare', 'studies/harbour', '--format', 'json'], { cwd: folder });
    writeFileSync(join(folder, 'result.json'), stdout);
    writeFileSync(join(folder, 'study.yaml'), readFileSync(join(root, 'test/faults/not-a-result/study.yaml')));
    commit(folder, 'a result');

    expect((await diffJson(['git:HEAD:result.json', 'studies/harbour'], folder)).figures).toEqual([]);
    expect((await diffJson(['git:HEAD'], folder)).figures).toEqual([]);
    expect((await diffJson(['git:HEAD:study.yaml', 'study.yaml'], folder)).figures).toEqual([]);
  });

  it('tells a mistake in a commit in its place there', async (context) => {
    const { folder, study } = harbourRepository(context);
    edit(join(study, 'study.yaml'), 'samen: 1', 'samen: 2');
    commit(folder, 'broken');
    edit(join(study, 'study.yaml'), 'samen: 2', 'samen: 1');
    const { stderr, code } = await samen(['diff', 'git:HEAD'], { cwd: study });

    expect(code).toBe(2);
    expect(stderr).toContain('git:HEAD:studies/harbour/study.yaml:2:8: error[wrong-version]');
  });

  it.each([
    ['git:--output=pwned', 'knows no such revision'],
    ['git:-p', 'knows no such revision'],
    ['git:', 'knows no such revision'],
    ['git:HEAD; touch pwned', 'knows no such revision'],
    ['git:$(touch pwned)', 'knows no such revision'],
    ['git:HEAD\ntouch pwned', 'knows no such revision'],
    ['git:nowhere', 'knows no such revision'],
    ['git:HEAD:nowhere', 'no such file or folder'],
    ['git:HEAD:../../..', 'no such file or folder'],
    ['git:HEAD:--output=pwned', 'no such file or folder'],
    ['git:HEAD::(top)studies', 'no such file or folder'],
    ['git:HEAD:link', 'symbolic link'],
  ])('does nothing but refuse %j', async (revision, said) => {
    const context = { task: { name: revision }, skip: () => undefined } as never;
    const { folder, study } = harbourRepository(context);
    symlinkSync('studies/harbour', join(folder, 'link'));
    commit(folder, 'a link');
    const { stderr, code } = await samen(['diff', revision, '.'], { cwd: study });

    expect({ code, isSaid: stderr.includes(said), stderr }).toEqual({ code: 4, isSaid: true, stderr });
    expect([folder, study].some((each) => existsSync(join(each, 'pwned')))).toBe(false);
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  it('says so outside a repository, and where there is no git', async () => {
    const cwd = harbourAt('study');

    expect(
      (await samen(['diff', 'git:HEAD', 'study'], { cwd, env: { GIT_CEILING_DIRECTORIES: '/' } })).stderr,
    ).toContain('not in a git repository');
    expect(await samen(['diff', 'git:HEAD', 'study'], { cwd, env: { PATH: '/nowhere' } })).toMatchObject({ code: 4 });
    expect((await samen(['diff', 'git:HEAD', 'study'], { cwd, env: { PATH: '/nowhere' } })).stderr).toContain(
      'not installed',
    );
  });

  it('runs no driver, hook or filter that the repository or its settings name', async (context) => {
    const { folder, study } = harbourRepository(context);
    const bad = join(folder, 'bad.sh');
    writeFileSync(bad, '#!/bin/sh\ntouch "$(dirname "$0")/pwned"\ncat\n', { mode: 0o755 });
    writeFileSync(join(folder, '.gitattributes'), '*.yaml diff=bad filter=bad\n');
    commit(folder, 'drivers');
    for (const key of [
      'diff.bad.textconv',
      'diff.bad.command',
      'filter.bad.smudge',
      'core.fsmonitor',
      'core.pager',
      'diff.external',
    ])
      git(folder, 'config', key, bad);
    rmSync(join(folder, 'pwned'), { force: true });

    expect((await diffJson(['git:HEAD'], study)).figures).toEqual([]);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });
});
