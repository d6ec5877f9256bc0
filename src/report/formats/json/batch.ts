import type { StudyPart } from '../../batch.ts';
import type { BatchDocument, StudyOfBatchJson } from './documents/batch.ts';
import { writeJson } from './write-json.ts';

/** What was printed of several studies: `samen.batch/1`. */
export function batchJson(
  command: string,
  parts: readonly StudyPart[],
  { samen, exit }: Pick<BatchDocument, 'samen' | 'exit'>,
): string {
  const studies = parts.map(({ name, exit: own, state, movedFrom, out, err }): StudyOfBatchJson => {
    const result = jsonIn(out);
    return { name, exit: own, state, movedFrom, result, problems: jsonIn(err) };
  });
  const document: BatchDocument = { schema: 'samen.batch/1', samen, command, exit, studies };
  return writeJson(document);
}

/** The object that a text is; null where it is none. */
function jsonIn(text: string): Readonly<Record<string, unknown>> | null {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}
