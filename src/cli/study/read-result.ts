import type { Compared } from '../../analysis/diff/diff.ts';
import type { PlanContents } from '../../analysis/runs/comparison.ts';
import { decode } from '../../input/decode.ts';
import { limits } from '../../input/guard.ts';
import { type JsonTrouble, offsetIn, readJson } from '../../input/json.ts';
import comparisonSchema from '../../../docs/schema/output/comparison.schema.json' with { type: 'json' };
import type { SourceFile } from '../../input/tree.ts';
import type { ResultFault } from '../../problems/file-fault.ts';
import type { Fault, Path } from '../../problems/problem.ts';
import { misfit } from '../../report/formats/output-schema/fits.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';

/** A result that `samen compare --format json` wrote before. */
export interface Result {
  readonly compared: Compared;
  /** Empty where the result is older than that. */
  readonly plan: readonly PlanContents[];
  readonly samen: string;
  readonly inputHash: string;
  readonly sets: Readonly<Record<string, string>>;
}

/** Keys that came later than the first results, and that no difference rests on: they need not be there. */
const later = new Set(['nearestSwitch', 'plan']);
const readable = {
  ...comparisonSchema,
  required: comparisonSchema.required.filter((key) => !later.has(key)),
};

/** A result holds thousands of figures where a study holds one. */
const resultLimit = 16 * limits.bytes;

/**
 * A result in JSON. Somebody else may have written it: it is held against all that a result of ours can be.
 *
 * @param from - as it was typed
 * @throws {UserError} where it cannot be read, or is no result that samen wrote, with the place of what shows that
 */
export function readResult(host: Host, path: string, from: string): Result {
  const bytes = host.read(path, resultLimit);
  if (typeof bytes === 'string') throw new UserError({ kind: 'cannot-read', file: from, reason: bytes, near: null });
  const nothing = { name: from, text: '' };
  if (bytes.length > resultLimit)
    throw userError(nothing, 0, { kind: 'too-big', what: 'file', limit: resultLimit, of: 'result' });
  const text = decode(bytes);
  if (typeof text !== 'string') throw userError(nothing, 0, text.fault);
  // Of a file that is nothing of ours, no text is shown.
  const file = isOurs(text) ? { name: from, text } : nothing;
  const read = readJson(text);
  if ('what' in read) throw userError(file, read.offset, resultFault(troubles[read.what]));
  return checked(read.value, file);
}

/** Whether a text says of itself, as all that we write, which document of ours it is. */
const isOurs = (text: string): boolean => /"schema"\s*:\s*"samen\./.test(text);

const troubles: Readonly<Record<JsonTrouble['what'], ResultFault>> = {
  'no-json': 'no-json',
  twice: 'key-twice',
  'half-character': 'half-character',
  'too-deep': 'too-deep',
};

const resultFault = (what: ResultFault, found: unknown = null): Fault => ({
  kind: 'not-a-result',
  what,
  found: typeof found === 'string' || typeof found === 'number' ? String(found) : null,
});

function checked(value: unknown, file: SourceFile): Result {
  const wrong = whatIsWrong(value);
  if (wrong !== null)
    throw userError(file, offsetIn(file.text, wrong.path), resultFault(wrong.what, wrong.found), wrong.path);
  const {
    samen,
    inputHash,
    set,
    plan = [],
    ...compared
  } = value as Compared & {
    readonly plan?: readonly PlanContents[];
    readonly samen: string;
    readonly inputHash: string;
    readonly set: Readonly<Record<string, string>>;
  };
  return { compared, plan, samen, inputHash, sets: set };
}

interface Wrong {
  readonly path: Path;
  readonly what: ResultFault;
  readonly found: unknown;
}

function whatIsWrong(value: unknown): Wrong | null {
  const schema = valueAt(value, ['schema']);
  const isComparison = misfit({ const: 'samen.comparison/1' }, schema) === null;
  // What stands there in a document of somebody else is not shown.
  const named = misfit({ pattern: '^samen\\.' }, schema) === null ? schema : null;
  if (!isComparison) return { path: schema === undefined ? [] : ['schema'], what: 'other-document', found: named };
  const path = misfit(readable, value);
  if (path === null) return inconsistency(value as Compared);
  const found = valueAt(value, path);
  const isInMap = ['set', 'measures', 'byCategory'].includes(String(path.at(-2)));
  return { path, what: found === undefined ? 'missing' : 'unlike', found: isInMap ? path.at(-1) : found };
}

/** What fits a schema, and yet no result of ours: no scenario, an id twice, a place below the last, or a ranking by a measure that a scenario does not have. */
function inconsistency({ scenarios, rankedBy }: Compared): Wrong | null {
  if (scenarios.length === 0) return { path: ['scenarios'], what: 'unlike', found: null };
  const measure = /^measures\.(.+)$/.exec(rankedBy)?.[1];
  const twice = twiceIn(scenarios, ({ id }) => id, ['scenarios']);
  if (twice !== null) return twice;
  for (const [index, { phases, byYear, measures, rank }] of scenarios.entries()) {
    const path = ['scenarios', index];
    if (rank !== null && rank > scenarios.length) return { path: [...path, 'rank'], what: 'unlike', found: rank };
    if (measure !== undefined && !Object.hasOwn(measures, measure))
      return { path: [...path, 'measures'], what: 'no-measure', found: rankedBy };
    const again =
      twiceIn(phases, ({ id }) => id, [...path, 'phases']) ?? twiceIn(byYear, ({ year }) => year, [...path, 'byYear']);
    if (again !== null) return again;
  }
  return null;
}

function twiceIn<T>(list: readonly T[], nameOf: (each: T) => string | number, path: Path): Wrong | null {
  const seen = new Set<string | number>();
  for (const [index, each] of list.entries()) {
    const found = nameOf(each);
    if (seen.has(found)) return { path: [...path, index], what: 'id-twice', found };
    seen.add(found);
  }
  return null;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

function userError(file: SourceFile, from: number, fault: Fault, path: Path = []): UserError {
  const word = /^(?:"(?:[^"\\\n]|\\.)*"|[^\s,\]}]+)?/.exec(file.text.slice(from, from + 200))?.[0] ?? '';
  return new UserError([{ fault, span: { file, from, to: from + Math.max(1, word.length) }, path, scenarios: [] }]);
}
