import { type Command, CommanderError } from 'commander';
import { problemAnnotations } from '../report/formats/github.ts';
import { problemsJson } from '../report/formats/problems-json.ts';
import { writeFault, writeProblems } from '../report/problems.ts';
import { nearest } from '../problems/nearest.ts';
import type { Fault } from '../problems/problem.ts';
import type { Outcome } from '../report/outcome.ts';
import { en } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import { withGitAskedOnce } from './host/ask-once.ts';
import { type Exit, exits, type Host, stopExits } from './host/host.ts';
import { Unprinted } from './host/node-stream.ts';
import { isForge, tellAll, tellForge } from './session/forge.ts';
import { languages, oneOf } from './session/options.ts';
import { commandNames, commandsFor } from './commands/registry.ts';
import { type AnyCommand, isOfStudies, wordsOf } from './definitions/definition.ts';
import { type TypedArguments, walk } from './definitions/typed.ts';
import { usageFault } from './parser-faults.ts';
import type { completeWords } from './completion/complete.ts';
import { settledInPart } from './parts/settled-in-part.ts';
import { program } from './program.ts';
import { pathsOf } from './study/find-studies.ts';
import { settingsOfStudies } from './study/settings-of-studies.ts';
import { scenarioOrStudy } from './study/scenario-or-study.ts';
import { Interruption, UserError } from './session/user-error.ts';
import { colourChoices, type Session, sessionOf } from './session/session.ts';
import { type Settings, settingsOf, shownIn } from './session/settings.ts';
import { wordsByLanguage } from './session/words-by-language.ts';

/**
 * Runs samen: data goes to `out`, everything else to `err`.
 *
 * @param args - the arguments after the name of the program
 * @returns the exit code; a bug of ours gives 70, never a stack trace unless SAMEN_DEBUG is set
 */
export async function run(args: readonly string[], host: Host): Promise<Exit> {
  const isWatched = args.includes('--watch') && !asksForHelp(args) && args[0] !== 'complete';
  return isWatched ? runAgain(args, host) : runOnce(args, withGitAskedOnce(host));
}

/** Again and again, until somebody stops it. */
async function runAgain(args: readonly string[], host: Host): Promise<Exit> {
  const others = args.filter((arg) => arg !== '--watch');
  const command = (await commandsFor(args[0])).find(({ name }) => name === args[0]);
  // What cannot be watched is refused as any other mistake.
  if (command === undefined || !('watch' in command.options) || args.includes('-')) return runOnce(args, host);
  const { settings } = settled(host, [command], args);
  const words = wordsFor(args, settings);
  const format = formatFor(args, [command], settings) ?? 'table';
  const { watch } = await import('./watch.ts');
  try {
    return await watch(host, (world) => runOnce(others, withGitAskedOnce(world)), { words, marks: format === 'table' });
  } catch (error) {
    if (error instanceof Interruption) return stopExits[error.signal];
    throw error;
  }
}

/** @param collector - takes what is found of a study in place of telling it; null where it is told */
export async function runOnce(
  args: readonly string[],
  host: Host,
  collector: Session['collect'] = null,
): Promise<Exit> {
  const isCompletion = args[0] === 'complete';
  const typed = isCompletion ? args.slice(2) : args;
  const commands = isVersion(args) ? [] : await commandsFor(isCompletion && typed.length < 2 ? undefined : typed[0]);
  const { settings, failure } = settled(host, commands, typed);
  let exit: Exit = exits.fine;
  const format = formatFor(args, commands, settings);
  const gathered: Outcome[] = [];
  const collect = isDocument(format) ? (found: Outcome): void => void gathered.push(found) : null;
  const endWith = (ended: Exit): void => void (exit = ended);
  const session = sessionOf(host, { ...shownAs(args, settings), endWith, collect: collector ?? collect, run: runOnce });
  if (isCompletion) return complete(session, { commands, study: settings.study }, typed);
  const refused = await runParsed({ args, session, format }, { commands, settings, failure });
  if (isForge(format) && gathered.length > 0)
    await tellAll(session, format, { command: args[0] ?? '', outcomes: gathered });
  return refused ?? exit;
}

/** The language and the colours that were asked for. */
const shownAs = (args: readonly string[], settings: Settings) => ({
  words: wordsFor(args, settings),
  shown: shownIn(settings),
  colour: colourChoices.find((choice) => choice === optionIn(args, '--color')) ?? ('auto' as const),
});

/** The format that was typed, also where there is none of that name; else the one that is settled, where the command has it. */
function formatFor(args: readonly string[], commands: readonly AnyCommand[], { format }: Settings): string | undefined {
  const hasFormat = ({ name, options }: AnyCommand): boolean =>
    name === args[0] && wordsOf(options['format']?.values ?? null).some((word) => word === format);
  // Sentences are asked for in place of the format that is settled.
  const isSettled = !args.slice(0, endOfOptions(args)).includes('--summary') && commands.some(hasFormat);
  return optionIn(args, '--format') ?? (isSettled ? format : undefined);
}

/** Whether all that is found goes into one document of a forge, also what was found before a mistake. */
const isDocument = (format: string | undefined): boolean => isForge(format) && format !== 'github';

async function complete(
  session: Session,
  known: Parameters<typeof completeWords>[1],
  typed: readonly string[],
): Promise<Exit> {
  const { completeWords: offer } = await import('./completion/complete.ts');
  offer(session, known, typed);
  return exits.fine;
}

/** Runs what was typed. @returns how it ends where something is wrong; null where nothing is */
async function runParsed(
  { args, session, format }: Omit<Asked, 'command' | 'study' | 'samen'>,
  known: { readonly commands: readonly AnyCommand[]; readonly settings: Settings; readonly failure: unknown },
): Promise<Exit | null> {
  const { commands, settings, failure } = known;
  const samen = program(session, commands, settings);
  try {
    if (failure !== null && !asksForHelp(args)) throw failure;
    refuseMistyped(args, samen);
    await samen.parseAsync([...args], { from: 'user' });
    return null;
  } catch (error) {
    const study = studyIn(session.host, commands, args) ?? settings.study;
    const entry = { args, session, samen, format, command: args[0] ?? '', study };
    // What is told of a mistake may be what cannot be printed.
    return answer(error, entry).catch((again) => answer(again, entry));
  }
}

/** The study that is named on a command line. */
function studyIn(host: Host, commands: readonly AnyCommand[], words: readonly string[]): string | undefined {
  const typed = argumentsIn(commands, words);
  const isEither = commands.some(
    ({ name, arguments: all }) => name === words[0] && all['scenario']?.form === '[scenario]',
  );
  return (isEither ? scenarioOrStudy(host, typed).study : typed['study']) ?? typed['new'];
}

function argumentsIn(commands: readonly AnyCommand[], [name, ...words]: readonly string[]): TypedArguments {
  const command = commands.find((each) => each.name === name);
  return command === undefined ? {} : walk(command, words).typed;
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
  words: readonly string[],
): { settings: Settings; failure: unknown } {
  try {
    const part = argumentsIn(commands, words)['parts'];
    const recorded = part === undefined ? {} : settledInPart(host, pathsOf(host, part)[0] ?? part);
    const study = studyIn(host, commands, words);
    const isOfSeveral = commands.some(
      ({ name, arguments: all }) => name === words[0] && Object.values(all).some(isOfStudies),
    );
    const settings =
      study === undefined && isOfSeveral ? settingsOfStudies(host, recorded) : settingsOf(host, study, recorded);
    return { settings, failure: null };
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
  const index = args.slice(0, endOfOptions(args)).findLastIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const found = index < 0 ? undefined : args[index];
  return found === name ? args[index + 1] : found?.slice(name.length + 1);
}

/** Where `--` stands: what is behind it is no option, however it begins. */
const endOfOptions = (args: readonly string[]): number => (args.includes('--') ? args.indexOf('--') : args.length);

/** An option that takes a value does not take the next option for it. */
function refuseDangling(args: readonly string[], samen: Command): void {
  const valued = new Set(
    samen.commands.flatMap(({ options }) => options.flatMap(({ long, required }) => (required && long) || [])),
  );
  const end = endOfOptions(args);
  const name = args.find((arg, index) => index < end && valued.has(arg) && args[index + 1]?.startsWith('--') === true);
  if (name !== undefined) throw new UserError({ kind: 'usage', what: 'missing-value', name, near: null });
}

interface Asked extends Refused {
  readonly args: readonly string[];
  readonly session: Session;
  readonly samen: Command;
}

/** How somebody is told of a mistake. */
interface Refused {
  readonly format: string | undefined;
  readonly command?: string;
  /** The study that was named. */
  readonly study?: string | undefined;
}

async function answer(error: unknown, asked: Asked): Promise<Exit> {
  const { args, session, samen } = asked;
  const { host, words } = session;
  if (error instanceof UserError) return refuse(error, session, asked);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exits.fine;
    return refuse(new UserError(usageFault(error, args, samen)), session, asked);
  }
  if (error instanceof Unprinted)
    return refuse(new UserError({ kind: 'cannot-write', path: '<stdout>', reason: error.reason }), session, {
      format: 'table',
    });
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

async function refuse(
  { problems: found, isResult }: UserError,
  session: Session,
  { format, command = '', study = '' }: Refused,
): Promise<Exit> {
  const { host, words, paint } = session;
  const problems = withHelp(found, command);
  const located = 'kind' in problems ? null : problems;
  if (isForge(format))
    await tellForge(session, format, {
      command,
      study,
      annotations: problemAnnotations(located ?? [{ fault: problems as Fault }], words),
      passed: [],
      summary: null,
    });
  else if (format === 'json')
    (isResult ? host.out : host.err).write(problemsJson(located ?? [{ fault: problems as Fault }], words));
  else if (located !== null) host.err.write(writeProblems(located, { words, paint: await paint(host.err) }));
  else host.err.write(writeFault(problems as Fault, { words, paint: await paint(host.err) }));
  return 'kind' in problems && ofFiles.has(problems.kind) ? exits.files : exits.mistake;
}

/** What is mistyped of a command is told with where that is explained: in its own help. */
const withHelp = (problems: UserError['problems'], command: string): UserError['problems'] =>
  'kind' in problems && problems.kind === 'usage' && commandNames.includes(command)
    ? { ...problems, command }
    : problems;

const ofFiles: ReadonlySet<Fault['kind']> = new Set(['cannot-read', 'cannot-read-revision', 'cannot-write']);
