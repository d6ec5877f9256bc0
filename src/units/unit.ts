import type { Branded } from './brand.ts';
import { isSameMeasure, type Measure, nothingMeasured, readMeasure, timesTwelves, writeMeasure } from './measure.ts';

/**
 * The units that have a name of their own: those of the fields of a study. `EUR` stands for the currency of the study, which its
 * notation writes (`notation.ts`).
 */
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

export type ListedUnit = (typeof units)[number];

/** A product or quotient of units that is not on the list, such as `EUR/hour`, as `writeMeasure` writes it. */
export type CompoundUnit = Branded<string, 'compound unit'>;

/** The units in which an assumption may be declared. */
export type Unit = ListedUnit | CompoundUnit;

/** What a field holds. Two units of one dimension convert into each other; nothing else does. */
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

/** The names by which units are mostly written: the list, and the products and quotients that an analyst often needs. */
export const namesOfUnits: readonly string[] = [
  ...units,
  'hours',
  'hours/month',
  'hours/year',
  'hours/person-month',
  'hours/fte/year',
  'person-months/year',
  'EUR/hour',
  'EUR/fte',
  'EUR/fte/year',
];

/** What a unit measures: what a field may hold, or something else, which is called by the unit it is computed in. */
export type AnyDimension = Dimension | CompoundUnit;

const dimensions: Readonly<Record<ListedUnit, Dimension>> = {
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

/** A month of the calendar is a point in time: it measures nothing, and cannot be computed with. */
const measures: Readonly<Record<ListedUnit, Measure | null>> = {
  EUR: { ...nothingMeasured, EUR: 1 },
  'EUR/month': { ...nothingMeasured, EUR: 1, month: -1 },
  'EUR/year': { ...nothingMeasured, EUR: 1, month: -1, twelves: -1 },
  'EUR/person-month': { ...nothingMeasured, EUR: 1, fte: -1, month: -1 },
  'person-months': { ...nothingMeasured, fte: 1, month: 1 },
  months: { ...nothingMeasured, month: 1 },
  years: { ...nothingMeasured, month: 1, twelves: 1 },
  month: null,
  fte: { ...nothingMeasured, fte: 1 },
  percent: nothingMeasured,
  'percent/year': { ...nothingMeasured, month: -1, twelves: -1 },
  score: nothingMeasured,
};

export const isListed = (unit: string): unit is ListedUnit => Object.hasOwn(dimensions, unit);

/** What a number in a unit measures; null for a month of the calendar. */
export const measureOf = (unit: Unit): Measure | null => (isListed(unit) ? measures[unit] : readMeasure(unit));

/** The unit of a measure; null where it is without dimension. */
export function unitOf(measure: Measure): Unit | null {
  if (isSameMeasure(measure, nothingMeasured)) return null;
  const listed = units.find((unit) => measures[unit] !== null && isSameMeasure(measures[unit], measure));
  return listed ?? (writeMeasure(measure) as CompoundUnit);
}

export function dimensionOf(unit: Unit): AnyDimension {
  if (isListed(unit)) return dimensions[unit];
  const base = unitOf({ ...(readMeasure(unit) ?? nothingMeasured), twelves: 0 });
  if (base === null) throw new Error(`unit ${unit} was read without dimension`);
  return isListed(base) ? dimensions[base] : base;
}

/** The unit in which values of a dimension are computed. */
export const baseUnit: Readonly<Record<Dimension, ListedUnit>> = {
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

/** How often a value in `unit` is multiplied by twelve in the base unit: 1 for years, −1 for EUR/year. */
export const twelvesToBase = (unit: Unit): number => (unit === 'percent/year' ? 0 : (measureOf(unit)?.twelves ?? 0));

/** A value in `unit`, as a multiple or a part of the base unit: 2 years are 24 months, 12 EUR/year is 1 EUR/month. */
export const toBase = (value: number, unit: Unit): number => timesTwelves(value, twelvesToBase(unit));

/** The reverse of `toBase`. */
export const fromBase = (value: number, unit: Unit): number => timesTwelves(value, -twelvesToBase(unit));
