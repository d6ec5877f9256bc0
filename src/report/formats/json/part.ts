import type { StudyFiles } from '../../../input/assemble/assemble.ts';
import type { Made } from './documents/envelope.ts';
import type { PartDocument, PartPicked, PartStudy } from './documents/part.ts';
import type { Picked } from '../../../numerics/selection/picker.ts';
import { envelope, type JsonContext } from './envelope.ts';
import { packed } from './packed.ts';

/** What a part says of itself, but for what shows that nobody changed it. */
export type PartContents = Omit<PartDocument, 'schema' | 'check' | keyof Made>;

/** A part of a result: `samen.part/1`. @param sha256 - of a text, in hexadecimal digits */
export function partJson(contents: PartContents, context: JsonContext, sha256: (text: string) => string): string {
  const write = (check: string): string =>
    envelope<PartDocument>('samen.part/1', { ...contents, check: `sha256:${check}` }, context);
  return write(sha256(uncheckedText(JSON.parse(write('')) as object)));
}

/** All that a part says but for its check, of which that is taken: whatever the layout of its file. */
export function uncheckedText(document: object): string {
  const { check: _, ...rest } = document as Readonly<Record<string, unknown>>;
  return JSON.stringify(rest);
}

export const studyInPart = ({ main, scenarios }: StudyFiles): PartStudy => ({
  main: { name: main.name, text: main.text },
  scenarios: scenarios.map(({ id, name, text }) => ({ id, name, text })),
});

export const pickedInPart = ({ seen, edges, counts, values }: Picked): PartPicked => ({
  seen,
  edges: packed(edges),
  counts: packed(Float64Array.from(counts)),
  values: packed(values),
});
