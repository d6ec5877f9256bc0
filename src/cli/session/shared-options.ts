import { type Command, Option } from 'commander';
import { rows } from './help-rows.ts';
import { formatNames } from './formats.ts';
import { languages } from './options.ts';
import { colourChoices, type Session } from './session.ts';

/** Gathers the values of an option that may stand several times. */
export const repeated = (value: string, previous: readonly string[]): readonly string[] => [...previous, value];

export const setOption = ({ words: { help } }: Session): Option =>
  new Option('--set <name=value>', help.compare.set).argParser(repeated).default([]);

type Examples = readonly (readonly [command: string, meaning: string])[];

/** The options by which somebody says how a result is to be shown. */
export function withFormats(
  command: Command,
  { words: { help } }: Session,
  examples: Examples,
  formats: readonly string[] = formatNames,
): Command {
  const { compare: its } = help;
  return command
    .option('--format <format>', its.format(formats), 'table')
    .option('--delimiter <mark>', its.delimiter)
    .option('--lang <language>', its.lang(languages), 'en')
    .option('--color <when>', its.color(colourChoices), 'auto')
    .option('--width <characters>', its.width)
    .addHelpText('after', () => `\n${help.examples}\n${rows(examples)}`);
}
