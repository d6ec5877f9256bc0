import { describe, expect, it } from 'vitest';
import { costsByPerformer } from '../../../src/analysis/show/costs-by-performer.ts';
import type { WrittenScenario, WrittenStudy } from '../../../src/model/written/written.ts';
import { resultOf, runOf, studyFrom, studyOf, work } from '../../support/studies.ts';
import { oneDraw } from '../../support/draws.ts';

const reserve = (share: string, ...on: string[]): NonNullable<WrittenStudy['contingency']> => ({
  share,
  on,
  kind: 'judgement',
});

/** 12 person-months at 1,000 in 2020, 3,000 of licences at the end of it, and hosting at 100 a month in 2021. */
const scenario: Partial<WrittenScenario> = {
  phases: {
    build: work(12, 1, { costs: [{ title: 'Licences', amount: 3000, when: 'end', category: 'licences' }] }),
  },
  running: [
    { title: 'Hosting', amount: '100 EUR/month', from: '2021-01', until: '2022-01', category: 'hosting', vat: true },
  ],
};

const partial: Partial<WrittenStudy> = {
  vat: { rate: '20%', recoverable: false },
  responsibility: { teams: { rate: 1000, vat: false } },
};

const result = (contingency: WrittenStudy['contingency'], more: Partial<WrittenStudy> = {}) =>
  resultOf(studyOf(scenario, { ...partial, ...(contingency === undefined ? {} : { contingency }), ...more }));

describe('a contingency', () => {
  it('is a share of the costs of its categories, as a category of its own', () => {
    const found = result(reserve('10%', 'labour', 'licences'));

    expect(found.byCategory).toEqual({ contingency: 1500, hosting: 1200, labour: 12_000, licences: 3000, vat: 240 });
    expect([found.oneOff, found.running, found.totalCost]).toEqual([16_500, 1440, 17_940]);
    expect(found.phases.map(({ cost }) => cost)).toEqual([16_500]);
    expect(found.byYear.map(({ cost }) => cost).slice(0, 2)).toEqual([13_200, 4740]);
  });

  it('bears VAT where they do, and runs where they run', () => {
    const found = result(reserve('50%', 'hosting'));

    expect(found.byCategory).toMatchObject({ contingency: 600, vat: 360 });
    expect([found.oneOff, found.running]).toEqual([15_000, 2160]);
  });

  it('rises with the prices of what it is for, not with those of others', () => {
    const more: Partial<WrittenStudy> = { indexation: { hosting: '10%/year', contingency: '50%/year' } };

    expect(result(reserve('50%', 'hosting'), more).byCategory).toMatchObject({
      hosting: expect.closeTo(1320, 9),
      contingency: expect.closeTo(660, 9),
    });
  });

  it('is discounted as they are', () => {
    const discounting = { rate: '100%', basis: 'real', base: 2020, timing: 'start-of-year' } as const;
    const without = result(undefined, { discounting });
    const found = result(reserve('10%', 'licences'), { discounting });

    expect(found.presentValue - without.presentValue).toBe(150);
  });

  it("of a scenario replaces the study's", () => {
    const data = studyOf(
      { ...scenario, contingency: reserve('20%', 'licences') },
      { ...partial, contingency: reserve('10%', 'labour', 'licences') },
    );

    expect(resultOf(data).byCategory).toMatchObject({ contingency: 600 });
  });

  it('follows an assumption that the scenario has for itself', () => {
    const assumptions = { spare: { unit: 'percent', value: '10%', kind: 'judgement' } } as const;
    const own = { spare: { unit: 'percent', value: '30%', kind: 'judgement' } } as const;
    const data = studyOf(
      { ...scenario, assumptions: own },
      { ...partial, assumptions, contingency: reserve('$spare', 'licences') },
    );

    expect(resultOf(data).byCategory).toMatchObject({ contingency: 900 });
  });

  it('is bought from others, and not the work of the supplier', () => {
    const run = runOf(studyFrom(studyOf(scenario, { ...partial, contingency: reserve('10%', 'labour') })));
    const row = costsByPerformer(run).find(({ category }) => category === 'contingency');

    expect(row).toEqual({ category: 'contingency', supplier: 0, client: 0, other: 1200, total: 1200 });
  });

  it('is left out of draws, where what it is for is drawn', () => {
    const { of, planned } = oneDraw(
      studyFrom(studyOf(scenario, { ...partial, contingency: reserve('10%', 'labour', 'licences') })),
      'only',
    );

    expect([planned('total-cost'), of('total-cost')]).toEqual([17_940, 16_440]);
  });

  it('changes nothing at 0%, and is no line where nothing costs anything in its categories', () => {
    expect(result(reserve('0%', 'labour')).totalCost).toBe(result(undefined).totalCost);
    const data = studyOf({ phases: {} }, { ...partial, contingency: reserve('10%', 'labour') });

    expect(resultOf(data).byCategory).toEqual({});
  });
});
