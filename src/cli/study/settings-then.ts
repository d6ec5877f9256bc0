import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';
import { type Settings, settingsOf } from '../session/settings.ts';

/**
 * What `samen.yaml` of a revision settled for a study in it; nothing where that cannot be read.
 *
 * @param there - whose files are those of the revision, as `hostAt` has it
 * @param argument - the study there: `git:main:post/sorting`
 */
export function settingsThen(there: Host, argument: string): Settings {
  const [name = ''] = /^git:[^:]*:/.exec(argument) ?? [];
  try {
    return settingsOf(fromRoot(there, name), argument.slice(name.length).replace(/^(?:\.\/)+/, '') || '.');
  } catch (error) {
    if (error instanceof UserError) return {};
    throw error;
  }
}

/** The same files by their paths from the root of the repository, above which nothing is. */
function fromRoot(there: Host, name: string): Host {
  const inTree = (path: string): string => `${name}./${path}`;
  return {
    ...there,
    env: {},
    kindOf: (path) => there.kindOf(inTree(path)),
    list: (path) => there.list(inTree(path)),
    read: (path, limit) => there.read(inTree(path), limit),
    realPath: (path) => (there.kindOf(inTree(path)) === 'missing' ? null : `/${withoutDots(path)}`),
  };
}

const withoutDots = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
