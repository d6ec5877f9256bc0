import type { Label } from '../../engine/label.ts';
import type { Estimate } from '../../model/estimates/estimate.ts';
import type { BudgetMetric, CostMetric, Metric, OfEachCost, OfEachMetric } from '../../model/metrics/metrics.ts';
import type { Unit } from '../../units/unit.ts';
import type { Problem } from '../../problems/problem.ts';
import type { StructureKind } from '../../model/study/structure-kind.ts';
import type { ById, Id, Integer, MonthText, Rank } from '../../units/printed.ts';
import type { ChoiceByExpert, FallingBack, Measured, PlanContents, ProvenanceCounts } from '../runs/comparison.ts';
import type { OutsideView } from './own-estimate.ts';

/**
 * What `simulate` finds: `samen.simulation/1`. Money in the currency of the study, moments and lengths in months (moments since the start of the
 * study), shares and chances as fractions, scores from 0 to 100.
 */
export interface Simulation {
  /** Id of the study. */
  readonly study: Id;
  /** The month whose knowledge was used: `2021-04`. */
  readonly asOf: MonthText;
  readonly rankedBy: Metric;
  /** The money that chances to be cheapest, differences and regret are about: the metric of ranking where that is money. */
  readonly cost: CostMetric;
  /** How the draws were made. */
  readonly sampling: Sampling;
  /** Every number that was drawn, in order of its stream. */
  readonly inputs: readonly DrawnInput[];
  /** What was asked of dates and budgets. */
  readonly terms: Terms;
  /** The class of finished projects that is applied; null where the study's own estimates and risks are drawn. */
  readonly outsideView: OutsideView | null;
  /** The scenario that the others are set against: the first of the central ranking; if none is feasible, the cheapest. */
  readonly best: string;
  /** In the order of the central ranking, those that are not feasible last. */
  readonly scenarios: readonly SimulatedScenario[];
  /** What each expert alone would choose by the expected cost, by name; left out where no assumption in force holds experts. */
  readonly experts?: readonly ChoiceByExpert[];
  /** What the plan of each scenario holds and leaves out, in their order. */
  readonly plan: readonly PlanContents[];
  /** How many numbers there are of each kind. */
  readonly provenance: ProvenanceCounts;
  /** Those of the central runs. */
  readonly warnings: readonly Problem[];
}

/** How the draws were made, and what each kind of result rests on. */
interface Sampling {
  /** How many draws. */
  readonly draws: Integer;
  /** Seed of the random numbers: the same gives the same draws. */
  readonly seed: Integer;
  /** random: draws are independent; latin: spread evenly over the chance of each estimate. */
  readonly method: 'random' | 'latin';
  /** Of Hyndman and Fan: 7. */
  readonly quantileType: 7;
  /** Quantiles are those of all draws themselves. */
  readonly quantiles: QuantilesOf;
  /** How many of the first draws the joint confidence and its budgets and dates rest on. */
  readonly jointDraws: Integer;
  /** The same of criticality. */
  readonly criticalityDraws: Integer;
  /** The same of rank correlations. */
  readonly correlationDraws: Integer;
}

/** How quantiles were found. */
export interface QuantilesOf {
  /** exact: from all draws. */
  readonly kind: 'exact';
}

/** What of a risk is drawn: whether it happens, and how large an effect is. */
type RiskPart = Extract<Label, { of: 'risk' }>['part'];

/** A part of a risk. */
export interface DrawnRisk {
  /** Its place among those of its scenario or study, from 0. */
  readonly index: Integer;
  /** Whether it happens, or an effect of it. */
  readonly part: RiskPart;
  /** True of a risk of the study. */
  readonly ofStudy?: true;
}

/** Something of which a value is drawn: an assumption, or a part of a risk. */
export interface DrawnInput {
  /** By which it is drawn: scenarios that share a stream share their random numbers. */
  readonly stream: string;
  /** What an assumption is called; null of a part of a risk. */
  readonly name: string | null;
  /** Whose own it is; null of the study. */
  readonly scenario: string | null;
  /** The risk it is of, and which part; null of an assumption. */
  readonly risk: DrawnRisk | null;
  /** In what a project of the class that is applied overruns; null of an assumption or a risk. */
  readonly overrun: 'cost' | 'time' | null;
  /** Whether something happens at all is `event`. */
  readonly shape: Estimate['shape'] | 'event';
  /** In which its values are; null of an event. */
  readonly unit: Unit | null;
}

/** What was asked of dates and budgets; null where nobody asked. */
interface Terms {
  /** The month by the end of which to be finished, yyyy-mm; null where none was asked for. */
  readonly byDate: MonthText | null;
  /** Budget, in the currency of the study of what budgets are of; null where none was asked for. */
  readonly budget: number | null;
  /** The cost that budgets are of. */
  readonly budgetOf: BudgetMetric;
  /** How sure the joint budgets and dates are to be, as a fraction: 0.7. */
  readonly jointTarget: number;
}

export type { Measured };

/** How a figure is spread over the draws, and where the central run lies in it. */
export interface Spread {
  /** In the plan without contingency, in the unit of the figure: draws have none either. */
  readonly central: number;
  /** What is set aside on top of that as a contingency, in the same unit; 0 where nothing is. */
  readonly contingency: number;
  /** The share of draws up to the central value, half of those equal to it, as a fraction: "the plan is the P23". */
  readonly centralAt: number;
  /** The share of draws above the central value, as a fraction; those equal to it are not. */
  readonly above: Measured;
  /** Mean over the draws. */
  readonly mean: Measured;
  /** Standard deviation over the draws. */
  readonly sd: Measured;
  /** What 10 of 100 draws stay within. */
  readonly p10: Measured;
  /** What half of the draws stay within. */
  readonly p50: Measured;
  /** What 80 of 100 draws stay within. */
  readonly p80: Measured;
  /** What 90 of 100 draws stay within. */
  readonly p90: Measured;
  /** Mean less central: what skew and risks add to the plan. */
  readonly skewAndRisk: number;
  /** P80 less central: the reserve for 80%. Of a score no reserve: there more is better. */
  readonly reserve: number;
  /** P1, P5, P10 … P95, P99 for a curve: 21 values of which `curveLevels` are the chances; null where nobody asked. */
  readonly curve: readonly number[] | null;
  /** The quantiles so many standard errors below and above P10, P50, P80 and P90; only where somebody asked. */
  readonly around?: readonly (readonly [number, number])[];
}

/** Each metric as it is spread: the finish null where there is nothing to finish, the score where it has none. */
export interface SimulatedScenario extends OfEachMetric<Spread>, ScenarioOfDraws {}

/** What draws tell of a scenario beside its metrics. */
export interface ScenarioOfDraws {
  /** Id, as the study has it. */
  readonly id: string;
  /** Where the structure comes from; in-part: some of it from a source, some of it a judgement; null where the study does not say. */
  readonly provenance: StructureKind | null;
  /** In the central ranking without contingency: from 1, equals share a rank; null where a gate fails, or where it lacks the figure. */
  readonly rank: Rank | null;
  /** The same with the contingency, as `compare` ranks. */
  readonly rankWithContingency: Rank | null;
  /** Whether no gate fails in the central run. */
  readonly feasible: boolean;
  /** Chances over all draws. */
  readonly chances: Chances;
  /** Budgets and dates that are kept together with the chance asked for; null where there is nothing to finish. */
  readonly joint: JointConfidence | null;
  /** From the best, in the cost that is compared, in the currency of the study; null for the best itself. */
  readonly difference: Difference | null;
  /** What choosing it costs on average more than the cheapest feasible choice in each draw, in the currency of the study; null where it fails a gate in any. */
  readonly regret: Measured | null;
  /** Of one that fails a gate in some draws, what it costs in the others and is regretted by there; null of any other. */
  readonly whenFeasible: WhenFeasible | null;
  /** What choosing it comes to; left out where nobody says what is done where a gate fails. */
  readonly policy?: Policy;
  /** By phase, in order of start in the central run: the share of draws in which it is critical. */
  readonly criticality: readonly Criticality[];
  /** By service of the study; left out where that has none. */
  readonly services?: readonly ServiceChances[];
  /** Of what the scenario rests on with the cost that is compared and with the finish, the strongest on cost first. */
  readonly correlations: readonly RankCorrelation[];
}

/** The share of draws in which a service is not run as it must be, for however short: of those that criticality rests on. */
export interface ServiceChances {
  /** Id of the service. */
  readonly service: string;
  /** The share of draws in which nobody runs it for a time, as a fraction. */
  readonly nobody: Measured;
  /** The share in which several run it at once, as a fraction; null where it may be run by two at once. */
  readonly several: Measured | null;
}

/** A scenario with its fallback: what choosing it comes to, whether its gates pass or fail. Its regret is that of the scenario. */
export interface Policy extends FallingBack, OfEachCost<PolicyOutcome> {
  /** Present value, in the currency of the study. */
  readonly presentValue: PolicyOutcome;
  /** Total cost, in the currency of the study, not discounted. */
  readonly totalCost: PolicyOutcome;
  /** The part of that which is spent once, in the currency of the study. */
  readonly oneOff: PolicyOutcome;
  /** The part of that which comes each month or year, in the currency of the study. */
  readonly running: PolicyOutcome;
  /** In months from the start of the study; null where something that may be followed never ends. */
  readonly finish: PolicyOutcome | null;
  /** Lengths that the study measures, by id, in months. */
  readonly measures: ById<PolicyOutcome>;
}

/** How a figure of a policy is spread over the draws, in the unit of the figure. */
export interface PolicyOutcome {
  /** Mean over the draws. */
  readonly mean: Measured;
  /** What 10 of 100 draws stay within. */
  readonly p10: Measured;
  /** What half of the draws stay within. */
  readonly p50: Measured;
  /** What 80 of 100 draws stay within. */
  readonly p80: Measured;
  /** What 90 of 100 draws stay within. */
  readonly p90: Measured;
}

/** A scenario over the draws in which no gate of it fails. */
export interface WhenFeasible {
  /** Mean cost in those draws, in the currency of the study. */
  readonly cost: Measured;
  /** What it costs there on average more than the cheapest feasible choice, in the currency of the study. */
  readonly regret: Measured;
}

/** How often a phase is critical. */
export interface Criticality {
  /** Id of the phase. */
  readonly phase: string;
  /** The share of draws in which it is critical, as a fraction. */
  readonly share: Measured;
}

/** Chances over all draws, as fractions. */
export interface Chances {
  /** No gate fails; an unknown gate does not. */
  readonly feasible: Measured;
  /** Of the least cost of all scenarios, whatever their gates and without their fallbacks; null where draws cannot rank them. Equals share. */
  readonly cheapest: Measured | null;
  /** First in the ranking, of those of which no gate fails, without their fallbacks; null where it lacks the figure. Equals share. */
  readonly first: Measured | null;
  /** First together with others that are level with it; left out, as what follows, where that is so in no draw. */
  readonly firstLevel?: Measured;
  /** First by itself: in `first` a draw counts for each of those that are level by its part. */
  readonly firstAlone?: Measured;
  /** The cheapest together with others that are level with it; left out, as what follows, where that is so in no draw. */
  readonly cheapestLevel?: Measured;
  /** The cheapest by itself. */
  readonly cheapestAlone?: Measured;
  /** Finished later than the horizon; null where there is nothing to finish. */
  readonly beyondHorizon: Measured | null;
  /** Finished by the date; null where none was asked for, or there is nothing to finish. */
  readonly byDate: Measured | null;
  /** Within the budget; null where none was asked for. */
  readonly withinBudget: Measured | null;
  /** Both at once; null where one of them was not asked for. */
  readonly both: Measured | null;
}

/** What is needed to be sure of budget and date at once. */
export interface JointConfidence {
  /** Budgets (amounts of what budgets are of) and dates (months since the start) that are kept together with the target chance. */
  readonly frontier: readonly JointPoint[];
  /** The point at which budget and date have the same chance by themselves. */
  readonly equal: EqualPoint;
}

/** A budget and a date that are kept together. */
export interface JointPoint {
  /** In the currency of the study. */
  readonly budget: number;
  /** The date, in months from the start of the study. */
  readonly finish: number;
  /** The chance to keep both, as a fraction. */
  readonly chance: Measured;
}

/** A budget and a date that have the same chance by themselves. */
export interface EqualPoint {
  /** That chance, as a fraction. */
  readonly level: number;
  /** In the currency of the study. */
  readonly budget: number;
  /** The date, in months from the start of the study. */
  readonly finish: number;
}

/** How much more a scenario costs than the best in the same draw. */
export interface Difference {
  /** In the plan, in the currency of the study. */
  readonly central: number;
  /** Mean over the draws, in the currency of the study. */
  readonly mean: Measured;
  /** What 10 of 100 draws stay within, in the currency of the study. */
  readonly p10: Measured;
  /** What half of the draws stay within, in the currency of the study. */
  readonly p50: Measured;
  /** What 90 of 100 draws stay within, in the currency of the study. */
  readonly p90: Measured;
  /** The chance that it is cheaper than the best; equals count half. Null, as what follows, where draws do not rank. */
  readonly cheaper: Measured | null;
  /** False where the mean differs from 0 by no more than noise (two standard errors), 0 lies within P10–P90, or there are fewer than ten draws. */
  readonly distinguishable: boolean | null;
}

/** How an input goes with results: Spearman's rank correlation, from −1 to 1; null where one of them does not vary. */
export interface RankCorrelation {
  /** The number that is drawn. */
  readonly input: DrawnInput;
  /** Rank correlation with the cost, from -1 to 1; null where one of them does not vary. */
  readonly cost: number | null;
  /** Rank correlation with the finish, from -1 to 1; null where one of them does not vary. */
  readonly finish: number | null;
}
