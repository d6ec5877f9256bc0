import { scaleOfReport } from '../../report-scale.ts';
import { explainReport } from '../../tables/explain/explain.ts';
import type { PageContext, PageResults } from '../results.ts';
import type { Section } from '../section.ts';
import { columnCalled, notes, pictured, texts } from './parts.ts';

/** Why the result is another than at the first date of the study: in a sentence, as waterfalls, by assumption. */
export function changes({ explanation }: PageResults<'explanation'>, context: PageContext): Section | null {
  if (explanation === null) return null;
  const { words } = context;
  const report = explainReport(explanation.explanation, { ...context, sides: explanation.sides });
  const scale = scaleOfReport(report);
  const drawnFirst = report.tables.toSorted(
    (one, other) => Number(other.id === 'waterfall') - Number(one.id === 'waterfall'),
  );
  return {
    id: 'changes',
    title: words.page.titles.changes,
    blocks: [
      ...texts(report.summary ?? []),
      ...drawnFirst.flatMap((table) =>
        pictured(
          table,
          scale,
          {
            title: table.title ?? report.title,
            value: columnCalled(table, words.explain.amount),
            meanings: words.page.marks.waterfall,
          },
          context,
        ),
      ),
      ...notes(report.notes),
    ],
  };
}
