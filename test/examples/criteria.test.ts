import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, samen } from '../support/cli.ts';

const example = join(root, 'examples/criteria');

describe('the example of 17 criteria, 5 scenarios, 2 groups and 3 assessors', () => {
  it.each(['en', 'nl'])('fits a screen, in %s', async (language) => {
    const { stdout, stderr, code } = await samen(['criteria', example, '--lang', language]);

    expect([code, stderr]).toEqual([0, '']);
    await expect(stdout).toMatchFileSnapshot(`golden/criteria.${language}.txt`);
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(stdout.split('\n').length).toBeLessThanOrEqual(55);
  });

  it('is as large as it says, with scores that nobody knows', async () => {
    const { stdout } = await samen(['criteria', example, '--format', 'json']);
    const { criteria, groups, scenarios, assessors, isOpen } = JSON.parse(stdout) as Record<string, unknown[]>;

    expect([criteria, groups, scenarios, assessors].map((each) => each?.length)).toEqual([17, 2, 5, 3]);
    expect(isOpen).toBe(true);
  });

  it('is right', async () => {
    const { code, stderr } = await samen(['validate', example]);

    expect(stderr).not.toContain('error');
    expect(code).toBe(0);
  });
});
