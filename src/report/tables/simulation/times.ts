import { chanceOf } from '../../../analysis/simulate/chance.ts';
import type { Measured, SimulatedScenario, Simulation } from '../../../analysis/simulate/simulation-result.ts';
import type { Times } from '../../../words/facts.ts';
import type { Words } from '../../../words/words.ts';
import { mention } from '../../lines/scenario-names.ts';
import { chanceText } from './chance-text.ts';

/** In what a scenario is ahead. */
export type Lead = 'first' | 'cheapest';

/** The draws in which others are level with it, and those in which none is; nothing where that is so in no draw. */
const levelOf = ({ chances }: SimulatedScenario, lead: Lead): readonly [Measured, Measured] | undefined => {
  const [level, alone] =
    lead === 'first' ? [chances.firstLevel, chances.firstAlone] : [chances.cheapestLevel, chances.cheapestAlone];
  return level === undefined || alone === undefined ? undefined : [level, alone];
};

/** In how many draws others are level with it at the first place. */
export const sharedFirst = (scenario: SimulatedScenario): number => levelOf(scenario, 'first')?.[0].value ?? 0;

/** In how many draws none is ahead of it, alone or level with others; null where it cannot be ranked. */
export function unbeaten(scenario: SimulatedScenario, lead: Lead, { sampling }: Simulation): Measured | null {
  const level = levelOf(scenario, lead);
  if (level === undefined) return scenario.chances[lead];
  return chanceOf(Math.min(1, level[0].value + level[1].value), sampling.draws);
}

/** The same in a sentence; with whom it is level only where one can be: of several it is not counted which. */
export function timesOf(scenario: SimulatedScenario, lead: Lead, { scenarios }: Simulation, words: Words): Times {
  const chance = scenario.chances[lead];
  const share = chance === null ? '' : chanceText(chance, words);
  const level = levelOf(scenario, lead);
  if (level === undefined) return { share, level: null };
  const [other, ...more] = scenarios.filter((each) => each !== scenario && levelOf(each, lead) !== undefined);
  const [together, alone] = level;
  return {
    share,
    level: {
      share: chanceText(together, words),
      alone: alone.value === 0 ? null : chanceText(alone, words),
      other: other === undefined || more.length > 0 ? null : mention(other.id),
    },
  };
}
