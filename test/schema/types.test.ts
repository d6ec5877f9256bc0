import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { outputNames } from '../../src/report/formats/output-schema/names.ts';
import { folderOf, harbour, root, samen } from '../support/cli.ts';
import { objectionsTo } from '../support/compiled.ts';
import { inPounds } from '../support/in-pounds.ts';
import { validatorOf } from '../support/schema.ts';

/** The types as they are committed. */
const types = readFileSync(join(root, 'types/outputs.d.ts'), 'utf8');

/** What the interfaces of the documents come to. */
interface Made {
  readonly schemas: Readonly<Record<string, Described>>;
  readonly types: string;
  /** What docs/json.md is to be. */
  readonly page: string;
}

/** A schema, as far as keys and what is said of them go. */
interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
}

/** What makes them. */
interface Maker {
  readonly outputSchemas: () => Made['schemas'];
  readonly typesOf: (schemas: Made['schemas']) => string;
  readonly jsonPage: (schemas: Made['schemas']) => string;
}

let made: Made;

beforeAll(async () => {
  const { outputSchemas } = (await import(join(root, 'bin/output-schemas.mjs'))) as Maker;
  const { typesOf } = (await import(join(root, 'bin/types.mjs'))) as Maker;
  const { jsonPage } = (await import(join(root, 'bin/json-page.mjs'))) as Maker;
  const schemas = outputSchemas();
  made = { schemas, types: typesOf(schemas), page: jsonPage(schemas) };
}, 300_000);

/** The keys of a schema of which nothing is said, with the keys that lead to each. */
function unsaid(schema: unknown, path: readonly string[]): string[] {
  if (Array.isArray(schema)) return schema.flatMap((each) => unsaid(each, path));
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as Described;
  const lacking = Object.keys(properties).filter((key) => properties[key]?.description === undefined);
  const within = Object.entries(schema).flatMap(([key, each]) => unsaid(each, [...path, key]));
  return [...lacking.map((key) => [...path, key].join('.')), ...within];
}

describe('the schemas of what samen prints', () => {
  it('are made of the interfaces of its documents', () => {
    expect(Object.keys(made.schemas).toSorted()).toEqual([...outputNames].toSorted());
  });

  it.each(outputNames)('say what each key of %s is', (output) => {
    expect(unsaid(made.schemas[output], [])).toEqual([]);
    expect(JSON.stringify(made.schemas[output])).toContain('"description"');
  });

  it.each(outputNames)('are written to docs/schema, %s as well', (output) => {
    const written = readFileSync(join(root, `docs/schema/output/${output}.schema.json`), 'utf8');

    expect(written).toBe(`${JSON.stringify(made.schemas[output], null, 2)}\n`);
  });
});

const nameOf = (output: string): string => `${output.slice(0, 1).toUpperCase()}${output.slice(1)}`;

/** What the compiler has against these documents, each said to be of a type. */
function objections(documents: readonly (readonly [output: string, json: string])[]): string {
  const lines = documents.map(
    ([output, json], index) => `export const document${index}: outputs.${nameOf(output)} = ${json.trim()};`,
  );
  const program = [`import type * as outputs from './outputs.js';`, ...lines].join('\n');
  const folder = folderOf({ 'index.ts': program, 'outputs.d.ts': types, 'package.json': '{ "type": "module" }' });
  return objectionsTo(join(folder, 'index.ts'));
}

describe('the page of what samen prints, docs/json.md,', () => {
  const page = readFileSync(join(root, 'docs/json.md'), 'utf8');

  it('is made of its schemas', () => {
    expect(page).toBe(made.page);
  });

  it('says of each key what it is', () => {
    const kinds = [...page.matchAll(/^\| `[^|]+` \| ([^|]+) \|/gm)].map(([, type = '']) => type);

    expect(kinds.length).toBeGreaterThan(100);
    expect(kinds.filter((type) => /`null`|\bof (?:or\b|$)|\bof {2}/.test(type))).toEqual([]);
    expect(page).not.toMatch(/: \.$/m);
  });

  it('leads to headings that it has', () => {
    const anchors = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    );
    const linked = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);

    expect([...new Set(linked)].filter((anchor) => anchors.filter((each) => each === anchor).length !== 1)).toEqual([]);
  });

  it.each(outputNames)('has every key of %s', (output) => {
    const keys = Object.keys(made.schemas[output]?.properties ?? {});
    const [, text = ''] = new RegExp(`^## samen\\.${output}/1$([\\s\\S]*?)^## `, 'm').exec(page) ?? [];

    expect(keys.length).toBeGreaterThan(1);
    expect(keys.filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
  });
});

describe('the types of what samen prints', () => {
  it('are those of its schemas', () => {
    expect(types).toBe(made.types);
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
      ['voi', 'voi', digipoort],
      ['tradeoff', 'tradeoff', digipoort],
      ['discovery', 'discover', '3', digipoort, '--as-of', '2020-06'],
      ['solution', 'solve', digipoort, '--figure', 'scenarios.3.finish', '--to', '2024-01', '--by', 'team'],
      ['criteria', 'criteria', join(root, 'test/cli/criteria.yaml')],
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

  it('fit what is printed of a study in pounds that counts something', async () => {
    const cwd = folderOf({ 'old.yaml': inPounds, 'new.yaml': inPounds.replace('12k/month', '15k/month') });
    const commands: readonly (readonly [output: string, ...args: string[]])[] = [
      ['comparison', 'compare', 'new.yaml', '--draws', '100'],
      ['scenario', 'show', 'buy', 'new.yaml'],
      ['trace', 'trace', 'buy', 'present-value', 'new.yaml'],
      ['assumptions', 'assumptions', 'new.yaml'],
      ['explanation', 'explain', 'new.yaml', '--against', 'old.yaml'],
      ['diff', 'diff', 'old.yaml', 'new.yaml', '--fail-above', 'present-value=GBP 1'],
      ['sensitivity', 'sensitivity', 'new.yaml'],
      ['simulation', 'simulate', 'new.yaml', '--draws', '100'],
      ['voi', 'voi', 'new.yaml', '--draws', '100'],
      ['tradeoff', 'tradeoff', 'new.yaml'],
      ['solution', 'solve', 'new.yaml', '--figure', 'scenarios.buy.present-value', '--to', 'GBP 100k', '--by', 'users'],
    ];
    const printed = await Promise.all(
      commands.map(async ([output, ...args]) => {
        const { stdout, stderr } = await samen([...args, '--format', 'json'], { cwd });
        const schema = JSON.parse(
          readFileSync(join(root, `docs/schema/output/${output}.schema.json`), 'utf8'),
        ) as object;
        const validate = validatorOf(schema);
        validate(JSON.parse(stdout === '' ? stderr : stdout));
        expect({ output, errors: validate.errors ?? [] }).toEqual({ output, errors: [] });
        return [output, stdout] as const;
      }),
    );

    expect(objections(printed)).toBe('');
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
