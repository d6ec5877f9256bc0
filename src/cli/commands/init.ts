import { jsonSchema } from '../../model/written/json-schema.ts';
import { visible } from '../../report/visible.ts';
import { rows } from '../session/help-rows.ts';
import type { Host } from '../host/host.ts';
import { Refusal } from '../session/refusal.ts';
import type { Session } from '../session/session.ts';

/** The study to learn from, as it comes with samen. */
const home = 'examples/permits/';
const own = ['study.yaml', 'carry-on.scenario.yaml', 'package.scenario.yaml', 'renew.scenario.yaml'];

/** `samen init`: the study to learn from, with the schemas that an editor knows it by, in a folder that has none yet. */
export async function initCommand({ host, words }: Session, folder: string | undefined): Promise<void> {
  const within = folder === undefined || folder === '.' ? '' : folder.endsWith('/') ? folder : `${folder}/`;
  const files = new Map([...teachingStudy(host)].map(([name, text]) => [`${within}${name}`, text]));
  const taken = [...inTheWay(host, within), ...[...files.keys()].filter((path) => isThere(host, path))];
  if (taken.length > 0) throw new Refusal({ kind: 'already-there', paths: [...new Set(taken)] });
  const unmade = host.make(files);
  if (unmade?.reason === 'taken') throw new Refusal({ kind: 'already-there', paths: [unmade.path] });
  if (unmade !== null) throw new Refusal({ kind: 'cannot-write', path: unmade.path, reason: unmade.reason });

  host.out.write([...files.keys()].map((path) => `${visible(path)}\n`).join(''));
  const steps = words.help.init.steps(within === '' ? null : quoted(within));
  host.err.write(`${words.help.init.next}\n${rows(steps)}\n`);
}

/** Its files point to the schemas beside them, not to those of the package. */
function teachingStudy(host: Host): Map<string, string> {
  const texts = own.map((name) => [name, host.ownFile(home + name).replace('../../docs/schema/', 'schema/')] as const);
  const schemas = (['study', 'scenario'] as const).map((name) => {
    const text = `${JSON.stringify(jsonSchema(name), null, 2)}\n`;
    return [`schema/${name}.schema.json`, text] as const;
  });
  return new Map([...texts, ...schemas]);
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
