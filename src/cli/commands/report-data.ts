import type { ResultsDocument } from '../../report/formats/json/documents/results.ts';
import { writeJson } from '../../report/formats/json/write-json.ts';
import type { WriteDocument } from '../definitions/document.ts';
import { computeFigures } from '../figures/compute.ts';
import { putDocument } from '../session/put-document.ts';
import { UserError } from '../session/user-error.ts';
import { outputsOf } from './outputs.ts';

/** `samen report -o results.json`: every result of a study in one document, each as its command prints it. */
export const writeResults: WriteDocument = async (session, argument, options) => {
  const { output, sections, title } = options;
  const given = Object.entries({ '--sections': sections, '--title': title }).filter(([, value]) => value !== undefined);
  const [name] = given.map(([option]) => `${option}, -o ${output}`);
  if (name !== undefined) throw new UserError({ kind: 'usage', what: 'not-together', name, near: null });
  const { index, files, leftOut } = await computeFigures(session, { argument, outputsOf }, options, ['json']);
  const { files: _hashes, ...origin } = index;
  const results = [...files].map(([file, text]) => [file.replace(/\.json$/, ''), JSON.parse(text)] as const);
  const document: ResultsDocument = {
    schema: 'samen.results/1',
    ...origin,
    results: Object.fromEntries(results),
    leftOut,
  };
  putDocument(session, output, writeJson(document));
};
