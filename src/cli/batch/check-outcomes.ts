import type { StudyPart } from '../../report/batch.ts';
import { batchSummary } from '../../report/formats/batch-text.ts';
import type { Outcome } from '../../report/outcome.ts';
import type { Words } from '../../words/words.ts';
import { withText } from './with-text.ts';

/** What a job shows of several studies that were checked: what was found of each, and one summary with all of them by name, also those that could not be computed. */
export function checkOutcomes(parts: readonly StudyPart[], outcomes: readonly Outcome[], words: Words): Outcome[] {
  const shown = parts.map((part) => {
    const own = withText(
      part,
      outcomes.filter(({ study }) => study === part.name),
    );
    // Its report stands beside its mistakes.
    return own.out === '' ? own : { ...own, findings: null };
  });
  const summary = batchSummary(shown, words);
  return outcomes.map((outcome, index) => ({ ...outcome, summary: index === 0 ? summary : null }));
}
