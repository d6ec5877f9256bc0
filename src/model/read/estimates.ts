import type { Fault, Path } from '../../problems/problem.ts';
import { dimensionOf, fromBase, toBase, type Unit } from '../../units/unit.ts';
import type { Lenient } from '../written/shape.ts';
import type { Estimate } from '../study/study.ts';
import type { WrittenEstimate } from '../written/written.ts';
import { items, type Reader, type Written } from './reader.ts';

/** Reads a number in the unit of the estimate; not a number where it cannot be read. */
type ReadNumber = (path: Path, written: Written) => number;

/** An estimate in `unit`, or null where it cannot be read. */
export function readEstimate(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenEstimate>,
  unit: Unit,
): Estimate | null {
  const number = numbersIn(reader, unit);
  if (typeof written !== 'object') return finite({ shape: 'constant', value: number(path, written) });
  if (unit === 'month') {
    reader.add(path, { kind: 'constant-needed', name: null, why: 'month', since: null });
    return null;
  }
  if ('any-of' in written) return readOptions(reader, [...path, 'any-of'], written['any-of'], number);
  const estimate = finite(readSpread(path, written as WrittenSpread, number));
  const fault = estimate === null ? null : disorder(estimate, unit);
  if (fault !== null) reader.add(path, fault);
  return fault === null ? estimate : null;
}

/** Numbers in a unit of their own: bare, in the unit itself, or in one that converts to it. */
export function numbersIn(reader: Reader, unit: Unit): ReadNumber {
  const bare = unit === 'percent' || unit === 'percent/year' ? null : unit;
  return (path, written) => {
    const read = written === undefined ? null : reader.quantity(path, written, dimensionOf(unit), bare);
    if (read === null) return Number.NaN;
    return read.unit === unit ? read.value : fromBase(toBase(read.value, read.unit), unit);
  };
}

type Spread = Exclude<Estimate, { shape: 'constant' | 'discrete' }>;
type SpreadKey = 'low' | 'mode' | 'high' | 'p10' | 'p90' | 'min' | 'max';
type WrittenSpread = { readonly [key in SpreadKey]?: Written } & { readonly shape?: Spread['shape'] | undefined };

function readSpread(path: Path, written: WrittenSpread, number: ReadNumber): Spread {
  const of = (key: SpreadKey): number => number([...path, key], written[key]);
  if ('low' in written || 'mode' in written || 'high' in written) {
    const shape = written.shape === 'triangular' ? 'triangular' : 'pert';
    return { shape, low: of('low'), mode: of('mode'), high: of('high') };
  }
  if ('p10' in written || 'p90' in written) {
    return { shape: written.shape === 'normal' ? 'normal' : 'lognormal', p10: of('p10'), p90: of('p90') };
  }
  return { shape: 'uniform', min: of('min'), max: of('max') };
}

/** What is out of order in an estimate, if anything is. */
function disorder(estimate: Spread, unit: Unit): Fault | null {
  if (estimate.shape === 'lognormal' && estimate.p10 <= 0) return { kind: 'lognormal-not-positive' };
  const ends = endsOf(estimate);
  const values = ends.map(([, value]) => value);
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const rising = values.every((value, index) => index === 0 || value >= (values[index - 1] as number));
  return rising && first < last ? null : { kind: 'estimate-order', ends, unit };
}

function endsOf(estimate: Spread): [string, number][] {
  switch (estimate.shape) {
    case 'pert':
    case 'triangular':
      return [
        ['low', estimate.low],
        ['mode', estimate.mode],
        ['high', estimate.high],
      ];
    case 'lognormal':
    case 'normal':
      return [
        ['p10', estimate.p10],
        ['p90', estimate.p90],
      ];
    case 'uniform':
      return [
        ['min', estimate.min],
        ['max', estimate.max],
      ];
  }
}

type WrittenOption = {
  readonly value?: string | number | undefined;
  readonly probability?: string | number | undefined;
};

function readOptions(
  reader: Reader,
  path: Path,
  written: readonly (WrittenOption | undefined)[] | undefined,
  number: ReadNumber,
): Estimate | null {
  const options = items(path, written).map(([option, at]) => ({
    value: number([...at, 'value'], option.value),
    probability: readProbability(reader, [...at, 'probability'], option.probability),
  }));
  if (options.some(({ value, probability }) => !Number.isFinite(value + probability))) return null;
  const total = options.reduce((sum, { probability }) => sum + probability, 0);
  if (Math.abs(total - 1) > 1e-9) reader.add(path, { kind: 'probabilities-sum', total }, true);
  return { shape: 'discrete', options };
}

/** A share from 0 to 100%; not a number where it cannot be read. */
function readProbability(reader: Reader, path: Path, written: Written): number {
  const read = written === undefined ? null : reader.quantity(path, written, 'share', null);
  if (read === null) return Number.NaN;
  const bounds = { low: 0, high: 1 };
  if (read.value < 0 || read.value > 1) {
    reader.add(path, { kind: 'out-of-bounds', value: read.value, unit: 'percent', bounds, name: null });
  }
  return read.value;
}

const finite = <E extends Estimate>(estimate: E): E | null =>
  Object.values(estimate).every((value) => typeof value !== 'number' || Number.isFinite(value)) ? estimate : null;
