import { expect, it } from 'vitest';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { objectiveOf, variablesOf } from '../../../src/analysis/sensitivity/objective.ts';
import { type Move, pairsOf } from '../../../src/analysis/sensitivity/pairs.ts';
import { adding } from '../../support/explained.ts';
import { runWith } from '../../support/fake-host.ts';
import { studyFrom, studyWith } from '../../support/studies.ts';
import { studyHead } from '../../support/study-head.ts';

it('two that change the lead together are as far as the further of the two has to go towards its end', () => {
  // Either by itself costs 170 at most, which is no more than the other scenario; x has 100 to go upwards, y has 10.
  const study = studyFrom(
    studyWith({
      ranking: { by: 'total-cost' },
      assumptions: {
        x: { unit: 'EUR', value: 20, range: '0 .. 120', kind: 'judgement', why: 'made up' },
        y: { unit: 'EUR', value: 50, range: '0 .. 60', kind: 'judgement', why: 'made up' },
      },
      scenarios: { one: adding('$x', '$y'), other: adding('170 EUR') },
    }),
  );
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  const objective = objectiveOf(study, study.rankedBy, runs.runs);
  const { pairs } = pairsOf(objective, variablesOf(objective), 1);

  const [[first, second]] = pairs.map((pair) => [pair.first, pair.second]) as [[Move, Move]];
  expect(pairs).toMatchObject([
    { leader: 'other', first: { variable: { key: 'x' } }, second: { variable: { key: 'y' } } },
  ]);
  expect(first.value + second.value).toBeCloseTo(170, 6);
  expect(pairs[0]?.distance).toBeCloseTo(Math.max((first.value - 20) / 100, (second.value - 50) / 10), 12);
});

it('two of which one is an estimate go no further than the part of the way that is asked for', async () => {
  const text = `samen: 1
study: two
title: Two
currency: EUR
start: 2025-01
horizon: 2029-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%/year, basis: real, base: 2025, timing: mid-year }
ranking: { by: total-cost }
assumptions:
  x: { unit: EUR, value: { min: 0, max: 120 }, range: 0 .. 120, kind: judgement, why: made up }
  y: { unit: EUR, value: { min: 20, max: 80 }, range: 0 .. 100, kind: judgement, why: made up }
scenarios:
  one: { title: One, phases: { all: { duration: 1, costs: [{ title: X, amount: $x, when: start }, { title: Y, amount: $y, when: start }] } } }
  other: { title: Other, phases: { all: { duration: 1, costs: [{ title: All, amount: € 170, when: start }] } } }
`;
  const asked = async (...more: readonly string[]) =>
    (await runWith({ 'study.yaml': text }, ['sensitivity', 'study.yaml', '--pairs', '--width', '200', ...more])).out;

  // From 60 and 50 at most to 108 and 74 within P10 and P90; a tenth of the way is at most 66 and 55.
  expect(await asked()).toContain('other leads where "x" is above € 100');
  expect(await asked('--within', '10%')).toContain(
    'No two assumptions within 10% of the way to the ends of their ranges together take the lead from one',
  );
  expect(await asked('--within', '10%', '--lang', 'nl')).toContain(
    'Geen twee aannames binnen 10% van de afstand tot de uiteinden van hun bereik nemen one samen',
  );
});

it('no two are told where one of them does alone what lies between the values of it that were looked at', async () => {
  // Of x alone 1.4 to 1.6 will do, and 0, 3.125, 6.25 are looked at; with y any x from 1.4 on.
  const text = `${studyHead('band', { title: 'Band', start: '2025-01', horizon: '2026-12', rate: '0%' })}
assumptions:
  x: { unit: score, range: 0 .. 100, value: 0, kind: judgement, why: made up }
  y: { unit: score, range: 0 .. 100, value: 0, kind: judgement, why: made up }
  beyond: { unit: score, value: "min(max(1.5 - $x, 1.5 - $y), max($x - 1.6, 1.4 - $x))" }
scenarios:
  dear: { title: Dear, phases: { x: { costs: [{ title: c, amount: 100, when: start }] } } }
  cheap:
    title: Cheap
    phases: { x: { costs: [{ title: c, amount: 90, when: start }] } }
    requires: [{ assumption: beyond, at-most: 0 }]
`;
  const { out } = await runWith({ 'study.yaml': text }, [
    'sensitivity',
    'study.yaml',
    '--pairs',
    '--full',
    '--width',
    '200',
  ]);

  expect(out).not.toContain('neither does that alone');
  expect(out).toContain('That cheap leads takes one alone: "x".');
});
