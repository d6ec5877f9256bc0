import type { Command, CommanderError } from 'commander';
import { nearest } from '../problems/nearest.ts';
import type { Fault } from '../problems/problem.ts';
import type { UsageFault } from '../problems/usage-fault.ts';
import { commandNames } from './commands/registry.ts';

const usageFaults: Readonly<Record<string, UsageFault>> = {
  'commander.unknownCommand': 'unknown-command',
  'commander.unknownOption': 'unknown-option',
  'commander.optionMissingArgument': 'missing-value',
  'commander.excessArguments': 'too-many',
  'commander.missingArgument': 'missing-argument',
};

/** The words of a command line that are neither options nor their values, less the command and those it takes. */
function surplus(args: readonly string[], command: Command | undefined): string {
  const valued = new Set(command?.options.filter(({ required }) => required).map(({ long }) => long));
  const words = args.filter((arg, index) => !arg.startsWith('--') && !valued.has(args[index - 1]));
  return words.slice(1 + (command?.registeredArguments.length ?? 1)).join(' ');
}

/** What commander found wrong, as a fault of ours: its own wording is never shown. */
export function usageFault(error: CommanderError, args: readonly string[], samen: Command): Fault {
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
