import { expect, it } from 'vitest';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';
import { scenarioIn, simulated } from '../../support/simulations.ts';

const power = (from: string, until: string) => ({
  title: 'Power',
  amount: '10 EUR/month',
  from,
  until,
  serves: 'power',
});

/** The build takes 3 months in 30 of 100 draws, and else 5; what comes after it begins in the fifth month. */
const study = (services: WrittenStudy['services']) =>
  studyFrom(
    studyWith({
      ...(services === undefined ? {} : { services }),
      assumptions: {
        length: {
          unit: 'months',
          value: {
            'any-of': [
              { value: 3, probability: '30%' },
              { value: 5, probability: '70%' },
            ],
          },
          kind: 'judgement',
          why: 'made up',
        } as never,
      },
      scenarios: {
        by: scenarioWith({
          phases: { build: { duration: '$length' } },
          running: [power('start', 'build.end'), power('2020-05', 'horizon')].map(({ serves, ...entry }) =>
            services === undefined ? entry : { ...entry, serves },
          ),
        }),
        always: scenarioWith({ running: services === undefined ? [] : [power('start', 'horizon')] }),
        never: scenarioWith({}),
      },
    }),
  );

it('the share of draws in which a service has nobody, or two at once, is told of each scenario', () => {
  const simulation = simulated(study({ power: { from: 'start', until: 'horizon' } }), { draws: 4000 });
  const [by] = scenarioIn(simulation, 'by').services ?? [];
  expect(by?.service).toBe('power');
  expect(Math.abs((by?.nobody.value ?? 0) - 0.3)).toBeLessThan(4 * 0.0073);
  expect((by?.nobody.value ?? 0) + (by?.several?.value ?? 0)).toBeCloseTo(1, 12);
  expect(scenarioIn(simulation, 'always').services).toMatchObject([{ nobody: { value: 0 }, several: { value: 0 } }]);
  expect(scenarioIn(simulation, 'never').services).toMatchObject([{ nobody: { value: 1 }, several: { value: 0 } }]);
});

it('of a service that two may run at once only the gaps are told', () => {
  const simulation = simulated(study({ power: { from: 'start', until: 'horizon', overlap: 'allowed' } }), {
    draws: 500,
  });
  expect(scenarioIn(simulation, 'by').services).toMatchObject([{ several: null }]);
});

it('a service may end at a moment that is drawn, and nothing else rests on', () => {
  const simulation = simulated(study({ power: { from: 'start', until: 'start + $length' } }), { draws: 500 });
  const [by] = scenarioIn(simulation, 'by').services ?? [];
  expect(by?.nobody.value).toBe(0);
  expect(by?.several?.value).toBeGreaterThan(0.6);
});

it('a study without services tells nothing of them', () => {
  const simulation = simulated(study(undefined), { draws: 100 });
  expect(simulation.scenarios.map((scenario) => 'services' in scenario)).toEqual([false, false, false]);
});
