import type { ByExpert, Comparison } from '../../../analysis/runs/comparison.ts';
import { declarationOf } from '../../../analysis/runs/declaration.ts';
import type { Metric } from '../../../model/metrics/metrics.ts';
import type { Dated } from '../../../model/study/study.ts';
import { central, type Single } from '../../../model/estimates/estimate.ts';
import { inForceAt } from '../../../model/values/central-values.ts';
import { readMonth } from '../../../units/month.ts';
import { assumptionTitle } from '../../lines/assumption-title.ts';
import { centralShown } from '../../lines/switch-text.ts';
import type { Note, Table } from '../../table.ts';
import { type ColumnOf, composed, headsOf, left, money, none, rowsOf, text } from '../columns.ts';
import type { ComparisonContext } from '../comparison-context.ts';
import { lengthCell, lengthUnit } from '../metric.ts';
import { isDrawn } from './drawn-notes.ts';

/** The ranking by each expert alone; nothing where no assumption holds experts. */
export function expertsTables(
  { experts = [], asOf }: Comparison,
  metric: Metric,
  context: ComparisonContext,
): readonly Table[] {
  if (experts.length === 0) return [];
  const words = context.words.comparison.experts;
  const month = readMonth(asOf) ?? context.study.asOf;
  const columns: ColumnOf<ByExpert>[] = [
    { name: words.expert, ...left, essential: true, cell: ({ expert }) => text(expert) },
    { name: words.first, ...left, essential: true, cell: (each) => text(leadersOf(each).join(', ')) },
    {
      name: words.lead,
      ...lengthUnit(metric, context.words.table),
      cell: ({ ranking }) => {
        const behind = ranking.find(({ rank }) => rank !== null && rank > 1)?.differenceFromBest ?? null;
        return behind === null ? none : { ...lengthCell(metric, Math.abs(behind)), signed: false };
      },
    },
    { name: words.ranking, ...left, folds: true, cell: ({ ranking }) => text(rankingText(ranking, context)) },
    {
      name: words.estimates,
      ...left,
      folds: true,
      cell: (each) =>
        composed(
          (style) => estimatesOf(each, { study: context.study, words: style, month }).join(words.between),
          context.words,
        ),
    },
  ];
  return [
    {
      id: 'experts',
      title: words.title,
      ...(lengthUnit(metric, context.words.table).unit === money.unit ? { unitInTitle: money.unit } : {}),
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, experts) }],
      notes: [{ kind: 'term', text: words.means, detail: true }],
    },
  ];
}

/** Whose view changes the ranking, and that no other does. */
export function expertsNotes({ experts = [], asOf, rankedBy }: Comparison, context: ComparisonContext): Note[] {
  const words = context.words.comparison.experts;
  const month = readMonth(asOf) ?? context.study.asOf;
  // What experts say is held against the plan, whatever else is ranked by.
  const ofPlan = isDrawn(rankedBy);
  const switching = experts.filter(({ turns }) => turns);
  const same = experts.filter(({ turns, ranking }) => !turns && ranking.length > 0);
  // Who changes nothing has the leaders of all together.
  const pooled = same.slice(0, 1).flatMap(leadersOf);
  const broken = experts.filter(({ ranking }) => ranking.length === 0).map(({ expert }) => expert);
  return [
    ...switching.map((each): Note => {
      const shown = estimatesOf(each, { ...context, month });
      return finding(words.switches({ expert: each.expert, leaders: leadersOf(each), shown, ofPlan }));
    }),
    ...(pooled.length === 0
      ? []
      : [
          finding(
            words.agree(
              same.map(({ expert }) => expert),
              pooled,
              ofPlan,
            ),
          ),
        ]),
    ...(broken.length === 0 ? [] : [finding(words.broken(broken))]),
  ];
}

const finding = (sentence: string): Note => ({ kind: 'finding', text: sentence });

const leadersOf = ({ ranking }: ByExpert): string[] => ranking.filter(({ rank }) => rank === 1).map(({ id }) => id);

/** Scenarios in order, and behind them those that are not ranked. */
function rankingText(ranking: ByExpert['ranking'], { words }: ComparisonContext): string {
  const ranked = ranking.flatMap(({ id, rank }) => (rank === null ? [] : [`${rank} ${id}`]));
  const others = ranking.flatMap(({ id, rank }) => (rank === null ? [`– ${id}`] : []));
  return ranking.length === 0 ? words.comparison.experts.notComputed : [...ranked, ...others].join(', ');
}

/** What an expert says, each with the central value of it. */
function estimatesOf(
  { expert, assumptions }: ByExpert,
  { study, words, month }: { readonly month: number } & Pick<ComparisonContext, 'study' | 'words'>,
): string[] {
  return assumptions.flatMap((key) => {
    const { assumption, name, scenario } = declarationOf(study, key);
    const own = assumption === undefined ? null : viewOf(inForceAt(assumption, month), expert);
    if (assumption === undefined || own === null) return [];
    const title = assumptionTitle({ key, name, scenario: scenario?.id ?? null, assumption }, words);
    const { unit } = assumption;
    return [words.comparison.experts.value(title, words.quantity(centralShown(central(own), own, unit), unit))];
  });
}

function viewOf(dated: Dated | null, expert: string): Single | null {
  if (dated?.value.shape !== 'pool') return null;
  return dated.value.views.find((view) => view.expert === expert)?.estimate ?? null;
}
