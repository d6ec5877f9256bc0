import * as z from 'zod/mini';
import { adviceCodes } from '../../problems/advice.ts';
import type { KeyNote } from './key-note.ts';
import { keyNotes } from './key-notes.ts';
import { estimateNotes } from './estimate-notes.ts';
import { estimateMaps } from './written-estimate.ts';
import { shapes } from './written.ts';
import type { SchemaName } from './schema-names.ts';
import { anyAssumption, type JsonSchema, writtenAs } from './written-as.ts';

/** What keys mean, by the shape that has them. */
export type KeyTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What an editor can know of a study before samen reads it, made from the shapes that samen reads by: keys, words and
 * ways of writing. JSON Schema draft-07, as editors of YAML read no later one.
 *
 * @param texts - what keys mean in another language than English
 */
export function jsonSchema(name: SchemaName, texts: KeyTexts = {}): JsonSchema {
  const shape = name === 'scenario' ? shapes.scenario : name === 'figures' ? shapes.figures : shapes.study;
  const made = generate(shape, texts);
  const titled = { $schema: 'http://json-schema.org/draft-07/schema#', title: titles[name], ...made };
  if (name === 'scenario') return scenarioFile(titled, texts);
  if (name === 'figures') return titled;
  const whole = withLooseScenarios(titled);
  return name === 'file' ? whole : { ...whole, required: (whole.required ?? []).filter((key) => key !== 'scenarios') };
}

const titles: Readonly<Record<SchemaName, string>> = {
  study: 'study.yaml of a samen study',
  scenario: '<id>.scenario.yaml of a samen study',
  file: 'a samen study in one file',
  figures: 'figures.yaml of a samen study',
};

const allNotes = { ...keyNotes, estimate: estimateNotes };

function generate(shape: z.core.$ZodType, texts: KeyTexts): JsonSchema {
  const names = new Map<unknown, keyof typeof allNotes>();
  for (const [name, each] of Object.entries(shapes)) names.set(each, name as keyof typeof shapes);
  for (const each of estimateMaps) names.set(each, 'estimate');
  const made = z.toJSONSchema(shape, {
    target: 'draft-07',
    io: 'input',
    override: ({ zodSchema, jsonSchema: json }) => {
      const name = names.get(zodSchema);
      if (name === undefined) return;
      annotate(json as JsonSchema, { notes: allNotes[name], texts: texts[name] ?? {} }, name === 'recorded');
    },
  }) as JsonSchema;
  const { $schema: _, ...rest } = made;
  return withAnyKeys(rest);
}

/** That a key is a text goes without saying: editors take one such as `12` for a number, and would object to it. */
function withAnyKeys(part: JsonSchema): JsonSchema;
function withAnyKeys(part: unknown): unknown;
function withAnyKeys(part: unknown): unknown {
  if (Array.isArray(part)) return part.map((each: unknown) => withAnyKeys(each));
  if (typeof part !== 'object' || part === null) return part;
  const parts = Object.entries(part).map(([key, each]) => [
    key,
    withAnyKeys(key === 'propertyNames' ? withoutType(each) : each),
  ]);
  return Object.fromEntries(parts);
}

const withoutType = ({ type: _, ...names }: JsonSchema): JsonSchema => names;

/** @param isRecorded - whether its assumptions are those of any scenario, `<scenario>/<name>` */
function annotate(
  { properties = {} }: JsonSchema,
  {
    notes,
    texts,
  }: { readonly notes: Readonly<Record<string, KeyNote>>; readonly texts: Readonly<Record<string, string>> },
  isRecorded: boolean,
): void {
  for (const [key, { about, form, example }] of Object.entries(notes)) {
    const property = properties[key];
    if (property === undefined) continue;
    if (property['propertyNames'] !== undefined) property['propertyNames'] = isRecorded ? anyAssumption : keysOf(key);
    const written = form === undefined ? property : orMap(writtenAs(form), property);
    properties[key] = {
      description: texts[key] ?? about,
      ...written,
      ...(example === undefined ? {} : { examples: [example] }),
    };
  }
}

/** A quantity, and beside it the map that may stand in its place. */
function orMap(written: JsonSchema, { anyOf = [] }: JsonSchema): JsonSchema {
  const maps = anyOf.filter(({ properties }) => properties !== undefined);
  return maps.length === 0 ? written : { anyOf: [...(written.anyOf ?? [written]), ...maps] };
}

/** How the keys of a map are written: most are ids. */
function keysOf(map: string): JsonSchema {
  if (map === 'accepts') return { type: 'string', enum: [...adviceCodes] };
  return writtenAs(byMonth.has(map) ? 'month' : 'id');
}

/** Maps of which the keys are months and not ids. */
const byMonth: ReadonlySet<string> = new Set(['known', 'as-of-dates']);

/** What the id of a scenario is in its own file. */
export const idOfFile = 'The id of the scenario, as in the name of the file';

/** A scenario's own file says its id. */
function scenarioFile(schema: JsonSchema, texts: KeyTexts): JsonSchema {
  const scenario: JsonSchema = {
    description: texts['scenario-file']?.['scenario'] ?? idOfFile,
    ...writtenAs('id'),
  };
  const { properties = {}, required: _, ...rest } = loose(schema);
  const required = { anyOf: [{ required: ['extends'] }, { required: ['title', 'phases'] }] };
  return { ...rest, ...required, required: ['scenario'], properties: { scenario, ...properties } };
}

function withLooseScenarios(schema: JsonSchema): JsonSchema {
  const scenarios = schema.properties?.['scenarios'];
  const each = scenarios?.additionalProperties;
  if (scenarios === undefined || typeof each !== 'object') return schema;
  const { required: _, ...rest } = loose(each);
  const additionalProperties = { ...rest, anyOf: [{ required: ['extends'] }, { required: ['title', 'phases'] }] };
  return { ...schema, properties: { ...schema.properties, scenarios: { ...scenarios, additionalProperties } } };
}

/** With `extends` a key may be inherited, or removed with null: in maps, nothing is required and null is allowed. */
function loose(schema: JsonSchema): JsonSchema {
  const { required: _, ...rest } = schema;
  const properties = Object.entries(schema.properties ?? {}).map(([key, each]) => [key, orNull(each)]);
  const additional =
    typeof schema.additionalProperties === 'object' ? orNull(schema.additionalProperties) : schema.additionalProperties;
  return {
    ...rest,
    ...(schema.properties === undefined ? {} : { properties: Object.fromEntries(properties) }),
    ...(additional === undefined ? {} : { additionalProperties: additional }),
  };
}

function orNull(schema: JsonSchema): JsonSchema {
  const { description, examples, ...rest } = schema.anyOf === undefined ? loose(schema) : schema;
  const text = {
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
  };
  return { ...text, anyOf: [...(schema.anyOf?.map(removable) ?? [rest]), { type: 'null' }] };
}

/** One of several forms: what it holds may be removed with null, but it stays that form. */
function removable(form: JsonSchema): JsonSchema {
  const { properties } = loose(form);
  return properties === undefined ? form : { ...form, properties };
}
