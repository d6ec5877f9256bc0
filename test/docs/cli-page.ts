import {
  type AnyCommand,
  type Argument,
  helpText,
  longName,
  type Option,
} from '../../src/cli/definitions/definition.ts';
import { en } from '../../src/words/en.ts';

/** An option that stands in at least so many commands, and says the same there, is described once. */
const several = 4;

const { help } = en;

/** What Markdown would read as something else, as it is. */
const plain = (text: string): string =>
  text.replaceAll(/[<|]/g, (mark) => (mark === '<' ? '&lt;' : String.raw`\|`)).replaceAll('_', String.raw`\_`);

const aboutOf = (entry: Argument | Option): string =>
  plain(helpText(entry, help, 'default' in entry ? entry.default : undefined));

const table = (head: readonly [string, string], rows: readonly (readonly [string, string])[]): string =>
  [`| ${head.join(' | ')} |`, '|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');

const rowOf = (option: Option): readonly [string, string] => [
  `\`${option.form.replaceAll('|', String.raw`\|`)}\``,
  aboutOf(option),
];

const keyOf = (option: Option): string => `${option.form} ${aboutOf(option)}`;

/** The options that several commands have, with what they say, in the order in which they come up. */
function commonOptions(commands: readonly AnyCommand[]): readonly Option[] {
  const all = commands.flatMap(({ options }) => Object.values(options));
  const counts = new Map<string, number>();
  for (const option of all) counts.set(keyOf(option), (counts.get(keyOf(option)) ?? 0) + 1);
  const first = new Map(all.toReversed().map((option) => [keyOf(option), option]));
  return [...first].flatMap(([key, option]) => ((counts.get(key) ?? 0) >= several ? [option] : [])).toReversed();
}

function section(command: AnyCommand, common: ReadonlySet<string>): string {
  const { about, examples } = command.help(help);
  const own = Object.values(command.options).filter((option) => !common.has(keyOf(option)));
  const others = Object.values(command.options).filter((option) => common.has(keyOf(option)));
  const typed = Object.values(command.arguments);
  const usage = ['samen', command.name, '[options]', ...typed.map(({ form }) => form)].join(' ');
  const left = Math.max(...examples.map(([line]) => line.length));
  return [
    `### ${command.name}`,
    `${plain(about)}.`,
    `\`\`\`text\n${usage}\n\`\`\``,
    ...(typed.length === 0
      ? []
      : [
          table(
            ['Argument', 'Meaning'],
            typed.map((each) => [`\`${each.form}\``, aboutOf(each)]),
          ),
        ]),
    ...(own.length === 0 ? [] : [table(['Option', 'Meaning'], own.map(rowOf))]),
    ...(others.length === 0
      ? []
      : [`[Common options](#common-options): ${others.map((each) => `\`${longName(each)}\``).join(', ')}.`]),
    `\`\`\`sh\n${examples.map(([line, meaning]) => `${line.padEnd(left)}  # ${meaning}`).join('\n')}\n\`\`\``,
    ...(command.output === null ? [] : [`As JSON: [\`samen.${command.output}/1\`](json.md#samen${command.output}1).`]),
  ].join('\n\n');
}

/** The page of all commands, in Markdown, made of what they are defined as. */
export function cliPage(commands: readonly AnyCommand[]): string {
  const common = commonOptions(commands);
  const keys = new Set(common.map(keyOf));
  const questions = Object.entries(help.questions);
  const of = (question: string) => commands.filter((command) => command.question === question);
  return [
    '<!-- Made by test/docs/cli-page.ts from the definitions of the commands: `npm run golden`. Do not edit. -->',
    '# Commands',
    `${introduction}\n\n${questions
      .map(([id, title]) => `- ${title} ${of(id).map(({ name }) => `[${name}](#${name})`).join(', ')}`)
      .join('\n')}`,
    ...questions.flatMap(([id, title]) => [`## ${title.replace(/:$/, '')}`, ...of(id).map((each) => section(each, keys))]),
    '## Common options',
    'Of the commands that name them.',
    table(['Option', 'Meaning'], [...common.map(rowOf), ['`-h, --help`', help.help]]),
    '## Exit codes',
    table(
      ['Code', 'Meaning'],
      help.exits.map(([code, meaning]) => [code, plain(meaning)]),
    ),
    '',
  ].join('\n\n');
}

const introduction =
  'Every command, with its arguments and options, as `samen help <command>` prints them; with `--lang nl` in Dutch. What a\n' +
  'result means is in [method.md](method.md), what stands in a study in [study-format.md](study-format.md), and the words in\n' +
  '[glossary.md](glossary.md).';
