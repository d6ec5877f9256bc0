import type { Drawn } from '../../engine/draws.ts';
import type { OverrunPart } from '../../engine/label.ts';
import { overrunKey } from '../../engine/names.ts';
import type { Estimate } from '../../model/study.ts';
import type { ReferenceClass } from './reference-class.ts';

/** What a class of finished projects says of a project that is only planned: how outcome compares with first estimate. */
export interface ClassOverruns {
  readonly id: string;
  /** The part of the risks that is managed, by which uplifts are lowered; null where the class knows no such thing. */
  readonly mitigation: number | null;
  readonly cost: Estimate | null;
  readonly time: Estimate | null;
}

/**
 * The overruns of a class.
 *
 * @param mitigation - from 0 to 1: an uplift of 200% with a mitigation of 0.4 is one of 120%. Source: HM Treasury, Supplementary
 *   Green Book guidance on optimism bias
 */
export function overrunsOf({ id, cost, time, mitigable }: ReferenceClass, mitigation: number): ClassOverruns {
  const lowered = (estimate: Estimate | undefined): Estimate | null => {
    if (estimate === undefined) return null;
    if (!mitigable || estimate.shape !== 'constant') return estimate;
    return { shape: 'constant', value: 1 + (estimate.value - 1) * (1 - mitigation) };
  };
  return {
    id,
    mitigation: mitigable ? mitigation : null,
    cost: lowered(cost?.estimate),
    time: lowered(time?.estimate),
  };
}

/** What the class tells of. */
export const partsOf = (overruns: ClassOverruns): ReadonlySet<OverrunPart> =>
  new Set((['cost', 'time'] as const).filter((part) => overruns[part] !== null));

/**
 * What to draw: cost and time from the same luck, for all scenarios the same. That a project which overruns in the one overruns
 * in the other as well is a judgement of ours; so is that the scenarios would not differ.
 */
export const overrunDraws = (overruns: ClassOverruns): Drawn[] =>
  (['cost', 'time'] as const).flatMap((part): Drawn[] => {
    const from = overruns[part];
    return from === null ? [] : [{ key: overrunKey(part), stream: '/outside-view', from }];
  });
