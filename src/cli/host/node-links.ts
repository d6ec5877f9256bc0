import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/**
 * Whether a path that lies in a folder by its name lies elsewhere in truth, as links on the way lead out of it.
 *
 * @returns false where one of them is not there: reading says so
 */
export function leadsOut(folder: string, path: string): boolean {
  const [root, real] = [truePath(folder), truePath(path)];
  if (root === null || real === null) return false;
  const within = relative(root, real);
  return within === '' || within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within);
}

function truePath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
