import { type SchemaName, schemaNames } from '../../model/written/schema-names.ts';
import type { Words } from '../../words/words.ts';
import { type OutputName, outputNames } from '../../report/formats/output-schema/names.ts';
import { listOf } from '../../analysis/assumptions/assumptions.ts';
import { settle } from '../../engine/settle.ts';
import type { JsonSchema } from '../../model/written/written-as.ts';
import { openStudy } from '../study/open-study.ts';
import type { Session } from '../session/session.ts';
import { UserError } from '../session/user-error.ts';
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
    study: { form: '--study <study>', about: (help) => help.schema.study, values: { kind: 'path' } },
    lang: shared.lang,
  },
  run: async (session, { of }, { output, study }) => {
    const { host, words } = session;
    if (study !== undefined && (output !== undefined || of === 'figures'))
      throw new UserError({
        kind: 'usage',
        what: 'not-together',
        name: `--study, ${output === undefined ? 'figures' : '--output'}`,
        near: null,
      });
    if (of !== undefined && output !== undefined)
      throw new UserError({ kind: 'usage', what: 'not-together', name: `${of}, --output`, near: null });
    const printed = study === undefined ? await ofAny(of, output, words) : await ofStudy(session, of, study);
    host.out.write(`${JSON.stringify(printed, null, 2)}\n`);
    const { isInEnglish } = words.help.schema;
    if (output !== undefined && isInEnglish !== null) host.err.write(`${isInEnglish}\n`);
  },
});

const ofAny = (of: SchemaName | undefined, output: OutputName | undefined, words: Words): Promise<object> =>
  output === undefined ? ofInput(of ?? 'file', words) : ofOutput(output);

/** With the names that a study gave, and what these stand for as known at its as-of month. */
async function ofStudy(session: Session, of: SchemaName | undefined, argument: string): Promise<object> {
  const { words } = session;
  const { study, asOf, loaded } = openStudy(session, argument, { set: [] });
  const { schemaOfStudy } = await import('../../model/written/study-schema.ts');
  const { studyNames } = await import('../../report/formats/study-names.ts');
  const all = listOf(study, settle(study, [...study.scenarios.values()], asOf));
  const isOneFile = loaded.spanOf(['scenarios', [...study.scenarios.keys()][0] ?? '']).file === loaded.spanOf([]).file;
  const general = await ofInput(of ?? (isOneFile ? 'file' : 'study'), words);
  return schemaOfStudy(general, studyNames(study, { all, asOf, words }));
}

async function ofInput(name: SchemaName, { keys }: Words): Promise<JsonSchema> {
  const { jsonSchema } = await import('../../model/written/json-schema.ts');
  return jsonSchema(name, keys);
}

async function ofOutput(name: OutputName): Promise<object> {
  const { outputSchemas } = await import('../../report/formats/output-schema/schemas.ts');
  return outputSchemas[name];
}
