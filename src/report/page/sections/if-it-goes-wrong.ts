import { isWithoutDraws } from '../../../analysis/simulate/without-draws.ts';
import type { Measured, SimulatedScenario, Simulation, Spread } from '../../../analysis/simulate/simulation-result.ts';
import { isSameMetric, metricId, metricIn } from '../../../model/metrics/metrics.ts';
import { isWithoutGates } from '../../../model/study/requirements.ts';
import { lastMonthBefore } from '../../../units/month.ts';
import type { Words } from '../../../words/words.ts';
import type { MoneyScale } from '../../money-scale.ts';
import { textsOfEach } from '../../lines/texts-of-each.ts';
import { thanAtOnce } from '../../tables/comparison-notes.ts';
import { theMetric } from '../../tables/metric.ts';
import { chanceText } from '../../tables/simulation/chance-text.ts';
import { costMetric } from '../../tables/simulation/figures.ts';
import { simulationReport } from '../../tables/simulation/report.ts';
import { notAlways } from '../../tables/simulation/gate-sentences.ts';
import { reserve } from '../../tables/simulation/plan-sentences.ts';
import { voiReport } from '../../tables/voi/voi.ts';
import { isDrawnWithoutCosts } from '../../tables/without-costs.ts';
import { writeAmount } from '../../write-amount.ts';
import type { PageContext, PageResults } from '../results.ts';

type Chances = SimulatedScenario['chances'];

type Scaled = PageContext & { readonly scale: MoneyScale };

/**
 * What choosing the leader costs where the draws go against it; nothing where nothing is drawn, or none leads. Of several that share the
 * first place the same of each, once where it is the same.
 */
export function wrongSentences({ simulation, voi }: PageResults<'voi'>, context: PageContext): string[] {
  if (simulation === null || isWithoutDraws(simulation)) return [];
  const leaders = simulation.scenarios.filter(({ rank }) => rank === 1);
  const scaled = { ...context, scale: simulationReport(simulation, context).scale as MoneyScale };
  // Where the leader is the cheapest choice its regret is what knowing everything saves, which is rounded as such.
  const regretScale = voi === null ? scaled.scale : (voiReport(voi, context).scale as MoneyScale);
  const textsOf = (leader: SimulatedScenario): string[] => {
    const cost = badCase(leader, simulation, scaled);
    return [
      [cost, lateFinish(leader, cost === '', scaled)].filter((text) => text !== '').join(' '),
      reserve(leader, simulation, scaled),
      regret(leader, simulation, { ...scaled, scale: regretScale }),
      fallback(leader, scaled),
      notAlways({ ...simulation, scenarios: [leader] }, scaled),
    ].filter((text) => text !== '');
  };
  return textsOfEach(leaders, textsOf, context.words.simulation.sameOf);
}

function badCase(leader: SimulatedScenario, simulation: Simulation, context: Scaled): string {
  const metric = costMetric(simulation);
  const spread = metricIn(leader, metric);
  // What is the same in every draw is never above that.
  if (spread === null || spread.sd.value === 0) return '';
  const { words, scale } = context;
  const of = { scenario: leader.id, metric: theMetric(metric, context) };
  const amount = (value: number): string => writeAmount(value, words, scale);
  const [bad, more] = [spread.p90.value, spread.p90.value - spread.central];
  if (more > 0) return words.page.memo.badCase({ ...of, amount: amount(bad), more: amount(more) });
  // How many exceed the plan is told with the reserve where that is of the same figure.
  return isSameMetric(simulation.rankedBy, metric)
    ? ''
    : words.page.memo.rarelyAbove({ ...of, plan: amount(spread.central), chance: aboveText(spread, words) });
}

/** In how many draws the plan is exceeded; null where in none. */
const aboveText = ({ above }: Spread, words: Words): string | null =>
  above.value === 0 ? null : chanceText(above, words);

/** @param isFirst - whether no sentence before it names the scenario */
function lateFinish({ id, finish }: SimulatedScenario, isFirst: boolean, { study, words }: Scaled): string {
  if (finish === null) return '';
  const [late, planned] = [finish.p90.value, finish.central].map((at) =>
    words.monthName(lastMonthBefore(at, study.start)),
  );
  if (late === undefined || planned === undefined || late === planned) return '';
  const scenario = isFirst ? id : null;
  return finish.p90.value > finish.central
    ? words.page.memo.lateFinish({ scenario, late, planned })
    : words.page.memo.rarelyLater({ scenario, planned, chance: aboveText(finish, words) });
}

/** What it costs on average not to have chosen what proves cheapest; nothing where nothing costs anything. */
function regret({ id, regret: own, chances }: SimulatedScenario, simulation: Simulation, context: Scaled): string {
  if (own === null || simulation.scenarios.length < 2 || isDrawnWithoutCosts(simulation)) return '';
  const { words, scale, study } = context;
  const hasGates = !isWithoutGates(study);
  if (own.value === 0) return words.page.memo.noRegret(id, hasGates);
  const least = leastCost(chances, simulation, hasGates);
  return words.page.memo.regret({
    scenario: id,
    amount: writeAmount(own.value, words, scale),
    other: least === null ? null : chanceText({ ...least, value: 1 - least.value }, words),
    hasGates,
  });
}

/**
 * How often it has the least cost of those that are compared: where some have gates, that is reported where the ranking is by cost. Null
 * where others cost as much in many draws, which are shared out among them: another is not the cheaper one there.
 */
function leastCost({ cheapest, first }: Chances, simulation: Simulation, hasGates: boolean): Measured | null {
  const { rankedBy, cost, scenarios } = simulation;
  // A quantile is exactly nothing only where many draws are.
  const isShared = scenarios.some(
    ({ difference }) =>
      difference !== null && [difference.p10, difference.p50, difference.p90].some(({ value }) => value === 0),
  );
  if (isShared) return null;
  if (!hasGates) return cheapest;
  return metricId(rankedBy) === cost ? first : null;
}

/** What is lost where a gate of the leader fails and its fallback begins. */
function fallback({ id, policy }: SimulatedScenario, { words, scale }: Scaled): string {
  if (policy === undefined || policy.fails.value === 0) return '';
  return words.page.memo.fallback({
    scenario: id,
    fallback: policy.fallback,
    chance: chanceText(policy.fails, words),
    than: thanAtOnce(policy.detour.value, policy.fallback, { words, scale }),
  });
}
