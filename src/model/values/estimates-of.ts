import type { Path } from '../../problems/problem.ts';
import { writeMonth } from '../../units/month.ts';
import { baseUnit, type Unit } from '../../units/unit.ts';
import { boundedBy, type Estimate } from '../estimates/estimate.ts';
import type { Limits } from '../estimates/shape.ts';
import type { Assumption, Study } from '../study/study.ts';
import { effects, risksOf, sizesOf } from './effects.ts';
import { effectLimits, limitsOf } from './within-limits.ts';

/** An estimate of a study, and where it stands. */
export interface EstimatePlace {
  readonly path: Path;
  /** Within what bounds it. */
  readonly estimate: Estimate;
  readonly unit: Unit;
  readonly limits: () => Limits;
}

/** Every estimate of a study: the dated values of its assumptions and those of its scenarios, each expert's own, and what risks do. */
export function estimatesOf(study: Study): EstimatePlace[] {
  const ofAssumptions = (path: Path, before: string, assumptions: ReadonlyMap<string, Assumption>): EstimatePlace[] =>
    [...assumptions].flatMap(([name, { known, unit }]) =>
      known.flatMap(({ since, value }): EstimatePlace[] => {
        if (value.shape === 'formula') return [];
        const dated = since === null ? [] : ['known', writeMonth(since)];
        const limits = (): Limits => limitsOf(study, `${before}${name}`);
        const at = [...path, 'assumptions', name, ...dated];
        if (value.shape !== 'pool')
          return [{ path: [...at, 'value'], estimate: boundedBy(value, limits), unit, limits }];
        return value.views.map(({ expert, estimate }) => ({
          path: [...at, 'experts', expert],
          estimate: boundedBy(estimate, limits),
          unit,
          limits,
        }));
      }),
    );
  return [
    ...ofAssumptions([], '', study.assumptions),
    ...[...study.scenarios.values()].flatMap(({ id, assumptions }) =>
      ofAssumptions(['scenarios', id], `${id}/`, assumptions),
    ),
    ...ofRisks(study),
  ];
}

const ofRisks = (study: Study): EstimatePlace[] =>
  risksOf(study).flatMap(({ path, risk }) =>
    sizesOf(risk).flatMap(({ effect, size }): EstimatePlace[] => {
      if (size.kind !== 'estimate') return [];
      const { at, dimension } = effects[effect];
      const limits = (): Limits => effectLimits(effect);
      const estimate = boundedBy(size.estimate, limits);
      return [{ path: [...path, ...at], estimate, unit: baseUnit[dimension], limits }];
    }),
  );
