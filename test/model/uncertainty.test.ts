import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../src/analysis/validate/advice.ts';
import { originsOf } from '../../src/analysis/runs/origin.ts';
import type { WrittenScenario, WrittenStudy } from '../../src/model/written/written.ts';
import { isAdvice } from '../../src/problems/advice.ts';
import { checkStudy } from '../../src/model/check.ts';
import { faultsOf, runOf, scenarioWith, studyFrom, studyWith, work } from '../support/studies.ts';

const kind = 'judgement' as const;
const spread = { unit: 'EUR', value: { min: 1, max: 2 }, kind } as const;
const judged = { kind, why: 'we think so' } as const;
type Written = NonNullable<WrittenStudy['correlations']>[number];

const assumptions: NonNullable<WrittenStudy['assumptions']> = {
  a: spread,
  b: spread,
  c: spread,
  fixed: { unit: 'EUR', value: 3, kind },
  formula: { unit: 'EUR', value: '$a * 2' },
  sometimes: {
    unit: 'EUR',
    known: { '2020-01': { value: 1, kind }, '2021-01': { value: { min: 1, max: 2 }, kind } },
  },
};

const scenarios: Record<string, WrittenScenario> = {
  first: scenarioWith({ assumptions: { a: spread, own: spread } }),
  second: scenarioWith({ extends: 'first', assumptions: { a: spread, own: spread } }),
  third: scenarioWith({}),
};

const withCorrelations = (...correlations: Written[]): WrittenStudy =>
  studyWith({ assumptions, scenarios, correlations });
const of = (rank: number, ...names: string[]): Written => ({ ...between(...names), rank });
const between = (...names: string[]): Written => ({ between: names, rank: 0.5, ...judged });

/** Where problems are, and of which kind. */
const problems = (data: WrittenStudy): string[] =>
  (checkStudy(JSON.parse(JSON.stringify(data))).problems ?? []).map(
    ({ path, fault }) => `${path.join('.')}: ${fault.kind}${fault.kind === 'unknown' ? `-${fault.thing}` : ''}`,
  );

/** What is wrong with three correlations, the third of which is between c and a. */
const faultsWith = (third: number) =>
  checkStudy(JSON.parse(JSON.stringify(withCorrelations(of(0.6, 'a', 'b'), of(0.6, 'b', 'c'), of(third, 'c', 'a')))))
    .problems;

const allGoingBy = (rank: number) =>
  faultsOf(
    withCorrelations(
      ...[
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
      ].map(([one = '', other = '']) => ({ ...between(one, other), rank })),
    ),
  );

describe('correlations', () => {
  it("are between assumptions of the study and scenarios' own", () => {
    const data = withCorrelations(between('a', 'b'), between('first/own', 'a'), between('first/a', 'first/own'));

    expect(problems(data)).toEqual([]);
    expect(studyFrom(data).correlations[1]).toEqual({
      between: ['first/own', 'a'],
      rank: 0.5,
      provenance: { kind, source: null, where: null, why: 'we think so', direction: null },
    });
  });

  it.each([
    [between('a', 'bee'), 'correlations.0.between.1: unknown-assumption'],
    [between('own', 'a'), 'correlations.0.between.0: only-in-scenarios'],
    [between('fourth/own', 'a'), 'correlations.0.between.0: unknown-scenario'],
    [between('third/own', 'a'), 'correlations.0.between.0: unknown-assumption'],
    [between('third/a', 'b'), 'correlations.0.between.0: unknown-assumption'],
    [between('a', 'a'), 'correlations.0.between.1: twice'],
    [between('a'), 'correlations.0.between: not-a-pair'],
    [between('a', 'b', 'c'), 'correlations.0.between: not-a-pair'],
    [{ ...between('a', 'b'), rank: 1 }, 'correlations.0.rank: rank-out-of-bounds'],
    [{ ...between('a', 'b'), rank: -1 }, 'correlations.0.rank: rank-out-of-bounds'],
    [{ ...between('a', 'b'), kind: 'sourced' as const }, 'correlations.0.kind: source-missing'],
    [{ ...between('a', 'b'), source: 'nowhere' }, 'correlations.0.source: unknown-source'],
    [between('first/own', 'second/own'), 'correlations.0.between: correlated-twice'],
  ])('that are faulty are told in their place: %j', (correlation, reported) => {
    expect(problems(withCorrelations(correlation))).toEqual([reported]);
  });

  it('are told twice the other way round too, and through what a scenario inherits', () => {
    const twice = 'correlations.1.between: correlated-twice';

    expect(problems(withCorrelations(between('a', 'b'), between('b', 'a')))).toEqual([twice]);
    expect(problems(withCorrelations(between('first/own', 'b'), between('b', 'second/own')))).toEqual([twice]);
  });

  it('that cannot all hold are refused with the smallest eigenvalue of their matrix', () => {
    // 1 + 0.6·0.6·t·2 − 0.72 − t² is above 0 where t > −0.28.
    expect(faultsWith(-0.2)).toBe(null);
    expect(faultsWith(-0.28)).toMatchObject([{ path: ['correlations'], fault: { smallest: expect.closeTo(0, 9) } }]);
    // Of all three 1 beside −0.6, 0.6, 0.6: the largest of a, b, c against itself gives 1 − 2 × 0.6.
    expect(faultsWith(-0.6)).toMatchObject([
      { fault: { kind: 'not-positive-definite', smallest: expect.closeTo(-0.2, 9) }, onKey: true },
    ]);
  });

  it('that can all hold are refused where the normal numbers by which they are drawn cannot go together so', () => {
    // Of three that all go against each other by ρ the least eigenvalue is 1 + 2ρ; that of normal numbers 1 + 4 sin(πρ/6).
    expect(allGoingBy(-0.48)).toEqual([]);
    expect(allGoingBy(-0.49)).toMatchObject([
      { kind: 'not-positive-definite', smallest: expect.closeTo(-0.015032, 5) },
    ]);
    expect(allGoingBy(-0.51)).toMatchObject([{ kind: 'not-positive-definite', smallest: expect.closeTo(-0.02, 9) }]);
  });

  it('do nothing with what is never drawn, which is advice', () => {
    const data = withCorrelations(between('a', 'fixed'), between('formula', 'b'), between('sometimes', 'c'));
    const advice = adviceOn(studyFrom(data)).filter(({ path }) => path[0] === 'correlations');

    expect(advice).toEqual([
      { path: ['correlations', 0, 'between', 1], fault: { kind: 'never-drawn', name: 'fixed', is: 'constant' } },
      { path: ['correlations', 1, 'between', 0], fault: { kind: 'never-drawn', name: 'formula', is: 'formula' } },
    ]);
    expect(advice.every(({ fault }) => isAdvice(fault))).toBe(true);
  });

  it('and contingencies that do not say why are advised to', () => {
    const contingency = { share: '5%', on: ['labour'], kind };
    const data = { ...withCorrelations({ ...between('a', 'b'), why: ' ' }), contingency };
    const paths = adviceOn(studyFrom(data)).flatMap(({ path, fault }) =>
      fault.kind === 'why-missing' && path[0] !== 'assumptions' && path[0] !== 'scenarios' ? [path.join('.')] : [],
    );

    expect(paths).toEqual(['contingency.kind', 'correlations.0.kind']);
  });
});

describe('a simulation', () => {
  it('is of 10,000 random draws with seed 1 where a study does not say', () => {
    expect(studyFrom(studyWith({ scenarios })).simulation).toEqual({ draws: 10_000, seed: 1, sampling: 'random' });
    expect(
      studyFrom(studyWith({ scenarios, simulation: { seed: 0, sampling: 'latin', draws: 1 } })).simulation,
    ).toEqual({ draws: 1, seed: 0, sampling: 'latin' });
  });

  it.each([
    [{ draws: 0 }, 'simulation.draws: not-whole'],
    [{ draws: 10.5 }, 'simulation.draws: not-whole'],
    [{ seed: -1 }, 'simulation.seed: not-whole'],
    [{ seed: 2 ** 53 }, 'simulation.seed: not-whole'],
    [{ sampling: 'sobol' as 'latin' }, 'simulation.sampling: not-one-of'],
  ])('of %j is refused', (simulation, reported) => {
    expect(problems(studyWith({ scenarios, simulation }))).toEqual([reported]);
  });
});

describe('a contingency', () => {
  const reserve = { share: '10%', on: ['labour'], ...judged };
  const reported = (options: object): string[] =>
    problems(studyWith({ scenarios, contingency: { ...reserve, ...options } }));

  it('is a share, not below 0, of categories that something costs, each once', () => {
    expect(reported({})).toEqual([]);
    expect(reported({ share: '-1%' })).toEqual(['contingency.share: out-of-bounds']);
    expect(reported({ share: '$a' })).toEqual(['contingency.share: wrong-unit']);
    expect(reported({ on: ['labour', 'labour'] })).toEqual(['contingency.on.1: twice']);
    expect(reported({ on: [] })).toEqual(['contingency.on: nothing-named']);
    expect(reported({ on: ['labour', 'hosting'] })).toEqual(['contingency.on.1: unknown-category']);
    expect(reported({ on: ['vat'] })).toEqual(['contingency.on.0: reserved-name']);
    expect(reported({ kind: 'sourced', source: 'nowhere' })).toEqual(['contingency.source: unknown-source']);
  });

  it('of a scenario is checked as that of the study, and may be on what only a risk costs', () => {
    const costs = { amount: 1, when: 'start', category: 'claims' };
    const only = (on: string): string[] =>
      problems(
        studyWith({
          scenarios: {
            only: scenarioWith({
              contingency: { ...reserve, on: [on] },
              risks: [{ title: 'R', probability: '5%', kind, costs }],
            }),
          },
        }),
      );

    expect(only('claims')).toEqual([]);
    expect(only('hosting')).toEqual(['scenarios.only.contingency.on.0: unknown-category']);
  });

  it('vouches for its share as it says itself', () => {
    const study = studyFrom(
      studyWith({
        contingency: reserve,
        scenarios: { only: scenarioWith({ phases: { build: work(1, 1) } }) },
      }),
    );
    const run = runOf(study);
    const line = run.plan.lines.find(({ label }) => label.of === 'contingency');

    expect(line === undefined ? null : originsOf(study, run.settled)(line)).toMatchObject({
      ...judged,
      path: ['contingency', 'share'],
    });
  });
});

describe('a risk', () => {
  type Risk = NonNullable<WrittenScenario['risks']>[number];
  const reported = (partial: Partial<Risk>): string[] =>
    problems(
      studyWith({
        assumptions,
        scenarios: {
          only: scenarioWith({ phases: { p: {} }, risks: [{ title: 'R', probability: '5%', kind, ...partial }] }),
        },
      }),
    ).map((each) => each.replace('scenarios.only.risks.0', ''));

  it('has one effect or more', () => {
    expect(reported({})).toEqual([': risk-without-effect']);
    expect(reported({ delays: { phase: 'p', by: 1 }, costs: { amount: 1, when: 'start' } })).toEqual([]);
  });

  it.each([
    [{ enlarges: { phase: 'q', by: '5%' } }, '.enlarges.phase: unknown-phase'],
    [{ delays: { phase: 'q', by: 1 } }, '.delays.phase: unknown-phase'],
    [{ enlarges: { phase: 'p', by: '-101%' } }, '.enlarges.by: out-of-bounds'],
    [{ enlarges: { phase: 'p', by: 5 } }, '.enlarges.by: unit-missing'],
    [{ enlarges: { phase: 'p', by: '$a' } }, '.enlarges.by: wrong-unit'],
    [{ delays: { phase: 'p', by: '$a' } }, '.delays.by: wrong-unit'],
    [{ costs: { amount: '5 months', when: 'start' } }, '.costs.amount: wrong-unit'],
    [{ costs: { amount: { low: 2, mode: 1, high: 3 }, when: 'start' } }, '.costs.amount: estimate-order'],
    [{ costs: { amount: 1, when: 'q.end' } }, '.costs.when: unknown-event'],
    [{ costs: { amount: 1, when: '$a' } }, '.costs.when: wrong-unit'],
    [{ costs: { amount: 1, when: 'start', category: 'vat' } }, '.costs.category: reserved-name'],
    [{ probability: '105%', delays: { phase: 'p', by: 1 } }, '.probability: out-of-bounds'],
  ] as readonly (readonly [Partial<Risk>, string])[])('of %j is refused', (entry, fault) => {
    expect(reported(entry)).toEqual([fault]);
  });
});
