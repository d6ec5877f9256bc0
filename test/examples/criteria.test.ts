import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, samen } from '../support/cli.ts';

const example = join(root, 'examples/criteria');

interface Scored {
  readonly id: string;
  readonly score: { readonly low: number; readonly high: number };
}

const scoresBy = async (command: string): Promise<readonly { id: string; score: unknown }[]> => {
  const { stdout } = await samen([command, example, '--format', 'json']);
  return (JSON.parse(stdout) as { scenarios: { id: string; score: unknown }[] }).scenarios;
};

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

  it('scores what is known as samen compare does, and the rest from what to what', async () => {
    const compared = new Map((await scoresBy('compare')).map(({ id, score }) => [id, score as number | null]));
    const found = (await scoresBy('criteria')) as readonly Scored[];
    const known = found.filter(({ score }) => score.low === score.high);
    const apart = known.map(({ id, score }) => Math.abs(score.low - (compared.get(id) ?? Number.NaN)));
    const open = found.filter((each) => !known.includes(each)).map(({ id }) => id);

    expect(apart.every((points) => points < 1e-9)).toBe(true);
    expect(open).toEqual(['buy', 'reuse', 'share']);
    expect(open.map((id) => compared.get(id))).toEqual([null, null, null]);
  });

  it('is right', async () => {
    const { code, stderr } = await samen(['validate', example]);

    expect(stderr).not.toContain('error');
    expect(code).toBe(0);
  });
});
