import type { AssumptionResult, Assumptions } from '../../../analysis/assumptions/assumptions.ts';
import type { Margin } from '../../../analysis/assumptions/margin.ts';
import { type Metric, metricDimension, metricId } from '../../../model/metrics/metrics.ts';
import type { Study } from '../../../model/study/study.ts';
import { writeDecimal, writeShort } from '../../../units/write.ts';
import type { Words } from '../../../words/words.ts';
import { mention, named, namedText } from '../../lines/scenario-names.ts';
import { titled } from '../../lines/titled.ts';
import type { MoneyScale } from '../../money-scale.ts';
import type { Note, Report } from '../../table.ts';
import { writeAmount } from '../../write-amount.ts';
import { assumptionColumns, isTitled } from './assumptions.ts';
import { expertsTables } from './experts.ts';
import { headsOf, rowsOf } from '../columns.ts';
import { metricTitle } from '../metric.ts';
import { contingencyNotes, costNamed } from '../plan-notes.ts';
import { asOfText } from '../../lines/time-title.ts';

export interface AssumptionsContext {
  readonly study: Study;
  readonly words: Words;
  readonly sets: Readonly<Record<string, string>>;
  readonly by: Metric;
  /** Those that were asked for. */
  readonly chosen: readonly AssumptionResult[];
  /** How many have no date, where only stale ones were asked for; else null. */
  readonly undated: number | null;
}

/** As many as a screen has room for. */
const mostRows = 25;

/** Every assumption that was asked for, and what the lead of the first scenario rests on. */
export function assumptionsReport(result: Assumptions, context: AssumptionsContext): Report {
  const { study, words, chosen } = context;
  const all = assumptionColumns(words, [...study.scenarios.keys()]);
  const columns = [
    all.title,
    all.value,
    all.kind,
    ...(isTitled(chosen) ? [all.name] : []),
    all.since,
    all.before,
    all.usedBy,
    all.source,
    all.why,
    all.band,
    all.unit,
  ];
  const directed = chosen.some(({ origin }) => origin !== null && origin.direction !== null)
    ? [words.show.directedMeans]
    : [];
  const lines = linesOf(result, context);
  const report = {
    title: words.show.assumptionsOf(titled(study.title, study.id, { words }), asOfText(result.asOf, context)),
    tables: [
      {
        id: 'assumptions',
        title: null,
        first: mostRows,
        columns: headsOf(columns),
        groups: [{ title: null, rows: rowsOf(columns, chosen) }],
        none: result.assumptions.length === 0 ? words.show.noAssumptions : words.show.noneListed,
        notes: [],
      },
      ...expertsTables(chosen, words),
    ],
    toPaste: namedText([lines.join(' ')], context),
    notes: [...directed, ...lines].map((text): Note => ({ kind: 'term', text })),
  };
  return named(report, context);
}

function linesOf(result: Assumptions, context: AssumptionsContext): string[] {
  const { assumptions } = result;
  const { words, sets, chosen, undated } = context;
  const { show, table } = words;
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  return [
    ...(chosen.length < assumptions.length ? [show.selected(chosen.length, assumptions.length)] : []),
    ...(undated === null || undated === 0 ? [] : [show.undated(undated)]),
    ...(changed.length > 0 ? [table.changed(changed.join(', '))] : []),
    marginNote(result, context),
    ...contingencyNotes(result.plan, costNamed(metricId(context.by)), { studies: [context.study], words }),
  ];
}

/** What the lead of the first over the next rests on, in a sentence. */
export function marginNote(
  { margin, computed, asOf }: Assumptions,
  context: Pick<AssumptionsContext, 'study' | 'words' | 'by'> & { readonly scale?: MoneyScale },
): string {
  const { show } = context.words;
  if (!computed) return show.notComputed(context.words.monthName(asOf));
  if (margin === null) return show.noMargin;
  const { first, second, share } = margin;
  const metric = metricTitle(metricId(context.by), context);
  return share === null
    ? show.equal(mention(first), mention(second), metric)
    : marginText({ ...margin, share }, metric, context);
}

function marginText(
  margin: Margin & { share: number },
  metric: string,
  { words, by, scale }: Pick<AssumptionsContext, 'words' | 'by'> & { readonly scale?: MoneyScale },
): string {
  const percent = (share: number): string => writePart(share, words);
  const moved = Math.abs(margin.onJudgements) + Math.abs(margin.onUnstated) + Math.abs(margin.onVouched);
  const leads = {
    first: mention(margin.first),
    second: mention(margin.second),
    metric,
    margin: marginAmount(Math.abs(margin.margin), by, words, scale),
  };
  // Scores by hand are judged by whoever gave them, which the study need not say of each.
  if (by.kind === 'score' && margin.onVouched !== 0) return words.show.marginOnly(leads);
  return words.show.margin({
    ...leads,
    share: percent(margin.share),
    unstated: margin.onUnstated === 0 ? null : percent(Math.abs(margin.onUnstated) / moved),
  });
}

/** In whole per cents, but 0% only for nothing and 100% only for all. */
function writePart(share: number, { numbers }: Words): string {
  if (share > 0 && share < 0.01) return '< 1%';
  if (share < 1 && share > 0.99) return '> 99%';
  return `${writeDecimal(share * 100, 0, numbers)}%`;
}

/** With one decimal, as in a table, but never as nothing. */
function marginAmount(margin: number, by: Metric, words: Words, scale?: MoneyScale): string {
  const dimension = metricDimension(by);
  if (dimension === 'money') return writeAmount(margin, words, scale);
  const short = margin < 0.1 ? Number(margin.toPrecision(1)) : Number(margin.toFixed(1));
  return dimension === 'duration'
    ? words.quantity(short, 'months')
    : words.simulation.pointsOf(writeShort(short, 8, words.numbers));
}
