// The package.json that goes into the package: without scripts, which are of no use there and which npm warns about.
// `strip` puts it in place of the whole one, `restore` that one back, also after a packing that was cut off.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package.json', import.meta.url));
const whole = fileURLToPath(new URL('../dist/package.json.whole', import.meta.url));

if (existsSync(whole)) renameSync(whole, file);
if (process.argv[2] === 'strip') {
  const text = readFileSync(file, 'utf8');
  const { scripts: _, ...rest } = JSON.parse(text);
  writeFileSync(whole, text);
  writeFileSync(file, `${JSON.stringify(rest, null, 2)}\n`);
}
