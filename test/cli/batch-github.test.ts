import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbourAt, samen } from '../support/cli.ts';
import { commit, edit, git } from '../support/repository.ts';

const faulty = (study: string): void => edit(join(study, 'study.yaml'), 'horizon: 2030-12', 'horizon: 2030:12');

async function printed(cwd: string, ...args: readonly string[]) {
  const file = join(cwd, 'summary.md');
  const { stdout } = await samen([...args, '--format', 'github'], { cwd, env: { GITHUB_STEP_SUMMARY: file } });
  const summary = readFileSync(file, 'utf8');
  rmSync(file);
  return { lines: stdout.trimEnd().split('\n'), summary };
}

describe('--format github of several studies', () => {
  it('shows of more than ten errors some of each study, and of each first what kept it from being computed', async () => {
    const cwd = harbourAt('s/a', 's/b', 's/c');
    for (const name of ['a', 'b']) appendFileSync(join(cwd, 's', name, 'study.yaml'), '\nforbid: { unstated: true }\n');
    faulty(join(cwd, 's/c'));
    const { lines } = await printed(cwd, 'check', 's');
    const shown = (study: string): number => lines.filter((line) => line.startsWith(`::error file=s/${study}/`)).length;

    expect([shown('a'), shown('b'), shown('c'), lines.length]).toEqual([4, 4, 1, 10]);
    expect(lines[8]).toContain('title=samen bad-month::');
    expect(lines[9]).toMatch(/::and \d+ more like this/);
  });

  it('has a summary of a check in which every study has its name, also one that could not be computed', async () => {
    const cwd = harbourAt('s/a', 's/b');
    faulty(join(cwd, 's/b'));
    const { summary } = await printed(cwd, 'check', 's');

    expect(summary).toMatch(/^2 studies: not computed: s\/b\.\n\n# s\/a\n\n## Port call system: figures/);
    expect(summary).toMatch(/\n# s\/b\n\n```text\ns\/b\/study\.yaml:7:10: .*\n```\n$/);
  });

  it('has no advice in a summary for a study that did not change', async () => {
    const cwd = harbourAt('s/a', 's/b');
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    commit(cwd, 'Two');
    edit(join(cwd, 's/a/study.yaml'), 'value: 15000,', 'value: 15500,');
    const { summary } = await printed(cwd, 'diff', 'git:main', 's');

    expect(summary).toContain('\n2 studies: changed: s/a; 1 study did not change.\n');
  });
});
