import type { Label } from '../../engine/label.ts';
import type { LineUnit } from '../../engine/plan.ts';
import type { Study } from '../../model/study/study.ts';
import type { Fault } from '../../problems/problem.ts';
import { pinnedValue } from '../check/pinned-value.ts';
import { mendMonth } from '../../units/month.ts';
import { monthOfTime } from '../trace/time-month.ts';

/**
 * A value as somebody types it, in the unit of a figure. A month of a time is the last instant that is written as that month,
 * where ends are written as the month before them, and its first where times are written as the month that they begin.
 */
export function readTarget(
  study: Study,
  { unit, label }: { readonly unit: LineUnit; readonly label: Label },
  text: string,
): number | Fault {
  // A bare year would be a number of months.
  if (unit === 'moment' && /^\d{4}$/.test(text))
    return { kind: 'bad-month', text, near: mendMonth(text), orMonths: true };
  const pin = {
    path: [],
    figure: '',
    asOf: null,
    value: text,
    within: null,
    publishedIn: null,
    where: null,
    recorded: null,
  };
  const of = { kind: 'line', scenario: '', id: '', label } as const;
  const read = pinnedValue(pin, { name: '', of, unit, value: 0, restsOn: [], drawn: null }, study.notation);
  if (!('asMonth' in read)) return read[0]?.fault as Fault;
  if (read.value === null) return { kind: 'not-a-quantity', text, dimension: 'score' };
  if (!read.asMonth) return read.value;
  const begin = read.value - study.start;
  // Ends are written as the month before them: that which ends a month later.
  return begin + (monthOfTime(begin, label, study.start) === read.value ? 0 : 1);
}
