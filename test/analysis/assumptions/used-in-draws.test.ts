import { expect, it } from 'vitest';
import { listOf } from '../../../src/analysis/assumptions/assumptions.ts';
import { settle } from '../../../src/engine/settle.ts';
import { loaded, scenarioWith, studyWith, work } from '../../support/studies.ts';

const number = (unit: string, value: number | string) => ({ unit, value, kind: 'judgement', why: 'made up' }) as never;

it('is used by a scenario whose risk or fallback names it, and by all whose service it dates', () => {
  const { study } = loaded(
    studyWith({
      assumptions: {
        chance: number('percent', '30%'),
        paid: number('EUR', 5),
        half: number('EUR', 10),
        wait: number('months', 2),
        until: number('months', 6),
        nothing: number('months', 6),
        'half-paid': { unit: 'EUR', value: '$half / 2' } as never,
      },
      responsibility: { teams: { rate: 1000 } },
      services: { desk: { from: 'start', until: 'start + $until' } },
      scenarios: {
        bold: scenarioWith({
          phases: { build: { ...work(1, 1), responsibility: 'teams' } },
          fallback: { to: 'safe', at: 'start + $wait', cost: '$half-paid' },
        }),
        safe: scenarioWith({
          phases: { build: { ...work(1, 1), responsibility: 'teams' } },
          risks: [
            { title: 'A claim', probability: '$chance', kind: 'judgement', costs: { amount: '$paid', when: 'start' } },
          ],
        }),
      },
    }),
  );
  const settled = settle(study, [...study.scenarios.values()], study.asOf);

  expect(Object.fromEntries(listOf(study, settled).map(({ key, usedBy }) => [key, usedBy.join(' ')]))).toEqual({
    chance: 'safe',
    half: 'bold',
    'half-paid': 'bold',
    nothing: '',
    paid: 'safe',
    until: 'bold safe',
    wait: 'bold',
  });
});
