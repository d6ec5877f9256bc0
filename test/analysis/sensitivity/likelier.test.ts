import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../src/analysis/runs/ranking.ts';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { isLikelier, type Switch } from '../../../src/analysis/sensitivity/switching.ts';
import type { WrittenPhase, WrittenStudy } from '../../../src/model/written/written.ts';
import { fc, tries } from '../../support/seed.ts';
import { sensitivityFor } from '../../support/sensitivity.ts';
import { scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

const cost = (amount: string | number): WrittenPhase => ({ costs: [{ title: 'Amount', amount, when: 'start' }] });

const number = fc.integer({ min: 1, max: 12 }).map((value) => value * 10);

/** An amount that rests on any of three assumptions, as a formula. */
const amount = fc.oneof(
  fc.constantFrom('$x', '$y', '$x + $y', '$x * $n', 'max($x, $y)', 'min($x * $n, $y + 30 EUR)', '$x * $n * $n'),
  number.map((more) => `$y + ${more} EUR`),
  number.map((least) => `max($x - ${least} EUR, 40 EUR) * $n`),
);

const estimate = fc.oneof(
  fc.record({ min: number, max: number }).map(({ min, max }) => ({ value: { min, max: min + max } })),
  fc.record({ value: number, more: number }).map(({ value, more }) => ({ value, range: `0 .. ${value + more}` })),
);

/** Five scenarios or six whose costs rest on money x and y and a factor n. */
const manyRivals = fc
  .record({ x: estimate, y: estimate, amounts: fc.array(amount, { minLength: 5, maxLength: 6 }) })
  .map(({ x, y, amounts }) =>
    studyWith({
      assumptions: {
        x: { unit: 'EUR', kind: 'judgement', ...x },
        y: { unit: 'EUR', kind: 'judgement', ...y },
        n: { unit: 'percent', kind: 'judgement', value: { min: '60%', max: '150%' } },
        ...Object.fromEntries(amounts.map((value, place) => [`c${place}`, { unit: 'EUR', kind: 'derived', value }])),
      },
      scenarios: Object.fromEntries(
        amounts.map((_, place) => [`s${place}`, scenarioWith({ phases: { pay: cost(`$c${place}`) } })]),
      ),
    }),
  );

function rankedIds(data: WrittenStudy): string[] {
  const study = studyFrom(data);
  const { runs } = runsOf(study, [...study.scenarios.values()], study.asOf);
  return placesOf(runs, study.rankedBy).flatMap(({ id, rank }) => (rank === null ? [] : [id]));
}

/** The same by looking through each pair, as `--between` does. */
function likeliestByPairs(study: WrittenStudy): { second: string; nearest: Switch } | null {
  const { first, nearest } = sensitivityFor(study);
  let likeliest: { second: string; nearest: Switch } | null = null;
  for (const second of rankedIds(study).slice(2)) {
    const own = sensitivityFor(study, [first, second]).nearest;
    const known: Switch | null = likeliest?.nearest ?? nearest;
    if (own !== null && (known === null || isLikelier(own, known))) likeliest = { second, nearest: own };
  }
  return likeliest;
}

const uniform = (min: number, max: number): object => ({
  unit: 'EUR',
  kind: 'judgement',
  value: { min, max },
});

/** One that leads at 100; a second of which the cost is certain or hardly moves; a third that may well cost less. */
const three = (second: object, third: object): WrittenStudy =>
  studyWith({
    assumptions: { y: { unit: 'EUR', kind: 'judgement', ...second }, z: { unit: 'EUR', kind: 'judgement', ...third } },
    scenarios: {
      first: scenarioWith({ phases: { pay: cost(100) } }),
      second: scenarioWith({ phases: { pay: cost('$y') } }),
      third: scenarioWith({ phases: { pay: cost('$z') } }),
    },
  });

describe('the switch of the lead over a third', () => {
  it('is told where it is likelier to be passed than that over the second', () => {
    // Uniform from 95 to 125, the second is below 100 in 5 of 30; the third, from 40 to 200, in 60 of 160.
    const { second, nearest, likelier } = sensitivityFor(three(uniform(95, 125), uniform(40, 200)));

    expect(second).toBe('second');
    expect(nearest?.chance).toBeCloseTo(5 / 30, 12);
    expect(likelier).toMatchObject({ first: 'first', second: 'third', nearest: { below: -1, above: 1 } });
    expect(likelier?.nearest.value).toBeCloseTo(100, 9);
    expect(likelier?.nearest.chance).toBeCloseTo(60 / 160, 12);
  });

  it('is not told where it is less likely, or as likely', () => {
    expect(sensitivityFor(three(uniform(95, 125), uniform(99, 200))).likelier).toBeNull();
    expect(sensitivityFor(three(uniform(90, 130), uniform(90, 130))).likelier).toBeNull();
  });

  it('is told where nothing changes the lead over the second, also of a constant', () => {
    const constant = { value: 120, range: '90 .. 200' };
    const { nearest, likelier } = sensitivityFor(three({ value: 110 }, constant));

    expect(nearest).toBeNull();
    expect(likelier).toMatchObject({ second: 'third', nearest: { chance: null, value: 100 } });
  });

  it('is told of a constant that has to move less', () => {
    const wide = { value: 110, range: '50 .. 200' };
    // The second has to come down by 10 of 110, the third by 12 of 112.
    expect(sensitivityFor(three(wide, { value: 112, range: '50 .. 200' })).likelier).toBeNull();
    const cheapest = studyWith({
      assumptions: { x: { unit: 'EUR', kind: 'judgement', value: 100, range: '50 .. 200' } },
      scenarios: {
        first: scenarioWith({ phases: { pay: cost('$x') } }),
        second: scenarioWith({ phases: { pay: { costs: [...(cost(10).costs ?? []), ...(cost('$x').costs ?? [])] } } }),
        third: scenarioWith({ phases: { pay: cost(120) } }),
      },
    });
    expect(sensitivityFor(cheapest).nearest).toBeNull();
    expect(sensitivityFor(cheapest).likelier).toMatchObject({ second: 'third', nearest: { value: 120 } });
  });

  it('is not looked for where two scenarios are named', () => {
    expect(sensitivityFor(three(uniform(95, 125), uniform(40, 200)), ['first', 'second']).likelier).toBeNull();
  });

  it('is the one that looking through each pair finds, though most assumptions are looked at with few values', () => {
    let found = 0;
    fc.assert(
      fc.property(manyRivals, (study) => {
        const expected = likeliestByPairs(study);
        const { likelier } = sensitivityFor(study);
        if (expected !== null) found += 1;

        expect(likelier?.second ?? null).toBe(expected?.second ?? null);
        expect(likelier?.nearest.variable.key ?? null).toBe(expected?.nearest.variable.key ?? null);
        expect(likelier?.nearest.value ?? 0).toBeCloseTo(expected?.nearest.value ?? 0, 9);
      }),
      { numRuns: tries(240) },
    );

    expect(found).toBeGreaterThan(5);
  });
});
