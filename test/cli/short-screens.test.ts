import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { root, samen } from '../support/cli.ts';

const permits = join(root, 'examples/permits');
const criteria = join(root, 'examples/criteria');

const shown = async (...args: readonly string[]): Promise<string> => (await samen(args)).stdout;

const linesOf = (text: string): number => text.trimEnd().split('\n').length;

const commands = [
  ['compare', permits],
  ['show', 'renew', permits],
  ['explain', permits],
  ['sensitivity', permits],
  ['assumptions', permits],
  ['simulate', permits, '--draws', '256'],
  ['voi', permits, '--draws', '256'],
  ['discover', 'package', permits, '--draws', '256'],
  ['tradeoff', permits, '--draws', '256'],
  ['tradeoff', criteria, '--draws', '256'],
  ['sensitivity', permits, '--pairs'],
  ['trace', 'renew', 'present-value', permits],
];

describe.each(['en', 'nl'])('what a command answers in %s', (lang) => {
  it.each(commands)('fits on a screen: %s %s', async (...args) => {
    const typed = args.filter((each) => typeof each === 'string');
    const screen = await shown(...typed, '--lang', lang, '--width', '80');

    expect(linesOf(screen)).toBeLessThanOrEqual(48);
    expect(screen.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });
});

it.each(['en', 'nl'])(
  'criteria takes at most 45 lines for five scenarios in %s, with the nearest weight in a sentence',
  async (lang) => {
    const screen = await shown('criteria', criteria, '--lang', lang, '--width', '80');

    expect(linesOf(screen)).toBeLessThanOrEqual(45);
    expect(screen.replaceAll(/\s+/g, ' ')).toMatch(
      /"(?:Reusable by others|Herbruikbaar voor anderen)" (?:had less than|minder dan) 1[.,]6%/,
    );
  },
);

describe('--full', () => {
  it('shows what a short screen names', async () => {
    const args = ['show', 'renew', permits];
    const [screen, full] = [await shown(...args), await shown(...args, '--full')];

    expect(screen.replaceAll(/\s+/g, ' ')).toMatch(/More: --full \(.*Budget by year;/);
    expect(full).toContain('Budget by year');
    expect(full).not.toContain('--full');
    expect(linesOf(full)).toBeGreaterThan(2 * linesOf(screen));
  });

  it.each(['json', 'csv', 'markdown'])('changes nothing in %s, which has everything', async (format) => {
    const args = ['explain', permits, '--format', format];

    expect(await shown(...args)).toBe(await shown(...args, '--full'));
  });

  it('is not needed for a table that is asked for by name', async () => {
    const budget = await shown('show', 'renew', permits, '--table', 'budget');

    expect(budget).toContain('Budget by year');
    expect(budget).not.toContain('--full');
  });
});

describe('samen simulate on a short screen', () => {
  it('has the chances to keep a date and a budget beside the ranking', async () => {
    const args = ['simulate', permits, '--draws', '256', '--by-date', '2028-06', '--budget', '5000000'];
    const screen = await shown(...args, '--width', '120');

    expect(screen.match(/^.*Scenario .*First.*By.*Within.*Both.*$/m)).not.toBeNull();
    expect(screen).not.toContain('Criticality');
  });
});
