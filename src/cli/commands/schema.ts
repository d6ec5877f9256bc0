import { schemaNames } from '../../model/written/schema-names.ts';
import { outputNames } from '../../report/formats/output-schema/names.ts';
import { oneOf } from '../session/options.ts';
import type { Session } from '../session/session.ts';

export interface SchemaOptions {
  readonly output?: string;
}

/** `samen schema`: the JSON Schema of what samen reads, or of what it prints. */
export async function schemaCommand(session: Session, of: string | undefined, options: SchemaOptions): Promise<void> {
  const schema = options.output === undefined ? await ofInput(of ?? 'file') : await ofOutput(options.output);
  session.host.out.write(`${JSON.stringify(schema, null, 2)}\n`);
}

async function ofInput(name: string): Promise<object> {
  const { jsonSchema } = await import('../../model/written/json-schema.ts');
  return jsonSchema(oneOf('samen schema', name, schemaNames));
}

async function ofOutput(name: string): Promise<object> {
  const { outputSchemas } = await import('../../report/formats/output-schema/schemas.ts');
  return outputSchemas[oneOf('--output', name, outputNames)];
}
