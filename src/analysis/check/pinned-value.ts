import type { Pin } from '../../model/figures.ts';
import type { Study } from '../../model/study/study.ts';
import { type CalendarMonth, mendMonth, readMonth } from '../../units/month.ts';
import type { Notation } from '../../units/notation.ts';
import { inNotation } from '../../problems/in-notation.ts';
import type { Fault, Problem } from '../../problems/problem.ts';
import { type AnyDimension, dimensionOf, fromBase, toBase, type Unit } from '../../units/unit.ts';
import { Reader } from '../../model/read/reader.ts';
import { monthOfTime } from '../trace/time-month.ts';
import type { ComputedFigure } from './computed-figure.ts';

/** What was published, in the terms of its figure. */
export interface Pinned {
  /** In the unit of the figure; a time written as a month is that month; null: none. */
  readonly value: number | null;
  /** Whether a time is written as a month. */
  readonly asMonth: boolean;
  /** In the same unit; null: not at all. */
  readonly within: number | null;
}

/** What a pin says of its figure. @returns what is wrong with it instead, by path in `figures.yaml` */
export function pinnedValue(pin: Pin, figure: ComputedFigure, notation: Notation): Pinned | readonly Problem[] {
  const reader = new Reader([], notation);
  const read = readValue(reader, [...pin.path, 'value'], pin.value, figure);
  const within = pin.within === null ? null : readWithin(reader, [...pin.path, 'within'], pin.within, figure);
  return reader.problems.length > 0
    ? reader.problems.map((problem) => ({ ...problem, fault: inNotation(problem.fault, notation) }))
    : { ...read, within };
}

/** What a figure may lack: a place, a team of effort in no time, a finish without phases, a score that asks for one. */
const mayBeNone: ReadonlySet<ComputedFigure['unit']> = new Set(['rank', 'fte', 'moment', 'score'] as const);

type PinnedText = string | number;
type Read = Pick<Pinned, 'value' | 'asMonth'>;

function readValue(reader: Reader, path: Problem['path'], written: PinnedText, { unit, of }: ComputedFigure): Read {
  const text = String(written);
  const none = { value: null, asMonth: false };
  const isGate = unit === 'truth';
  if (isGate) return { value: readTruth(reader, path, text), asMonth: false };
  if (text === 'none' && (of.kind === 'switch' || of.kind === 'criteria' || mayBeNone.has(unit))) return none;
  if (unit === 'rank') return { value: readRank(reader, path, text), asMonth: false };
  if (unit === 'moment' && !/^[+-]?\d+(\.\d+)?( ?(month|year)s?)?$/.test(text)) {
    const month = readMonth(text);
    if (month === null) reader.add(path, { kind: 'bad-month', text, near: mendMonth(text), orMonths: true });
    return { value: month, asMonth: true };
  }
  const quantity = reader.quantity(path, inMillions(written), dimensionIn(unit), bareIn(unit));
  return quantity === null ? none : { value: inUnit(quantity.value, quantity.unit, unit), asMonth: false };
}

const truths: ReadonlyMap<string, number | null> = new Map([
  ['pass', 1],
  ['fail', 0],
  ['unknown', null],
]);

function readTruth(reader: Reader, path: Problem['path'], text: string): number | null {
  if (!truths.has(text)) reader.add(path, { kind: 'bad-figure-value', text, sort: 'gate' });
  return truths.get(text) ?? null;
}

function readRank(reader: Reader, path: Problem['path'], text: string): number | null {
  const isPlace = /^[1-9]\d{0,5}$/.test(text);
  if (!isPlace) reader.add(path, { kind: 'bad-figure-value', text, sort: 'rank' });
  return isPlace ? Number(text) : null;
}

function readWithin(
  reader: Reader,
  path: Problem['path'],
  written: PinnedText,
  { unit }: ComputedFigure,
): number | null {
  if (unit === 'truth' || unit === 'rank') {
    reader.add(path, { kind: 'no-tolerance', sort: unit === 'rank' ? 'rank' : 'gate' } satisfies Fault);
    return null;
  }
  const quantity = reader.quantity(path, inMillions(written), lengthIn(unit), bareIn(unit));
  if (quantity === null) return null;
  const value = inUnit(quantity.value, quantity.unit, unit);
  if (value < 0) {
    const bounds = { low: 0, high: null };
    reader.add(path, { kind: 'out-of-bounds', value: quantity.value, unit: quantity.unit, bounds, name: null });
  }
  return value;
}

/** What is published is often written `€ 41.2 mln`, and a pin quotes it: the one place where that is read. */
const inMillions = (written: PinnedText): PinnedText =>
  typeof written === 'string' ? written.replace(/^((?:\p{Sc}|[A-Z]{3}) ?[+-]?\d[\d.,]*) ?mln$/u, '$1M') : written;

/** What is no word and no rank has a unit. */
type QuantityUnit = Exclude<ComputedFigure['unit'], 'truth' | 'rank'>;

/** The unit in which a quantity of a line is written. */
const unitIn = (unit: QuantityUnit): Unit => (unit === 'factor' ? 'score' : unit === 'moment' ? 'months' : unit);

const dimensionIn = (unit: QuantityUnit): AnyDimension => dimensionOf(unitIn(unit));

/** How far two months of the calendar lie apart is a length. */
const lengthIn = (unit: QuantityUnit): AnyDimension => (unit === 'month' ? 'duration' : dimensionIn(unit));

/** A share says that it is one. */
function bareIn(unit: QuantityUnit): Unit | null {
  const own = unit === 'month' ? 'months' : unitIn(unit);
  return own === 'percent' || own === 'percent/year' ? null : own;
}

function inUnit(value: number, written: Unit, unit: QuantityUnit): number {
  if (written === 'percent' || written === 'month') return value;
  const own = unit === 'month' ? 'months' : unitIn(unit);
  return written === own ? value : fromBase(toBase(value, written), own);
}

/** What a figure comes to, in the terms of its pin. */
export function valueNow(
  { value, of, unit }: ComputedFigure,
  { asMonth }: Pick<Pinned, 'asMonth'>,
  study: Study,
): number | null {
  if (value === null || !asMonth || !isLabelled(of) || unit !== 'moment') return value;
  return monthOf({ value, of }, study);
}

/** What says whether it is a time at which something begins or ends. */
type Labelled = Extract<ComputedFigure['of'], { kind: 'line' | 'simulated' }>;

export const isLabelled = (of: ComputedFigure['of']): of is Labelled => of.kind === 'line' || of.kind === 'simulated';

/** The month as which a time is written. */
export const monthOf = (
  { value, of }: { readonly value: number; readonly of: Labelled },
  { start }: Study,
): CalendarMonth => monthOfTime(value, of.label, start);
