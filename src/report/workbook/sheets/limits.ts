import { amountsOf } from '../../../model/values/amounts.ts';
import { limitsOf } from '../../../model/values/within-limits.ts';
import { largest, smallest } from '../../../numerics/extremes.ts';
import type { PossibleRange } from '../../../model/estimates/shape.ts';
import type { Study } from '../../../model/study/study.ts';
import { fixed } from '../file/address.ts';
import type { Shape } from '../file/styles.ts';
import { dateOf } from '../parts/dates.ts';
import { calculated, given, type Lazy } from '../parts/draft.ts';

/** The columns in which the value of an input stands, and what it must lie within. */
interface Columns {
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** What a value that is written over an assumption must lie within: its range, and all fields that it fills. */
export function limitsOfKey(study: Study, key: string): PossibleRange {
  const { fields, range } = limitsOf(study, key);
  if (range === null || isBoundOfOurs(key, study)) return fields;
  const low = largest([range.low, fields.low ?? range.low]);
  const isAbove = fields.above === true && fields.low === low;
  return { low, high: smallest([range.high, fields.high ?? range.high]), ...(isAbove ? { above: true } : {}) };
}

/** Points of importance may be any: how far they are looked through where nobody knows them bounds no value. */
const isBoundOfOurs = (key: string, { stakeholders }: Study): boolean =>
  [...stakeholders].some(([id, { weighing }]) => weighing === 'points' && key.startsWith(`weights.${id}.`));

/** What each field can hold in which a number is written, by its place in the study. */
export const limitsOfFields = (study: Study): ReadonlyMap<string, PossibleRange> =>
  new Map(
    amountsOf(study).flatMap(({ path, amount, bounds }) =>
      amount.kind === 'literal' ? [[path.join('/'), bounds] as const] : [],
    ),
  );

/** The least and the most that a value may be, and whether it is not; nothing where it may be any. */
export function limitCells(row: number, at: Columns, { low, high, above }: PossibleRange, shape: Shape): Lazy[] {
  const value = fixed(row, at.value);
  const under = low === null ? [] : [`${value}${above === true ? '<=' : '<'}${fixed(row, at.least)}`];
  const over = high === null ? [] : [`${value}>${fixed(row, at.most)}`];
  if (under.length + over.length === 0) return [];
  const end = (limit: number | null): Lazy =>
    limit === null ? undefined : given(shape === 'month' ? dateOf(limit) : limit, shape, 'note');
  const outside = `IF(ISNUMBER(${value}),IF(OR(${[...under, ...over].join(',')}),1,0),0)`;
  return [end(low), end(high), calculated(outside, 0, 'whole', 'note')];
}
