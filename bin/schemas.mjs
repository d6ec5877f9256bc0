// Writes the schemas that editors and scripts are pointed to, and the types and the page of what samen prints. Tests hold them against
// what samen reads and prints.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonPage } from './json-page.mjs';
import { outputSchemas } from './output-schemas.mjs';
import { typesOf } from './types.mjs';

const samen = fileURLToPath(new URL('samen.js', import.meta.url));

/** What samen prints. */
const printed = (args) => execFileSync(process.execPath, [samen, ...args], { encoding: 'utf8' });

/** What samen can tell the schema of, as a shell is told. */
const inputs = printed(['complete', '--', 'schema', '']).trimEnd().split('\n');

const write = (path, text) => writeFileSync(new URL(`../${path}`, import.meta.url), text);
const outputs = outputSchemas();

for (const name of inputs) write(`docs/schema/${name}.schema.json`, printed(['schema', name]));
for (const [name, schema] of Object.entries(outputs))
  write(`docs/schema/output/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
write('types/outputs.d.ts', typesOf(outputs));
write('docs/json.md', jsonPage(outputs));
