import { expect, it } from 'vitest';
import { simulated } from './simulated.ts';
import { simulationShown } from './simulation-shown.ts';

it.each([
  ['en', 0.78, 'so each by itself must be surer'],
  ['nl', 0.78, 'dus elk op zich moet zekerder zijn'],
  ['en', 0.704, null],
  ['nl', 0.7, null],
] as const)(
  'says in %s that budget and date by themselves must be surer only where all are: %d',
  (language, level, says) => {
    const made = simulated();
    const scenarios = made.scenarios.map(({ joint, ...rest }) => ({
      ...rest,
      joint: joint === null ? null : { ...joint, equal: { ...joint.equal, level } },
    }));
    const [note] =
      simulationShown({ ...made, scenarios }, { language }).tables.find(({ id }) => id === 'joint')?.notes ?? [];
    const end = says === null ? '' : `, ${says}`;

    expect(note?.text).toMatch(new RegExp(`70% (?:of the draws|van de trekkingen)${end}\\.$`));
  },
);
