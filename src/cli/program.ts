import { Command } from 'commander';
import type { Words } from '../words/words.ts';
import { schemaCommand, type SchemaOptions } from './commands/schema.ts';
import { validateCommand, type ValidateOptions } from './commands/validate.ts';
import { figuresCommands } from './figures-commands.ts';
import { schemaNames } from '../model/written/schema-names.ts';
import { outputNames } from '../report/formats/output-schema/names.ts';
import { shells } from './completion/scripts.ts';
import { validateFormats } from './session/formats.ts';
import { languages } from './session/options.ts';
import { colourChoices } from './session/session.ts';
import { rows } from './session/help-rows.ts';
import type { Session } from './session/session.ts';
import { studyCommands } from './study-commands.ts';

/** The commands and their options. Nothing runs until it is parsed. */
export function program(session: Session): Command {
  const { words, host } = session;
  const { help } = words;
  const samen = new Command('samen')
    .description(help.about)
    .version(host.version, '-V, --version', help.version)
    .addHelpText('after', () => `\n${help.exitCodes}\n${rows(help.exits)}`);
  inWords(samen, words);
  for (const command of [
    ...studyCommands(session),
    ...figuresCommands(session),
    validate(session),
    schema(session),
    init(session),
    completion(session),
  ])
    samen.addCommand(inWords(command, words));
  samen.action(() => samen.outputHelp());
  samen.exitOverride().configureOutput({
    writeOut: (text) => host.out.write(text),
    writeErr: () => {},
  });
  for (const command of samen.commands) command.copyInheritedSettings(samen);
  return samen;
}

function validate(session: Session): Command {
  const { help } = session.words;
  return new Command('validate')
    .description(help.validate.about)
    .argument('[study]', help.study)
    .option('--as-of <month>', help.validate.asOf)
    .option('--strict', help.validate.strict)
    .option('--format <format>', help.compare.format(validateFormats), 'text')
    .option('--lang <language>', help.compare.lang(languages), 'en')
    .option('--color <when>', help.compare.color(colourChoices), 'auto')
    .addHelpText('after', () => `\n${help.examples}\n${rows(help.validate.examples)}`)
    .action(async (argument: string | undefined, options: ValidateOptions) =>
      validateCommand(session, argument, options),
    );
}

function schema(session: Session): Command {
  const { help } = session.words;
  return new Command('schema')
    .description(help.schema.about)
    .argument('[of]', help.schema.of(schemaNames))
    .option('--output <what>', help.schema.output(outputNames))
    .option('--lang <language>', help.compare.lang(languages), 'en')
    .addHelpText('after', () => `\n${help.examples}\n${rows(help.schema.examples)}`)
    .action(async (of: string | undefined, options: SchemaOptions) => schemaCommand(session, of, options));
}

function init(session: Session): Command {
  const { help } = session.words;
  return new Command('init')
    .description(help.init.about)
    .argument('[folder]', help.init.folder)
    .option('--lang <language>', help.compare.lang(languages), 'en')
    .addHelpText('after', () => `\n${help.examples}\n${rows(help.init.examples)}`)
    .action(async (folder: string | undefined) => {
      const { initCommand } = await import('./commands/init.ts');
      return initCommand(session, folder);
    });
}

function completion(session: Session): Command {
  const { help } = session.words;
  return new Command('completion')
    .description(help.completion.about)
    .argument('<shell>', help.completion.shell(shells))
    .option('--lang <language>', help.compare.lang(languages), 'en')
    .addHelpText('after', () => `\n${help.examples}\n${rows(help.completion.examples)}`)
    .action(async (shell: string) => {
      const { completionCommand } = await import('./commands/completion.ts');
      return completionCommand(session, shell);
    });
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
