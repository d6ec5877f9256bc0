import { limits } from '../../input/parse/guard.ts';
import type { LocatedProblem } from '../../input/load.ts';
import partSchema from '../../../docs/schema/output/part.schema.json' with { type: 'json' };
import { append } from '../../numerics/extremes.ts';
import type { PartFault } from '../../problems/file-fault.ts';
import type { Fault, Path } from '../../problems/problem.ts';
import type { PartDocument } from '../../report/formats/json/documents/part.ts';
import { uncheckedText } from '../../report/formats/json/part.ts';
import { misfit } from '../../report/formats/output-schema/fits.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';
import { valueAt } from '../../model/written/at-path.ts';
import { problemAt, readDocument } from '../study/read-document.ts';
import { notOneRun } from './one-run.ts';
import { mostParts } from './part-option.ts';
import type { ReadPart } from './read-part.ts';

/** Of ten million draws a part holds some megabytes of draws around quantiles. */
const partLimit = 256 * limits.bytes;

/**
 * The parts of one result, in their order. Somebody else may have written them: each is held against all that a part can be,
 * and all of them against each other.
 *
 * @throws {UserError} with all that keeps them from being put together, in its place
 */
export function readParts(host: Host, paths: readonly string[]): readonly [ReadPart, ...ReadPart[]] {
  const problems: LocatedProblem[] = [];
  const parts = paths.flatMap((path) => attempt(problems, () => readPart(host, path)));
  if (problems.length > 0) throw new UserError(problems);
  const found = notOneRun(host, parts);
  if (found.length > 0) throw new UserError(found);
  return parts.toSorted((a, b) => a.document.part - b.document.part) as [ReadPart, ...ReadPart[]];
}

/** What is found, or nothing where a file is at fault: that is reported with what is wrong with the others. */
function attempt(problems: LocatedProblem[], read: () => ReadPart): ReadPart[] {
  try {
    return [read()];
  } catch (error) {
    if (!(error instanceof UserError) || !Array.isArray(error.problems)) throw error;
    append(problems, error.problems as readonly LocatedProblem[]);
    return [];
  }
}

const partFault = (what: PartFault, found: unknown = null, document: unknown = null): Fault => ({
  kind: 'not-a-part',
  what,
  found: typeof found === 'string' || typeof found === 'number' ? String(found) : null,
  made: madeBy(document),
});

/** What of a document is to be made again, as far as it says so in a way that a part can. */
function madeBy(document: unknown): Extract<Fault, { kind: 'not-a-part' }>['made'] {
  const [command, part, of] = [['work', 'command'], ['part'], ['of']].map((path) => valueAt(document, path));
  const isOurs = commands.some((each) => each === command);
  if (!isOurs || !Number.isInteger(part) || !Number.isInteger(of)) return null;
  const made = { command: String(command), part: Number(part), of: Number(of) };
  return made.part >= 1 && made.part <= made.of && made.of <= mostParts ? made : null;
}

const commands: readonly PartDocument['work']['command'][] = ['simulate', 'explain'];

function readPart(host: Host, name: string): ReadPart {
  const { file, value } = readDocument(
    host,
    { path: name, from: name },
    { of: 'part', limit: partLimit, fault: partFault },
  );
  const at = (place: Path, what: PartFault, found?: unknown): UserError =>
    new UserError([problemAt(file, place, partFault(what, found, value))]);
  const schema = valueAt(value, ['schema']);
  if (misfit({ const: 'samen.part/1' }, schema) !== null) {
    // What stands there in a document of somebody else is not shown.
    const named = misfit({ pattern: '^samen\\.' }, schema) === null ? schema : null;
    throw at(schema === undefined ? [] : ['schema'], 'other-document', named);
  }
  const place = misfit(partSchema, value);
  if (place !== null) {
    const found = valueAt(value, place);
    throw at(place, found === undefined ? 'missing' : 'unlike', found);
  }
  const document = value as PartDocument;
  if (document.check !== `sha256:${host.sha256(uncheckedText(document))}`) throw at(['check'], 'changed');
  if (document.part < 1 || document.part > document.of)
    throw at(['part'], 'out-of-range', `${document.part}/${document.of}`);
  return { file, document, unlike: (path) => at(path, 'unlike') };
}
