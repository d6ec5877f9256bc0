import type { Compared } from '../../analysis/diff/diff.ts';
import type { PlanContents } from '../../analysis/runs/comparison.ts';
import { limits } from '../../input/parse/guard.ts';
import comparisonSchema from '../../../docs/schema/output/comparison.schema.json' with { type: 'json' };
import type { SourceFile } from '../../input/tree/tree.ts';
import type { ResultFault } from '../../problems/file-fault.ts';
import type { Fault, Path } from '../../problems/problem.ts';
import { misfit } from '../../report/formats/output-schema/fits.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';
import { valueAt } from '../../model/written/at-path.ts';
import { problemAt, readDocument } from './read-document.ts';

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
  const { value, file } = readDocument(host, { path, from }, { of: 'result', limit: resultLimit, fault: resultFault });
  return checked(value, file);
}

const resultFault = (what: ResultFault, found: unknown = null): Fault => ({
  kind: 'not-a-result',
  what,
  found: typeof found === 'string' || typeof found === 'number' ? String(found) : null,
});

function checked(value: unknown, file: SourceFile): Result {
  const wrong = whatIsWrong(value);
  if (wrong !== null) throw new UserError([problemAt(file, wrong.path, resultFault(wrong.what, wrong.found))]);
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
