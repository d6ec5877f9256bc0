import { central, type Single } from '../../model/estimates/estimate.ts';
import type { Dated, ExpertSource } from '../../model/study/study.ts';

/** What one of several experts says of a number. */
export interface ExpertView extends ExpertSource {
  readonly expert: string;
  /** The part of the pool that is this expert's, as a fraction. */
  readonly share: number;
  /** The central value of it, in the unit of the assumption. */
  readonly value: number;
  readonly estimate: Single;
}

const nothing: ExpertSource = { source: null, where: null, why: null };

/** What each expert says, by name; nothing where a value is not that of several. */
export function expertViewsOf(dated: Dated | null): readonly ExpertView[] {
  if (dated?.value.shape !== 'pool') return [];
  const { views } = dated.value;
  const totalWeight = views.reduce((sum, { weight }) => sum + weight, 0);
  return views.map(({ expert, weight, estimate }) => ({
    expert,
    share: weight / totalWeight,
    value: central(estimate),
    estimate,
    ...(dated.expertSources?.get(expert) ?? nothing),
  }));
}
