import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderOf, root } from '../support/cli.ts';
import { git } from '../support/repository.ts';

const examples = join(root, 'examples/ci');

interface Pipeline {
  readonly compare: { readonly script: readonly string[] };
  readonly regenerate: { readonly artifacts: { readonly paths: readonly string[] } };
}

const pipeline = parse(readFileSync(join(examples, 'gitlab/.gitlab-ci.yml'), 'utf8')) as Pipeline;

describe('the examples for CI', () => {
  it.each([
    ['make', `make -f "${join(examples, 'make/Makefile')}" compare BASE=nowhere`],
    ['gitlab', pipeline.compare.script[0] ?? ''],
  ])('say which commit is not there to compare with: %s', (_, command) => {
    const cwd = folderOf({});
    git(cwd, 'init', '-q', '--template=');
    const env = { PATH: process.env['PATH'], CI_MERGE_REQUEST_DIFF_BASE_SHA: 'nowhere' };
    const { status, stderr } = spawnSync('bash', ['-e', '-c', command], { cwd, env, encoding: 'utf8' });

    expect(status).not.toBe(0);
    expect(stderr).toMatch(/^nowhere is not here/m);
  });

  it('keep on GitLab what samen check --update writes into a study of any name', () => {
    expect(pipeline.regenerate.artifacts.paths).toEqual(['**/figures', '**/*.yaml', '**/*.yml']);
  });
});
