import { type SchemaName, schemaNames } from '../../model/written/schema-names.ts';
import type { Words } from '../../words/words.ts';
import { type OutputName, outputNames } from '../../report/formats/output-schema/names.ts';
import { command } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';

/** `samen schema`: the JSON Schema of what samen reads, or of what it prints. */
export const schema = command({
  name: 'schema',
  question: 'study',
  help: (help) => help.schema,
  output: null,
  arguments: {
    of: {
      form: '[of]',
      about: (help, words) => help.schema.of(words),
      values: { kind: 'choice', words: schemaNames },
    },
  },
  options: {
    output: {
      form: '--output <what>',
      about: (help, words) => help.schema.output(words),
      values: { kind: 'choice', words: outputNames },
    },
    lang: shared.lang,
  },
  run: async ({ host, words }, { of }, { output }) => {
    const printed = output === undefined ? await ofInput(of ?? 'file', words) : await ofOutput(output);
    host.out.write(`${JSON.stringify(printed, null, 2)}\n`);
  },
});

async function ofInput(name: SchemaName, { keys }: Words): Promise<object> {
  const { jsonSchema } = await import('../../model/written/json-schema.ts');
  return jsonSchema(name, keys);
}

async function ofOutput(name: OutputName): Promise<object> {
  const { outputSchemas } = await import('../../report/formats/output-schema/schemas.ts');
  return outputSchemas[name];
}
