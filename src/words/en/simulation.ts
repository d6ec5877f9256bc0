import type { Apart, Chanced, MeanCost, PlaceOfPlan, Times } from '../facts.ts';
import { counted } from '../counted.ts';
import { listed } from '../listed.ts';
import { often } from './often.ts';
import { firstInDraws } from './first-in-draws.ts';
import { policies } from './policy.ts';

/** What one costs more in the plan and in most draws; once, where that is put alike. */
const inDraws = ({ central, low, high }: Apart, isApart: boolean): string => {
  if (low === high && low === central) return `${central} in the plan and in 80 of 100 draws`;
  const spread = low === high ? low : `between ${low} and ${high}`;
  return `${central} in the plan, ${isApart ? `in 80 of 100 draws ${spread}` : `but ${spread} in 80 of 100 draws`}`;
};

export const simulation = {
  title: (comparedAt: string) => `How sure: ${comparedAt}`,
  ...firstInDraws,
  /** More or less than another; `amount` is never negative. */
  costs: (amount: string, side: 'more' | 'less' | 'same') => (side === 'same' ? 'as much' : `${amount} ${side}`),
  /** Where some cost the same: these count half. */
  equalsHalf: (cheaper: string) => `${cheaper}, where draws in which they cost the same count half`,
  apart: (pair: Apart) =>
    `${pair.best} and ${pair.other} can be told apart on cost: ${pair.other} costs ${inDraws(pair, true)}, and it is the cheaper of the two in ${pair.cheaper}.`,
  notApart: (pair: Apart) =>
    `${pair.best} and ${pair.other} are not distinguishable on cost: neither is the cheaper in more than 90 of 100 draws. ${pair.other} costs ${inDraws(pair, false)}, and it is the cheaper of the two in ${pair.cheaper}.`,
  withinNoise: ({ best, other, mean, error, draws }: Apart & Readonly<Record<'error' | 'mean' | 'draws', string>>) =>
    `${best} and ${other} are not distinguishable on cost: on average ${other} costs ${mean}, which is within the noise of ${counted(draws, 'draw', 'draws')} (±${error}).`,
  asMuch: ({ best, other }: Pick<Apart, 'best' | 'other'>) =>
    `${best} and ${other} are not distinguishable on cost: they cost as much, in the plan and in at least 80 of 100 draws.`,
  tooFew: ({ best, other, central, draws }: Apart & { readonly draws: string }) =>
    `${best} and ${other} are not distinguishable on cost: ${counted(draws, 'draw tells', 'draws tell')} nothing apart. ${other} costs ${central} in the plan.`,
  /** Of how few draws there are; `error` is that of a chance of 50%, in per cent. */
  fewDraws: (draws: string, error: string) =>
    `${counted(draws, 'draw tells', 'draws tell')} little: a chance near 50% is known to ±${error}% only, and 0% or 100% (±0) means no more than that nothing else was drawn.`,
  alsoNotApart: (best: string, others: readonly string[]) =>
    `Nor are ${best} and ${others.length === 1 ? others[0] : `any of ${others.join(', ')}`}.`,
  /** Where the next can be told apart, but others cannot. */
  notApartFrom: (best: string, others: readonly string[]) =>
    `Not distinguishable from ${best} on cost: ${others.join(', ')}.`,
  /** The same of scenarios without their fallbacks, beside figures that are with them. */
  notApartAside: (best: string, others: readonly string[]) =>
    `Not distinguishable from ${best} on cost, fallbacks aside: ${others.join(', ')}.`,
  /** A scenario of which a figure is with its fallback. */
  withFallback: (scenario: string) => `${scenario} with its fallback`,
  /** In which columns the fallbacks of some scenarios count. */
  fallbackCounts: (scenarios: readonly string[], columns: readonly string[]) =>
    `Where a gate of ${listed(scenarios, 'or')} fails, its fallback counts in the ranking and in ${listed(columns, 'and')}; the other columns leave it aside.`,
  /** The same of a time. */
  ends: (length: string, side: 'more' | 'less' | 'same') =>
    side === 'same' ? 'the same' : `${length} ${side === 'more' ? 'later' : 'earlier'}`,
  /** The plan that means are reported beside: without what it sets aside and without fallbacks, where these count there. */
  inPlan: ({ isReserved, isAside }: Record<'isReserved' | 'isAside', boolean>) => {
    const without = [...(isReserved ? ['contingency'] : []), ...(isAside ? ['fallback'] : [])];
    return `in the plan${without.length === 0 ? '' : ` without ${without.join(' and ')}`}`;
  },
  /** What the leader comes to on average, without its full stop; and the next, after a semicolon. */
  meanOf: ({
    metric,
    leader,
    mean,
    error,
    inPlan,
    plan,
  }: Readonly<Record<'metric' | 'leader' | 'mean' | 'error' | 'inPlan' | 'plan', string>>) =>
    `On average over the draws ${metric} of ${leader} is ${mean} ±${error}, ${inPlan} ${plan}`,
  meanDifference: ({
    second,
    mean,
    error,
    inPlan,
    plan,
  }: Readonly<Record<'second' | 'mean' | 'error' | 'inPlan' | 'plan', string>>) =>
    `that of ${second} is on average ${mean} ±${error}, ${inPlan} ${plan}`,
  meanNeedsDraws: (leader: string, second: string | null) =>
    second === null
      ? `The mean of ${leader} may differ from the plan; --draws computes it.`
      : `The mean of ${leader} and that of its lead over ${second} may differ from the plan; --draws computes them.`,
  leadNeedsDraws: (leader: string, second: string) =>
    `The mean of the lead of ${leader} over ${second} may differ from the plan; --draws computes it.`,
  /** Of one that fails a gate in some draws: what its figures are of. */
  notAlways: (scenario: string, passes: string, cost: MeanCost | null) =>
    `${scenario} passes its gates in ${passes} of the draws${cost === null ? '' : `: there ${cost.metric} is ${cost.amount} on average`}.`,
  /** Below one or more of these: what the other figures are of. */
  ofAllDraws: (scenarios: number): string =>
    scenarios === 1
      ? 'What draws tell of it otherwise is of all of them, also of those in which it cannot be chosen.'
      : 'What draws tell of these scenarios otherwise is of all draws, also of those in which they cannot be chosen.',
  /** Of those for which there is no room. */
  othersNotAlways: (scenarios: number) =>
    `${scenarios} other ${scenarios === 1 ? 'scenario fails' : 'scenarios fail'} a gate in some draws as well.`,
  /** The same where that keeps it from a place. */
  notAlwaysRanked: (scenario: string, passes: string, cost: MeanCost | null) =>
    `${scenario} passes its gates in ${passes} of the draws${cost === null ? '' : `: there ${cost.metric} is ${cost.amount} on average`}. In the others it cannot be chosen, so it is not ranked.`,
  /** The head of a column of the chance to pass all gates. */
  policies,
  passes: 'Passes gates',
  noRegret: '– : it fails a gate in some draws, where it cannot be chosen, so that it has no expected regret.',
  /** Of those that pass their gates in no draw, and would be the cheapest in some, or in none. */
  failsAlways: (scenario: string, cheapest: Times) =>
    `✗ ${scenario} fails a gate in the plan and in every draw; but for that it is the cheapest ${often(cheapest)}.`,
  neverFeasible: (scenarios: readonly string[]) =>
    `✗ ${listed(scenarios, 'and')} ${scenarios.length === 1 ? 'fails' : 'fail'} a gate in the plan and in every draw.`,
  fails: ({ scenario, feasible, cheapest, first }: Chanced) =>
    `✗ ${scenario} fails a gate in the plan. It passes its gates in ${feasible} of the draws and is the cheapest ${often(cheapest)}${first === null ? '' : `; it comes first ${often(first)}`}.`,
  needs: ({
    scenario,
    amount,
    share,
    place,
    metric,
  }: {
    scenario: string;
    amount: string;
    share: string | null;
    place: PlaceOfPlan;
    metric: string;
  }) => {
    const above = `${place.above ?? '0%'} of the draws exceed`;
    return `To be 80% sure of ${metric} of ${scenario}, add ${amount}${share === null ? '' : ` (${share})`}; ${
      place.at === null
        ? `${above} the plan itself, and ${place.equal} equal it`
        : `the plan itself is the ${place.at}: ${above} it`
    }.`;
  },
  enough: (scenario: string, { above, at, equal }: PlaceOfPlan, metric: string) => {
    if (at !== null) return `The plan of ${scenario} is the ${at} of ${metric}: to be 80% sure it needs no reserve.`;
    return equal === null
      ? `In every draw ${metric} of ${scenario} is that of the plan: to be 80% sure it needs no reserve.`
      : `${above === null ? 'No draw exceeds' : `${above} of the draws exceed`} the plan of ${scenario} in ${metric}, and ${equal} equal it: to be 80% sure it needs no reserve.`;
  },
  /** `later` is null where no draw is. */
  onTime: ({
    scenario,
    planned,
    later,
    most,
  }: Readonly<Record<'scenario' | 'planned' | 'most', string>> & { readonly later: string | null }) =>
    later === null
      ? `By the plan ${scenario} is finished in ${planned}, and in no draw later.`
      : `By the plan ${scenario} is finished in ${planned}; in ${later} of the draws it is later, if only by days, and in 80 of 100 by ${most}.`,
  /** Below what is said of a leader: of others that share its place. */
  sameOf: (scenarios: readonly string[]) => `The same holds for ${listed(scenarios, 'and')}.`,
  byDate: (scenario: string, month: string, chance: string) =>
    `${scenario} is finished by ${month} in ${chance} of the draws.`,
  /** A budget, or the word for it, with the cost that it is of. */
  budgetOf: (budget: string, cost: string) => `${budget} of ${cost}`,
  withinBudget: (scenario: string, budget: string, chance: string) =>
    `${scenario} stays within ${budget} in ${chance} of the draws.`,
  both: ({
    scenario,
    month,
    budget,
    date,
    within,
    both,
  }: {
    scenario: string;
    month: string;
    budget: string;
    date: string;
    within: string;
    both: string;
  }) =>
    `${scenario} is finished by ${month} in ${date} of the draws, stays within ${budget} in ${within}, and does both in ${both}.`,
  lengthOf: (months: string) => counted(months, 'month', 'months'),
  pointsOf: (points: string) => counted(points, 'point', 'points'),

  whoIsFirst: 'Who comes first',
  first: 'First',
  firstNote: 'First: where several share the first place, each counts for its part of the draw.',
  /** How often it comes first, where others are level with it in some draws; `alone` is null where always. */
  aloneOrLevel: (alone: string | null, level: string) =>
    alone === null ? `${level}, each time level with others` : `${alone} alone, ${level} level with others`,
  cheapest: 'Cheapest',
  band: (metric: string, unit: string) => `${metric}${unit === '' ? '' : `, ${unit}`}`,
  bandLegend: ({ band, median, central }: Readonly<Record<'band' | 'median' | 'central', string>>) =>
    `${band} P10 to P90, 80 of 100 draws  ${median} P50  ${central} the plan`,
  plan: 'Plan',
  is: 'is',
  mean: 'Mean',
  surcharge: (metric: string) => `${metric}: what to add to the plan`,
  reserve: 'Reserve',
  ofPlan: 'of plan',
  skewAndRisk: 'Skew and risk',
  regret: 'Expected regret',
  surchargeNote:
    'Reserve, to be 80% sure: P80 less the plan. Skew and risk: the mean less the plan, what the plan leaves out on average.',
  /** What can be chosen in a draw: anything, what passes its gates, or that and what falls back on what does. */
  regretNote: (choices: 'all' | 'passing' | 'passing-or-falling-back') =>
    `Expected regret: what choosing it costs on average more than the cheapest choice${
      {
        all: '',
        passing: ' that passes its gates',
        'passing-or-falling-back': ' that passes its gates, by itself or with its fallback,',
      }[choices]
    } in each draw.`,
  noReserve: 'Of a score more is better, so it has no reserve.',
  horizonPassed: (month: string, scenarios: string) => `Finished after the horizon (${month}): ${scenarios}.`,
  horizonKept: (month: string) => `No scenario finishes after the horizon (${month}) in any draw.`,
  difference: (best: string, metric: string) => `${metric}: difference with ${best}`,
  cheaper: 'Cheaper',
  distinguishable: 'Apart',
  yes: 'yes',
  no: 'no',
  apartNote: (best: string, isTooFew: boolean) =>
    `Cheaper: than ${best}, in how many of 100 draws. Apart: whether the two can be told apart on cost; ${isTooFew ? 'no, as there are fewer than ten draws' : 'no where the difference is within the noise or neither is the cheaper in more than 90 of 100 draws'}.`,
  terms: 'On time and within budget',
  by: (month: string) => `By ${month}`,
  within: (budget: string) => `Within ${budget}`,
  together: 'Both',
  joint: (target: string) => `${target} sure of budget and date together`,
  budget: 'Budget',
  date: 'Date',
  each: 'Each is',
  jointNote: (target: string, isSurer: boolean) =>
    `Total cost and finish, equally sure of each: kept together they hold in ${target} of the draws${isSurer ? ', so each by itself must be surer' : ''}.`,
  frontier: (target: string) => `Other budgets and dates that are ${target} sure together`,
  chance: 'Chance',
  someOf: (shown: number) => `At most ${shown} for each scenario; --format json has all.`,
  criticality: 'Which phases decide the finish',
  phase: 'Phase',
  critical: 'Critical',
  criticalityNote: 'Critical: in how many of 100 draws a delay of the phase delays the finish.',
  services: 'Services that must run',
  service: 'Service',
  nobody: 'Nobody',
  several: 'Two at once',
  servicesNote:
    'In how many of 100 draws nobody runs the service for some time, or more than one where that is not allowed.',
  correlations: (figure: string) => `Rank correlations: ${figure.toLowerCase()}`,
  input: 'Input',
  more: (count: string) =>
    `${count} more that ${count === '1' ? 'is weaker or within the noise is' : 'are weaker or within the noise are'} not shown.`,
  correlationNote: (error: string) =>
    `Rank correlations (Spearman), from −1 to +1; 0 is no relation, ±${error}. Plus: where the one is high, so is the other.`,
  curve: (metric: string) => `${metric}: the chance to stay below`,
  level: 'Chance',
  curveLegend: (scenarios: string, several: string) => `${scenarios}  ${several} several`,

  draws: (draws: string, seed: number, method: 'random' | 'latin') =>
    `${counted(draws, 'draw', 'draws')}, seed ${seed}, ${method === 'latin' ? 'Latin hypercube' : 'random'} sampling.`,
  quantiles: 'Quantiles are of type 7 (Hyndman and Fan), exact.',
  errors:
    '±: one standard error, by which more draws may still move a figure; in a column by itself the largest of its row.',
  oneError: '±: one standard error.',
  /** Of which cost the quantiles in a comparison are. */
  spreadOf: (figure: string) => `P50 and P80 are of ${figure}.`,
  expectedCost: 'expected cost, the mean of the draws',
  p80OfCost: 'the P80 of the cost',
  drawn: (count: string, shapes: string) => `Drawn: ${counted(count, 'number', 'numbers')} (${shapes}).`,
  nothingDrawn: 'Nothing was drawn: there is no estimate to be drawn and no risk.',
  /** Where nothing is drawn: what stands below then. */
  onlyPlans: 'Every figure is that of the plan: there are no chances to tell and no S-curve to draw.',
  rests: ({ joint, criticality, correlations }: { joint: string; criticality: string; correlations: string }) =>
    `Budget and date together rest on ${joint} draws, critical phases on ${criticality}, rank correlations on ${correlations}.`,
  shared: 'Common random numbers: in each draw what scenarios have in common has the same value for all of them.',
  percentile: 'P80: in 80 of 100 draws the figure is at most this; P10, P50 and P90 likewise.',
};
