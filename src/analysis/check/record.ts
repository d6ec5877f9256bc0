import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { centralValue, type Settled } from '../../engine/settle.ts';
import type { Recorded } from '../../model/figures.ts';
import { writeNumber, writeQuantity } from '../../units/write-quantity.ts';
import { declarationOf } from '../runs/declaration.ts';
import { estimateText } from './estimate-text.ts';
import type { ComputedFigure } from './computed-figure.ts';

/** By what a result says it was computed, and from what. */
export interface Engine {
  readonly samen: string;
  readonly inputHash: string;
}

/** What a figure rests on now, to be kept with its pin. */
export function recordOf(figure: ComputedFigure, settled: Settled, { samen, inputHash }: Engine): Recorded {
  const known = figure.restsOn.flatMap((key): [AssumptionKey, string | number][] => {
    const text = recordedText(settled, key, isDrawn(figure));
    return text === null ? [] : [[key, isBare(text) ? Number(text) : text]];
  });
  const sampling = figure.drawn?.sampling ?? null;
  return { samen, input: inputHash, sampling, comesTo: comesTo(figure), assumptions: new Map(known) };
}

/** A score is a number to YAML as well. */
const isBare = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** What is drawn rests on whole estimates; what is computed on their central values. */
export const isDrawn = ({ of }: Pick<ComputedFigure, 'of'>): boolean => of.kind === 'simulated';

/**
 * What is in force as a study has it: its central value, the whole estimate, or its formula; null where nothing is known.
 */
export function recordedText(settled: Settled, key: AssumptionKey, isWhole: boolean): string | null {
  const value = settled.inForce.get(key)?.value;
  const unit = declarationOf(settled.study, key).assumption?.unit;
  // What nobody knows is no number that could be kept.
  if (value === undefined || unit === undefined || value.shape === 'unknown') return null;
  if (value.shape === 'formula') return value.text;
  if (isWhole) return estimateText(value, unit, settled.study.notation);
  return writeQuantity(centralValue(settled, settled.study.start, key), unit, settled.study.notation);
}

/** In the unit of the figure, or a word. */
export function comesTo({ value, unit, of }: Pick<ComputedFigure, 'value' | 'unit' | 'of'>): string | number {
  if (unit === 'truth') return value === null ? 'unknown' : value === 1 ? 'pass' : 'fail';
  if (value === null) return 'none';
  if (of.kind === 'switch' && unit === 'month') return writeQuantity(value, unit);
  return Number(writeNumber(value));
}

const words: ReadonlyMap<string, number | null> = new Map([
  ['pass', 1],
  ['fail', 0],
  ['unknown', null],
  ['none', null],
]);

/** The reverse: undefined where it is nothing that the figure can be. */
export function exactValue(written: string | number): number | null | undefined {
  return typeof written === 'number' ? written : words.get(written);
}
