import type { Comparison, MeanOfLeader, ScenarioResult } from '../../../analysis/runs/comparison.ts';
import { areLevel } from '../../../analysis/runs/tie.ts';
import { isNothingDrawn } from '../../../analysis/simulate/without-draws.ts';
import { type Metric, metricIn } from '../../../model/metrics/metrics.ts';
import type { Words } from '../../../words/words.ts';
import type { MoneyScale } from '../../money-scale.ts';
import { noise } from '../../noise.ts';
import type { Note } from '../../table.ts';
import { writeAmount } from '../../write-amount.ts';
import { writeChance } from '../../write-chance.ts';
import type { ComparisonContext } from '../comparison-context.ts';
import { meanText } from '../mean-text.ts';
import { metricCalled } from '../metric.ts';
import { costNamed } from '../plan-notes.ts';
import { isWithoutCosts } from '../without-costs.ts';

type Scaled = ComparisonContext & { readonly scale: MoneyScale };

/** Whether a ranking is by what draws tell. */
export const isDrawn = (rankedBy: string): boolean => rankedBy === 'expected' || rankedBy === 'p80';

/** What draws tell of the figures of the plan, or would. */
export const drawnNotes = (comparison: Comparison, context: Scaled): Note[] => [
  ...meanNotes(comparison, context),
  ...sharedNotes(comparison, context.words),
  ...fallbackNotes(comparison, context.words),
  ...notApart(comparison, context.words),
  ...notAlways(comparison, context),
];

const doubt = (text: string): Note => ({ kind: 'finding', tone: 'doubt', text });

/** Which means draws would tell: that of the leader, and that of its lead where what is drawn does not fall away in it. */
function needsDraws({ scenarios, mayDiffer, leadMayDiffer }: Comparison, { simulation }: Words): Note[] {
  const [leader, second] = scenarios.filter(({ rank }) => rank !== null);
  if (leader === undefined) return [];
  const over = second !== undefined && leadMayDiffer ? second.id : null;
  if (mayDiffer.includes(leader.id)) return [doubt(simulation.meanNeedsDraws(leader.id, over))];
  return over === null ? [] : [doubt(simulation.leadNeedsDraws(leader.id, over))];
}

/** The mean of the leader and of its distance to the next, beside the plan; or that it needs draws. */
function meanNotes(comparison: Comparison, context: Scaled): Note[] {
  const { mean, rankedBy, scenarios, sampling } = comparison;
  if (mean === undefined) return [];
  if (mean === null) return needsDraws(comparison, context.words);
  if (isAsPlanned(mean)) return [];
  const metric = metricCalled(sampling?.of ?? rankedBy, context.study);
  const counting = isDrawn(rankedBy) ? scenarios.filter(countsFallback) : [];
  const named = (id: string): string =>
    counting.some((each) => each.id === id) ? context.words.simulation.withFallback(id) : id;
  const facts = {
    ...mean,
    leader: named(mean.leader),
    second: mean.second === null ? null : named(mean.second),
    isReserved: isReserved(mean, metric, scenarios),
    // Of what fails a gate in the plan the fallback would count there as well.
    isAside: counting.some(({ id, feasible }) => !feasible && [mean.leader, mean.second].includes(id)),
  };
  return [{ kind: 'finding', text: meanText(facts, metric, context) }];
}

/** Whether draws tell nothing that the plan does not: both come to the same in each of them. */
const isAsPlanned = ({ mean, planned, difference }: MeanOfLeader): boolean =>
  [{ mean, planned }, ...(difference === null ? [] : [difference])].every(
    (each) => areLevel(each.mean.value, each.planned) && Math.abs(each.mean.error) < noise,
  );

/** Whether the figures of the plan that the table has are not those that the means stand beside: they have a contingency. */
function isReserved(
  { leader, second, planned, difference }: MeanOfLeader,
  metric: Metric,
  scenarios: Comparison['scenarios'],
): boolean {
  return scenarios.some((scenario) => {
    const shown = metricIn(scenario, metric);
    if (shown === null || ![leader, second].includes(scenario.id)) return false;
    const unreserved = scenario.id === leader ? planned : planned + (difference?.planned ?? 0);
    return !areLevel(shown, unreserved);
  });
}

/** How draws count in which several are level at the first place. */
const sharedNotes = ({ scenarios, sampling }: Comparison, { simulation }: Words): Note[] =>
  sampling !== undefined &&
  !isNothingDrawn(sampling) &&
  scenarios.some(({ uncertainty }) => uncertainty?.firstLevel !== undefined)
    ? [{ kind: 'term', text: simulation.firstNote }]
    : [];

/** Whether a gate of it fails in some draw, where a ranking by draws counts its fallback. */
export const countsFallback = ({ uncertainty }: ScenarioResult): boolean => (uncertainty?.policy?.fails.value ?? 0) > 0;

/** In which columns fallbacks count: those that a ranking by draws tells of what it ranks by. */
function fallbackNotes({ rankedBy, scenarios, sampling }: Comparison, { simulation }: Words): Note[] {
  const counting = scenarios.filter(countsFallback).map(({ id }) => id);
  if (!isDrawn(rankedBy) || sampling === undefined || counting.length === 0) return [];
  const columns = isNothingDrawn(sampling) ? [simulation.plan] : [simulation.mean, 'P50', 'P80'];
  return [{ kind: 'finding', text: simulation.fallbackCounts(counting, columns) }];
}

/** Which scenarios the draws cannot tell from the best. */
function notApart({ rankedBy, sampling, scenarios }: Comparison, { simulation }: Words): Note[] {
  if (isWithoutCosts({ scenarios })) return [];
  const others = scenarios.filter(({ uncertainty }) => uncertainty?.distinguishable === false).map(({ id }) => id);
  if (sampling === undefined || isNothingDrawn(sampling) || others.length === 0) return [];
  const isAside = isDrawn(rankedBy) && scenarios.some(countsFallback);
  return [doubt((isAside ? simulation.notApartAside : simulation.notApartFrom)(sampling.best, others))];
}

/** Those that fail a gate in some draws: what they cost in the others. */
function notAlways({ scenarios, rankedBy, sampling }: Comparison, { words, scale }: Scaled): Note[] {
  const { simulation } = words;
  const metric = words.metrics[costNamed(sampling?.of ?? rankedBy)].definite;
  const isFree = isWithoutCosts({ scenarios });
  const texts = scenarios.flatMap(({ id, uncertainty }): string[] => {
    const cost = uncertainty?.costWhenFeasible ?? null;
    if (uncertainty === undefined || cost === null || uncertainty.policy !== undefined) return [];
    const passes = `${writeChance(uncertainty.feasible.value, uncertainty.feasible.error, words.numbers)}%`;
    const mean = isFree ? null : { metric, amount: writeAmount(cost.value, words, scale) };
    return [(isDrawn(rankedBy) ? simulation.notAlwaysRanked : simulation.notAlways)(id, passes, mean)];
  });
  const rest = isDrawn(rankedBy) || texts.length === 0 ? [] : [simulation.ofAllDraws(texts.length)];
  return [...texts, ...rest].map((text) => ({ kind: 'finding', tone: 'doubt', text }));
}
