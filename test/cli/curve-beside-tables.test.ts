import { describe, expect, it } from 'vitest';
import { harbour, samen } from '../support/cli.ts';

const simulated = async (...args: readonly string[]): Promise<string> =>
  (await samen(['simulate', harbour, '--draws', '200', '--format', 'csv', ...args])).stdout;

describe('the S-curve', () => {
  it('stands beside the tables that are named, where it is asked for', async () => {
    const ranking = await simulated('--table', 'ranking');
    const curves = await simulated('--table', 'curves');
    const both = await simulated('--table', 'ranking', '--table', 'curves');

    expect(await simulated('--table', 'ranking', '--curve')).toBe(both);
    expect(await simulated('--table', 'curves', '--curve')).toBe(curves);
    expect(both.length).toBeGreaterThan(ranking.length + 100);
  });

  it('is said not to be there where nothing is drawn', async () => {
    const args = ['simulate', harbour, '--outside-view', 'green-book', '--curve', '--width', '1000'];

    expect((await samen(args)).stdout).toContain('there are no chances to tell and no S-curve to draw.');
    expect((await samen([...args, '--lang', 'nl'])).stdout).toContain('kansen zijn er niet, en een S-curve evenmin.');
    expect((await samen(['simulate', harbour, '--draws', '200', '--curve', '--full'])).stdout).not.toContain('S-curve');
  });
});
