import { Argument, Command, Option } from 'commander';
import { oneOf } from '../session/options.ts';
import { rows } from '../session/help-rows.ts';
import type { Session } from '../session/session.ts';
import { type AnyCommand, longName, type Option as OptionDefinition, wordsOf } from './definition.ts';

/** A command as the parser of command lines knows it: with its help, and what it does. */
export function commandLine(its: AnyCommand, session: Session): Command {
  const { help } = session.words;
  const { about, examples } = its.help(help);
  const parser = new Command(its.name).description(about);
  for (const argument of Object.values(its.arguments))
    parser.addArgument(new Argument(argument.form, argument.about(help, wordsOf(argument.values))));
  const options = Object.entries(its.options).map(([key, definition]) => {
    const option = optionOf(definition, definition.about(help, wordsOf(definition.values)));
    parser.addOption(option);
    return { key, definition, name: option.attributeName() };
  });
  return parser
    .addHelpText('after', () => `\n${help.examples}\n${rows(examples)}`)
    .action(async () => {
      const typed: Readonly<Record<string, unknown>> = parser.opts();
      const given = Object.fromEntries(
        Object.keys(its.arguments).map((key, index) => [key, parser.processedArgs[index]]),
      );
      checkArguments(its, given);
      for (const { definition, name } of options) checkOption(definition, typed[name]);
      const chosen = options.filter(({ name }) => typed[name] !== undefined);
      await its.run(session, given, Object.fromEntries(chosen.map(({ key, name }) => [key, typed[name]])));
    });
}

function optionOf(its: OptionDefinition, about: string): Option {
  const option = new Option(its.form, about);
  if (its.isRepeatable === true) return option.argParser(gathered).default([]);
  return its.default === undefined ? option : option.default(its.default);
}

/** The values of an option that may stand several times. */
const gathered = (value: string, previous: readonly string[]): readonly string[] => [...previous, value];

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
