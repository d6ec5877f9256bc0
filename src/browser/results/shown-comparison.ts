import type { Comparison } from '../../analysis/runs/comparison.ts';
import type { AskedStudy } from '../../cli/study/read-study.ts';
import type { MoneyScale } from '../../report/money-scale.ts';
import { comparisonSentences } from '../../report/tables/compare/comparison-sentences.ts';
import { comparisonReport } from '../../report/tables/compare/comparison.ts';
import type { Outcome } from '../calculate.ts';
import type { PageTerms } from '../page-terms.ts';

/** What a setting comes to, and what it is written with. */
export interface ShownComparison extends PageTerms {
  readonly comparison: Comparison;
  readonly asked: AskedStudy;
  /** Of all amounts. */
  readonly scale: MoneyScale;
  /** What was found, in sentences. */
  readonly text: string;
}

/** What there is to tell of an outcome; null where that is what is wrong. */
export function shownComparison(outcome: Outcome, terms: PageTerms): ShownComparison | null {
  if (outcome.problems !== null) return null;
  const { comparison, asked } = outcome;
  const context = { study: asked.study, sets: asked.sets, words: terms.words, leader: null };
  const { scale } = comparisonReport(comparison, context);
  if (scale === undefined) throw new Error('a comparison has no scale');
  const { leaders, others } = comparisonSentences(comparison, { ...context, scale });
  // Where somebody leads, the table says why others do not.
  return { ...terms, comparison, asked, scale, text: (leaders.length > 0 ? leaders : others).join(' ') };
}
