import type { CalendarMonth } from '../../units/month.ts';
import type { Fault, Path } from '../../units/problem.ts';
import { dimensionOf, fromBase, readUnit, toBase, type Unit } from '../../units/unit.ts';
import { central } from '../estimate.ts';
import type { Lenient } from '../shape.ts';
import type { Assumption, Dated, Estimate, Formula, Kind, Provenance } from '../study.ts';
import type { WrittenAssumption, WrittenDated, WrittenEstimate } from '../written.ts';
import { isFormula, isNameless, readFormula } from './formula.ts';
import { items, readOptionalTitle, type Reader, type Written } from './reader.ts';

type Range = Assumption['range'];

export function readAssumptions(
  reader: Reader,
  path: Path,
  written: Readonly<Record<string, Lenient<WrittenAssumption> | undefined>> | undefined,
): ReadonlyMap<string, Assumption> {
  return new Map(reader.entries(path, written).map(([name, each, at]) => [name, readAssumption(reader, at, each)]));
}

function readAssumption(reader: Reader, path: Path, written: Lenient<WrittenAssumption>): Assumption {
  const declared = written.unit === undefined ? null : readUnit(written.unit);
  const unit = declared ?? 'score';
  const range = declared === null ? null : readRange(reader, path, written.range, unit);
  const known = declared === null ? [] : readKnown(reader, path, written, unit);
  if (range !== null) checkRange(reader, range, unit, known);
  return { title: readOptionalTitle(written.title), unit, range, known: known.map(({ dated }) => dated) };
}

/** A dated value, and where it was written. */
interface Place {
  readonly dated: Dated;
  readonly at: Path;
}

function readKnown(reader: Reader, path: Path, written: Lenient<WrittenAssumption>, unit: Unit): Place[] {
  const name = String(path.at(-1));
  if (written.known === undefined) return readAlways(reader, path, written, unit);
  if (written.value !== undefined) reader.add([...path, 'known'], { kind: 'value-and-known' }, true);
  for (const key of ['kind', 'source', 'where', 'why'] as const) {
    if (written[key] !== undefined) reader.add([...path, key], { kind: 'beside-known', key }, true);
  }
  const months = Object.entries(written.known);
  if (months.length === 0) reader.add([...path, 'known'], { kind: 'no-value', name }, true);
  return months
    .flatMap(([month, dated]) => (dated === undefined ? [] : readDated(reader, [...path, 'known', month], dated, unit)))
    .toSorted((a, b) => Number(a.dated.since) - Number(b.dated.since));
}

function readAlways(reader: Reader, path: Path, written: Lenient<WrittenAssumption>, unit: Unit): Place[] {
  if (written.value === undefined) {
    if (written.kind !== undefined) reader.add([...path, 'value'], { kind: 'missing-key', key: 'value' });
    else reader.add(path, { kind: 'no-value', name: String(path.at(-1)) }, true);
    return [];
  }
  return datedAt(reader, path, { since: null, written: { ...written, value: written.value }, unit });
}

function readDated(reader: Reader, path: Path, written: Lenient<WrittenDated>, unit: Unit): Place[] {
  const since = reader.month(path, String(path.at(-1)), undefined, true);
  return datedAt(reader, path, { since, written, unit });
}

interface Evidence {
  readonly kind?: Kind | undefined;
  readonly source?: string | undefined;
  readonly where?: string | undefined;
  readonly why?: string | undefined;
}

function datedAt(
  reader: Reader,
  path: Path,
  its: {
    since: CalendarMonth | null;
    written: Evidence & { value?: Lenient<WrittenEstimate> | undefined };
    unit: Unit;
  },
): Place[] {
  const { value: written } = its.written;
  const provenance = isFormula(written)
    ? readDerived(reader, path, its.written)
    : readProvenance(reader, path, its.written, true);
  const at = [...path, 'value'];
  const value = written === undefined ? null : readValue(reader, at, written, its.unit);
  return value === null ? [] : [{ at, dated: { since: its.since, value, provenance } }];
}

/** What is computed from no assumption cannot go stale: the number itself is asked for. */
function readValue(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenEstimate>,
  unit: Unit,
): Estimate | Formula | null {
  if (isFormula(written)) return readFormula(reader, path, written, unit);
  if (!isNameless(written, unit)) return readEstimate(reader, path, written, unit);
  reader.add(path, { kind: 'nameless-formula', text: written });
  return null;
}

/** What follows from others is derived, said or not; it stands in no source and is nobody's judgement. */
function readDerived(reader: Reader, path: Path, written: Evidence): Provenance {
  const { kind = 'derived', source = null, where = null, why = null } = written;
  if (kind !== 'derived') reader.add([...path, 'kind'], { kind: 'formula-kind', found: kind });
  return { kind: 'derived', source, where, why };
}

/**
 * Where a figure or a structure comes from; `sourced` needs its source.
 *
 * @param needsKind - whether a missing kind is to be reported here; elsewhere the shape has done so
 */
export function readProvenance(reader: Reader, path: Path, written: Evidence, needsKind = false): Provenance {
  if (needsKind && written.kind === undefined) reader.add([...path, 'kind'], { kind: 'missing-key', key: 'kind' });
  if (written.kind === 'sourced' && written.source === undefined) {
    reader.add([...path, 'kind'], { kind: 'source-missing', known: reader.sources });
  }
  return {
    kind: written.kind ?? 'judgement',
    source: written.source ?? null,
    where: written.where ?? null,
    why: written.why ?? null,
  };
}

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

function readRange(reader: Reader, path: Path, text: string | undefined, unit: Unit): Range {
  if (text === undefined) return null;
  const at = [...path, 'range'];
  const [, from, to] = /^(.+?) +\.\. +(.+)$/.exec(text) ?? [];
  if (from === undefined || to === undefined) {
    reader.add(at, { kind: 'bad-range', text });
    return null;
  }
  const ends = [from, to].map((end) => readEstimate(reader, at, end, unit));
  const [low, high] = ends.map((end) => (end?.shape === 'constant' ? end.value : Number.NaN));
  if (low === undefined || high === undefined || Number.isNaN(low + high)) return null;
  if (low > high) reader.add(at, { kind: 'bad-range', text });
  return low > high ? null : { low, high };
}

/** The central value of every dated value lies in the range, its ends included. */
function checkRange(reader: Reader, range: NonNullable<Range>, unit: Unit, known: readonly Place[]): void {
  for (const { dated, at } of known) {
    // What a formula comes to is known when all assumptions have been read.
    if (dated.value.shape === 'formula') continue;
    const value = central(dated.value);
    if (!isInRange(value, range)) {
      reader.add(at, { kind: 'outside-range', value, unit, low: range.low, high: range.high });
    }
  }
}

/** Whether a value lies in a range, its ends included: 30% of something need not be so to the last bit of a double. */
export function isInRange(value: number, { low, high }: NonNullable<Range>): boolean {
  const slack = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
  return value >= low - slack && value <= high + slack;
}
