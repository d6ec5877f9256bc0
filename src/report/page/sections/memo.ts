import { costMetricOf } from '../../../model/metrics/metrics.ts';
import { isWithoutGates } from '../../../model/study/requirements.ts';
import { namedText } from '../../lines/scenario-names.ts';
import { asOfText } from '../../lines/time-title.ts';
import { titled } from '../../lines/titled.ts';
import type { MoneyScale } from '../../money-scale.ts';
import { marginNote } from '../../tables/assumptions/assumptions-report.ts';
import { comparisonReport } from '../../tables/compare/comparison.ts';
import { comparisonSentences } from '../../tables/compare/comparison-sentences.ts';
import { metricTitle } from '../../tables/metric.ts';
import { sensitivityReport } from '../../tables/sensitivity/sensitivity.ts';
import { simulationReport } from '../../tables/simulation/report.ts';
import { sureSentences } from '../../tables/simulation/sentences.ts';
import { tradeoffReport } from '../../tables/tradeoff/tradeoff.ts';
import { voiReport } from '../../tables/voi/voi.ts';
import { isWithoutDraws } from '../../../analysis/simulate/without-draws.ts';
import type { PageContext, PageResults } from '../results.ts';
import type { Block, Section } from '../section.ts';
import { wrongSentences } from './if-it-goes-wrong.ts';
import { keyFigures } from './key-figures.ts';

/** Of how many scenarios a memo has room to say why they are not feasible. */
const mostNotFeasible = 4;

type Needed = PageResults<'sensitivity' | 'tradeoff' | 'voi'>;

/** What fits one sheet of paper: the question, the answer, how sure that is, what it rests on, what would change it. */
export function memo(results: Needed, context: PageContext): Section {
  const { memo: texts } = context.words.page;
  const scale = comparisonReport(results.comparison, { ...context, leader: results.leader }).scale;
  const scaled = { ...context, scale: scale as MoneyScale };
  const { leaders, others, setAside } = comparisonSentences(results.comparison, scaled, mostNotFeasible);
  const figures = keyFigures(results, scaled);
  return {
    id: 'memo',
    title: texts.title,
    blocks: [
      ...answer(texts.question, [questionOf(results, context)]),
      ...answer(texts.answer, [leaders.join(' ')]),
      ...(figures.length === 0 ? [] : [{ kind: 'figures', figures } as const]),
      ...answer(texts.others, others),
      ...answer(texts.sure, sure(results, context, setAside.length > 0)),
      ...answer(texts.restsOn, [...restsOn(results, scaled), ...setAside]),
      ...answer(texts.changes, changes(results, context)),
      ...answer(texts.wrong, namedText(wrongSentences(results, context), context)),
      ...answer(texts.findOut, findOut(results, context)),
    ],
  };
}

/** A question with what is said to it; nothing where nothing is. */
function answer(question: string, texts: readonly string[]): Block[] {
  const shown = texts.filter((text) => text !== '');
  return shown.length === 0 ? [] : [{ kind: 'answer', question, texts: shown }];
}

function questionOf({ comparison }: Needed, context: PageContext): string {
  const { study, words } = context;
  return words.page.memo.asked({
    study: titled(study.title, study.id, context),
    scenarios: comparison.scenarios.length,
    metric: metricTitle(comparison.rankedBy, context),
    asOf: asOfText(comparison.asOf, context),
  });
}

/** @param isReserved - whether the comparison has a contingency in its figures, which draws have not */
function sure({ simulation }: Needed, context: PageContext, isReserved: boolean): string[] {
  if (simulation === null) return [];
  const report = simulationReport(simulation, context);
  if (isWithoutDraws(simulation)) return [...(report.summary ?? [])];
  const sentences = sureSentences(simulation, { ...context, scale: report.scale as MoneyScale });
  return [...namedText(sentences, context), ...(isReserved ? [context.words.plan.besideDraws] : [])];
}

const restsOn = (
  { assumptions, comparison }: Needed,
  context: PageContext & { readonly scale: MoneyScale },
): string[] => [
  // One by itself has none to lead.
  ...(comparison.scenarios.length === 1 ? [] : namedText([marginNote(assumptions, context)], context)),
  context.words.table.numbers(comparison.provenance),
];

/** As many sentences of a trade-off as a memo has room for. */
const mostPrices = 2;

/** What changes the answer; of one scenario by itself only its gates do, where it has any. */
function changes({ comparison, sensitivity, tradeoff }: Needed, context: PageContext): string[] {
  const isAlone = comparison.scenarios.length === 1;
  return [
    ...(sensitivity === null || (isAlone && isWithoutGates(context.study))
      ? []
      : (sensitivityReport(sensitivity, context).summary ?? [])),
    ...(tradeoff === null || isAlone ? [] : (tradeoffReport(tradeoff, context).summary ?? []).slice(0, mostPrices)),
  ];
}

/** Whatever is said of knowing more; where the leader is the cheapest choice and leads by its cost, that has been said. */
function findOut({ voi, comparison }: Needed, context: PageContext): string[] {
  if (voi === null || voi.isWithoutCosts) return [];
  // One by itself is no choice to be made better.
  if (comparison.scenarios.length === 1 && !voi.isNothingDrawn) return [];
  const leader = comparison.scenarios.find(({ rank }) => rank === 1);
  const isShown =
    comparison.scenarios.length > 1 &&
    leader !== undefined &&
    leader.id === voi.best &&
    costMetricOf(context.by) !== null;
  // Who is no choice may well be the cheaper in all draws. Those that fail a gate in the plan have been reported.
  const passing = new Set(comparison.scenarios.filter(({ feasible }) => feasible).map(({ id }) => id));
  const others = voi.leftOut.filter((id) => passing.has(id));
  return (voiReport(voi, context, others).summary ?? []).slice(isShown ? 1 : 0);
}
