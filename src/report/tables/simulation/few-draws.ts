import type { Simulation } from '../../../analysis/simulate/simulation-result.ts';
import { chanceError } from '../../../numerics/quantiles.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { Words } from '../../../words/words.ts';

/** Of fewer draws than this what is said of so many of 100 says less than it seems to. */
const few = 100;

/** How little a few draws tell; nothing of more. The error that stands beside a chance of 0% or 100% is 0, however few there are. */
export function fewDraws(
  { sampling: { draws } }: Pick<Simulation, 'sampling'>,
  { words: { simulation, numbers } }: { readonly words: Words },
): string {
  if (draws >= few) return '';
  return simulation.fewDraws(writeDecimal(draws, 0, numbers), writeDecimal(chanceError(0.5, draws) * 100, 0, numbers));
}
