import type { Command } from 'commander';
import { drawnRankings } from '../../analysis/runs/ranking.ts';
import { load } from '../../input/load.ts';
import type { Study } from '../../model/study/study.ts';
import { visible } from '../../report/visible.ts';
import type { Words } from '../../words/words.ts';
import { choices } from '../completion/choices.ts';
import * as names from '../completion/study-names.ts';
import { type Wanted, wantedBy } from '../completion/wanted.ts';
import type { Host } from '../host/host.ts';
import type { Session } from '../session/session.ts';
import { studyFiles } from '../study/study-files.ts';

/**
 * `samen complete -- <words>`, which a shell asks: a line for each word that can come next, with what it means behind a tab,
 * or `:files`. Whatever goes wrong, somebody is typing: then there are no completions, and nothing else is said.
 */
export function completeCommand({ host, words }: Session, samen: Command, typed: readonly string[]): void {
  const [wanted, begun] = wantedBy(samen, typed);
  const before = (typed.at(-1) ?? '').slice(0, (typed.at(-1) ?? '').length - begun.length);
  const offers = attempt(() => offersFor(wanted, { host, words, samen }));
  if (offers === 'files') host.out.write(':files\n');
  else
    for (const [word, meaning] of offers)
      if (word.startsWith(begun) && !(word === begun && word.endsWith('=')))
        host.out.write(`${before}${word}${meaning === '' ? '' : `\t${visible(meaning)}`}\n`);
}

interface Asked {
  readonly host: Host;
  readonly words: Words;
  readonly samen: Command;
}

type Offers = readonly names.Offer[] | 'files';

function attempt(action: () => Offers): Offers {
  try {
    return action();
  } catch {
    return [];
  }
}

function offersFor(wanted: Wanted, { host, words, samen }: Asked): Offers {
  switch (wanted?.of) {
    case 'command':
      return samen.commands.map((each) => [each.name(), each.description()]);
    case 'option':
      return [...optionsOf(wanted.command, wanted.given), ['--help', words.help.help]];
    case 'value':
    case 'argument': {
      const { command, typed } = wanted;
      const name = wanted.of === 'value' ? wanted.option : wanted.argument;
      const fixed = choices[`${command.name()} ${name}`] ?? choices[name];
      if (fixed !== undefined) return fixed.map((word) => [word, '']);
      const ofStudy = studyNames[`${command.name()} ${name}`] ?? studyNames[name];
      return ofStudy === undefined ? 'files' : ofStudy({ study: studyAt(host, typed['study']), words, typed });
    }
    case undefined:
      return [];
  }
}

/** An option is offered once, unless it can be repeated. */
const optionsOf = ({ options }: Command, given: readonly string[]): names.Offer[] =>
  options.flatMap(({ long, description, defaultValue }): names.Offer[] =>
    long == null || (given.includes(long) && !Array.isArray(defaultValue)) ? [] : [[long, description]],
  );

interface OfStudy {
  readonly study: Study;
  readonly words: Words;
  readonly typed: Readonly<Record<string, string>>;
}

/** The values that are names of the study at hand, by option or argument. */
const studyNames: Readonly<Record<string, (asked: OfStudy) => names.Offer[]>> = {
  scenario: ({ study, words }) => names.scenarioIds(study, words),
  figure: ({ study }) => names.pinnable(study),
  metric: ({ study, typed }) => names.figures(study, typed['scenario']),
  '--scenario': ({ study, words }) => names.scenarioIds(study, words),
  '--of': ({ study, words }) => names.scenarioIds(study, words),
  '--between': ({ study }) => names.scenarioPairs(study),
  '--as-of': ({ study, words }) => names.asOfDates(study, words),
  '--from': ({ study, words }) => names.asOfDates(study, words),
  '--to': ({ study, words }) => names.asOfDates(study, words),
  '--by': ({ study }) => names.metrics(study),
  'compare --by': ({ study }) => names.metrics(study, drawnRankings),
  '--metric': ({ study }) => names.metrics(study),
  '--set': ({ study, words }) => names.settable(study, words),
  '--set-from': ({ study, words }) => names.settable(study, words),
  '--set-to': ({ study, words }) => names.settable(study, words),
};

/** The study that is meant. @throws where there is none without mistakes; standard input is left to the command itself */
function studyAt(host: Host, argument: string | undefined): Study {
  const { loaded } = load(studyFiles({ ...host, readInput: () => 'terminal' }, argument), []);
  if (loaded === null) throw new Error('a faulty study has no names');
  return loaded.study;
}
