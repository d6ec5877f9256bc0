import type { Within } from '../../problems/problem.ts';
import { timesTwelves } from '../../units/measure.ts';
import type { Reckoning } from './reckon.ts';

/** The number a formula comes to; not a number where an input is none. */
export function evaluateReckoning(reckoning: Reckoning, valueOf: (name: string) => number): number {
  const all = (parts: readonly Reckoning[]): number[] => parts.map((part) => evaluateReckoning(part, valueOf));
  switch (reckoning.kind) {
    case 'name':
      return valueOf(reckoning.name);
    case 'number':
      return reckoning.value;
    case 'sum':
      return sumOf(all(reckoning.plus)) - sumOf(all(reckoning.minus));
    case 'product':
      return productOf(all(reckoning.over)) / productOf(all(reckoning.under));
    case 'extreme':
      return (reckoning.which === 'min' ? smallest : largest)(all(reckoning.of));
    case 'converted':
      return timesTwelves(evaluateReckoning(reckoning.of, valueOf), reckoning.twelves);
  }
}

/** Of what is no number none is smallest or largest, as in columns; of any many, so without a spread. */
const smallest = (numbers: readonly number[]): number => numbers.reduce((least, each) => Math.min(least, each));
const largest = (numbers: readonly number[]): number => numbers.reduce((most, each) => Math.max(most, each));
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const productOf = (numbers: readonly number[]): number => numbers.reduce((product, number) => product * number, 1);

/** The part that comes to nothing and is divided by, if there is one. */
export function zeroDivisor(reckoning: Reckoning, valueOf: (name: string) => number): Within | null {
  switch (reckoning.kind) {
    case 'name':
    case 'number':
      return null;
    case 'converted':
      return zeroDivisor(reckoning.of, valueOf);
    case 'sum':
      return firstOf([...reckoning.plus, ...reckoning.minus], valueOf);
    case 'extreme':
      return firstOf(reckoning.of, valueOf);
    case 'product': {
      const zero = reckoning.under.find((part) => evaluateReckoning(part, valueOf) === 0);
      return zero?.within ?? firstOf([...reckoning.over, ...reckoning.under], valueOf);
    }
  }
}

function firstOf(parts: readonly Reckoning[], valueOf: (name: string) => number): Within | null {
  for (const part of parts) {
    const found = zeroDivisor(part, valueOf);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a unit is converted by twelve, and a bare 12 is multiplied or divided by as well. */
export const countsTwelveTwice = (reckoning: Reckoning): boolean =>
  someWhere(reckoning, ({ kind }) => kind === 'converted') && someWhere(reckoning, multipliesByTwelve);

function multipliesByTwelve(reckoning: Reckoning): boolean {
  if (reckoning.kind !== 'product') return false;
  return [...reckoning.over, ...reckoning.under].some(
    (part) => part.kind === 'number' && part.value === 12 && part.unit === null,
  );
}

function someWhere(reckoning: Reckoning, holds: (part: Reckoning) => boolean): boolean {
  if (holds(reckoning)) return true;
  const inAny = (parts: readonly Reckoning[]): boolean => parts.some((part) => someWhere(part, holds));
  switch (reckoning.kind) {
    case 'name':
    case 'number':
      return false;
    case 'converted':
      return someWhere(reckoning.of, holds);
    case 'sum':
      return inAny([...reckoning.plus, ...reckoning.minus]);
    case 'product':
      return inAny([...reckoning.over, ...reckoning.under]);
    case 'extreme':
      return inAny(reckoning.of);
  }
}
