// Translates the inner loops of the simulation (src/numerics/kernel.wat) to the code that is kept beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const source = new URL('../src/numerics/kernel.wat', import.meta.url);
const module = (await wabt()).parseWat('kernel.wat', readFileSync(source, 'utf8'), { simd: true });
module.validate();
const code = Buffer.from(module.toBinary({}).buffer).toString('base64');
const lines = code.match(/.{1,110}/g).map((line) => `  '${line}'`);
writeFileSync(
  new URL('../src/numerics/kernel-code.ts', import.meta.url),
  `/** WebAssembly in base64. Made by \`npm run kernel\` from kernel.wat, which is what to read and to change. */\n` +
    `export const kernelCode =\n${lines.join(' +\n')};\n`,
);
