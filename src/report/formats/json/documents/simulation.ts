import type {
  Difference,
  DrawnInput,
  RankCorrelation,
  ScenarioOfDraws,
  Simulation,
  Spread,
} from '../../../../analysis/simulate/simulation-result.ts';
import type { ClassOverruns } from '../../../../analysis/outside-view/overruns.ts';
import type { OutsideView, OwnEstimate } from '../../../../analysis/simulate/own-estimate.ts';
import type { EachMetricJson } from './metrics.ts';
import type { Advice, Envelope } from './envelope.ts';

/** A number that is drawn. */
export interface InputJson extends Omit<DrawnInput, 'unit'> {
  /** Unit of its values; null of an event. */
  readonly unit: string | null;
}

/** A figure as it is spread over the draws. */
export interface SpreadJson extends Omit<Spread, 'around' | 'central' | 'contingency' | 'skewAndRisk' | 'reserve'> {
  /** In the plan without contingency, in the unit of the figure; null of a score of which something is unknown: only draws tell it. */
  readonly central: number | null;
  /** What is set aside on top of that as a contingency, in the same unit; 0 where nothing is; null where the plan has no number. */
  readonly contingency: number | null;
  /** Mean less central: what skew and risks add to the plan; null where the plan has no number. */
  readonly skewAndRisk: number | null;
  /** P80 less central: the reserve for 80%; null where the plan has no number. Of a score no reserve: there more is better. */
  readonly reserve: number | null;
}

/** A figure where all draws are alike: there is nothing to draw. */
export interface ClassOutcomeJson {
  /** Figure of the plan, without contingency, in the unit of the figure. */
  readonly central: number;
  /** What is set aside on top of that as a contingency, in the same unit; 0 where nothing is. */
  readonly contingency: number;
  /** Figure by the class, in the same unit. */
  readonly outcome: number;
}

export type FigureJson = SpreadJson | ClassOutcomeJson;

/** How much more a scenario costs than the best where all draws are alike. */
export interface OutcomeDifference extends Pick<Difference, 'central'> {
  /** By the class, in the currency of the study. */
  readonly outcome: number;
}

/** Whether a class that is one number keeps to what was asked for. */
export interface Keeps {
  /** Whether it is finished by the date; null where none was asked for, or there is nothing to finish. */
  readonly byDate: boolean | null;
  /** Whether it stays within the budget; null where none was asked for. */
  readonly withinBudget: boolean | null;
}

/** A scenario as it is spread over the draws. */
export interface SimulatedJson
  extends EachMetricJson<FigureJson>, Omit<ScenarioOfDraws, 'chances' | 'difference' | 'correlations'> {
  /** Chances over all draws; null where all draws are alike. */
  readonly chances: ScenarioOfDraws['chances'] | null;
  /** Whether date and budget are kept, where all draws are alike. */
  readonly keeps?: Keeps;
  /** From the best, in the cost that is compared, in the currency of the study; null for the best itself. */
  readonly difference: Difference | OutcomeDifference | null;
  /** How cost and finish go with each number that is drawn, the strongest on cost first. */
  readonly correlations: readonly CorrelationJson[];
}

/** How a number that is drawn goes with results. */
export interface CorrelationJson extends Omit<RankCorrelation, 'input'> {
  /** The number that is drawn. */
  readonly input: InputJson;
}

/** Where an estimate of the study lies in the class; quantiles only where there are draws. */
export interface OwnEstimateJson
  extends Pick<OwnEstimate, 'plan' | 'mean'>, Partial<Pick<OwnEstimate, 'p50' | 'p80'>> {}

/** What the own estimates of a scenario would be in the class. */
export interface OwnJson {
  /** Id of the scenario. */
  readonly scenario: string;
  /** Of the cost of the phases; null where the class tells none, there is none, or it is not drawn. */
  readonly cost: OwnEstimateJson | null;
  /** Of the time from the first start to the finish; null where the class tells none, or it is not drawn. */
  readonly time: OwnEstimateJson | null;
}

/** A class of finished projects, and how the own estimates compare with it. */
export interface OutsideViewJson extends ClassOverruns, Pick<OutsideView, 'ownDraws'> {
  /** What the own estimates of each scenario would be in the class. */
  readonly own: readonly OwnJson[];
}

/** What samen simulate --format json prints. */
export interface SimulationDocument
  extends
    Envelope,
    Omit<Simulation, 'study' | 'asOf' | 'rankedBy' | 'sampling' | 'inputs' | 'outsideView' | 'scenarios' | 'warnings'> {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.simulation/1';
  /** The metric that scenarios are ranked by. */
  readonly rankedBy: string;
  /** How the draws were made; null where all draws are alike. */
  readonly sampling: Simulation['sampling'] | null;
  /** Every number that is drawn, in order of its stream. */
  readonly inputs: readonly InputJson[];
  /** The class of finished projects that is applied; null where none is. */
  readonly outsideView: OutsideViewJson | null;
  /** In the order of the central ranking, those that are not feasible last. */
  readonly scenarios: readonly SimulatedJson[];
  /** Advice on the study. */
  readonly warnings: readonly Advice[];
}
