const banner = `/*
 * What samen prints with --format json, by the name of its JSON Schema (samen schema --output <name>).
 * Made from these schemas by "npm run schemas". Money in EUR, moments and lengths in months from the start of the study,
 * shares as fractions. A later version may add keys.
 */
`;

/**
 * Types for the JSON documents that samen prints.
 *
 * @param schemas - their JSON Schemas, by name
 */
export function typesOf(schemas) {
  const documents = Object.entries(schemas).map(([name, schema]) => [
    `${name[0].toUpperCase()}${name.slice(1)}`,
    schema,
  ]);
  const types = new Map(documents);
  for (const [, { definitions = {} }] of documents) {
    for (const [name, schema] of Object.entries(definitions)) {
      const known = types.get(name) ?? schema;
      if (JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`two documents differ on what ${name} is`);
      types.set(name, schema);
    }
  }
  const written = [...types].map(
    ([name, schema]) => `${comment(schema, '')}export interface ${name} ${objectType(schema, '')}\n`,
  );
  return `${banner}\n${written.join('\n')}`;
}

const comment = ({ description }, margin) => (description === undefined ? '' : `${margin}/** ${description} */\n`);

const literal = (value) => (typeof value === 'string' ? `'${value}'` : String(value));

function typeOf(schema, margin) {
  const { $ref, anyOf, enum: words, type } = schema;
  // What anything fits has no keys.
  if (Object.keys(schema).length === 0) return 'unknown';
  if ($ref !== undefined) return $ref.replace('#/definitions/', '');
  if (anyOf !== undefined) return anyOf.map((each) => typeOf(each, margin)).join(' | ');
  if ('const' in schema) return literal(schema.const);
  if (words !== undefined) return words.map(literal).join(' | ');
  return [type]
    .flat()
    .map((each) => namedType(each, schema, margin))
    .join(' | ');
}

function namedType(type, schema, margin) {
  if (type === 'integer') return 'number';
  if (type === 'array') return arrayType(schema, margin);
  return type === 'object' ? objectType(schema, margin) : type;
}

function arrayType({ items, minItems, maxItems }, margin) {
  const of = typeOf(items, margin);
  if (minItems !== undefined && minItems === maxItems) return `[${Array(minItems).fill(of).join(', ')}]`;
  return of.includes(' | ') ? `(${of})[]` : `${of}[]`;
}

function objectType({ properties, required = [], additionalProperties }, margin) {
  if (properties === undefined && additionalProperties === undefined) return 'object';
  if (properties === undefined) return `{ [key: string]: ${typeOf(additionalProperties, margin)} }`;
  const inner = `${margin}  `;
  const lines = Object.entries(properties).map(
    ([key, schema]) =>
      `${comment(schema, inner)}${inner}${key}${required.includes(key) ? '' : '?'}: ${typeOf(schema, inner)};\n`,
  );
  return `{\n${lines.join('')}${margin}}`;
}
