import type { Language } from '../../words/language.ts';
import type { Words } from '../../words/words.ts';
import { jsonSchema } from '../../model/written/json-schema.ts';
import { visible } from '../../report/visible.ts';
import { command } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { rows } from '../session/help-rows.ts';
import type { Host } from '../host/host.ts';
import { holds } from '../host/holds.ts';
import { UserError } from '../session/user-error.ts';
import { languages } from '../session/options.ts';
import { stoppable } from '../session/stoppable.ts';
import type { Session } from '../session/session.ts';

/** Files that come with samen, in the folder of these names. */
interface Example {
  readonly home: string;
  readonly files: readonly string[];
}

/** The study to learn from, by language. */
const teaching: Readonly<Record<Language, Example>> = {
  en: {
    home: 'examples/permits/',
    files: ['study.yaml', 'carry-on.scenario.yaml', 'package.scenario.yaml', 'renew.scenario.yaml'],
  },
  nl: {
    home: 'examples/vergunningen/',
    files: ['study.yaml', 'doorgaan.scenario.yaml', 'pakket.scenario.yaml', 'vernieuwen.scenario.yaml'],
  },
};

/** The study with nothing in it, by language. */
const blank: Readonly<Record<Language, Example>> = {
  en: { home: 'examples/blank/en/', files: ['study.yaml', 'first.scenario.yaml'] },
  nl: { home: 'examples/blank/nl/', files: ['study.yaml', 'eerste.scenario.yaml'] },
};

/** What makes all commands speak the language that the study is written in. */
const settingsFile = 'samen.yaml';

/** `samen init`: a study to begin with, with the schemas that an editor knows it by, in a folder that has none yet. */
export const init = command({
  name: 'init',
  question: 'study',
  help: (help) => help.init,
  output: null,
  arguments: { folder: { form: '[folder]', about: (help) => help.init.folder, values: { kind: 'path' } } },
  options: { blank: { form: '--blank', about: (help) => help.init.blank, values: null }, lang: shared.lang },
  run: async (session, { folder }, options) => writeStudy(session, folder, options.blank === true),
});

async function writeStudy({ host, words }: Session, folder: string | undefined, isBlank: boolean): Promise<void> {
  const within = withinOf(folder);
  const example = (isBlank ? blank : teaching)[words.language];
  const settings = settingsFor(host, words, within);
  const files = new Map([...textsOf(host, words, example), ...settings].map(([name, text]) => [within + name, text]));
  const there = [...new Set([...inTheWay(host, within), ...[...files.keys()].filter((path) => isThere(host, path))])];
  // A run that was killed leaves some of these files as they are to be: the next one makes the rest.
  const missing = new Map([...files].filter(([path, text]) => !holds(host, path, text)));
  const taken = missing.size === 0 ? there : there.filter((path) => !files.has(path) || missing.has(path));
  if (taken.length > 0) throw new UserError({ kind: 'already-there', paths: taken });
  const unmade = await stoppable(host, (pause) => host.make(missing, pause));
  if (unmade?.reason === 'taken') throw new UserError({ kind: 'already-there', paths: [unmade.path] });
  if (unmade !== null) throw new UserError({ kind: 'cannot-write', path: unmade.path, reason: unmade.reason });

  host.out.write([...files.keys()].map((path) => `${visible(path)}\n`).join(''));
  const { next, steps } = isBlank ? words.help.init.ofBlank : words.help.init;
  host.err.write(`${next}\n${rows(steps(within === '' ? null : quoted(within)))}\n`);
}

/**
 * What stands before the names of files.
 *
 * @throws {UserError} for standard input, and for an empty name, as of a variable of a shell that is not set: with a slash behind it, that is the root of all files
 */
function withinOf(folder: string | undefined): string {
  if (folder === '') throw new UserError({ kind: 'usage', what: 'missing-folder', name: '[folder]', near: null });
  if (folder === '-') throw new UserError({ kind: 'usage', what: 'only-read', name: '-', near: null });
  if (folder === undefined || folder === '.') return '';
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** Its files point to the schemas beside them, not to those of the package. */
function textsOf(host: Host, { keys }: Words, { home, files }: Example): readonly (readonly [string, string])[] {
  const texts = files.map((name) => {
    const text = ownText(host, home + name);
    return [name, text.replace(/(\$schema=)[./]+\/docs\/schema\//, '$1schema/')] as const;
  });
  const schemas = (['study', 'scenario'] as const).map((name) => {
    const text = `${JSON.stringify(jsonSchema(name, keys), null, 2)}\n`;
    return [`schema/${name}.schema.json`, text] as const;
  });
  return [...texts, ...schemas];
}

/** The language of the study, as a setting: where it is not the one that samen speaks anyway, and nothing is settled there yet. */
const settingsFor = (host: Host, { language }: Words, within: string): readonly (readonly [string, string])[] =>
  language === 'en' || isTaken(host, within) ? [] : [[settingsFile, settingsText(language)]];

const settingsText = (language: Language): string => `lang: ${language}\n`;

/** Whether somebody settled something else there. */
const isTaken = (host: Host, within: string): boolean =>
  isThere(host, within + settingsFile) &&
  !languages.some((each) => holds(host, within + settingsFile, settingsText(each)));

/** @throws {UserError} where the files of samen itself cannot be read */
function ownText(host: Host, path: string): string {
  const bytes = host.ownFile(path);
  if (typeof bytes === 'string') throw new UserError({ kind: 'cannot-read', file: path, reason: bytes, near: null });
  return new TextDecoder().decode(bytes);
}

/** The scenarios of another study, which would become part of this one. */
function inTheWay(host: Host, within: string): string[] {
  const names = host.list(within === '' ? '.' : within);
  if (typeof names === 'string') return [];
  return names.filter((name) => name.endsWith('.scenario.yaml')).map((name) => `${within}${name}`);
}

const isThere = (host: Host, path: string): boolean => ['file', 'folder', 'no-file'].includes(host.kindOf(path));

/** A path as one word of a shell. */
export const quoted = (path: string): string =>
  /^[\w./~-]+$/.test(path) ? path : `'${visible(path).replaceAll("'", String.raw`'\''`)}'`;
