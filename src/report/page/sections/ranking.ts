import { withoutDetailColumns } from '../../short.ts';
import { comparisonReport } from '../../tables/compare/comparison.ts';
import type { PageBasis, PageContext } from '../results.ts';
import type { Section } from '../section.ts';
import { tablesOf } from './parts.ts';

/** All scenarios by rank, with why some are not ranked, and on which terms all of it was computed. */
export function ranking({ comparison, leader }: PageBasis, context: PageContext): Section {
  const whole = comparisonReport(comparison, { ...context, leader });
  const report = { ...whole, tables: whole.tables.map(withoutDetailColumns) };
  return { id: 'ranking', title: context.words.page.titles.ranking, blocks: tablesOf(report, () => true) };
}
