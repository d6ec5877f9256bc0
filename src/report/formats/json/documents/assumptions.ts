import type { Margin } from '../../../../analysis/assumptions/margin.ts';
import type { Kind } from '../../../../model/study/study.ts';
import type { Constant } from '../../../../model/estimates/constant.ts';
import type { Estimate, Single } from '../../../../model/estimates/estimate.ts';
import type { Id, InUnit, MonthText } from '../../../../units/printed.ts';
import type { Envelope } from './envelope.ts';
import type { OriginJson } from './origin.ts';

/** What is believed of an assumption. */
export type EstimateJson =
  | Exclude<Estimate, Constant>
  | {
      /** Shape of the distribution: one value. */
      readonly shape: 'constant';
      /** The value, in the unit of the assumption. */
      readonly value: InUnit | null;
    }
  | {
      /** No distribution: it follows from other assumptions. */
      readonly shape: 'formula';
      /** Formula, as it is written. */
      readonly formula: string;
    };

/** A value that is no longer in force. */
export interface EarlierJson {
  /** The value, in the unit of the assumption. */
  readonly value: InUnit | null;
  /** Where it came from. */
  readonly kind: Kind;
  /** Month since which it was known, yyyy-mm; null: always. */
  readonly since: MonthText | null;
}

/** What one of several experts says of an assumption. */
export interface ExpertJson {
  /** Id of the expert. */
  readonly expert: Id;
  /** The part of the pool that is this expert's, as a fraction. */
  readonly share: number;
  /** The central value of it, in the unit of the assumption. */
  readonly value: number;
  /** What this expert believes, in that unit. */
  readonly estimate: Single;
  /** Id of the source in which the expert says so; null where the study does not say. */
  readonly source: Id | null;
  /** Where in that source, in the language asked for. */
  readonly where: string | null;
  /** Why, in the language asked for. */
  readonly why: string | null;
}

/** An assumption; one of which nothing is known yet has no origin. */
export interface AssumptionJson extends Partial<Omit<OriginJson, 'since'>> {
  /** Name of the assumption. */
  readonly name: string;
  /** Id of the scenario that declares it for itself; null where it is of the study. */
  readonly scenario: string | null;
  /** Unit of its values. */
  readonly unit: string;
  /** Central value in force, in its unit; null where nothing is known yet. */
  readonly value: InUnit | null;
  /** What is believed, in its unit; a formula as it is written; null where nothing is known yet. */
  readonly estimate: EstimateJson | null;
  /** Month since which it has this value, yyyy-mm; null: always, or nothing is known. */
  readonly since: MonthText | null;
  /** Least and greatest value that its authors think possible, in its unit; null where they do not say. */
  readonly range: readonly [InUnit | null, InUnit | null] | null;
  /** What it was before; null where there was nothing. */
  readonly before: EarlierJson | null;
  /** Ids of the scenarios that compute with it. */
  readonly usedBy: readonly string[];
  /** What each expert says, where several do. */
  readonly experts?: readonly ExpertJson[];
}

/** What samen assumptions --format json prints. */
export interface AssumptionsDocument extends Envelope {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.assumptions/1';
  /** Every assumption that was asked for. */
  readonly assumptions: readonly AssumptionJson[];
  /** What the lead rests on; null where no scenario leads another. */
  readonly margin: Margin | null;
}
