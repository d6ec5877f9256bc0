import type { Outcome } from '../report/outcome.ts';
import { en } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import { answer, type FailedRun } from './answer-error.ts';
import { asksForHelp, endOfOptions, isVersion, onlyOnce, optionIn, refuseMistyped } from './before-parsing.ts';
import { commandsFor } from './commands/registry.ts';
import type { completeWords } from './completion/complete.ts';
import { type AnyCommand, isOfStudies, wordsOf } from './definitions/definition.ts';
import { type TypedArguments, walk } from './definitions/typed.ts';
import { withGitAskedOnce } from './host/ask-once.ts';
import { type Exit, exits, type Host, stopExits } from './host/host.ts';
import { settledInParts } from './parts/settled-in-parts.ts';
import { program } from './program.ts';
import { isForge, reportAll } from './session/forge.ts';
import { whereSettled } from './where-settled.ts';
import { colourChoices, type Gathering, type Session, sessionOf } from './session/session.ts';
import { type Settings, settingsOf, shownIn } from './session/settings.ts';
import { Interruption } from './session/user-error.ts';
import { wordsOfLanguage } from './session/words-by-language.ts';
import { pathsOf } from './study/find-studies.ts';
import { scenarioOrStudy } from './study/scenario-or-study.ts';
import { settingsOfStudies } from './study/settings-of-studies.ts';

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
  if (command === undefined || !('watch' in command.options) || onlyOnce(args) !== null) return runOnce(args, host);
  const { settings } = settled(host, [command], args);
  const words = await wordsFor(args, settings);
  const format = formatFor(args, [command], settings) ?? 'table';
  const { watch } = await import('./watch.ts');
  try {
    return await watch(host, (world) => runOnce(others, withGitAskedOnce(world)), { words, marks: format === 'table' });
  } catch (error) {
    if (error instanceof Interruption) return stopExits[error.signal];
    throw error;
  }
}

/** @param gathering - takes what is found of a study in place of printing it; null where it is printed */
export async function runOnce(args: readonly string[], host: Host, gathering: Gathering | null = null): Promise<Exit> {
  const isCompletion = args[0] === 'complete';
  const typed = isCompletion ? args.slice(2) : args;
  const commands = isVersion(args) ? [] : await commandsFor(isCompletion && typed.length < 2 ? undefined : typed[0]);
  const { settings, failure } = settled(host, commands, typed);
  let exit: Exit = exits.fine;
  const format = formatFor(args, commands, settings);
  const gathered: Outcome[] = [];
  const outlet = {
    collect: isDocument(format) ? (found: Outcome): void => void gathered.push(found) : null,
    advised: undefined,
    mistakesAs: format,
    ...gathering,
  };
  const endWith = (ended: Exit): void => void (exit = ended);
  const shown = await shownAs(args, settings);
  const session = sessionOf(host, { ...shown, ...outlet, endWith, run: runOnce });
  if (isCompletion) return complete(session, { commands, study: settings.study }, typed);
  const refused = await runParsed(
    { args, session, format: outlet.mistakesAs },
    { commands, settings, failure, isSettled: gathering?.isSettled === true },
  );
  if (isForge(format) && gathered.length > 0)
    await reportAll(session, format, { command: args[0] ?? '', outcomes: gathered });
  return refused ?? exit;
}

/** The language and the colours that were asked for. */
const shownAs = async (args: readonly string[], settings: Settings) => ({
  words: await wordsFor(args, settings),
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
  { args, session, format }: Pick<FailedRun, 'args' | 'session' | 'format'>,
  known: {
    readonly commands: readonly AnyCommand[];
    readonly settings: Settings;
    readonly failure: unknown;
    /** Whether the study that is named was not typed. */
    readonly isSettled: boolean;
  },
): Promise<Exit | null> {
  const { commands, settings, failure, isSettled } = known;
  const samen = program(session, commands, settings);
  try {
    if (failure !== null && !asksForHelp(args)) throw failure;
    refuseMistyped(args, samen);
    await samen.parseAsync([...args], { from: 'user' });
    return null;
  } catch (error) {
    const typed = studyIn(session.host, commands, args);
    const study = typed ?? settings.study;
    const commandLine = { args, session, samen, format, command: args[0] ?? '', study };
    // What reports a mistake may be what cannot be printed.
    const at = { host: session.host, args, study, isSettled: isSettled || typed === undefined };
    return answer(whereSettled(error, at), commandLine).catch((again) => answer(again, commandLine));
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

/** The parts of a result that are to be put together; none where the command takes none. */
function partsIn(host: Host, commands: readonly AnyCommand[], [name, ...words]: readonly string[]): string[] {
  const command = commands.find((each) => each.name === name);
  if (command?.arguments['parts'] === undefined) return [];
  return walk(command, words).words.flatMap((word) => pathsOf(host, word));
}

const wordsFor = async (args: readonly string[], { lang }: Settings): Promise<Words> =>
  (await wordsOfLanguage(optionIn(args, '--lang') ?? lang ?? 'en')) ?? en;

/** What is settled for a command line; nothing where that cannot be read, and what kept it from being read. */
function settled(
  host: Host,
  commands: readonly AnyCommand[],
  words: readonly string[],
): { settings: Settings; failure: unknown } {
  try {
    const made = settledInParts(host, partsIn(host, commands, words));
    const study = studyIn(host, commands, words) ?? made.study;
    const isOfSeveral = commands.some(
      ({ name, arguments: all }) => name === words[0] && Object.values(all).some(isOfStudies),
    );
    const settings =
      study === undefined && isOfSeveral
        ? settingsOfStudies(host, made.settings)
        : settingsOf(host, study, made.settings);
    return { settings, failure: null };
  } catch (error) {
    return { settings: {}, failure: error };
  }
}
