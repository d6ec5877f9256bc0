import type { Line, LineUnit } from '../../../engine/plan.ts';
import { type Metric, metrics } from '../../../model/metrics/metrics.ts';
import type { Unit } from '../../../units/unit.ts';
import type { Words } from '../../../words/words.ts';
import type { Shape } from '../file/styles.ts';
import { isRuleLine } from './plan-formula.ts';

/** How a number in a unit is shown; a price below one with more decimals than its currency has, as elsewhere. */
export function shapeOf(unit: LineUnit, value: number): Shape {
  if (unit === 'percent' || unit === 'percent/year') return 'share';
  if (unit === 'month') return 'month';
  if (unit === 'factor') return 'factor';
  if (unit === 'truth') return 'whole';
  if (!unit.startsWith('EUR')) return 'number';
  return unit !== 'EUR' && value !== 0 && Math.abs(value) < 1 ? 'exact' : 'money';
}

/** How a line of a plan is shown: a month as months since the year 0, as it is compared with one; a factor that is computed to six decimals, as those below it. */
export function shapeOfLine(line: Line, value: number): Shape {
  if (line.unit === 'month') return 'whole';
  return line.unit === 'factor' && isRuleLine(line) ? 'exact' : shapeOf(line.unit, value);
}

/** How a figure of a scenario is shown. */
export const shapeOfMetric = ({ kind }: Metric): Shape => (metrics[kind].dimension === 'money' ? 'money' : 'number');

/** What a unit is called in a column of units. */
export function unitText(unit: LineUnit, words: Words): string {
  const { units } = words.workbook;
  switch (unit) {
    case 'factor':
    case 'moment':
    case 'truth':
      return units[unit as keyof typeof units];
    default:
      return words.unitName(unit as Unit);
  }
}
