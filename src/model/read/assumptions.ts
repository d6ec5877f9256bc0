import type { CalendarMonth } from '../../units/month.ts';
import type { Path } from '../../problems/problem.ts';
import { readUnit } from '../../units/notation.ts';
import type { Unit } from '../../units/unit.ts';
import { central, type Estimate, viewsOf } from '../estimates/estimate.ts';
import type { Unknown } from '../estimates/unknown.ts';
import type { Lenient } from '../written/shape.ts';
import type { Assumption, Dated, Formula, Kind, Provenance } from '../study/study.ts';
import type { WrittenEstimate, WrittenExperts } from '../written/written-estimate.ts';
import type { WrittenAssumption, WrittenDated } from '../written/written.ts';
import { readEstimate } from './estimates.ts';
import { readExperts } from './experts.ts';
import { isFormula, isNameless, meantFormula, readFormula } from './formula.ts';
import { meansUnknown, readOptionalTitle, type Reader } from './reader.ts';

type Range = Assumption['range'];

export function readAssumptions(
  reader: Reader,
  path: Path,
  written: Readonly<Record<string, Lenient<WrittenAssumption> | undefined>> | undefined,
): ReadonlyMap<string, Assumption> {
  return new Map(reader.entries(path, written).map(([name, each, at]) => [name, readAssumption(reader, at, each)]));
}

function readAssumption(reader: Reader, path: Path, written: Lenient<WrittenAssumption>): Assumption {
  const declared = written.unit === undefined ? null : readUnit(written.unit, reader.notation);
  const unit = declared ?? 'score';
  const range = declared === null ? null : readRange(reader, path, written.range, unit);
  const known = declared === null ? [] : readKnown(reader, path, written, { unit, range });
  if (range !== null) checkRange(reader, range, unit, known);
  return {
    title: readOptionalTitle(written.title),
    group: written.group?.trim() || null,
    unit,
    range,
    known: known.map(({ dated }) => dated),
  };
}

/** A dated value, and where it was written. */
interface Place {
  readonly dated: Dated;
  readonly at: Path;
}

/** What the values of an assumption must fit. */
interface Bounded {
  readonly unit: Unit;
  readonly range: Range;
}

function readKnown(reader: Reader, path: Path, written: Lenient<WrittenAssumption>, bounded: Bounded): Place[] {
  if (written.known === undefined) return readAlways(reader, path, written, bounded);
  if (written.value !== undefined) reader.add([...path, 'known'], { kind: 'value-and-known' }, true);
  for (const key of ['experts', 'kind', 'source', 'where', 'why', 'direction'] as const) {
    if (written[key] !== undefined) reader.add([...path, key], { kind: 'beside-known', key }, true);
  }
  const months = Object.entries(written.known);
  return months
    .flatMap(([month, dated]) =>
      dated === undefined ? [] : readDated(reader, [...path, 'known', month], dated, bounded),
    )
    .toSorted((a, b) => Number(a.dated.since) - Number(b.dated.since));
}

function readAlways(reader: Reader, path: Path, written: Lenient<WrittenAssumption>, bounded: Bounded): Place[] {
  if (written.value === undefined && written.experts === undefined) {
    if (written.kind !== undefined) reader.add([...path, 'value'], { kind: 'missing-key', key: 'value' });
    else reader.add(path, { kind: 'no-value', name: String(path.at(-1)) }, true);
    return [];
  }
  return datedAt(reader, path, { since: null, written, ...bounded });
}

function readDated(reader: Reader, path: Path, written: Lenient<WrittenDated>, bounded: Bounded): Place[] {
  const since = reader.month(path, String(path.at(-1)), undefined, true);
  return datedAt(reader, path, { since, written, ...bounded });
}

interface Evidence {
  readonly kind?: Kind | undefined;
  readonly source?: string | undefined;
  readonly where?: Parameters<typeof readOptionalTitle>[0];
  readonly why?: Parameters<typeof readOptionalTitle>[0];
  readonly direction?: string | undefined;
}

function datedAt(
  reader: Reader,
  path: Path,
  options: {
    since: CalendarMonth | null;
    written: Evidence & {
      value?: Lenient<WrittenEstimate> | undefined;
      experts?: Lenient<WrittenExperts> | undefined;
    };
  } & Bounded,
): Place[] {
  const { value: written, experts } = options.written;
  if (experts !== undefined) return pooledAt(reader, path, { ...options, experts });
  if (options.since !== null && written === undefined)
    reader.add([...path, 'value'], { kind: 'missing-key', key: 'value', section: String(path[0]) });
  const provenance =
    isFormula(written) || meantFormula(written, reader.notation) !== null
      ? readDerived(reader, path, options.written)
      : readProvenance(reader, path, options.written, !isUnknown(written));
  const at = [...path, 'value'];
  const value = isUnknown(written)
    ? readUnknown(reader, at, written, options)
    : written === undefined
      ? null
      : readValue(reader, at, written, options.unit);
  return value === null ? [] : [{ at, dated: { since: options.since, value, provenance } }];
}

/** What several experts say in place of one value. */
function pooledAt(
  reader: Reader,
  path: Path,
  options: {
    since: CalendarMonth | null;
    written: Evidence & { value?: unknown };
    experts: Lenient<WrittenExperts>;
  } & Bounded,
): Place[] {
  if (options.written.value !== undefined) reader.add([...path, 'experts'], { kind: 'value-and-experts' }, true);
  const at = [...path, 'experts'];
  const provenance = readProvenance(reader, path, options.written, true);
  const read = readExperts(reader, at, options.experts, options.unit);
  if (read === null) return [];
  const expertSources = read.sources.size === 0 ? {} : { expertSources: read.sources };
  return [{ at, dated: { since: options.since, value: read.pool, provenance, ...expertSources } }];
}

/** Whether it stands for a value that nobody knows, or is meant to. */
const isUnknown = (written: unknown): written is string => written === 'unknown' || meansUnknown(written);

/** What nobody knows lies within the range of its assumption. A month of the calendar is one month, as it is of no estimate either. */
function readUnknown(reader: Reader, path: Path, written: string, { range, unit }: Bounded): Unknown | null {
  if (unit !== 'month' && range !== null && range.low < range.high) {
    reader.isOtherUnknown(path, written);
    return { shape: 'unknown', low: range.low, high: range.high };
  }
  reader.add(
    path,
    unit === 'month'
      ? { kind: 'constant-needed', name: null, why: 'month', since: null }
      : { kind: 'nobody-knows', lacks: 'range', text: written },
  );
  return null;
}

/** What is computed from no assumption cannot go stale: the number itself is asked for. */
export function readValue(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenEstimate>,
  unit: Unit,
): Estimate | Formula | null {
  if (isFormula(written)) return readFormula(reader, path, written, unit);
  const meant = meantFormula(written, reader.notation);
  if (meant !== null) {
    reader.add(path, { kind: 'bad-reference', text: String(written), near: meant });
    return null;
  }
  if (!isNameless(written, unit, reader.notation)) return readEstimate(reader, path, written, unit);
  reader.add(path, { kind: 'nameless-formula', text: written });
  return null;
}

/** What follows from others is derived, said or not; it stands in no source and is nobody's judgement. */
function readDerived(reader: Reader, path: Path, written: Evidence): Provenance {
  const { kind = 'derived', source = null, where, why } = written;
  if (kind !== 'derived') reader.add([...path, 'kind'], { kind: 'formula-kind', found: kind });
  checkDirection(reader, path, { ...written, kind: 'derived' });
  return { kind: 'derived', source, where: readOptionalTitle(where), why: readOptionalTitle(why), direction: null };
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
  checkDirection(reader, path, written);
  return {
    kind: written.kind ?? 'judgement',
    source: written.source ?? null,
    where: readOptionalTitle(written.where),
    why: readOptionalTitle(written.why),
    direction: written.direction ?? null,
  };
}

/** Only of a judgement is the direction another matter than the size: what is sourced or derived has both. */
function checkDirection(reader: Reader, path: Path, { direction, kind }: Evidence): void {
  if (direction === undefined || kind === undefined || kind === 'judgement') return;
  reader.add([...path, 'direction'], { kind: 'direction-not-judged', found: kind }, true);
}

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

/** The central value of every dated value, and of each expert, lies in the range, its ends included. */
function checkRange(reader: Reader, range: NonNullable<Range>, unit: Unit, known: readonly Place[]): void {
  for (const { dated, at } of known) {
    // What a formula comes to is known when all assumptions have been read.
    if (dated.value.shape === 'formula' || dated.value.shape === 'unknown') continue;
    const experts = dated.value.shape === 'pool' ? dated.value.views.map(({ expert }) => expert) : [];
    viewsOf(dated.value).forEach((view, index) => {
      const value = central(view);
      if (isInRange(value, range)) return;
      const place = [...at, ...experts.slice(index, index + 1)];
      reader.add(place, { kind: 'outside-range', value, unit, low: range.low, high: range.high });
    });
  }
}

/** Whether a value lies in a range, its ends included: 30% of something need not be so to the last bit of a double. */
export function isInRange(value: number, { low, high }: NonNullable<Range>): boolean {
  const slack = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
  return value >= low - slack && value <= high + slack;
}
