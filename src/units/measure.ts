import { byCodeUnit } from './text-order.ts';

/**
 * What a number measures: a product of powers of money (`EUR`, in whatever currency the study is), hours of work, fte, months and
 * what a study counts by names of its own, and how often it is still to be multiplied by twelve. A person-month is fte × month; a year is twelve months, whatever its days; an hour is an hour of
 * work and no part of a month. Shares, scores and bare numbers measure nothing: every power is 0.
 */
export interface Measure {
  readonly EUR: number;
  readonly hour: number;
  readonly fte: number;
  readonly month: number;
  /** 2 years are 2 × 12 months: a number in years has 1, one in EUR/year has −1. */
  readonly twelves: number;
  /** The powers of what is counted, in the singular; none is 0. */
  readonly counted: Readonly<Record<string, number>>;
}

export const nothingMeasured: Measure = { EUR: 0, hour: 0, fte: 0, month: 0, twelves: 0, counted: {} };

const powers = ['EUR', 'hour', 'fte', 'month'] as const;

const combined = (a: Measure, b: Measure, sign: 1 | -1): Measure => ({
  EUR: a.EUR + sign * b.EUR,
  hour: a.hour + sign * b.hour,
  fte: a.fte + sign * b.fte,
  month: a.month + sign * b.month,
  twelves: a.twelves + sign * b.twelves,
  counted: combinedCounts(a.counted, b.counted, sign),
});

function combinedCounts(a: Measure['counted'], b: Measure['counted'], sign: 1 | -1): Measure['counted'] {
  const counts = new Map(Object.entries(a));
  for (const [word, power] of Object.entries(b)) counts.set(word, (counts.get(word) ?? 0) + sign * power);
  return Object.fromEntries([...counts].filter(([, power]) => power !== 0));
}

const countsSame = (a: Measure['counted'], b: Measure['counted']): boolean =>
  Object.keys(combinedCounts(a, b, -1)).length === 0;

/** The measure of a product. */
export const times = (a: Measure, b: Measure): Measure => combined(a, b, 1);

/** The measure of a quotient. */
export const per = (a: Measure, b: Measure): Measure => combined(a, b, -1);

/** Whether numbers of two measures may be added, converted or not. */
export const isOneDimension = (a: Measure, b: Measure): boolean =>
  powers.every((power) => a[power] === b[power]) && countsSame(a.counted, b.counted);

export const isSameMeasure = (a: Measure, b: Measure): boolean => a.twelves === b.twelves && isOneDimension(a, b);

/** A number times 12 to a power; untouched where the power is 0, and rounded once where it is not. */
export function timesTwelves(value: number, power: number): number {
  let twelves = 1;
  for (let count = Math.abs(power); count > 0; count--) twelves *= 12;
  if (power === 0) return value;
  return power > 0 ? value * twelves : value / twelves;
}

const words: Readonly<Record<string, Measure>> = {
  hour: { ...nothingMeasured, hour: 1 },
  fte: { ...nothingMeasured, fte: 1 },
  month: { ...nothingMeasured, month: 1 },
  year: { ...nothingMeasured, month: 1, twelves: 1 },
  'person-month': { ...nothingMeasured, fte: 1, month: 1 },
};

/** Whether a word of a unit is ours, in the singular or the plural. */
export const isOwnWord = (word: string): boolean =>
  Object.hasOwn(words, word.replace(/s$/, '')) || /^[A-Z]{3}$/.test(word);

/** What a word stands for besides ours: `EUR` for money, or what it counts. */
export type OtherWord = (word: string, isBelow: boolean) => string | null;

/**
 * `EUR/fte/year`, `hours*fte`: from left to right, what is divided by in the singular; null where it is none of these.
 *
 * @param other - what words stand for that are none of ours: in a unit as samen writes it, all count something but `EUR`
 */
export function readMeasure(text: string, other: OtherWord = (word) => word): Measure | null {
  let measure = nothingMeasured;
  let sign: string | undefined = '*';
  for (const part of text.split(/([*/])/)) {
    if (sign === undefined) {
      sign = part;
      continue;
    }
    const factor = factorOf(part, sign === '/', other);
    if (factor === null) return null;
    measure = combined(measure, factor, sign === '*' ? 1 : -1);
    sign = undefined;
  }
  return measure;
}

function factorOf(part: string, isBelow: boolean, other: OtherWord): Measure | null {
  const own = isBelow ? part : part.replace(/s$/, '');
  if (Object.hasOwn(words, own)) return part === 'ftes' ? null : (words[own] ?? null);
  const meant = other(part, isBelow);
  if (meant === 'EUR') return { ...nothingMeasured, EUR: 1 };
  return meant === null || meant === '' ? null : { ...nothingMeasured, counted: { [meant]: 1 } };
}

/** The powers by which a measure is written: months and fte together are person-months, as far as they go. */
function written({
  EUR,
  hour,
  fte,
  month,
  twelves,
  counted,
}: Measure): readonly (readonly [word: string, power: number])[] {
  const months = month - twelves;
  const together = months * fte > 0 ? Math.sign(fte) * Math.min(Math.abs(fte), Math.abs(months)) : 0;
  return [
    ['EUR', EUR],
    ...Object.entries(counted).toSorted(([a], [b]) => byCodeUnit(a, b)),
    ['person-month', together],
    ['hour', hour],
    ['fte', fte - together],
    ['month', months - together],
    ['year', twelves],
  ];
}

/** The one way in which samen itself writes a measure: `EUR/fte/year`, `hours/person-month`, `1/hour`. */
export function writeMeasure(measure: Measure): string {
  const top = written(measure).flatMap(([word, power]) => repeated(several(word), power));
  const bottom = written(measure).flatMap(([word, power]) => repeated(`/${word}`, -power));
  return `${top.length === 0 ? '1' : top.join('*')}${bottom.join('')}`;
}

const repeated = (text: string, count: number): string[] => Array.from({ length: Math.max(0, count) }, () => text);

/** Several of what has a plural of ours; what is counted stands in the singular. */
const several = (word: string): string => (word !== 'fte' && Object.hasOwn(words, word) ? `${word}s` : word);

/** Whether a unit of this measure says something: it counts something, and does not put months against years. */
export function isWritable(measure: Measure): boolean {
  const exponents = new Map(written(measure));
  const opposed = (exponents.get('month') ?? 0) * (exponents.get('year') ?? 0) < 0;
  const counts = [...exponents.values()].some((power) => power > 0);
  return counts && !opposed && !isOneDimension(measure, nothingMeasured);
}
