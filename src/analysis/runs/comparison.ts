import type { Estimate } from '../../model/estimates/estimate.ts';
import type { Basis, Timing } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import type { OfEachCost } from '../../model/metrics/metrics.ts';

/**
 * What `compare` finds: `samen.comparison/1`. Money in EUR, moments and lengths in months, effort in
 * person-months, teams in fte, shares as fractions, scores from 0 to 100.
 */
export interface Comparison {
  readonly study: string;
  /** The month whose knowledge was used: `2021-04`. */
  readonly asOf: string;
  /** A metric; of draws also `expected` and `p80`, the mean and the P80 of the cost. */
  readonly rankedBy: string;
  readonly currency: 'EUR';
  readonly prices: { readonly basis: Basis; readonly level: number };
  readonly vat: { readonly rate: number; readonly recoverable: boolean } | null;
  readonly discounting: {
    readonly rate: number;
    readonly basis: Basis;
    readonly base: number;
    readonly timing: Timing;
  };
  /** What the figures of each scenario hold and leave out, in the order of the scenarios. */
  readonly plan: readonly PlanContents[];
  /** Ranked ones first in rank order, then those without the figure, then infeasible ones, within these by id. */
  readonly scenarios: readonly ScenarioResult[];
  /** How the draws were made that each scenario's uncertainty is of; left out where nothing was drawn. */
  readonly sampling?: {
    readonly draws: number;
    readonly seed: number;
    readonly method: 'random' | 'latin';
    /** How many numbers were drawn, by the shape of their estimates; `event`: whether a risk happens. */
    readonly shapes: Readonly<Partial<Record<Estimate['shape'] | 'event', number>>>;
    /** The figure of which P50, P80 and mean are: a metric. */
    readonly of: string;
    /** The scenario from which others can or cannot be told apart on cost. */
    readonly best: string;
  };
  readonly provenance: ProvenanceCounts;
  readonly warnings: readonly Problem[];
}

/** What the central figures of a scenario stand on, where draws would differ. */
export interface PlanContents {
  readonly scenario: string;
  /** How many estimates they rest on, gates included: each has its central value. */
  readonly estimates: number;
  /** How many risks the scenario has: none of them happens. */
  readonly risks: number;
  /** Null where nothing is set aside. */
  readonly contingency: Contingency | null;
}

/** What is set aside on top of some costs: how much of each it is, with VAT that cannot be recovered. */
export interface Contingency extends OfEachCost {
  readonly share: number;
  /** The categories it is a share of. */
  readonly on: readonly string[];
}

export interface ScenarioResult {
  readonly id: string;
  /** Where the structure comes from; null where the study does not say. */
  readonly provenance: string | null;
  /** From 1, equals share a rank; null where a gate fails, or where it lacks the figure that is ranked by. */
  readonly rank: number | null;
  readonly feasible: boolean;
  readonly gates: readonly GateResult[];
  readonly presentValue: number;
  readonly presentValueExclVat: number;
  readonly totalCost: number;
  readonly totalCostExclVat: number;
  readonly oneOff: number;
  readonly running: number;
  readonly spentBeforeAsOf: number;
  readonly beyondHorizon: number;
  /** From the best feasible scenario in the ranked metric; null where none is ranked, or it lacks the figure. */
  readonly differenceFromBest: number | null;
  /** Null where there is nothing to finish: without phases. */
  readonly finish: number | null;
  readonly finishMonth: string | null;
  readonly effort: number;
  readonly criticalPaths: { readonly count: number; readonly first: readonly (readonly string[])[] };
  readonly measures: Readonly<Record<string, number>>;
  /** 0..100; null without criteria or stakeholders, or where a criterion asks for a finish that it has not. */
  readonly score: number | null;
  readonly phases: readonly PhaseResult[];
  /** Empty where years were not asked for. */
  readonly byYear: readonly YearResult[];
  readonly byCategory: Readonly<Record<string, number>>;
  /** What is done where a gate fails; left out where nobody says. */
  readonly fallback?: Detour;
  /** What draws tell; left out where nothing was drawn, or it lacks the figure. */
  readonly uncertainty?: Uncertainty;
}

/** What falling back would cost with the central values: present value, with VAT. */
export interface Detour {
  readonly to: string;
  /** The month in which it begins. */
  readonly month: string;
  readonly lost: number;
  readonly paid: number;
  readonly presentValue: number;
  /** How much more than choosing the fallback at once. */
  readonly dearer: number;
}

/** How sure the figure is that a scenario is ranked by, in its own unit, each number with its standard error. */
export interface Uncertainty {
  readonly mean: Drawn;
  readonly p50: Drawn;
  readonly p80: Drawn;
  /** The chance to rank first, of the scenarios of which no gate fails; null where the draws rank nothing. */
  readonly first: Drawn | null;
  /** The chance that no gate fails. */
  readonly feasible: Drawn;
  /** Of one that fails a gate in some draws, the mean of its cost in the others; null of any other. */
  readonly costWhenFeasible: Drawn | null;
  /** Whether the draws tell it apart from the best on cost; null of the best itself. */
  readonly distinguishable: boolean | null;
  /** What choosing it costs with its fallback; left out where it has none. */
  readonly policy?: {
    readonly fallback: string;
    readonly fails: Drawn;
    readonly feasible: Drawn;
    readonly mean: Drawn;
    readonly p50: Drawn;
    readonly p80: Drawn;
    readonly detour: Drawn;
    readonly breakEven: number | null;
  };
}

interface Drawn {
  readonly value: number;
  readonly error: number;
}

export interface GateResult {
  /** The contract form that asks; null where somebody else does. */
  readonly responsibility: string | null;
  /** Who asks, where it is no contract form. */
  readonly requiredBy?: 'scenario' | 'study';
  readonly phases: readonly string[];
  /** Null where it is a gate on a figure. */
  readonly assumption: string | null;
  /** The figure as `trace` names it, where it is no gate on an assumption. */
  readonly figure?: string;
  /** In the assumption's own unit, or that of the figure; a month as text; null where nothing is known, or nothing ends. */
  readonly value: number | string | null;
  readonly atLeast?: number | string | null;
  readonly atMost?: number | string | null;
  readonly status: 'pass' | 'fail' | 'unknown';
  /** The chance that it passes; null where only draws tell; left out where nothing of it is uncertain. */
  readonly chance?: number | null;
}

export interface PhaseResult {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly effort: number;
  /** In fte; null where there is effort in no time. */
  readonly team: number | null;
  readonly cost: number;
  readonly totalFloat: number;
  readonly freeFloat: number;
  readonly critical: boolean;
}

export interface YearResult {
  readonly year: number;
  readonly cost: number;
  /** Null with monthly discounting, where the year has none. */
  readonly discountFactor: number | null;
}

/** How many declared assumptions are in force, by kind, and how many numbers are written inline without provenance. */
export interface ProvenanceCounts {
  readonly assumptions: number;
  readonly sourced: number;
  readonly derived: number;
  readonly judgement: number;
  readonly unstated: number;
}
