import { type AnyCommand, isSeveral, longName, type Option } from './definition.ts';

/** Arguments of a command that were typed, by name. */
export type TypedArguments = Readonly<Record<string, string>>;

/** The argument that comes next: the last one again, where that may be several. */
export function nextArgument({ arguments: all }: AnyCommand, typed: TypedArguments) {
  const named = Object.entries(all);
  const last = named.at(-1);
  return named[Object.keys(typed).length] ?? (last !== undefined && isSeveral(last[1]) ? last : undefined);
}

/** By its long or short name. */
export const optionNamed = ({ options }: AnyCommand, name: string): Option | undefined =>
  Object.values(options).find((option) => longName(option) === name || option.form.startsWith(`${name},`));

interface Walked {
  readonly given: readonly string[];
  readonly typed: TypedArguments;
  /** All words that are arguments, also of one that may be several. */
  readonly words: readonly string[];
  /** The option whose value comes next. */
  readonly open: Option | null;
}

const isOption = (word: string): boolean => word.startsWith('-') && word !== '-';

/** What some words behind a command are, before anything is checked. */
export function walk(command: AnyCommand, words: readonly string[]): Walked {
  const given: string[] = [];
  const names: string[] = [];
  const typed: Record<string, string> = {};
  let open: Option | null = null;
  let areNames = false;
  for (const word of words) {
    if (open !== null) open = null;
    else if (isOption(word) && !areNames) {
      areNames = word === '--';
      if (areNames) continue;
      const name = word.replace(/=.*$/s, '');
      const option = optionNamed(command, name);
      given.push(option === undefined ? name : longName(option));
      if (option !== undefined && option.values !== null && !word.includes('=')) open = option;
    } else {
      const [name] = nextArgument(command, typed) ?? [];
      if (name !== undefined) typed[name] ??= word;
      names.push(word);
    }
  }
  return { given, typed, words: names, open };
}
