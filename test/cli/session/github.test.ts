import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbourAt, root, samen } from '../../support/cli.ts';
import { change, pinned, ran, rate, textOf } from '../../support/pinned.ts';

describe('--format github', () => {
  it('annotates the line of the pin, with what acts escaped', async () => {
    const folder = await pinned('scenarios.3.present-value');
    change(folder, 'study.yaml', rate);
    const { stdout, code } = await ran(folder, 'check', '--format', 'github');

    expect(stdout).toMatch(
      /^::error file=figures\.yaml,line=3,col=5,title=samen drift::scenarios\.3\.present-value as of 2021-04 was € \S+ and is € \S+ \(\+€ \S+\): supplier-rate went from 15000 EUR\/person-month to 15500 EUR\/person-month \(100\.0%25 of the drift\)\n$/,
    );
    expect(code).toBe(1);
  });

  it('shows ten of a level, the last of which says how many more there are', async () => {
    const folder = harbourAt('.');
    writeFileSync(join(folder, 'study.yaml'), `${textOf(folder, 'study.yaml')}\nforbid: { unstated: true }\n`);
    const { stdout } = await ran(folder, 'check', '--format', 'github');
    const lines = stdout.trimEnd().split('\n');
    const { forbidden } = JSON.parse((await ran(folder, 'check', '--format', 'json')).stdout) as {
      forbidden: unknown[];
    };

    expect(lines.length).toBe(10);
    expect(lines[9]).toContain(`and ${forbidden.length - 9} more`);
  });

  it('adds the whole report to the summary of the job', async () => {
    const folder = await pinned('scenarios.3.rank');
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, 'before\n');
    await samen(['check', '--format', 'github'], { cwd: folder, env: { GITHUB_STEP_SUMMARY: summary } });

    expect(textOf(folder, 'summary.md')).toMatch(/^before\n## Port call system: figures[\s\S]*scenarios\.3\.rank/);
  });

  it('names files from the workspace', async () => {
    const folder = await pinned('scenarios.3.rank');
    change(folder, 'figures.yaml', ['value: 1', 'value: 2']);
    const { stdout } = await samen(['check', folder, '--format', 'github'], { env: { GITHUB_WORKSPACE: folder } });

    expect(stdout).toContain('file=figures.yaml,');
  });

  it('annotates what is wrong with a study, also by validate', async () => {
    const folder = harbourAt('.');
    change(folder, 'study.yaml', ['horizon: 2030-12', 'horizon: 2030:12, x']);
    for (const command of ['check', 'validate']) {
      const { stdout, code } = await ran(folder, command, '--format', 'github');
      expect(stdout).toMatch(/^::error file=study\.yaml,line=7,col=10,title=samen bad-month::/);
      expect(code).toBe(2);
    }
  });

  it('tells advice as warnings', async () => {
    const { stdout, code } = await ran(
      join(root, 'test/faults/unused-assumption'),
      'validate',
      'study.yaml',
      '--format',
      'github',
    );

    expect(stdout).toMatch(/^::warning file=study\.yaml,/);
    expect(code).toBe(0);
  });
});

describe('the name of a file', () => {
  it('ends no property, whatever is in it', async () => {
    const folder = harbourAt('a:b, 100%');
    writeFileSync(
      join(folder, 'a:b, 100%/figures.yaml'),
      'samen-figures: 1\nfigures: [{ figure: scenarios.3.rank, value: 9 }]\n',
    );
    const { stdout } = await ran(folder, 'check', 'a:b, 100%', '--format', 'github');

    expect(stdout).toMatch(/^::error file=a%3Ab%2C 100%25\/figures\.yaml,line=2,/);
  });
});
