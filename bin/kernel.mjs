// Translates the inner loops of the simulation (src/numerics/kernel/*.wat) to the code that is kept beside them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const folder = new URL('../src/numerics/kernel/', import.meta.url);
const { parseWat } = await wabt();

function codeOf(file) {
  const module = parseWat(file, readFileSync(new URL(file, folder), 'utf8'), { simd: true, bulk_memory: true });
  module.validate();
  const lines = Buffer.from(module.toBinary({}).buffer)
    .toString('base64')
    .match(/.{1,110}/g);
  return `  ${file.replace('.wat', '')}:\n${lines.map((line) => `    '${line}'`).join(' +\n')},\n`;
}

const files = readdirSync(folder).filter((name) => name.endsWith('.wat'));
writeFileSync(
  new URL('code.ts', folder),
  '/** WebAssembly in base64, by module. Made by `npm run kernel` from the files beside it, which are what to read and to change. */\n' +
    `export const code = {\n${files.toSorted().map(codeOf).join('')}} as const;\n`,
);
