import { costMetrics, type Metric, metricId } from '../../../model/metrics/metrics.ts';
import { hasFigure } from '../../../model/study/figures.ts';
import { largest } from '../../../numerics/extremes.ts';
import { hasScore } from '../../../model/study/criteria.ts';
import { isFeasible } from '../../../analysis/runs/central-run.ts';
import { placesOf, valueOf } from '../../../analysis/runs/ranking.ts';
import { lastMonthBefore } from '../../../units/month.ts';
import { titled } from '../../lines/titled.ts';
import { figureHead } from '../parts/figure-title.ts';
import { area, fixed } from '../file/address.ts';
import type { Book, ScenarioSheet } from '../parts/book.ts';
import { dateAfter, dateOf, firstDated } from '../parts/dates.ts';
import { calculated, Draft, heads, type Lazy, text } from '../parts/draft.ts';
import { shapeOfMetric } from '../parts/shapes.ts';
import { addRanking, type RankingRows } from './ranking.ts';

/** A figure of every scenario: in the order of ids below, and sorted above. */
interface Column {
  readonly head: string;
  readonly metric: Metric;
}

/** The summary, and where the ranking stands on it. */
interface SummarySheet {
  readonly draft: Draft;
  readonly ranking: RankingRows;
}

/** The ranked scenarios with their figures, by formulas; below, how the ranking follows. */
export function summarySheet(book: Book, sheets: readonly ScenarioSheet[], name: string): SummarySheet {
  const { words, study } = book;
  const { summary } = words.workbook;
  const draft = new Draft(name);
  // Ids of scenarios stand in the first column, below the ranks.
  const longest = largest([...study.scenarios.keys()].map((id) => id.length));
  draft.widths = [Math.max(12, Math.min(40, longest + 2)), 46, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 14];
  const columns = summaryColumns(book);
  draft.head(summary.title(titled(study.title, study.id, book)), summary.about);
  const names = [summary.rank, summary.titleHead, figureHead(book.by, book), summary.difference];
  const more = columns.map(({ head }) => head);
  const numbers = new Set(Array.from({ length: columns.length + 3 }, (_, index) => index + 2));
  const [, ...others] = heads([...names, ...more, summary.finishMonth, summary.feasible, summary.scenario], numbers);
  draft.add([text(summary.rank, 'headCentre'), ...others]);
  const top = draft.next;
  // The tables below come first, as the rows above are read from them; these are filled in once both have their places.
  const below: { ranking?: RankingRows; figures?: number } = {};
  const places = placesOf(book.runs, book.by);
  places.forEach((place, index) => {
    const sheet = sheets.find(({ run }) => run.scenario.id === place.id) as ScenarioSheet;
    draft.add(rankedRow({ book, sheet, index, top, columns, below, place }));
  });
  draft.gap();
  below.ranking = addRanking(draft, book, sheets);
  draft.gap();
  below.figures = addFigures(draft, book, { sheets, columns });
  draft.frozen = { rows: 3, columns: 2 };
  draft.printed = 6 + columns.length;
  return { draft, ranking: below.ranking };
}

function summaryColumns(book: Book): Column[] {
  const { study, by } = book;
  const own = costMetrics.map((kind): Column => ({ head: figureHead({ kind }, book), metric: { kind } }));
  const measures = [...study.measures.keys()].map((measure): Column => {
    const metric = { kind: 'measure', measure } as const;
    return { head: figureHead(metric, book), metric };
  });
  const score: Column[] = hasScore(study)
    ? [{ head: figureHead({ kind: 'score' }, book), metric: { kind: 'score' } }]
    : [];
  return [...own, ...measures, ...score].filter(({ metric }) => metricId(metric) !== metricId(by));
}

/** Every figure by id, one table under the other: what the sorted table looks up. */
function addFigures(
  draft: Draft,
  book: Book,
  { sheets, columns }: { sheets: readonly ScenarioSheet[]; columns: readonly Column[] },
): number {
  const { summary, none } = book.words.workbook;
  draft.add([
    text(summary.figures, 'section'),
    ...Array.from({ length: columns.length + 2 }, () => text('', 'section')),
  ]);
  const names = [
    summary.scenario,
    summary.titleHead,
    ...columns.map(({ head }) => head),
    figureHead({ kind: 'finish' }, book),
  ];
  draft.add(heads(names, new Set(columns.map((_, index) => index + 2).concat(columns.length + 2))));
  const first = draft.next;
  for (const { run, reference } of sheets) {
    const cell = (metric: Metric): Lazy => {
      const value = valueOf(run, metric);
      const isThere = hasFigure(book.study, run.scenario, metric);
      return calculated(
        isThere ? `IFERROR(${reference(metricId(metric))},"${none}")` : `"${none}"`,
        value ?? none,
        shapeOfMetric(metric),
      );
    };
    draft.add([
      text(run.scenario.id),
      text(titled(run.scenario.title, run.scenario.id, book)),
      ...columns.map(({ metric }) => cell(metric)),
      cell({ kind: 'finish' }),
    ]);
  }
  return first;
}

interface RankedTerms {
  readonly book: Book;
  readonly sheet: ScenarioSheet;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column[];
  readonly below: { readonly ranking?: RankingRows; readonly figures?: number };
  readonly place: { readonly rank: number | null; readonly differenceFromBest: number | null };
}

/** A row of the sorted table: what is looked up by its place. */
function rankedRow({ book, sheet, index, top, columns, below, place }: RankedTerms): Lazy[] {
  const { run } = sheet;
  const { none, yes, no } = book.words.workbook;
  const row = top + index;
  const count = book.runs.length;
  const ranking = (column: 'rank' | 'title' | 'figure' | 'feasible' | 'scenario'): string =>
    `INDEX(${below.ranking?.range(column) ?? ''},${where(below.ranking)})`;
  const where = (rows: RankingRows | undefined): string => `MATCH(${index + 1},${rows?.range('place') ?? ''},0)`;
  const figure = (column: number): string =>
    `INDEX(${area([below.figures ?? 0, (below.figures ?? 0) + count - 1], column)},${where(below.ranking)})`;
  const shown = (value: number | null): number | string => value ?? none;
  const orNone = (formula: string): string => `IFERROR(${formula},"${none}")`;
  const finish = valueOf(run, { kind: 'finish' });
  const { start } = book.study;
  const month = finish === null ? null : lastMonthBefore(finish, start);
  return [
    () => calculated(ranking('rank'), place.rank ?? '', 'whole', 'rank'),
    () => calculated(ranking('title'), titled(run.scenario.title, run.scenario.id, book), 'general', 'strong'),
    () => calculated(orNone(ranking('figure')), shown(valueOf(run, book.by)), shapeOfMetric(book.by), 'strong'),
    () =>
      calculated(
        orNone(`${fixed(row, 2)}-${below.ranking?.best ?? ''}`),
        shown(place.differenceFromBest),
        shapeOfMetric(book.by),
      ),
    ...columns.map(
      ({ metric }, column) =>
        () =>
          calculated(orNone(figure(column + 2)), shown(valueOf(run, metric)), shapeOfMetric(metric)),
    ),
    () =>
      calculated(
        orNone(dateAfter(start, `(-INT(-(${figure(columns.length + 2)}-1E-9))-1)`)),
        month === null || month < firstDated ? none : dateOf(month),
        'month',
      ),
    () =>
      calculated(`IF(${ranking('feasible')}=1,"${yes}","${no}")`, isFeasible(run) ? yes : no, 'general', 'indented'),
    () => calculated(ranking('scenario'), run.scenario.id, 'general', 'note'),
  ];
}
