import type { Host } from '../host/host.ts';

/**
 * What GitHub calls a file: its path from the root of the repository, wherever samen was started. That is the workspace of the
 * job where it holds a repository; else the nearest folder above the file that does, within the workspace; else the workspace.
 * What lies in none of these keeps its name.
 */
export function repositoryPath(host: Host, file: string): string {
  const named = file.replace(/^(\.\/+)+/, '');
  if (file === '<stdin>') return named;
  const [folder, name] = split(file);
  const whole = wholePath(host, folder);
  if (whole === null) return named;
  const given = host.env['GITHUB_WORKSPACE'] ?? '';
  const workspace = given === '' ? null : host.realPath(given);
  const root = rootOf(host, whole, workspace !== null && isWithin(whole, workspace) ? workspace : null);
  return root === null ? named : `${whole}/${name}`.slice(root === '/' ? 1 : root.length + 1);
}

/** Whether a file is none of the working folder, but of a revision: `git:main:study.yaml`. */
export const isOfRevision = (file: string): boolean => file.startsWith('git:');

function split(path: string): [folder: string, name: string] {
  const slash = path.lastIndexOf('/');
  if (slash < 0) return ['.', path];
  return [slash === 0 ? '/' : path.slice(0, slash), path.slice(slash + 1)];
}

/**
 * The whole path of a folder, links followed, that need not be there: files that are missing are reported as well.
 *
 * @returns null where there is nothing at all: somebody removed the working folder
 */
function wholePath(host: Host, folder: string): string | null {
  const real = host.realPath(folder);
  if (real !== null) return real === '/' ? '' : real;
  const [above, name] = split(folder);
  if (above === folder) return null;
  const whole = wholePath(host, above);
  return whole === null ? null : `${whole}/${name}`;
}

const isWithin = (folder: string, root: string): boolean => `${folder}/`.startsWith(root === '/' ? '/' : `${root}/`);

function rootOf(host: Host, folder: string, workspace: string | null): string | null {
  if (workspace !== null && holdsRepository(host, workspace)) return workspace;
  for (let at = folder; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    if (holdsRepository(host, at)) return at;
    if (at === workspace) return workspace;
  }
  return workspace;
}

/** Of a work tree and of a submodule it is a file. */
const holdsRepository = (host: Host, folder: string): boolean =>
  ['file', 'folder'].includes(host.kindOf(`${folder}/.git`));
