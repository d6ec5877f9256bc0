import { baseUnit } from '../../units/unit.ts';
import { endsOf, misfitOf } from '../estimates/estimate.ts';
import type { Study } from '../study/study.ts';
import { effects, risksOf, sizesOf } from '../values/effects.ts';
import { estimatesOf } from '../values/estimates-of.ts';
import type { Report } from './gather.ts';
import { endsOutside, inside } from './references.ts';

/** Estimates fit what bounds them; those of the effects of risks as well, of which no reference tells. */
export function checkEstimates(study: Study, report: Report): void {
  for (const { path, risk } of risksOf(study)) {
    for (const { effect, size } of sizesOf(risk)) {
      if (size.kind !== 'estimate') continue;
      const { at, dimension, bounds } = effects[effect];
      const unit = baseUnit[dimension];
      const [value] = endsOutside(size.estimate, unit, bounds);
      if (value !== undefined) report([...path, ...at], { kind: 'out-of-bounds', value, unit, bounds, name: null });
    }
  }
  for (const { path, estimate, unit, limits } of estimatesOf(study)) {
    const fault = misfitOf(estimate, unit);
    if (fault === null) continue;
    // What a field cannot hold has been reported.
    const { fields } = limits();
    if ((endsOf(estimate) ?? []).every((end) => inside(end, fields))) report(path, fault);
  }
}
