import type { AnyCommand, Values } from '../definitions/definition.ts';
import { nextArgument, optionNamed, type TypedArguments, walk } from '../definitions/typed.ts';

/** What the last of some words is to become: which names fit there is another matter. */
export type Wanted =
  | { readonly of: 'command' }
  /** The command that `samen help` is to tell of. */
  | { readonly of: 'help' }
  | { readonly of: 'option'; readonly command: AnyCommand; readonly given: readonly string[] }
  | { readonly of: 'value'; readonly values: Values; readonly typed: TypedArguments }
  | null;

/**
 * What is to be completed.
 *
 * @param commands - those that the first word may mean
 * @param words - what was typed behind the name of samen up to the cursor; the last word is empty where none was begun
 * @returns what is wanted and the part of the last word that it begins with; null where nothing can come
 */
export function wantedBy(
  commands: readonly AnyCommand[],
  words: readonly string[],
): readonly [wanted: Wanted, begun: string] {
  const last = words.at(-1) ?? '';
  const [name, ...before] = words.slice(0, -1);
  if (name === undefined) return [{ of: 'command' }, last];
  if (name === 'help') return [before.length === 0 ? { of: 'help' } : null, last];
  const command = commands.find((each) => each.name === name);
  if (command === undefined) return [null, last];
  const { given, typed, open } = walk(command, before);
  if (open !== null) return [valueOf(open, typed), last];
  const [, option, begun] = /^(--[a-z-]+)=(.*)$/s.exec(last) ?? [];
  if (option !== undefined && begun !== undefined) return [valueOf(optionNamed(command, option), typed), begun];
  if (last.startsWith('-')) return [{ of: 'option', command, given }, last];
  return [valueOf(nextArgument(command, typed)?.[1], typed), last];
}

const valueOf = (options: { readonly values: Values | null } | undefined, typed: TypedArguments): Wanted =>
  options === undefined || options.values === null ? null : { of: 'value', values: options.values, typed };
