import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbourAt, samen } from '../support/cli.ts';
import { edit } from '../support/repository.ts';

describe('what samen diff says of draws', () => {
  it('does not say that draws may move by what a contingency alone rests on', async () => {
    const cwd = harbourAt('old', 'new');
    for (const [study, high] of [
      ['old', '15%'],
      ['new', '25%'],
    ] as const)
      edit(
        join(cwd, study, 'study.yaml'),
        'assumptions:',
        `contingency: { share: $reserve, on: [labour], kind: judgement, why: made up }
assumptions:
  reserve: { unit: percent, value: { low: 5%, mode: 10%, high: ${high} }, kind: judgement, why: made up }`,
      );
    const { stdout } = await samen(['diff', 'old', 'new', '--width', '200'], { cwd });

    expect(stdout).toMatch(/high 15% .*high 25%/);
    expect(stdout).not.toContain('samen simulate');
  });
});
