import type { TextSpan } from '../../problems/problem.ts';
import { isOneDimension, type Measure, nothingMeasured, per, times } from '../../units/measure.ts';
import { measureOf, type Unit, unitOf } from '../../units/unit.ts';
import type { Expression, Extreme } from './expression.ts';
import type { FormulaFault } from './scan.ts';
import { append } from '../../numerics/extremes.ts';

/**
 * How a formula is computed: the one description that checks evaluate and the engine compiles. Chains are flat, and
 * twelves are multiplied or divided by only where a unit has to become another, as late as possible.
 */
export type Computation = { readonly measure: Measure; readonly within: TextSpan } & (
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit | null }
  | { readonly kind: 'sum'; readonly plus: readonly Computation[]; readonly minus: readonly Computation[] }
  | { readonly kind: 'product'; readonly over: readonly Computation[]; readonly under: readonly Computation[] }
  /** The smallest or largest of several in one unit. */
  | { readonly kind: 'extreme'; readonly which: Extreme; readonly of: readonly Computation[] }
  /** A number in another unit: so many times multiplied by twelve, or divided where there are fewer than 0. */
  | { readonly kind: 'converted'; readonly of: Computation; readonly twelves: number }
);

/** The unit of an assumption by its name; undefined where it cannot be found, which has been reported then. */
export type UnitOf = (name: string) => Unit | undefined;

interface Computed {
  /** The computation, in the unit that was asked for; null where the units do not fit or are not known. */
  readonly computation: Computation | null;
  readonly faults: readonly FormulaFault[];
}

/** A formula as it is computed for an assumption in `unit`, and what is wrong with the units in it. */
export function computationOf(expression: Expression, unitOfName: UnitOf, unit: Unit): Computed {
  const wanted = measureOf(unit);
  const { within } = expression;
  if (wanted === null)
    return { computation: null, faults: [{ fault: { kind: 'month-in-formula', name: null }, within }] };
  const resolver = new UnitResolver(unitOfName);
  const found = resolver.of(expression, wanted);
  if (found === null) return { computation: null, faults: resolver.faults };
  if (isOneDimension(found.measure, wanted)) return { computation: inScaleOf(found, wanted), faults: [] };
  return {
    computation: null,
    faults: [{ fault: { kind: 'formula-unit', found: unitOf(found.measure), unit }, within }],
  };
}

class UnitResolver {
  readonly faults: FormulaFault[] = [];
  private readonly unitOfName: UnitOf;

  constructor(unitOfName: UnitOf) {
    this.unitOfName = unitOfName;
  }

  /** @param wanted - what the whole is wanted in: a sum of years and months is converted to that, if it can be */
  of(expression: Expression, wanted: Measure | null): Computation | null {
    switch (expression.kind) {
      case 'name':
        return this.named(expression);
      case 'number': {
        const { value, unit, within } = expression;
        return { kind: 'number', value, unit, within, measure: (unit && measureOf(unit)) ?? nothingMeasured };
      }
      case 'sum':
        return this.sum(expression, wanted);
      case 'product':
        return this.product(expression);
      case 'extreme':
        return this.extreme(expression, wanted);
    }
  }

  private named({ name, within }: Extract<Expression, { kind: 'name' }>): Computation | null {
    const unit = this.unitOfName(name);
    if (unit === undefined) return null;
    const measure = measureOf(unit);
    if (measure === null) this.faults.push({ fault: { kind: 'month-in-formula', name }, within });
    return measure === null ? null : { kind: 'name', name, measure, within };
  }

  private sum({ terms, within }: Extract<Expression, { kind: 'sum' }>, wanted: Measure | null): Computation | null {
    const found = this.inOneScale(
      terms.map(({ of }) => this.of(of, wanted)),
      wanted,
    );
    if (found === null) return null;
    const side = (isMinus: boolean): Computation[] =>
      found.parts.flatMap((of, index) => {
        const negative = terms[index]?.negative ?? false;
        if (of.kind !== 'sum') return negative === isMinus ? [of] : [];
        return negative === isMinus ? of.plus : of.minus;
      });
    return { kind: 'sum', plus: side(false), minus: side(true), measure: found.scale, within };
  }

  private extreme(expression: Extract<Expression, { kind: 'extreme' }>, wanted: Measure | null): Computation | null {
    const { which, within } = expression;
    const found = this.inOneScale(
      expression.of.map((each) => this.of(each, wanted)),
      wanted,
      isBareZero,
    );
    return found === null ? null : { kind: 'extreme', which, of: found.parts, measure: found.scale, within };
  }

  /**
   * Parts that are added to or held against each other, in one unit: that of the first, or the wanted one where they differ in twelves.
   *
   * @param fitsAll - what goes with parts in any unit
   */
  private inOneScale(
    found: readonly (Computation | null)[],
    wanted: Measure | null,
    fitsAll: (part: Computation) => boolean = () => false,
  ): { readonly parts: readonly Computation[]; readonly scale: Measure } | null {
    const resolved = found.filter((part) => part !== null);
    const measured = resolved.filter((part) => !fitsAll(part));
    const measure = (measured[0] ?? resolved[0])?.measure;
    if (measure === undefined || found[0] === null) return null;
    const other = measured.find((part) => !isOneDimension(part.measure, measure));
    if (other !== undefined) {
      const fault = { kind: 'formula-adds-units', one: unitOf(measure), other: unitOf(other.measure) } as const;
      this.faults.push({ fault, within: other.within });
    }
    if (other !== undefined || resolved.length < found.length) return null;
    const oneScale = measured.every((part) => part.measure.twelves === measure.twelves);
    const scale = oneScale || wanted === null || !isOneDimension(wanted, measure) ? measure : wanted;
    return {
      parts: resolved.map((part) => (fitsAll(part) ? { ...part, measure: scale } : inScaleOf(part, scale))),
      scale,
    };
  }

  private product({ factors, within }: Extract<Expression, { kind: 'product' }>): Computation | null {
    const over: Computation[] = [];
    const under: Computation[] = [];
    let measure: Measure | null = nothingMeasured;
    for (const { under: divides, of } of factors) {
      const factor = this.of(of, null);
      if (factor === null || measure === null) {
        measure = null;
        continue;
      }
      measure = divides ? per(measure, factor.measure) : times(measure, factor.measure);
      if (divides) under.push(factor);
      else if (factor.kind === 'product') {
        append(over, factor.over);
        append(under, factor.under);
      } else over.push(factor);
    }
    return measure === null ? null : { kind: 'product', over, under, measure, within };
  }
}

/** 0 is 0 in every unit: `max(0, $a)`. */
const isBareZero = (part: Computation): boolean => part.kind === 'number' && part.unit === null && part.value === 0;

/** The same number in the scale of another measure of its dimension. */
function inScaleOf(computation: Computation, { twelves }: Measure): Computation {
  const missing = computation.measure.twelves - twelves;
  if (missing === 0) return computation;
  const { measure, within } = computation;
  return { kind: 'converted', of: computation, twelves: missing, measure: { ...measure, twelves }, within };
}
