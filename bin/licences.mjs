import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The licences of the packages whose code is in a bundle, and of our own folders with methods of others, which go where that code goes.
 *
 * @param inputs - the files that were bundled, as the bundler tells them
 * @throws where a package comes without the text of its licence
 */
export function licencesOf(inputs) {
  const folders = new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []));
  const texts = new Map([...folders].map((folder) => [headOf(folder), textOf(folder)]));
  const parts = [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([head, text]) => `${head}\n\n${text}\n`);
  const borrowed = [...new Set(inputs.map(dirname))].filter(
    (folder) => existsSync(join(folder, 'LICENSE')) && !folders.has(folder),
  );
  for (const folder of borrowed.toSorted()) parts.push(`Of ${folder}\n\n${textOf(folder)}\n`);
  return `samen holds code of the following packages, under the following licences.\n\n${parts.join(`\n${line}\n\n`)}`;
}

const line = '-'.repeat(80);

function headOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license})`;
}

function textOf(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)\b/i.test(name));
  if (names.length === 0) throw new Error(`${folder} has no licence in it`);
  return names.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
}
