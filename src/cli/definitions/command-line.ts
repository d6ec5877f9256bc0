import { Argument, Command, Option } from 'commander';
import { oneOf } from '../session/options.ts';
import { rows } from '../session/help-rows.ts';
import type { Session } from '../session/session.ts';
import type { SettingName } from '../../input/load-settings.ts';
import type { Settings } from '../session/settings.ts';
import type { Batch } from '../batch/batch.ts';
import { placeOf } from '../batch/output.ts';
import { standsForStudies } from '../study/find-studies.ts';
import { studyHere } from '../study/study-files.ts';
import { type AnyCommand, helpText, isOfStudies, longName, type Option as OptionDefinition } from './definition.ts';

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
    parser.addArgument(new Argument(argument.form, helpText(argument, help)));
  const options = Object.entries(command.options).map(([key, definition]) => {
    const otherwise = settled(command, key, definition, settings);
    const option = optionOf(definition, helpText(definition, help, otherwise), otherwise);
    parser.addOption(option);
    return { key, definition, name: option.attributeName() };
  });
  return parser
    .addHelpText('after', () => `\n${help.examples}\n${rows(examples)}`)
    .action(async () => {
      const typed: Readonly<Record<string, unknown>> = parser.opts();
      const given = givenTo(command, parser.processedArgs, settings);
      checkArguments(command, given);
      const named = studiesTyped(command, parser.processedArgs, settings);
      const areSettled = named === settings.studies;
      const only = (): string => studyIn(command, given) ?? studyHere(session.host);
      // However many there are, one that nobody named among them.
      const studies = named ?? (typed['batch'] === true ? [only()] : null);
      for (const { definition, name } of options) checkOption(definition, typed[name]);
      // What is settled of how tables are shown means nothing for sentences, nor a width for csv; with a part, which is not shown, it goes along.
      const isUntabled = typed['part'] !== undefined || typed['summary'] === true;
      const isAsWide = typed['format'] !== undefined && typed['format'] !== 'table';
      const isTyped = ({ name }: ParsedOption): boolean => parser.getOptionValueSource(name) === 'cli';
      const valueOf = ({ key, definition, name }: ParsedOption): unknown => {
        const isSettled = settingOfAny[key] !== undefined && parser.getOptionValueSource(name) === 'default';
        return isSettled && (isUntabled || (isAsWide && key === 'width')) ? definition.default : typed[name];
      };
      const old = command.arguments['old'] === undefined ? null : (firstOf(given['old']) ?? null);
      if (
        studies !== null &&
        (typed['batch'] === true || studies.length !== 1 || standsForStudies(session.host, studies[0] ?? ''))
      ) {
        const ofAll = { command: command.name, old, words: studies, isSettled: areSettled };
        await runForEach(session, ofAll, { parser, options, valueOf });
        return;
      }
      const chosen = options.flatMap((option) => {
        const value = valueOf(option);
        if (value === undefined) return [];
        const isPlace = command.options['batch'] !== undefined && typeof value === 'string' && isTyped(option);
        const { key, definition } = option;
        return [[key, isPlace ? placeOf({ key, name: longName(definition) }, value, only) : value]];
      });
      await command.run(session, given, Object.fromEntries(chosen));
    });
}

/** The study that was typed or settled for a command that takes several; undefined where there is none, or it takes none. */
function studyIn(
  { arguments: all }: AnyCommand,
  given: Readonly<Record<string, string | readonly string[] | undefined>>,
): string | undefined {
  const [key] = Object.entries(all).find(([, argument]) => isOfStudies(argument)) ?? [];
  return key === undefined ? undefined : firstOf(given[key]);
}

/** An option of a command, by the name under which the parser has its value. */
interface ParsedOption {
  readonly key: string;
  readonly definition: OptionDefinition;
  readonly name: string;
}

/** Runs a command about each of several studies, with the options that were typed. */
async function runForEach(
  session: Session,
  ofAll: Omit<Batch, 'options' | 'width'>,
  {
    parser,
    options,
    valueOf,
  }: { parser: Command; options: readonly ParsedOption[]; valueOf: (option: ParsedOption) => unknown },
): Promise<void> {
  const { runBatch } = await import('../batch/batch.ts');
  const typed = options
    .filter(({ key, name }) => key === 'format' || (key !== 'batch' && parser.getOptionValueSource(name) === 'cli'))
    .flatMap((option) =>
      [valueOf(option) as string | true]
        .flat()
        .map((value) => ({ key: option.key, name: longName(option.definition), value })),
    );
  const [width] = options.filter(({ key }) => key === 'width').map(valueOf);
  await runBatch(session, { ...ofAll, options: typed, width: typeof width === 'string' ? width : null });
}

function optionOf(definition: OptionDefinition, about: string, otherwise: string | undefined): Option {
  const option = new Option(definition.form, about);
  if (definition.isRepeatable === true) return option.argParser(gathered).default([]);
  return otherwise === undefined ? option : option.default(otherwise);
}

/** The settings of options, by the key of these; of studies, those of commands that take several of them. */
const settingOfAny: Readonly<Record<string, SettingName>> = { lang: 'lang', width: 'width', format: 'format' };
const settingOfStudies: Readonly<Record<string, SettingName>> = {
  asOf: 'as-of',
  by: 'by',
  draws: 'draws',
  seed: 'seed',
  failAbove: 'fail-above',
  output: 'figures',
  folder: 'figures',
};

/** What an option is where it is not typed: what was settled, if the command knows that. */
function settled(
  { name, arguments: all }: AnyCommand,
  key: string,
  { values, default: fallback }: OptionDefinition,
  settings: Settings,
): string | undefined {
  // A study is validated as known at all of its dates.
  const isSettled = Object.values(all).some(isOfStudies) && name !== 'validate';
  const setting = settingOfAny[key] ?? (isSettled ? settingOfStudies[key] : undefined);
  const text = setting === undefined ? undefined : settings[setting];
  return text === undefined || (values?.kind === 'choice' && !values.words.includes(text)) ? fallback : text;
}

/** The values of an option that may stand several times. */
const gathered = (value: string, previous: readonly string[]): readonly string[] => [...previous, value];

/** A word of an argument that takes one, or the first of one that takes several. */
const firstOf = (word: string | readonly string[] | undefined): string | undefined =>
  typeof word === 'string' ? word : word?.[0];

type Words = readonly (string | readonly string[] | undefined)[];

/** The arguments that were typed, and the study that is settled where none was. */
function givenTo(
  command: AnyCommand,
  words: Words,
  settings: Settings,
): Readonly<Record<string, string | readonly string[] | undefined>> {
  const all = Object.entries(command.arguments);
  return Object.fromEntries(
    all.map(([key, { isStudy }], index) => [
      key,
      isStudy === true ? (firstOf(words[index]) ?? settings.study) : words[index],
    ]),
  );
}

/** The studies of a command that takes several: those that were typed, else those that are settled; null where neither are. */
function studiesTyped({ arguments: all }: AnyCommand, words: Words, settings: Settings): readonly string[] | null {
  const index = Object.values(all).findIndex(isOfStudies);
  const typed = index < 0 ? undefined : words[index];
  if (Array.isArray(typed) && typed.length > 0) return typed;
  return index < 0 ? null : (settings.studies ?? null);
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
