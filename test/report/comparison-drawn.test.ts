import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/analysis/runs/comparison.ts';
import { terminal } from '../../src/report/formats/terminal.ts';
import { noPaint } from '../../src/report/paint.ts';
import { comparisonReport } from '../../src/report/tables/compare/comparison.ts';
import { comparisonOf, languages, type Language, studyWith } from './written.ts';

const study = studyWith();
const plain = comparisonOf(study);

/** The same, with draws that are made up. */
const withDraws = (rankedBy: Comparison['rankedBy']): Comparison => ({
  ...plain,
  rankedBy,
  sampling: { draws: 10_000, seed: 1, method: 'random', shapes: { pert: 2 }, of: 'present-value', best: '3' },
  scenarios: plain.scenarios.map((scenario, index) => ({
    ...scenario,
    differenceFromBest: index * 400_000,
    uncertainty: {
      mean: { value: 6_100_000 + index * 400_000, error: 4_000 },
      p50: { value: 6_000_000 + index * 400_000, error: 5_000 },
      p80: { value: 6_500_000 + index * 400_000, error: 6_000 },
      first: { value: index === 0 ? 0.75 : 0.1, error: 0.0043 },
      feasible: { value: 1, error: 0 },
      costWhenFeasible: null,
      distinguishable: index === 0 ? null : index !== 1,
    },
  })),
});

const reportOf = (comparison: Comparison, language: Language) =>
  comparisonReport(comparison, { study, sets: {}, words: languages[language] });

const shown = (comparison: Comparison, language: Language = 'en'): string =>
  terminal(reportOf(comparison, language), { width: 160, paint: noPaint, words: languages[language] });

const heads = (comparison: Comparison): string[] =>
  (reportOf(comparison, 'en').tables[0]?.columns ?? []).map(({ name }) => name);

describe('a comparison with draws', () => {
  it.each(['en', 'nl'] as const)('has P50, P80 and the chance to be first in %s', async (language) => {
    await expect(shown(withDraws('present-value'), language)).toMatchFileSnapshot(
      `golden/comparison-drawn-${language}.txt`,
    );
  });

  it('has none of that without draws', () => {
    expect(heads(plain)).not.toContain('P80');
    expect(heads(plain)).not.toContain('First');
    expect(shown(plain).replace(/The mean of 3 .* --draws computes them\./, '')).not.toContain('draws');
  });

  it('by the expected cost or P80 shows that, and the difference in it as money and as a share of it', () => {
    expect(heads(withDraws('expected'))).toContain('Mean');
    for (const rankedBy of ['expected', 'p80'] as const) {
      const [table] = reportOf(withDraws(rankedBy), 'en').tables;
      const row = table?.groups[0]?.rows[1] ?? [];
      const best = rankedBy === 'p80' ? 6_500_000 : 6_100_000;
      expect(row).toContainEqual({ kind: 'money', amount: 400_000, signed: true });
      expect(row).toContainEqual({ kind: 'share', share: 400_000 / best, signed: true });
    }
    expect(shown(withDraws('expected'))).toContain('Ranked by expected cost, the mean of the draws.');
  });
});
