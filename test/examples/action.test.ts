import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ended, folderOf, harbour, harbourAt, root } from '../support/cli.ts';
import { commit, edit, git } from '../support/repository.ts';
import { oneFile } from '../cli/one-file.ts';
import { samenOnPath } from '../support/samen-on-path.ts';

interface Action {
  readonly runs: { readonly steps: readonly Step[] };
}

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly env?: { readonly HELD?: string; readonly STUDIES?: string };
}

const { runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;
const stepOf = (name: string): Step => runs.steps.find((each) => each.name === name) ?? {};

/** The same steps of the workflow that is an example. */
const workflow = parse(readFileSync(join(root, 'examples/ci/github/samen.yml'), 'utf8')) as {
  readonly jobs: { readonly compare: Action['runs'] };
};

/** Runs a step as a runner would, with a gh that keeps what it is asked and answers with the id of a comment, or none. */
async function step(
  name: string,
  cwd: string,
  { env = {}, old = '', refuses = 'nothing at all', status = 403 }: { env?: Record<string, string>; old?: string; refuses?: string; status?: number } = {},
) {
  const tools = await samenOnPath();
  const own = folderOf({ gh: `#!/bin/bash\necho "$@" >> "${cwd}/asked.txt"\n[[ "$*" == *"${refuses} "* ]] && { echo 'gh: Refused (HTTP ${status})' >&2; exit 1; }\n[[ "$*" == *--paginate* ]] && echo "${old}"\nexit 0\n` });
  chmodSync(join(own, 'gh'), 0o755);
  const all = {
    PATH: `${own}:${tools}:${process.env['PATH'] ?? ''}`,
    HOME: tools,
    STUDIES: '.',
    BASE: 'main',
    GH_TOKEN: 'token',
    IS_OWN: 'true',
    COMMENTS: 'repos/o/r/issues/7/comments',
    HELD: stepOf(name).env?.HELD ?? '',
    ...env,
  };
  const ran = await ended(spawn('bash', ['-eo', 'pipefail', '-c', stepOf(name).run ?? ''], { cwd, env: all, stdio: ['ignore', 'pipe', 'pipe'] }));
  const asked = existsSync(join(cwd, 'asked.txt')) ? readFileSync(join(cwd, 'asked.txt'), 'utf8') : '';
  rmSync(join(cwd, 'asked.txt'), { force: true });
  return { ...ran, asked };
}

function repository(): string {
  const cwd = harbourAt('s/a', 's/b');
  git(cwd, 'init', '-q', '-b', 'main', '--template=');
  commit(cwd, 'Two studies');
  git(cwd, 'switch', '-q', '-c', 'more');
  return cwd;
}

describe('the action for GitHub', () => {
  it('writes one comment on what changed, and then updates it', async () => {
    const cwd = repository();
    edit(join(cwd, 's/a/study.yaml'), '€ 400k/month', '€ 410k/month');

    expect((await step('What changed', cwd)).code).toBe(0);
    expect(readFileSync(join(cwd, 'samen-comment.md'), 'utf8')).toMatch(/^<!-- samen diff -->\n2 studies: changed: s\/a; 1 study did not change\./);
    expect((await step('Comment', cwd)).asked).toContain('--method POST repos/o/r/issues/7/comments -F body=@samen-comment.md');
    expect((await step('Comment', cwd, { old: '42' })).asked).toContain('--method PATCH repos/o/r/issues/comments/42');
    expect((await step('Check', cwd)).code).toBe(0);
  });

  it('writes none where nothing changed, without a token, and from a fork', async () => {
    const cwd = repository();

    expect((await step('What changed', cwd)).code).toBe(0);
    expect(await step('Comment', cwd)).toMatchObject({ code: 0, stdout: 'No comment: nothing changed.\n' });
    edit(join(cwd, 's/a/study.yaml'), '€ 400k/month', '€ 410k/month');
    await step('What changed', cwd);
    expect(await step('Comment', cwd, { env: { GH_TOKEN: '' } })).toMatchObject({ code: 0, asked: '' });
    expect(await step('Comment', cwd, { env: { IS_OWN: 'false' } })).toMatchObject({ code: 0, asked: '' });
  });

  it('passes on the first pull request, and tells of a study at fault in the comment and in the check', async () => {
    const cwd = repository();
    git(cwd, 'switch', '-q', '--orphan', 'empty');
    git(cwd, 'commit', '-q', '--allow-empty', '-m', 'Nothing yet');
    git(cwd, 'switch', '-q', 'more');
    const first = await step('What changed', cwd, { env: { BASE: 'empty' } });

    expect(first.code).toBe(0);
    expect(readFileSync(join(cwd, 'samen-comment.md'), 'utf8')).toContain('2 studies: new: s/a and s/b.');
    writeFileSync(join(cwd, 's/b/study.yaml'), 'samen: 1\nstudy: [');
    expect((await step('What changed', cwd)).code).toBe(0);
    expect(readFileSync(join(cwd, 'samen-comment.md'), 'utf8')).toContain('not computed: s/b');
    const check = await step('Check', cwd);
    expect(check.code).toBe(2);
    expect(check.stdout).toMatch(/^::error file=s\/b\/study\.yaml,line=/m);
  });

  it('holds the files of figures against the studies where it is told where they lie, or samen.yaml says so', async () => {
    const cwd = repository();
    const where = { FIGURES: '{study}/figures' };

    expect((await step('Check', cwd, { env: { FIGURES: '' } })).code).toBe(0);
    const check = await step('Check', cwd, { env: where });
    expect(check.code).toBe(1);
    expect(check.stdout).toContain('file=s/a/figures/');
    writeFileSync(join(cwd, 'samen.yaml'), 'figures: figures\n');
    expect((await step('Check', cwd, { env: { FIGURES: '' } })).stdout).toContain('file=s/a/figures/');
  });

  it('does not fail for a token that may only read, or not even that, and does where GitHub fails', async () => {
    const cwd = repository();
    edit(join(cwd, 's/a/study.yaml'), '€ 400k/month', '€ 410k/month');
    await step('What changed', cwd);

    for (const status of [401, 403, 404]) {
      const stderr = `gh: Refused (HTTP ${status})\n`;
      expect(await step('Comment', cwd, { refuses: '--method POST', status })).toMatchObject({
        code: 0,
        stdout: '::warning::No comment: the token may not write one.\n',
        stderr,
      });
      expect(await step('Comment', cwd, { refuses: '--paginate', status })).toMatchObject({
        code: 0,
        stdout: '::warning::No comment: the token may not read those of this pull request.\n',
        stderr,
      });
    }
    for (const refuses of ['--method POST', '--paginate'])
      expect(await step('Comment', cwd, { refuses, status: 502 })).toMatchObject({
        code: 1,
        stdout: '',
        stderr: 'gh: Refused (HTTP 502)\n',
      });
  });

  it('shows what changed beside its line, and fails above the limits that it was given', async () => {
    const cwd = repository();
    edit(join(cwd, 's/a/study.yaml'), '€ 400k/month', '€ 410k/month');
    const shown = await step('Show', cwd, { env: { LIMITS: '' } });

    expect(shown.code).toBe(0);
    expect(shown.stdout).toMatch(/^::notice file=s\/a\/study\.yaml,line=47,.*old-contract went from/m);
    expect((await step('Show', cwd, { env: { LIMITS: '1%' } })).code).toBe(1);
    writeFileSync(join(cwd, 'samen.yaml'), 'fail-above: finsh=1month\n');
    expect((await step('Show', cwd, { env: { LIMITS: '' } })).code).toBe(1);
    rmSync(join(cwd, 'samen.yaml'));
    writeFileSync(join(cwd, 's/b/study.yaml'), 'samen: 1\nstudy: [');
    expect((await step('Show', cwd, { env: { LIMITS: '' } })).code).toBe(0);
  });

  it('holds its limits also where another study is at fault, or was, and where a limit cannot be one', async () => {
    const cwd = harbourAt('s/a', 's/b');
    const [a, b] = ['s/a', 's/b'].map((study) => join(cwd, study, 'study.yaml')) as [string, string];
    edit(b, 'horizon: 2030-12', 'horizon: 2030:12');
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    commit(cwd, 'Two studies, of which one is at fault');
    edit(b, 'horizon: 2030:12', 'horizon: 2030-12');
    edit(a, '€ 400k/month', '€ 410k/month');

    for (const [limits, code] of [['', 0], ['90%', 0], ['1%', 1], ['a bit', 1]] as const)
      expect((await step('Show', cwd, { env: { LIMITS: limits } })).code).toBe(code);
    expect((await step('Check', cwd)).code).toBe(0);
  });

  it('is about all studies that it was given, also on lines of their own', async () => {
    const cwd = repository();
    edit(join(cwd, 's/b/study.yaml'), 'horizon: 2030-12', 'horizon: 2030:12');

    expect((await step('Check', cwd, { env: { STUDIES: 's/a\ns/b\n' } })).code).toBe(2);
    expect((await step('Check', cwd, { env: { STUDIES: 's/a' } })).code).toBe(0);
  });

  it.each([
    ['those that it was given', { 'samen.yaml': 'studies: [s/b]\n' }, 's/a\n./s/b', 's/a ./s/b'],
    ['those that samen.yaml names', { 'samen.yaml': 'lang: en\nstudies:\n  s/b: {}\n' }, '', ''],
    ['the one that samen.yaml names', { 'samen.yaml': '"study": s/b\n' }, '', ''],
    ['all, where samen.yaml names none', { 'samen.yaml': 'lang: nl\n# studies: none\n' }, '', '.'],
    [
      'all, also in files of their own',
      {
        'north.yaml': 'samen: 1\n',
        'deep/er/süd.yml': '# A study\nsamen: 1\n',
        'our studies/the second.yaml': 'samen: 1\n',
        'other.yaml': 'not: one\n',
        's/a/old/pilot.yaml': 'samen: 1\n',
        'node_modules/x/y.yaml': 'samen: 1\n',
        '.github/z.yml': 'samen: 1\n',
      },
      '',
      '. deep/er/süd.yml north.yaml our*studies/the*second.yaml',
    ],
  ])('is about %s', async (_, files, given, named) => {
    const cwd = repository();
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    git(cwd, 'add', '-A');
    const output = join(cwd, 'output.txt');

    expect(await step('Which studies', cwd, { env: { STUDIES: given, GITHUB_OUTPUT: output } })).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(output, 'utf8')).toBe(`named=${named}\ngone=\n`);
    const used = runs.steps.flatMap(({ env }) => env?.STUDIES ?? []).slice(1);
    const all = '${{ steps.which.outputs.named }}${{ steps.which.outputs.gone }}';
    expect(used).toEqual([all, all, '${{ steps.which.outputs.named }}']);
  });

  it('is about files where there are no folders of studies, and about what is no study where there is none', async () => {
    const cwd = folderOf({ 'north.yaml': 'samen: 1\n', 'other.yaml': 'not: one\n' });
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    const output = join(cwd, 'output.txt');
    const env = { STUDIES: '', GITHUB_OUTPUT: output };
    await step('Which studies', cwd, { env });
    commit(cwd, 'One file');
    await step('Which studies', cwd, { env });

    expect(readFileSync(output, 'utf8')).toBe('named=.\ngone=\nnamed= north.yaml\ngone=\n');
  });

  it('tells of studies that went, also where one file or none of a folder is left, and not of what lay in a study', async () => {
    const cwd = harbourAt('p/folder');
    const study = oneFile(harbour);
    const names = ['north.yaml', 'our south.yaml', 'deep/er/east.yml', 'p/folder/old/pilot.yaml', '.github/z.yaml', 'left.yaml'];
    for (const name of names) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), study);
    }
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    commit(cwd, 'Studies in folders and files');
    git(cwd, 'switch', '-q', '-c', 'fewer');
    git(cwd, 'rm', '-qr', ...names.filter((name) => name !== 'left.yaml'), 'p/folder');
    const output = join(cwd, 'output.txt');
    expect(await step('Which studies', cwd, { env: { STUDIES: '', GITHUB_OUTPUT: output } })).toMatchObject({ code: 0, stderr: '' });
    const [named, gone] = readFileSync(output, 'utf8').split('\n').map((line) => line.slice(line.indexOf('=') + 1));
    expect([named, gone]).toEqual([' left.yaml', ' p/folder deep/er/east.yml north.yaml our*south.yaml']);
    expect((await step('What changed', cwd, { env: { STUDIES: `${named}${gone}` } })).code).toBe(0);
    expect(readFileSync(join(cwd, 'samen-comment.md'), 'utf8')).toContain(
      '5 studies: no longer there: our south.yaml, p/folder, deep/er/east.yml and north.yaml; 1 study did not change.',
    );
    expect((await step('Check', cwd, { env: { STUDIES: named ?? '' } })).code).toBe(0);
  });

  it('has the steps of the workflow that is an example', () => {
    for (const name of ['What changed', 'Comment', 'Show']) {
      const inWorkflow = workflow.jobs.compare.steps.find((each) => each.name === name);
      expect(inWorkflow?.run).toBe(stepOf(name).run?.replaceAll(' ${LIMITS:+--fail-above "$LIMITS"}', ''));
      expect(inWorkflow?.env?.HELD).toBe(stepOf(name).env?.HELD);
    }
  });
});
