import type { Constant } from '../../model/estimates/constant.ts';
import type { Discrete } from '../../model/estimates/discrete.ts';
import type { Lognormal } from '../../model/estimates/lognormal.ts';
import type { Kind, Title } from '../../model/study/study.ts';

/** A document that a reference class rests on. */
interface ClassSource {
  readonly title: Title;
  readonly published: string;
  /** Null where only a reference to it is known to us. */
  readonly url: string | null;
}

/** The shapes that a ratio of outcome to first estimate can have. */
export type RatioEstimate = Constant | Lognormal | Discrete;

/**
 * How the outcomes of a class of finished projects compare with what was estimated first: 1.36 is 36% more. Where the
 * documents give a mean or a share only, the shape is ours, and `why` says so.
 */
export interface OverrunRatio {
  readonly estimate: RatioEstimate;
  readonly kind: Kind;
  /** How it follows from the documents. */
  readonly why: Title;
  /** The ratio that is left where all risks are managed; absent where the documents tell of none. */
  readonly managed?: number;
}

/** A class of comparable projects of which it is known how they ended. */
export interface ReferenceClass {
  readonly id: string;
  readonly title: Title;
  /** Of the cost of the project; null where the class says nothing of it. */
  readonly cost: OverrunRatio | null;
  /** Of its duration; null where the class says nothing of it. */
  readonly time: OverrunRatio | null;
  /** What a reader has to know before relying on it. */
  readonly caveat: Title;
  readonly sources: readonly ClassSource[];
}

/** Whether its uplift may be lowered by the part of the risks that is managed. */
export const isMitigable = ({ cost, time }: ReferenceClass): boolean =>
  cost?.managed !== undefined || time?.managed !== undefined;
