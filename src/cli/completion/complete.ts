import { load } from '../../input/load.ts';
import type { Study } from '../../model/study/study.ts';
import { visible } from '../../report/visible.ts';
import type { Words } from '../../words/words.ts';
import { type AnyCommand, helpText, longName, type NamesOfStudy, type Values } from '../definitions/definition.ts';
import type { Host } from '../host/host.ts';
import type { Session } from '../session/session.ts';
import { studyFiles } from '../study/study-files.ts';
import * as names from './study-names.ts';
import { type Wanted, wantedBy } from './wanted.ts';

/**
 * `samen complete -- <words>`, which a shell asks: a line for each word that can come next, with what it means behind a tab,
 * or `:files`. Whatever goes wrong, somebody is typing: then there are no completions, and nothing else is said.
 *
 * @param commands - those that the first word may mean
 * @param study - the one that is settled where none is typed
 */
export function completeWords(
  { host, words }: Session,
  { commands, study }: { readonly commands: readonly AnyCommand[]; readonly study: string | undefined },
  typed: readonly string[],
): void {
  const [wanted, begun] = wantedBy(commands, typed);
  const before = (typed.at(-1) ?? '').slice(0, (typed.at(-1) ?? '').length - begun.length);
  const offers = attempt(() => offersFor(wanted, { host, words, commands, study }));
  if (offers === 'files') host.out.write(':files\n');
  else
    for (const [word, meaning] of offers)
      if (word.startsWith(begun) && !(word === begun && word.endsWith('=')))
        host.out.write(`${before}${word}${meaning === '' ? '' : `\t${visible(meaning)}`}\n`);
}

interface Asked {
  readonly host: Host;
  readonly words: Words;
  readonly commands: readonly AnyCommand[];
  readonly study: string | undefined;
}

type Offers = readonly names.Offer[] | 'files';

function attempt(action: () => Offers): Offers {
  try {
    return action();
  } catch {
    return [];
  }
}

function offersFor(wanted: Wanted, { host, words, commands, study }: Asked): Offers {
  switch (wanted?.of) {
    case 'command':
      return [
        ...commands.map(({ name, help }): names.Offer => [name, help(words.help).about]),
        ['help', words.help.ofCommand],
      ];
    case 'help':
      return commands.map(({ name, help }) => [name, help(words.help).about]);
    case 'option':
      return [...optionsOf(wanted.command, wanted.given, words), ['--help', words.help.help]];
    case 'value': {
      const { values, typed } = wanted;
      return valuesOf(values, { study: () => studyAt(host, typed['study'] ?? study), words, typed });
    }
    case undefined:
      return [];
  }
}

/** An option is offered once, unless it can be repeated. */
const optionsOf = ({ options }: AnyCommand, given: readonly string[], { help }: Words): names.Offer[] =>
  Object.values(options)
    .filter((option) => option.isRepeatable === true || !given.includes(longName(option)))
    .map((option) => [longName(option), helpText(option, help)]);

interface OfStudy {
  /** @throws where there is none without mistakes */
  readonly study: () => Study;
  readonly words: Words;
  readonly typed: Readonly<Record<string, string>>;
}

function valuesOf(values: Values, asked: OfStudy): Offers {
  switch (values.kind) {
    case 'choice':
    case 'such-as':
      return values.words.map((word) => [word, '']);
    case 'of-study':
      return [...namesOfStudy[values.names](asked), ...(values.also ?? []).map((word): names.Offer => [word, ''])];
    case 'path':
      return 'files';
    case 'free':
      return [];
  }
}

/** The names of the study at hand. */
const namesOfStudy: Readonly<Record<NamesOfStudy, (asked: OfStudy) => names.Offer[]>> = {
  scenario: ({ study, words }) => names.scenarioIds(study(), words),
  pair: ({ study }) => names.scenarioPairs(study()),
  month: ({ study, words }) => names.asOfDates(study(), words),
  metric: ({ study }) => names.metrics(study()),
  asked: ({ study }) => names.asked(study()),
  assumption: ({ study, words }) => names.named(study(), words),
  set: ({ study, words }) => names.settable(study(), words),
  expert: ({ study }) => names.experts(study()),
  figure: ({ study, typed }) => names.figures(study(), typed['scenario']),
  pinnable: ({ study }) => names.pinnable(study()),
};

/** The study that is meant. @throws where there is none without mistakes; standard input is left to the command itself */
function studyAt(host: Host, argument: string | undefined): Study {
  const { loaded } = load(studyFiles({ ...host, readInput: () => 'terminal' }, argument), []);
  if (loaded === null) throw new Error('a faulty study has no names');
  return loaded.study;
}
