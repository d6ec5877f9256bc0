import { describe, expect, it, onTestFinished } from 'vitest';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { samen } from '../support/cli.ts';

const study = fileURLToPath(new URL('criteria.yaml', import.meta.url));

const criteria = async (...args: readonly string[]): Promise<string> => {
  const { stdout, stderr, code } = await samen(['criteria', study, ...args]);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
};

describe('samen criteria', () => {
  it.each(['en', 'nl'])('says who wins for whom and what would have to change, in %s', async (language) => {
    const screen = await criteria('--lang', language);

    await expect(screen).toMatchFileSnapshot(`golden/criteria.${language}.txt`);
    expect(screen.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('has every table, in the terminal and for other programs', async () => {
    await expect(await criteria('--table', 'all', '--width', '100')).toMatchFileSnapshot('golden/criteria.all.txt');
    await expect(await criteria('--format', 'csv')).toMatchFileSnapshot('golden/criteria.csv');
    await expect(await criteria('--format', 'markdown')).toMatchFileSnapshot('golden/criteria.md');
  });

  it('has only the tables that are asked for', async () => {
    const screen = await criteria('--table', 'weights');

    expect(screen).toContain('Weights, and what decides');
    expect(screen).not.toContain('Who wins for whom');
  });

  it('has only these with --full too', async () => {
    const screen = await criteria('--table', 'weights', '--full');

    expect(screen).toContain('Weights, and what decides');
    expect(screen).not.toContain('Who wins for whom');
  });

  it.each([
    [['--draws', '100', '--weightings', '50'], '--draws, --weightings do not go together'],
    [['--sampling', 'latin'], '--draws is missing'],
  ])('passes by no option: refuses %j', async (args, text) => {
    const { stdout, stderr, code } = await samen(['criteria', study, ...args]);

    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(text)]);
  });

  it('draws from estimates where that is asked for, the same each time', async () => {
    const [one, other] = [
      await criteria('--draws', '3000', '--format', 'json'),
      await criteria('--draws', '3000', '--format', 'json'),
    ];
    const { robustness } = JSON.parse(one) as {
      robustness: { isDrawn: boolean; weightings: number; alike: { one: string; other: string }[] };
    };

    expect(other).toBe(one);
    expect(robustness).toMatchObject({ isDrawn: true, weightings: 3000 });
    // Both follow from the same rent.
    expect(robustness.alike.map(({ one: a, other: b }) => `${a} ${b}`)).toEqual(['cost spent']);
  });

  it('tells of one weighting as one', async () => {
    expect(await criteria('--weightings', '1')).toContain('1 weighting, seed 1');
    expect(await criteria('--weightings', '1', '--lang', 'nl')).toContain('1 weging, seed 1');
  });

  it('is in the folder of figures, in every format, where the study has criteria', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samen-criteria-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { code } = await samen(['report', study, '-o', join(folder, 'figures')]);

    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'figures/criteria.md'), 'utf8')).toContain('Who wins for whom');
    expect(readdirSync(join(folder, 'figures')).filter((name) => name.startsWith('criteria.'))).toEqual([
      'criteria.csv',
      'criteria.json',
      'criteria.md',
    ]);
  });

  it('refuses a study without criteria, and what is no number', async () => {
    const bare = readFileSync(study, 'utf8')
      .replace(/criteria:[^]*?(?=scenarios:)/, '')
      .replaceAll(/scores: .*/g, '');
    const { stderr } = await samen(['criteria', '-'], { input: bare });
    expect(stderr).toContain('error[no-score]: the study has no criteria');
    expect(stderr).not.toContain('rank');
    expect((await samen(['sensitivity', '-', '--metric', 'score'], { input: bare })).stderr).toContain(
      'there is no score, as the study has no criteria',
    );
    expect((await samen(['compare', '-', '--by', 'score'], { input: bare })).stderr).toContain(
      'ranking by score needs',
    );
    expect((await samen(['criteria', study, '--weightings', 'many'])).code).toBe(2);
    expect((await samen(['criteria', study, '--table', 'wins'])).code).toBe(2);
  });
});
