import { type Part, type Stretch, stretchOf } from '../parts/part.ts';

/** What a part of the settings comes to. */
export interface ExplanationPiece {
  /** The values of its stretch of each row of settings, in the order in which the rows are computed. */
  readonly values: readonly Float64Array[];
  /** The largest figure of a scenario that was met. */
  readonly largest: number;
}

/** A piece, and the part that it is of. */
export interface PieceOfPart extends Part {
  readonly piece: ExplanationPiece;
}

/** Computes a stretch of a row of settings; a problem where it cannot. */
type Compute<Trouble> = (stretch: Stretch) => Float64Array | Trouble;

/**
 * Who computes which settings. Each is computed apart from the others, so that what it comes to does not depend on that.
 */
export interface Division {
  /** The values of so many settings. */
  readonly row: <Trouble>(count: number, compute: Compute<Trouble>) => Float64Array | Trouble;
  /** The largest figure in all rows. @param own - the largest that was met here */
  readonly largest: (own: number) => number;
}

/** All settings are computed here. */
export const undivided: Division = {
  row: (count, compute) => compute({ from: 0, until: count }),
  largest: (own) => own,
};

/** A part of the settings is computed here, and all others are left at 0: what is made of them is of no use but for the piece. */
export function partly(part: Part): { readonly division: Division; readonly piece: () => ExplanationPiece } {
  const values: Float64Array[] = [];
  let most = 0;
  return {
    division: {
      row(count, compute) {
        const stretch = stretchOf(part, count);
        const found = stretch.from === stretch.until ? new Float64Array(0) : compute(stretch);
        if (!(found instanceof Float64Array)) return found;
        values.push(found);
        const all = new Float64Array(count);
        all.set(found, stretch.from);
        return all;
      },
      largest: (own) => (most = own),
    },
    piece: () => ({ values, largest: most }),
  };
}

/** A piece that is not of the settings that it is asked for: somebody else may have made it. */
export class PieceMisfit extends Error {
  readonly part: number;

  constructor(part: number) {
    super(`part ${part} is of other settings`);
    this.part = part;
  }
}

/**
 * All settings were computed elsewhere.
 *
 * @param pieces - of all parts
 * @returns a division that throws a {@link PieceMisfit} where one of them is not of these settings
 */
export function elsewhere(pieces: readonly PieceOfPart[]): Division {
  let next = 0;
  return {
    row(count) {
      const all = new Float64Array(count);
      for (const { piece, part, of } of pieces) {
        const { from, until } = stretchOf({ part, of }, count);
        const values = piece.values[next];
        if (values?.length !== until - from || !values.every(Number.isFinite)) throw new PieceMisfit(part);
        all.set(values, from);
      }
      next += 1;
      return all;
    },
    largest: () => pieces.reduce((most, { piece }) => Math.max(most, piece.largest), 0),
  };
}
