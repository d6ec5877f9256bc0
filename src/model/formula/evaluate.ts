import type { TextSpan } from '../../problems/problem.ts';
import { timesTwelves } from '../../units/measure.ts';
import type { Computation } from './computation.ts';

/** The number a formula comes to; not a number where an input is none. */
export function evaluateComputation(computation: Computation, valueOf: (name: string) => number): number {
  const all = (parts: readonly Computation[]): number[] => parts.map((part) => evaluateComputation(part, valueOf));
  switch (computation.kind) {
    case 'name':
      return valueOf(computation.name);
    case 'number':
      return computation.value;
    case 'sum':
      return sumOf(all(computation.plus)) - sumOf(all(computation.minus));
    case 'product':
      return productOf(all(computation.over)) / productOf(all(computation.under));
    case 'extreme':
      return (computation.which === 'min' ? smallest : largest)(all(computation.of));
    case 'converted':
      return timesTwelves(evaluateComputation(computation.of, valueOf), computation.twelves);
  }
}

/** Of what is no number none is smallest or largest, as in columns; of any many, so without a spread. */
const smallest = (numbers: readonly number[]): number => numbers.reduce((least, each) => Math.min(least, each));
const largest = (numbers: readonly number[]): number => numbers.reduce((most, each) => Math.max(most, each));
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const productOf = (numbers: readonly number[]): number => numbers.reduce((product, number) => product * number, 1);

/** The part that comes to nothing and is divided by, if there is one. */
export function zeroDivisor(computation: Computation, valueOf: (name: string) => number): TextSpan | null {
  switch (computation.kind) {
    case 'name':
    case 'number':
      return null;
    case 'converted':
      return zeroDivisor(computation.of, valueOf);
    case 'sum':
      return firstOf([...computation.plus, ...computation.minus], valueOf);
    case 'extreme':
      return firstOf(computation.of, valueOf);
    case 'product': {
      const zero = computation.under.find((part) => evaluateComputation(part, valueOf) === 0);
      return zero?.within ?? firstOf([...computation.over, ...computation.under], valueOf);
    }
  }
}

function firstOf(parts: readonly Computation[], valueOf: (name: string) => number): TextSpan | null {
  for (const part of parts) {
    const found = zeroDivisor(part, valueOf);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a unit is converted by twelve, and a bare 12 is multiplied or divided by as well. */
export const countsTwelveTwice = (computation: Computation): boolean =>
  someWhere(computation, ({ kind }) => kind === 'converted') && someWhere(computation, multipliesByTwelve);

function multipliesByTwelve(computation: Computation): boolean {
  if (computation.kind !== 'product') return false;
  return [...computation.over, ...computation.under].some(
    (part) => part.kind === 'number' && part.value === 12 && part.unit === null,
  );
}

function someWhere(computation: Computation, holds: (part: Computation) => boolean): boolean {
  if (holds(computation)) return true;
  const inAny = (parts: readonly Computation[]): boolean => parts.some((part) => someWhere(part, holds));
  switch (computation.kind) {
    case 'name':
    case 'number':
      return false;
    case 'converted':
      return someWhere(computation.of, holds);
    case 'sum':
      return inAny([...computation.plus, ...computation.minus]);
    case 'product':
      return inAny([...computation.over, ...computation.under]);
    case 'extreme':
      return inAny(computation.of);
  }
}
