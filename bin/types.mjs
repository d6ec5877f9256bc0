import { compile } from 'json-schema-to-typescript';

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
export async function typesOf(schemas) {
  const options = {
    additionalProperties: false,
    bannerComment: '',
    format: true,
    style: { printWidth: 120, singleQuote: true },
  };
  const all = await Promise.all(
    Object.entries(schemas).map(([name, { title, ...schema }]) =>
      compile({ description: title, ...schema }, `${name[0].toUpperCase()}${name.slice(1)}`, options),
    ),
  );
  return `${banner}\n${all.join('\n')}`;
}
