import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createFormatter, createParser, DEFAULT_CONFIG, SchemaGenerator } from 'ts-json-schema-generator';

/** The compiler that the generator works with, which is another than that of this project. */
const ts = createRequire(import.meta.resolve('ts-json-schema-generator'))('typescript');

const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const documents = 'src/report/formats/json/documents';

/**
 * The JSON Schemas of what samen prints, by name, made of the interfaces that say so: what is said of a key there is its
 * description.
 */
export function outputSchemas() {
  const config = {
    ...DEFAULT_CONFIG,
    expose: 'export',
    topRef: false,
    sortProps: false,
    // A later version may add keys.
    additionalProperties: true,
  };
  const program = programOfDocuments();
  const generator = new SchemaGenerator(program, createParser(program, config), createFormatter(config), config);
  const schemaOf = (name) => tidy(generator.createSchema(`${name[0].toUpperCase()}${name.slice(1)}Document`));
  return Object.fromEntries(namesOfDocuments().map((name) => [name, schemaOf(name)]));
}

/** The interfaces as the compiler reads them. They need none of the types of Node, which take longer to read than they do. */
function programOfDocuments() {
  const { config } = ts.readConfigFile(inProject('tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, inProject('.'));
  const files = readdirSync(inProject(documents)).map((file) => inProject(`${documents}/${file}`));
  return ts.createProgram(files, { ...options, types: [], noEmit: true });
}

/** What stands beside the documents is what several of them have in common. */
const common = new Set(['envelope', 'metrics', 'origin', 'place', 'plane', 'switch']);

const namesOfDocuments = () =>
  readdirSync(inProject(documents))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => !common.has(name))
    .toSorted();

/** The same with a name for each object, and all else where it is used. */
function tidy({ $schema, definitions = {}, description, properties, ...root }) {
  const { schema, samen, study, asOf, inputHash, set, ...own } = properties;
  const first = Object.entries({ schema, samen, study, asOf, inputHash, set }).filter(([, each]) => each !== undefined);
  const all = { definitions, used: new Map() };
  const body = tidied({ ...root, properties: { ...Object.fromEntries(first), ...own } }, all);
  const used = [...all.used].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const named = used.length === 0 ? {} : { definitions: Object.fromEntries(used) };
  return { $schema, title: schema.const, description, ...body, ...named };
}

/** @param all - what the document defines by name, and what of that is used by name in the end */
function tidied(schema, all) {
  const { $ref, description, anyOf, items, properties, required, additionalProperties, propertyNames, ...rest } =
    schema;
  if ($ref !== undefined) return referred(schema, all);
  const part = (each) => unsaid(tidied(each, all));
  return {
    ...(description && { description }),
    ...rest,
    ...(anyOf && together(anyOf.map(part))),
    ...(items && { items: part(items) }),
    ...(required && properties && { required: Object.keys(properties).filter((key) => required.includes(key)) }),
    ...(properties && { properties: mapped(properties, (each) => tidied(each, all)) }),
    ...(additionalProperties && { additionalProperties: part(additionalProperties) }),
    ...(propertyNames && { propertyNames: { type: 'string', ...part(propertyNames) } }),
  };
}

/** What is said of the definition holds where nothing is said of its use. */
function referred({ $ref, ...own }, all) {
  const name = decodeURIComponent($ref.replace('#/definitions/', ''));
  const definition = all.definitions[name];
  if (definition.properties === undefined) return { ...tidied(definition, all), ...own };
  const short = name.replace(/Json$/, '');
  if (!all.used.has(short)) {
    all.used.set(short, null);
    all.used.set(short, tidied(definition, all));
  }
  return { ...own, $ref: `#/definitions/${short}` };
}

/** Alternatives: words are one list of words, and null is one more type of what is no object. */
function together(schemas) {
  const all = schemas.flatMap((each) => each.anyOf ?? [each]);
  if (all.every(isWords)) return { enum: all.flatMap(wordsOf) };
  const [only, ...others] = all.filter(({ type }) => type !== 'null');
  const isPlain = others.length === 0 && only.type !== undefined && only.properties === undefined && !isWords(only);
  return isPlain && all.length > 1 ? { ...only, type: [only.type, 'null'].flat() } : { anyOf: all };
}

const wordsOf = (schema) => (schema.type === 'null' ? [null] : (schema.enum ?? [schema.const]));

/** Whether it is one of some words, or null. */
const isWords = (schema) => wordsOf(schema).every((word) => word === null || typeof word === 'string');

const unsaid = ({ description: _, ...schema }) => schema;

const mapped = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
