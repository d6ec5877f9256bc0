import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputsOf } from '../../src/cli/commands/outputs.ts';
import { staleFigures } from '../../src/cli/figures/check-folder.ts';
import { nodeHost } from '../../src/cli/host/node-host.ts';
import { sessionOf } from '../../src/cli/session/session.ts';
import { en } from '../../src/words/en.ts';
import { folderOf, root, samen } from '../support/cli.ts';
import { inPounds } from '../support/in-pounds.ts';
import { reported } from '../support/reported.ts';
import { edit } from '../support/repository.ts';

const stale = (study: string, options = {}, outputs = outputsOf) =>
  staleFigures(
    sessionOf(nodeHost(root), {
      words: en,
      shown: {},
      colour: 'never',
      endWith: () => {},
      collect: null,
      run: () => Promise.resolve(0),
    }),
    { argument: study, outputsOf: outputs },
    join(study, 'figures'),
    options,
  );

const reasons = async (study: string, options = {}): Promise<Record<string, readonly string[]>> =>
  Object.fromEntries((await stale(study, options)).map((each) => [each.file, each.reasons]));

describe('which figures are out of date', () => {
  it('are told in one line where a folder has none, or is not there', async () => {
    const [study, cwd] = ['examples/permits', root];
    const of = (...words: string[]) => samen(['check', study, '--folder', 'examples/zz', ...words], { cwd });
    const line = 'There are no figures in examples/zz: samen report with -o examples/zz writes them.';
    const { stdout, code } = await of('--width', '200');

    expect(code).toBe(1);
    expect(stdout).toContain(`${line}\n`);
    expect(stdout).not.toContain('compare.csv');
    expect((await of('--format', 'github')).stdout).toBe(
      `::error file=examples/zz/index.json,title=samen out-of-date::${line}\n`,
    );
    expect((await of('--lang', 'nl', '--width', '200')).stdout).toContain('Er staan geen cijfers in examples/zz: ');
  });

  it('are none right after a report, with the options it had', async () => {
    const { study } = await reported('--lang', 'nl', '--set', 'team=25', '--as-of', '2020-06');

    expect(await stale(study)).toEqual([]);
  });

  it('are none of a study in another currency that counts something, in either language', async () => {
    const cwd = folderOf({ 'study.yaml': inPounds });
    for (const language of ['en', 'nl']) {
      const written = await samen(['report', '-o', 'figures', '--lang', language], { cwd });
      expect({ code: written.code, stderr: written.stderr }).toEqual({ code: 0, stderr: '' });
      const { code, stdout } = await samen(['check', '--folder', 'figures'], { cwd });
      expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('is up to date') });
    }
  });

  it('is told with why: missing, changed by hand, left over', async () => {
    const { study, figures } = await reported();
    rmSync(join(figures, 'compare.csv'));
    edit(join(figures, 'show-3.md'), '# ', '#  ');
    const index = readFileSync(join(figures, 'index.json'), 'utf8');
    writeFileSync(
      join(figures, 'index.json'),
      index.replace('"compare.md"', '"old.md": "sha256:' + '0'.repeat(64) + '",\n    "compare.md"'),
    );
    writeFileSync(join(figures, 'old.md'), 'of an earlier report');

    expect(await reasons(study)).toEqual({
      'compare.csv': ['missing'],
      'index.json': ['by-hand'],
      'old.md': ['left-over'],
      'show-3.md': ['by-hand'],
    });
  });

  it('is told where the study changed, in the files it shows in', async () => {
    const { study } = await reported();
    edit(join(study, 'study.yaml'), '€ 400k/month', '400000.01 EUR/month');
    const shown = await reasons(study);

    expect(shown).toMatchObject({ 'compare.json': ['input'], 'index.json': ['input'] });
  });

  it('is told where only the lines moved, samen is another, or something else is asked', async () => {
    const { study, figures } = await reported();
    edit(join(study, 'study.yaml'), 'samen: 1', '# A line more\nsamen: 1');
    expect(await reasons(study)).toMatchObject({ 'show-3.json': ['places'], 'index.json': ['places'] });
    const { stdout } = await samen(['check', '--folder', 'figures', '--width', '300'], { cwd: study });
    expect(stdout).toContain('only its line numbers changed, or another build of samen wrote the file');
    await samen(['report', '-o', 'figures'], { cwd: study });

    expect(await reasons(study, { lang: 'nl' })).toMatchObject({ 'compare.md': ['options'] });
    edit(join(figures, 'index.json'), '"samen": "0.1.0"', '"samen": "0.0.9"');
    expect(await reasons(study)).toEqual({ 'index.json': ['engine'] });
  });

  it('is told without an index, and without a folder', async () => {
    const { study, figures } = await reported();
    rmSync(join(figures, 'index.json'));
    writeFileSync(join(figures, 'compare.md'), 'mine');
    expect(await reasons(study)).toEqual({ 'compare.md': ['no-index'], 'index.json': ['missing'] });
    rmSync(figures, { recursive: true });

    expect(new Set((await stale(study)).flatMap((each) => each.reasons))).toEqual(new Set(['missing']));
  });
});

describe('the figures of Digipoort', () => {
  it('are what the study gives now: else run npm run figures:write, and read what changed', async () => {
    expect(await stale(join(root, 'scenarios/digipoort'))).toEqual([]);
  });

  it('would be found out of date if the study changed', async () => {
    const folder = folderOf({});
    cpSync(join(root, 'scenarios/digipoort'), folder, { recursive: true });
    mkdirSync(join(folder, 'figures'), { recursive: true });
    edit(join(folder, 'study.yaml'), 'mode: 85%', 'mode: 85.0001%');

    // The comparison alone: that is enough to tell, and the rest takes long.
    const found = await stale(folder, {}, (study) => outputsOf(study).slice(0, 1));

    expect(found.find(({ file }) => file === 'compare.json')?.reasons).toEqual(['input']);
  });
});
