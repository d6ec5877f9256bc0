import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen, samenProcess } from '../support/cli.ts';
import { diffJson } from '../support/diff-json.ts';
import { commit, edit, git, harbourRepository } from '../support/repository.ts';

/** A git for the PATH that writes down what it is asked, and asks the other. */
function writtenDown(): { readonly path: string; readonly asked: () => string[] } {
  const folder = folderOf({});
  const log = join(folder, 'log');
  const real = spawnSync('which', ['git'], { encoding: 'utf8' }).stdout.trim();
  writeFileSync(join(folder, 'git'), `#!/bin/sh\nprintf '%s\\n' "$*" >> '${log}'\nexec '${real}' "$@"\n`, {
    mode: 0o755,
  });
  return {
    path: `${folder}:${process.env['PATH']}`,
    asked: () => (existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : []),
  };
}

const dearer = (study: string): void => edit(join(study, 'study.yaml'), '€ 400k/month', '€ 410k/month');

/** By how much each scenario of the study became dearer. */
async function effects(revision: string, cwd: string): Promise<number[] | undefined> {
  const { assumptions } = await diffJson(revision.split(' '), cwd);
  return assumptions?.flatMap((each) => each.effects.map(({ effect }) => effect));
}

describe('files of a revision', () => {
  it('asks git a few questions, however many studies and files there are', async (context) => {
    const { folder, study } = harbourRepository(context);
    for (const name of ['b', 'c', 'd']) cpSync(study, join(folder, 'studies', name), { recursive: true });
    commit(folder, 'four');
    const { path, asked } = writtenDown();
    const { code, stderr } = await samenProcess(['diff', 'git:HEAD', 'studies'], { cwd: folder, env: { PATH: path } });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const kinds = asked().map((line) => /rev-parse --show-prefix|rev-parse --verify|ls-tree|cat-file/.exec(line)?.[0]);
    const count = (kind: string): number => kinds.filter((each) => each === kind).length;
    // A thread that helps has not heard the answers of the other.
    expect(count('rev-parse --show-prefix')).toBeLessThanOrEqual(4 + 2 + 4);
    expect(count('rev-parse --verify')).toBeLessThanOrEqual(2);
    expect(count('ls-tree')).toBeLessThanOrEqual(4 + 2 + 4 + 1);
    expect(count('cat-file')).toBe(4);
    expect(kinds).not.toContain(undefined);
  });

  it('reads a study beside more YAML than is asked for at once', async (context) => {
    const { folder, study } = harbourRepository(context);
    const line = `# ${'x'.repeat(1021)}\n`;
    for (const name of ['1', '2', '3']) writeFileSync(join(study, `${name}.yaml`), name + line.repeat(6 * 1024));
    commit(folder, 'much');
    expect(await effects('git:HEAD', study)).toEqual([]);
    dearer(study);
    expect(new Set(await effects('git:HEAD', study))).not.toEqual(new Set([0]));
  });

  it('reads a study beside a file that git has lost, and not one whose own is lost', async (context) => {
    const { folder, study } = harbourRepository(context);
    writeFileSync(join(study, 'another.yaml'), 'lost: true\n');
    commit(folder, 'to be lost');
    const lose = (file: string): void => {
      const id = git(folder, 'rev-parse', `HEAD:studies/harbour/${file}`).trim();
      rmSync(join(folder, '.git/objects', id.slice(0, 2), id.slice(2)));
    };
    lose('another.yaml');
    expect(await effects('git:HEAD', study)).toEqual([]);
    lose('3-late.scenario.yaml');
    expect(await samen(['diff', 'git:HEAD'], { cwd: study })).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('git:HEAD:studies/harbour/3-late.scenario.yaml') as string,
    });
  });

  it('refuses a file of a revision that is larger than a study may be', async (context) => {
    const { folder, study } = harbourRepository(context);
    writeFileSync(join(study, 'large.scenario.yaml'), `# ${'x'.repeat(10 * 1024 * 1024)}\n`);
    commit(folder, 'large');
    rmSync(join(study, 'large.scenario.yaml'));
    const { code, stderr } = await samen(['diff', 'git:HEAD'], { cwd: study });

    expect(code).toBe(2);
    expect(stderr).toContain('git:HEAD:studies/harbour/large.scenario.yaml:1:1: error[too-big]');
  });

  it('reads two studies out of a repository that has no files of its own', async (context) => {
    const { folder, study } = harbourRepository(context);
    dearer(study);
    commit(folder, 'dearer');
    const bare = join(folderOf({}), 'bare');
    git(folder, 'clone', '-q', '--bare', folder, bare);

    expect(await effects('git:first:studies/harbour git:main:studies/harbour', bare)).toEqual(
      await effects('git:first git:main', study),
    );
  });

  it('finds its place in a folder of any name', async (context) => {
    const { folder, study } = harbourRepository(context);
    const odd = join(folder, 'two\n/lines \u00e9 "quoted"');
    mkdirSync(join(folder, 'two\n'));
    renameSync(study, odd);
    commit(folder, 'moved');
    dearer(odd);

    expect(new Set(await effects('git:HEAD', odd))).not.toEqual(new Set([0]));
  });
});
