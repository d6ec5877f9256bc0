import { describe, expect, it } from 'vitest';
import type { WrittenPhase, WrittenStudy } from '../../../src/model/written/written.ts';
import { oneDraw } from '../../support/draws.ts';
import { faultsOf, resultOf, runOf, studyFrom, studyOf } from '../../support/studies.ts';

const form = { rate: 10_000, premium: '10%', direction: '20%', 'direction-rate': 8000 };

/** 120 person-months from July 2020, with prices that rise by 10% and money that is discounted at 25%, a year. */
const study = (
  team: WrittenPhase['team'],
  { own = {}, terms = {} }: { own?: object; terms?: object } = {},
): WrittenStudy =>
  studyOf(
    {
      phases: {
        build: { responsibility: 'teams', team, work: [{ effort: 120 }] },
        after: { after: 'build', duration: 1 },
      },
      ...own,
    },
    {
      start: '2020-07',
      horizon: '2029-12',
      responsibility: { teams: { ...form, ...terms } },
      indexation: { labour: '10%' },
      discounting: { rate: '25%', basis: 'real', base: 2020, timing: 'start-of-year' },
    },
  );

const grows = { from: '5 fte', to: '20 fte', over: '3 months' };

/** What is wrong with a phase, as codes. */
const faults = (team: unknown, more: object = {}): string[] =>
  faultsOf(
    studyOf({ phases: { build: { responsibility: 'teams', team, work: [{ effort: 12 }], ...more } as WrittenPhase } }),
  ).map(({ kind }) => kind);

describe('a phase with a team that grows', () => {
  it('takes the time that its work takes it, and what follows waits for that', () => {
    const { phases } = resultOf(study(grows));

    expect(phases.map(({ id, start, end }) => [id, start, Number(end.toFixed(9))])).toEqual([
      ['build', 0, 7.125],
      ['after', 7.125, 8.125],
    ]);
    expect(phases[0]?.team).toBeCloseTo(120 / 7.125, 12);
    expect(phases[0]?.ramp).toEqual({ from: 5, to: 20, over: 3, reached: 20 });
  });

  it('costs what its work costs, in the years in which the team does it', () => {
    const { columns } = runOf(studyFrom(study(grows)));
    // By the end of 2020, six months, 37.5 + 3 × 20 = 97.5 person-months are done, and 22.5 remain.
    const price = 10_000 * 1.1 + 0.2 * 8000;

    expect(columns.number('total-cost')).toBeCloseTo(price * (97.5 + 22.5 * 1.1), 5);
    expect(columns.number('present-value')).toBeCloseTo(price * (97.5 + (22.5 * 1.1) / 1.25), 5);
    expect(columns.number('phases.build.cost')).toBe(columns.number('total-cost'));
  });

  it('carries its contingency at the same time', () => {
    const contingency = { share: '10%', on: ['labour'], kind: 'judgement' };
    const [plain, reserved] = [study(grows), study(grows, { own: { contingency } })].map((each) => resultOf(each));

    expect((reserved?.presentValue ?? 0) / (plain?.presentValue ?? 1)).toBeCloseTo(1.1, 12);
  });

  it('of one size comes to what the plain team does', () => {
    const [plain, ramp] = [study('12 fte'), study({ from: '12 fte', to: '12 fte', over: '3 months' })].map((each) =>
      resultOf(each),
    );

    for (const key of ['totalCost', 'presentValue', 'finish'] as const)
      expect((ramp?.[key] ?? 0) / (plain?.[key] ?? 1)).toBeCloseTo(1, 13);
    expect(ramp?.phases[0]?.team).toBe(12);
    expect(ramp?.byYear.map(({ cost }) => cost.toFixed(4))).toEqual(plain?.byYear.map(({ cost }) => cost.toFixed(4)));
  });

  it('may name assumptions, of which a draw may be any', () => {
    const data: WrittenStudy = {
      ...study({ from: '$small', to: '$large', over: '$ramp' }),
      assumptions: {
        small: { unit: 'fte', value: 5, kind: 'judgement' },
        large: { unit: 'fte', value: { low: 15, mode: 20, high: 25 }, kind: 'judgement' },
        ramp: { unit: 'years', value: 0.25, kind: 'judgement' },
      },
    };
    const drawn = oneDraw(studyFrom(data), 'only', { large: 24, ramp: 0.5 });

    expect(resultOf(data).presentValue).toBeCloseTo(resultOf(study(grows)).presentValue, 6);
    // From 5 to 24 over 6 months does 87; 33 more take 1.375 months of 24.
    expect(drawn.of('phases.build.duration')).toBeCloseTo(7.375, 12);
  });

  it('that is delayed stands by as large as it has become, and is paid over all of its time', () => {
    const own = {
      risks: [{ title: 'Late', probability: '50%', kind: 'judgement', delays: { phase: 'build', by: '2 months' } }],
    };
    const data = study(grows, { own, terms: { 'delay-borne-by-client': '50%' } });
    const late = oneDraw(studyFrom(data), 'only', { 'only/risks/0/luck': 0 });
    const price = 10_000 * 1.1 + 0.2 * 8000;
    // 120 person-months and 20 × 2 × 50% = 20 of standing by, over 9.125 months in which the team could do 160: 97.5 in 2020.
    const done = 97.5 / 160;

    expect(late.of('phases.build: standby effort')).toBeCloseTo(20, 10);
    expect(late.of('total-cost')).toBeCloseTo(price * 140 * (done + (1 - done) * 1.1), 4);
  });

  it('that is delayed while it grows stays as large as it has become', () => {
    const own = {
      risks: [{ title: 'Late', probability: '50%', kind: 'judgement', delays: { phase: 'build', by: '6 months' } }],
    };
    const slowly = { from: '5 fte', to: '20 fte', over: '24 months' };
    const late = oneDraw(studyFrom(study(slowly, { own })), 'only', { 'only/risks/0/luck': 0 });
    const price = 10_000 * 1.1 + 0.2 * 8000;
    // 120 person-months take 240 / (5 + √175) months, at the end of which √175 fte are there. By the end of 2020 41.25 are done, and
    // of the 6 months of delay 1.166 lie in 2022, from time 18 on.
    const [takes, reached] = [240 / (5 + Math.sqrt(175)), Math.sqrt(175)];
    const all = 120 + 6 * reached;
    const in2022 = (takes + 6 - 18) * reached;

    expect(late.of('total-cost')).toBeCloseTo(
      ((price * 120) / all) * (41.25 + (all - 41.25 - in2022) * 1.1 + in2022 * 1.21),
      4,
    );
  });

  it('that begins with nobody and has nothing to do costs nothing, however long it is delayed', () => {
    const data = study(
      { from: '0 fte', to: '20 fte', over: '3 months' },
      {
        own: {
          phases: {
            build: {
              responsibility: 'teams',
              team: { from: '0 fte', to: '20 fte', over: '3 months' },
              work: [{ effort: 0 }],
            },
          },
          risks: [{ title: 'Late', probability: '50%', kind: 'judgement', delays: { phase: 'build', by: '2 months' } }],
        },
        terms: { 'delay-borne-by-client': '50%' },
      },
    );
    const late = oneDraw(studyFrom(data), 'only', { 'only/risks/0/luck': 0 });

    expect(late.of('phases.build.duration')).toBe(2);
    expect(late.of('present-value')).toBe(0);
    expect(late.of('spent-before-as-of')).toBe(0);
  });

  it('is refused where it says too little, too much, or what cannot be', () => {
    expect(faults(grows)).toEqual([]);
    expect(faults({ ...grows, from: '0 fte' })).toEqual([]);
    expect(faults({ ...grows, to: '0 fte' })).toEqual(['out-of-bounds']);
    expect(faults({ ...grows, from: '-1 fte' })).toEqual(['out-of-bounds']);
    expect(faults({ ...grows, over: '0 months' })).toEqual(['out-of-bounds']);
    expect(faults({ ...grows, over: '3 fte' })).toEqual(['wrong-unit']);
    expect(faults({ ...grows, to: '3 months' })).toEqual(['wrong-unit']);
    expect(faults({ from: '5 fte', to: '20 fte' })).toEqual(['missing-key']);
    expect(faults({ ...grows, until: '3 months' })).toEqual(['unknown-key']);
    expect(faults({ ...grows, to: { low: 10, mode: 12, high: 15 } })).toEqual(['misplaced-estimate']);
    expect(faults({ low: 10, mode: 12, high: 15 })).toEqual(['misplaced-estimate']);
    expect(faults(['5 fte'])).toEqual(['wrong-type']);
    expect(faults(grows, { duration: '8 months' })).toEqual(['team-and-duration']);
    expect(faults({ ...grows, to: '$nobody' })).toEqual(['unknown']);
  });
});
