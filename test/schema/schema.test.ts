import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaNames } from '../../src/model/written/schema-names.ts';
import { keyNotes } from '../../src/model/written/key-notes.ts';
import { shapes } from '../../src/model/written/written.ts';
import { outputNames } from '../../src/report/formats/output-schema/names.ts';
import { readUnit } from '../../src/units/notation.ts';
import { namesOfUnits } from '../../src/units/unit.ts';
import { anyStudy } from '../support/any-study.ts';
import { harbour, root, samen } from '../support/cli.ts';
import { fc } from '../support/seed.ts';
import { jsonOf } from '../support/shown.ts';
import { validatorOf } from '../support/schema.ts';

const outputs = [...outputNames].map((name) => `output/${name}`);

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(join(root, `docs/schema/${name}.schema.json`), 'utf8'));

const validators = new Map([...schemaNames, ...outputs].map((name) => [name, validatorOf(schemaOf(name))]));

/** What a validator that knows nothing of samen has against a document. */
function objections(name: string, document: unknown): unknown[] {
  const validate = validators.get(name);
  if (validate === undefined) throw new Error(`no schema ${name}`);
  validate(document);
  return validate.errors ?? [];
}

/** The same, where a key that the schema does not name is an objection too. */
function notDescribed(name: string, document: unknown): unknown[] {
  const validate = strict.get(name) ?? validatorOf(closed(schemaOf(name)) as object);
  strict.set(name, validate);
  validate(document);
  return validate.errors ?? [];
}

const strict = new Map<string, ReturnType<typeof validatorOf>>();

const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, closed(part)]));
  return 'properties' in schema && 'type' in schema ? { ...parts, additionalProperties: false } : parts;
};

const schemaFor = (file: string, folder: readonly string[]): string => {
  if (file === 'figures.yaml') return 'figures';
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

  it.each(outputs)('%s is what samen prints', async (name) => {
    expect((await samen(['schema', '--output', basename(name)])).stdout).toBe(
      `${JSON.stringify(schemaOf(name), null, 2)}\n`,
    );
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

describe('what an editor shows', () => {
  /** The keys of all maps in a schema that say nothing of themselves, by their paths. */
  const silentIn = (part: unknown, path: string): string[] => {
    if (Array.isArray(part)) return part.flatMap((each, index) => silentIn(each, `${path}/${index}`));
    if (typeof part !== 'object' || part === null) return [];
    const { properties = {} } = part as { readonly properties?: Readonly<Record<string, { description?: string }>> };
    const silent = Object.keys(properties).filter((key) => !properties[key]?.description);
    return [
      ...silent.map((key) => `${path}: ${key}`),
      ...Object.entries(part).flatMap(([key, each]) => silentIn(each, `${path}/${key}`)),
    ];
  };

  it.each(schemaNames.flatMap((name) => ['en', 'nl'].map((lang) => ({ name, lang }))))(
    'is something of every key of $name, those of estimates too, in $lang',
    async ({ name, lang }) => {
      const { stdout } = await samen(['schema', name, '--lang', lang]);

      expect(silentIn(JSON.parse(stdout), '')).toEqual([]);
    },
  );
});

describe('the schema of what samen prints', () => {
  it('is described in English, which is said where another language is asked for', async () => {
    const args = ['schema', '--output', 'comparison'];
    const english = await samen(args);

    expect(english.stderr).toBe('');
    for (const [typed, env] of [[['--lang', 'nl'], {}] as const, [[], { SAMEN_LANG: 'nl' }] as const])
      expect(await samen([...args, ...typed], { env })).toEqual({
        ...english,
        stderr: 'Wat samen afdrukt, is alleen in het Engels beschreven.\n',
      });
    expect((await samen(['schema', 'figures', '--lang', 'nl'])).stderr).toBe('');
  });
});

describe('what an editor shows of an estimate', () => {
  it.each([
    ['en', 'The value that it stays below with a chance of 10%'],
    ['nl', 'De waarde waar het met een kans van 10% onder blijft'],
  ])('is in the language that is asked for: %s', async (lang, text) => {
    expect((await samen(['schema', 'study', '--lang', lang])).stdout).toContain(`"description": "${text}"`);
  });
});

describe('a validator that knows nothing of samen', () => {
  const shipped = [join(root, 'scenarios/digipoort'), harbour, join(root, 'test/reference/worked-example')];

  it.each(shipped.flatMap(yamlIn))('has nothing against $path', ({ path, schema }) => {
    expect(objections(schema, read(path))).toEqual([]);
  });

  it('has nothing against what compare prints', async () => {
    const { stdout } = await samen(['compare', harbour, '--format', 'json']);

    expect(objections('output/comparison', JSON.parse(stdout))).toEqual([]);
  });

  it.each(shipped)('has nothing against what any command prints of %s, which holds nothing else', async (study) => {
    const { stdout: compared } = await samen(['compare', study, '--format', 'json']);
    const { scenarios } = JSON.parse(compared) as { scenarios: { id: string }[] };
    // All of the one that has something of everything, and of the others the first and the last.
    const ids = scenarios.map(({ id }) => id).filter((_, at, all) => study === harbour || at % (all.length - 1) === 0);
    const commands: [schema: string, ...args: string[]][] = [
      ['output/comparison', 'compare'],
      ['output/assumptions', 'assumptions'],
      ['output/assumptions', 'assumptions', '--as-of', '2015-01'],
      ['output/check', 'check'],
      ...ids.flatMap((id): [string, ...string[]][] => [
        ['output/scenario', 'show', id],
        ['output/trace', 'trace', id, 'present-value'],
        ['output/trace', 'trace', id, 'rank'],
        ['output/trace', 'trace', id, 'finish', '--depth', '1'],
      ]),
    ];

    for (const [schema, ...args] of commands) {
      const [command = '', ...entry] = args;
      const { stdout, stderr } = await samen([command, ...entry, study, '--format', 'json']);
      const printed: unknown = stdout === '' ? stderr : JSON.parse(stdout);

      expect({ args, objections: [...objections(schema, printed), ...notDescribed(schema, printed)] }).toEqual({
        args,
        objections: [],
      });
    }
  });

  it('has nothing against what is shown of any study at all', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const written = { ...study, reference: 'scenario-1' };
        for (const id of Object.keys(study.scenarios ?? {})) {
          const shown = jsonOf(written, id);
          expect([...objections('output/scenario', shown), ...notDescribed('output/scenario', shown)]).toEqual([]);
        }
      }),
    );
  });

  it('has nothing against the problems that are printed', async () => {
    const { stderr } = await samen(['compare', '-', '--format', 'json'], { input: 'samen: 2\nstudy: X\n' });

    expect(objections('output/problems', JSON.parse(stderr))).toEqual([]);
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
