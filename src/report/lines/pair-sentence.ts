import type { Move, SwitchingPair } from '../../analysis/sensitivity/pairs.ts';
import type { Words } from '../../words/words.ts';
import { assumptionTitle } from './assumption-title.ts';
import { mention } from './scenario-names.ts';
import { nowText, valueInSentence } from './switch-text.ts';

/** On which side of a value an assumption must lie, and whether the value itself will do. */
export function sideOf({ variable, value, isOpen }: Move): 'least' | 'most' | 'above' | 'below' {
  if (value > variable.now) return isOpen ? 'above' : 'least';
  return isOpen ? 'below' : 'most';
}

const moveText = (move: Move, words: Words) => ({
  name: assumptionTitle(move.variable, words),
  side: sideOf(move),
  value: valueInSentence(move.value, move.variable, words),
  now: nowText(move.variable, words),
  isMonth: move.variable.assumption.unit === 'month',
});

/** What two assumptions bring about together: a sentence to quote, whose scenario `named` writes. */
export const pairSentence = ({ leader, first, second }: SwitchingPair, words: Words): string =>
  words.plane.sentence(leader === null ? null : mention(leader), moveText(first, words), moveText(second, words));
