import type { Criteria } from '../../../analysis/criteria/result.ts';
import { writeDecimal, writeSignificant } from '../../../units/write.ts';
import { monthText } from '../../lines/time-title.ts';
import { titled } from '../../lines/titled.ts';
import type { Note, Report, Table } from '../../table.ts';
import { alikeTable, assessorsTable, changesTable, leadTable } from './changes.ts';
import type { CriteriaContext } from './context.ts';
import { sharePlaces } from './level.ts';
import { performanceTable, valuesTables, weightsTable } from './judgements.ts';
import { centralTable, pairwiseTable, rankingTable, robustnessTables } from './ranking.ts';
import { agreements, findingsOf, summaryOf } from './sentences.ts';
import { type CriteriaTable, criteriaTables } from './table-ids.ts';
import { named } from '../../lines/scenario-names.ts';

/**
 * How scenarios do on the criteria.
 *
 * @param asked - the tables that are wanted; `all`, or nothing for the one that says who wins: what would have to change is in the sentences
 */
export function criteriaReport(
  result: Criteria,
  context: CriteriaContext,
  asked: readonly CriteriaTable[] | 'all',
): Report {
  const { words, study } = context;
  const { criteria: texts } = words;
  const few: readonly CriteriaTable[] = ['ranking'];
  const wanted = new Set<CriteriaTable>(asked === 'all' ? criteriaTables : asked.length === 0 ? few : asked);
  const isWhole = asked === 'all' || asked.length > 0;
  const tables: Readonly<Record<CriteriaTable, () => readonly Table[]>> = {
    ranking: () => [rankingTable(result, context, isWhole)],
    changes: () => changesTable(result, context),
    performance: () => [performanceTable(result, context)],
    values: () => valuesTables(result, context),
    weights: () => [weightsTable(result, context)],
    lead: () => leadTable(result, context),
    robustness: () => robustnessTables(result, context),
    central: () => centralTable(result, context),
    pairwise: () => pairwiseTable(result, context),
    assessors: () => assessorsTable(result, context),
    alike: () => alikeTable(result, context),
  };
  const report = {
    title: texts.title(titled(study.title, study.id, { words }), monthText(result.asOf, words)),
    summary: summaryOf(result, context),
    tables: criteriaTables.filter((id) => wanted.has(id)).flatMap((id) => tables[id]()),
    notes: notesOf(result, context, isWhole),
  };
  return named(report, context);
}

function notesOf(result: Criteria, context: CriteriaContext, isWhole: boolean): Note[] {
  const { words, sets } = context;
  const { criteria: texts, table } = words;
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  const terms = [
    ...(changed.length > 0 ? [table.changed(changed.join(', '))] : []),
    ...(result.robustness.views.length > 0
      ? [...(isWhole ? [texts.firstIn(texts.firstAny, texts.firstOrder)] : []), sampledNote(result, context)]
      : []),
    ...(sharePlaces(result) ? [texts.sharing] : []),
    ...(isWhole ? [] : [texts.moreTables]),
  ];
  return [
    ...findingsOf(result, context).map((text): Note => ({ kind: 'finding', text })),
    ...agreements(result, context).map((text): Note => ({ kind: 'finding', text, detail: !isWhole })),
    ...terms.map((text): Note => ({ kind: 'term', text })),
  ];
}

/** The largest standard error that a share can have: that of a half. */
function sampledNote({ robustness: { weightings, seed, isDrawn } }: Criteria, { words }: CriteriaContext): string {
  const { criteria: texts, numbers } = words;
  const error = writeSignificant(50 / Math.sqrt(weightings), 1, numbers);
  return texts.sampled(writeDecimal(weightings, 0, numbers), seed, { error, isDrawn });
}
