import { type CalendarMonth, calendarMonth, mendMonth, readMonth } from '../../units/month.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { Fault, Path, Problem, Thing, TextSpan } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import type { Notation } from '../../units/notation.ts';
import { type Quantity, type QuantityFault, readQuantity } from '../../units/quantity.ts';
import { type AnyDimension, baseUnit, type Dimension, isListed, toBase, type Unit } from '../../units/unit.ts';
import { computesWithNames } from '../formula/parse.ts';
import { idForm, referenceTo } from '../formula/reference.ts';
import type { Amount, Title } from '../study/study.ts';

export type WrittenValue = string | number | undefined;

const referenceForm = /^\$([a-z0-9][a-z0-9._-]*)$/;

export const nothing: Amount = { kind: 'default', value: 0 };
export const whole: Amount = { kind: 'default', value: 1 };

/** Shares and running amounts say their unit; elsewhere only one unit is possible. */
const bareUnit = (dimension: Dimension): Unit | null =>
  dimension === 'share' || dimension === 'yearly-share' || dimension === 'money-per-month' ? null : baseUnit[dimension];

/** Whether it says that nobody knows, by another word than the one that is read. */
export const meansUnknown = (written: unknown): written is string =>
  typeof written === 'string' && /^(?:onbekend|unkown|tbd|tba|n\.?t\.?b\.?|n\/?a|\?+)$/i.test(written);

/** Turns what was written into values, and gathers what is wrong on the way. */
export class Reader {
  readonly problems: Problem[] = [];
  /** The sources that may be cited. */
  readonly sources: readonly string[];
  /** How its amounts are written. */
  readonly notation: Notation;

  constructor(sources: readonly string[], notation: Notation) {
    this.sources = sources;
    this.notation = notation;
  }

  add(path: Path, fault: Fault, onKey = false): void {
    this.problems.push({ path, fault, onKey });
  }

  /** A problem with a part of a text. */
  addWithin(path: Path, fault: Fault, within: TextSpan): void {
    this.problems.push({ path, fault, within });
  }

  /** What is read from a key: what is wrong with that stands there, and not at its value. */
  fromKey<T>(read: () => T): T {
    const before = this.problems.length;
    const value = read();
    for (let place = before; place < this.problems.length; place++)
      this.problems[place] = { ...(this.problems[place] as Problem), onKey: true };
    return value;
  }

  unknown(path: Path, thing: Thing, name: string, known: Iterable<string>): void {
    this.add(path, unknown(thing, name, known));
  }

  /** A quantity in the unit it was written in. */
  quantity(path: Path, written: string | number, dimension: AnyDimension, bare: Unit | null): Quantity | null {
    const text = String(written);
    const read = readQuantity(text, { dimension, bare }, this.notation);
    if (!('fault' in read)) return read;
    // What is no field's is called by the unit that it is declared in: an amount per user and year, not per month.
    const asked = bare !== null && !isListed(bare) && !Object.hasOwn(baseUnit, dimension) ? bare : dimension;
    this.add(path, quantityFault(read, text, { dimension: asked, currency: this.notation.currency.code }));
    return null;
  }

  /** A field that holds a quantity or names an assumption; `absent` where nothing usable is written. */
  amount(path: Path, written: WrittenValue, dimension: Dimension, absent: Amount = nothing): Amount {
    if (written === undefined) return absent;
    const reference = this.reference(written);
    if (reference !== null) return reference;
    const quantity = this.quantity(path, written, dimension, bareUnit(dimension));
    return quantity === null ? absent : { kind: 'literal', value: toBase(quantity.value, quantity.unit) };
  }

  /** What nobody knows, by another word than the one that is read; whether it has been reported as that. */
  isOtherUnknown(path: Path, written: unknown): boolean {
    if (!meansUnknown(written)) return false;
    this.add(path, { kind: 'nearly-quantity', text: written, corrected: 'unknown', dimension: 'score' });
    return true;
  }

  /** The assumption that is named, where `written` is a name. */
  reference(written: string | number): Amount | null {
    const name = typeof written === 'string' ? referenceForm.exec(written)?.[1] : undefined;
    return name === undefined ? null : { kind: 'reference', name };
  }

  optionalAmount(path: Path, written: WrittenValue, dimension: Dimension): Amount | null {
    return written === undefined ? null : this.amount(path, written, dimension);
  }

  month(path: Path, text: string | undefined, absent: CalendarMonth = calendarMonth(0), onKey = false): CalendarMonth {
    if (text === undefined) return absent;
    const month = readMonth(text);
    if (month === null) this.add(path, { kind: 'bad-month', text, near: mendMonth(text) }, onKey);
    return month ?? absent;
  }

  year(path: Path, year: number | undefined): number {
    if (year === undefined) return 0;
    if (!Number.isInteger(year) || year < 1000 || year > 9999) this.add(path, { kind: 'bad-year', text: String(year) });
    return year;
  }

  /** The entries of a map by key, in code-unit order, so that the order of writing never shows. */
  entries<T>(path: Path, map: Readonly<Record<string, T | undefined>> | undefined): [string, T, Path][] {
    const found: [string, T, Path][] = [];
    for (const key of Object.keys(map ?? {}).toSorted(byCodeUnit)) {
      const value = map?.[key];
      const at = [...path, key];
      if (!idForm.test(key)) this.add(at, { kind: 'bad-id', id: key }, true);
      if (value !== undefined) found.push([key, value, at]);
    }
    return found;
  }

  id(path: Path, text: string | undefined): string {
    if (text !== undefined && !idForm.test(text)) this.add(path, { kind: 'bad-id', id: text });
    return text ?? '';
  }

  /** An id, where `labour` may be used and `vat` is the study's own. */
  category(path: Path, text: string | undefined): string {
    if (text === 'vat') this.add(path, { kind: 'reserved-name', name: text });
    return text === undefined ? 'other' : this.id(path, text);
  }
}

/** The entries of a list that are there, with their places. */
export function items<T>(path: Path, list: readonly (T | undefined)[] | undefined): [T, Path][] {
  return (list ?? []).flatMap((item, index): [T, Path][] => (item === undefined ? [] : [[item, [...path, index]]]));
}

/** A title, or another text for readers. A block of text ends with a line break that is no part of it. */
export function readTitle(written: string | Readonly<Record<string, string | undefined>> | undefined): Title {
  if (written === undefined || typeof written === 'string') return (written ?? '').trim();
  const languages = Object.keys(written).toSorted(byCodeUnit);
  return new Map(
    languages.flatMap((language) => {
      const text = written[language];
      return text === undefined ? [] : [[language, text.trim()]];
    }),
  );
}

export const readOptionalTitle = (written: Parameters<typeof readTitle>[0]): Title | null =>
  written === undefined ? null : readTitle(written);

function quantityFault(
  found: QuantityFault,
  text: string,
  { dimension, currency }: { dimension: AnyDimension; currency: string },
): Fault {
  switch (found.fault) {
    case 'decimal-comma':
      return { kind: 'decimal-comma', text, corrected: found.corrected };
    case 'digits-lost':
      return { kind: 'digits-lost', text, read: found.read };
    case 'too-large':
      return { kind: 'too-large', text };
    case 'nearly':
      return { kind: 'nearly-quantity', text, corrected: found.corrected, dimension };
    case 'unit-missing':
      return { kind: 'unit-missing', text, dimension };
    case 'wrong-unit':
      return { kind: 'wrong-unit', dimension, found: found.found, name: null, text };
    case 'other-currency':
      return { kind: 'other-currency', text, currency };
    case 'not-a-number':
    case 'not-a-quantity':
      return unreadable(text, dimension);
  }
}

function unreadable(text: string, dimension: AnyDimension): Fault {
  if (computesWithNames(text)) return { kind: 'misplaced-formula', text };
  if (text.startsWith('$')) return { kind: 'bad-reference', text, near: referenceTo(text) };
  if (dimension === 'month') return { kind: 'bad-month', text, near: mendMonth(text) };
  return { kind: 'not-a-quantity', text, dimension };
}
