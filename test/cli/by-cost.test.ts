import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, samen } from '../support/cli.ts';

const study = join(root, 'test/analysis/policies/by-hand.yaml');

describe.each(['voi', 'tradeoff'])('samen %s', (command) => {
  it.each(['finish', 'score', 'measures.old'])('refuses --by %s, which is no cost', async (by) => {
    const { code, stdout, stderr } = await samen([command, study, '--by', by]);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`"${by}" is not possible for --by`);
    expect(stderr).toContain('present-value, total-cost, one-off, running');
  });

  it('takes every cost', async () => {
    const { stdout } = await samen([command, study, '--by', 'total-cost', '--draws', '100', '--format', 'json']);

    expect(JSON.parse(stdout)).toMatchObject({ cost: 'total-cost' });
  });
});
