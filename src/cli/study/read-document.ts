import { decode } from '../../input/parse/decode.ts';
import { type JsonTrouble, offsetIn, readJson } from '../../input/parse/json.ts';
import type { LocatedProblem } from '../../input/load.ts';
import type { SourceFile } from '../../input/tree/tree.ts';
import type { DocumentFault } from '../../problems/file-fault.ts';
import type { Fault, Path } from '../../problems/problem.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';

/** A document in JSON that was read, and where. */
export interface ReadDocument {
  readonly file: SourceFile;
  readonly value: unknown;
}

/** What kind of document is wanted. */
interface Expected {
  readonly of: 'result' | 'part';
  /** The bytes that it has at most. */
  readonly limit: number;
  /** That a file is none of these. */
  readonly fault: (what: DocumentFault) => Fault;
}

/**
 * A document in JSON that samen wrote before. Somebody else may have written it: what it says is still to be held against all
 * that one of ours can be.
 *
 * @param from - as it was typed
 * @throws {UserError} where it cannot be read, or is no JSON, with the place of what shows that
 */
export function readDocument(
  host: Host,
  { path, from }: { readonly path: string; readonly from: string },
  { of, limit, fault }: Expected,
): ReadDocument {
  const bytes = host.read(path, limit);
  if (typeof bytes === 'string') throw new UserError({ kind: 'cannot-read', file: from, reason: bytes, near: null });
  const nothing = { name: from, text: '' };
  if (bytes.length > limit) throw userError(nothing, 0, { kind: 'too-big', what: 'file', limit, of });
  const text = decode(bytes);
  if (typeof text !== 'string') throw userError(nothing, 0, text.fault);
  // Of a file that is nothing of ours, no text is shown.
  const file = isOurs(text) ? { name: from, text } : nothing;
  const read = readJson(text);
  if ('what' in read) throw userError(file, read.offset, fault(troubles[read.what]));
  return { file, value: read.value };
}

/** Whether a text says of itself, as all that we write, which document of ours it is. */
const isOurs = (text: string): boolean => /"schema"\s*:\s*"samen\./.test(text);

const troubles: Readonly<Record<JsonTrouble['what'], DocumentFault>> = {
  'no-json': 'no-json',
  twice: 'key-twice',
  'half-character': 'half-character',
  'too-deep': 'too-deep',
};

/** A problem with what stands at a path of a document, or with the last that is there on the way to it. */
export const problemAt = (file: SourceFile, path: Path, fault: Fault): LocatedProblem =>
  located(file, offsetIn(file.text, path), fault, path);

function located(file: SourceFile, from: number, fault: Fault, path: Path = []): LocatedProblem {
  const word = /^(?:"(?:[^"\\\n]|\\.)*"|[^\s,\]}]+)?/.exec(file.text.slice(from, from + 200))?.[0] ?? '';
  return { fault, span: { file, from, to: from + Math.max(1, word.length) }, path, scenarios: [] };
}

const userError = (file: SourceFile, from: number, fault: Fault): UserError =>
  new UserError([located(file, from, fault)]);
