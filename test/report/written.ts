import { compare } from '../../src/analysis/compare/compare.ts';
import type { Comparison } from '../../src/analysis/runs/comparison.ts';
import { metricOf } from '../../src/cli/session/options.ts';
import type { Study } from '../../src/model/study/study.ts';
import { comparisonReport } from '../../src/report/tables/compare/comparison.ts';
import type { Report, Table } from '../../src/report/table.ts';
import { readMonth } from '../../src/units/month.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';
import { harbour } from '../support/cli.ts';
import { loadedFolder } from '../support/loaded-folder.ts';

export const languages = { en, nl } as const;
export type Language = keyof typeof languages;

/** The harbour study, its text changed first where a test wants that. */
export function studyWith(change: (name: string, text: string) => string = (_, text) => text): Study {
  return loadedFolder(harbour, { change }).study;
}

export interface Look {
  readonly language?: Language;
  readonly by?: string;
  readonly asOf?: string;
}

export function comparisonOf(study: Study, { by = 'present-value', asOf = '2021-04' }: Look = {}): Comparison {
  const month = readMonth(asOf);
  if (month === null) throw new Error(`${asOf} is no month`);
  const { comparison } = compare(study, { asOf: month, by: metricOf(study, by), years: true });
  if (comparison === null) throw new Error('the study cannot be compared');
  return comparison;
}

export const reportOf = (study: Study, look: Look = {}): Report =>
  comparisonReport(comparisonOf(study, look), { study, sets: {}, words: languages[look.language ?? 'en'] });

/** The one table of a comparison. */
export function tableOf(study: Study, look: Look = {}): Table {
  const [table] = reportOf(study, look).tables;
  if (table === undefined) throw new Error('a comparison without a table');
  return table;
}
