import { Argument, Command, Option } from 'commander';
import { oneOf } from '../session/options.ts';
import { rows } from '../session/help-rows.ts';
import type { Session } from '../session/session.ts';
import type { Settings } from '../session/settings.ts';
import { type AnyCommand, longName, type Option as OptionDefinition, wordsOf } from './definition.ts';

/**
 * A command as the parser of command lines knows it: with its help, and what it does.
 *
 * @param settings - in place of what is not typed
 */
export function commandLine(command: AnyCommand, session: Session, settings: Settings): Command {
  const { help } = session.words;
  const { about: purpose, examples } = command.help(help);
  const parser = new Command(command.name).description(purpose);
  for (const argument of Object.values(command.arguments))
    parser.addArgument(new Argument(argument.form, argument.about(help, wordsOf(argument.values))));
  const options = Object.entries(command.options).map(([key, definition]) => {
    const about = definition.about(help, wordsOf(definition.values));
    const option = optionOf(definition, about, settled(key, definition, settings));
    parser.addOption(option);
    return { key, definition, name: option.attributeName() };
  });
  return parser
    .addHelpText('after', () => `\n${help.examples}\n${rows(examples)}`)
    .action(async () => {
      const typed: Readonly<Record<string, unknown>> = parser.opts();
      const given = givenTo(command, parser.processedArgs, settings);
      checkArguments(command, given);
      for (const { definition, name } of options) checkOption(definition, typed[name]);
      const chosen = options.filter(({ name }) => typed[name] !== undefined);
      await command.run(session, given, Object.fromEntries(chosen.map(({ key, name }) => [key, typed[name]])));
    });
}

function optionOf(definition: OptionDefinition, about: string, otherwise: string | undefined): Option {
  const option = new Option(definition.form, about);
  if (definition.isRepeatable === true) return option.argParser(gathered).default([]);
  return otherwise === undefined ? option : option.default(otherwise);
}

/** What an option is where it is not typed: what was settled, if the command knows that. */
function settled(key: string, { values, default: entry }: OptionDefinition, settings: Settings): string | undefined {
  const text = (['lang', 'width', 'format'] as const).flatMap((name) =>
    name === key ? (settings[name] ?? []) : [],
  )[0];
  return text === undefined || (values?.kind === 'choice' && !values.words.includes(text)) ? entry : text;
}

/** The values of an option that may stand several times. */
const gathered = (value: string, previous: readonly string[]): readonly string[] => [...previous, value];

/** The arguments that were typed, and the study that is settled where none was. */
function givenTo(
  command: AnyCommand,
  words: readonly (string | readonly string[] | undefined)[],
  settings: Settings,
): Readonly<Record<string, string | readonly string[] | undefined>> {
  const all = Object.entries(command.arguments);
  return Object.fromEntries(
    all.map(([key, { isStudy }], index) => [key, words[index] ?? (isStudy === true ? settings.study : undefined)]),
  );
}

/** @throws {Refusal} where an argument is none of the words that it can be */
function checkArguments({ name, arguments: definitions }: AnyCommand, given: Readonly<Record<string, unknown>>): void {
  for (const [key, { values }] of Object.entries(definitions)) {
    const text = given[key];
    if (values.kind === 'choice' && typeof text === 'string') oneOf(`samen ${name}`, text, values.words);
  }
}

/** @throws {Refusal} where an option has a value that it cannot have */
function checkOption(definition: OptionDefinition, typed: unknown): void {
  const { values } = definition;
  if (values?.kind !== 'choice') return;
  for (const text of [typed].flat()) if (typeof text === 'string') oneOf(longName(definition), text, values.words);
}
