import { describe, expect, it } from 'vitest';
import { centralRun } from '../../../src/analysis/runs/central-run.ts';
import { MixedColumns } from '../../../src/analysis/explain/mixed-columns.ts';
import { MixedScenario } from '../../../src/analysis/explain/mixed-scenario.ts';
import { changedKeys } from '../../../src/analysis/explain/sides.ts';
import { metricId } from '../../../src/model/metrics/metrics.ts';
import { settle } from '../../../src/engine/settle.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { anyStudy } from '../../support/any-study.ts';
import { adding, atDates, dates, effectsOf, explained, nameOf, changed } from '../../support/explained.ts';
import { nearly } from '../../support/figures.ts';
import { fc, tries } from '../../support/seed.ts';
import { month, scenarioWith, studyFrom, studyWith, work } from '../../support/studies.ts';

const twoCosts: WrittenStudy = studyWith({
  ranking: { by: 'total-cost' },
  assumptions: {
    own: changed('EUR', '100 EUR', '900 EUR'),
    shared: changed('EUR', '50 EUR', '70 EUR', '2020-09'),
    other: changed('EUR', '300 EUR', '400 EUR'),
    same: { unit: 'EUR', value: '10 EUR', kind: 'judgement', why: 'round' },
  },
  scenarios: { a: adding('$own', '$shared', '$same'), b: adding('$other', '$shared') },
});

const product: WrittenStudy = studyWith({
  ranking: { by: 'total-cost' },
  assumptions: { rate: changed('EUR/person-month', 10, 11), effort: changed('person-months', 20, 25) },
  responsibility: { teams: { rate: '$rate' } },
  scenarios: { only: scenarioWith({ phases: { build: { ...work(1, 1), work: [{ effort: '$effort' }] } } }) },
});

const gated: WrittenStudy = studyWith({
  ranking: { by: 'total-cost' },
  assumptions: { documented: changed('percent', '70%', '25%') },
  responsibility: {
    teams: { rate: 1000, requires: [{ assumption: 'documented', 'at-least': '60%' }] },
    others: { rate: 1200 },
  },
  scenarios: {
    a: scenarioWith({ phases: { build: work(10, 2) } }),
    b: scenarioWith({ phases: { build: { ...work(10, 2), responsibility: 'others' } } }),
  },
});

describe('explaining a change', () => {
  it('of costs that add up gives each its own part, of the lead of the old leader over the new one', () => {
    const entry = explained(studyFrom(twoCosts));

    expect(entry).toMatchObject({ quantity: { kind: 'lead', first: 'a', second: 'b' }, start: 190, end: -510 });
    expect(effectsOf(entry)).toEqual({ own: -800, other: 100, shared: 0 });
    expect(entry.outcome).toMatchObject({
      kind: 'figures',
      before: { leader: 'a', over: 'b', by: 190 },
      after: { leader: 'b', over: 'a', by: 510 },
    });
  });

  it('of which a mix divides by nothing is refused, at the scenario', () => {
    const divided = studyWith({
      ranking: { by: 'total-cost' },
      assumptions: {
        parts: changed('score', 2, 1),
        gone: changed('score', 1, 0),
        share: { unit: 'EUR', value: '100 EUR / ($parts - $gone)', kind: 'derived' },
      },
      scenarios: { only: adding('$share') },
    });

    const { explanation, problems } = atDates(studyFrom(divided), { quantity: { kind: 'figure', scenario: 'only' } });
    expect(explanation).toBeNull();
    expect([...(problems?.old ?? []), ...(problems?.new ?? [])]).toEqual([
      { path: ['scenarios', 'only'], onKey: true, fault: { kind: 'not-finite', scenario: 'only' } },
    ]);
  });

  it('of a product shares what the factors do together', () => {
    const entry = explained(studyFrom(product), { quantity: { kind: 'figure', scenario: 'only' } });

    expect(entry).toMatchObject({ start: 200, end: 275, change: 75 });
    expect(effectsOf(entry)).toEqual({ effort: 52.5, rate: 22.5 });
    expect(entry.effects.map(({ share }) => share)).toEqual([0.7, 0.3]);
  });

  it('that is only a gate has no effects, and names what changed the gate', () => {
    const entry = explained(studyFrom(gated));

    expect(entry).toMatchObject({ change: 0, outcome: { kind: 'gate-lost', after: { leader: 'b' } } });
    expect(effectsOf(entry)).toEqual({ documented: 0 });
    expect(entry.gates).toMatchObject([
      {
        scenario: 'a',
        turnedBy: ['documented'],
        was: { status: 'pass', value: 0.7 },
        is: { status: 'fail', value: 0.25 },
      },
    ]);
  });

  it('the other way round finds a gate that opened', () => {
    const entry = explained(studyFrom(gated), { from: dates.to, to: dates.from });

    expect(entry.outcome).toMatchObject({
      kind: 'gate-gained',
      before: { leader: 'b' },
      after: { leader: 'a', by: 2000 },
    });
  });

  it('finds a gate of which nothing was known, and one that its bound changed', () => {
    const study = studyFrom({
      ...gated,
      assumptions: {
        documented: { unit: 'percent', known: { '2021-04': { value: '50%', kind: 'judgement', why: 'found' } } },
        enough: changed('percent', '40%', '60%'),
        share: { unit: 'percent', value: '50%', kind: 'judgement', why: 'round' },
      },
      responsibility: {
        teams: { rate: 1000, requires: [{ assumption: 'documented', 'at-least': '60%' }] },
        others: { rate: 1200, requires: [{ assumption: 'share', 'at-least': '$enough' }] },
      },
    });
    const { gates, outcome } = explained(study);

    expect(gates.map(({ scenario, was, is: now, turnedBy }) => [scenario, was.status, now.status, turnedBy])).toEqual([
      ['a', 'unknown', 'fail', ['documented']],
      ['b', 'pass', 'fail', ['enough']],
    ]);
    expect(outcome.kind).toBe('none-after');
  });

  it('puts the evidence in the order in which it became known, ties by name', () => {
    const { inTime } = explained(studyFrom(twoCosts));

    expect(inTime.map(({ key, effect }) => [key, effect])).toEqual([
      ['shared', 0],
      ['other', 100],
      ['own', -800],
    ]);
  });

  it('goes back in that order where the second date is the earlier one', () => {
    const { inTime } = explained(studyFrom(twoCosts), { from: dates.to, to: dates.from });

    expect(inTime.map(({ key }) => key)).toEqual(['own', 'other', 'shared']);
  });

  it('counts inputs of a formula, and the formula itself only where it changed', () => {
    const formulas: WrittenStudy = {
      ...product,
      assumptions: {
        hourly: changed('EUR/hour', 10, 20),
        hours: { unit: 'hours/person-month', value: 100, kind: 'judgement', why: 'round' },
        rate: { unit: 'EUR/person-month', value: '$hourly * $hours' },
        effort: {
          unit: 'person-months',
          known: {
            '2020-06': { value: '2 person-months', kind: 'judgement', why: 'as believed' },
            '2021-04': { value: '$weeks * 2' },
          },
        },
        weeks: { unit: 'person-months', known: { '2021-04': { value: 3, kind: 'judgement', why: 'new' } } },
      },
    };
    const entry = explained(studyFrom(formulas), { quantity: { kind: 'figure', scenario: 'only' } });

    // From 10 × 100 × 2 to 20 × 100 × 6.
    expect(entry).toMatchObject({ start: 2000, end: 12_000 });
    expect(effectsOf(entry)).toEqual({ effort: 6000, hourly: 4000, weeks: 0 });
  });

  it('says what is not known yet at one of the dates', () => {
    const study = studyFrom({ ...twoCosts, assumptions: { ...twoCosts.assumptions, other: changed('EUR', 1, 2) } });

    expect(atDates(study, { from: month('2020-01') })).toMatchObject({ explanation: null });
    expect(atDates(study).explanation).not.toBeNull();
  });
});

describe('explaining with more assumptions than can be tried in all settings', () => {
  const names = Array.from({ length: 15 }, (_, index) => `cost-${index}`);
  const study = studyFrom(
    studyWith({
      ranking: { by: 'total-cost' },
      assumptions: Object.fromEntries(
        names.map((name, index) => [name, changed('EUR', `${index} EUR`, `${3 * index} EUR`)]),
      ),
      scenarios: { only: adding(...names.map((name) => `$${name}`)) },
    }),
  );

  it('has the effects that add up, with standard errors', () => {
    const entry = explained(study);

    expect(entry.method).toEqual({ settings: 2 + 512 * 13, permutations: 512 });
    for (const each of entry.effects) {
      expect(each.effect).toBeCloseTo(2 * Number(nameOf(each).slice(5)), 9);
      expect(each.error).toBeCloseTo(0, 9);
    }
  });
});

/** The change of any study between two dates of which one is before most of its changes. */
const between = { from: month('2021-06'), to: month('2022-06') };
const anyPair = anyStudy.map((data) => {
  const study = studyFrom(data);
  const [first = '', second] = [...study.scenarios.keys()];
  const quantity =
    second === undefined ? ({ kind: 'figure', scenario: first } as const) : ({ kind: 'lead', first, second } as const);
  return { study, quantity };
});

describe('the explanation of any study', () => {
  it('adds up, lists exactly what changed, and negates when the dates are swapped', () => {
    let computed = 0;
    fc.assert(
      fc.property(anyPair, ({ study, quantity }) => {
        const request = { ...between, metric: study.rankedBy, quantity };
        const { explanation } = atDates(study, request);
        const back = atDates(study, { ...request, from: between.to, to: between.from }).explanation;
        if (explanation === null || back === null) return;
        computed += 1;
        const sum = explanation.effects.reduce((total, { effect }) => total + effect, 0);
        const size = Math.max(Math.abs(explanation.start), Math.abs(explanation.end));
        expect(Math.abs(sum - explanation.change)).toBeLessThanOrEqual(
          1e-9 * Math.max(Math.abs(explanation.change), 1e-3 * size),
        );
        const scenarios = [...study.scenarios.values()];
        const sides = { old: settle(study, scenarios, between.from), new: settle(study, scenarios, between.to) };
        expect(explanation.effects.map(nameOf).toSorted()).toEqual(changedKeys(sides).toSorted());
        for (const each of explanation.effects) {
          const { effect } = each;
          const other = back.effects.find((entry) => nameOf(entry) === nameOf(each))?.effect ?? Number.NaN;
          expect(nearly(effect, -other, 1e-9 * Math.max(1, size / Math.max(1, Math.abs(effect))))).toBe(true);
        }
        const inTime = explanation.inTime.reduce((total, { effect }) => total + effect, 0);
        expect(nearly(inTime, explanation.change, 1e-7)).toBe(true);
      }),
    );
    expect(computed).toBeGreaterThan(tries(20));
  });

  it('has in every mixed setting what the model says of that setting by itself', () => {
    const differing: string[] = [];
    const [byRules, byKernel] = [new MixedColumns(), new MixedColumns(0)];
    let computed = 0;
    fc.assert(
      fc.property(anyPair, fc.integer({ min: 0, max: 4095 }), ({ study }, bits) => {
        const scenarios = [...study.scenarios.values()];
        const sides = { old: settle(study, scenarios, between.from), new: settle(study, scenarios, between.to) };
        const drivers = changedKeys(sides);
        const isNew = (driver: number): boolean => ((bits >> driver) & 1) === 1;
        const inForce = new Map(sides.new.inForce);
        for (const [driver, key] of drivers.entries())
          if (!isNew(driver)) inForce.set(key, sides.old.inForce.get(key) ?? null);
        for (const scenario of scenarios) {
          const run = centralRun(study, { ...sides.new, inForce }, scenario);
          if (!('plan' in run)) continue;
          const id = metricId(study.rankedBy);
          const settings = {
            count: 3,
            isNew: (setting: number, driver: number) => (setting === 1 ? isNew(driver) : setting === 2),
          };
          for (const columns of [byRules, byKernel]) {
            const figures = new MixedScenario(study, sides, scenario, { id, columns }).figures(drivers, settings);
            if (!(figures instanceof Float64Array)) continue;
            computed += 1;
            if (figures[1] !== run.columns.number(id)) differing.push(`${figures[1]} for ${run.columns.number(id)}`);
          }
        }
      }),
    );
    expect(differing).toEqual([]);
    expect(computed).toBeGreaterThan(tries(20));
  });
});
