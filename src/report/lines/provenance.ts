import type { Origin } from '../../analysis/runs/origin.ts';
import type { StructureKind } from '../../model/study/structure-kind.ts';
import type { Words } from '../../words/words.ts';
import { titled } from './titled.ts';

/** Whether something is sourced, derived or judged; of a judgement also whose direction a source has, but not its size. */
export function kindText(origin: Pick<Origin, 'kind' | 'direction'> | null | undefined, { show }: Words): string {
  if (origin === null || origin === undefined || origin.kind === null) return '';
  const kind = show.kinds[origin.kind];
  return origin.direction === null ? kind : show.directed(kind, origin.direction);
}

/** The mark behind a scenario: of which the structure is our own reconstruction, or is so in part. */
export const structureMark = (provenance: StructureKind | null): string =>
  ({ judgement: ' †', 'in-part': ' ‡', sourced: '', derived: '', none: '' })[provenance ?? 'none'];

/** What these marks mean, where they stand. */
export function structureNotes(
  scenarios: readonly { readonly provenance: StructureKind | null }[],
  words: Words,
): string[] {
  const isAny = (kind: StructureKind): boolean => scenarios.some(({ provenance }) => provenance === kind);
  if (isAny('judgement') && isAny('in-part')) return [words.table.reconstructions];
  return [
    ...(isAny('judgement') ? [words.table.reconstruction] : []),
    ...(isAny('in-part') ? [words.table.inPart] : []),
  ];
}

/** A source with the place in it: kst-26643-757, p. 3. */
export const sourceText = (origin: Pick<Origin, 'source' | 'where'> | null, words: Words): string =>
  [origin?.source ?? '', titled(origin?.where, '', { words })].filter((part) => part !== '').join(', ');
