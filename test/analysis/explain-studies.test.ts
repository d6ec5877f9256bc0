import { describe, expect, it } from 'vitest';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { anyStudy } from '../support/any-study.ts';
import { adding, effectsOf, nameOf } from '../support/explained.ts';
import { between, explainedBetween, variant } from '../support/explained-files.ts';
import { fc, tries } from '../support/seed.ts';
import { scenarioWith, studyWith, work } from '../support/studies.ts';

const only = { quantity: { kind: 'figure', scenario: 'only' } } as const;
const number = (unit: string, value: string | number) => ({ unit, value, kind: 'judgement', why: 'round' }) as const;

/** Rate × effort, with a fee that is a literal. */
const studyOf = (rate: number, effort: number, fee: string, partial: Partial<WrittenStudy> = {}): WrittenStudy =>
  studyWith({
    ranking: { by: 'total-cost' },
    assumptions: { rate: number('EUR/person-month', rate), effort: number('person-months', effort) },
    responsibility: { teams: { rate: '$rate' } },
    scenarios: {
      only: scenarioWith({
        phases: {
          build: {
            ...work(1, 1),
            work: [{ effort: '$effort' }],
            costs: [{ title: 'Fee', amount: fee, when: 'start' }],
          },
        },
      }),
    },
    ...partial,
  });

interface Asked {
  readonly assumption: string;
  readonly 'at-least': string;
}

const reported = (old: WrittenStudy, current: WrittenStudy, entry = {}) =>
  explainedBetween(variant(old), variant(current), { ...only, ...entry });

const per = (unit: string, value: string) => {
  const study = studyOf(10, 20, '0 EUR');
  const running = [{ title: 'Run', amount: '$run', from: 'start', until: '2020-03' }];
  return {
    ...study,
    assumptions: { ...study.assumptions, run: number(unit, value) },
    scenarios: { only: scenarioWith({ phases: {}, running }) },
  } as WrittenStudy;
};

const withEffort = (assumptions: object): WrittenStudy => {
  const study = studyOf(10, 20, '0 EUR');
  return { ...study, assumptions: { ...study.assumptions, ...assumptions } as WrittenStudy['assumptions'] };
};

const gated = (requires: readonly Asked[]): WrittenStudy =>
  studyWith({
    ranking: { by: 'total-cost' },
    assumptions: { documented: number('percent', '25%') },
    responsibility: { teams: { rate: 1000, requires: [...requires] }, others: { rate: 1200 } },
    scenarios: {
      a: scenarioWith({ phases: { build: work(10, 2) } }),
      b: scenarioWith({ phases: { build: { ...work(10, 2), responsibility: 'others' } } }),
    },
  });

const asks = (bound: string): Asked => ({ assumption: 'documented', 'at-least': bound });

const gatesOf = (old: readonly Asked[], current: readonly Asked[]) => {
  const { gates, outcome } = explainedBetween(variant(gated(old)), variant(gated(current)));
  return { kind: outcome.kind, gates: gates.map((each) => [each.was.status, each.is.status, each.byStructure]) };
};

/** Two sums: what both have, and what is only the second's own. */
const costs = (both: string, own: string) =>
  studyWith({
    ranking: { by: 'total-cost' },
    assumptions: { own: number('EUR', own) },
    scenarios: { a: adding('1000000.1 EUR', both), b: adding('3000000.3 EUR', both, '$own') },
  });

describe('explaining between two studies', () => {
  it('has one bar for all that differs otherwise than in values', () => {
    const entry = reported(studyOf(10, 20, '5 EUR'), studyOf(11, 25, '8 EUR'));

    expect(effectsOf(entry)).toEqual({ effort: 52.5, rate: 22.5, structure: 3 });
    expect(entry).toMatchObject({
      start: 205,
      end: 283,
      noOrder: 'two-studies',
      differences: [['scenarios', 'only', 'phases', 'build']],
    });
  });

  it('has no such bar where only values differ, whatever is called otherwise or may happen', () => {
    const study = studyOf(11, 25, '5 EUR', { study: 'other', title: 'Another' });
    const delays = { phase: 'build', by: '2 months' };
    const risk = { title: 'Storm', probability: '10%', kind: 'judgement', why: 'round', delays };
    const entry = reported(studyOf(10, 20, '5 EUR'), {
      ...study,
      scenarios: { only: { ...study.scenarios?.['only'], title: 'Risky', risks: [risk] } },
    } as WrittenStudy);

    expect(effectsOf(entry)).toEqual({ effort: 52.5, rate: 22.5 });
  });

  it('mixes each structure with the values of either side', () => {
    const doubled = studyOf(10, 30, '0 EUR');
    const twice = { ...work(1, 1), work: [{ effort: '$effort' }, { effort: '$effort' }] };
    const entry = reported(studyOf(10, 20, '0 EUR'), {
      ...doubled,
      scenarios: { only: scenarioWith({ phases: { build: twice } }) },
    });

    // 200 → 600; effort first 100 then the structure 300; structure first 200, then effort 200.
    expect(effectsOf(entry)).toEqual({ structure: 250, effort: 150 });
  });

  it('counts an assumption of one side only with the structure that uses it', () => {
    const old = studyOf(10, 20, '$fee');
    const entry = reported(
      { ...old, assumptions: { ...old.assumptions, fee: number('EUR', '7 EUR') } },
      studyOf(10, 25, '0 EUR'),
    );

    expect(effectsOf(entry)).toEqual({ effort: 50, structure: -7 });
    expect(entry.differences).toContainEqual(['assumptions', 'fee']);
  });

  it('counts an assumption in another unit with the structure', () => {
    const entry = reported(per('EUR/month', '12 EUR/month'), per('EUR/year', '240 EUR/year'));

    expect(entry).toMatchObject({ start: 24, end: 40, differences: [['assumptions', 'run']] });
    expect(effectsOf(entry)).toEqual({ structure: 16 });
  });

  it('counts a formula that the other side cannot carry out, or that would go in a circle there, with the structure', () => {
    const plain = withEffort({ half: number('person-months', 10) });
    const named = withEffort({
      half: number('person-months', 10),
      effort: { unit: 'person-months', value: '$third * 3' },
      third: number('person-months', 9),
    });
    const doubled = withEffort({
      half: number('person-months', 12),
      effort: { unit: 'person-months', value: '$half * 2' },
    });
    const halved = withEffort({
      half: { unit: 'person-months', value: '$effort / 2' },
      effort: number('person-months', 30),
    });

    expect(effectsOf(reported(plain, named))).toEqual({ structure: 70 });
    expect(effectsOf(reported(doubled, halved))).toEqual({ structure: 60 });
    expect(effectsOf(reported(plain, doubled))).toEqual({ effort: 20, half: 20 });
  });

  it('is exactly nothing where only another scenario differs', () => {
    const one = studyOf(10, 20, '5 EUR');
    const entry = reported(
      { ...one, scenarios: { ...one.scenarios, other: adding('1 EUR') } },
      { ...one, scenarios: { ...one.scenarios, other: adding('2 EUR') } },
    );

    expect(entry.effects.map(({ effect }) => effect)).toEqual([0]);
    expect(entry.method.settings).toBe(1);
  });

  it('counts a finish from the start of the new study', () => {
    const entry = reported(
      studyOf(10, 20, '0 EUR', { start: '2019-07', ranking: { by: 'finish' } }),
      studyOf(10, 23, '0 EUR', { ranking: { by: 'finish' } }),
    );

    expect(entry).toMatchObject({ start: 14, end: 23, change: 9 });
    expect(effectsOf(entry)).toEqual({ structure: 6, effort: 3 });
  });

  it('has a start as structure, which moves no cost by itself', () => {
    const entry = reported(studyOf(10, 20, '0 EUR', { start: '2019-07' }), studyOf(10, 23, '0 EUR'));

    expect(entry).toMatchObject({ start: 200, end: 230, differences: [['start']] });
    expect(effectsOf(entry)).toEqual({ effort: 30, structure: 0 });
  });

  it('tells rounding as nothing, and the smallest change as one', () => {
    const lead = { quantity: { kind: 'lead', first: 'a', second: 'b' } };
    const nothing = reported(costs('0.7 EUR', '1 EUR'), costs('123456.1 EUR', '1 EUR'), lead);
    const little = reported(costs('0.7 EUR', '1 EUR'), costs('0.7 EUR', '1.01 EUR'), lead);

    expect(nothing).toMatchObject({ change: 0 });
    expect(effectsOf(nothing)).toEqual({ structure: 0 });
    expect(little.change).toBeCloseTo(0.01, 6);
    expect(little.effects[0]?.effect).toBe(little.change);
  });

  it('asks about leaders that are in both', () => {
    const one = studyWith({ ranking: { by: 'total-cost' }, scenarios: { a: adding('1 EUR'), b: adding('3 EUR') } });
    const other = { ...one, scenarios: { c: adding('1 EUR'), b: adding('2 EUR'), a: adding('4 EUR') } } as WrittenStudy;
    const [old, current] = [variant(one), variant(other)];

    expect(between(old, current).explanation).toBeNull();
    expect(between(old, current)).toMatchObject({
      fault: { kind: 'not-in-both', scenario: 'c', in: 'new', common: ['a', 'b'] },
    });
    expect(between(current, old)).toMatchObject({ fault: { scenario: 'c', in: 'old' } });
    const entry = explainedBetween(old, current, { quantity: { kind: 'lead', first: 'a', second: 'b' } });
    expect(entry).toMatchObject({ start: 2, end: -2 });
  });

  it('asks about a runner-up that is in both', () => {
    const one = studyWith({ ranking: { by: 'total-cost' }, scenarios: { a: adding('1 EUR'), b: adding('3 EUR') } });
    const other = { ...one, scenarios: { ...one.scenarios, c: adding('2 EUR') } } as WrittenStudy;

    expect(explainedBetween(variant(one), variant(other)).quantity).toEqual({ kind: 'lead', first: 'a', second: 'b' });
  });

  it('finds gates that are asked on one side only', () => {
    expect(gatesOf([], [asks('60%')])).toEqual({ kind: 'gate-lost', gates: [['none', 'fail', true]] });
    expect(gatesOf([asks('60%')], [])).toEqual({ kind: 'gate-gained', gates: [['fail', 'none', true]] });
    expect(gatesOf([], [asks('20%')])).toEqual({ kind: 'same', gates: [] });
    expect(gatesOf([asks('20%')], [asks('60%')])).toEqual({ kind: 'gate-lost', gates: [['pass', 'fail', true]] });
    expect(gatesOf([asks('20%'), asks('60%')], [asks('20%'), asks('60%')]).gates).toEqual([]);
    const both = [asks('20%'), asks('60%')];
    expect(gatesOf(both, [asks('60%')]).gates).toEqual([]);
    expect(gatesOf([asks('60%')], both).gates).toEqual([]);
    expect(gatesOf(both, both.toReversed()).gates).toEqual([]);
    expect(gatesOf(both, [asks('60%'), asks('70%')]).gates).toEqual([['pass', 'fail', true]]);
    expect(gatesOf([asks('60%')], [asks('60%'), asks('60%')]).gates).toEqual([['none', 'fail', true]]);
  });
});

describe('any two studies', () => {
  it('have effects that add up, and that change sign when they are swapped', () => {
    let computed = 0;
    fc.assert(
      fc.property(anyStudy, anyStudy, (one, other) => {
        const [old, current] = [variant(one), variant(other)];
        const scenario = [...old.scenarios.keys()].find((id) => current.scenarios.has(id));
        if (scenario === undefined) return;
        const quantity = { kind: 'figure', scenario } as const;
        const metric = { kind: 'total-cost' } as const;
        const [first, second] = [
          { ...old, rankedBy: metric },
          { ...current, rankedBy: metric },
        ];
        const [there, back] = [between(first, second, { quantity }), between(second, first, { quantity })];
        if (there.explanation === null || back.explanation === null) return;
        computed += 1;
        const { change, start, end, effects } = there.explanation;
        const slack = 1e-9 * Math.max(Math.abs(change), 1e-3 * Math.max(Math.abs(start), Math.abs(end)));
        expect(Math.abs(effects.reduce((sum, { effect }) => sum + effect, 0) - change)).toBeLessThanOrEqual(slack);
        for (const each of effects) {
          const same = back.explanation.effects.find((entry) => nameOf(entry) === nameOf(each));
          const sizes = effects.reduce((most, { effect }) => Math.max(most, Math.abs(effect)), 0);
          expect(Math.abs(each.effect + (same?.effect ?? Number.NaN))).toBeLessThanOrEqual(slack + 1e-9 * sizes);
        }
      }),
    );
    expect(computed).toBeGreaterThan(tries(20));
  });
});
