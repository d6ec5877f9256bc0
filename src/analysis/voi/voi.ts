import type { Study } from '../../model/study/study.ts';
import { keyOf } from '../../model/study/assumption-key.ts';
import { streamOf } from '../../model/values/streams.ts';
import type { Problem } from '../../problems/problem.ts';
import type { CalendarMonth } from '../../units/month.ts';
import { costOf } from '../runs/ranking.ts';
import type { Runs } from '../runs/runs.ts';
import type { CostMetric } from '../../model/metrics/metrics.ts';
import { simulatorOf } from '../simulate/block-simulator.ts';
import { correlateOf } from '../draws/correlated.ts';
import type { SimulationRequest } from '../simulate/request.ts';
import { isNothingDrawnBy } from '../simulate/without-draws.ts';
import type { ChoiceByExpert, Measured } from '../runs/comparison.ts';
import { startedLater } from '../runs/later-start.ts';
import { runsOf } from '../runs/runs.ts';
import { type DelayCost, type InvestigationWorth, investigationsOf } from './investigations.ts';
import { type ChoiceOption, Options } from './options.ts';
import { Spending } from './spending.ts';
import { type Variable, type VariableName, Variables } from './variables.ts';
import { choicesByExpert } from './by-expert.ts';
import { computeDraws, drawOptions } from './draw-options.ts';
import { meanOf } from './mean.ts';
import { type Decision, decisionOf, levelWith, type Worth, worthOf, worthOfAll } from './worth.ts';

/** What it is worth to know one thing, or several together, before choosing. */
export interface PartialWorth {
  readonly of: VariableName;
  readonly value: Measured;
}

/** A scenario that is chosen by who knows all. */
export interface Chosen {
  readonly scenario: string;
  /** In what share of the draws; of several that cost the same in one, the best without knowing more, or each for an equal part. */
  readonly share: number;
  /** Others that cost the same in every draw; left out where none does. */
  readonly level?: readonly string[];
}

/** What the worth of knowing is. */
export interface ValueOfInformation {
  readonly asOf: CalendarMonth;
  readonly cost: CostMetric;
  readonly draws: number;
  readonly seed: number;
  readonly method: SimulationRequest['method'];
  /** What is chosen without knowing more; null where nothing can be chosen. */
  readonly best: string | null;
  /** Others that cost the same as that in every draw, in the order of the study. */
  readonly level: readonly string[];
  /** What that costs on average. */
  readonly mean: Measured | null;
  /** Whether no scenario can cost anything, whatever is drawn, those that are no choice among them. */
  readonly isWithoutCosts: boolean;
  /** Whether nothing is drawn at all: no estimate, and no risk, however rare or sure it is. */
  readonly isNothingDrawn: boolean;
  /** What is chosen by who knows all, and in what share of the draws; those that never are left out. */
  readonly knowingAll: readonly Chosen[];
  /** Scenarios that fail a gate in some draw without a fallback, and are no choice. */
  readonly leftOut: readonly string[];
  readonly evpi: Measured;
  /** The largest first. */
  readonly evppi: readonly PartialWorth[];
  /** What each investigation of the study comes to, the best first. */
  readonly investigations: readonly InvestigationWorth[];
  /** Whether some of what is drawn is correlated: to know one thing then tells of another. */
  readonly isCorrelated: boolean;
  /** What each expert alone would choose, by name; left out where no assumption in force holds experts. */
  readonly experts?: readonly ChoiceByExpert[];
}

/**
 * What it is worth to know more before choosing: of all at once (EVPI), and of each assumption, risk, gate and group by itself
 * (EVPPI). Less cost is better; a scenario with a fallback costs what following it comes to.
 *
 * @returns the problem instead where a scenario cannot be computed in some draw
 */
export function valueOfInformation(
  study: Study,
  central: Runs,
  request: SimulationRequest,
): ValueOfInformation | Problem {
  const drawn = draw(study, central, request);
  if ('fault' in drawn) return drawn;
  const { options, variables, spending, isNothing } = drawn;
  const choices = options.all();
  const decision = decisionOf(choices);
  const all = worthOfAll(decision);
  const uncertain = variables.all();
  const evppi = uncertain
    .map(({ name, columns }): PartialWorth => ({ of: name, value: worthOf(decision, columns).value }))
    .toSorted((a, b) => b.value.value - a.value.value);
  const best = choices[decision.best] ?? null;
  const delayCost = delayCostOf(study, best, request);
  const experts = choicesByExpert(study, request);
  return {
    asOf: central.settled.asOf,
    cost: costOf(request.by),
    draws: request.draws,
    seed: request.seed,
    method: request.method,
    best: best?.scenario ?? null,
    level: best === null ? [] : levelWith(decision, best),
    mean: best === null ? null : meanOf(best.costs),
    isWithoutCosts: !spending.isPossible,
    isNothingDrawn: isNothing,
    knowingAll: chosenOf(decision, all),
    leftOut: options.leftOut(),
    evpi: all.value,
    evppi,
    investigations: investigationsOf(study, central, { decision, variables: uncertain, request, delayCost }),
    isCorrelated: isCorrelated(study, uncertain),
    ...(experts.length === 0 ? {} : { experts }),
  };
}

/** Who is chosen by who knows all, the most frequent first. */
const chosenOf = (decision: Decision, { chosen }: Worth): Chosen[] =>
  decision.options
    .flatMap((option, place): Chosen[] => {
      const share = chosen[place] ?? 0;
      if (share <= 0) return [];
      const level = levelWith(decision, option);
      return [{ scenario: option.scenario, share, ...(level.length === 0 ? {} : { level }) }];
    })
    .toSorted((a, b) => b.share - a.share);

/** Whether two of the assumptions that vary go together: what the study correlates besides, nobody computes with. */
function isCorrelated(study: Study, uncertain: readonly Variable[]): boolean {
  const drawn = new Set(
    uncertain.flatMap(({ name: of }) =>
      of.kind === 'assumption' ? [streamOf(study, of.scenario === null ? of.name : keyOf(of.scenario, of.name))] : [],
    ),
  );
  return study.correlations.some(
    ({ between, rank }) => rank !== 0 && between.every((key) => drawn.has(streamOf(study, key))),
  );
}

interface Drawn {
  readonly options: Options;
  readonly variables: Variables;
  readonly spending: Spending;
  readonly isNothing: boolean;
}

function draw(study: Study, central: Runs, request: SimulationRequest): Drawn | Problem {
  const simulator = simulatorOf(study, central, request, { correlate: correlateOf(study) });
  const [options, variables, spending] = [new Options(simulator), new Variables(simulator), new Spending(simulator)];
  const isNothing = isNothingDrawnBy(simulator);
  return computeDraws(simulator, [options, variables, spending]) ?? { options, variables, spending, isNothing };
}

/** What it costs on average to begin the best option later, each number of months computed once. Null of what a later start breaks. */
function delayCostOf(study: Study, best: ChoiceOption | null, request: SimulationRequest): DelayCost {
  const known = new Map<number, Measured | null>();
  return (months) => {
    if (!known.has(months)) known.set(months, delayed(study, best, { request, months }));
    return known.get(months) ?? null;
  };
}

function delayed(
  study: Study,
  best: ChoiceOption | null,
  { request, months }: { readonly request: SimulationRequest; readonly months: number },
): Measured | null {
  const later = startedLater(study, request.asOf, months);
  const runs = runsOf(later, [...later.scenarios.values()], request.asOf);
  const options = drawOptions(later, runs, request);
  const costs = 'fault' in options ? undefined : options.of(best?.scenario ?? '');
  if (best === null || costs === undefined) return null;
  return meanOf(costs.map((cost, k) => cost - (best.costs[k] as number)));
}
