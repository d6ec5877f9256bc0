import { existsSync } from 'node:fs';

/** The tests of a part of the source: those of its folder, or of the nearest one above that has any. */
export function nearestTests(part) {
  const folder = part.replace(/^src\//, 'test/').replace(/\/?[^/]*\.ts$/, '');
  return existsSync(folder) || !folder.includes('/')
    ? folder
    : nearestTests(folder.replace(/^test\//, 'src/').replace(/\/[^/]*$/, ''));
}
