import { Command } from 'commander';
import type { Words } from '../words/words.ts';
import { commandLine } from './definitions/command-line.ts';
import type { AnyCommand } from './definitions/definition.ts';
import { rows } from './session/help-rows.ts';
import type { Session } from './session/session.ts';
import type { Settings } from './session/settings.ts';

/** Some commands and their options. Nothing runs until it is parsed. @param settings - in place of what is not typed */
export function program(session: Session, commands: readonly AnyCommand[], settings: Settings): Command {
  const { words, host } = session;
  const { help } = words;
  const samen = new Command('samen')
    .description(help.about)
    .version(host.version, '-V, --version', help.version)
    .addHelpText('after', () => `\n${help.exitCodes}\n${rows(help.exits)}`);
  inWords(samen, words);
  for (const command of commands) {
    const parser = commandLine(command, session, settings).helpGroup(help.questions[command.question]);
    samen.addCommand(inWords(parser, words));
  }
  samen.addHelpCommand(
    new Command('help').argument('[command]').description(help.ofCommand).helpGroup(help.questions.study),
  );
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
  return command.helpOption('-h, --help', help.help).configureHelp({
    styleTitle: (title) => headings[title] ?? title,
    styleUsage: (usage) =>
      usage.replace('[options]', help.placeholders.options).replace('[command]', help.placeholders.command),
    // In the list of commands only their names, so that it is as narrow as a terminal.
    subcommandTerm: (each) => each.name(),
    // Its default is in its text.
    optionDescription: ({ description }) => description,
  });
}
