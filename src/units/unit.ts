/** The units in which an assumption may be declared. */
export const units = [
  'EUR',
  'EUR/month',
  'EUR/year',
  'EUR/person-month',
  'person-months',
  'months',
  'years',
  'month',
  'fte',
  'percent',
  'percent/year',
  'score',
] as const;

export type Unit = (typeof units)[number];

/** What a unit measures. Two units of one dimension convert into each other; nothing else does. */
export type Dimension =
  | 'money'
  | 'money-per-month'
  | 'rate'
  | 'effort'
  | 'duration'
  | 'month'
  | 'team'
  | 'share'
  | 'yearly-share'
  | 'score';

const dimensions: Readonly<Record<Unit, Dimension>> = {
  EUR: 'money',
  'EUR/month': 'money-per-month',
  'EUR/year': 'money-per-month',
  'EUR/person-month': 'rate',
  'person-months': 'effort',
  months: 'duration',
  years: 'duration',
  month: 'month',
  fte: 'team',
  percent: 'share',
  'percent/year': 'yearly-share',
  score: 'score',
};

export const dimensionOf = (unit: Unit): Dimension => dimensions[unit];

/** The unit in which values of a dimension are computed. */
export const baseUnit: Readonly<Record<Dimension, Unit>> = {
  money: 'EUR',
  'money-per-month': 'EUR/month',
  rate: 'EUR/person-month',
  effort: 'person-months',
  duration: 'months',
  month: 'month',
  team: 'fte',
  share: 'percent',
  'yearly-share': 'percent/year',
  score: 'score',
};

/** A value in `unit`, as a multiple or a part of the base unit: 2 years are 24 months, 12 EUR/year is 1 EUR/month. */
export function toBase(value: number, unit: Unit): number {
  if (unit === 'years') return value * 12;
  if (unit === 'EUR/year') return value / 12;
  return value;
}

/** The reverse of `toBase`. */
export function fromBase(value: number, unit: Unit): number {
  if (unit === 'years') return value / 12;
  if (unit === 'EUR/year') return value * 12;
  return value;
}
