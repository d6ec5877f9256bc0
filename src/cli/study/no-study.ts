import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';
import { filesBeside, filesDirectlyIn, isStudyFile, mayBeStudy, nameOf, within } from './find-studies.ts';
import { readRevision } from './revision.ts';

/** The file of a scenario, which stands beside a study. */
export const scenarioName = /^(.+)\.scenario\.yaml$/s;

/** That a folder has no `study.yaml`, with the studies in files of their own that lie in it, else its only file that may be one. */
export function noStudyIn(host: Host, folder: string): UserError {
  const inside = filesBeside(host, folder).filter((file) => isStudyFile(host, file));
  const direct = host.list(folder);
  const [only, ...others] = (typeof direct === 'string' ? [] : direct)
    .map((name) => within(folder, name))
    .filter((file) => mayBeStudy(host, file) && !scenarioName.test(file));
  const likely = only === undefined || others.length > 0 ? [] : [only];
  const files = inside.length > 0 ? inside : likely;
  return new UserError({
    kind: 'no-study',
    folder,
    files: files.map((file) => nameOf(file)),
    pattern: patternOf(host, folder, inside),
  });
}

/** That there is none where none was named. */
export const noStudyHere = (host: Host): UserError =>
  new UserError({
    kind: 'no-study',
    folder: null,
    files: filesDirectlyIn(host, '.').filter((file) => isStudyFile(host, file)),
    pattern: null,
  });

/** What names all of several studies in a folder, and nothing else there; null where nothing does. */
function patternOf(host: Host, folder: string, studies: readonly string[]): string | null {
  const like = filesDirectlyIn(host, folder).filter((file) => file.endsWith('.yaml'));
  const isAll = like.length === studies.length && like.every((file) => studies.includes(file));
  return studies.length > 1 && isAll && readRevision(folder) === null ? nameOf(within(folder, '*.yaml')) : null;
}
