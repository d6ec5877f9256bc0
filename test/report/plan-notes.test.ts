import { describe, expect, it } from 'vitest';
import { compare } from '../../src/analysis/compare/compare.ts';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { explainReport } from '../../src/report/tables/explain/explain.ts';
import { assumptionsOf } from '../../src/analysis/assumptions/assumptions.ts';
import { runsOf } from '../../src/analysis/runs/runs.ts';
import { assumptionsReport } from '../../src/report/tables/assumptions/assumptions-report.ts';
import { comparisonReport } from '../../src/report/tables/compare/comparison.ts';
import type { Report } from '../../src/report/table.ts';
import { folderOf, samen } from '../support/cli.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';
import { sensitivityReport } from '../../src/report/tables/sensitivity/sensitivity.ts';
import { explained, changed } from '../support/explained.ts';
import { sensitivityFor } from '../support/sensitivity.ts';
import { scenarioWith, studyFrom, studyWith } from '../support/studies.ts';

const fee = (amount: string, entry = {}) =>
  scenarioWith({ phases: { build: { costs: [{ title: 'Fee', amount, when: 'start' }] } }, ...entry });
const price = { unit: 'EUR', value: { low: 800, mode: 1000, high: 1200 }, kind: 'judgement', why: 'made up' } as never;
const risk = {
  title: 'A risk',
  probability: '50%',
  kind: 'judgement',
  why: 'made up',
  costs: { amount: '1 EUR', when: 'start' },
};
const reserve = { share: '20%', on: ['other'], kind: 'judgement' as const, why: 'habit' };

function footer(partial: Partial<WrittenStudy>, words = en): string {
  const study = studyFrom(studyWith(partial));
  const { comparison } = compare(study, { asOf: study.asOf, by: study.rankedBy, years: false });
  if (comparison === null) throw new Error('the study cannot be compared');
  const [table] = comparisonReport(comparison, { study, sets: {}, words }).tables;
  return (table?.notes ?? []).map(({ text }) => text).join('\n');
}

describe('what stands below central figures', () => {
  it('says that nothing varies where nothing does', () => {
    const entry = { scenarios: { only: fee('1000 EUR') } };
    expect(footer(entry)).toContain('These figures rest on no estimate to be drawn, and no risk is left out.');
    expect(footer(entry, nl)).toContain('Deze cijfers berusten op geen schatting om te trekken, en');
    expect(footer(entry)).not.toMatch(/mean may differ|ontingency|is higher/);
  });

  it('names estimates and risks where there are any, without knowing what the mean is', () => {
    const estimated = footer({ assumptions: { price }, scenarios: { only: fee('$price') } });
    expect(estimated).toContain('Each estimate at its central value (mode, median or middle): the mean may differ');
    expect(estimated).not.toContain('risk');
    const risky = footer({ scenarios: { only: fee('1000 EUR', { risks: [risk] }) } });
    expect(risky).toContain('No risk event: the mean may differ');
    expect(risky).not.toContain('estimate');
    const both = footer({ assumptions: { price }, scenarios: { only: fee('$price', { risks: [risk] }) } });
    expect(both).toContain('median or middle), no risk event: the mean');
  });

  it('does not count an estimate that no figure rests on', () => {
    expect(footer({ assumptions: { price }, scenarios: { only: fee('1000 EUR') } })).toContain('rest on no estimate');
  });

  it('does not count an estimate that only a contingency rests on, as draws have none', () => {
    const buffer = {
      unit: 'percent',
      value: { low: '10%', mode: '20%', high: '40%' },
      kind: 'judgement',
      why: 'x',
    } as never;
    const set = { ...reserve, share: '$buffer' };
    const entry = { assumptions: { buffer, price }, contingency: set, scenarios: { only: fee('1000 EUR') } };

    expect(footer(entry)).toContain('rest on no estimate to be drawn, and no risk is left out.');
    expect(footer(entry)).not.toMatch(/may differ|draws computes/);
    expect(footer({ ...entry, scenarios: { only: fee('$price') } })).toContain('the mean may differ');
  });

  it('names a contingency with its share and what it comes to in each scenario', () => {
    const scenarios = {
      a: fee('1000 EUR'),
      b: fee('2000 EUR'),
      c: fee('3000 EUR', { contingency: { ...reserve, share: '10%' } }),
      d: fee('4000 EUR', { contingency: { ...reserve, share: '0%' } }),
    };
    expect(footer({ contingency: reserve, scenarios })).toContain(
      'Contingency in the figures, as part of the present value: 20% of other (a € 200, b € 400); 10% of other (c € 300).',
    );
    expect(footer({ contingency: reserve, scenarios, ranking: { by: 'total-cost' } }, nl)).toContain(
      'Onvoorzien in de cijfers, als deel van de totale kosten: 20% van overig (a € 200, b € 400); 10% van overig (c € 300).',
    );
  });

  it('names one whose share is an assumption, or a formula, as one whose share is a number', () => {
    const share = { unit: 'percent', value: '20%', kind: 'judgement', why: 'habit' } as never;
    const twice = { unit: 'percent', value: '$share * 2' } as never;
    const scenarios = {
      a: fee('1000 EUR'),
      b: fee('2000 EUR', { contingency: { ...reserve, share: '$twice' } }),
      c: fee('3000 EUR', { contingency: { ...reserve, share: '10%' } }),
    };
    const data = { assumptions: { share, twice }, contingency: { ...reserve, share: '$share' }, scenarios };

    expect(footer(data)).toContain(
      'Contingency in the figures, as part of the present value: 20% of other (a € 200); 40% of other (b € 800); 10% of other (c € 300).',
    );
    const study = studyFrom(studyWith({ ...data, 'as-of': '2021-04' }));
    const context = { study, words: en, sets: {} };
    expect(notes(sensitivityReport(sensitivityFor(studyWith(data)), context)).join()).toContain(
      '20% of other (a € 200)',
    );
  });
});

const notes = (report: Report): string[] => report.notes.map(({ text }) => text);

describe('a contingency in a lead', () => {
  const scenarios = { a: fee('$fee'), b: fee('2000 EUR') };
  const data = studyWith({ assumptions: { fee: changed('EUR', 500, 1000) }, contingency: reserve, scenarios });
  const study = studyFrom({ ...data, 'as-of': '2021-04' });
  const context = { study, words: en, sets: {} };
  const now = 'Contingency in the figures, as part of the present value: 20% of other (a € 200, b € 400).';

  it('is named by sensitivity and by assumptions', () => {
    expect(notes(sensitivityReport(sensitivityFor({ ...data, 'as-of': '2021-04' }), context))).toContain(now);
    const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
    const by = study.rankedBy;
    const entry = assumptionsOf(study, runs, by);
    expect(notes(assumptionsReport(entry, { ...context, by, chosen: [], undated: null }))).toContain(now);
  });

  it('is named by explain, of each side where it is not the same', () => {
    const sides = { sets: { old: {}, new: {} }, against: null };
    const reported = notes(explainReport(explained(study), { ...context, sides }));
    expect(reported).toContain(
      'Contingency in the figures of June 2020, as part of the present value: 20% of other (a € 100, b € 400).',
    );
    expect(reported).toContain(now.replace('figures', 'figures of April 2021'));
  });

  it.each([
    ['sensitivity', []],
    ['explain', ['--of', 'b', '--from', '2020-06']],
  ])('is named by %s without an amount of the cost in a year', async (command, args) => {
    const cwd = folderOf({ 'study.yaml': JSON.stringify({ ...data, 'as-of': '2021-04' }) });
    const printed = async (lang: string): Promise<string> =>
      (await samen([command, ...args, '--metric', 'by-year.2020', '--full', '--lang', lang], { cwd })).stdout;
    expect(await printed('en')).toMatch(/Contingency in the figures: 20% of other \((a, )?b\)\./);
    expect(await printed('nl')).toMatch(/Onvoorzien in de cijfers: 20% van overig \((a, )?b\)\./);
  });

  it('is not named of a figure that it is no part of', () => {
    const finish = sensitivityFor({ ...data, 'as-of': '2021-04' }, [], { kind: 'finish' });
    expect(notes(sensitivityReport(finish, context)).join()).not.toContain('Contingency');
  });
});
