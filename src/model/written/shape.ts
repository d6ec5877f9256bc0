import * as z from 'zod/mini';
import { codeOfSign } from '../../units/currency.ts';
import { isLikeMonth, mendMonth } from '../../units/month.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Expected, Fault, Path, Problem } from '../../problems/problem.ts';
import { mendUnit, namesOfUnitsIn, type Notation, readUnit, unitsIn } from '../../units/notation.ts';
import { numberForms } from '../estimates/estimate.ts';
import { remove, valueAt } from './at-path.ts';
import { byOtherWord } from '../../problems/other-words.ts';
import { keysOfOtherWords, unknownKeyFault } from './unknown-key.ts';
import { asWritten, inBraces, nameOf } from './found.ts';
import { estimatesAsExperts } from './one-estimate.ts';
import { isEvent, isMonth, isOfTeam, isYear } from './places.ts';
import { placesOfProto, withProto } from './proto-keys.ts';
import { notationOf } from './written-notation.ts';
import type { WrittenFigures } from './written-figures.ts';
import { shapes, type WrittenStudy } from './written.ts';

/** A written study in which whatever is at fault, or missing, may be absent. */
export type Lenient<T> = T extends readonly (infer Item)[]
  ? readonly (Lenient<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Lenient<T[Key]> | undefined }
    : T;

export interface Shaped {
  readonly problems: readonly Problem[];
  readonly written: Lenient<WrittenStudy>;
}

type Issue = z.core.$ZodIssue;
type Plain = unknown;

/** Object keys and enum values travel in zod's message: its issues name what is wrong, not what would be right. */
const knownKeys = (raw: z.core.$ZodRawIssue): string => {
  if (raw.code !== 'unrecognized_keys' && raw.code !== 'invalid_type') return '';
  const inst = raw.inst as { _zod: { def: { shape?: object } } } | undefined;
  return Object.keys(inst?._zod.def.shape ?? {}).join(' ');
};

/** Compares data with the shape of a study. What is at fault is taken out of `data`, so that reading can go on. */
export function shapeOf(data: Plain): Shaped {
  const problems = [...estimatesAsExperts(data), ...misshapen(shapes.study, data)];
  const written = data as Lenient<WrittenStudy>;
  return { problems: [...problems, ...unknownUnits(written)], written };
}

/** Units that the study does not know, taken out of it. */
function unknownUnits(written: Lenient<WrittenStudy>): Problem[] {
  const notation = notationOf(written);
  const places: Path[] = [[], ...Object.keys(written.scenarios ?? {}).map((id) => ['scenarios', id])];
  return places.flatMap((place) => {
    const at = [...place, 'assumptions'];
    return Object.keys((valueAt(written, at) as object | undefined) ?? {}).flatMap((name) => {
      const path = [...at, name, 'unit'];
      const unit = valueAt(written, path);
      if (typeof unit !== 'string' || readUnit(unit, notation) !== null) return [];
      remove(written, path);
      return [{ path, fault: unknownUnit(unit, notation) }];
    });
  });
}

const unknownUnit = (found: string, notation: Notation): Fault => ({
  kind: 'unknown-unit',
  found,
  known: unitsIn(notation),
  near: mendUnit(found, notation) ?? nearest(found, namesOfUnitsIn(notation)),
});

/** The same with the shape of `figures.yaml`. */
export const shapeOfFigures = (
  data: Plain,
): { readonly problems: readonly Problem[]; readonly written: Lenient<WrittenFigures> } => ({
  problems: misshapen(shapes.figures, data),
  written: data as Lenient<WrittenFigures>,
});

function misshapen(shape: typeof shapes.study | typeof shapes.figures, data: Plain): Problem[] {
  z.config({ jitless: true });
  const passedOver = placesOfProto(data);
  const result = shape.safeParse(data, { error: knownKeys });
  const found = result.success ? [] : result.error.issues.flatMap((issue) => toProblems(issue, data));
  const problems = withProto(found, passedOver);
  for (const { path } of problems) remove(data, path);
  return problems;
}

function toProblems(issue: Issue, data: Plain): Problem[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    const without = otherWordsOf([issue], path, data) ?? withoutNumber(issue.keys, path, data);
    if (without !== null) return without;
    const ofOthers = issue.keys.filter((key) => numberKeys.has(key));
    const other = ofOthers.length === 0 ? null : otherShape(path, data);
    if (other === null) return issue.keys.map((key) => unknownKey([...path, key], known, data));
    const unknown = issue.keys.filter((key) => !ofOthers.includes(key));
    return [other, ...unknown.map((key) => unknownKey([...path, key], known, data))];
  }
  if (value === undefined) return [missing(path)];
  if (issue.code === 'invalid_union') return unionProblems(issue, path, data);
  if (issue.code === 'invalid_key') return [{ path, fault: keyFault(path), onKey: true }];
  const other = path.at(-1) === 'shape' ? otherShape(path.slice(0, -1), data) : null;
  return [other ?? { path, fault: faultOf(issue, path, value) }];
}

/** What is recorded with a pin is of an assumption; all other maps of which the keys have a form are texts by language. */
const keyFault = (path: Path): Fault =>
  path.includes('recorded')
    ? { kind: 'bad-id', id: String(path.at(-1)) }
    : { kind: 'bad-language', code: String(path.at(-1)) };

/** The keys under which some estimate has a number. */
const numberKeys: ReadonlySet<string> = new Set(numberForms.flatMap(({ keys }) => keys));

/**
 * What is wrong with an estimate of which a number is missing, or no number: its shape is known by the keys of its numbers, so that without one it is taken for
 * another shape, which has no such key. Null where its keys are those of no shape, or each has a number.
 */
function withoutNumber(unknown: readonly string[], path: Path, data: Plain): Problem[] | null {
  const map = valueAt(data, path) as Readonly<Record<string, unknown>>;
  const found = Object.keys(map).filter((key) => numberKeys.has(key));
  const form = numberForms.find(({ keys }) => found.every((key) => keys.some((each) => each === key)));
  const lacking = unknown.filter((key) => numberKeys.has(key) && !['number', 'string'].includes(typeof map[key]));
  if (form === undefined || lacking.length === 0) return null;
  const known = [...form.keys, 'shape'];
  return unknown.map((key) => {
    const at = [...path, key];
    if (!lacking.includes(key)) return unknownKey(at, known, data);
    return { path: at, fault: unionFault(['number', 'string'], at, map[key]) };
  });
}

/** That an estimate names a shape which is written by other keys than stand beside it; null where it does not. */
function otherShape(path: Path, data: Plain): Problem | null {
  const shape = valueAt(data, [...path, 'shape']);
  const form = numberForms.find(({ shapes: of }) => of.some((name) => name === shape));
  if (form === undefined) return null;
  const found = Object.keys(valueAt(data, path) as object).filter((key) => numberKeys.has(key));
  return { path: [...path, 'shape'], fault: { kind: 'shape-and-keys', shape: String(shape), keys: form.keys, found } };
}

function unknownKey(path: Path, known: readonly string[], data: Plain): Problem {
  const beside = valueAt(data, path.slice(0, -1)) as Readonly<Record<string, unknown>>;
  return { path, fault: unknownKeyFault(String(path.at(-1)), known, beside), onKey: true };
}

function missing(path: Path): Problem {
  const key = path.at(-1) ?? '';
  const fault: Fault = {
    kind: 'missing-key',
    key: String(key),
    section: isOfTeam(path) ? 'team' : String(path.length > 3 && path[0] === 'scenarios' ? path[2] : path[0]),
  };
  return { path, fault };
}

function faultOf(issue: Issue, path: Path, value: Plain): Fault {
  if (value === null) return nullValue(path);
  if (issue.code === 'invalid_value') return notOneOf(issue.values.map(String), path, value);
  if (issue.code === 'invalid_type') return wrongType(issue, path, value);
  // Only texts for readers are asked for more than their type.
  if (issue.message === 'title') return { kind: 'empty-title' };
  return { kind: 'empty-text', ...(issue.message === 'plain' ? { plain: true } : {}) };
}

/** Of an item, the list that it stands in. */
function nullValue(path: Path): Fault {
  const key = path.findLast((each) => typeof each === 'string');
  return { kind: 'null-value', key: String(key ?? ''), isItem: typeof path.at(-1) === 'number' };
}

function notOneOf(known: readonly string[], path: Path, value: Plain): Fault {
  const found = asWritten(value);
  if (path.length === 1 && ['samen', 'samen-figures'].includes(String(path[0]))) {
    return found === '1'
      ? { kind: 'wrong-type', expected: 'number', found: 'text' }
      : { kind: 'wrong-version', found, of: path[0] === 'samen' ? 'study' : 'figures' };
  }
  const sign = path[0] === 'currency' ? codeOfSign(found) : null;
  const near = sign ?? (typeof value === 'string' ? (byOtherWord(value, known) ?? nearest(value, known)) : null);
  const possible = path.at(-1) === 'when' ? [...known, byMilestone(found)] : known;
  return { kind: 'not-one-of', found, known: possible, near };
}

/** A cost may be paid at any event, as a map of shares: at what stands there, where that is a month or the end of a phase. */
const byMilestone = (found: string): string =>
  `{ ${/^\d{4}-\d{2}$|^[a-z0-9][\w.-]*\.(?:start|end)$/.test(found) ? found : '<event>'}: 100% }`;

const expectations: Readonly<Record<string, Expected>> = {
  object: 'map',
  record: 'map',
  array: 'list',
  string: 'text',
  number: 'number',
  boolean: 'boolean',
};

/** What is to be a text, and reads as something else without quotes; with them a year is no month, nor a number what is counted. */
function unquoted(path: Path, value: unknown): Fault {
  const text = String(value);
  if (isEvent(path) && isLikeMonth(text)) return { kind: 'bad-month', text, near: null, isEvent: true };
  return path[0] === 'units' && !path.includes('shown') && typeof value === 'number'
    ? { kind: 'bad-unit-word', word: text, isTaken: false }
    : { kind: 'unquoted-text', text };
}

function wrongType({ expected, message }: z.core.$ZodIssueInvalidType, path: Path, value: Plain): Fault {
  if (isMonth(path) && typeof value === 'number')
    return { kind: 'bad-month', text: String(value), near: mendMonth(String(value)) };
  if (path.at(-1) === 'range' && path.at(-3) === 'assumptions')
    return { kind: 'wrong-type', expected: 'range', found: nameOf(value) };
  if (isYear(path)) return { kind: 'bad-year', text: asWritten(value) };
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return unquoted(path, value);
  const text = typeof value === 'string' ? { text: value } : {};
  const due = expected === 'object' ? message : keyOfNumber(path);
  const keys = due === '' ? {} : { keys: due.split(' ') };
  return { kind: 'wrong-type', expected: expectations[expected] ?? 'text', found: nameOf(value), ...text, ...keys };
}

/** What one number is called in a map of names: of an index, the general one. */
const keyOfNumber = (path: Path): string => (path.join('.') === 'indexation' ? 'general' : '');

/** Of several allowed forms, what is wrong with the one that was probably meant. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, path: Path, data: Plain): Problem[] {
  const value = valueAt(data, path);
  const branches = issue.errors.filter(
    (branch) => !branch.some((each) => each.path.length === 0 && each.code === 'invalid_type'),
  );
  const [closest] = branches.toSorted((a, b) => weight(a, value) - weight(b, value));
  if (closest !== undefined) {
    const fault = isOther(closest, value) ? (estimateInField(path, value) ?? noEstimate(closest)) : null;
    const byOthers = otherWordsOf(closest, path, data);
    if (byOthers !== null) return byOthers;
    if (fault !== null) return [{ path, fault }];
    return closest.flatMap((inner) => toProblems({ ...inner, path: [...path, ...inner.path] } as Issue, data));
  }
  const expected = issue.errors.flatMap((branch) => branch.filter((each) => each.path.length === 0)).map(expectedBy);
  return [{ path, fault: unionFault(expected, path, value) }];
}

/** Whether a map has no key of a form that it was held against. */
const isOther = (branch: readonly Issue[], value: Plain): boolean =>
  typeof value === 'object' &&
  value !== null &&
  branch.some(
    (each) =>
      each.code === 'unrecognized_keys' && each.path.length === 0 && each.keys.length === Object.keys(value).length,
  );

/** That a map is no estimate, where one is due and none of its keys is of any; null where another map is. */
const noEstimate = (branch: readonly Issue[]): Fault | null =>
  isOfEstimate(branch) ? { kind: 'wrong-type', expected: 'estimate', found: 'map' } : null;

/** What the keys of an estimate mean that are other words for them; null where they are none, or where no estimate is due. */
function otherWordsOf(branch: readonly Issue[], path: Path, data: Plain): Problem[] | null {
  const value = valueAt(data, path) as object;
  const known = isOfEstimate(branch) ? keysOfOtherWords(value) : null;
  if (known === null) return null;
  const others = Object.keys(value).filter((key) => !known.includes(key));
  return others.map((key) => unknownKey([...path, key], known, data));
}

/** Whether a map with keys that are none was held against the form of an estimate. */
const isOfEstimate = (branch: readonly Issue[]): boolean =>
  branch.some(
    (each) => each.code === 'unrecognized_keys' && each.message.split(' ').every((key) => estimateKeys.has(key)),
  );

/** Missing and unknown keys tell forms apart better than wrong values do; what is to be a word is meant by no map. */
const weight = (branch: readonly Issue[], value: Plain): number =>
  branch.reduce((sum, each) => {
    if (each.code === 'unrecognized_keys') return sum + each.keys.length * 2;
    return sum + (each.code === 'invalid_value' && each.path.length === 0 && typeof value === 'object' ? mostKeys : 1);
  }, 0);

/** More than any map has. */
const mostKeys = 10_000;

const expectedBy = (issue: Issue): string => (issue.code === 'invalid_type' ? issue.expected : '');

function unionFault(expected: readonly string[], path: Path, value: Plain): Fault {
  if (value === null) return nullValue(path);
  const takes = (type: string): boolean => expected.includes(type);
  if (path.at(-1) === 'published') return { kind: 'wrong-type', expected: 'year-or-text', found: nameOf(value) };
  if (path.at(-1) === 'team' && path.at(-3) === 'phases')
    return { kind: 'wrong-type', expected: 'team', found: nameOf(value) };
  if (takes('number') && takes('object')) return { kind: 'wrong-type', expected: 'estimate', found: nameOf(value) };
  if (takes('number'))
    return estimateInField(path, value) ?? { kind: 'wrong-type', expected: 'quantity', found: nameOf(value) };
  if (takes('string') && typeof value !== 'object') return unquoted(path, value);
  const other = takes('object') ? 'text-or-map' : 'text-or-list';
  return { kind: 'wrong-type', expected: takes('record') ? 'title' : other, found: nameOf(value) };
}

/** That an estimate stands in a field, which has one number or names an assumption; null where something else does. */
function estimateInField(path: Path, value: Plain): Fault | null {
  if (typeof value !== 'object' || value === null) return null;
  const keys = Object.keys(value);
  if (!keys.some((key) => estimateKeys.has(key))) return null;
  const isPolicy = ['discounting', 'indexation', 'vat'].includes(String(path[0]));
  const name = path.findLast((key) => typeof key === 'string') ?? '';
  // What the parts of a team are called says little by itself.
  const own = isOfTeam(path) ? `team-${name}` : String(name);
  return { kind: 'misplaced-estimate', estimate: inBraces(value), name: isPolicy ? null : own };
}

const estimateKeys: ReadonlySet<string> = new Set([...numberKeys, 'shape', 'any-of']);
