import type { Words } from '../../../words/words.ts';
import { writeJson } from './write-json.ts';

/** What every result in JSON says of itself. */
export interface JsonContext {
  /** The version of samen. */
  readonly samen: string;
  readonly inputHash: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly words: Words;
}

/** A result as the contract for scripts has it: unrounded, under the name and version of its schema. */
export function envelope(
  schema: string,
  its: { study: string; asOf?: string } & Record<string, unknown>,
  { samen, inputHash, sets }: JsonContext,
): string {
  const { study, asOf, ...rest } = its;
  return writeJson({ schema, samen, study, asOf, inputHash, set: sets, ...rest });
}
