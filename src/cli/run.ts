import { CommanderError } from 'commander';
import { writeProblems } from '../report/problems.ts';
import { noPaint } from '../report/paint.ts';
import { visible } from '../report/visible.ts';
import { nearest } from '../units/nearest.ts';
import type { Fault, UsageFault } from '../units/problem.ts';
import { en } from '../words/en.ts';
import { nl } from '../words/nl.ts';
import { say, type Words } from '../words/words.ts';
import { type Exit, exits, type Host } from './host.ts';
import { languages, oneOf } from './options.ts';
import { program } from './program.ts';
import { Refusal } from './refusal.ts';
import { type ColourChoice, sessionOf } from './session.ts';

const spoken: Readonly<Record<string, Words>> = { en, nl };
const colourChoices: readonly ColourChoice[] = ['auto', 'always', 'never'];

/**
 * Runs samen: data goes to `out`, everything else to `err`.
 *
 * @param args - the arguments after the name of the program
 * @returns the exit code; a bug of ours gives 70, never a stack trace unless SAMEN_DEBUG is set
 */
export async function run(args: readonly string[], host: Host): Promise<Exit> {
  const words = spoken[optionIn(args, '--lang') ?? 'en'] ?? en;
  try {
    oneOf('--lang', optionIn(args, '--lang') ?? 'en', languages);
    const colour = oneOf('--color', optionIn(args, '--color') ?? 'auto', colourChoices);
    const session = sessionOf(host, words, colour);
    await program(session).parseAsync([...args], { from: 'user' });
    return exits.fine;
  } catch (error) {
    return answer(error, args, host, words);
  }
}

/** The value of an option, before anything is parsed: the language and colours of mistakes depend on it. */
function optionIn(args: readonly string[], name: string): string | undefined {
  const index = args.findLastIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const found = index < 0 ? undefined : args[index];
  return found === name ? args[index + 1] : found?.slice(name.length + 1);
}

function answer(error: unknown, args: readonly string[], host: Host, words: Words): Exit {
  if (error instanceof Refusal) return refuse(error, host, words);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exits.fine;
    return refuse(new Refusal(usageFault(error, args, host, words)), host, words);
  }
  host.err.write(`${words.problems.bug(host.version)}\n`);
  if (host.env['SAMEN_DEBUG'] === '1' && error instanceof Error) host.err.write(`${error.stack ?? error.message}\n`);
  return exits.bug;
}

function refuse({ problems }: Refusal, host: Host, words: Words): Exit {
  if ('kind' in problems) {
    const [what, hint] = say(words, problems);
    host.err.write(`samen: ${visible(what)}\n${hint === null ? '' : `  = ${visible(hint)}\n`}`);
    return problems.kind === 'cannot-read' ? exits.files : exits.mistake;
  }
  host.err.write(writeProblems(problems, { words, paint: noPaint }));
  return exits.mistake;
}

const usageFaults: Readonly<Record<string, UsageFault>> = {
  'commander.unknownCommand': 'unknown-command',
  'commander.unknownOption': 'unknown-option',
  'commander.optionMissingArgument': 'missing-value',
  'commander.excessArguments': 'too-many',
  'commander.missingArgument': 'missing-argument',
};

/** What commander found wrong, as a fault of ours: its own wording is never shown. */
function usageFault(error: CommanderError, args: readonly string[], host: Host, words: Words): Fault {
  const what = usageFaults[error.code] ?? 'unknown-option';
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const commands = program(sessionOf(host, words, 'never')).commands;
  const [first = ''] = args;
  const command = commands.find((each) => each.name() === first);
  if (what === 'too-many' && command === undefined) {
    return {
      kind: 'usage',
      what: 'unknown-command',
      name: first,
      near: nearest(
        first,
        commands.map((each) => each.name()),
      ),
    };
  }
  const name = what === 'too-many' ? args.slice(1).join(' ') : (quoted.split(' ')[0] ?? '');
  const known =
    what === 'unknown-command'
      ? commands.map((each) => each.name())
      : (command?.options.flatMap(({ long }) => long ?? []) ?? []);
  return { kind: 'usage', what, name, near: what.startsWith('unknown') ? nearest(name, known) : null };
}
