import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';

const never = { share: '0%', level: null };
const chanced = { scenario: 'a', first: never, cheapest: never, feasible: '100%' };

describe.each([
  { words: en, one: '1 draw', more: 'draws' },
  { words: nl, one: '1 trekking', more: 'trekkingen' },
])('a count of draws in a sentence, as in "$one"', ({ words, one, more }) => {
  const sentences = (draws: string): string[] => [
    words.simulation.firstInPlan(chanced, draws, null, []),
    words.simulation.noneInPlan(draws),
    words.simulation.noneToRank(draws, [], '', false),
    words.simulation.levelAlways(['a', 'b'], draws, null),
    words.simulation.draws(draws, 1, 'random'),
    words.explain.onAverage(draws, ''),
    words.explain.exactInDraws('2', draws),
    words.explain.sampledInDraws(draws),
    words.outside.ownNote(draws),
    words.page.method.draws(draws),
    words.workbook.simulated.about(draws, '1', 'random'),
  ];

  it('is of one, or of more', () => {
    for (const sentence of sentences('1')) {
      expect(sentence).toContain(one);
      expect(sentence).not.toContain(`1 ${more}`);
    }
    for (const sentence of sentences('2')) expect(sentence).toContain(`2 ${more}`);
  });
});
