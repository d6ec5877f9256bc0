import { type Curve, curveOf, type CurveTerms } from './rules/curve.ts';
import { calendarMonth, yearOf } from '../units/month.ts';
import type { Prices } from './rules/rule.ts';

/** The curves of one block, each made once and made longer when a later month is asked for. */
export function pricesOf(terms: CurveTerms): Prices {
  const curves = new Map<string, Curve>();
  return {
    year: (month) => yearOf(calendarMonth(terms.start + month)),
    curve(index, discount, months) {
      const key = `${index} ${discount}`;
      const known = curves.get(key);
      if (known !== undefined && known.factors.length >= months) return known;
      const made = curveOf(terms, index, discount, Math.max(months, 2 * (known?.factors.length ?? 120)));
      curves.set(key, made);
      return made;
    },
  };
}
