import type { Comparison, ScenarioResult } from '../../../analysis/runs/comparison.ts';
import { isTime, type Metric, metricIn } from '../../../model/metrics/metrics.ts';
import { titleIn } from '../../../model/study/study.ts';
import { lastMonthBefore } from '../../../units/month.ts';
import type { Words } from '../../../words/words.ts';
import { asOfText, monthText } from '../../lines/time-title.ts';
import { mention, namedText } from '../../lines/scenario-names.ts';
import type { MoneyScale } from '../../money-scale.ts';
import type { ComparisonContext } from '../comparison-context.ts';
import { failingEvidence } from '../gate-notes.ts';
import { countsFallback, isDrawn } from './drawn-notes.ts';
import { lengthText } from '../mean-text.ts';
import { metricCalled, metricTitle } from '../metric.ts';
import { contingencyNotes, costNamed } from '../plan-notes.ts';

type Standing = Parameters<Words['comparison']['stands']>[1];

type Scaled = ComparisonContext & { readonly scale: MoneyScale };

/**
 * What a comparison found, as a paragraph to paste: who comes first and when it finishes, who comes next and how far behind, what
 * is not ranked, and which gate fails of what is not feasible.
 */
export function comparisonParagraph(comparison: Comparison, context: Scaled): string {
  const { study, words } = context;
  const { asOf } = comparison;
  const about = words.table.comparedAt(titleIn(study.title, words.language), asOfText(asOf, { study, words }));
  const { leaders, others, setAside } = mentioning(comparison, context);
  const [first = words.table.nothingFeasible, ...rest] = [...leaders, ...others, ...setAside];
  return inOne([words.comparison.about(about, first), ...rest], context);
}

interface Sentences {
  readonly leaders: readonly string[];
  readonly others: readonly string[];
  readonly setAside: readonly string[];
}

/**
 * The same, sentence by sentence: who comes first and next; what is not ranked or not feasible; and what is set aside in the figures.
 *
 * @param most - of how many scenarios it is said why they are not feasible: the others are counted
 */
export function comparisonSentences(
  comparison: Comparison,
  context: Scaled,
  most = Number.POSITIVE_INFINITY,
): Sentences {
  const { leaders, others, setAside } = mentioning(comparison, context, most);
  const sentences = namedText([...leaders, ...others], context);
  return { leaders: sentences.slice(0, leaders.length), others: sentences.slice(leaders.length), setAside };
}

function mentioning(comparison: Comparison, context: Scaled, most = Number.POSITIVE_INFINITY): Sentences {
  const infeasible = infeasibleSentences(comparison, context);
  const unnamed = infeasible.length - most;
  const cost = costNamed(comparison.sampling?.of ?? comparison.rankedBy);
  return {
    leaders: leaderSentences(comparison, context),
    others: [
      ...notRankedSentences(comparison, context),
      ...(unnamed > 0 ? [...infeasible.slice(0, most), context.words.comparison.moreFail(unnamed)] : infeasible),
      ...fallbackSentences(comparison, context),
    ],
    setAside: contingencyNotes(comparison.plan, cost, { ...context, studies: [context.study] }),
  };
}

/** Where one scenario stands, as a paragraph to paste: by what, how far behind, when it finishes, what it costs, and which gates fail. */
export function standingParagraph(comparison: Comparison, result: ScenarioResult, context: Scaled): string {
  const { study, words } = context;
  const metric = metricCalled(comparison.rankedBy, study);
  const value = metricIn(result, metric);
  const about = words.table.comparedAt(titleIn(study.title, words.language), asOfText(comparison.asOf, context));
  const by = metricTitle(comparison.rankedBy, context);
  const isAlone = comparison.scenarios.length === 1 && result.rank !== null;
  const first =
    value === null
      ? words.comparison.notRanked(words.table.noFigure(comparison.rankedBy), [named(result)])
      : isAlone
        ? words.comparison.alone(named(result), { metric: by, value: valueText(metric, value, context) })
        : words.comparison.stands(named(result), {
            place: placeOf(comparison, result),
            metric: by,
            value: valueText(metric, value, context),
            behind:
              result.rank === null || result.rank === 1
                ? null
                : lengthText(metric, Math.abs(result.differenceFromBest ?? 0), context),
          });
  const month = comparison.rankedBy === 'finish' ? null : result.finishMonth;
  const sentences = [
    words.comparison.about(about, first),
    ...(month === null ? [] : [words.comparison.finishes(null, monthText(month, words), false)]),
    words.comparison.costs(
      lengthText({ kind: 'one-off' }, result.oneOff, context),
      lengthText({ kind: 'running' }, result.running, context),
    ),
    ...infeasibleSentences({ ...comparison, scenarios: [result] }, context),
  ];
  return inOne(sentences, context);
}

/** The place of a scenario among those that are ranked, and who shares it. */
function placeOf(comparison: Comparison, { id, rank }: ScenarioResult): Standing['place'] {
  if (rank === null) return null;
  const ranked = rankedIn(comparison);
  const sharing = ranked.filter((each) => each.rank === rank && each.id !== id);
  return { rank, of: ranked.length, sharedWith: sharing.map((each) => named(each)) };
}

const rankedIn = ({ scenarios }: Pick<Comparison, 'scenarios'>): ScenarioResult[] =>
  scenarios.filter(({ rank }) => rank !== null);

/** Paragraphs name each scenario by its title once. */
const named = ({ id }: ScenarioResult): string => mention(id);

const inOne = (sentences: readonly string[], context: Scaled): string => namedText(sentences, context).join(' ');

const valueText = (metric: Metric, value: number, context: Scaled): string =>
  isTime(metric)
    ? context.words.monthName(lastMonthBefore(value, context.study.start))
    : lengthText(metric, value, context);

/** Who comes first and who next, each with those that share the place; nothing where nobody is ranked. */
function leaderSentences({ scenarios, rankedBy, sampling }: Comparison, context: Scaled): string[] {
  const { study, words } = context;
  const ranked = rankedIn({ scenarios });
  const leaders = ranked.filter(({ rank }) => rank === 1);
  const [leader] = leaders;
  if (leader === undefined) return scenarios.some(({ feasible }) => feasible) ? [] : [words.table.nothingFeasible];
  const metric = metricCalled(isDrawn(rankedBy) ? (sampling?.of ?? 'present-value') : rankedBy, study);
  const value = isDrawn(rankedBy) ? null : metricIn(leader, metric);
  const second = ranked.find(({ rank }) => rank !== 1);
  const behind = Math.abs(second?.differenceFromBest ?? 0);
  const by = {
    metric: metricTitle(rankedBy, context),
    value: value === null ? null : valueText(metric, value, context),
  };
  return [
    scenarios.length === 1
      ? words.comparison.alone(named(leader), by)
      : words.comparison.first(
          leaders.map((each) => named(each)),
          by,
        ),
    ...finishSentences(leaders, rankedBy, words),
    ...(second === undefined
      ? []
      : [
          words.comparison.next(
            ranked.filter(({ rank }) => rank === second.rank).map((each) => named(each)),
            lengthText(metric, behind, context),
          ),
        ]),
  ];
}

/**
 * When those that lead finish. Of a ranking by draws that is the finish of the plan, and not of what fails a gate there: its fallback has
 * another finish.
 */
function finishSentences(leaders: readonly ScenarioResult[], rankedBy: string, words: Words): string[] {
  if (rankedBy === 'finish') return [];
  const ofPlan = isDrawn(rankedBy);
  return leaders.flatMap((each) => {
    if (each.finishMonth === null || (ofPlan && !each.feasible)) return [];
    const name = leaders.length === 1 ? null : named(each);
    return [words.comparison.finishes(name, monthText(each.finishMonth, words), ofPlan)];
  });
}

/** What could be done, but lacks the figure that is ranked by. */
function notRankedSentences({ scenarios, rankedBy }: Comparison, context: Scaled): string[] {
  const { comparison, table } = context.words;
  const lacking = scenarios.filter(({ rank, feasible }) => rank === null && feasible);
  return lacking.length === 0
    ? []
    : [
        comparison.notRanked(
          table.noFigure(rankedBy),
          lacking.map((each) => named(each)),
        ),
      ];
}

/** What could be done by the plan and counts, in a ranking by draws, with its fallback where a gate fails in some of these. */
function fallbackSentences({ scenarios, rankedBy }: Comparison, { words }: Scaled): string[] {
  if (!isDrawn(rankedBy)) return [];
  const counting = scenarios.filter((each) => each.feasible && each.rank !== null && countsFallback(each));
  return counting.length === 0 ? [] : [words.comparison.fallbackInDraws(counting.map((each) => named(each)))];
}

/** Each scenario of which a gate fails, with these: it is not feasible, or it counts with its fallback, as the draws have it. */
const infeasibleSentences = ({ scenarios }: Comparison, context: Scaled): string[] =>
  scenarios
    .filter(({ feasible }) => !feasible)
    .map((each) => {
      const { notFeasible, withFallback } = context.words.comparison;
      const text = each.rank === null ? notFeasible : withFallback;
      return text(named(each), failingEvidence(each, context));
    });
