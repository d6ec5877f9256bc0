import { baseUnit } from '../../units/unit.ts';
import type { Study } from '../study/study.ts';
import { effects, risksOf, sizesOf } from '../values/effects.ts';
import type { Report } from './gather.ts';
import { endsOutside } from './references.ts';

/** An estimate in the effect of a risk fits there, as one of an assumption fits the fields that name it. */
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
}
