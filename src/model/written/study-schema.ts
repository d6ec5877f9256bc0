import type { AnyDimension } from '../../units/unit.ts';
import { idPattern, type JsonSchema, literalPattern, quantityDimensions, quantityPattern } from './written-as.ts';

/** A name that the authors of a study gave, and what an editor shows of it. */
export interface NamedThing {
  readonly name: string;
  readonly text: string;
}

/** An assumption by its name, with what its values measure. */
export interface NamedAssumption extends NamedThing {
  readonly dimension: AnyDimension;
}

/** The names that may stand in the fields of a study. */
export interface StudyNames {
  readonly scenarios: readonly NamedThing[];
  /** Of the study. */
  readonly assumptions: readonly NamedAssumption[];
  /** Of scenarios, each name once. */
  readonly own: readonly NamedAssumption[];
}

/** Keys behind which the id of a scenario stands, and the name of an assumption. */
const ofScenarios: ReadonlySet<string> = new Set(['extends', 'reference', 'to']);
const ofAssumptions: ReadonlySet<string> = new Set(['assumption']);

/**
 * A schema of studies that knows the names of one: it offers these, shows what they stand for, and takes no other where a field refers to
 * an assumption or a scenario.
 *
 * @param schema - as `jsonSchema` makes it
 */
export function schemaOfStudy(schema: JsonSchema, names: StudyNames): JsonSchema {
  const all = [...names.assumptions, ...names.own.filter(({ name }) => !includes(names.assumptions, name))];
  const known = new Knowing(names, all);
  const { $schema, title, ...rest } = known.within(schema, null);
  const { part, definitions } = withDeclared(rest, names);
  return { $schema, title, definitions: { ...known.definitions(), ...definitions }, ...part };
}

const includes = (all: readonly NamedThing[], name: string): boolean => all.some((each) => each.name === name);

class Knowing {
  private readonly scenarios: readonly NamedThing[];
  private readonly assumptions: readonly NamedAssumption[];
  private readonly used = new Map<string, readonly NamedThing[]>();
  private readonly dimensions = new Map(quantityDimensions.map((each) => [quantityPattern(each), each]));

  constructor({ scenarios }: StudyNames, assumptions: readonly NamedAssumption[]) {
    this.scenarios = scenarios;
    this.assumptions = assumptions;
  }

  /** A part of a schema with the names in it. @param key - behind which it stands */
  within(part: JsonSchema, key: string | null): JsonSchema {
    const { type, pattern, ...rest } = part;
    if (type !== 'string' || typeof pattern !== 'string') return this.below(part, key);
    const dimension = this.dimensions.get(pattern);
    if (dimension !== undefined) {
      const fitting = this.assumptions.filter((each) => each.dimension === dimension);
      return this.oneOf(rest, { name: dimension, mark: '$', things: fitting }, literalPattern(dimension));
    }
    if (pattern !== idPattern || key === null) return part;
    if (ofScenarios.has(key)) return this.oneOf(rest, { name: 'scenario', mark: '', things: this.scenarios }, null);
    if (ofAssumptions.has(key))
      return this.oneOf(rest, { name: 'assumption', mark: '', things: this.assumptions }, null);
    return part;
  }

  private below(part: JsonSchema, key: string | null): JsonSchema {
    const parts = Object.entries(part).map(([name, each]): [string, unknown] => {
      if (name === 'properties')
        return [name, Object.fromEntries(entriesOf(each).map(([id, property]) => [id, this.within(property, id)]))];
      if (Array.isArray(each) && lists.has(name)) return [name, each.map((one) => this.within(one as JsonSchema, key))];
      return [name, maps.has(name) && isSchema(each) ? this.within(each, null) : each];
    });
    return Object.fromEntries(parts);
  }

  /** One of the names, or what is written as a pattern says. */
  private oneOf(
    rest: JsonSchema,
    { name, mark, things }: { readonly name: string; readonly mark: string; readonly things: readonly NamedThing[] },
    pattern: string | null,
  ): JsonSchema {
    this.used.set(
      name,
      things.map((each) => ({ ...each, name: `${mark}${each.name}` })),
    );
    const forms = [
      ...(things.length === 0 ? [] : [{ $ref: `#/definitions/${name}` }]),
      ...(pattern === null ? [] : [{ type: 'string', pattern }]),
    ];
    // Where the study has no such name nothing may stand there: an `anyOf` of nothing is no JSON Schema.
    return { ...rest, ...(forms.length === 0 ? { not: {} } : { anyOf: forms }) };
  }

  /** The names that are referred to, by what they are. */
  definitions(): JsonSchema {
    const all = [...this.used].filter(([, things]) => things.length > 0);
    return Object.fromEntries(
      all.map(([name, things]) => [
        name,
        // What each stands for is in a key that editors know, and JSON Schema does not.
        { type: 'string', enum: things.map((each) => each.name), enumDescriptions: things.map(({ text }) => text) },
      ]),
    );
  }
}

const lists: ReadonlySet<string> = new Set(['anyOf', 'allOf']);
const maps: ReadonlySet<string> = new Set(['additionalProperties', 'items']);

const isSchema = (part: unknown): part is JsonSchema =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

const entriesOf = (properties: unknown): [string, JsonSchema][] =>
  Object.entries(properties as Record<string, JsonSchema>);

/** With the names of assumptions and scenarios as keys, where they are declared. */
function withDeclared(
  schema: JsonSchema,
  { scenarios, assumptions, own }: StudyNames,
): { readonly part: JsonSchema; readonly definitions: JsonSchema } {
  const definitions: JsonSchema = {};
  const { properties = {} } = schema;
  // The file of a scenario has the assumptions of that at its root.
  const isScenario = properties['scenario'] !== undefined;
  const declared = { ...properties };
  const ofScenario = { name: 'assumption-of-scenario', things: own, definitions };
  if (declared['assumptions'] !== undefined)
    declared['assumptions'] = withKeys(
      declared['assumptions'],
      isScenario ? ofScenario : { name: 'assumption-of-study', things: assumptions, definitions },
    );
  if (declared['scenarios'] !== undefined) {
    declared['scenarios'] = withKeys(declared['scenarios'], {
      name: 'scenario-of-study',
      things: scenarios,
      definitions,
    });
    const scenario = definitions['scenario-of-study'];
    const keys = isSchema(scenario) ? (scenario.properties ?? {}) : {};
    if (isSchema(scenario) && keys['assumptions'] !== undefined)
      definitions['scenario-of-study'] = {
        ...scenario,
        properties: { ...keys, assumptions: withKeys(keys['assumptions'], ofScenario) },
      };
  }
  return { part: { ...schema, properties: declared }, definitions };
}

interface Declared {
  /** Of the definition that all of them have. */
  readonly name: string;
  readonly things: readonly NamedThing[];
  readonly definitions: JsonSchema;
}

/** A map of which some keys are known, each with what it stands for; also where the map may be null instead. */
function withKeys(map: JsonSchema, declared: Declared): JsonSchema {
  if (map.anyOf !== undefined) return { ...map, anyOf: map.anyOf.map((each) => withKeys(each, declared)) };
  const { name, things, definitions } = declared;
  if (!isSchema(map.additionalProperties)) return map;
  definitions[name] = map.additionalProperties;
  const common = { $ref: `#/definitions/${name}` };
  return {
    ...map,
    additionalProperties: common,
    properties: Object.fromEntries(things.map((each) => [each.name, { description: each.text, allOf: [common] }])),
  };
}
