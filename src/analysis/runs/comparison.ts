import type { Estimate } from '../../model/estimates/estimate.ts';
import type { MetricName, OfEachCost } from '../../model/metrics/metrics.ts';
import type { StructureKind } from '../../model/study/structure-kind.ts';
import type { Basis, Timing } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import type { ById, Count, Id, Integer, InUnit, MonthText, Rank, Year } from '../../units/printed.ts';

/**
 * What `compare` finds: `samen.comparison/1`. Money in the currency of the study, moments and lengths in months, effort in
 * person-months, teams in fte, shares as fractions, scores from 0 to 100.
 */
export interface Comparison {
  /** Id of the study. */
  readonly study: Id;
  /** The month whose knowledge was used: `2021-04`. */
  readonly asOf: MonthText;
  /** What scenarios are ranked by: a metric; of draws also `expected` and `p80`, the mean and the P80 of the cost. */
  readonly rankedBy: MetricName | DrawnRanking;
  /** Currency of all money. */
  readonly currency: string;
  /** Price basis of all money. */
  readonly prices: Prices;
  /** VAT; null where there is none. */
  readonly vat: Vat | null;
  /** How costs are discounted. */
  readonly discounting: Discounting;
  /** What the figures of each scenario hold and leave out, in the order of the scenarios. */
  readonly plan: readonly PlanContents[];
  /** Ranked ones first in rank order, then those without the figure, then infeasible ones, within these by id. */
  readonly scenarios: readonly ScenarioResult[];
  /**
   * The mean of the leader and of its distance to the next; null where only draws tell it and none were asked for; left out where
   * nothing of the scenarios is uncertain, or none leads.
   */
  readonly mean?: MeanOfLeader | null;
  /** Of the leader and the next, those that draws may give another mean than the plan has, in the figure that is ranked by. */
  readonly mayDiffer: readonly Id[];
  /** The same of the lead of the one over the other. */
  readonly leadMayDiffer: boolean;
  /** How the draws were made that each scenario's uncertainty is of; left out where nothing was drawn. */
  readonly sampling?: DrawsOfComparison;
  /** The ranking by each expert alone, by name; left out where no assumption in force holds experts. */
  readonly experts?: readonly ByExpert[];
  /** How many numbers there are of each kind. */
  readonly provenance: ProvenanceCounts;
  readonly warnings: readonly Problem[];
}

/** The ranking of the plan with what one expert says alone, wherever this expert says anything. */
export interface ByExpert {
  /** Id of the expert. */
  readonly expert: Id;
  /** Of which assumptions this expert speaks: `<name>` of the study's, `<scenario>/<name>` of a scenario's own. */
  readonly assumptions: readonly string[];
  /** Scenarios by rank, those that are not ranked last; empty where they cannot be computed by what this expert says. */
  readonly ranking: readonly PlaceByExpert[];
  /** Whether another scenario is first than by all experts together. */
  readonly turns: boolean;
}

/** What one expert alone would choose by the expected cost, as draws tell it. */
export interface ChoiceByExpert extends Pick<ByExpert, 'expert' | 'assumptions'> {
  /** Scenarios that can be chosen in every draw, the least mean cost first; empty where there is none, or one cannot be computed. */
  readonly means: readonly MeanByExpert[];
  /** Id of the scenario with the least mean cost; null where none can be chosen in every draw. */
  readonly choice: Id | null;
  /** The same by all experts together, of the same draws. */
  readonly pooled: Id | null;
  /** Whether that is another. */
  readonly turns: boolean;
}

/** What choosing a scenario costs on average by what one expert says; where it has a fallback, with that. */
export interface MeanByExpert extends Measured {
  /** Id of the scenario. */
  readonly id: Id;
  /** How much more that is than the least, in the currency of the study. */
  readonly above: number;
}

/** The place of a scenario by what one expert says. */
export interface PlaceByExpert {
  /** Id of the scenario. */
  readonly id: Id;
  /** From 1, equals share a rank; null where a gate fails, or where it lacks the figure that is ranked by. */
  readonly rank: Rank | null;
  /** The figure that is ranked by in the plan, in its unit; null where it has none. */
  readonly value: number | null;
  /** From the best feasible scenario, in the same unit; null where none is ranked, or it lacks the figure. */
  readonly differenceFromBest: number | null;
}

/** What scenarios can be ranked by that only draws tell: the mean of their cost, and what 80 of 100 draws stay within. */
export const drawnRankings = ['expected', 'p80'] as const;
export type DrawnRanking = (typeof drawnRankings)[number];

/** What the leader comes to on average over the draws, in the figure that is ranked by, beside what it comes to in the plan. */
export interface MeanOfLeader {
  /** Id of the scenario that comes first. */
  readonly leader: Id;
  /** Its figure in the plan without contingency, as draws have none, in the unit of the figure. */
  readonly planned: number;
  /** Its mean over the draws, in the same unit. */
  readonly mean: Measured;
  /** Id of the scenario that comes next; null where no other is ranked. */
  readonly second: Id | null;
  /** How much more the next comes to than the leader; null where no other is ranked. */
  readonly difference: DifferenceOfMeans | null;
}

/** How much more one scenario comes to than another, with the same random numbers for both. */
export interface DifferenceOfMeans {
  /** In the plan without contingency, in the unit of the figure. */
  readonly planned: number;
  /** Mean over the draws, in the same unit. */
  readonly mean: Measured;
}

/** The price basis of all money. */
export interface Prices {
  /** real: prices of one year; nominal: prices of each year. */
  readonly basis: Basis;
  /** Year of the price level. */
  readonly level: Year;
}

/** How VAT is computed. */
export interface Vat {
  /** As a fraction. */
  readonly rate: number;
  /** Whether VAT is recovered, and left out of costs. */
  readonly recoverable: boolean;
}

/** How costs are discounted. */
export interface Discounting {
  /** A year, as a fraction. */
  readonly rate: number;
  /** Whether the rate is real or nominal. */
  readonly basis: Basis;
  /** Year to which costs are discounted. */
  readonly base: Year;
  /** When in its period a cost is taken to be spent. */
  readonly timing: Timing;
}

/** How draws were made for a comparison. */
export interface DrawsOfComparison {
  /** How many draws. */
  readonly draws: Count;
  /** Seed of the random numbers: the same gives the same draws. */
  readonly seed: Integer;
  /** random: draws are independent; latin: spread evenly over the chance of each estimate. */
  readonly method: 'random' | 'latin';
  /** How many numbers were drawn, by the shape of their estimates; `event`: whether a risk happens. */
  readonly shapes: Readonly<Partial<Record<Estimate['shape'] | 'event', number>>>;
  /** The figure of which P50, P80 and mean are: a metric. */
  readonly of: MetricName | DrawnRanking;
  /** Id of the scenario from which others can or cannot be told apart on cost. */
  readonly best: Id;
}

/** What the central figures of a scenario stand on, where draws would differ. */
export interface PlanContents {
  /** Id of the scenario. */
  readonly scenario: string;
  /** How many estimates they rest on, gates included: each has its central value. What a contingency alone rests on does not count, as draws have none. */
  readonly estimates: Integer;
  /** How many risks the scenario has: none of them happens. */
  readonly risks: Integer;
  /** What is set aside on top of costs; null where nothing is. */
  readonly contingency: Contingency | null;
}

/** What is set aside on top of some costs: how much of each it is, in the currency of the study, with VAT that cannot be recovered. */
export interface Contingency extends OfEachCost {
  /** The part of these costs that is set aside, as a fraction. */
  readonly share: number;
  /** Ids of the cost categories it is a share of. */
  readonly on: readonly string[];
  /** How much of the present value it is, in the currency of the study, with VAT that cannot be recovered. */
  readonly presentValue: number;
  /** How much of the total cost it is, in the currency of the study, with VAT that cannot be recovered. */
  readonly totalCost: number;
  /** How much of the one-off part of that. */
  readonly oneOff: number;
  /** How much of the running part of that. */
  readonly running: number;
}

/** A scenario with its central figures. */
export interface ScenarioResult {
  /** Id, as the study has it. */
  readonly id: Id;
  /** Where the structure comes from; in-part: some of it from a source, some of it a judgement; null where the study does not say. */
  readonly provenance: StructureKind | null;
  /** From 1, equals share a rank; null where a gate fails, or where it lacks the figure that is ranked by. */
  readonly rank: Rank | null;
  /** Whether no gate fails. */
  readonly feasible: boolean;
  /** Requirements that it must meet. */
  readonly gates: readonly GateResult[];
  /** Present value of all costs within the horizon, in the currency of the study at the base date of discounting; VAT that cannot be recovered in it. */
  readonly presentValue: number;
  /** The same without VAT, in the currency of the study. */
  readonly presentValueExclVat: number;
  /** Sum of all costs within the horizon, in the currency of the study, not discounted; VAT that cannot be recovered in it. */
  readonly totalCost: number;
  /** The same without VAT, in the currency of the study. */
  readonly totalCostExclVat: number;
  /** The part of the total cost that is spent once, in the currency of the study, not discounted. */
  readonly oneOff: number;
  /** The part of the total cost that comes each month or year, in the currency of the study, not discounted. */
  readonly running: number;
  /** Cost before the as-of month, which no choice changes, in the currency of the study, not discounted; part of the total cost. */
  readonly spentBeforeAsOf: number;
  /** Cost beyond the horizon, in the currency of the study, not discounted; no part of the total cost. */
  readonly beyondHorizon: number;
  /** From the best feasible scenario in the ranked metric, in its unit; null where none is ranked, or it lacks the figure. */
  readonly differenceFromBest: number | null;
  /** End of the last phase, or the moment at which it is `delivered` where it says so; in months from the start of the study; null where there is nothing to finish. */
  readonly finish: number | null;
  /** The calendar month of that, yyyy-mm; null where there is nothing to finish. */
  readonly finishMonth: MonthText | null;
  /** Effort of all phases, in person-months. */
  readonly effort: number;
  /** Chains of phases without float that decide the finish. */
  readonly criticalPaths: CriticalPaths;
  /** Lengths that the study measures, by id, in months. */
  readonly measures: ById<number>;
  /** 0..100; null without criteria or stakeholders, or where a criterion asks for a finish that it has not. */
  readonly score: number | null;
  /** Phases, with when they are, what they take and what they cost. */
  readonly phases: readonly PhaseResult[];
  /** Costs by calendar year; empty where years were not asked for. */
  readonly byYear: readonly YearResult[];
  /** Total cost by cost category, in the currency of the study, not discounted, VAT that cannot be recovered in a category of its own. */
  readonly byCategory: ById<number>;
  /** What is done where a gate fails; left out where nobody says. */
  readonly fallback?: Detour;
  /** What draws tell; left out where nothing was drawn, or it lacks the figure. */
  readonly uncertainty?: Uncertainty;
}

/** What falling back would cost with the central values: present value, with VAT that cannot be recovered. */
export interface Detour {
  /** Id of the scenario that is fallen back on. */
  readonly to: Id;
  /** The month in which it begins, yyyy-mm. */
  readonly month: MonthText;
  /** What was spent before that month and is lost, in the currency of the study. */
  readonly lost: number;
  /** What is paid for falling back, in the currency of the study. */
  readonly paid: number;
  /** Present value of the way and the fallback together, in the currency of the study. */
  readonly presentValue: number;
  /** How much more than choosing the fallback at once, in the currency of the study. */
  readonly dearer: number;
}

/** Chains of phases without float. */
export interface CriticalPaths {
  /** How many there are. */
  readonly count: Count;
  /** The first of them, each as the ids of its phases in order. */
  readonly first: readonly (readonly Id[])[];
}

/** How sure the figure is that a scenario is ranked by, in its own unit, each number with its standard error. */
export interface Uncertainty {
  /** Mean over the draws. */
  readonly mean: Measured;
  /** What half of the draws stay within. */
  readonly p50: Measured;
  /** What 80 of 100 draws stay within. */
  readonly p80: Measured;
  /** The chance to rank first, of the scenarios of which no gate fails; null where the draws rank nothing. */
  readonly first: Measured | null;
  /** The chance to rank first together with others that are level with it; left out where that is so in no draw. */
  readonly firstLevel?: Measured;
  /** The chance that no gate fails. */
  readonly feasible: Measured;
  /** Of one that fails a gate in some draws, the mean of its cost in the others, in the currency of the study; null of any other. */
  readonly costWhenFeasible: Measured | null;
  /** Whether the draws tell it apart from the best on cost; null of the best itself. */
  readonly distinguishable: boolean | null;
  /** What choosing it costs with its fallback; left out where it has none. */
  readonly policy?: UncertainPolicy;
}

/** What falling back means for a scenario that may fail a gate, in the cost that it is compared by. */
export interface FallingBack {
  /** Id of the scenario that is fallen back on. */
  readonly fallback: Id;
  /** The chance that a gate of the scenario fails. */
  readonly fails: Measured;
  /** The chance that no gate fails of whichever scenario is followed at last. */
  readonly feasible: Measured;
  /** What it costs more where a gate fails than choosing the fallback at once, in the currency of the study, in the cost that is compared. */
  readonly detour: Measured;
  /** The chance of failing at which it costs as much as choosing the fallback at once; null where there is none. */
  readonly breakEven: number | null;
  /** Why there is none: at every chance choosing it is dearer than the fallback at once, or cheaper, or costs the same; null where there is one. */
  readonly noBreakEven: 'dearer' | 'cheaper' | 'same' | null;
}

/** What choosing a scenario costs with its fallback, in the cost that is ranked by. */
export interface UncertainPolicy extends FallingBack {
  /** Mean over the draws, in the currency of the study. */
  readonly mean: Measured;
  /** What half of the draws stay within, in the currency of the study. */
  readonly p50: Measured;
  /** What 80 of 100 draws stay within, in the currency of the study. */
  readonly p80: Measured;
}

/** A number that draws tell, and how far off it may be. */
export interface Measured {
  /** The number, in the unit of the figure; a chance as a fraction. */
  readonly value: number;
  /** One standard error of it, in the same unit. */
  readonly error: number;
}

/** A requirement, with its evidence. */
export interface GateResult {
  /** Id of the contract form that asks; null where somebody else does. */
  readonly responsibility: Id | null;
  /** Who asks, where it is no contract form. */
  readonly requiredBy?: 'scenario' | 'study';
  /** Ids of the phases under the contract form. */
  readonly phases: readonly Id[];
  /** Name of the assumption that is asked about; null where it is a gate on a figure. */
  readonly assumption: Id | null;
  /** The figure as `trace` names it, where it is no gate on an assumption. */
  readonly figure?: string;
  /** In the assumption's own unit, or that of the figure; a month as text; null where nothing is known, or nothing ends. */
  readonly value: InUnit | null;
  /** The least that is asked, in the unit of the value; null where that is not known. */
  readonly atLeast?: InUnit | null;
  /** The most that is asked, in the unit of the value; null where that is not known. */
  readonly atMost?: InUnit | null;
  /** Whether it is passed; unknown where the evidence is not known yet. */
  readonly status: 'pass' | 'fail' | 'unknown';
  /** The chance that it passes, as a fraction; null where only draws tell; left out where nothing of it is uncertain. */
  readonly chance?: number | null;
}

/** A phase, with when it is, what it takes and what it costs. */
export interface PhaseResult {
  /** Id, as the study has it. */
  readonly id: Id;
  /** Earliest start, in months from the start of the study. */
  readonly start: number;
  /** Earliest end, in months from the start of the study. */
  readonly end: number;
  /** In person-months. */
  readonly effort: number;
  /** In fte; the mean of one that grows or shrinks; null where there is effort in no time. */
  readonly team: number | null;
  /** How the team grows or shrinks; left out where it does neither. */
  readonly ramp?: RampResult;
  /** Cost of the phase, in the currency of the study, not discounted; VAT that cannot be recovered in it. */
  readonly cost: number;
  /** How much later it may end without delaying the finish, in months. */
  readonly totalFloat: number;
  /** How much later it may end without delaying what comes after it, in months. */
  readonly freeFloat: number;
  /** Whether it has no float: a delay of it delays the finish. */
  readonly critical: boolean;
}

/** A team that goes in a straight line from one size to another, over the first months of its phase. */
export interface RampResult {
  /** At the start, in fte. */
  readonly from: number;
  /** After the ramp, in fte. */
  readonly to: number;
  /** How long the ramp takes, in months. */
  readonly over: number;
  /** At the end of the phase, in fte: less far than `to` where the phase ends within the ramp. */
  readonly reached: number;
}

/** What a scenario costs in a calendar year. */
export interface YearResult {
  /**
   * Calendar year.
   *
   * @minimum 0
   */
  readonly year: Year;
  /** In the currency of the study, not discounted; VAT that cannot be recovered in it. */
  readonly cost: number;
  /** Factor by which costs of this year are discounted; null with monthly discounting, where the year has none. */
  readonly discountFactor: number | null;
}

/** How many declared assumptions are in force, by kind, and how many numbers are written inline without provenance. */
export interface ProvenanceCounts {
  /** How many assumptions are in force. */
  readonly assumptions: Count;
  /** How many of them have a source. */
  readonly sourced: Count;
  /** How many of them are derived from others. */
  readonly derived: Count;
  /** How many of them are judgements. */
  readonly judgement: Count;
  /** How many numbers are written in a field, without a word of where they come from. */
  readonly unstated: Count;
}
