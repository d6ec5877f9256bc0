import { describe, expect, it } from 'vitest';
import { change, pinned, ran } from '../support/pinned.ts';

describe('a tolerance', () => {
  it.each([
    ['en', '€ 5,000', '€ 50.5', '0.05 months', '1 month', '0.25 percentage points'],
    ['nl', '€ 5.000', '€ 50,5', '0,05 maanden', '1 maand', '0,25 procentpunten'],
  ])('is written as other amounts are in %s, whatever the study wrote', async (lang, ...texts) => {
    const folder = await pinned(
      'scenarios.3.present-value --within 5000.00',
      'scenarios.3.total-cost --within 50.500',
      'scenarios.3.phases.build.duration --within 0.05',
      'scenarios.3.finish --within 1',
      'switching.2.5.documented --within 0.25%',
    );
    const { stdout } = await ran(folder, 'check', '--lang', lang, '--width', '150');
    const columns = stdout.split('\n').map((line) => line.split(/ {2,}/));

    expect(columns.filter(([mark]) => mark === '✓').map((cells) => cells[6])).toEqual(texts);
  });

  it('of a figure that is no longer there stands as somebody wrote it', async () => {
    const folder = await pinned('scenarios.3.present-value --within 5.000');
    change(folder, 'figures.yaml', ['scenarios.3.', 'scenarios.9.']);

    expect((await ran(folder, 'check', '--format', 'csv')).stdout).toMatch(/,gone,,5(\.000)?,/);
  });
});
