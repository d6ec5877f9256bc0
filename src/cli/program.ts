import { Command } from 'commander';
import type { Words } from '../words/words.ts';
import { commandLine } from './definitions/command-line.ts';
import type { AnyCommand } from './definitions/definition.ts';
import { rows } from './session/help-rows.ts';
import type { Session } from './session/session.ts';

/** Some commands and their options. Nothing runs until it is parsed. */
export function program(session: Session, commands: readonly AnyCommand[]): Command {
  const { words, host } = session;
  const { help } = words;
  const samen = new Command('samen')
    .description(help.about)
    .version(host.version, '-V, --version', help.version)
    .addHelpText('after', () => `\n${help.exitCodes}\n${rows(help.exits)}`);
  inWords(samen, words);
  for (const command of commands) samen.addCommand(inWords(commandLine(command, session), words));
  samen.action(() => samen.outputHelp());
  samen.exitOverride().configureOutput({
    writeOut: (text) => host.out.write(text),
    writeErr: () => {},
  });
  for (const command of samen.commands) command.copyInheritedSettings(samen);
  return samen;
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
