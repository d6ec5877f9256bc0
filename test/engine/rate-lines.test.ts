import { expect, it } from 'vitest';
import { rateLines } from '../../src/engine/rate-lines.ts';
import { runOf, studyFrom, studyOf, work } from '../support/studies.ts';

const known = (unit: 'percent/year' | 'person-months', value: string | number) =>
  ({ unit, value, kind: 'judgement' }) as const;

it('price rises and discount rates hold one value throughout a block, and nothing else does', () => {
  const study = studyFrom(
    studyOf(
      {
        phases: { build: { ...work(60, 5), work: [{ effort: '$effort' }] } },
        running: [{ title: 'Service', amount: '1000 EUR/month', from: 'build.end', until: 'horizon' }],
      },
      {
        assumptions: {
          effort: known('person-months', 60),
          rise: known('percent/year', '3%'),
          rate: known('percent/year', '2%'),
        },
        indexation: { labour: '$rise', services: '$rise', other: '$rise' },
        discounting: { rate: '$rate', basis: 'real', base: 2020, timing: 'monthly' },
      },
    ),
  );
  const { plan } = runOf(study);
  const given = rateLines(plan).flatMap((number) => {
    const line = plan.lines[number];
    return line?.rule === 'given' ? [line.assumption] : [];
  });

  expect(new Set(given)).toEqual(new Set(['rise', 'rate']));
});
