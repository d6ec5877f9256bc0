import { note } from './key-note.ts';

/** The notes of keys that only draws use, by shape. */
export const uncertaintyNotes = {
  delays: {
    phase: note('The phase that takes longer', 'id'),
    by: note('How much longer: months, or an estimate of them'),
  },
  enlarges: {
    phase: note('The phase that takes more effort', 'id'),
    by: note('How much more: a share of its effort, or an estimate of it'),
  },
  simulation: {
    draws: note('How many draws', undefined, 10_000),
    seed: note('A whole number: the same seed gives the same draws', undefined, 1),
    sampling: note('random: draws are independent; latin: each assumption is spread evenly over its range'),
  },
};
