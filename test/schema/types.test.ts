import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { outputNames } from '../../src/report/formats/output-schema/names.ts';
import { outputSchemas } from '../../src/report/formats/output-schema/schemas.ts';
import { folderOf, harbour, root, samen } from '../support/cli.ts';

/** The types as they are committed. */
const types = readFileSync(join(root, 'types/outputs.d.ts'), 'utf8');
let made = '';

beforeAll(async () => {
  const script = `import { typesOf } from ${JSON.stringify(join(root, 'bin/types.mjs'))};
process.stdout.write(await typesOf(JSON.parse(process.argv[1])));`;
  const args = ['--input-type=module', '-e', script, JSON.stringify(outputSchemas)];
  made = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
});

const nameOf = (output: string): string => `${output.slice(0, 1).toUpperCase()}${output.slice(1)}`;

/** What the compiler has against these documents, each said to be of a type. */
function objections(documents: readonly (readonly [output: string, json: string])[]): string {
  const lines = documents.map(
    ([output, json], index) => `export const document${index}: its.${nameOf(output)} = ${json.trim()};`,
  );
  const program = [`import type * as its from './outputs.js';`, ...lines].join('\n');
  const folder = folderOf({ 'index.ts': program, 'outputs.d.ts': types, 'package.json': '{ "type": "module" }' });
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const args = [compiler, '--noEmit', '--strict', '--module', 'nodenext', 'index.ts'];
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('the types of what samen prints', () => {
  it('are those of its schemas', () => {
    expect(types).toBe(made);
  });

  it.each(outputNames)('name %s', (output) => {
    expect(types).toContain(`export interface ${nameOf(output)} {`);
  });

  it('fit what is printed, and hold nothing that is not', async () => {
    const digipoort = join(root, 'scenarios/digipoort');
    const commands: readonly (readonly [output: string, ...args: string[]])[] = [
      ['comparison', 'compare', digipoort],
      ['scenario', 'show', '3', digipoort],
      ['trace', 'trace', '3', 'present-value', digipoort],
      ['assumptions', 'assumptions', digipoort],
      ['explanation', 'explain', digipoort],
      ['sensitivity', 'sensitivity', harbour],
    ];
    const printed = await Promise.all(
      commands.map(async ([output, ...args]) => {
        const { stdout } = await samen([...args, '--format', 'json']);
        return [output, stdout] as const;
      }),
    );
    const problems = await samen(['compare', '-', '--format', 'json'], { input: 'samen: 2\n' });

    expect(objections([...printed, ['problems', problems.stderr]])).toBe('');
  });

  it('do not fit what lacks a figure, or has one more', async () => {
    const { stdout } = await samen(['compare', harbour, '--format', 'json']);

    const objected = objections([
      ['comparison', stdout.replace('"currency"', '"money"')],
      ['comparison', stdout.replace('"rank": 1', '"rank": "1"')],
    ]);

    expect(objected).toContain(`'"money"' does not exist in type 'Comparison'`);
    expect(objected).toContain("Type 'string' is not assignable to type 'number'");
  });
});
