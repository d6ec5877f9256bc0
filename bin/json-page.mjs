const introduction = `<!-- Made by bin/json-page.mjs from the JSON Schemas of what samen prints: \`npm run schemas\`. Do not edit. -->

# JSON

What samen prints with \`--format json\`, and writes with \`samen report\`: each document with its keys, in which unit they are, and what they mean.
Money is in the currency of the study, moments and lengths are in months from its start, shares are fractions. Nothing is rounded. A key that is *optional*
may be missing; a later version may add keys. \`samen schema --output <name>\` prints a JSON Schema of each, and \`samen/outputs\` has types for TypeScript
(\`types/outputs.d.ts\`).`;

/**
 * The page of all JSON documents, in Markdown.
 *
 * @param schemas - their JSON Schemas, by name
 */
export function jsonPage(schemas) {
  const all = Object.entries(schemas);
  const links = { parts: commonParts(all), begin: commonBegin(all) };
  return [
    introduction,
    all
      .map(([, { title, description }]) => `- [${title}](#${anchor(title)}): ${lowerFirst(plain(description))}`)
      .join('\n'),
    '## The beginning of a document',
    'Documents say first what they are and what they were computed from: those of these keys that a document has.',
    table(
      [...links.begin].flatMap(([key, schema]) =>
        rowsOf({ properties: { [key]: schema }, required: [key] }, links, ''),
      ),
    ),
    ...all.flatMap(([name, schema]) => sectionOf(name, schema, links)),
    '## Parts of several documents',
    ...[...links.parts].flatMap(([name, schema]) => part(name, schema, links)),
    '',
  ].join('\n\n');
}

/** Definitions that more than one document has: they are stated once. */
function commonParts(all) {
  const counts = new Map();
  for (const [, { definitions = {} }] of all)
    for (const [name, schema] of Object.entries(definitions)) {
      const known = counts.get(name);
      counts.set(name, { schema, count: (known?.count ?? 0) + 1 });
    }
  const several = [...counts].filter(([, { count }]) => count > 1).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new Map(several.map(([name, { schema }]) => [name, schema]));
}

/** Keys with which most documents begin, and of which they say the same: they are stated once too. */
function commonBegin(all) {
  const [, { properties }] = all[0];
  const isCommon = ([key, schema]) =>
    all.filter(([, each]) => isSame(each.properties[key], schema)).length > all.length / 2;
  return new Map(Object.entries(properties).filter(isCommon));
}

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function sectionOf(name, schema, links) {
  const begin = Object.keys(schema.properties).filter((key) => isSame(schema.properties[key], links.begin.get(key)));
  const others = Object.entries(schema.properties).filter(([key]) => !begin.includes(key));
  const own = Object.entries(schema.definitions ?? {}).filter(([each]) => !links.parts.has(each));
  const within = { ...links, document: schema.title };
  return [
    `## ${schema.title}`,
    `${schema.description} Its schema: [${name}.schema.json](schema/output/${name}.schema.json).`,
    ...(begin.length === 0 ? [] : [`[Beginning](#the-beginning-of-a-document): ${begin.map(asCode).join(', ')}.`]),
    keysOf({ ...schema, properties: Object.fromEntries(others) }, within),
    ...own.flatMap(([each, definition]) => part(each, definition, within)),
  ];
}

const part = (name, schema, links) => [
  `### ${headingOf(name, links)}`,
  ...(schema.description === undefined ? [] : [plain(schema.description)]),
  ...(schema.properties === undefined ? [plain(typeOf(schema, links))] : [keysOf(schema, links)]),
];

/** Documents may each have a part of the same name: its heading says of which it is. */
const headingOf = (name, { document }) => (document === undefined ? name : `${name} (${document})`);

const keysOf = (schema, links) => table(rowsOf(schema, links, ''));

const table = (rows) =>
  ['| Key | Type | Meaning |', '|---|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');

/** A row for each key, and for those of objects within it, by their path. */
function rowsOf({ properties, required = [] }, links, path) {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const name = `${path}${key}`;
    const { description = '' } = schema;
    const optional = required.includes(key) ? '' : '*optional* ';
    const row = [`\`${name}\``, optional + typeOf(schema, links), plain(description)];
    return [row, ...inner(schema).flatMap(([mark, each]) => rowsOf(each, links, `${name}${mark}.`))];
  });
}

/** The objects that stand in a schema without a name of their own. */
function inner(schema) {
  if (schema.properties !== undefined) return [['', schema]];
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(inner);
  if (schema.items !== undefined) return inner(schema.items).map(([mark, each]) => [`[]${mark}`, each]);
  if (schema.additionalProperties !== undefined)
    return inner(schema.additionalProperties).map(([mark, each]) => [`.<key>${mark}`, each]);
  return [];
}

/** What a value is, in words. */
function typeOf(schema, links) {
  const { $ref, anyOf, enum: words, type } = schema;
  if ($ref !== undefined) return linkTo($ref.replace('#/definitions/', ''), links);
  if (anyOf !== undefined) return anyOf.map((each) => typeOf(each, links)).join(' or ');
  if ('const' in schema) return asCode(schema.const);
  if (words !== undefined) return wordsOf(words);
  return [type]
    .flat()
    .map((each) => namedType(each, schema, links))
    .join(' or ');
}

const asCode = (text) => `\`${text}\``;

/** Words that may stand there; null is none of them. */
function wordsOf(words) {
  const named = words.filter((word) => word !== null).map(asCode);
  return words.includes(null) ? `${named.join(', ')} or null` : named.join(', ');
}

function namedType(type, schema, links) {
  switch (type) {
    case 'string':
      return 'text';
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return 'whole number';
    case 'array':
      return listType(schema, links);
    case 'object':
      return mapType(schema, links);
    default:
      return type;
  }
}

/** What is said of no key by name, and of the values of all keys, is a map; where nothing is said of these either, any object. */
function mapType({ additionalProperties = {}, properties }, links) {
  const isAny = properties !== undefined || Object.keys(additionalProperties).length === 0;
  return isAny ? 'object' : `map of ${typeOf(additionalProperties, links)}`;
}

function listType({ items, minItems, maxItems }, links) {
  const count = minItems !== undefined && minItems === maxItems ? `${minItems} × ` : 'list of ';
  return `${count}${typeOf(items, links)}`;
}

function linkTo(name, { parts, document }) {
  const heading = parts.has(name) ? name : headingOf(name, { document });
  return `[${name}](#${anchor(heading)})`;
}

/** The anchor that a heading has on a page of Markdown. */
const anchor = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');

/** What Markdown would read as something else, as it is: outside of code. */
const plain = (text) =>
  text
    .split('`')
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replaceAll('<', '&lt;')).replaceAll('|', String.raw`\|`))
    .join('`');

const lowerFirst = (text) => `${text[0].toLowerCase()}${text.slice(1)}`;
