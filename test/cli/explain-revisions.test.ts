import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { samen } from '../support/cli.ts';
import { edit, harbourRepository } from '../support/repository.ts';

describe('samen explain against a revision', () => {
  it('tells why the study here differs from that of a commit, from any folder', async (context) => {
    const { folder, study } = harbourRepository(context);
    edit(join(study, 'study.yaml'), '€ 400k/month', '€ 410k/month');

    for (const [cwd, ...args] of [
      [study, '--against', 'git:HEAD'],
      [folder, 'studies/harbour', '--against', 'git:HEAD'],
      [study, '--against', 'git:HEAD:studies/harbour'],
    ] as const) {
      const { stdout, stderr, code } = await samen(['explain', ...args, '--of', 'keep', '--format', 'json'], { cwd });
      expect({ args, code, stderr }).toMatchObject({ args, code: 0 });
      const { effects } = JSON.parse(stdout) as { effects: unknown };
      expect({ args, effects }).toMatchObject({
        effects: [{ name: 'old-contract', was: { value: 400_000 }, is: { value: 410_000 } }],
      });
    }
  });

  it('refuses what is no revision, and a study from standard input that is in no repository', async (context) => {
    const { study } = harbourRepository(context);
    const refused = async (...args: string[]): Promise<string> => {
      const { stderr, code } = await samen(['explain', ...args], { cwd: study });
      expect({ args, code }).toEqual({ args, code: 4 });
      return stderr;
    };

    expect(await refused('--against', 'git:nowhere')).toContain('knows no such revision');
    expect(await refused('-', '--against', 'git:HEAD')).toContain('git:HEAD');
  });
});
