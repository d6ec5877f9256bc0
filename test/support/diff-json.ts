import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root, samen } from './cli.ts';
import { validatorOf } from './schema.ts';

interface Json {
  readonly figures: readonly { scenario: string; name: string; difference: number | null }[];
  readonly terms: readonly { term: string; before: unknown; after: unknown }[];
  readonly ranking: readonly { scenario: string; before: { rank: number | null }; after: { rank: number | null } }[];
  readonly assumptions: readonly { key: string; effects: readonly { scenario: string; effect: number }[] }[] | null;
  readonly renamed: readonly unknown[];
  readonly before: { inputHash: string };
}

const schema = JSON.parse(readFileSync(join(root, 'docs/schema/output/diff.schema.json'), 'utf8')) as object;
const validate = validatorOf(schema);

/** What samen diff says in JSON, as its schema has it. */
export async function diffJson(args: readonly string[], cwd: string): Promise<Json> {
  const { stdout, stderr } = await samen(['diff', ...args, '--format', 'json'], { cwd });
  expect(stderr).toBe('');
  const json = JSON.parse(stdout) as Json;
  expect(validate(json) ? [] : validate.errors).toEqual([]);
  return json;
}
