import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { batchOf } from '../support/batch.ts';
import { harbourAt, samen } from '../support/cli.ts';
import { commit, edit, git } from '../support/repository.ts';

/** Three studies, of which only the first has a scenario 2.5; in that and in the second an amount changed since. */
function three(): string {
  const cwd = harbourAt('s/a', 's/b', 's/c');
  for (const name of ['b', 'c']) rmSync(join(cwd, `s/${name}/2.5.scenario.yaml`));
  git(cwd, 'init', '-q', '-b', 'main', '--template=');
  commit(cwd, 'Three');
  for (const name of ['a', 'b']) edit(join(cwd, `s/${name}/study.yaml`), '€ 400k/month', '€ 410k/month');
  return cwd;
}

const exitsOf = async (cwd: string, ...words: readonly string[]) => {
  const { exit, studies } = await batchOf(cwd, 'diff', 'git:main', ...words);
  return [exit, ...studies.map((study) => study.exit)];
};
const above = (limits: string): string[] => ['s', '--fail-above', limits];

describe('samen diff of several studies with a limit of a figure that not all have', () => {
  it('holds to it those that have it, and all to the others', async () => {
    const cwd = three();

    expect(await exitsOf(cwd, ...above('scenarios.2.5.present-value=0.1%'))).toEqual([1, 1, 0, 0]);
    expect(await exitsOf(cwd, ...above('scenarios.2.5.present-value=90%'))).toEqual([0, 0, 0, 0]);
    expect(await exitsOf(cwd, ...above('scenarios.2.5.present-value=90%,present-value=0.1%'))).toEqual([1, 1, 1, 0]);
    expect(await exitsOf(cwd, ...above('90%,scenarios.2.5.finish=1month'))).toEqual([0, 0, 0, 0]);
  });

  it('does so where samen.yaml sets it for all, and not where it sets it for one', async () => {
    const cwd = three();
    writeFileSync(join(cwd, 'samen.yaml'), 'fail-above: scenarios.2.5.present-value=0.1%\n');
    expect(await exitsOf(cwd, 's')).toEqual([1, 1, 0, 0]);
    writeFileSync(join(cwd, 'samen.yaml'), 'studies:\n  s/c: { fail-above: scenarios.2.5.present-value=0.1% }\n');
    expect(await exitsOf(cwd, 's')).toEqual([2, 0, 0, 2]);
  });

  it('refuses one that none has, and only that', async () => {
    const cwd = three();
    const { code, stdout, stderr } = await samen(
      ['diff', 'git:main', ...above('scenarios.2.5.finish=1month,finsh=1month')],
      { cwd },
    );

    expect(code).toBe(2);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('3 studies: not computed: s/a, s/b and s/c.');
    expect(stderr).toContain('"finsh" is not possible');
    expect(stderr).not.toContain('"scenarios.2.5.finish" is not');
    expect(await exitsOf(cwd, 's/b', 's/c', '--fail-above', 'scenarios.2.5.finish=1month')).toEqual([2, 2, 2]);
    expect(await exitsOf(cwd, 's/b', '--batch', '--fail-above', 'scenarios.2.5.finish=1month')).toEqual([2, 2]);
  });

  it('refuses none where one that is new or at fault may have it', async () => {
    const cwd = three();
    const file = join(cwd, 's/a/study.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('horizon: 2030-12', 'horizon: 2030:12'));
    expect(await exitsOf(cwd, ...above('scenarios.2.5.finish=1month'))).toEqual([2, 2, 0, 0]);
    writeFileSync(file, text);
    git(cwd, 'rm', '-rq', '--cached', 's/a');
    git(cwd, 'commit', '-qm', 'Two');
    expect(await exitsOf(cwd, ...above('scenarios.2.5.finish=1month'))).toEqual([0, 0, 0, 0]);
  });

  it('refuses one that not even one that is new has, and what can be no limit', async () => {
    const cwd = three();
    git(cwd, 'rm', '-rq', '--cached', 's/a');
    git(cwd, 'commit', '-qm', 'Two');
    expect(await exitsOf(cwd, ...above('finsh=1month'))).toEqual([2, 2, 2, 2]);
    expect(await exitsOf(cwd, 's/a', '--batch', '--fail-above', 'scenarios.2.5.finish=1month')).toEqual([0, 0]);
    expect(await exitsOf(cwd, 's/a', '--batch', '--fail-above', 'finsh=1month')).toEqual([2, 2]);
    expect(await exitsOf(cwd, 's/a', '--batch', '--fail-above', 'finish=a bit')).toEqual([2, 2]);

    writeFileSync(join(cwd, 'samen.yaml'), 'studies:\n  s/*:\n  s/a: { fail-above: finsh=1month }\n');
    const { code, stdout, stderr } = await samen(['diff', 'git:main'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^s\/a: not computed, see the message\.\n/);
    expect(stderr).toMatch(/^samen\.yaml:3:22: error\[not-one-of\]: "finsh" /m);
    const forge = await samen(['diff', 'git:main', '--format', 'github'], { cwd });
    expect(forge.code).toBe(2);
    expect(forge.stdout).toContain('::error file=samen.yaml,line=3,col=22,title=samen not-one-of::');
  });
});
