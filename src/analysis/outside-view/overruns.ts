import type { Drawn } from '../../engine/drawn/drawn-keys.ts';
import type { OverrunPart } from '../../engine/label.ts';
import { overrunKey } from '../../engine/names.ts';
import { isMitigable, type OverrunRatio, type RatioEstimate, type ReferenceClass } from './reference-class.ts';

/** What a class of finished projects says of a project that is only planned: how outcome compares with first estimate. */
export interface ClassOverruns {
  /** Id of the class. */
  readonly id: string;
  /** The part of the risks that is managed, by which uplifts are lowered, as a fraction; null where the class knows no such thing. */
  readonly mitigation: number | null;
  /** Ratio of cost to first estimate, as a factor; null where the class tells none. */
  readonly cost: RatioEstimate | null;
  /** Ratio of duration to first estimate, as a factor; null where the class tells none. */
  readonly time: RatioEstimate | null;
}

/**
 * The overruns of a class.
 *
 * @param mitigation - from 0 to 1: with bounds of 200% and 10% and a mitigation of 0.4, an uplift of 124%. The guidance starts
 *   from the upper bound and lowers it by evidence; that the lower bound is reached where all is managed, and in a straight
 *   line, is the reading taken here. Source: HM Treasury, Supplementary Green Book guidance on optimism bias
 */
export function overrunsOf(reference: ReferenceClass, mitigation: number): ClassOverruns {
  const of = (ratio: OverrunRatio | null): RatioEstimate | null => {
    if (ratio?.managed === undefined || ratio.estimate.shape !== 'constant') return ratio?.estimate ?? null;
    return { shape: 'constant', value: ratio.managed + (ratio.estimate.value - ratio.managed) * (1 - mitigation) };
  };
  const { id, cost, time } = reference;
  return { id, mitigation: isMitigable(reference) ? mitigation : null, cost: of(cost), time: of(time) };
}

/** What the class tells of. */
export const partsOf = (overruns: ClassOverruns): ReadonlySet<OverrunPart> =>
  new Set((['cost', 'time'] as const).filter((part) => overruns[part] !== null));

/**
 * What to draw: cost and time from the same random number, for all scenarios the same. That a project which overruns in the one overruns
 * in the other as well is a judgement of ours; so is that the scenarios would not differ.
 */
export const overrunDraws = (overruns: ClassOverruns): Drawn[] =>
  (['cost', 'time'] as const).flatMap((part): Drawn[] => {
    const from = overruns[part];
    return from === null ? [] : [{ key: overrunKey(part), stream: '/outside-view', from }];
  });
