import { jsonSchema } from '../../model/written/json-schema.ts';
import { visible } from '../../report/visible.ts';
import { command } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { rows } from '../session/help-rows.ts';
import type { Host } from '../host/host.ts';
import { holds } from '../host/holds.ts';
import { UserError } from '../session/user-error.ts';
import { stoppable } from '../session/stoppable.ts';
import type { Session } from '../session/session.ts';

/** The study to learn from, as it comes with samen. */
const home = 'examples/permits/';
const own = ['study.yaml', 'carry-on.scenario.yaml', 'package.scenario.yaml', 'renew.scenario.yaml'];

/** `samen init`: the study to learn from, with the schemas that an editor knows it by, in a folder that has none yet. */
export const init = command({
  name: 'init',
  question: 'study',
  help: (help) => help.init,
  output: null,
  arguments: { folder: { form: '[folder]', about: (help) => help.init.folder, values: { kind: 'path' } } },
  options: { lang: shared.lang },
  run: async (session, { folder }) => writeStudy(session, folder),
});

async function writeStudy({ host, words }: Session, folder: string | undefined): Promise<void> {
  const within = folder === undefined || folder === '.' ? '' : folder.endsWith('/') ? folder : `${folder}/`;
  const files = new Map([...teachingStudy(host)].map(([name, text]) => [`${within}${name}`, text]));
  const there = [...new Set([...inTheWay(host, within), ...[...files.keys()].filter((path) => isThere(host, path))])];
  // A run that was killed leaves some of these files as they are to be: the next one makes the rest.
  const missing = new Map([...files].filter(([path, text]) => !holds(host, path, text)));
  const taken = missing.size === 0 ? there : there.filter((path) => !files.has(path) || missing.has(path));
  if (taken.length > 0) throw new UserError({ kind: 'already-there', paths: taken });
  const unmade = await stoppable(host, (pause) => host.make(missing, pause));
  if (unmade?.reason === 'taken') throw new UserError({ kind: 'already-there', paths: [unmade.path] });
  if (unmade !== null) throw new UserError({ kind: 'cannot-write', path: unmade.path, reason: unmade.reason });

  host.out.write([...files.keys()].map((path) => `${visible(path)}\n`).join(''));
  const steps = words.help.init.steps(within === '' ? null : quoted(within));
  host.err.write(`${words.help.init.next}\n${rows(steps)}\n`);
}

/** Its files point to the schemas beside them, not to those of the package. */
function teachingStudy(host: Host): Map<string, string> {
  const texts = own.map((name) => [name, ownText(host, home + name).replace('../../docs/schema/', 'schema/')] as const);
  const schemas = (['study', 'scenario'] as const).map((name) => {
    const text = `${JSON.stringify(jsonSchema(name), null, 2)}\n`;
    return [`schema/${name}.schema.json`, text] as const;
  });
  return new Map([...texts, ...schemas]);
}

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
const quoted = (path: string): string =>
  /^[\w./~-]+$/.test(path) ? path : `'${visible(path).replaceAll("'", String.raw`'\''`)}'`;
