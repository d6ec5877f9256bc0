import type { Weighing } from '../../model/study/scale.ts';
import type { Count, Id, MonthText, Rank } from '../../units/printed.ts';
import type { Span } from './span.ts';
import type { Information } from './smaa.ts';

/** What `criteria` finds: `samen.criteria/1`. Scores from 0 to 100, worths, weights and shares as fractions. */
export interface Criteria {
  /** Id of the study. */
  readonly study: Id;
  /** The month whose knowledge was used, yyyy-mm. */
  readonly asOf: MonthText;
  /** What scenarios are judged on, by id. */
  readonly criteria: readonly CriterionResult[];
  /** Who weighs the criteria, by id. */
  readonly groups: readonly GroupResult[];
  /** Scenarios by id, with what they score. */
  readonly scenarios: readonly ScenarioScores[];
  /** Whether something that counts is known to nobody, so that scores go from one number to another. */
  readonly isOpen: boolean;
  /**
   * What the first leads by, over all groups; null where fewer than two scenarios are ranked. What nobody knows counts as its worst here,
   * and in all that follows but the robustness.
   */
  readonly lead: LeadByCriteria | null;
  /** What share of say of a group changes the combined choice, or that none does. */
  readonly say: readonly ShareSwitches[];
  /** Scenarios that another is at least as good as on all that somebody weighs, and better on one. */
  readonly dominated: readonly { readonly scenario: Id; readonly by: Id }[];
  /** What no group ranks last, and at what price. */
  readonly carried: Carried;
  /** At which weight of a criterion the first place changes, the smallest change first; those that change nothing last. */
  readonly weights: readonly WeightSwitch[];
  /** What each assessor would make of it alone; empty where scores are nobody's in particular. */
  readonly assessors: readonly AssessorResult[];
  /** Criteria of money; with the ranking of the study by money as well, that counts twice. */
  readonly money: MoneyCriteria;
  /** A second opinion; null where none is ranked. */
  readonly topsis: Topsis | null;
  /** How robust the places are, by what is taken for granted of the weights. */
  readonly robustness: Robustness;
}

/** A criterion, its scale, and what scenarios come to on it. */
export interface CriterionResult {
  /** Id, as the study has it. */
  readonly id: Id;
  /** The result that it is bound to; null where it is scored by hand. */
  readonly result: string | null;
  /** The unit of what is given in its own: EUR, months from the start, a score, or a share as a fraction. */
  readonly unit: 'EUR' | 'months' | 'score' | 'share';
  /** The end of its scale that is worth nothing, in its unit. */
  readonly worst: number;
  /** The end that is worth all. */
  readonly best: number;
  /** What lies between, in pieces; null where that is one straight line. */
  readonly points: readonly WorthPoint[] | null;
  /** The least good it may be, in its unit; null where anything will do. */
  readonly threshold: number | null;
  /** What each scenario comes to, in the order of the scenarios. */
  readonly performance: readonly Performance[];
  /** What it counts for, in the order of the groups. */
  readonly weights: readonly WeightOf[];
  /** Its weight over all groups. */
  readonly weight: number;
  /** That times how far the ranked scenarios lie apart on it. */
  readonly effective: number;
}

/** A point of a value function. */
export interface WorthPoint {
  /** So much of it, in the unit of the criterion. */
  readonly at: number;
  /** What that is worth, from 0 to 1. */
  readonly worth: number;
}

/** What a scenario comes to on a criterion. */
export interface Performance {
  /** Id of the scenario. */
  readonly scenario: Id;
  /** In the unit of the criterion; null where it has none, as a finish of what is never finished. */
  readonly raw: Span | null;
  /** From 0 to 1, in the order of the groups; null where it has none. */
  readonly worth: readonly (Span | null)[];
  /** Whether it is the best or the worst of the ranked ones, by what is certain; null of others, and where all are alike. */
  readonly mark: 'best' | 'worst' | null;
}

/** What a criterion counts for in the eyes of a group. */
export interface WeightOf {
  /** Id of the group. */
  readonly group: Id;
  /** As it was asked for: points, a swing, or the centroid of an order. */
  readonly given: Span;
  /** As a part of all weights of the group. */
  readonly weight: number;
  /** That times how far the ranked scenarios lie apart on the criterion: where all score alike it decides nothing. */
  readonly effective: number;
}

/** A group. */
export interface GroupResult {
  /** Id, as the study has it. */
  readonly id: Id;
  /** Its share of the decision. */
  readonly say: number;
  /** How its weights were asked for. */
  readonly weighing: Weighing;
  /** Ids of the scenarios that may be first in its eyes. */
  readonly first: readonly Id[];
  /** Ids of those that may be last. */
  readonly last: readonly Id[];
}

/** What a scenario scores. */
export interface ScenarioScores extends Standing {
  /** Id, as the study has it. */
  readonly id: Id;
  /** Whether no gate fails; only these are ranked. */
  readonly feasible: boolean;
  /** By group. */
  readonly groups: readonly (Standing & { readonly group: Id })[];
  /** Closeness to the ideal by TOPSIS, from 0 to 1; null where it is not ranked. */
  readonly closeness: number | null;
}

/** A score and the place it gives. */
export interface Standing {
  /** From 0 to 100; null where it has none. */
  readonly score: Span | null;
  /** From the best to the worst place that is possible; null where it is not ranked. */
  readonly rank: { readonly low: Rank; readonly high: Rank } | null;
}

/** The lead of the first scenario over the second. */
export interface LeadByCriteria {
  /** Id of the first. */
  readonly first: Id;
  /** Id of the second. */
  readonly second: Id;
  /** In points. */
  readonly points: number;
  /** What each criterion adds to it, in points, from the most to the least: they add up to it. */
  readonly parts: readonly PartOfLead[];
}

/** What a criterion adds to a lead. */
export interface PartOfLead {
  /** Id of the criterion. */
  readonly criterion: Id;
  /** In points, below 0 where the second is better. */
  readonly points: number;
}

/** What share of say changes the choice. */
export interface ShareSwitches {
  /** Id of the group. */
  readonly group: Id;
  /** Its share now. */
  readonly now: number;
  /** The nearest shares at which another draws level, the others in proportion: none, one, or one on either side. */
  readonly turns: readonly ShareSwitch[];
}

/** A share at which another scenario draws level with the first. */
export interface ShareSwitch {
  /** The share. */
  readonly at: number;
  /** Id of the other. */
  readonly becomes: Id;
  /** Whether the other is first with more of it than that; else with less. */
  readonly more: boolean;
}

/** At what weight of a criterion the first place changes. */
export interface WeightSwitch {
  /** Id of the group whose weight it is. */
  readonly group: Id;
  /** Id of the criterion. */
  readonly criterion: Id;
  /** Whose first place turns: that of the group, or that of all. */
  readonly of: 'group' | 'all';
  /** The weight now, as a part of all weights of the group. */
  readonly now: number;
  /** The nearest weight at which another draws level, the others in proportion; null where none does. */
  readonly at: number | null;
  /** Id of that other; null where there is none. */
  readonly becomes: Id | null;
  /** Whether that other is first with more weight than that; else with less. Null where there is none. */
  readonly more: boolean | null;
}

/** What all can live with. */
export interface Carried {
  /** Whether one scenario is first, and no group ranks it last. */
  readonly isCarried: boolean;
  /** Id of the best scenario that no group ranks last; null where there is none. */
  readonly scenario: Id | null;
  /** What each group gives up with it, in points of its own score, against its own first. */
  readonly price: readonly PriceOf[];
}

/** What a group gives up. */
export interface PriceOf {
  /** Id of the group. */
  readonly group: Id;
  /** In points of its own score; 0 where it has the scenario first. */
  readonly points: number;
}

/** What the scores of one assessor alone would give. */
export interface AssessorResult {
  /** Id of the assessor. */
  readonly id: Id;
  /** Id of the scenario that would be first; of several that are level the first of the study. */
  readonly first: Id | null;
  /** Ids of all that would be first: several where these are level. */
  readonly firsts: readonly Id[];
  /** Score of each scenario over all groups, in their order. */
  readonly scores: readonly number[];
}

/** Whether money counts twice. */
export interface MoneyCriteria {
  /** Ids of criteria bound to money that somebody weighs. */
  readonly criteria: readonly Id[];
  /** Whether the study is ranked by money as well, or two of them are of money. */
  readonly isTwice: boolean;
}

/** TOPSIS over all groups. */
export interface Topsis {
  /** How the table was made comparable. */
  readonly normalisation: 'vector';
  /** Id of the scenario nearest to the ideal; of several that are as near one that is first by weighted sum too. */
  readonly first: Id;
  /** Whether that is first by weighted sum, or one of several that are level there. */
  readonly agrees: boolean;
}

/** How robust the places are. */
export interface Robustness {
  /** How many weightings were drawn. */
  readonly weightings: Count;
  /** The seed of the random numbers. */
  readonly seed: Count;
  /** Whether values, weights and says were drawn from their estimates as well. */
  readonly isDrawn: boolean;
  /** One for all groups and, where they differ, for each of them, by what is taken for granted. */
  readonly views: readonly Acceptability[];
  /** Criteria that are nearly the same; null where nothing was drawn to tell by. */
  readonly alike: readonly Alike[] | null;
}

/** How often scenarios take a place. */
export interface Acceptability {
  /** `any`: all weights that there are; `order`: all that keep the orders that were stated; `given`: as they were given. */
  readonly information: Information;
  /** Id of the group; null for all together. */
  readonly group: Id | null;
  /** By ranked scenario. */
  readonly scenarios: readonly AcceptedScenario[];
}

/** How often a scenario takes a place. */
export interface AcceptedScenario {
  /** Id of the scenario. */
  readonly scenario: Id;
  /** The share of weightings in which it takes each place, the first place first; several that are level have equal parts of their places. */
  readonly places: readonly number[];
  /** The share of weightings in which none is better: it is first, alone or level with others. */
  readonly unbeaten: number;
  /** One standard error of its share of the first place. */
  readonly error: number;
  /** The share of weightings in which it beats each other ranked scenario, in their order; where the two are level counts half, with itself 0. */
  readonly wins: readonly number[];
  /** The share of weightings in which it is level with each other ranked scenario, in their order; with itself 0. */
  readonly ties: readonly number[];
  /** The mean of the weights with which it is first, by criterion; null where it never is. */
  readonly central: { readonly [criterion: string]: number } | null;
  /** The share in which it is first with these weights, whatever is uncertain, several that are level in equal parts; null where it never is. */
  readonly confidence: number | null;
}

/** Two criteria that go together. */
export interface Alike {
  /** Id of the one. */
  readonly one: Id;
  /** Id of the other. */
  readonly other: Id;
  /** Spearman's rank correlation of what they are worth over the draws, the mean of the groups and scenarios for which both vary. */
  readonly correlation: number;
}
