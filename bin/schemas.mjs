// Writes the copies of the schemas that editors are pointed to. A test holds them against what samen prints.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const samen = fileURLToPath(new URL('samen.js', import.meta.url));
const schemas = {
  study: ['study'],
  scenario: ['scenario'],
  file: ['file'],
  comparison: ['--output', 'comparison'],
  problems: ['--output', 'problems'],
  sensitivity: ['--output', 'sensitivity'],
};

for (const [name, args] of Object.entries(schemas)) {
  const copy = new URL(`../docs/schema/${name}.schema.json`, import.meta.url);
  writeFileSync(copy, execFileSync(process.execPath, [samen, 'schema', ...args]));
}
