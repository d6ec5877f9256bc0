import type { Measured } from '../../../analysis/simulate/simulation-result.ts';
import type { Words } from '../../../words/words.ts';
import { writeChance, writeError } from '../../write-chance.ts';

/** A chance in a sentence: 78%. */
export const chanceText = ({ value, error }: Measured, { numbers }: Words): string =>
  `${writeChance(value, error, numbers)}%`;

/** The same with its standard error: 78% ±0.4. */
export const measuredText = (chance: Measured, words: Words): string =>
  `${chanceText(chance, words)} ±${writeError(chance.error * 100, words.numbers)}`;
