import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, samen } from '../../support/cli.ts';

const input = readFileSync(join(root, 'test/analysis/policies/by-hand.yaml'), 'utf8');

const printed = async (figure: string): Promise<string> => {
  const { stderr } = await samen(['trace', 'bold', figure, '-'], { input });
  return stderr;
};

describe('the figures of a scenario with a fallback', () => {
  it.each([
    ['policy.finsh', 'policy.finish'],
    ['polcy.present-value', 'policy.present-value'],
    ['detour.los', 'detour.lost'],
  ])('that %s is taken for are also those of the policy: %s', async (figure, meant) => {
    expect(await printed(figure)).toContain(`did you mean "${meant}"?`);
  });

  it('are no figures of one without', async () => {
    const { stderr } = await samen(['trace', 'safe', 'policy.finish', '-'], { input });

    expect(stderr).toContain('error[unknown-figure]');
    expect(stderr).not.toContain('detour.');
  });
});
