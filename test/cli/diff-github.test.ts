import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbourAt, samen } from '../support/cli.ts';
import { commit, edit, git } from '../support/repository.ts';

interface Printed {
  readonly code: number | null;
  readonly lines: readonly string[];
  /** What was written in the summary of the job; null where nothing was. */
  readonly summary: string | null;
}

async function printed(cwd: string, ...args: readonly string[]): Promise<Printed> {
  const file = join(cwd, 'summary.md');
  rmSync(file, { force: true });
  const env = { GITHUB_STEP_SUMMARY: file };
  const { stdout, code } = await samen(['diff', ...args, '--format', 'github'], { cwd, env });
  return { code, lines: stdout.trimEnd().split('\n'), summary: existsSync(file) ? readFileSync(file, 'utf8') : null };
}

const dearer = (study: string): void => edit(join(study, 'study.yaml'), '€ 400k/month', '€ 410k/month');

describe('samen diff --format github', () => {
  it('tells what changed beside its own line, and the comment in the summary of the job', async () => {
    const cwd = harbourAt('old', 'new');
    dearer(join(cwd, 'new'));
    edit(join(cwd, 'new/3.scenario.yaml'), 'duration: 4 months', 'duration: 12 months');
    const { code, lines, summary } = await printed(cwd, 'old', 'new');

    expect(code).toBe(0);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^::notice file=new\/study\.yaml,line=47,col=3,title=samen changed::old-contract went from € 400,000 per month to € 410,000 per month; effect on present-value: keep \+€ 1,\d+,000, .* and 1 more$/,
      ),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^::notice file=new\/3\.scenario\.yaml,line=6,col=\d+,title=samen changed::scenarios\/3\/phases\/design changed$/,
      ),
    );
    expect(summary).toMatch(/^<!-- samen diff -->\n<!-- samen diff new -->\n## Port call system: what changed\n/);
  });

  it('tells nothing where nothing changed, and what was renamed in a line', async () => {
    const cwd = harbourAt('old', 'new');
    expect(await printed(cwd, 'old', 'new')).toEqual({ code: 0, lines: [''], summary: null });

    renameSync(join(cwd, 'new/keep.scenario.yaml'), join(cwd, 'new/stay.scenario.yaml'));
    edit(join(cwd, 'new/stay.scenario.yaml'), 'scenario: keep', 'scenario: stay');
    const { lines, summary } = await printed(cwd, 'old', 'new');
    expect(lines).toEqual([
      expect.stringMatching(
        /^::notice file=new\/stay\.scenario\.yaml,line=1,col=11,title=samen renamed::Renamed: scenario keep → stay\.$/,
      ),
    ]);
    expect(summary).toMatch(
      /^<!-- samen diff -->\n<!-- samen diff new -->\nNo figure changed[^\n]+\n\nRenamed: [^\n]+\n$/,
    );
  });

  it('tells what is above its limit as an error, and places and gates that changed', async () => {
    const cwd = harbourAt('old', 'new');
    edit(join(cwd, 'new/study.yaml'), 'value: 25%, kind: sourced', 'value: 65%, kind: sourced');
    edit(join(cwd, 'new/study.yaml'), '€ 400k/month', '€ 500k/month');
    const { code, lines } = await printed(cwd, 'old', 'new', '--fail-above', '1%');

    expect(code).toBe(1);
    expect(
      lines.filter((line) =>
        line.startsWith('::error file=new/study.yaml,title=samen above::Changed by more than is allowed: scenarios.'),
      ).length,
    ).toBeGreaterThan(3);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^::notice file=new\/study\.yaml,title=samen gate::\S+\.gates\.result-obligation\.0: ✗ fail → ✓ pass$/,
      ),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^::notice file=new\/study\.yaml,title=samen ranking::\S+: .+ → .+$/),
    );
  });

  it('tells of results what it can', async () => {
    const cwd = harbourAt('old', 'new');
    dearer(join(cwd, 'new'));
    writeFileSync(join(cwd, 'new.json'), (await samen(['compare', 'new', '--format', 'json'], { cwd })).stdout);
    const { lines, summary } = await printed(cwd, 'old', 'new.json', '--fail-above', '1%');

    expect(lines.some((line) => line.startsWith('::error title=samen above::'))).toBe(true);
    expect(lines.join('\n')).not.toMatch(/samen changed|file=/);
    expect(summary).toContain('## Port call system');
  });

  it('tells which studies are gone that samen.yaml named before', async () => {
    const cwd = harbourAt('a', 'b', 'x/c', 'x/d', 'x/e');
    writeFileSync(join(cwd, 'samen.yaml'), 'studies: [a, b, "x/*"]\n');
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    commit(cwd, 'Five');
    for (const name of ['b', 'x']) rmSync(join(cwd, name), { recursive: true });
    cpSync(join(cwd, 'a'), join(cwd, 'f'), { recursive: true });
    writeFileSync(join(cwd, 'samen.yaml'), 'studies: [a, f]\n');
    const { code, lines } = await printed(cwd, 'git:main', '--fail-above', '90%');

    expect(code).toBe(1);
    // What is gone is an error, as there is a limit.
    expect(
      lines.map((line) =>
        line.replace(/^::(\w+) (?:file=f\/study\.yaml,)?title=samen (\w+)::([^:]*): .*$/, '$1 $2 $3'),
      ),
    ).toEqual([...['b', 'x/c', 'x/d', 'x/e'].map((name) => `error gone ${name}`), 'notice new f']);

    mkdirSync(join(cwd, 'below'));
    const below = await printed(join(cwd, 'below'), 'git:main');
    expect(below.lines).toContain('::notice title=samen gone::../x/d: no longer there.');
    expect(below.lines).toContain('::notice file=f/study.yaml,title=samen new::../f: new, so compared with nothing');
  });

  it('tells of several studies which are new and gone, in one comment', async () => {
    const cwd = harbourAt('s/a', 's/b', 's/c');
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    commit(cwd, 'Three');
    expect(await printed(cwd, 'git:main', 's')).toEqual({ code: 0, lines: [''], summary: null });

    renameSync(join(cwd, 's/c'), join(cwd, 's/d'));
    edit(join(cwd, 's/d/study.yaml'), 'study: harbour', 'study: quay');
    dearer(join(cwd, 's/a'));
    const { code, lines, summary } = await printed(cwd, 'git:main', 's', '--fail-above', '90%');
    expect(code).toBe(1);
    expect(lines).toContain(
      '::error title=samen gone::s/c: no longer there, which is more of a change than is allowed (fail-above).',
    );
    expect(lines).toContain('::notice file=s/d/study.yaml,title=samen new::s/d: new, so compared with nothing');
    expect(lines).toContainEqual(expect.stringContaining('::notice file=s/a/study.yaml,line=47'));
    expect(summary?.match(/<!-- .* -->/g)).toEqual(
      ['', ' s/c', ' s/a', ' s/d'].map((name) => `<!-- samen diff${name} -->`),
    );
    expect(summary).toMatch(/## s\/d: new, so compared with nothing\n\n### Port call system/);

    edit(join(cwd, 's/b/study.yaml'), 'horizon: 2030-12', 'horizon: 2030:12');
    const faulty = await printed(cwd, 'git:main', 's');
    expect(faulty.code).toBe(2);
    expect(faulty.lines).toContainEqual(expect.stringMatching(/^::error file=s\/b\/study\.yaml,line=7,/));
    expect(faulty.summary).toMatch(/## s\/b: not computed, see the message\n\n```text\ns\/b\/study\.yaml:7:\d+: /);
    expect(faulty.summary).not.toContain('undefined');
  });

  it('names no file for what is wrong with a study in another revision only, and says where that stands', async () => {
    const cwd = harbourAt('s/a', 's/b');
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    edit(join(cwd, 's/a/study.yaml'), 'horizon: 2030-12', 'horizon: 2030:12');
    commit(cwd, 'One is faulty');
    edit(join(cwd, 's/a/study.yaml'), 'horizon: 2030:12', 'horizon: 2030-12');

    const one = await printed(cwd, 'git:main', 's/a');
    expect(one.code).toBe(2);
    expect(one.lines[0]).toMatch(/^::error title=samen bad-month::git:main:s\/a\/study\.yaml:7:\d+: "2030:12" /);
    const { code, lines, summary } = await printed(cwd, 'git:main', 's');
    expect(code).toBe(2);
    expect(lines.filter((line) => line.startsWith('::error'))).toEqual([
      expect.stringMatching(/^::error title=samen bad-month::s\/a: git:main:s\/a\/study\.yaml:7:\d+: "2030:12" /),
    ]);
    expect(summary).toMatch(/```text\ngit:main:s\/a\/study\.yaml:7:\d+: "2030:12" /);
  });

  it('tells what is wrong with a new study of several beside its own line, as the check does', async () => {
    const cwd = harbourAt('s/a', 's/b');
    git(cwd, 'init', '-q', '-b', 'main', '--template=');
    commit(cwd, 'Two');
    cpSync(join(cwd, 's/a'), join(cwd, 's/c'), { recursive: true });
    edit(join(cwd, 's/c/study.yaml'), 'horizon: 2030-12', 'horizon: 2030:12');
    const { code, lines, summary } = await printed(cwd, 'git:main', 's');
    const check = await samen(['check', 's/c', '--format', 'github'], { cwd });

    expect(code).toBe(2);
    expect(lines).toEqual([
      expect.stringMatching(/^::error file=s\/c\/study\.yaml,line=7,col=10,title=samen bad-month::/),
    ]);
    expect(lines).toEqual(check.stdout.trimEnd().split('\n'));
    expect(summary).toMatch(/## s\/c: not computed, see the message\n\n```text\ns\/c\/study\.yaml:7:10: .*\n```\n$/);
  });
});
