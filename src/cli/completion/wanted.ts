import type { Command, Option } from 'commander';

/** What the last of some words is to become: which names fit there is another matter. */
export type Wanted =
  | { readonly of: 'command' }
  | { readonly of: 'option'; readonly command: Command; readonly given: readonly string[] }
  | { readonly of: 'value'; readonly command: Command; readonly option: string; readonly typed: Typed }
  | { readonly of: 'argument'; readonly command: Command; readonly argument: string; readonly typed: Typed }
  | null;

/** The arguments that stand before the last word, by name. */
type Typed = Readonly<Record<string, string>>;

/**
 * What is to be completed.
 *
 * @param samen - the program with all its commands
 * @param words - what was typed behind its name up to the cursor; the last word is empty where none was begun
 * @returns what is wanted and the part of the last word that it begins with; null where nothing can come
 */
export function wantedBy(samen: Command, words: readonly string[]): readonly [wanted: Wanted, begun: string] {
  const last = words.at(-1) ?? '';
  const [name, ...before] = words.slice(0, -1);
  if (name === undefined) return [{ of: 'command' }, last];
  const command = samen.commands.find((each) => each.name() === name);
  if (command === undefined) return [null, last];
  const { given, typed, open } = walk(command, before);
  if (open !== null) return [{ of: 'value', command, option: open, typed }, last];
  const [, option, begun] = /^(--[a-z-]+)=(.*)$/s.exec(last) ?? [];
  if (option !== undefined && begun !== undefined) return [{ of: 'value', command, option, typed }, begun];
  if (last.startsWith('-')) return [{ of: 'option', command, given }, last];
  const argument = command.registeredArguments[Object.keys(typed).length];
  return [argument === undefined ? null : { of: 'argument', command, argument: argument.name(), typed }, last];
}

interface Walked {
  readonly given: readonly string[];
  readonly typed: Typed;
  /** The option whose value comes next. */
  readonly open: string | null;
}

function walk(command: Command, words: readonly string[]): Walked {
  const given: string[] = [];
  const typed: Record<string, string> = {};
  let open: Option | undefined;
  for (const word of words) {
    if (open !== undefined) open = undefined;
    else if (word.startsWith('-') && word !== '-') {
      const name = word.replace(/=.*$/s, '');
      const option = command.options.find(({ long, short }) => long === name || short === name);
      given.push(option?.long ?? name);
      if (option?.required === true && !word.includes('=')) open = option;
    } else {
      const argument = command.registeredArguments[Object.keys(typed).length];
      if (argument !== undefined) typed[argument.name()] = word;
    }
  }
  return { given, typed, open: open?.long ?? null };
}
