import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/table.ts';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { print, reportOf, stretches, tableOf } from '../support/shown.ts';
import { scenarioWith, studyOf, studyWith, work } from '../support/studies.ts';

const running = (amount: string, from = 'start') => [{ title: 'A', amount, from, until: 'horizon', category: 'a' }];

const idsOf = (report: Report): string[] => report.tables.map(({ id }) => id);

describe('what is shown', () => {
  it('of a scenario without phases is what it costs to run', () => {
    const report = reportOf(studyOf({ running: running('100 EUR/month') }));

    expect(idsOf(report)).toEqual(['figures', 'timeline', 'work', 'budget', 'costs', 'assumptions']);
    expect(print(report, 80)).toMatch(/Total {2,}0 {2,}12,000 {2,}12,000 {2,}12,000\n/);
  });

  it('has gates where contract forms ask for something, and a reference where the study names one', () => {
    const study = studyWith({
      reference: 'old',
      assumptions: { sure: { unit: 'percent', value: '10%', kind: 'judgement', why: 'a guess' } },
      responsibility: { teams: { rate: 1000, requires: [{ assumption: 'sure', 'at-least': '50%' }] } },
      scenarios: { new: scenarioWith({ phases: { a: work(1, 1) } }), old: scenarioWith({}) },
    });
    const page = print(reportOf(study, 'new'), 140);

    expect(idsOf(reportOf(study, 'new'))).toEqual([
      'figures',
      'timeline',
      'work',
      'budget',
      'costs',
      'gates',
      'reference',
      'assumptions',
    ]);
    expect(page).toContain('✗ fail');
    expect(page).toMatch(/✗ fail +sure +10% +at least 50% +judgement/);
    expect(page).toContain('would have cost');
    expect(idsOf(reportOf(study, 'old'))).not.toContain('reference');
    expect(print(reportOf(study, 'old'), 140)).toContain(
      'old is the reference that the other scenarios are set against.',
    );
  });

  it('has no column of factors where each month is discounted by itself', () => {
    const discounting = { rate: '5%', basis: 'real', base: 2020, timing: 'monthly' } as const;
    const table = tableOf(studyOf({ running: running('100 EUR/month') }, { discounting }), 'budget');

    expect(table?.columns.map(({ name }) => name)).toEqual(['Year', 'One-off', 'Running', 'Total', 'Present value']);
    expect(
      new Set(table?.groups.flatMap(({ rows, total }) => [...rows, total ?? []]).map((row) => row.length)),
    ).toEqual(new Set([5]));
  });
});

const notesOf = (study: WrittenStudy): string =>
  tableOf(study, 'reference')
    ?.notes.map(({ text }) => text)
    .join('\n') ?? '';

/** In 2020 40 a month is saved and 3,000 spent, then 480 saved a year: 2,520 = 480 · (1 − v⁹)/r at 12.39%. */
const saving = (rate: string, timing: 'start-of-year' | 'monthly' = 'start-of-year') => ({
  ...stretches(['-40 EUR/month', '2020-01', 'horizon'], ['3000 EUR/month', '2020-07', '2020-08']),
  discounting: { rate, basis: 'real', base: 2020, timing } as const,
});

describe('against the reference', () => {
  it('is said when what is spent comes back, and at which rates that is worth it', () => {
    const notes = notesOf(
      stretches(['1200 EUR/month', '2020-01', '2021-01'], ['-300 EUR/month', '2021-01', 'horizon']),
    );

    // 14,400 is spent, then 300 a month comes back for 108 months: 32,400. Nine years of 3,600 at 20.24% are 14,400.
    expect(notes).toContain('In present value € 18,000 cheaper than the reference.');
    expect(notes).toContain('Payback: after 60.0 months, in December 2024.');
    expect(notes).toMatch(/Internal rate of return of the difference: 20\.24% a year\./);
    expect(notes).toMatch(/cheaper than the reference at discount rates below 20\.24%\./);
    expect(notes).toContain('Equivalent annual cost over 10 years of service: −€ 1,800, of the reference € 0.');
  });

  it('is said that what is spent never comes back', () => {
    const notes = notesOf(stretches(['100 EUR/month', 'start', 'horizon']));

    expect(notes).toContain('Payback: never');
    expect(notes).toContain(
      'Internal rate of return of the difference: undefined; the reference is cheaper at every discount rate.',
    );
    expect(notes).not.toContain('cheaper than the reference at');
  });

  it('is said that it is paid back several times, and which time is meant', () => {
    const notes = notesOf(
      stretches(
        ['100 EUR/month', '2020-01', '2021-01'],
        ['-200 EUR/month', '2021-01', '2022-01'],
        ['300 EUR/month', '2022-01', '2023-01'],
        ['-400 EUR/month', '2023-01', '2024-01'],
      ),
    );

    // 1,200 less 2,400: back after 18 months; then −1,200 + 3,600 = 2,400 less 4,800: back after 36 + 6.
    expect(notes).toContain(
      'Payback: after 42.0 months, in June 2023 (the last of several times that the sum turns positive).',
    );
  });

  it('gives all rates of return, and between which it is the cheaper one', () => {
    const notes = notesOf(
      stretches(
        ['100 EUR/month', '2020-01', '2021-01'],
        ['-230 EUR/month', '2021-01', '2022-01'],
        ['132 EUR/month', '2022-01', '2023-01'],
      ),
    );

    // −1 + 2.3 v − 1.32 v²: v = 1 / 1.1 and 1 / 1.2.
    expect(notes).toContain('Internal rates of return of the difference: 2, namely 10% and 20% a year.');
    expect(notes).toContain('at discount rates from 10% to 20%.');
  });

  it('is the cheaper one below the rate where a month of saving comes first in a year that costs more', () => {
    for (const rate of ['0%', '3%', '25%'])
      expect(notesOf(saving(rate))).toContain('cheaper than the reference at discount rates below 12.39%.');
    expect(notesOf(saving('25%'))).toMatch(/In present value € [\d,]+ dearer than the reference\./);
    // Month by month the saving does come first.
    expect(notesOf(saving('3%', 'monthly'))).toMatch(/at discount rates below [\d.]+% and above [\d,.]+%\./);
  });

  it('is said nothing of rates between which it is the cheaper one where a sum only touches zero', () => {
    // −1 + 2.2 v − 1.21 v² is 0 at v = 1 / 1.1, and below it everywhere else.
    const notes = notesOf({
      ...stretches(
        ['100 EUR/month', '2020-01', '2021-01'],
        ['-220 EUR/month', '2021-01', '2022-01'],
        ['121 EUR/month', '2022-01', '2023-01'],
      ),
      discounting: { rate: '50%', basis: 'real', base: 2020, timing: 'start-of-year' },
    });
    expect(notes).toContain('Internal rate of return of the difference: 10% a year.');
    expect(notes).toContain('dearer than the reference.');
    expect(notes).not.toContain('cheaper than the reference at');
  });

  it('is as dear where nothing differs', () => {
    expect(notesOf(stretches())).toContain('In present value as dear as the reference.');
    expect(notesOf(stretches())).toContain('Internal rate of return of the difference: undefined.');
  });
});
