import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaNames } from '../../src/model/json-schema.ts';
import { keyNotes } from '../../src/model/key-notes.ts';
import { shapes } from '../../src/model/written.ts';
import { namesOfUnits, readUnit } from '../../src/units/unit.ts';
import { harbour, root, samen } from '../support/cli.ts';

const outputs = ['comparison', 'problems', 'sensitivity'];

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(join(root, `docs/schema/${name}.schema.json`), 'utf8'));
const validators = new Map(
  [...schemaNames, ...outputs].map((name) => [
    name,
    new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schemaOf(name)),
  ]),
);

/** What a validator that knows nothing of samen has against a document. */
function objections(name: string, document: unknown): unknown[] {
  const validate = validators.get(name);
  if (validate === undefined) throw new Error(`no schema ${name}`);
  validate(document);
  return validate.errors ?? [];
}

const schemaFor = (file: string, folder: readonly string[]): string => {
  if (file.endsWith('.scenario.yaml')) return 'scenario';
  return folder.some((each) => each.endsWith('.scenario.yaml')) ? 'study' : 'file';
};

const yamlIn = (folder: string): { path: string; schema: string }[] => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => ({ path: join(folder, name), schema: schemaFor(name, names) }));
};

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'), { version: '1.2' });

describe('the committed schemas', () => {
  it.each([...schemaNames])('%s is what samen prints', async (name) => {
    expect((await samen(['schema', name])).stdout).toBe(`${JSON.stringify(schemaOf(name), null, 2)}\n`);
  });

  it.each(outputs)('of the output %s is what samen prints', async (name) => {
    expect((await samen(['schema', '--output', name])).stdout).toBe(`${JSON.stringify(schemaOf(name), null, 2)}\n`);
  });

  it('describe every key of every map, and no other', () => {
    for (const [name, shape] of Object.entries(shapes)) {
      const keys = Object.keys((shape as unknown as { _zod: { def: { shape: object } } })._zod.def.shape);
      expect({ name, keys: Object.keys(keyNotes[name as keyof typeof shapes]).toSorted() }).toEqual({
        name,
        keys: keys.toSorted(),
      });
    }
  });
});

describe('a validator that knows nothing of samen', () => {
  const shipped = [join(root, 'scenarios/digipoort'), harbour, join(root, 'test/reference/worked-example')];

  it.each(shipped.flatMap(yamlIn))('has nothing against $path', ({ path, schema }) => {
    expect(objections(schema, read(path))).toEqual([]);
  });

  it('has nothing against what compare prints', async () => {
    const { stdout } = await samen(['compare', harbour, '--format', 'json']);

    expect(objections('comparison', JSON.parse(stdout))).toEqual([]);
  });

  it('has nothing against the problems that are printed', async () => {
    const { stderr } = await samen(['compare', '-', '--format', 'json'], { input: 'samen: 2\nstudy: X\n' });

    expect(objections('problems', JSON.parse(stderr))).toEqual([]);
  });
});

const studyIn = (unit: string): unknown => ({
  ...(read(join(root, 'test/faults/twelve-twice/study.yaml')) as object),
  assumptions: { size: { unit, value: 1, kind: 'judgement' } },
});

describe('a unit', () => {
  it.each([
    ...namesOfUnits,
    'hour',
    'EUR/fte/month',
    'fte*months',
    'year',
    'euro',
    'EUR/hours',
    'person-month',
    'EUR/',
  ])('%s is one to a validator where it is one to samen', (unit) => {
    expect(objections('file', studyIn(unit)).length === 0).toBe(readUnit(unit) !== null);
  });
});

/** Faults that can be seen without knowing what a name means. */
const visible = [
  'bad-id',
  'bad-month',
  'bad-range',
  'missing-key',
  'not-one-of',
  'null-value',
  'unit-missing',
  'unknown-key',
  'unquoted-text',
  'wrong-type',
  'wrong-version',
];

describe('a validator, shown a fault that needs no knowledge of names,', () => {
  it.each(visible)('objects to %s', (code) => {
    const objected = yamlIn(join(root, 'test/faults', code)).flatMap(({ path, schema }) =>
      objections(schema, read(path)),
    );

    expect(objected.length).toBeGreaterThan(0);
  });
});
