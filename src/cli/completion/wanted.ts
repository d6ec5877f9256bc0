import { type AnyCommand, longName, type Option, type Values } from '../definitions/definition.ts';

/** What the last of some words is to become: which names fit there is another matter. */
export type Wanted =
  | { readonly of: 'command' }
  | { readonly of: 'option'; readonly command: AnyCommand; readonly given: readonly string[] }
  | { readonly of: 'value'; readonly values: Values; readonly typed: Typed }
  | null;

/** The arguments that stand before the last word, by name. */
type Typed = Readonly<Record<string, string>>;

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
  const command = commands.find((each) => each.name === name);
  if (command === undefined) return [null, last];
  const { given, typed, open } = walk(command, before);
  if (open !== null) return [valueOf(open, typed), last];
  const [, option, begun] = /^(--[a-z-]+)=(.*)$/s.exec(last) ?? [];
  if (option !== undefined && begun !== undefined) return [valueOf(optionNamed(command, option), typed), begun];
  if (last.startsWith('-')) return [{ of: 'option', command, given }, last];
  return [valueOf(nextArgument(command, typed)?.[1], typed), last];
}

const valueOf = (its: { readonly values: Values | null } | undefined, typed: Typed): Wanted =>
  its === undefined || its.values === null ? null : { of: 'value', values: its.values, typed };

const nextArgument = ({ arguments: all }: AnyCommand, typed: Typed) => Object.entries(all)[Object.keys(typed).length];

/** By its long or short name. */
const optionNamed = ({ options }: AnyCommand, name: string): Option | undefined =>
  Object.values(options).find((option) => longName(option) === name || option.form.startsWith(`${name},`));

interface Walked {
  readonly given: readonly string[];
  readonly typed: Typed;
  /** The option whose value comes next. */
  readonly open: Option | null;
}

function walk(command: AnyCommand, words: readonly string[]): Walked {
  const given: string[] = [];
  const typed: Record<string, string> = {};
  let open: Option | null = null;
  for (const word of words) {
    if (open !== null) open = null;
    else if (word.startsWith('-') && word !== '-') {
      const name = word.replace(/=.*$/s, '');
      const option = optionNamed(command, name);
      given.push(option === undefined ? name : longName(option));
      if (option !== undefined && option.values !== null && !word.includes('=')) open = option;
    } else {
      const [name] = nextArgument(command, typed) ?? [];
      if (name !== undefined) typed[name] = word;
    }
  }
  return { given, typed, open };
}
