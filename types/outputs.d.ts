/*
 * What samen prints with --format json, by the name of its JSON Schema (samen schema --output <name>).
 * Made from these schemas by "npm run schemas". Money in EUR, moments and lengths in months from the start of the study,
 * shares as fractions. A later version may add keys.
 */

/** What samen assumptions --format json prints. */
export interface Assumptions {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.assumptions/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** Every assumption that was asked for. */
  assumptions: Assumption[];
  /** What the lead rests on; null where no scenario leads another. */
  margin: Margin | null;
}

/** What a command prints of several studies with --format json. */
export interface Batch {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.batch/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Name of the command. */
  command: string;
  /** Code with which the command ends: the largest of those of the studies. */
  exit: number;
  /** The studies, in the order in which they were named, each once, and then those that are gone. */
  studies: StudyOfBatch[];
}

/** What samen check --format json prints. */
export interface Check {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.check/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** Whether all is as it was published, and nothing is as the study forbids. */
  same: boolean;
  /** Figures that were pinned. */
  figures: Pin[];
  /** What changed, with the figures that it moved. */
  changes: Cause[];
  /** What is as the study forbids. */
  forbidden: Forbidden[];
  /** Folder of figures that was checked; null where none was. */
  folder: Folder | null;
}

/** What samen compare --format json prints. */
export interface Comparison {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.comparison/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** What scenarios are ranked by: a metric; of draws also `expected` and `p80`, the mean and the P80 of the cost. */
  rankedBy: 'present-value' | 'total-cost' | 'one-off' | 'running' | 'finish' | 'score' | string | 'expected' | 'p80';
  /** Currency of all money. */
  currency: string;
  /** Price basis of all money. */
  prices: Prices;
  /** VAT; null where there is none. */
  vat: Vat | null;
  /** How costs are discounted. */
  discounting: Discounting;
  /** What the figures of each scenario hold and leave out, in the order of the scenarios. */
  plan: PlanContents[];
  /** The mean of the leader and of its distance to the next; null where only draws tell it and none were asked for; left out where nothing of the scenarios is uncertain, or none leads. */
  mean?: MeanOfLeader | null;
  /** The ranking by each expert alone, by name; left out where no assumption in force holds experts. */
  experts?: ByExpert[];
  /** How many numbers there are of each kind. */
  provenance: ProvenanceCounts;
  /** Ranked ones first in rank order, then those without the figure, then infeasible ones, within these by id. */
  scenarios: Compared[];
  /** How the draws were made; left out where nothing was drawn. */
  sampling?: Sampling;
  /** The change of one assumption nearest to undoing the lead; null where none does within its range. */
  nearestSwitch: NearestSwitch | null;
  /** Advice on the study. */
  warnings: Advice[];
}

/** What samen criteria --format json prints. Scores from 0 to 100, worths, weights and shares as fractions. */
export interface Criteria {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.criteria/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** Who weighs the criteria, by id. */
  groups: GroupResult[];
  /** Scenarios by id, with what they score. */
  scenarios: ScenarioScores[];
  /** Whether something that counts is known to nobody, so that scores go from one number to another. */
  isOpen: boolean;
  /** What the first leads by, over all groups; null where fewer than two scenarios are ranked. What nobody knows counts as its worst here, and in all that follows but the robustness. */
  lead: LeadByCriteria | null;
  /** What share of say of a group changes the combined choice, or that none does. */
  say: ShareSwitches[];
  /** Scenarios that another is at least as good as on all that somebody weighs, and better on one. */
  dominated: {
    /** The name of something in a study. */
    scenario: string;
    /** The name of something in a study. */
    by: string;
  }[];
  /** What no group ranks last, and at what price. */
  carried: Carried;
  /** At which weight of a criterion the first place changes, the smallest change first; those that change nothing last. */
  weights: WeightSwitch[];
  /** What each assessor would make of it alone; empty where scores are nobody's in particular. */
  assessors: AssessorResult[];
  /** Criteria of money; with the ranking of the study by money as well, that counts twice. */
  money: MoneyCriteria;
  /** A second opinion; null where none is ranked. */
  topsis: Topsis | null;
  /** How robust the places are, by what is taken for granted of the weights. */
  robustness: Robustness;
  /** What scenarios are judged on, by id. */
  criteria: CriterionResult[];
}

/** What samen diff --format json prints. What is null on one side is not there. */
export interface Diff {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.diff/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study after. */
  study: string;
  /** What scenarios are ranked by. */
  rankedBy: string;
  /** The terms on which the figures stand that are not the same. */
  terms: TermChange[];
  /** Places of all scenarios: those of the new side in its order, then those that are gone by id. */
  ranking: PlaceChange[];
  /** The gates that differ. */
  gates: GateChange[];
  /** The side that is held against. */
  before: End;
  /** The side that is new. */
  after: End;
  /** What has another id than before and is the same otherwise: it stands in the rest under its id after. */
  renamed: Rename[];
  /** The figures that changed. */
  figures: FigureChange[];
  /** How many figures are the same. */
  unchanged: number;
  /** Assumptions that changed; null where a side is a result, which holds none. */
  assumptions: ChangedAssumption[] | null;
  /** What differs in the structure; null where a side is a result, which holds none. */
  structure: Structure | null;
  /** What --fail-above found; null where it was not asked for. */
  failAbove: FailAbove | null;
}

/** What samen discover --format json prints. */
export interface Discovery {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.discovery/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** Its id. */
  scenario: string;
  /** In what share of the draws it comes first. */
  first: number;
  /** In what share of the draws it comes first together with another. */
  shared: number;
  /** With which others, the most frequent first. */
  sharedWith: SharedWith[];
  /** The metric that scenarios are ranked by. */
  rankedBy: string;
  /** How the draws were made. */
  sampling: {
    /** How many. */
    draws: number;
    /** Their seed. */
    seed: number;
    /** Random, or spread evenly over the chance of each estimate. */
    method: 'random' | 'latin';
  };
  /** Where it comes first, the best first: of each the draws of those before it do not count. */
  boxes: Box[];
}

/** What samen explain --format json prints. */
export interface Explanation {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.explanation/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study of the new side. */
  study: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** What is explained. */
  quantity: {
    /** How far one scenario is ahead of another. */
    kind: 'lead';
    /** Id of the scenario that is ahead where the lead is positive. */
    first: string;
    /** Id of the other. */
    second: string;
  } | {
    /** The figure of one scenario. */
    kind: 'figure';
    /** Id of the scenario. */
    scenario: string;
  };
  /** The quantity on the old side, in the unit of the metric. */
  start: number;
  /** The quantity on the new side, in the unit of the metric; a finish in months from the start of the new study. */
  end: number;
  /** End less start. */
  change: number;
  /** Every scenario of either side by the figure that is ranked by, as `samen compare` ranks them. */
  ranking: Rankings;
  /** Why there is no such order; null where there is. */
  noOrder: 'one-date' | 'two-studies' | null;
  /** How many settings were computed; and how many orders, where there were too many to compute all settings. */
  method: {
    /** How many combinations of changes were computed. */
    settings: number;
    /** How many orders were drawn, where there were too many to compute all; null where the effects are exact. */
    permutations: number | null;
  };
  /** Assumptions set on the old side only, by name, as typed. */
  setFrom: { [key: string]: string };
  /** Assumptions set on the new side only, by name, as typed. */
  setTo: { [key: string]: string };
  /** Id of the other study; null where both sides are of one. */
  against: string | null;
  /** SHA-256 of what the study of the old side says. */
  inputHashFrom: string;
  /** As-of month of the old side, yyyy-mm. */
  from: string;
  /** As-of month of the new side, yyyy-mm. */
  to: string;
  /** The metric that is meant. */
  metric: string;
  /** How draws were made of which start and end are the means; left out where they are those of the plan. */
  ofMean?: MeanOfQuantity;
  /** Sentences to quote. */
  summary: string;
  /** Who led before and after, and which gates changed. */
  outcome: Outcome;
  /** Of a score, what scores, weights and criteria account for; left out of another metric, and where nothing changed. */
  scoreParts?: ScoreParts;
  /** Figures of the scenario that led and of the one that leads that moved by more than a tenth; empty where a quantity was asked for. */
  moved: MovedFigure[];
  /** What each change accounts for, the largest first; together they are the whole change. */
  effects: ExplainedEffect[];
  /** Places in the study whose structure differs. */
  differences: string[];
  /** Effects one after another, in the order in which evidence became known; empty where there is no such order. */
  inTime: Step[];
  /** Every gate of which the state differs, by scenario. */
  gates: TurnedGate[];
  /** Advice on the studies. */
  warnings: Advice[];
}

/** What was computed of a study in one of several places: samen merge makes the result of all parts. */
export interface Part {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.part/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** Which of the parts this is, from 1. */
  part: number;
  /** How many parts there are. */
  of: number;
  /** Where the main file of the study was, from where the part was made: `samen.yaml` may settle something for a study at this path. */
  path?: string;
  /** How the result is shown where nothing else is asked, as it was settled where the part was made: `lang`, `width` and `format`. */
  settled?: { [key: string]: string };
  /** SHA-256 of what the study says that it is explained against, whatever its layout; null where it is this one. */
  inputHashFrom: string | null;
  /** The options by which the part was made, but for those of its place and its number. */
  options: { [key: string]: string | true | string[] };
  /** The files of the study, from which the rest of the result is computed. */
  files: PartStudy;
  /** Those of the study that it is explained against; null where it is this one. */
  filesFrom: PartStudy | null;
  /** What it comes to. */
  work: PartOfDraws | PartOfSettings;
  /** SHA-256 of all of the above, so that a file that was changed is not taken for a part. */
  check: string;
}

/** What is wrong with a study. */
export interface Problems {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.problems/1';
  /** What is wrong, in order of file and place. */
  problems: Problem[];
}

/** The index.json that samen report writes beside figures: what they were computed from, and the hash of each file. */
export interface Report {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.report/1';
  /** Version of samen that computed them. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** What was asked for. */
  options: FigureChoices;
  /** The SHA-256 of each file but the index, by name. */
  files: { [key: string]: string };
  /** Results that cannot be given of this study. */
  leftOut: LeftOut[];
}

/** What samen report -o results.json writes: every result of a study. */
export interface Results {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.results/1';
  /** Version of samen that computed them. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** What was asked for. */
  options: FigureChoices;
  /** Each result as its command prints it, by the name of the command; of a scenario `show-<id>`. */
  results: { [key: string]: object };
  /** Results that cannot be given of this study. */
  leftOut: LeftOut[];
}

/** What samen show --format json prints. */
export interface Scenario {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.scenario/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** What scenarios are ranked by: a metric; of draws also `expected` and `p80`, the mean and the P80 of the cost. */
  rankedBy: 'present-value' | 'total-cost' | 'one-off' | 'running' | 'finish' | 'score' | string | 'expected' | 'p80';
  /** Currency of all money. */
  currency: string;
  /** Price basis of all money. */
  prices: Prices;
  /** VAT; null where there is none. */
  vat: Vat | null;
  /** How costs are discounted. */
  discounting: Discounting;
  /** What the figures of each scenario hold and leave out, in the order of the scenarios. */
  plan: PlanContents[];
  /** The ranking by each expert alone, by name; left out where no assumption in force holds experts. */
  experts?: ByExpert[];
  /** How many numbers there are of each kind. */
  provenance: ProvenanceCounts;
  /** Figures of the scenario, as compare has them. */
  scenario: {
    /** Id, as the study has it. */
    id: string;
    /** Where the structure comes from; in-part: some of it from a source, some of it a judgement; null where the study does not say. */
    provenance: 'sourced' | 'derived' | 'judgement' | 'in-part' | null;
    /** From 1, equals share a rank; null where a gate fails, or where it lacks the figure that is ranked by. */
    rank: number | null;
    /** Whether no gate fails. */
    feasible: boolean;
    /** Present value of all costs within the horizon, in the currency of the study at the base date of discounting; VAT that cannot be recovered in it. */
    presentValue: number;
    /** The same without VAT, in the currency of the study. */
    presentValueExclVat: number;
    /** Sum of all costs within the horizon, in the currency of the study, not discounted; VAT that cannot be recovered in it. */
    totalCost: number;
    /** The same without VAT, in the currency of the study. */
    totalCostExclVat: number;
    /** The part of the total cost that is spent once, in the currency of the study, not discounted. */
    oneOff: number;
    /** The part of the total cost that comes each month or year, in the currency of the study, not discounted. */
    running: number;
    /** Cost before the as-of month, which no choice changes, in the currency of the study, not discounted; part of the total cost. */
    spentBeforeAsOf: number;
    /** Cost beyond the horizon, in the currency of the study, not discounted; no part of the total cost. */
    beyondHorizon: number;
    /** From the best feasible scenario in the ranked metric, in its unit; null where none is ranked, or it lacks the figure. */
    differenceFromBest: number | null;
    /** End of the last phase, or the moment at which it is `delivered` where it says so; in months from the start of the study; null where there is nothing to finish. */
    finish: number | null;
    /** The calendar month of that, yyyy-mm; null where there is nothing to finish. */
    finishMonth: string | null;
    /** Effort of all phases, in person-months. */
    effort: number;
    /** Chains of phases without float that decide the finish. */
    criticalPaths: CriticalPaths;
    /** Lengths that the study measures, by id, in months. */
    measures: { [key: string]: number };
    /** 0..100; null without criteria or stakeholders, or where a criterion asks for a finish that it has not. */
    score: number | null;
    /** Phases, with when they are, what they take and what they cost. */
    phases: PhaseResult[];
    /** Total cost by cost category, in the currency of the study, not discounted, VAT that cannot be recovered in a category of its own. */
    byCategory: { [key: string]: number };
    /** What is done where a gate fails; left out where nobody says. */
    fallback?: Detour;
  };
  /** Named moments, with where they fall. */
  milestones: MilestoneResult[];
  /** Lengths that the study measures, with both ends. */
  measures: MeasureResult[];
  /** Pieces of work, phase by phase in order of time. */
  work: WorkResult[];
  /** Costs by calendar year. */
  byYear: BudgetYear[];
  /** Total cost by category and by who does the work, VAT that cannot be recovered last. */
  costs: CategoryCosts[];
  /** Requirements that it must meet. */
  gates: GateWithOrigins[];
  /** Costs beside those of the reference; null where it is the reference or there is none. */
  increment: Increment | null;
  /** Assumptions that its figures rest on. */
  assumptions: Assumption[];
  /** Advice on the study. */
  warnings: Advice[];
}

/** What samen sensitivity --format json prints. */
export interface Sensitivity {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.sensitivity/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** The metric that is meant: figures are in its unit, EUR, months or points. */
  metric: string;
  /** Id of the scenario that is ahead, or that the figure is of. */
  first: string;
  /** Id of the scenario that it is compared with; null where the figure of one is meant. */
  second: string | null;
  /** Ids of scenarios of these that fail a gate. */
  infeasible: string[];
  /** How the draws were made that the lead or figure is the mean of; left out where it is that of the plan. */
  ofMean?: Mean;
  /** The lead or figure as things are, in the unit of the metric. */
  base: number;
  /** One standard error of that; left out where it is that of the plan. */
  standardError?: number;
  /** What the lead or figure is at both ends of each assumption, the largest swing first. */
  tornado: Bar[];
  /** Names of assumptions that are formulas, and follow from others. */
  notVaried: string[];
  /** Values at which the lead or a gate changes, the nearest first. */
  switches: Switch[];
  /** Of the two that lead: the switch of the lead over another scenario that is more likely to be passed than any of these; left out where there is none. */
  likelier?: SwitchOverOther;
  /** Names of assumptions that do not change it within their range. */
  noneInRange: string[];
  /** Names of assumptions without a range to look in. */
  withoutRange: string[];
  /** Who leads in the plane of two assumptions; left out without --grid. */
  grid?: Grid;
  /** Which two assumptions together change the lead; left out without --pairs. */
  pairs?: Pairs;
}

/** What samen simulate --format json prints. */
export interface Simulation {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.simulation/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** The money that chances to be cheapest, differences and regret are about: the metric of ranking where that is money. */
  cost: 'present-value' | 'total-cost' | 'one-off' | 'running';
  /** What was asked of dates and budgets. */
  terms: {
    /** The month by the end of which to be finished, yyyy-mm; null where none was asked for. */
    byDate: string | null;
    /** Budget, in the currency of the study of what budgets are of; null where none was asked for. */
    budget: number | null;
    /** The cost that budgets are of. */
    budgetOf: 'total-cost' | 'one-off' | 'running';
    /** How sure the joint budgets and dates are to be, as a fraction: 0.7. */
    jointTarget: number;
  };
  /** The scenario that the others are set against: the first of the central ranking; if none is feasible, the cheapest. */
  best: string;
  /** What each expert alone would choose by the expected cost, by name; left out where no assumption in force holds experts. */
  experts?: ChoiceByExpert[];
  /** What the plan of each scenario holds and leaves out, in their order. */
  plan: PlanContents[];
  /** How many numbers there are of each kind. */
  provenance: ProvenanceCounts;
  /** The metric that scenarios are ranked by. */
  rankedBy: string;
  /** How the draws were made; null where all draws are alike. */
  sampling: {
    /** How many draws. */
    draws: number;
    /** Seed of the random numbers: the same gives the same draws. */
    seed: number;
    /** random: draws are independent; latin: spread evenly over the chance of each estimate. */
    method: 'random' | 'latin';
    /** Of Hyndman and Fan: 7. */
    quantileType: 7;
    /** Quantiles are those of all draws themselves. */
    quantiles: QuantilesOf;
    /** How many of the first draws the joint confidence and its budgets and dates rest on. */
    jointDraws: number;
    /** The same of criticality. */
    criticalityDraws: number;
    /** The same of rank correlations. */
    correlationDraws: number;
  } | null;
  /** Every number that is drawn, in order of its stream. */
  inputs: Input[];
  /** The class of finished projects that is applied; null where none is. */
  outsideView: OutsideView | null;
  /** In the order of the central ranking, those that are not feasible last. */
  scenarios: Simulated[];
  /** Advice on the study. */
  warnings: Advice[];
}

/** What samen solve --format json prints. */
export interface Solution {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.solution/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** The figure, as it was asked for. */
  figure: string;
  /** Id of the scenario that it is of. */
  scenario: string;
  /** Unit of the figure; moment: months since the start of the study. */
  unit: string;
  /** Which share of the draws is to keep the figure, as a fraction; null where no quantile is meant. */
  share: number | null;
  /** How draws were made; null where the figure is that of the plan. */
  sampling: Mean | null;
  /** What the figure is with the values in force, in its unit: without an assumption to look through, what was looked for. */
  now: number;
  /** One standard error of that; null where it is computed. */
  standardError: number | null;
  /** What the figure is to come to, in its unit; null where that is what was looked for. */
  target: number | null;
  /** The assumption that is looked through; null where the value that a share of draws keeps is looked for. */
  by: NamedAssumption | null;
  /** Where it is looked through, in the unit of the assumption; null without one. */
  range: Range | null;
  /** Whether the figure rests on the assumption. */
  rests: boolean;
  /** The least and the most that the figure comes to in the range, at its ends and steps of a sixtieth; null where it has no value. */
  between: Range | null;
  /** What the scenario comes to in the plan with the values in force. */
  asIs: FiguresThere;
  /** Every value of the assumption at which the figure comes to the target, in ascending order. */
  roots: Root[];
}

/** What samen trace --format json prints. */
export interface Trace {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.trace/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** Id of the scenario. */
  scenario: string;
  /** The figure that is meant: the id of its line. */
  metric: string;
  /** Value of the figure, in its unit; null where it is undefined or not known. */
  value: number | string | null;
  /** The figure, and below it what it follows from, each line once. */
  lines: Line[];
}

/** What samen tradeoff --format json prints. */
export interface Tradeoff {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.tradeoff/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** The cost that prices are added to. */
  cost: 'present-value' | 'total-cost' | 'one-off' | 'running';
  /** How the draws were made that means are of; null where nothing is drawn. */
  sampling: Mean | null;
  /** Ids of the scenarios that fail a gate, and are left out. */
  infeasible: string[];
  /** The pairs that do not dominate each other, with the prices at which they change. */
  pairs: {
    /** Id of the one. */
    first: string;
    /** Id of the other. */
    second: string;
    /** A price for each thing that can change them. */
    prices: SwitchingPrice[];
  }[];
  /** Who is first at each price of one thing, all else without a price. */
  first: ({
    /** In the plan, in ascending order. */
    plan: First[];
    /** In the means over draws; null where nothing is drawn. */
    mean: First[] | null;
    /** The scenarios that have no value for it, such as one that never finishes, and are left out. */
    without: {
      /** Ids, in the plan. */
      plan: string[];
      /** Ids, in the means over draws; null where nothing is drawn. */
      mean: string[] | null;
    };
    /** Its name: `measures.<id>`, `finish`, `criteria.<id>`. */
    name: string;
    /** What it is called: a month of something, or a point. */
    title: string;
  })[];
  /** The scenarios that no prices make first, of whatever together. */
  never: {
    /** Ids, in the plan. */
    plan: string[];
    /** Ids, in the means over draws; null where nothing is drawn. */
    mean: string[] | null;
  };
  /** What it costs if the work of a scenario begins a month later. */
  delay: ({
    /** Id of the scenario. */
    scenario: string;
    /** In the plan, in the currency of the study; below 0 it saves. */
    plan: number;
    /** On average over the draws, in the currency of the study; null where nothing is drawn. */
    mean: Price | null;
    /** By how many months it is finished later; null where it has no finish. */
    finish: number | null;
  })[];
}

/** What samen voi --format json prints. */
export interface Voi {
  /** Name and version of this document; a later version may add keys. */
  schema: 'samen.voi/1';
  /** Version of samen that wrote it. */
  samen: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** A metric of money. */
  cost: 'present-value' | 'total-cost' | 'one-off' | 'running';
  /** What is chosen without knowing more; null where nothing can be chosen. */
  best: string | null;
  /** Others that cost the same as that in every draw, in the order of the study. */
  level: string[];
  /** Scenarios that fail a gate in some draw without a fallback, and are no choice. */
  leftOut: string[];
  /** Whether some of what is drawn is correlated: to know one thing then tells of another. */
  isCorrelated: boolean;
  /** What each expert alone would choose, by name; left out where no assumption in force holds experts. */
  experts?: ChoiceByExpert[];
  /** How the draws were made. */
  sampling: {
    /** How many. */
    draws: number;
    /** Their seed. */
    seed: number;
    /** Random, or spread evenly over the chance of each estimate. */
    method: 'random' | 'latin';
  };
  /** What the choice without knowing more costs on average, in the currency of the study; null where nothing can be chosen. */
  mean: Measured | null;
  /** What is chosen by who knows everything, the most frequent first. */
  knowingAll: Chosen[];
  /** What it is worth to know everything before choosing (EVPI). */
  evpi: Worth;
  /** What it is worth to know each thing by itself (EVPPI), the largest first. */
  evppi: Evppi[];
  /** What the investigations of the study are worth, the best first. */
  studies: Investigation[];
}

/** An assumption; one of which nothing is known yet has no origin. */
export interface Assumption {
  /** Where it comes from: a source, a derivation or a judgement; unstated where nobody says, null where nobody has to. */
  kind?: 'sourced' | 'derived' | 'judgement' | 'unstated' | null;
  /** Id of the source; null where there is none. */
  source?: string | null;
  /** Where in the source; null where nobody says. */
  where?: string | null;
  /** Why, in the words of the authors; null where nobody says. */
  why?: string | null;
  /** Of a judgement, id of the source that has its direction, but not its size; null where none has. */
  direction?: string | null;
  /** File in which it is written, or the option that set it; null where it is in none. */
  file?: string | null;
  /** Line of the file, from 1; null where it is in none. */
  line?: number | null;
  /** Name of the assumption. */
  name: string;
  /** Id of the scenario that declares it for itself; null where it is of the study. */
  scenario: string | null;
  /** Unit of its values. */
  unit: string;
  /** Central value in force, in its unit; null where nothing is known yet. */
  value: number | string | null;
  /** What is believed, in its unit; a formula as it is written; null where nothing is known yet. */
  estimate: Pert | Triangular | Lognormal | Normal | Metalog | Uniform | Discrete | Unknown | Pool | {
    /** Shape of the distribution: one value. */
    shape: 'constant';
    /** The value, in the unit of the assumption. */
    value: number | string | null;
  } | {
    /** No distribution: it follows from other assumptions. */
    shape: 'formula';
    /** Formula, as it is written. */
    formula: string;
  } | null;
  /** Month since which it has this value, yyyy-mm; null: always, or nothing is known. */
  since: string | null;
  /** Least and greatest value that its authors think possible, in its unit; null where they do not say. */
  range: [number | string | null, number | string | null] | null;
  /** What it was before; null where there was nothing. */
  before: Earlier | null;
  /** Ids of the scenarios that compute with it. */
  usedBy: string[];
  /** What each expert says, where several do. */
  experts?: Expert[];
}

export interface Constant {
  /** Shape of the distribution. */
  shape: 'constant';
  /** The value. */
  value: number;
}

export interface Discrete {
  /** Shape of the distribution. */
  shape: 'discrete';
  /** Values that it may have. */
  options: Option[];
}

/** A value that is no longer in force. */
export interface Earlier {
  /** The value, in the unit of the assumption. */
  value: number | string | null;
  /** Where it came from. */
  kind: 'sourced' | 'derived' | 'judgement';
  /** Month since which it was known, yyyy-mm; null: always. */
  since: string | null;
}

/** What one of several experts says of an assumption. */
export interface Expert {
  /** Id of the expert. */
  expert: string;
  /** The part of the pool that is this expert's, as a fraction. */
  share: number;
  /** The central value of it, in the unit of the assumption. */
  value: number;
  /** What this expert believes, in that unit. */
  estimate: Constant | Pert | Triangular | Lognormal | Normal | Metalog | Uniform | Discrete | Unknown;
  /** Id of the source in which the expert says so; null where the study does not say. */
  source: string | null;
  /** Where in that source, in the language asked for. */
  where: string | null;
  /** Why, in the language asked for. */
  why: string | null;
}

/** What one expert says of a number. */
export interface ExpertEstimate {
  /** Id of the expert. */
  expert: string;
  /** How much it counts beside those of the others, above 0; only proportions matter. */
  weight: number;
  /** What this expert believes. */
  estimate: Constant | Pert | Triangular | Lognormal | Normal | Metalog | Uniform | Discrete | Unknown;
}

export interface Lognormal {
  /** Shape of the distribution. */
  shape: 'lognormal';
  /** Value that it stays within with a chance of 10%. */
  p10: number;
  /** Value that it stays within with a chance of 90%. */
  p90: number;
}

/** What the lead of the first scenario over the second rests on. */
export interface Margin {
  /** Id of the scenario that leads. */
  first: string;
  /** Id of the next. */
  second: string;
  /** The figure of the second less that of the first, in the unit of what scenarios are ranked by. */
  margin: number;
  /** The part of it that rests on at least one judgement, in the same unit. */
  onJudgements: number;
  /** The part that rests on none, but on a number that nobody vouches for, in the same unit. */
  onUnstated: number;
  /** The part that rests on sourced and derived numbers only, in the same unit. */
  onVouched: number;
  /** Of what makes up the margin, either way: how much rests on judgements, as a fraction; null where the two are equal. */
  share: number | null;
}

export interface Metalog {
  /** Shape of the distribution. */
  shape: 'metalog';
  /** Value that it stays within with a chance of 10%. */
  p10: number;
  /** Value that it stays within with a chance of 50%. */
  p50: number;
  /** Value that it stays within with a chance of 90%. */
  p90: number;
}

export interface Normal {
  /** Shape of the distribution. */
  shape: 'normal';
  /** Value that it stays within with a chance of 10%. */
  p10: number;
  /** Value that it stays within with a chance of 90%. */
  p90: number;
}

/** A value that something may have. */
export interface Option {
  /** The value. */
  value: number;
  /** Its probability, as a fraction. */
  probability: number;
}

export interface Pert {
  /** Shape of the distribution. */
  shape: 'pert';
  /** Least value. */
  low: number;
  /** Most likely value. */
  mode: number;
  /** Greatest value. */
  high: number;
}

/** What several experts believe about it. */
export interface Pool {
  /** Shape of the distribution. */
  shape: 'pool';
  /** What each expert says. */
  views: ExpertEstimate[];
}

export interface Triangular {
  /** Shape of the distribution. */
  shape: 'triangular';
  /** Least value. */
  low: number;
  /** Most likely value. */
  mode: number;
  /** Greatest value. */
  high: number;
}

export interface Uniform {
  /** Shape of the distribution. */
  shape: 'uniform';
  /** Least value. */
  min: number;
  /** Greatest value. */
  max: number;
}

export interface Unknown {
  /** Shape of the distribution. */
  shape: 'unknown';
  /** Least possible value. */
  low: number;
  /** Greatest possible value. */
  high: number;
}

/** What a command found of one of several studies. */
export interface StudyOfBatch {
  /** Path of the study, as it was named or found; of one that is gone, in whose place another lies now, its name in the revision: `git:main:post/sorting`. */
  name: string;
  /** Code with which the command ends for this study by itself; of one that is gone 1 where samen diff has a limit for it, else 0. */
  exit: number;
  /** Of samen diff, whether the study changed, did not, or is on one side only; null of other commands, and where it is faulty. */
  state: 'changed' | 'unchanged' | 'new' | 'gone' | null;
  /** Of samen diff, the path at which the study lay before, from here; null where it lies there still, or is on one side only. */
  movedFrom: string | null;
  /** The document that the command prints of this study by itself, by the name in its schema: samen.comparison/1, also of a study that is new in samen diff. Null where there is none: it is gone, at fault, or was written into a folder. */
  result: { [key: string]: unknown } | null;
  /** What is wrong with it, a samen.problems/1; null where nothing is, or the result tells. */
  problems: { [key: string]: unknown } | null;
}

/** What changed, with the figures that it moved. */
export interface Cause {
  /** File in which it is written; null where it is in none. */
  file: string | null;
  /** Line of the file, from 1; null where it is in none. */
  line: number | null;
  /** Column of the line, from 1; null where it is in none. */
  column: number | null;
  /** What changed: fields of the study, an assumption, or something else. */
  kind: 'fields' | 'assumption' | 'other';
  /** In words, in the language asked for. */
  text: string;
  /** The figures that it moved. */
  figures: Moved[];
}

/** Why a figure drifted. */
export interface Drift {
  /** What it came to when it was pinned, in its unit; null where it had no value. */
  cameTo: number | null;
  /** Fields of the study that changed, and did something. */
  fields: Fields[];
  /** Assumptions that have another value, those of the largest effect first. */
  assumptions: DriftPart[];
  /** What neither accounts for; null where nothing is left. */
  other: Other | null;
  /** Names of recorded assumptions that are no such assumptions any more. */
  gone: string[];
  /** Versions of samen, where these differ; null where not. */
  engine: Engines | null;
  /** Whether the study says the same as when it was pinned, to the letter. */
  sameInput: boolean;
  /** Whether it is known what the study said when it was pinned. */
  studyKept: boolean;
}

/** An assumption with another value than when a figure was pinned. */
export interface DriftPart {
  /** File in which it is written. */
  file: string;
  /** Line of the file, from 1. */
  line: number;
  /** Column of the line, from 1. */
  column: number;
  /** In the unit of the figure; null where it cannot be computed. */
  effect: number | null;
  /** As a fraction of the whole drift since the figure was pinned; null where that cannot be computed. */
  share: number | null;
  /** One standard error of the effect, in its unit; null where it is exact. */
  standardError: number | null;
  /** Name of the assumption, behind the id of its scenario where it is of one. */
  assumption: string;
  /** What it was, as it is written in a study. */
  was: string;
  /** What it is, as it is written in a study. */
  is: string;
}

/** Versions of samen that differ. */
export interface Engines {
  /** Version with which the figure was pinned. */
  was: string;
  /** Version with which it is checked. */
  is: string;
}

/** Fields that changed together, with what they account for. */
export interface Fields {
  /** In the unit of the figure; null where it cannot be computed. */
  effect: number | null;
  /** As a fraction of the whole drift since the figure was pinned; null where that cannot be computed. */
  share: number | null;
  /** What changed: several where one means nothing without the other. */
  changes: StudyChange[];
}

/** A folder of figures. */
export interface Folder {
  /** Its name. */
  folder: string;
  /** Files that are out of date. */
  outOfDate: Stale[];
}

/** What is as the study forbids. */
export interface Forbidden {
  /** File in which it is written. */
  file: string;
  /** Line of the file, from 1. */
  line: number;
  /** Column of the line, from 1. */
  column: number;
  /** The rule: a key of forbid in the study, or no-figures where nothing is pinned. */
  rule: 'stale' | 'judgement-share-above' | 'unstated' | 'no-figures' | 'infeasible-first';
  /** In words, in the language asked for. */
  text: string;
}

/** Why a figure cannot be computed any more. */
export interface Loss {
  /** What is not there any more: its scenario, the figure itself, or a study that can be computed. */
  why: 'scenario' | 'figure' | 'problem';
  /** In words, in the language asked for. */
  text: string;
  /** What it is called now, where its scenario, phase or assumption was renamed; null where it was not, or nobody can tell. */
  renamedTo: string | null;
}

/** A figure that a change moved. */
export interface Moved {
  /** In the unit of the figure; null where it cannot be computed. */
  effect: number | null;
  /** As a fraction of the whole drift since the figure was pinned; null where that cannot be computed. */
  share: number | null;
  /** One standard error of the effect, in its unit; null where it is exact. */
  standardError: number | null;
  /** Name of the figure, as samen trace has it. */
  figure: string;
  /** Month as of which it is computed, yyyy-mm. */
  asOf: string;
}

/** What nothing accounts for. */
export interface Other {
  /** In the unit of the figure. */
  effect: number;
  /** As a fraction of the whole drift since the figure was pinned; null where that cannot be computed. */
  share: number | null;
}

/** A figure that was pinned, as it is now. */
export interface Pin {
  /** File in which it is written. */
  file: string;
  /** Line of the file, from 1. */
  line: number;
  /** Column of the line, from 1. */
  column: number;
  /** Name of the figure, as samen trace has it. */
  figure: string;
  /** Month as of which it is computed, yyyy-mm. */
  asOf: string;
  /** Unit of its values; null where it cannot be computed any more. */
  unit: string | null;
  /** Whether it is as it was published. */
  same: boolean;
  /** As it stands in figures.yaml. */
  written: number | string;
  /** What was published, in its unit; null where it has no value. */
  was: number | string | null;
  /** What it comes to, in its unit; null where it has no value. */
  is: number | string | null;
  /** What it comes to less what was published, in its unit; null where one has no value. */
  difference: number | null;
  /** How far it may lie from what is pinned, in its unit; null: not at all. */
  within: number | null;
  /** One standard error of what it comes to, in its unit; null where it is exact, or has no value. */
  standardError: number | null;
  /** Where it was published; null where nobody says. */
  publishedIn: string | null;
  /** Where in that; null where nobody says. */
  where: string | null;
  /** What was recorded with the pin; null where nothing was. */
  recorded: Recorded | null;
  /** Whether the pin says another value than the one recorded with it. */
  changedByHand: boolean;
  /** Why it drifted; null where it did not, or nobody can tell. */
  drift: Drift | null;
  /** Why it cannot be computed any more; null where it can. */
  lost: Loss | null;
  /** Notes, in the language asked for. */
  notes: string[];
}

/** What was recorded with a pin. */
export interface Recorded {
  /** Version of samen. */
  samen: string;
  /** SHA-256 of what the study said. */
  inputHash: string;
}

/** A file of figures that is out of date. */
export interface Stale {
  /** Its name. */
  file: string;
  /** Why it is. */
  reasons: ('missing' | 'by-hand' | 'input' | 'engine' | 'options' | 'places' | 'left-over' | 'no-index')[];
}

/** Something else that changed in the study. */
export interface StudyChange {
  /** File in which it is written. */
  file: string;
  /** Line of the file, from 1. */
  line: number;
  /** Column of the line, from 1. */
  column: number;
  /** Path of the field in the study. */
  field: string;
  /** What became of it. */
  how: 'added' | 'removed' | 'changed';
  /** What it was; null where there was nothing. */
  was: string | null;
  /** What it is; null where there is nothing. */
  is: string | null;
}

/** Advice on a study. */
export interface Advice {
  /** Kind of problem, as docs/problems.md names it. */
  code: string;
  /** In words, in the language asked for. */
  text: string;
}

/** The ranking of the plan with what one expert says alone, wherever this expert says anything. */
export interface ByExpert {
  /** Id of the expert. */
  expert: string;
  /** Of which assumptions this expert speaks: `<name>` of the study's, `<scenario>/<name>` of a scenario's own. */
  assumptions: string[];
  /** Scenarios by rank, those that are not ranked last; empty where they cannot be computed by what this expert says. */
  ranking: PlaceByExpert[];
  /** Whether another scenario is first than by all experts together. */
  turns: boolean;
}

/** A scenario with its central figures, and what draws tell of it. */
export interface Compared {
  /** Id, as the study has it. */
  id: string;
  /** Where the structure comes from; in-part: some of it from a source, some of it a judgement; null where the study does not say. */
  provenance: 'sourced' | 'derived' | 'judgement' | 'in-part' | null;
  /** From 1, equals share a rank; null where a gate fails, or where it lacks the figure that is ranked by. */
  rank: number | null;
  /** Whether no gate fails. */
  feasible: boolean;
  /** Requirements that it must meet. */
  gates: GateResult[];
  /** Present value of all costs within the horizon, in the currency of the study at the base date of discounting; VAT that cannot be recovered in it. */
  presentValue: number;
  /** The same without VAT, in the currency of the study. */
  presentValueExclVat: number;
  /** Sum of all costs within the horizon, in the currency of the study, not discounted; VAT that cannot be recovered in it. */
  totalCost: number;
  /** The same without VAT, in the currency of the study. */
  totalCostExclVat: number;
  /** The part of the total cost that is spent once, in the currency of the study, not discounted. */
  oneOff: number;
  /** The part of the total cost that comes each month or year, in the currency of the study, not discounted. */
  running: number;
  /** Cost before the as-of month, which no choice changes, in the currency of the study, not discounted; part of the total cost. */
  spentBeforeAsOf: number;
  /** Cost beyond the horizon, in the currency of the study, not discounted; no part of the total cost. */
  beyondHorizon: number;
  /** From the best feasible scenario in the ranked metric, in its unit; null where none is ranked, or it lacks the figure. */
  differenceFromBest: number | null;
  /** End of the last phase, or the moment at which it is `delivered` where it says so; in months from the start of the study; null where there is nothing to finish. */
  finish: number | null;
  /** The calendar month of that, yyyy-mm; null where there is nothing to finish. */
  finishMonth: string | null;
  /** Effort of all phases, in person-months. */
  effort: number;
  /** Chains of phases without float that decide the finish. */
  criticalPaths: CriticalPaths;
  /** Lengths that the study measures, by id, in months. */
  measures: { [key: string]: number };
  /** 0..100; null without criteria or stakeholders, or where a criterion asks for a finish that it has not. */
  score: number | null;
  /** Phases, with when they are, what they take and what they cost. */
  phases: PhaseResult[];
  /** Costs by calendar year; empty where years were not asked for. */
  byYear: YearResult[];
  /** Total cost by cost category, in the currency of the study, not discounted, VAT that cannot be recovered in a category of its own. */
  byCategory: { [key: string]: number };
  /** What is done where a gate fails; left out where nobody says. */
  fallback?: Detour;
  /** What draws tell; left out where nothing was drawn, or it lacks the figure. */
  uncertainty?: Uncertainty;
  /** Of draws that are all alike, what they come to in the figure that is ranked by, in its unit; left out otherwise. */
  outcome?: number;
}

/** What is set aside on top of some costs: how much of each it is, in the currency of the study, with VAT that cannot be recovered. */
export interface Contingency {
  /** The part of these costs that is set aside, as a fraction. */
  share: number;
  /** Ids of the cost categories it is a share of. */
  on: string[];
  /** How much of the present value it is, in the currency of the study, with VAT that cannot be recovered. */
  presentValue: number;
  /** How much of the total cost it is, in the currency of the study, with VAT that cannot be recovered. */
  totalCost: number;
  /** How much of the one-off part of that. */
  oneOff: number;
  /** How much of the running part of that. */
  running: number;
}

/** Chains of phases without float. */
export interface CriticalPaths {
  /** How many there are. */
  count: number;
  /** The first of them, each as the ids of its phases in order. */
  first: string[][];
}

/** What falling back would cost with the central values: present value, with VAT that cannot be recovered. */
export interface Detour {
  /** Id of the scenario that is fallen back on. */
  to: string;
  /** The month in which it begins, yyyy-mm. */
  month: string;
  /** What was spent before that month and is lost, in the currency of the study. */
  lost: number;
  /** What is paid for falling back, in the currency of the study. */
  paid: number;
  /** Present value of the way and the fallback together, in the currency of the study. */
  presentValue: number;
  /** How much more than choosing the fallback at once, in the currency of the study. */
  dearer: number;
}

/** How much more one scenario comes to than another, with the same random numbers for both. */
export interface DifferenceOfMeans {
  /** In the plan without contingency, in the unit of the figure. */
  planned: number;
  /** Mean over the draws, in the same unit. */
  mean: Measured;
}

/** How costs are discounted. */
export interface Discounting {
  /** A year, as a fraction. */
  rate: number;
  /** Whether the rate is real or nominal. */
  basis: 'real' | 'nominal';
  /** Year to which costs are discounted. */
  base: number;
  /** When in its period a cost is taken to be spent. */
  timing: 'start-of-year' | 'mid-year' | 'end-of-year' | 'monthly';
}

/** A gate that changes. */
export interface GateOfSwitch {
  /** Id of the contract form that asks it; null where no contract form does. */
  responsibility: string | null;
  /** Who asks it, where no contract form does. */
  requiredBy?: 'scenario' | 'study';
  /** Which requirement of those that ask it, from 0. */
  requirement: number;
  /** Ids of the scenarios that the gate is of. */
  scenarios: string[];
}

/** A requirement, with its evidence. */
export interface GateResult {
  /** Id of the contract form that asks; null where somebody else does. */
  responsibility: string | null;
  /** Who asks, where it is no contract form. */
  requiredBy?: 'scenario' | 'study';
  /** Ids of the phases under the contract form. */
  phases: string[];
  /** Name of the assumption that is asked about; null where it is a gate on a figure. */
  assumption: string | null;
  /** The figure as `trace` names it, where it is no gate on an assumption. */
  figure?: string;
  /** In the assumption's own unit, or that of the figure; a month as text; null where nothing is known, or nothing ends. */
  value: number | string | null;
  /** The least that is asked, in the unit of the value; null where that is not known. */
  atLeast?: number | string | null;
  /** The most that is asked, in the unit of the value; null where that is not known. */
  atMost?: number | string | null;
  /** Whether it is passed; unknown where the evidence is not known yet. */
  status: 'pass' | 'fail' | 'unknown';
  /** The chance that it passes, as a fraction; null where only draws tell; left out where nothing of it is uncertain. */
  chance?: number | null;
}

/** What the leader comes to on average over the draws, in the figure that is ranked by, beside what it comes to in the plan. */
export interface MeanOfLeader {
  /** Id of the scenario that comes first. */
  leader: string;
  /** Its figure in the plan without contingency, as draws have none, in the unit of the figure. */
  planned: number;
  /** Its mean over the draws, in the same unit. */
  mean: Measured;
  /** Id of the scenario that comes next; null where no other is ranked. */
  second: string | null;
  /** How much more the next comes to than the leader; null where no other is ranked. */
  difference: DifferenceOfMeans | null;
}

/** A number that draws tell, and how far off it may be. */
export interface Measured {
  /** The number, in the unit of the figure; a chance as a fraction. */
  value: number;
  /** One standard error of it, in the same unit. */
  error: number;
}

/** The change of one assumption that is nearest to undoing the lead. */
export interface NearestSwitch {
  /** Name of the assumption. */
  name: string;
  /** Id of the scenario that declares it for itself; null where it is of the study. */
  scenario: string | null;
  /** Unit of its values. */
  unit: string;
  /** Value in force, in the unit of the assumption. */
  now: number | string;
  /** What happens at the value: both are equal, the lead jumps, or a gate changes. */
  kind: 'equal' | 'jump' | 'gate';
  /** The gate that changes; null where none does. */
  gate: GateOfSwitch | null;
  /** Value at which it changes, in the unit of the assumption. */
  value: number | string;
  /** One standard error of the value, where the lead is a mean, in the unit of the assumption; null where that is not known. */
  standardError?: number | null;
  /** Below the value: the id of the scenario that leads, `level`, or whether the gate is passed; null where that is not known. */
  below: string | null;
  /** The same above the value. */
  above: string | null;
  /** From the value in force to the one at which it changes, in the unit of the assumption; in months where that is a month. */
  distance: number;
  /** The same as a part of the value in force, as a fraction; null where that is 0 or a month. */
  distanceShare: number | null;
  /** The same as a part of the range of the assumption, as a fraction. */
  distanceOfRange: number;
  /** Where the value lies in the distribution of the assumption, as a fraction; null without one. */
  percentile: number | null;
  /** Chance that the assumption lies beyond the value, as a fraction; null without a distribution. */
  chanceBeyond: number | null;
  /** Which side of the value that is the chance of: where the first does not lead or the gate fails, and where it changes elsewhere too, further from the value in force; null as the chance. */
  beyond: 'below' | 'above' | null;
  /** A sentence to quote. */
  sentence: string;
  /** Id of the scenario that leads. */
  first: string;
  /** Id of the next. */
  second: string;
}

/** A phase, with when it is, what it takes and what it costs. */
export interface PhaseResult {
  /** Id, as the study has it. */
  id: string;
  /** Earliest start, in months from the start of the study. */
  start: number;
  /** Earliest end, in months from the start of the study. */
  end: number;
  /** In person-months. */
  effort: number;
  /** In fte; the mean of one that grows or shrinks; null where there is effort in no time. */
  team: number | null;
  /** How the team grows or shrinks; left out where it does neither. */
  ramp?: RampResult;
  /** Cost of the phase, in the currency of the study, not discounted; VAT that cannot be recovered in it. */
  cost: number;
  /** How much later it may end without delaying the finish, in months. */
  totalFloat: number;
  /** How much later it may end without delaying what comes after it, in months. */
  freeFloat: number;
  /** Whether it has no float: a delay of it delays the finish. */
  critical: boolean;
}

/** The place of a scenario by what one expert says. */
export interface PlaceByExpert {
  /** Id of the scenario. */
  id: string;
  /** From 1, equals share a rank; null where a gate fails, or where it lacks the figure that is ranked by. */
  rank: number | null;
  /** The figure that is ranked by in the plan, in its unit; null where it has none. */
  value: number | null;
  /** From the best feasible scenario, in the same unit; null where none is ranked, or it lacks the figure. */
  differenceFromBest: number | null;
}

/** What the central figures of a scenario stand on, where draws would differ. */
export interface PlanContents {
  /** Id of the scenario. */
  scenario: string;
  /** How many estimates they rest on, gates included: each has its central value. What a contingency alone rests on does not count, as draws have none. */
  estimates: number;
  /** How many risks the scenario has: none of them happens. */
  risks: number;
  /** What is set aside on top of costs; null where nothing is. */
  contingency: Contingency | null;
}

/** The price basis of all money. */
export interface Prices {
  /** real: prices of one year; nominal: prices of each year. */
  basis: 'real' | 'nominal';
  /** Year of the price level. */
  level: number;
}

/** How many declared assumptions are in force, by kind, and how many numbers are written inline without provenance. */
export interface ProvenanceCounts {
  /** How many assumptions are in force. */
  assumptions: number;
  /** How many of them have a source. */
  sourced: number;
  /** How many of them are derived from others. */
  derived: number;
  /** How many of them are judgements. */
  judgement: number;
  /** How many numbers are written in a field, without a word of where they come from. */
  unstated: number;
}

/** A team that goes in a straight line from one size to another, over the first months of its phase. */
export interface RampResult {
  /** At the start, in fte. */
  from: number;
  /** After the ramp, in fte. */
  to: number;
  /** How long the ramp takes, in months. */
  over: number;
  /** At the end of the phase, in fte: less far than `to` where the phase ends within the ramp. */
  reached: number;
}

/** How the draws were made that each scenario's uncertainty is of. */
export interface Sampling {
  /** How many draws. */
  draws: number;
  /** Seed of the random numbers: the same gives the same draws. */
  seed: number;
  /** random: draws are independent; latin: spread evenly over the chance of each estimate. */
  method: 'random' | 'latin';
  /** The figure of which P50, P80 and mean are: a metric. */
  of: 'present-value' | 'total-cost' | 'one-off' | 'running' | 'finish' | 'score' | string | 'expected' | 'p80';
  /** Id of the scenario from which others can or cannot be told apart on cost. */
  best: string;
  /** How many numbers were drawn, by the shape of their estimates; `event`: whether a risk happens. */
  shapes: { [key: string]: number };
}

/** What choosing a scenario costs with its fallback, in the cost that is ranked by. */
export interface UncertainPolicy {
  /** Id of the scenario that is fallen back on. */
  fallback: string;
  /** The chance that a gate of the scenario fails. */
  fails: Measured;
  /** The chance that no gate fails of whichever scenario is followed at last. */
  feasible: Measured;
  /** What it costs more where a gate fails than choosing the fallback at once, in the currency of the study, in the cost that is compared. */
  detour: Measured;
  /** The chance of failing at which it costs as much as choosing the fallback at once; null where there is none. */
  breakEven: number | null;
  /** Why there is none: at every chance choosing it is dearer than the fallback at once, or cheaper, or costs the same; null where there is one. */
  noBreakEven: 'dearer' | 'cheaper' | 'same' | null;
  /** Mean over the draws, in the currency of the study. */
  mean: Measured;
  /** What half of the draws stay within, in the currency of the study. */
  p50: Measured;
  /** What 80 of 100 draws stay within, in the currency of the study. */
  p80: Measured;
}

/** How sure the figure is that a scenario is ranked by, in its own unit, each number with its standard error. */
export interface Uncertainty {
  /** Mean over the draws. */
  mean: Measured;
  /** What half of the draws stay within. */
  p50: Measured;
  /** What 80 of 100 draws stay within. */
  p80: Measured;
  /** The chance to rank first, of the scenarios of which no gate fails; null where the draws rank nothing. */
  first: Measured | null;
  /** The chance to rank first together with others that are level with it; left out where that is so in no draw. */
  firstLevel?: Measured;
  /** The chance that no gate fails. */
  feasible: Measured;
  /** Of one that fails a gate in some draws, the mean of its cost in the others, in the currency of the study; null of any other. */
  costWhenFeasible: Measured | null;
  /** Whether the draws tell it apart from the best on cost; null of the best itself. */
  distinguishable: boolean | null;
  /** What choosing it costs with its fallback; left out where it has none. */
  policy?: UncertainPolicy;
}

/** How VAT is computed. */
export interface Vat {
  /** As a fraction. */
  rate: number;
  /** Whether VAT is recovered, and left out of costs. */
  recoverable: boolean;
}

/** What a scenario costs in a calendar year. */
export interface YearResult {
  /** Calendar year. */
  year: number;
  /** In the currency of the study, not discounted; VAT that cannot be recovered in it. */
  cost: number;
  /** Factor by which costs of this year are discounted; null with monthly discounting, where the year has none. */
  discountFactor: number | null;
}

/** How often scenarios take a place. */
export interface Acceptability {
  /** `any`: all weights that there are; `order`: all that keep the orders that were stated; `given`: as they were given. */
  information: 'any' | 'order' | 'given';
  /** Id of the group; null for all together. */
  group: string | null;
  /** By ranked scenario. */
  scenarios: AcceptedScenario[];
}

/** How often a scenario takes a place. */
export interface AcceptedScenario {
  /** Id of the scenario. */
  scenario: string;
  /** The share of weightings in which it takes each place, the first place first; several that are level have equal parts of their places. */
  places: number[];
  /** The share of weightings in which none is better: it is first, alone or level with others. */
  unbeaten: number;
  /** One standard error of its share of the first place. */
  error: number;
  /** The share of weightings in which it beats each other ranked scenario, in their order; where the two are level counts half, with itself 0. */
  wins: number[];
  /** The share of weightings in which it is level with each other ranked scenario, in their order; with itself 0. */
  ties: number[];
  /** The mean of the weights with which it is first, by criterion; null where it never is. */
  central: { [key: string]: number } | null;
  /** The share in which it is first with these weights, whatever is uncertain, several that are level in equal parts; null where it never is. */
  confidence: number | null;
}

/** Two criteria that go together. */
export interface Alike {
  /** Id of the one. */
  one: string;
  /** Id of the other. */
  other: string;
  /** Spearman's rank correlation of what they are worth over the draws, the mean of the groups and scenarios for which both vary. */
  correlation: number;
}

/** What the scores of one assessor alone would give. */
export interface AssessorResult {
  /** Id of the assessor. */
  id: string;
  /** Id of the scenario that would be first; of several that are level the first of the study. */
  first: string | null;
  /** Ids of all that would be first: several where these are level. */
  firsts: string[];
  /** Score of each scenario over all groups, in their order. */
  scores: number[];
}

/** What all can live with. */
export interface Carried {
  /** Whether one scenario is first, and no group ranks it last. */
  isCarried: boolean;
  /** Id of the best scenario that no group ranks last; null where there is none. */
  scenario: string | null;
  /** What each group gives up with it, in points of its own score, against its own first. */
  price: PriceOf[];
}

/** A criterion, its scale, and what scenarios come to on it. */
export interface CriterionResult {
  /** Id, as the study has it. */
  id: string;
  /** The result that it is bound to; null where it is scored by hand. */
  result: string | null;
  /** The end of its scale that is worth nothing, in its unit. */
  worst: number;
  /** The end that is worth all. */
  best: number;
  /** What lies between, in pieces; null where that is one straight line. */
  points: WorthPoint[] | null;
  /** The least good it may be, in its unit; null where anything will do. */
  threshold: number | null;
  /** What each scenario comes to, in the order of the scenarios. */
  performance: Performance[];
  /** What it counts for, in the order of the groups. */
  weights: WeightOf[];
  /** Its weight over all groups. */
  weight: number;
  /** That times how far the ranked scenarios lie apart on it. */
  effective: number;
  /** The unit of what is given in its own: the currency of the study, months from the start, score, or share as a fraction. */
  unit: string;
}

/** A group. */
export interface GroupResult {
  /** Id, as the study has it. */
  id: string;
  /** Its share of the decision. */
  say: number;
  /** How its weights were asked for. */
  weighing: 'points' | 'order' | 'swing';
  /** Ids of the scenarios that may be first in its eyes. */
  first: string[];
  /** Ids of those that may be last. */
  last: string[];
}

/** The lead of the first scenario over the second. */
export interface LeadByCriteria {
  /** Id of the first. */
  first: string;
  /** Id of the second. */
  second: string;
  /** In points. */
  points: number;
  /** What each criterion adds to it, in points, from the most to the least: they add up to it. */
  parts: PartOfLead[];
}

/** Whether money counts twice. */
export interface MoneyCriteria {
  /** Ids of criteria bound to money that somebody weighs. */
  criteria: string[];
  /** Whether the study is ranked by money as well, or two of them are of money. */
  isTwice: boolean;
}

/** What a criterion adds to a lead. */
export interface PartOfLead {
  /** Id of the criterion. */
  criterion: string;
  /** In points, below 0 where the second is better. */
  points: number;
}

/** What a scenario comes to on a criterion. */
export interface Performance {
  /** Id of the scenario. */
  scenario: string;
  /** In the unit of the criterion; null where it has none, as a finish of what is never finished. */
  raw: Span | null;
  /** From 0 to 1, in the order of the groups; null where it has none. */
  worth: (Span | null)[];
  /** Whether it is the best or the worst of the ranked ones, by what is certain; null of others, and where all are alike. */
  mark: 'best' | 'worst' | null;
}

/** What a group gives up. */
export interface PriceOf {
  /** Id of the group. */
  group: string;
  /** In points of its own score; 0 where it has the scenario first. */
  points: number;
}

/** How robust the places are. */
export interface Robustness {
  /** How many weightings were drawn. */
  weightings: number;
  /** The seed of the random numbers. */
  seed: number;
  /** Whether values, weights and says were drawn from their estimates as well. */
  isDrawn: boolean;
  /** One for all groups and, where they differ, for each of them, by what is taken for granted. */
  views: Acceptability[];
  /** Criteria that are nearly the same; null where nothing was drawn to tell by. */
  alike: Alike[] | null;
}

/** What a scenario scores. */
export interface ScenarioScores {
  /** From 0 to 100; null where it has none. */
  score: Span | null;
  /** From the best to the worst place that is possible; null where it is not ranked. */
  rank: {
    /** A place in a ranking, from 1. */
    low: number;
    /** A place in a ranking, from 1. */
    high: number;
  } | null;
  /** Id, as the study has it. */
  id: string;
  /** Whether no gate fails; only these are ranked. */
  feasible: boolean;
  /** By group. */
  groups: ({
    /** The name of something in a study. */
    group: string;
    /** From 0 to 100; null where it has none. */
    score: Span | null;
    /** From the best to the worst place that is possible; null where it is not ranked. */
    rank: {
      /** A place in a ranking, from 1. */
      low: number;
      /** A place in a ranking, from 1. */
      high: number;
    } | null;
  })[];
  /** Closeness to the ideal by TOPSIS, from 0 to 1; null where it is not ranked. */
  closeness: number | null;
}

/** A share at which another scenario draws level with the first. */
export interface ShareSwitch {
  /** The share. */
  at: number;
  /** Id of the other. */
  becomes: string;
  /** Whether the other is first with more of it than that; else with less. */
  more: boolean;
}

/** What share of say changes the choice. */
export interface ShareSwitches {
  /** Id of the group. */
  group: string;
  /** Its share now. */
  now: number;
  /** The nearest shares at which another draws level, the others in proportion: none, one, or one on either side. */
  turns: ShareSwitch[];
}

/** From what to what a number goes: the same where it is known. */
export interface Span {
  /** Least. */
  low: number;
  /** Most. */
  high: number;
}

/** TOPSIS over all groups. */
export interface Topsis {
  /** How the table was made comparable. */
  normalisation: 'vector';
  /** Id of the scenario nearest to the ideal; of several that are as near one that is first by weighted sum too. */
  first: string;
  /** Whether that is first by weighted sum, or one of several that are level there. */
  agrees: boolean;
}

/** What a criterion counts for in the eyes of a group. */
export interface WeightOf {
  /** Id of the group. */
  group: string;
  /** As it was asked for: points, a swing, or the centroid of an order. */
  given: Span;
  /** As a part of all weights of the group. */
  weight: number;
  /** That times how far the ranked scenarios lie apart on the criterion: where all score alike it decides nothing. */
  effective: number;
}

/** At what weight of a criterion the first place changes. */
export interface WeightSwitch {
  /** Id of the group whose weight it is. */
  group: string;
  /** Id of the criterion. */
  criterion: string;
  /** Whose first place turns: that of the group, or that of all. */
  of: 'group' | 'all';
  /** The weight now, as a part of all weights of the group. */
  now: number;
  /** The nearest weight at which another draws level, the others in proportion; null where none does. */
  at: number | null;
  /** Id of that other; null where there is none. */
  becomes: string | null;
  /** Whether that other is first with more weight than that; else with less. Null where there is none. */
  more: boolean | null;
}

/** A point of a value function. */
export interface WorthPoint {
  /** So much of it, in the unit of the criterion. */
  at: number;
  /** What that is worth, from 0 to 1. */
  worth: number;
}

/** An assumption that changed. */
export interface ChangedAssumption {
  /** Name of the assumption, behind the id of its scenario where it is of one. */
  key: string;
  /** Unit of its values, in the currency of the side that has it: of both, in that of the side after. */
  unit: string;
  /** What it was before; null where there was no such assumption. */
  before: Value | null;
  /** What it is after; null where there is no such assumption. */
  after: Value | null;
  /** What the change does to each scenario that both sides have. */
  effects: EffectOn[];
}

/** What a change does to the figure that a scenario is ranked by. */
export interface EffectOn {
  /** Id of the scenario. */
  scenario: string;
  /** What it accounts for, in the unit of the figure. */
  effect: number;
  /** One standard error of the effect, in its unit; null where it is exact. */
  standardError: number | null;
}

/** One of the two sides. */
export interface End {
  /** As typed. */
  from: string;
  /** Id of the study. */
  study: string;
  /** Month as of which the study is known, yyyy-mm. */
  asOf: string;
  /** Version of samen that computed it. */
  samen: string;
  /** SHA-256 of what the study says, whatever its layout. */
  inputHash: string;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
}

/** A figure that moved by more than its limit. */
export interface Excess {
  /** What moved: `scenarios.3.present-value`, `scenarios.3.rank`, `scenarios.3.gates.teams.0`. */
  figure: string;
  /** By how much, as a fraction of what it was; null where it cannot be said in parts: a rank, a gate, and whatever was 0 or undefined. */
  share: number | null;
  /** The limit of this figure by itself, and how far it moved; not there where the limit is that of all figures. */
  policy?: {
    /** As typed. */
    limit: string;
    /** After less before, in its unit; null where one of them is undefined. */
    difference: number | null;
    /** What the figure is counted in: money by the currency of the study after. */
    unit: string;
  };
}

/** What --fail-above found. */
export interface FailAbove {
  /** By how much figures may move that have no limit of their own, as a fraction; null where these may move as they like. */
  limit: number | null;
  /** Limits of figures by themselves; not there where none was given. */
  policies?: FigureLimit[];
  /** What moved by more than that. */
  above: Excess[];
}

/** A figure that changed. */
export interface FigureChange {
  /** Id of the scenario. */
  scenario: string;
  /** Name of the figure, as samen trace has it. */
  name: string;
  /** What it was; null where it is undefined, or not there. */
  before: number | string | null;
  /** What it is; null where it is undefined, or not there. */
  after: number | string | null;
  /** After less before, in the unit of the figure; null where one of them is no number. */
  difference: number | null;
  /** The difference as a fraction of the size of `before`; null from 0. */
  share: number | null;
  /** What it is counted in: money by the currency of the study; factor is a number without a unit, text a figure that is no number. Of two currencies that of the side after, unless only the other has the figure. */
  unit: string;
}

/** How far some figures may move. */
export interface FigureLimit {
  /** Name of the figure, as typed; an asterisk stands for anything. */
  figure: string;
  /** How far it may move, as typed. */
  limit: string;
}

/** Null on the side that does not have the gate. */
export interface GateChange {
  /** Id of the scenario. */
  scenario: string;
  /** `gates.<contract form>.<place of the requirement, from 0>`, `requires.scenario.<place>`, `requires.study.<place>` */
  name: string;
  /** The assumption that is asked about, or the figure. */
  assumption: string;
  /** The gate before; null where there is none. */
  before: GateResult | null;
  /** The gate after; null where there is none. */
  after: GateResult | null;
}

/** Null on the side that does not have the scenario. */
export interface PlaceChange {
  /** Id of the scenario. */
  scenario: string;
  /** Its place before; null where there is no such scenario. */
  before: PlacedFigure | null;
  /** Its place after; null where there is no such scenario. */
  after: PlacedFigure | null;
  /** Whether it is on one side only, or its rank or feasibility differs. */
  changed: boolean;
}

/** A scenario's place on one side, with what it is ranked by. */
export interface PlacedFigure {
  /** Place in the ranking; null where it is not ranked. */
  rank: number | null;
  /** Whether no gate fails. */
  feasible: boolean;
  /** What it is ranked by, in the unit of that; null where it lacks the figure. */
  value: number | null;
}

/** Something that has another id than it had. */
export interface Rename {
  /** What it is. */
  of: 'scenario' | 'phase' | 'assumption';
  /** Its id before. */
  before: string;
  /** Its id after. */
  after: string;
  /** The scenarios that it is of, by their ids after; empty of a scenario, and of an assumption of the study. */
  scenarios: string[];
}

/** What differs in the structure of two studies. */
export interface Structure {
  /** Places in the study whose structure differs. */
  differences: string[];
  /** What that does to each scenario that both sides have. */
  effects: EffectOn[];
  /** Ids of scenarios of which effects cannot be computed. */
  untold: string[];
}

export interface TermChange {
  /** Which of the terms on which all figures stand. */
  term: 'study' | 'as-of' | 'ranked-by' | 'currency' | 'price-basis' | 'price-level' | 'vat-rate' | 'vat-recoverable' | 'discount-rate' | 'discount-basis' | 'discount-base' | 'discount-timing' | 'numbers-sourced' | 'numbers-derived' | 'numbers-judgement' | 'numbers-unstated';
  /** What it was; null where there was none. */
  before: string | number | boolean | null;
  /** What it is; null where there is none. */
  after: string | number | boolean | null;
}

/** What is known of an assumption on a side. */
export interface Value {
  /** Central value, in the unit of the assumption; null where nothing is known yet. */
  value: number | string | null;
  /** Formula, as it is written; null where there is none. */
  formula: string | null;
  /** Where it comes from: a source, a derivation or a judgement; null where nothing is known yet. */
  kind: string | null;
  /** Id of the source; null where there is none. */
  source: string | null;
}

/** Where a scenario comes first. */
export interface Box {
  /** In what share of the draws in the box it comes first. */
  density: number;
  /** What share of all draws in which it comes first the box holds. */
  coverage: number;
  /** What share of all draws lies in the box. */
  mass: number;
  /** What it restricts; all of it at once. */
  restrictions: Restriction[];
}

/** One thing that a box restricts. */
export interface Restriction {
  /** The least, in its unit: that of the assumption; of a risk 1 where it happens, and of one that always does how large it is. Null: no bound. */
  low: number | null;
  /** The most, in the same unit; of a risk 0 where it does not happen. Null: no bound. */
  high: number | null;
  /** The chance that as many of the draws in the box would be hits if this restriction did nothing: where it is large, it may be an accident of the draws. */
  quasiP: number;
  /** Its name, as samen voi has it: of an assumption, `<scenario>/<name>` where a scenario has its own; `risks.<n>`. */
  name: string;
  /** What it is called. */
  title: string;
}

/** Another scenario that comes first together with one. */
export interface SharedWith {
  /** Its id. */
  scenario: string;
  /** In what share of all draws. */
  share: number;
}

/** An assumption of which the value differs. */
export interface Change {
  /** Name of the assumption. */
  name: string;
  /** Id of the scenario that declares it for itself; null where it is of the study. */
  scenario: string | null;
  /** Unit of its values. */
  unit: string;
  /** What it was; null where nothing was known. */
  was: Known | null;
  /** What it is; null where nothing is known. */
  is: Known | null;
}

/** What a change accounts for. A group has its assumptions as members, and no value of its own; nor has the structure. */
export interface ExplainedEffect {
  /** An assumption, a group of them, or the structure of the study. */
  kind: 'assumption' | 'group' | 'structure';
  /** Name of the assumption or of the group. */
  name: string;
  /** Id of the scenario that declares it for itself; null where it is of the study, or no assumption. */
  scenario: string | null;
  /** Unit of its values; null where it is no assumption. */
  unit: string | null;
  /** What it was; null where nothing was known, or it is no assumption. */
  was: Known | null;
  /** What it is; null where nothing is known, or it is no assumption. */
  is: Known | null;
  /** Assumptions of the group. */
  members: Change[];
  /** What it accounts for, in the unit of the figure: its Shapley value. */
  effect: number;
  /** As a fraction of the whole change; null where that is 0. */
  share: number | null;
  /** One standard error of the effect, in its unit; null where it is exact. */
  standardError: number | null;
}

/** A gate on one side. */
export interface GateState {
  /** Whether it is passed; unknown where nothing is known, none where nothing is asked. */
  status: 'pass' | 'fail' | 'unknown' | 'none';
  /** Evidence, in the unit of the gate; null where nothing is known. */
  value: number | string | null;
  /** What is asked, in the unit of the gate; null where nothing is asked or known. */
  limit: number | string | null;
}

/** What was known of an assumption on a side. */
export interface Known {
  /** Where it comes from: a source, a derivation or a judgement; unstated where nobody says, null where nobody has to. */
  kind: 'sourced' | 'derived' | 'judgement' | 'unstated' | null;
  /** Id of the source; null where there is none. */
  source: string | null;
  /** Where in the source; null where nobody says. */
  where: string | null;
  /** Why, in the words of the authors; null where nobody says. */
  why: string | null;
  /** Of a judgement, id of the source that has its direction, but not its size; null where none has. */
  direction: string | null;
  /** Month since which it is known, yyyy-mm; null: always. */
  since: string | null;
  /** File in which it is written, or the option that set it; null where it is in none. */
  file: string | null;
  /** Line of the file, from 1; null where it is in none. */
  line: number | null;
  /** Value, in the unit of the assumption; null where it cannot be computed. */
  value: number | string | null;
  /** Formula, as it is written; null where there is none. */
  formula: string | null;
}

/** Who leads at a date: the first of the feasible scenarios. Null where none is. */
export interface Lead {
  /** Id of the scenario that leads. */
  leader: string;
  /** Ids of the others that are as good: they share the first place. */
  shared: string[];
  /** Id of the next of the feasible scenarios, whoever that is; null where no other is feasible. */
  over: string | null;
  /** The lead, in the unit of the metric. */
  by: number;
}

/** How the draws were made that a quantity is the mean of, with the same random numbers on both sides; and how far off it may be. */
export interface MeanOfQuantity {
  /** How many draws. */
  draws: number;
  /** Seed of the random numbers: the same gives the same draws. */
  seed: number;
  /** random: draws are independent; latin: spread evenly over the chance of each estimate. */
  method: 'random' | 'latin';
  /** One standard error of the start, in the unit of the metric. */
  startError: number;
  /** The same of the end. */
  endError: number;
  /** The same of the change. */
  changeError: number;
}

/** A figure of a scenario on both sides. */
export interface MovedFigure {
  /** Id of the scenario. */
  scenario: string;
  /** Name of the metric. */
  metric: string;
  /** On the old side, in the unit of the metric; a finish in months from the start of the new study. */
  was: number;
  /** The same on the new side. */
  is: number;
}

/** How the first place changed. */
export interface Outcome {
  /** What happened to the first place: nothing; the one that had it is not feasible any more, or the one that has it became so; figures changed; or nobody led or leads. */
  kind: 'same' | 'gate-lost' | 'gate-gained' | 'figures' | 'none-before' | 'none-after' | 'none';
  /** Who led; null where nobody did. */
  before: Lead | null;
  /** Who leads; null where nobody does. */
  after: Lead | null;
  /** Ids of scenarios that were feasible and are not any more. */
  lost: string[];
  /** Ids of scenarios that have become feasible. */
  gained: string[];
  /** The gates that decided it. */
  gates: TurnedGate[];
}

/** A scenario on one side; without a rank where it is not feasible. */
export interface RankedScenario {
  /** Id of the scenario. */
  id: string;
  /** Place in the ranking; null where it is not ranked. */
  rank: number | null;
  /** What it is ranked by, in the unit of the metric; null where it has no such figure, as one that is never finished. */
  value: number | null;
}

/** Both sides as samen compare ranks them. */
export interface Rankings {
  /** On the old side. */
  old: RankedScenario[];
  /** On the new side. */
  new: RankedScenario[];
}

/** What a change of a score is made of, in points: together the whole change. */
export interface ScoreParts {
  /** What somebody judged: scores by hand. */
  scores: number;
  /** What criteria weigh, and what groups have to say. */
  weights: number;
  /** All else: what criteria are bound to (results of the model, the ends of scales), and the structure of the study. */
  criteria: number;
}

/** The effect of a change in the order in which evidence became known. */
export interface Step {
  /** Name of the assumption, behind the id of its scenario where it is of one. */
  assumption: string;
  /** Month in which the later of the two values became known, yyyy-mm; null: always. */
  month: string | null;
  /** What it accounts for in that order, in the unit of the figure. */
  effect: number;
  /** One standard error of it, where it is of means over draws. */
  standardError?: number;
}

/** A gate of which the state differs. */
export interface TurnedGate {
  /** Id of the scenario. */
  scenario: string;
  /** Whether at least or at most so much is asked. */
  bound: 'at-least' | 'at-most';
  /** Names of the assumptions that changed and that the evidence or the bound rests on. */
  turnedBy: string[];
  /** Whether it is asked otherwise than before, or on one side only. */
  byStructure: boolean;
  /** Id of the contract form that asks it; null where no contract form does. */
  responsibility: string | null;
  /** Who asks it, where no contract form does. */
  requiredBy?: 'scenario' | 'study';
  /** Which requirement of those that ask it, from 0. */
  requirement: number;
  /** Name of the assumption that is asked about; null for a figure. */
  assumption: string | null;
  /** Name of the figure that is asked about, where that is no assumption. */
  figure?: string;
  /** Unit of evidence and bound. */
  unit: string;
  /** On the old side. */
  was: GateState;
  /** On the new side. */
  is: GateState;
}

/** A file of the study, as it was read. */
export interface PartFile {
  /** As messages name it. */
  name: string;
  /** What it says. */
  text: string;
}

/** What a part of the draws comes to. */
export interface PartOfDraws {
  /** The command that makes such a part. */
  command: 'simulate';
  /** Of its shards of 16,384 draws, one after another: sums of powers of every figure, and how often it is below and equal to the plan. */
  moments: string;
  /** The same: how often a scenario is feasible, first and the like, and what choosing it is regretted by. */
  counts: string;
  /** Null where all draws are one shard. */
  picked: PartPicked | null;
}

/** What a part of the settings comes to, in which some of what changed is new. */
export interface PartOfSettings {
  /** The command that makes such a part. */
  command: 'explain';
  /** A row each: of the settings that effects follow from, and of those in the order of evidence. */
  values: string[];
  /** The largest figure of a scenario in them. */
  largest: number;
}

/** What lies around the quantiles that are printed, of all that are sought, one after another. */
export interface PartPicked {
  /** How many draws were seen. */
  seen: number;
  /** Two each, between which draws are kept. */
  edges: string;
  /** Four each: how many draws are below the low edge, equal to it, between, and equal to the high edge where that is another. */
  counts: string;
  /** The draws between. */
  values: string;
}

/** A file with one scenario. */
export interface PartScenarioFile {
  /** As messages name it. */
  name: string;
  /** What it says. */
  text: string;
  /** Id of the scenario, by the name of the file. */
  id: string;
}

/** The files of a study. */
export interface PartStudy {
  /** study.yaml, or the single file. */
  main: PartFile;
  /** A file for each scenario that has one. */
  scenarios: PartScenarioFile[];
}

/** Something that is wrong with a study, or advice on it. */
export interface Problem {
  /** Kind of problem, as docs/problems.md names it. */
  code: string;
  /** error: nothing can be computed; warning: advice. */
  severity: 'error' | 'warning';
  /** File in which it is; null where it is in none. */
  file: string | null;
  /** Line of the file, from 1; null where it is in none. */
  line: number | null;
  /** Column of the line, from 1; null where it is in none. */
  column: number | null;
  /** How many characters are marked; null where it is in no file. */
  length: number | null;
  /** Keys from the root of the study to the value. */
  path: (string | number)[];
  /** Ids of the scenarios that suffer from it. */
  scenarios: string[];
  /** In words, in the language asked for. */
  text: string;
  /** What to do about it; null where nobody can say. */
  hint: string | null;
  /** As-of months at which it is so, yyyy-mm, where that is not so at the as-of month; null where it is. */
  otherDates: string[] | null;
}

/** What was asked for when figures were written. */
export interface FigureChoices {
  /** Month that was asked for, yyyy-mm; null is the month that the study says. */
  asOf: string | null;
  /** Assumptions set on the command line, by name, as typed. */
  set: { [key: string]: string };
  /** Language of the figures. */
  lang: 'en' | 'nl';
}

/** A result that cannot be given of a study. */
export interface LeftOut {
  /** Name of the result. */
  output: string;
  /** Kind of problem, as docs/problems.md names it. */
  code: string;
  /** Why, in words, in the language asked for. */
  text: string;
}

/** A figure of a scenario beside that of the reference. In the currency of the study; a positive difference is dearer. */
export interface BesideReference {
  /** Cost of the scenario. */
  cost: number;
  /** Cost of the reference. */
  referenceCost: number;
  /** Cost less that of the reference. */
  difference: number;
}

/** What a scenario costs in a calendar year: in the currency of the study, indexed, VAT that cannot be recovered in it. */
export interface BudgetYear {
  /** Calendar year. */
  year: number;
  /** Costs that are spent once, in the currency of the study, not discounted. */
  oneOff: number;
  /** Costs that come each month or year, in the currency of the study, not discounted. */
  running: number;
  /** Both together, in the currency of the study, not discounted. */
  cost: number;
  /** Factor by which costs of this year are discounted; null with monthly discounting, where the year has none. */
  discountFactor: number | null;
  /** Present value of the costs of this year, in the currency of the study. */
  presentValue: number;
}

/** Costs of a category by who performs them: the supplier's work, the client's own people with their work and their direction of others, and what is bought or runs. In the currency of the study, indexed, undiscounted; `vat` is the VAT that cannot be recovered on all the others, which are without. */
export interface CategoryCosts {
  /** Id of the cost category; `vat` for VAT that cannot be recovered. */
  category: string;
  /** Price of the work of suppliers, in the currency of the study, not discounted. */
  supplier: number;
  /** Direction by the client, in the currency of the study, not discounted. */
  client: number;
  /** All other costs, in the currency of the study, not discounted. */
  other: number;
  /** Sum of the three, in the currency of the study. */
  total: number;
}

/** A gate, with where its evidence and its bound come from. */
export interface GateWithOrigins {
  /** Id of the contract form that asks; null where somebody else does. */
  responsibility: string | null;
  /** Who asks, where it is no contract form. */
  requiredBy?: 'scenario' | 'study';
  /** Ids of the phases under the contract form. */
  phases: string[];
  /** Name of the assumption that is asked about; null where it is a gate on a figure. */
  assumption: string | null;
  /** The figure as `trace` names it, where it is no gate on an assumption. */
  figure?: string;
  /** In the assumption's own unit, or that of the figure; a month as text; null where nothing is known, or nothing ends. */
  value: number | string | null;
  /** The least that is asked, in the unit of the value; null where that is not known. */
  atLeast?: number | string | null;
  /** The most that is asked, in the unit of the value; null where that is not known. */
  atMost?: number | string | null;
  /** Whether it is passed; unknown where the evidence is not known yet. */
  status: 'pass' | 'fail' | 'unknown';
  /** The chance that it passes, as a fraction; null where only draws tell; left out where nothing of it is uncertain. */
  chance?: number | null;
  /** Where the evidence comes from; empty where it follows from other numbers. */
  evidence: {
    /** Where it comes from: a source, a derivation or a judgement; unstated where nobody says, null where nobody has to. */
    kind?: 'sourced' | 'derived' | 'judgement' | 'unstated' | null;
    /** Id of the source; null where there is none. */
    source?: string | null;
    /** Where in the source; null where nobody says. */
    where?: string | null;
    /** Why, in the words of the authors; null where nobody says. */
    why?: string | null;
    /** Of a judgement, id of the source that has its direction, but not its size; null where none has. */
    direction?: string | null;
    /** Month since which it is known, yyyy-mm; null: always. */
    since?: string | null;
    /** File in which it is written, or the option that set it; null where it is in none. */
    file?: string | null;
    /** Line of the file, from 1; null where it is in none. */
    line?: number | null;
  };
  /** Where the bound comes from; empty where it follows from other numbers. */
  bound: {
    /** Where it comes from: a source, a derivation or a judgement; unstated where nobody says, null where nobody has to. */
    kind?: 'sourced' | 'derived' | 'judgement' | 'unstated' | null;
    /** Id of the source; null where there is none. */
    source?: string | null;
    /** Where in the source; null where nobody says. */
    where?: string | null;
    /** Why, in the words of the authors; null where nobody says. */
    why?: string | null;
    /** Of a judgement, id of the source that has its direction, but not its size; null where none has. */
    direction?: string | null;
    /** Month since which it is known, yyyy-mm; null: always. */
    since?: string | null;
    /** File in which it is written, or the option that set it; null where it is in none. */
    file?: string | null;
    /** Line of the file, from 1; null where it is in none. */
    line?: number | null;
  };
}

/** A scenario against the reference. */
export interface Increment {
  /** Id of the scenario. */
  scenario: string;
  /** Id of the reference. */
  reference: string;
  /** Costs by calendar year, from the start to the horizon, or to the last cost of either if that is later. */
  byYear: {
    /** Calendar year. */
    year: number;
    /** Cost of the scenario. */
    cost: number;
    /** Cost of the reference. */
    referenceCost: number;
    /** Cost less that of the reference. */
    difference: number;
  }[];
  /** Present value less that of the reference, in the currency of the study. */
  presentValueDifference: number;
  /** The study's discount rate a year, as a fraction. */
  rate: number;
  /** The discount rates at which both have the same present value in the study's own timing, ascending, as shares a year. Empty: undefined, as where one of them is never the dearer. */
  internalRates: number[];
  /** Whether the scenario is the cheaper one at discount rates below the lowest of these, between each two, and above the highest: one more than there are. Empty where there are none. */
  cheaperBetween: boolean[];
  /** Whether the first difference is a saving: of the years, or of the months where the study discounts by the month. */
  savesFirst: boolean;
  /** When the scenario has earned back what it cost more than the reference, not discounted. */
  payback: Payback;
  /** The same of discounted costs. */
  discountedPayback: Payback;
  /** Present values as equal amounts at the end of each year, from the start to the horizon, in the currency of the study a year. */
  equivalentAnnualCost: BesideReference;
  /** Costs by calendar month, over the same time. */
  byMonth: MonthBeside[];
}

/** A measure with its ends, in months since the start. */
export interface MeasureResult {
  /** Id, as the study has it. */
  id: string;
  /** Beginning, in months from the start of the study. */
  from: number;
  /** End, in months from the start of the study. */
  until: number;
  /** Length, in months. */
  length: number;
}

/** A milestone of a scenario, in months since the start; null where it is not known yet. */
export interface MilestoneResult {
  /** Id, as the study has it. */
  id: string;
  /** In months from the start of the study; null where it is not known yet. */
  at: number | null;
}

/** Costs of a month beside those of the reference. */
export interface MonthBeside {
  /** Cost of the scenario. */
  cost: number;
  /** Cost of the reference. */
  referenceCost: number;
  /** Cost less that of the reference. */
  difference: number;
  /** Calendar month, yyyy-mm. */
  month: string;
}

/** When what a choice costs more has been saved again. */
export interface Payback {
  /** In months from the start of the study; null where it never does. */
  after: number | null;
  /** How often the sum changes sign. */
  times: number;
}

/** A piece of work of a phase: a component that is built, reused or migrated, or effort by itself. */
export interface WorkResult {
  /** Id of the phase. */
  phase: string;
  /** Its place in the phase's list, from 0. */
  index: number;
  /** How the work is done. */
  kind: 'build' | 'reuse' | 'migrate' | 'effort';
  /** Id of the component; null for effort by itself. */
  component: string | null;
  /** The part of the component that this piece covers, as a fraction; of reuse the part that is kept: the rest is built anew. */
  share: number;
  /** The adaptation adjustment modifier of reuse: what it costs as a part of building anew; else null. */
  aam: number | null;
  /** In person-months. */
  effort: number;
  /** Who does it where that is no supplier. */
  performedBy?: 'own';
}

/** What the lead or figure is at both ends of an assumption. */
export interface Bar {
  /** Name of the assumption. */
  name: string;
  /** Id of the scenario that declares it for itself; null where it is of the study. */
  scenario: string | null;
  /** Unit of its values. */
  unit: string;
  /** Value in force, in the unit of the assumption. */
  now: number | string;
  /** Whether the ends are the P10 and P90 of the estimate, or its range. */
  between: 'p10-p90' | 'range';
  /** Low end, in the unit of the assumption. */
  low: number | string;
  /** High end, in the unit of the assumption. */
  high: number | string;
  /** The lead or figure at the low end, in the unit of the metric; null where it has no value. */
  atLow: number | null;
  /** The lead or figure at the high end, in the unit of the metric; null where it has no value. */
  atHigh: number | null;
  /** Difference between the two, in the unit of the metric; null where one has no value. */
  swing: number | null;
  /** One standard error of the swing, where it is of means; null where that has no value. */
  standardError?: number | null;
  /** Whether both ends move it to one side. */
  oneSided: boolean;
}

/** A point at which another scenario comes to lead, found along one assumption while the other is fixed. */
export interface CurvePoint {
  /** Value of the first assumption, in its unit. */
  a: number | string;
  /** Value of the second assumption, in its unit. */
  b: number | string;
  /** Along which of the two it was found; the other is a value of the grid. */
  along: 'a' | 'b';
  /** Id of the scenario that leads just below, along that one; null: nobody. */
  below: string | null;
  /** Id of the scenario that leads at the point and just above; null: nobody. */
  above: string | null;
  /** Whether their figures are equal there, a gate changes, or they pass each other in a jump. */
  kind: 'equal' | 'gate' | 'jump';
}

/** Who leads in the plane of two assumptions. */
export interface Grid {
  /** The first assumption. */
  a: NamedAssumption;
  /** The second assumption. */
  b: NamedAssumption;
  /** The values of the first that were looked at, in its unit, ends of its range included. */
  as: (number | string)[];
  /** The values of the second that were looked at, in its unit. */
  bs: (number | string)[];
  /** For each value of the second, for each of the first: id of the scenario that leads; null: nobody. */
  leaders: ((string | null)[])[];
  /** Id of the scenario that leads with the values in force; null: nobody. */
  now: string | null;
  /** Every change of the leader between two neighbouring points of the grid, exactly. */
  curve: CurvePoint[];
}

/** How the draws were made that something is the mean of. */
export interface Mean {
  /** How many draws. */
  draws: number;
  /** Seed of the random numbers: the same gives the same draws. */
  seed: number;
  /** random: draws are independent; latin: spread evenly over the chance of each estimate. */
  method: 'random' | 'latin';
}

/** To which value an assumption must go. */
export interface Move {
  /** Name of the assumption. */
  name: string;
  /** Id of the scenario that declares it for itself; null where it is of the study. */
  scenario: string | null;
  /** Unit of its values. */
  unit: string;
  /** Value in force, in the unit of the assumption. */
  now: number | string;
  /** The value that it must reach at least, seen from now, in its unit. */
  value: number | string;
}

/** An assumption by its name. */
export interface NamedAssumption {
  /** Name of the assumption. */
  name: string;
  /** Id of the scenario that declares it for itself; null where it is of the study. */
  scenario: string | null;
  /** Unit of its values. */
  unit: string;
  /** Value in force, in the unit of the assumption. */
  now: number | string;
}

/** Two assumptions that make a scenario lead together, where neither does alone. */
export interface Pair {
  /** Id of the scenario that leads then; null: nobody, as all fail a gate. */
  leader: string | null;
  /** How far both were moved at most. */
  moved: 'p10-p90' | 'range';
  /** The first. */
  first: Move;
  /** The second. */
  second: Move;
  /** How far the further of the two is moved, as a part of how far it was moved at most. */
  distance: number;
  /** A sentence to quote. */
  sentence: string;
}

/** Which two assumptions together change the lead. */
export interface Pairs {
  /** Id of the scenario that leads with the values in force; null: nobody. */
  now: string | null;
  /** How far assumptions were moved at most, as a part of the way to the ends of their ranges. */
  within: number;
  /** Those within P10 and P90 first, within these the nearest first. */
  pairs: Pair[];
  /** What makes a scenario lead alone, and is in no pair for it. */
  alone: ({
    /** Id of the scenario; null: nobody leads then. */
    leader: string | null;
    /** How far it was moved at most. */
    moved: 'p10-p90' | 'range';
    /** Name of the assumption, behind the id of its scenario where it is of one. */
    name: string;
  })[];
}

/** A value of an assumption at which the lead or a gate changes. */
export interface Switch {
  /** Name of the assumption. */
  name: string;
  /** Id of the scenario that declares it for itself; null where it is of the study. */
  scenario: string | null;
  /** Unit of its values. */
  unit: string;
  /** Value in force, in the unit of the assumption. */
  now: number | string;
  /** What happens at the value: both are equal, the lead jumps, or a gate changes. */
  kind: 'equal' | 'jump' | 'gate';
  /** The gate that changes; null where none does. */
  gate: GateOfSwitch | null;
  /** Value at which it changes, in the unit of the assumption. */
  value: number | string;
  /** One standard error of the value, where the lead is a mean, in the unit of the assumption; null where that is not known. */
  standardError?: number | null;
  /** Below the value: the id of the scenario that leads, `level`, or whether the gate is passed; null where that is not known. */
  below: string | null;
  /** The same above the value. */
  above: string | null;
  /** From the value in force to the one at which it changes, in the unit of the assumption; in months where that is a month. */
  distance: number;
  /** The same as a part of the value in force, as a fraction; null where that is 0 or a month. */
  distanceShare: number | null;
  /** The same as a part of the range of the assumption, as a fraction. */
  distanceOfRange: number;
  /** Where the value lies in the distribution of the assumption, as a fraction; null without one. */
  percentile: number | null;
  /** Chance that the assumption lies beyond the value, as a fraction; null without a distribution. */
  chanceBeyond: number | null;
  /** Which side of the value that is the chance of: where the first does not lead or the gate fails, and where it changes elsewhere too, further from the value in force; null as the chance. */
  beyond: 'below' | 'above' | null;
  /** A sentence to quote. */
  sentence: string;
}

/** A switching value of the lead over a scenario that is not the second. */
export interface SwitchOverOther {
  /** Name of the assumption. */
  name: string;
  /** Id of the scenario that declares it for itself; null where it is of the study. */
  scenario: string | null;
  /** Unit of its values. */
  unit: string;
  /** Value in force, in the unit of the assumption. */
  now: number | string;
  /** What happens at the value: both are equal, the lead jumps, or a gate changes. */
  kind: 'equal' | 'jump' | 'gate';
  /** The gate that changes; null where none does. */
  gate: GateOfSwitch | null;
  /** Value at which it changes, in the unit of the assumption. */
  value: number | string;
  /** One standard error of the value, where the lead is a mean, in the unit of the assumption; null where that is not known. */
  standardError?: number | null;
  /** Below the value: the id of the scenario that leads, `level`, or whether the gate is passed; null where that is not known. */
  below: string | null;
  /** The same above the value. */
  above: string | null;
  /** From the value in force to the one at which it changes, in the unit of the assumption; in months where that is a month. */
  distance: number;
  /** The same as a part of the value in force, as a fraction; null where that is 0 or a month. */
  distanceShare: number | null;
  /** The same as a part of the range of the assumption, as a fraction. */
  distanceOfRange: number;
  /** Where the value lies in the distribution of the assumption, as a fraction; null without one. */
  percentile: number | null;
  /** Chance that the assumption lies beyond the value, as a fraction; null without a distribution. */
  chanceBeyond: number | null;
  /** Which side of the value that is the chance of: where the first does not lead or the gate fails, and where it changes elsewhere too, further from the value in force; null as the chance. */
  beyond: 'below' | 'above' | null;
  /** A sentence to quote. */
  sentence: string;
  /** Id of the scenario that leads. */
  first: string;
  /** Id of the one that it leads. */
  second: string;
}

/** Chances over all draws, as fractions. */
export interface Chances {
  /** No gate fails; an unknown gate does not. */
  feasible: Measured;
  /** Of the least cost of all scenarios, whatever their gates and without their fallbacks; null where draws cannot rank them. Equals share. */
  cheapest: Measured | null;
  /** First in the ranking, of those of which no gate fails, without their fallbacks; null where it lacks the figure. Equals share. */
  first: Measured | null;
  /** First together with others that are level with it; left out, as what follows, where that is so in no draw. */
  firstLevel?: Measured;
  /** First by itself: in `first` a draw counts for each of those that are level by its part. */
  firstAlone?: Measured;
  /** The cheapest together with others that are level with it; left out, as what follows, where that is so in no draw. */
  cheapestLevel?: Measured;
  /** The cheapest by itself. */
  cheapestAlone?: Measured;
  /** Finished later than the horizon; null where there is nothing to finish. */
  beyondHorizon: Measured | null;
  /** Finished by the date; null where none was asked for, or there is nothing to finish. */
  byDate: Measured | null;
  /** Within the budget; null where none was asked for. */
  withinBudget: Measured | null;
  /** Both at once; null where one of them was not asked for. */
  both: Measured | null;
}

/** What one expert alone would choose by the expected cost, as draws tell it. */
export interface ChoiceByExpert {
  /** Id of the expert. */
  expert: string;
  /** Of which assumptions this expert speaks: `<name>` of the study's, `<scenario>/<name>` of a scenario's own. */
  assumptions: string[];
  /** Scenarios that can be chosen in every draw, the least mean cost first; empty where there is none, or one cannot be computed. */
  means: MeanByExpert[];
  /** Id of the scenario with the least mean cost; null where none can be chosen in every draw. */
  choice: string | null;
  /** The same by all experts together, of the same draws. */
  pooled: string | null;
  /** Whether that is another. */
  turns: boolean;
}

/** A figure where all draws are alike: there is nothing to draw. */
export interface ClassOutcome {
  /** Figure of the plan, without contingency, in the unit of the figure. */
  central: number;
  /** What is set aside on top of that as a contingency, in the same unit; 0 where nothing is. */
  contingency: number;
  /** Figure by the class, in the same unit. */
  outcome: number;
}

/** A ratio to the plan, and which part of the class stayed within it. */
export interface ClassPosition {
  /** To the plan, as a factor. */
  ratio: number;
  /** The share of the class that stays within it, as a fraction; null where the class has one ratio only. */
  at: number | null;
}

/** How a number that is drawn goes with results. */
export interface Correlation {
  /** Rank correlation with the cost, from -1 to 1; null where one of them does not vary. */
  cost: number | null;
  /** Rank correlation with the finish, from -1 to 1; null where one of them does not vary. */
  finish: number | null;
  /** The number that is drawn. */
  input: Input;
}

/** How often a phase is critical. */
export interface Criticality {
  /** Id of the phase. */
  phase: string;
  /** The share of draws in which it is critical, as a fraction. */
  share: Measured;
}

/** How much more a scenario costs than the best in the same draw. */
export interface Difference {
  /** In the plan, in the currency of the study. */
  central: number;
  /** Mean over the draws, in the currency of the study. */
  mean: Measured;
  /** What 10 of 100 draws stay within, in the currency of the study. */
  p10: Measured;
  /** What half of the draws stay within, in the currency of the study. */
  p50: Measured;
  /** What 90 of 100 draws stay within, in the currency of the study. */
  p90: Measured;
  /** The chance that it is cheaper than the best; equals count half. Null, as what follows, where draws do not rank. */
  cheaper: Measured | null;
  /** False where the mean differs from 0 by no more than noise (two standard errors), 0 lies within P10–P90, or there are fewer than ten draws. */
  distinguishable: boolean | null;
}

/** A part of a risk. */
export interface DrawnRisk {
  /** Its place among those of its scenario or study, from 0. */
  index: number;
  /** Whether it happens, or an effect of it. */
  part: 'luck' | 'probability' | 'happens' | 'delays' | 'enlarges' | 'costs' | 'when';
  /** True of a risk of the study. */
  ofStudy?: true;
}

/** A budget and a date that have the same chance by themselves. */
export interface EqualPoint {
  /** That chance, as a fraction. */
  level: number;
  /** In the currency of the study. */
  budget: number;
  /** The date, in months from the start of the study. */
  finish: number;
}

/** A number that is drawn. */
export interface Input {
  /** By which it is drawn: scenarios that share a stream share their random numbers. */
  stream: string;
  /** What an assumption is called; null of a part of a risk. */
  name: string | null;
  /** Whose own it is; null of the study. */
  scenario: string | null;
  /** The risk it is of, and which part; null of an assumption. */
  risk: DrawnRisk | null;
  /** In what a project of the class that is applied overruns; null of an assumption or a risk. */
  overrun: 'cost' | 'time' | null;
  /** Whether something happens at all is `event`. */
  shape: 'constant' | 'pert' | 'triangular' | 'lognormal' | 'normal' | 'metalog' | 'uniform' | 'discrete' | 'unknown' | 'pool' | 'event';
  /** Unit of its values; null of an event. */
  unit: string | null;
}

/** What is needed to be sure of budget and date at once. */
export interface JointConfidence {
  /** Budgets (amounts of what budgets are of) and dates (months since the start) that are kept together with the target chance. */
  frontier: JointPoint[];
  /** The point at which budget and date have the same chance by themselves. */
  equal: EqualPoint;
}

/** A budget and a date that are kept together. */
export interface JointPoint {
  /** In the currency of the study. */
  budget: number;
  /** The date, in months from the start of the study. */
  finish: number;
  /** The chance to keep both, as a fraction. */
  chance: Measured;
}

/** Whether a class that is one number keeps to what was asked for. */
export interface Keeps {
  /** Whether it is finished by the date; null where none was asked for, or there is nothing to finish. */
  byDate: boolean | null;
  /** Whether it stays within the budget; null where none was asked for. */
  withinBudget: boolean | null;
}

/** What choosing a scenario costs on average by what one expert says; where it has a fallback, with that. */
export interface MeanByExpert {
  /** The number, in the unit of the figure; a chance as a fraction. */
  value: number;
  /** One standard error of it, in the same unit. */
  error: number;
  /** Id of the scenario. */
  id: string;
  /** How much more that is than the least, in the currency of the study. */
  above: number;
}

/** How much more a scenario costs than the best where all draws are alike. */
export interface OutcomeDifference {
  /** In the plan, in the currency of the study. */
  central: number;
  /** By the class, in the currency of the study. */
  outcome: number;
}

/** A class of finished projects, and how the own estimates compare with it. */
export interface OutsideView {
  /** How many draws the study's own quantiles rest on. */
  ownDraws: number;
  /** Id of the class. */
  id: string;
  /** The part of the risks that is managed, by which uplifts are lowered, as a fraction; null where the class knows no such thing. */
  mitigation: number | null;
  /** Ratio of cost to first estimate, as a factor; null where the class tells none. */
  cost: Constant | Lognormal | Discrete | null;
  /** Ratio of duration to first estimate, as a factor; null where the class tells none. */
  time: Constant | Lognormal | Discrete | null;
  /** What the own estimates of each scenario would be in the class. */
  own: Own[];
}

/** What the own estimates of a scenario would be in the class. */
export interface Own {
  /** Id of the scenario. */
  scenario: string;
  /** Of the cost of the phases; null where the class tells none, there is none, or it is not drawn. */
  cost: OwnEstimate | null;
  /** Of the time from the first start to the finish; null where the class tells none, or it is not drawn. */
  time: OwnEstimate | null;
}

/** Where an estimate of the study lies in the class; quantiles only where there are draws. */
export interface OwnEstimate {
  /** P50 of the study's own draws. */
  p50?: ClassPosition;
  /** P80 of the study's own draws. */
  p80?: ClassPosition;
  /** The plan itself: its ratio is 1. */
  plan: ClassPosition;
  /** Mean of the study's own draws. */
  mean: ClassPosition;
}

/** A scenario with its fallback: what choosing it comes to, whether its gates pass or fail. Its regret is that of the scenario. */
export interface Policy {
  /** Id of the scenario that is fallen back on. */
  fallback: string;
  /** The chance that a gate of the scenario fails. */
  fails: Measured;
  /** The chance that no gate fails of whichever scenario is followed at last. */
  feasible: Measured;
  /** What it costs more where a gate fails than choosing the fallback at once, in the currency of the study, in the cost that is compared. */
  detour: Measured;
  /** The chance of failing at which it costs as much as choosing the fallback at once; null where there is none. */
  breakEven: number | null;
  /** Why there is none: at every chance choosing it is dearer than the fallback at once, or cheaper, or costs the same; null where there is one. */
  noBreakEven: 'dearer' | 'cheaper' | 'same' | null;
  /** Present value, in the currency of the study. */
  presentValue: PolicyOutcome;
  /** Total cost, in the currency of the study, not discounted. */
  totalCost: PolicyOutcome;
  /** The part of that which is spent once, in the currency of the study. */
  oneOff: PolicyOutcome;
  /** The part of that which comes each month or year, in the currency of the study. */
  running: PolicyOutcome;
  /** In months from the start of the study; null where something that may be followed never ends. */
  finish: PolicyOutcome | null;
  /** Lengths that the study measures, by id, in months. */
  measures: { [key: string]: PolicyOutcome };
}

/** How a figure of a policy is spread over the draws, in the unit of the figure. */
export interface PolicyOutcome {
  /** Mean over the draws. */
  mean: Measured;
  /** What 10 of 100 draws stay within. */
  p10: Measured;
  /** What half of the draws stay within. */
  p50: Measured;
  /** What 80 of 100 draws stay within. */
  p80: Measured;
  /** What 90 of 100 draws stay within. */
  p90: Measured;
}

/** How quantiles were found. */
export interface QuantilesOf {
  /** exact: from all draws. */
  kind: 'exact';
}

/** The share of draws in which a service is not run as it must be, for however short: of those that criticality rests on. */
export interface ServiceChances {
  /** Id of the service. */
  service: string;
  /** The share of draws in which nobody runs it for a time, as a fraction. */
  nobody: Measured;
  /** The share in which several run it at once, as a fraction; null where it may be run by two at once. */
  several: Measured | null;
}

/** A scenario as it is spread over the draws. */
export interface Simulated {
  /** Id, as the study has it. */
  id: string;
  /** Where the structure comes from; in-part: some of it from a source, some of it a judgement; null where the study does not say. */
  provenance: 'sourced' | 'derived' | 'judgement' | 'in-part' | null;
  /** In the central ranking without contingency: from 1, equals share a rank; null where a gate fails, or where it lacks the figure. */
  rank: number | null;
  /** The same with the contingency, as `compare` ranks. */
  rankWithContingency: number | null;
  /** Whether no gate fails in the central run. */
  feasible: boolean;
  /** Budgets and dates that are kept together with the chance asked for; null where there is nothing to finish. */
  joint: JointConfidence | null;
  /** What choosing it costs on average more than the cheapest feasible choice in each draw, in the currency of the study; null where it fails a gate in any. */
  regret: Measured | null;
  /** Of one that fails a gate in some draws, what it costs in the others and is regretted by there; null of any other. */
  whenFeasible: WhenFeasible | null;
  /** What choosing it comes to; left out where nobody says what is done where a gate fails. */
  policy?: Policy;
  /** By phase, in order of start in the central run: the share of draws in which it is critical. */
  criticality: Criticality[];
  /** By service of the study; left out where that has none. */
  services?: ServiceChances[];
  /** Present value of all costs within the horizon, in the currency of the study, VAT that cannot be recovered in it. */
  presentValue: Spread | ClassOutcome;
  /** Sum of all costs within the horizon, in the currency of the study, not discounted, VAT that cannot be recovered in it. */
  totalCost: Spread | ClassOutcome;
  /** The part of the total cost that is spent once, in the currency of the study, not discounted. */
  oneOff: Spread | ClassOutcome;
  /** The part of the total cost that comes each month or year, in the currency of the study, not discounted. */
  running: Spread | ClassOutcome;
  /** End of the last phase, or the moment at which it is `delivered` where it says so; in months from the start of the study; null where there is nothing to finish. */
  finish: Spread | ClassOutcome | null;
  /** Lengths that the study measures, by id, in months. */
  measures: { [key: string]: Spread | ClassOutcome };
  /** Weighted mean of the criteria over the stakeholders, from 0 (worst) to 100 (best); null where it has none. */
  score: Spread | ClassOutcome | null;
  /** Chances over all draws; null where all draws are alike. */
  chances: Chances | null;
  /** Whether date and budget are kept, where all draws are alike. */
  keeps?: Keeps;
  /** From the best, in the cost that is compared, in the currency of the study; null for the best itself. */
  difference: Difference | OutcomeDifference | null;
  /** How cost and finish go with each number that is drawn, the strongest on cost first. */
  correlations: Correlation[];
}

/** A figure as it is spread over the draws. */
export interface Spread {
  /** The share of draws up to the central value, half of those equal to it, as a fraction: "the plan is the P23". */
  centralAt: number;
  /** The share of draws above the central value, as a fraction; those equal to it are not. */
  above: Measured;
  /** Mean over the draws. */
  mean: Measured;
  /** Standard deviation over the draws. */
  sd: Measured;
  /** What 10 of 100 draws stay within. */
  p10: Measured;
  /** What half of the draws stay within. */
  p50: Measured;
  /** What 80 of 100 draws stay within. */
  p80: Measured;
  /** What 90 of 100 draws stay within. */
  p90: Measured;
  /** P1, P5, P10 … P95, P99 for a curve: 21 values of which `curveLevels` are the chances; null where nobody asked. */
  curve: number[] | null;
  /** In the plan without contingency, in the unit of the figure; null of a score of which something is unknown: only draws tell it. */
  central: number | null;
  /** What is set aside on top of that as a contingency, in the same unit; 0 where nothing is; null where the plan has no number. */
  contingency: number | null;
  /** Mean less central: what skew and risks add to the plan; null where the plan has no number. */
  skewAndRisk: number | null;
  /** P80 less central: the reserve for 80%; null where the plan has no number. Of a score no reserve: there more is better. */
  reserve: number | null;
}

/** A scenario over the draws in which no gate of it fails. */
export interface WhenFeasible {
  /** Mean cost in those draws, in the currency of the study. */
  cost: Measured;
  /** What it costs there on average more than the cheapest feasible choice, in the currency of the study. */
  regret: Measured;
}

/** What a scenario comes to, each metric under its key. */
export interface Figures {
  /** Present value of all costs within the horizon, in the currency of the study, VAT that cannot be recovered in it. */
  presentValue: number;
  /** Sum of all costs within the horizon, in the currency of the study, not discounted, VAT that cannot be recovered in it. */
  totalCost: number;
  /** The part of the total cost that is spent once, in the currency of the study, not discounted. */
  oneOff: number;
  /** The part of the total cost that comes each month or year, in the currency of the study, not discounted. */
  running: number;
  /** End of the last phase, or the moment at which it is `delivered` where it says so; in months from the start of the study; null where there is nothing to finish. */
  finish: number | null;
  /** Lengths that the study measures, by id, in months. */
  measures: { [key: string]: number };
  /** Weighted mean of the criteria over the stakeholders, from 0 (worst) to 100 (best); null where it has none. */
  score: number | null;
}

/** What a scenario comes to in the plan, for some value of the assumption. */
export interface FiguresThere {
  /** Every result that scenarios can be ranked by. */
  figures: Figures;
  /** Whether no gate fails. */
  feasible: boolean;
  /** Its place among all scenarios by the ranking of the study; null where it has none. */
  rank: number | null;
}

/** A range of values. */
export interface Range {
  /** Low end. */
  low: number | string;
  /** High end. */
  high: number | string;
}

/** A value of the assumption at which the figure comes to the target, or jumps past it. */
export interface Root {
  /** Every result that scenarios can be ranked by. */
  figures: Figures;
  /** Whether no gate fails. */
  feasible: boolean;
  /** Its place among all scenarios by the ranking of the study; null where it has none. */
  rank: number | null;
  /** The value, in the unit of the assumption. */
  value: number | string;
  /** From the value in force, in the unit of the assumption; in months where that is a month. */
  distance: number;
  /** One standard error of the value, where the figure is of draws; null where that is not known, or the figure is not of draws. */
  standardError: number | null;
  /** Chance of at most this value by the estimate in force, as a fraction; null for a constant. */
  percentile: number | null;
  /** equal: the figure is the target there; jump: it passes the target there. */
  kind: 'equal' | 'jump';
  /** What the figure is there, in its unit. */
  figure: number;
  /** The figure just below the value: more, less or level with the target; null beyond the range. */
  below: 'more' | 'less' | 'level' | null;
  /** The same just above the value. */
  above: 'more' | 'less' | 'level' | null;
  /** Where the figure is level with the target beside the value: from and until; left out where it only passes there. */
  stretch?: Range;
  /** A sentence to quote. */
  sentence: string;
}

/** A number, with what it follows from; one that follows from nothing has where it comes from. */
export interface Line {
  /** Where it comes from: a source, a derivation or a judgement; unstated where nobody says, null where nobody has to. */
  kind?: 'sourced' | 'derived' | 'judgement' | 'unstated' | null;
  /** Id of the source; null where there is none. */
  source?: string | null;
  /** Where in the source; null where nobody says. */
  where?: string | null;
  /** Why, in the words of the authors; null where nobody says. */
  why?: string | null;
  /** Of a judgement, id of the source that has its direction, but not its size; null where none has. */
  direction?: string | null;
  /** Month since which it is known, yyyy-mm; null: always. */
  since?: string | null;
  /** File in which it is written, or the option that set it; null where it is in none. */
  file?: string | null;
  /** Line of the file, from 1; null where it is in none. */
  line?: number | null;
  /** Id of the line. */
  id: string;
  /** In words, in the language asked for. */
  title: string;
  /** Value in its unit; null where it is undefined or not known. */
  value: number | string | null;
  /** Unit of the value. */
  unit: string;
  /** How deep below the figure, from 0. */
  depth: number;
  /** How it follows from its inputs. */
  rule: string;
  /** Ids of the lines it follows from. */
  inputs: string[];
  /** Of what several experts say: what each does. */
  experts?: {
    /** Id of the expert. */
    expert: string;
    /** The part of the pool that is this expert's, as a fraction. */
    share: number;
    /** The central value of it, in the unit of the assumption. */
    value: number;
  }[];
}

/** Who is first while a price lies between two. */
export interface First {
  /** Id of the scenario. */
  scenario: string;
  /** Ids of those that are as good at each of these prices; left out where none is. */
  level?: string[];
  /** Ids of those that are as good only where it is worth nothing; left out where none is, and of all but the first. */
  levelAtNothing?: string[];
  /** Ids of those that cost more, but at none of these prices by more than two standard errors; left out where none does, and in the plan. */
  notApart?: string[];
  /** From this price on, in the currency of the study a month or a point. */
  from: number;
  /** Up to this price; null: however high. */
  until: number | null;
}

/** A price, in the currency of the study a month or a point. */
export interface Price {
  /** In the currency of the study a month or a point. */
  value: number;
  /** One standard error of it, in the same; null of the plan. */
  standardError: number | null;
}

/** The price of one thing at which two scenarios cost the same. */
export interface SwitchingPrice {
  /** Its name: `measures.<id>`, `finish`, `criteria.<id>`. */
  name: string;
  /** What it is called: a month of something, or a point. */
  title: string;
  /** Id of the one of the two that is the better below the price: it has more of what is priced. */
  below: string;
  /** Id of the one that is the better above it. */
  above: string;
  /** In the plan; null where no price above 0 changes them there. */
  plan: Price | null;
  /** In the means over draws; null where no price above 0 changes them there, or nothing is drawn. */
  mean: Price | null;
}

/** A scenario that is chosen by who knows everything. */
export interface Chosen {
  /** Its id. */
  scenario: string;
  /** In what share of the draws; of several that cost the same in one, the best without knowing more, or each for an equal part. */
  share: number;
  /** Others that cost the same in every draw, of which it may as well be one; left out where none does. */
  level?: string[];
}

/** What it is worth to know one thing, or several together, before choosing: at most what an investigation of it is worth. */
export interface Evppi {
  /** In the currency of the study. */
  value: number;
  /** Standard error, in the currency of the study. */
  standardError: number;
  /** Its name: of an assumption, `<scenario>/<name>` where a scenario has its own; `risks.<n>`, `gates.<form>.<n>`, `requires.scenario.<n>` or `requires.study.<n>`, behind `<scenario>/`; the label of a group. */
  name: string;
  /** What it is called. */
  title: string;
  /** What sort of thing it is. */
  kind: 'assumption' | 'risk' | 'gate' | 'group';
}

/** What an investigation before the choice comes to. */
export interface Investigation {
  /** Its id. */
  id: string;
  /** What it is called. */
  title: string;
  /** What it looks at, by the name it has in `evppi`. */
  of: string;
  /** The expected value of what it finds (EVSI). */
  evsi: Worth;
  /** What it costs, in the currency of the study. */
  cost: number;
  /** By how many months the choice is later. */
  takes: number;
  /** What it costs on average to begin that much later what is chosen without it; null where that cannot be computed. */
  delay: Worth | null;
  /** The value less the cost and the delay; null where the delay is not known. */
  net: Worth | null;
}

/** An expected value that draws tell, in the currency of the study. */
export interface Worth {
  /** In the currency of the study. */
  value: number;
  /** Standard error, in the currency of the study. */
  standardError: number;
}
