import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/report/table.ts';
import { comparisonOf, studyWith, tableOf } from './written.ts';

const study = studyWith();
const column = (name: string, look: Parameters<typeof tableOf>[1] = {}): readonly (Cell | undefined)[] => {
  const table = tableOf(study, look);
  const index = table.columns.findIndex((each) => each.name === name);
  return table.groups.flatMap(({ rows }) => rows.map((row) => row[index]));
};
const notes = (look: Parameters<typeof tableOf>[1] = {}): string =>
  tableOf(study, look)
    .notes.map(({ text }) => text)
    .join('\n');

describe('the ranked table', () => {
  it('has the columns that a parliament asks for', () => {
    expect(tableOf(study).columns.map(({ name }) => name)).toEqual([
      '#',
      'Scenario',
      'Gates',
      'Present value',
      'From best',
      'Finish',
      'One-off',
      'Unlawful, from July 2020',
      'Running',
      'From best',
    ]);
  });

  it('keeps amounts as they were computed', () => {
    const amounts = comparisonOf(study).scenarios.map(({ presentValue }) => ({
      kind: 'money',
      amount: presentValue,
      signed: false,
    }));

    expect(column('Present value')).toEqual(amounts);
  });

  it('leaves the distance of the best from itself empty', () => {
    expect(column('From best').map((cell) => cell?.kind)).toEqual(['empty', 'money', 'money', 'money']);
  });

  it('marks scenarios whose structure is a reconstruction, and those only', () => {
    const marks = column('Scenario').map((cell) => cell?.kind === 'text' && cell.text.endsWith(' †'));

    expect(marks).toEqual([false, true, true, false]);
    expect(notes()).toContain("† structure reconstructed by the study's authors; ‡ in part, the rest sourced");
  });

  it('says of gates whether they pass, fail, are unknown or are not there', () => {
    expect(column('Gates').map((cell) => cell?.kind === 'text' && cell.text)).toEqual([
      '✓ pass',
      '✓ pass',
      '–',
      '✗ fail',
    ]);
    expect(column('Gates', { asOf: '2020-06' }).map((cell) => cell?.kind === 'text' && cell.text)).toEqual([
      '? unknown',
      '? unknown',
      '? unknown',
      '–',
    ]);
  });

  it('tells under it which gate fails, its evidence, and what the scenario would have cost', () => {
    expect(notes()).toMatch(/✗ 2\.5: Result obligation \(reuse\) .*at least 60%.*25%/);
    expect(notes()).toMatch(/2\.5 would have cost .*39\.04 .*dearer than the best feasible scenario/);
  });

  it('tells under it on which terms it was computed', () => {
    const text = notes();

    for (const term of [
      'Ranked by present value of costs.',
      'VAT (21%)',
      'Real prices of 2020.',
      'Discounted at 2.25% (real) to 2020, at the start of each year.',
      'Service counts until December 2030.',
      'Each estimate at its central value (mode, median or middle), no risk event: the mean may differ (samen simulate).',
      'Numbers: 3 sourced, 1 derived, 7 judgement, 32 unstated.',
    ])
      expect(text).toContain(term);
  });

  it.each([
    ['total-cost', 'Total cost', 'money'],
    ['score', 'Score', 'points'],
  ])('ranked by %s, has a column for it', (by, name, kind) => {
    expect(column(name, { by }).map((cell) => cell?.kind)).toEqual([kind, kind, kind, kind]);
  });

  it.each(['finish', 'measures.unlawful'])('ranked by %s, says differences in months', (by) => {
    const kinds = column('From best', { by }).map((cell) => cell?.kind);

    expect(kinds[0]).toBe('empty');
    expect(new Set(kinds.slice(1))).toEqual(new Set(['months']));
  });
});
