import { type Command, CommanderError } from 'commander';
import { problemAnnotations } from '../report/formats/github.ts';
import { problemsJson } from '../report/formats/problems-json.ts';
import { writeFault, writeProblems } from '../report/problems.ts';
import { nearest } from '../problems/nearest.ts';
import type { Fault } from '../problems/problem.ts';
import type { UsageFault } from '../problems/usage-fault.ts';
import { en } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import { type Exit, exits, type Host, stopExits } from './host/host.ts';
import { Unprinted } from './host/node-stream.ts';
import { writeToGithub } from './session/github.ts';
import { languages, oneOf } from './session/options.ts';
import { commandNames, commandsFor } from './commands/registry.ts';
import type { AnyCommand } from './definitions/definition.ts';
import { walk } from './definitions/typed.ts';
import { program } from './program.ts';
import { Interruption, UserError } from './session/user-error.ts';
import { colourChoices, type Session, sessionOf } from './session/session.ts';
import { type Settings, settingsOf } from './session/settings.ts';
import { wordsByLanguage } from './session/words-by-language.ts';

/**
 * Runs samen: data goes to `out`, everything else to `err`.
 *
 * @param args - the arguments after the name of the program
 * @returns the exit code; a bug of ours gives 70, never a stack trace unless SAMEN_DEBUG is set
 */
export async function run(args: readonly string[], host: Host): Promise<Exit> {
  const isWatched = args.includes('--watch') && !asksForHelp(args) && args[0] !== 'complete';
  return isWatched ? runAgain(args, host) : runOnce(args, host);
}

/** Again and again, until somebody stops it. */
async function runAgain(args: readonly string[], host: Host): Promise<Exit> {
  const others = args.filter((arg) => arg !== '--watch');
  const command = (await commandsFor(args[0])).find(({ name }) => name === args[0]);
  // What cannot be watched is refused as any other mistake.
  if (command === undefined || !('watch' in command.options) || args.includes('-')) return runOnce(args, host);
  const { settings } = settled(host, [command], args);
  const words = wordsFor(args, settings);
  const format = optionIn(args, '--format') ?? settings.format ?? 'table';
  const { watch } = await import('./watch.ts');
  try {
    return await watch(host, (world) => runOnce(others, world), { words, marks: format === 'table' });
  } catch (error) {
    if (error instanceof Interruption) return stopExits[error.signal];
    throw error;
  }
}

async function runOnce(args: readonly string[], host: Host): Promise<Exit> {
  const isCompletion = args[0] === 'complete';
  const typed = isCompletion ? args.slice(2) : args;
  const commands = isVersion(args) ? [] : await commandsFor(isCompletion && typed.length < 2 ? undefined : typed[0]);
  const { settings, failure } = settled(host, commands, typed);
  const words = wordsFor(args, settings);
  const colour = colourChoices.find((choice) => choice === optionIn(args, '--color')) ?? 'auto';
  let exit: Exit = exits.fine;
  const session = sessionOf(host, words, colour, () => (exit = exits.findings));
  if (isCompletion) {
    const { completeWords } = await import('./completion/complete.ts');
    completeWords(session, { commands, study: settings.study }, typed);
    return exits.fine;
  }
  const samen = program(session, commands, settings);
  try {
    if (failure !== null && !asksForHelp(args)) throw failure;
    refuseMistyped(args, samen);
    await samen.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    // What is told of a mistake may be what cannot be printed.
    const entry = { args, session, samen, format: optionIn(args, '--format') ?? settings.format };
    return answer(error, entry).catch((again) => answer(again, entry));
  }
}

/** Whether the version is all that is asked: no command is loaded for it. */
const isVersion = ([word, ...more]: readonly string[]): boolean =>
  (word === '--version' || word === '-V') && more.length === 0;

const wordsFor = (args: readonly string[], { lang }: Settings): Words =>
  wordsByLanguage.get(optionIn(args, '--lang') ?? lang ?? 'en') ?? en;

/** @throws {UserError} for what the parser would take for something else, or would find too late */
function refuseMistyped(args: readonly string[], samen: Command): void {
  if (args[0] === 'help') refuseUnhelpful(args.slice(1));
  if (args.includes('--watch') && args.includes('-'))
    throw new UserError({ kind: 'usage', what: 'not-together', name: '-, --watch', near: null });
  refuseDangling(args, samen);
  oneOf('--lang', optionIn(args, '--lang') ?? 'en', languages);
  oneOf('--color', optionIn(args, '--color') ?? 'auto', colourChoices);
}

/** What is settled for a command line; nothing where that cannot be read, and what kept it from being read. */
function settled(
  host: Host,
  commands: readonly AnyCommand[],
  [name, ...words]: readonly string[],
): { settings: Settings; failure: unknown } {
  const command = commands.find((each) => each.name === name);
  const { study, new: other } = command === undefined ? {} : walk(command, words).typed;
  try {
    return { settings: settingsOf(host, study ?? other), failure: null };
  } catch (error) {
    return { settings: {}, failure: error };
  }
}

/** Help is there for who has mistakes to mend. */
const asksForHelp = (args: readonly string[]): boolean =>
  args.length === 0 || args[0] === 'help' || args.some((arg) => ['--help', '-h', '--version', '-V'].includes(arg));

/** `samen help` tells of one command. @throws {UserError} where it is asked of something else */
function refuseUnhelpful(args: readonly string[]): void {
  const isValue = (index: number): boolean => ['--lang', '--color'].includes(args[index - 1] ?? '');
  const [name = 'help', ...more] = args.filter((arg, index) => !arg.startsWith('-') && !isValue(index));
  if (name !== 'help' && !commandNames.includes(name))
    throw new UserError({ kind: 'usage', what: 'unknown-command', name, near: nearest(name, commandNames) });
  if (more.length > 0) throw new UserError({ kind: 'usage', what: 'too-many', name: more.join(' '), near: null });
}

/** The value of an option, before anything is parsed: the language and colours of mistakes depend on it. */
function optionIn(args: readonly string[], name: string): string | undefined {
  const index = args.findLastIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const found = index < 0 ? undefined : args[index];
  return found === name ? args[index + 1] : found?.slice(name.length + 1);
}

/** An option that takes a value does not take the next option for it. */
function refuseDangling(args: readonly string[], samen: Command): void {
  const valued = new Set(
    samen.commands.flatMap(({ options }) => options.flatMap(({ long, required }) => (required && long) || [])),
  );
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const name = args.find((arg, index) => index < end && valued.has(arg) && args[index + 1]?.startsWith('--') === true);
  if (name !== undefined) throw new UserError({ kind: 'usage', what: 'missing-value', name, near: null });
}

interface Asked {
  readonly args: readonly string[];
  readonly session: Session;
  readonly samen: Command;
  readonly format: string | undefined;
}

async function answer(error: unknown, { args, session, samen, format }: Asked): Promise<Exit> {
  const { host, words } = session;
  if (error instanceof UserError) return refuse(error, session, format);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exits.fine;
    return refuse(new UserError(usageFault(error, args, samen)), session, format);
  }
  if (error instanceof Unprinted)
    return refuse(new UserError({ kind: 'cannot-write', path: '<stdout>', reason: error.reason }), session, 'table');
  if (error instanceof Interruption) return stopExits[error.signal];
  if (isOutOfMemory(error)) {
    host.err.write(`${words.problems.noMemory}\n`);
    return exits.files;
  }
  host.err.write(`${words.problems.bug(host.version)}\n`);
  if (host.env['SAMEN_DEBUG'] === '1' && error instanceof Error) host.err.write(`${error.stack ?? error.message}\n`);
  return exits.bug;
}

/** What the system refuses is no bug. V8 has no class of its own for it. */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof RangeError && /could not allocate memory|Array buffer allocation failed/i.test(error.message);

async function refuse({ problems, isResult }: UserError, session: Session, format: string | undefined): Promise<Exit> {
  const { host, words, paint } = session;
  const located = 'kind' in problems ? null : problems;
  if (format === 'github')
    await writeToGithub(session, problemAnnotations(located ?? [{ fault: problems as Fault }], words), null);
  else if (format === 'json')
    (isResult ? host.out : host.err).write(problemsJson(located ?? [{ fault: problems as Fault }], words));
  else if (located !== null) host.err.write(writeProblems(located, { words, paint: await paint(host.err) }));
  else host.err.write(writeFault(problems as Fault, { words, paint: await paint(host.err) }));
  return 'kind' in problems && ofFiles.has(problems.kind) ? exits.files : exits.mistake;
}

const ofFiles: ReadonlySet<Fault['kind']> = new Set(['cannot-read', 'cannot-read-revision', 'cannot-write']);

const usageFaults: Readonly<Record<string, UsageFault>> = {
  'commander.unknownCommand': 'unknown-command',
  'commander.unknownOption': 'unknown-option',
  'commander.optionMissingArgument': 'missing-value',
  'commander.excessArguments': 'too-many',
  'commander.missingArgument': 'missing-argument',
};

/** The words of a command line that are neither options nor their values, less the command and the one it takes. */
function surplus(args: readonly string[], command: Command | undefined): string {
  const valued = new Set(command?.options.filter(({ required }) => required).map(({ long }) => long));
  const words = args.filter((arg, index) => !arg.startsWith('--') && !valued.has(args[index - 1]));
  return words.slice(2).join(' ');
}

/** What commander found wrong, as a fault of ours: its own wording is never shown. */
function usageFault(error: CommanderError, args: readonly string[], samen: Command): Fault {
  const [first = ''] = args;
  const command = samen.commands.find((each) => each.name() === first);
  if (command === undefined && !first.startsWith('-')) {
    return { kind: 'usage', what: 'unknown-command', name: first, near: nearest(first, [...commandNames, 'help']) };
  }
  const what = usageFaults[error.code] ?? 'unknown-option';
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (what === 'too-many') return { kind: 'usage', what, name: surplus(args, command), near: null };
  const name = quoted.split(' ')[0] ?? '';
  const known = (command ?? samen).options.flatMap(({ long }) => long ?? []);
  return { kind: 'usage', what, name, near: what === 'unknown-option' ? nearest(name, known) : null };
}
