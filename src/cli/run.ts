import { type Command, CommanderError } from 'commander';
import { problemAnnotations } from '../report/formats/github.ts';
import { problemsJson } from '../report/formats/problems-json.ts';
import { writeFault, writeProblems } from '../report/problems.ts';
import { nearest } from '../problems/nearest.ts';
import type { Fault, UsageFault } from '../problems/problem.ts';
import { en } from '../words/en.ts';
import { type Exit, exits, type Host, stopExits } from './host/host.ts';
import { Unprinted } from './host/node-stream.ts';
import { writeToGithub } from './session/github.ts';
import { languages, oneOf } from './session/options.ts';
import { commandNames, commandsFor } from './commands/registry.ts';
import { program } from './program.ts';
import { Interruption, Refusal } from './session/refusal.ts';
import { colourChoices, type Session, sessionOf } from './session/session.ts';
import { spoken } from './session/spoken.ts';

/**
 * Runs samen: data goes to `out`, everything else to `err`.
 *
 * @param args - the arguments after the name of the program
 * @returns the exit code; a bug of ours gives 70, never a stack trace unless SAMEN_DEBUG is set
 */
export async function run(args: readonly string[], host: Host): Promise<Exit> {
  const words = spoken.get(optionIn(args, '--lang') ?? 'en') ?? en;
  const colour = colourChoices.find((choice) => choice === optionIn(args, '--color')) ?? 'auto';
  let exit: Exit = exits.fine;
  const session = sessionOf(host, words, colour, () => (exit = exits.findings));
  if (args[0] === 'complete') {
    const { completeWords } = await import('./completion/complete.ts');
    const typed = args.slice(2);
    completeWords(session, await commandsFor(typed.length > 1 ? typed[0] : undefined), typed);
    return exits.fine;
  }
  const samen = program(session, await commandsFor(args[0]));
  try {
    refuseDangling(args, samen);
    oneOf('--lang', optionIn(args, '--lang') ?? 'en', languages);
    oneOf('--color', optionIn(args, '--color') ?? 'auto', colourChoices);
    await samen.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    // What is told of a mistake may be what cannot be printed.
    return answer(error, args, { session, samen }).catch((again) => answer(again, args, { session, samen }));
  }
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
  if (name !== undefined) throw new Refusal({ kind: 'usage', what: 'missing-value', name, near: null });
}

async function answer(
  error: unknown,
  args: readonly string[],
  { session, samen }: { session: Session; samen: Command },
): Promise<Exit> {
  const { host, words } = session;
  const format = optionIn(args, '--format');
  if (error instanceof Refusal) return refuse(error, session, format);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exits.fine;
    return refuse(new Refusal(usageFault(error, args, samen)), session, format);
  }
  if (error instanceof Unprinted)
    return refuse(new Refusal({ kind: 'cannot-write', path: '<stdout>', reason: error.reason }), session, 'table');
  if (error instanceof Interruption) return stopExits[error.signal];
  host.err.write(`${words.problems.bug(host.version)}\n`);
  if (host.env['SAMEN_DEBUG'] === '1' && error instanceof Error) host.err.write(`${error.stack ?? error.message}\n`);
  return exits.bug;
}

async function refuse({ problems, isResult }: Refusal, session: Session, format: string | undefined): Promise<Exit> {
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
    return { kind: 'usage', what: 'unknown-command', name: first, near: nearest(first, commandNames) };
  }
  const what = usageFaults[error.code] ?? 'unknown-option';
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (what === 'too-many') return { kind: 'usage', what, name: surplus(args, command), near: null };
  const name = quoted.split(' ')[0] ?? '';
  const known = (command ?? samen).options.flatMap(({ long }) => long ?? []);
  return { kind: 'usage', what, name, near: what === 'unknown-option' ? nearest(name, known) : null };
}
