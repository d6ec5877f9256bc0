import type { Words } from '../../../words/words.ts';
import type { Made } from './documents/envelope.ts';
import { writeJson } from './write-json.ts';

/** What every result in JSON says of itself. */
export interface JsonContext {
  /** The version of samen. */
  readonly samen: string;
  readonly inputHash: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly words: Words;
}

interface Result extends Made {
  readonly schema: string;
  readonly study: string;
  readonly asOf?: string;
}

/** A result as the contract for scripts has it: unrounded, under the name and version of its schema. */
export function envelope<Document extends Result>(
  schema: Document['schema'],
  document: Omit<Document, 'schema' | keyof Made>,
  { samen, inputHash, sets, words }: JsonContext,
): string {
  const { study, asOf, ...rest }: Omit<Result, 'schema' | keyof Made> = document;
  return writeJson({ schema, samen, study, asOf, inputHash, set: sets, ...rest }, words.notation());
}
