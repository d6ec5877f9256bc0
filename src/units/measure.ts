/**
 * What a number measures: a product of powers of euros, hours of work, fte and months, and how often it is still to be
 * multiplied by twelve. A person-month is fte × month; a year is twelve months, whatever its days; an hour is an hour of
 * work and no part of a month. Shares, scores and bare numbers measure nothing: every power is 0.
 */
export interface Measure {
  readonly EUR: number;
  readonly hour: number;
  readonly fte: number;
  readonly month: number;
  /** 2 years are 2 × 12 months: a number in years has 1, one in EUR/year has −1. */
  readonly twelves: number;
}

export const nothingMeasured: Measure = { EUR: 0, hour: 0, fte: 0, month: 0, twelves: 0 };

type Power = keyof Measure;
const powers: readonly Power[] = ['EUR', 'hour', 'fte', 'month', 'twelves'];

const combined = (a: Measure, b: Measure, sign: 1 | -1): Measure => ({
  EUR: a.EUR + sign * b.EUR,
  hour: a.hour + sign * b.hour,
  fte: a.fte + sign * b.fte,
  month: a.month + sign * b.month,
  twelves: a.twelves + sign * b.twelves,
});

/** The measure of a product. */
export const times = (a: Measure, b: Measure): Measure => combined(a, b, 1);

/** The measure of a quotient. */
export const per = (a: Measure, b: Measure): Measure => combined(a, b, -1);

/** Whether numbers of two measures may be added, converted or not. */
export const isOneDimension = (a: Measure, b: Measure): boolean =>
  powers.every((power) => power === 'twelves' || a[power] === b[power]);

export const isSameMeasure = (a: Measure, b: Measure): boolean => powers.every((power) => a[power] === b[power]);

/** A number times 12 to a power; untouched where the power is 0, and rounded once where it is not. */
export function timesTwelves(value: number, power: number): number {
  let twelves = 1;
  for (let count = Math.abs(power); count > 0; count--) twelves *= 12;
  if (power === 0) return value;
  return power > 0 ? value * twelves : value / twelves;
}

const words: Readonly<Record<string, Measure>> = {
  EUR: { ...nothingMeasured, EUR: 1 },
  hour: { ...nothingMeasured, hour: 1 },
  fte: { ...nothingMeasured, fte: 1 },
  month: { ...nothingMeasured, month: 1 },
  year: { ...nothingMeasured, month: 1, twelves: 1 },
  'person-month': { ...nothingMeasured, fte: 1, month: 1 },
};

/** `EUR/fte/year`, `hours*fte`: from left to right, what is divided by in the singular; null where it is none of these. */
export function readMeasure(text: string): Measure | null {
  let measure = nothingMeasured;
  let sign: string | undefined = '*';
  for (const part of text.split(/([*/])/)) {
    if (sign === undefined) {
      sign = part;
      continue;
    }
    const word = sign === '*' ? part.replace(/s$/, '') : part;
    const factor = Object.hasOwn(words, word) ? words[word] : undefined;
    if (factor === undefined || part === 'EURs' || part === 'ftes') return null;
    measure = combined(measure, factor, sign === '*' ? 1 : -1);
    sign = undefined;
  }
  return measure;
}

/** The powers by which a measure is written: months and fte together are person-months, as far as they go. */
function written({ EUR, hour, fte, month, twelves }: Measure): readonly (readonly [word: string, power: number])[] {
  const months = month - twelves;
  const together = months * fte > 0 ? Math.sign(fte) * Math.min(Math.abs(fte), Math.abs(months)) : 0;
  return [
    ['EUR', EUR],
    ['person-month', together],
    ['hour', hour],
    ['fte', fte - together],
    ['month', months - together],
    ['year', twelves],
  ];
}

/** The one way in which samen itself writes a measure: `EUR/fte/year`, `hours/person-month`, `1/hour`. */
export function writeMeasure(measure: Measure): string {
  const top = written(measure).flatMap(([word, power]) => repeated(counted(word), power));
  const bottom = written(measure).flatMap(([word, power]) => repeated(`/${word}`, -power));
  return `${top.length === 0 ? '1' : top.join('*')}${bottom.join('')}`;
}

const repeated = (text: string, count: number): string[] => Array.from({ length: Math.max(0, count) }, () => text);

const counted = (word: string): string => (word === 'EUR' || word === 'fte' ? word : `${word}s`);

/** Whether a unit of this measure says something: it counts something, and does not put months against years. */
export function isWritable(measure: Measure): boolean {
  const entry = new Map(written(measure));
  const opposed = (entry.get('month') ?? 0) * (entry.get('year') ?? 0) < 0;
  const counts = [...entry.values()].some((power) => power > 0);
  return counts && !opposed && !isOneDimension(measure, nothingMeasured);
}
