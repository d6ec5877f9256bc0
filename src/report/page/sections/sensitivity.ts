import type { Comparison } from '../../../analysis/runs/comparison.ts';
import type { Tradeoff } from '../../../analysis/tradeoff/tradeoff.ts';
import { isBare } from '../../bare.ts';
import { scaleOfReport } from '../../report-scale.ts';
import type { Report, Table } from '../../table.ts';
import { sensitivityReport } from '../../tables/sensitivity/sensitivity.ts';
import { tradeoffReport } from '../../tables/tradeoff/tradeoff.ts';
import { isWithoutCosts } from '../../tables/without-costs.ts';
import { voiReport } from '../../tables/voi/voi.ts';
import type { PageContext, PageResults } from '../results.ts';
import type { Block, Section } from '../section.ts';
import { columnCalled, notes, pictured, tableBlock, tablesOf, texts } from './parts.ts';

/** What the lead hangs on: switching values, the tornado, what a month or a point must be worth, what to find out first. */
export function sensitivity(
  { comparison, sensitivity: found, tradeoff, voi }: PageResults<'sensitivity' | 'tradeoff' | 'voi'>,
  context: PageContext,
): Section | null {
  const blocks = [
    ...(found === null ? [] : leadBlocks(sensitivityReport(found, context), context)),
    ...(tradeoff === null ? [] : reportBlocks(worthReport(tradeoff, comparison, context), context.words.page.worth)),
    ...(voi === null ? [] : reportBlocks(voiReport(voi, context), context.words.page.findOut)),
  ];
  return blocks.length === 0 ? null : { id: 'sensitivity', title: context.words.page.titles.sensitivity, blocks };
}

/** What a month or a point must be worth; where nothing costs anything, a month later costs nothing either. */
function worthReport(tradeoff: Tradeoff, comparison: Comparison, context: PageContext): Report {
  const report = tradeoffReport(tradeoff, context);
  return isWithoutCosts(comparison) ? { ...report, tables: report.tables.filter(({ id }) => id !== 'delay') } : report;
}

function leadBlocks(report: Report, context: PageContext): Block[] {
  const scale = scaleOfReport(report);
  const { page, sensitivity: sensitivityTexts } = context.words;
  const blockOf = (table: Table): Block[] => {
    // Where no assumption moves the lead there is no bar, and the sentence says so.
    if (isBare(table)) return [];
    if (table.id === 'tornado')
      return pictured(
        table,
        scale,
        {
          title: table.title ?? report.title,
          value: columnCalled(table, sensitivityTexts.swing),
          meanings: page.marks.tornado,
        },
        context,
      );
    return [tableBlock(table, scale, table.id !== 'switching')];
  };
  // Switching values first: they say what would have to change, the tornado what moves the lead at all.
  const sorted = report.tables.toSorted(
    (one, other) => Number(other.id === 'switching') - Number(one.id === 'switching'),
  );
  return [...texts(report.summary ?? []), ...sorted.flatMap(blockOf), ...notes(report.notes)];
}

const reportBlocks = (report: Report, heading: string): Block[] => [
  { kind: 'answer', question: heading, texts: report.summary ?? [] },
  ...tablesOf(report, () => false),
  ...notes(report.notes),
];
