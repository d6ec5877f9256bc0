import type { Command } from 'commander';
import { nearest } from '../problems/nearest.ts';
import { commandNames } from './commands/registry.ts';
import { languages, oneOf } from './session/options.ts';
import { colourChoices } from './session/session.ts';
import { UserError } from './session/user-error.ts';

/*
 * What is read of a command line before it is parsed: the language, the format and the colours in which mistakes in it are reported, and
 * mistakes that the parser would take for something else.
 */

/** Whether the version is all that is asked: no command is loaded for it. */
export const isVersion = ([word, ...more]: readonly string[]): boolean =>
  (word === '--version' || word === '-V') && more.length === 0;

/** @throws {UserError} for what the parser would take for something else, or would find too late */
export function refuseMistyped(args: readonly string[], samen: Command): void {
  if (args[0] === 'help') refuseUnhelpful(args.slice(1));
  const once = args.includes('--watch') ? onlyOnce(args) : null;
  if (once !== null) throw new UserError({ kind: 'usage', what: 'not-together', name: `${once}, --watch`, near: null });
  refuseDangling(args, samen);
  oneOf('--lang', optionIn(args, '--lang') ?? 'en', languages);
  oneOf('--color', optionIn(args, '--color') ?? 'auto', colourChoices);
}

/** What can be done once only: standard input is read to its end, and a part is of the study as it is; null where there is none of these. */
export const onlyOnce = (args: readonly string[]): string | null =>
  args.includes('-') ? '-' : optionIn(args, '--part') === undefined ? null : '--part';

/** Help is there for who has mistakes to mend. */
export const asksForHelp = (args: readonly string[]): boolean =>
  args.length === 0 || args[0] === 'help' || args.some((arg) => ['--help', '-h', '--version', '-V'].includes(arg));

/** `samen help` explains one command. @throws {UserError} where it is asked of something else */
function refuseUnhelpful(args: readonly string[]): void {
  const isValue = (index: number): boolean => ['--lang', '--color'].includes(args[index - 1] ?? '');
  const [name = 'help', ...more] = args.filter((arg, index) => !arg.startsWith('-') && !isValue(index));
  if (name !== 'help' && !commandNames.includes(name))
    throw new UserError({ kind: 'usage', what: 'unknown-command', name, near: nearest(name, commandNames) });
  if (more.length > 0) throw new UserError({ kind: 'usage', what: 'too-many', name: more.join(' '), near: null });
}

/** The value of an option, before anything is parsed: the language and colours of mistakes depend on it. */
export function optionIn(args: readonly string[], name: string): string | undefined {
  const index = args.slice(0, endOfOptions(args)).findLastIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const found = index < 0 ? undefined : args[index];
  return found === name ? args[index + 1] : found?.slice(name.length + 1);
}

/** Where `--` stands: what is behind it is no option, however it begins. */
export const endOfOptions = (args: readonly string[]): number =>
  args.includes('--') ? args.indexOf('--') : args.length;

/** An option that takes a value does not take the next option for it. */
function refuseDangling(args: readonly string[], samen: Command): void {
  const valued = new Set(
    samen.commands.flatMap(({ options }) => options.flatMap(({ long, required }) => (required && long) || [])),
  );
  const end = endOfOptions(args);
  const name = args.find((arg, index) => index < end && valued.has(arg) && args[index + 1]?.startsWith('--') === true);
  if (name !== undefined) throw new UserError({ kind: 'usage', what: 'missing-value', name, near: null });
}
