import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, root } from '../support/cli.ts';

/** A clone in which nothing is installed. */
const bare = (): string =>
  folderOf({
    'package.json': readFileSync(join(root, 'package.json'), 'utf8'),
    'bin/prepare.mjs': readFileSync(join(root, 'bin/prepare.mjs'), 'utf8'),
  });

describe('what npm runs in a clone', () => {
  it.each([
    ['without development packages', {}, /^samen: .*run "npm ci --include=dev" in its folder\n$/],
    ['for all users', { npm_config_global: 'true' }, /^samen: .*run "npm ci && npm pack" in a clone.*\n$/],
  ])('says in one line what to do: %s', (_, env, text) => {
    const ran = spawnSync(process.execPath, ['bin/prepare.mjs'], {
      cwd: bare(),
      env: { PATH: process.env['PATH'] ?? '', ...env },
      encoding: 'utf8',
    });

    expect([ran.status, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toMatch(text);
  });
});
