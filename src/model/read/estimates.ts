import type { Fault, Path } from '../../problems/problem.ts';
import { dimensionOf, fromBase, toBase, type Unit } from '../../units/unit.ts';
import {
  type Estimate,
  type Single,
  faultOf,
  isStrict,
  numberForms,
  type NumberForm,
  numbersOf,
  ownForms,
} from '../estimates/estimate.ts';
import type { Lenient } from '../written/shape.ts';
import type { WrittenEstimate } from '../written/written-estimate.ts';
import type { Reader, WrittenValue } from './reader.ts';

/** Reads a number in the unit of the estimate; not a number where it cannot be read. */
type ReadNumber = (path: Path, written: WrittenValue) => number;

/** An estimate in `unit`, or null where it cannot be read. */
export function readEstimate(reader: Reader, path: Path, written: Lenient<WrittenEstimate>, unit: Unit): Single | null {
  const number = numbersIn(reader, unit);
  if (typeof written !== 'object') return finite({ shape: 'constant', value: number(path, written) });
  if (unit === 'month') {
    reader.add(path, { kind: 'constant-needed', name: null, why: 'month', since: null });
    return null;
  }
  const own = ownForms.find(({ key }) => key in written);
  if (own !== undefined) return own.read(partsIn(reader, number), [...path, own.key], written[own.key]);
  const estimate = finite(readNumbers(path, written as WrittenNumbers, number));
  const fault = estimate === null ? null : (faultOf(estimate) ?? disorder(estimate, unit));
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

type WrittenNumbers = Readonly<Record<string, WrittenValue>>;

/** The shape that is named, or the one that is meant where none is. */
function readNumbers(path: Path, written: WrittenNumbers, number: ReadNumber): Single {
  const { keys, shapes } = formOf(written);
  const shape = shapes.find((name) => name === written['shape']) ?? shapes[0];
  const numbers = keys.map((key) => [key, number([...path, key], written[key])] as const);
  return { shape, ...Object.fromEntries(numbers) } as unknown as Single;
}

/** The form of which most keys are written and fewest are missing: that a key is missing has been reported. */
function formOf(written: WrittenNumbers): NumberForm {
  const fit = ({ keys }: NumberForm): number => keys.reduce((sum, key) => sum + (key in written ? 1 : -1), 0);
  return numberForms.toSorted((one, other) => fit(other) - fit(one))[0] as NumberForm;
}

/** What is out of order in an estimate, if anything is. */
function disorder(estimate: Estimate, unit: Unit): Fault | null {
  const ends = numbersOf(estimate);
  const values = ends.map(([, value]) => value);
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const strict = isStrict(estimate);
  const rises = (from: number, to: number): boolean => (strict ? to > from : to >= from);
  const rising = values.every((value, index) => index === 0 || rises(values[index - 1] as number, value));
  return rising && first < last ? null : { kind: 'estimate-order', ends, unit, strict };
}

const partsIn = (reader: Reader, number: ReadNumber): Parameters<(typeof ownForms)[number]['read']>[0] => ({
  number,
  probability: (path, written) => readProbability(reader, path, written),
  add: (path, fault, onKey) => reader.add(path, fault, onKey),
});

/** A share from 0 to 100%; not a number where it cannot be read. */
function readProbability(reader: Reader, path: Path, written: WrittenValue): number {
  const read = written === undefined ? null : reader.quantity(path, written, 'share', null);
  if (read === null) return Number.NaN;
  const bounds = { low: 0, high: 1 };
  if (read.value < 0 || read.value > 1) {
    reader.add(path, { kind: 'out-of-bounds', value: read.value, unit: 'percent', bounds, name: null });
  }
  return read.value;
}

const finite = <E extends Single>(estimate: E): E | null =>
  Object.values(estimate).every((value) => typeof value !== 'number' || Number.isFinite(value)) ? estimate : null;
