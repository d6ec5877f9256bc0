import { Command, Option } from 'commander';
import type { Words } from '../words/words.ts';
import { compareCommand, type CompareOptions } from './commands/compare.ts';
import { schemaCommand, type SchemaOptions } from './commands/schema.ts';
import { validateCommand, type ValidateOptions } from './commands/validate.ts';
import type { Session } from './session.ts';

const repeated = (value: string, previous: readonly string[]): readonly string[] => [...previous, value];

/** The commands and their options. Nothing runs until it is parsed. */
export function program(session: Session): Command {
  const { words, host } = session;
  const { help } = words;
  const samen = new Command('samen')
    .description(help.about)
    .version(host.version, '-V, --version', help.version)
    .addHelpText('after', () => `\n${help.exitCodes}\n${rows(help.exits)}`);
  inWords(samen, words);
  for (const command of [compare(session), validate(session), schema(session)])
    samen.addCommand(inWords(command, words));
  samen.action(() => samen.outputHelp());
  samen.exitOverride().configureOutput({
    writeOut: (text) => host.out.write(text),
    writeErr: () => {},
  });
  for (const command of samen.commands) command.copyInheritedSettings(samen);
  return samen;
}

function compare(session: Session): Command {
  const { compare: its, study } = session.words.help;
  return new Command('compare')
    .description(its.about)
    .argument('[study]', study)
    .option('--as-of <month>', its.asOf)
    .option('--by <metric>', its.by)
    .addOption(new Option('--set <name=value>', its.set).argParser(repeated).default([]))
    .addOption(new Option('--scenario <id>', its.scenario).argParser(repeated).default([]))
    .option('--format <format>', its.format, 'table')
    .option('--delimiter <mark>', its.delimiter)
    .option('--lang <language>', its.lang, 'en')
    .option('--color <when>', its.color, 'auto')
    .option('--width <characters>', its.width)
    .addHelpText('after', () => `\n${session.words.help.examples}\n${rows(its.examples)}`)
    .action(async (argument: string | undefined, options: CompareOptions) =>
      compareCommand(session, argument, options),
    );
}

function validate(session: Session): Command {
  const { help } = session.words;
  return new Command('validate')
    .description(help.validate.about)
    .argument('[study]', help.study)
    .option('--as-of <month>', help.validate.asOf)
    .option('--strict', help.validate.strict)
    .option('--format <format>', help.validate.format, 'text')
    .option('--lang <language>', help.compare.lang, 'en')
    .option('--color <when>', help.compare.color, 'auto')
    .addHelpText('after', () => `\n${help.examples}\n${rows(help.validate.examples)}`)
    .action(async (argument: string | undefined, options: ValidateOptions) =>
      validateCommand(session, argument, options),
    );
}

function schema(session: Session): Command {
  const { help } = session.words;
  return new Command('schema')
    .description(help.schema.about)
    .argument('[of]', help.schema.of)
    .option('--output <what>', help.schema.output)
    .option('--lang <language>', help.compare.lang, 'en')
    .addHelpText('after', () => `\n${help.examples}\n${rows(help.schema.examples)}`)
    .action(async (of: string | undefined, options: SchemaOptions) => schemaCommand(session, of, options));
}

/** Two columns, indented. */
function rows(lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([left]) => left.length));
  return lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

/** Help in the language of the session. */
function inWords(command: Command, { help }: Words): Command {
  const headings: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };
  return command
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => headings[title] ?? title,
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string' ? `${description} (${defaultValue})` : description,
    });
}
