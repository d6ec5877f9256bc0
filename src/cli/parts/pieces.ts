import type { ExplanationPiece } from '../../analysis/explain/division.ts';
import type { SimulationPiece } from '../../analysis/simulate/piece.ts';
import type { Path } from '../../problems/problem.ts';
import type { PartOfDraws, PartOfSettings } from '../../report/formats/json/documents/part.ts';
import { packed, unpacked } from '../../report/formats/json/packed.ts';
import { pickedInPart } from '../../report/formats/json/part.ts';
import type { ReadPart } from './read-part.ts';

/** A part of the draws as its file has it. */
export const drawsInPart = ({ moments, counts, picked }: SimulationPiece): PartOfDraws => ({
  command: 'simulate',
  moments: packed(moments),
  counts: packed(counts),
  picked: picked === null ? null : pickedInPart(picked),
});

/** A part of the settings as its file has it. */
export const settingsInPart = ({ values, largest }: ExplanationPiece): PartOfSettings => ({
  command: 'explain',
  values: values.map(packed),
  largest,
});

/** What a part of the draws came to. @throws {UserError} where what stands there are no numbers */
export function drawsOf(
  { unlike }: Pick<ReadPart, 'unlike'>,
  { moments, counts, picked }: PartOfDraws,
): SimulationPiece {
  const read = (text: string, ...place: Path): Float64Array<ArrayBuffer> => numbersIn(text, ['work', ...place], unlike);
  return {
    moments: read(moments, 'moments'),
    counts: read(counts, 'counts'),
    picked: picked && {
      seen: picked.seen,
      edges: read(picked.edges, 'picked', 'edges'),
      counts: Uint32Array.from(read(picked.counts, 'picked', 'counts')),
      values: read(picked.values, 'picked', 'values'),
    },
  };
}

/** What a part of the settings came to. @throws {UserError} where what stands there are no numbers */
export const settingsOf = (
  { unlike }: Pick<ReadPart, 'unlike'>,
  { values, largest }: PartOfSettings,
): ExplanationPiece => ({
  values: values.map((text, index) => numbersIn(text, ['work', 'values', index], unlike)),
  largest,
});

function numbersIn(text: string, path: Path, unlike: ReadPart['unlike']): Float64Array<ArrayBuffer> {
  const numbers = unpacked(text);
  if (numbers === null) throw unlike(path);
  return numbers;
}
