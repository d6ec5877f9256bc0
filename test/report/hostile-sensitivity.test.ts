import { describe, expect, it } from 'vitest';
import { compare } from '../../src/analysis/compare/compare.ts';
import { runsOf } from '../../src/analysis/runs/runs.ts';
import { leaderSwitch, sensitivityOf } from '../../src/analysis/sensitivity/sensitivity.ts';
import { csv } from '../../src/report/formats/csv.ts';
import { markdown } from '../../src/report/formats/markdown.ts';
import { terminal } from '../../src/report/formats/terminal.ts';
import { noPaint } from '../../src/report/paint.ts';
import type { Report } from '../../src/report/table.ts';
import { comparisonReport } from '../../src/report/tables/compare/comparison.ts';
import { sensitivityReport } from '../../src/report/tables/sensitivity/sensitivity.ts';
import { parseCsv } from '../support/csv.ts';
import { harbour } from '../support/cli.ts';
import { loadedFolder } from '../support/loaded-folder.ts';
import { month } from '../support/studies.ts';
import { names, unseen } from './hostile-names.ts';
import { languages } from './written.ts';

/** The harbour with one text for every title of an assumption, a form and the study itself. */
const loadedWith = (yaml: string) =>
  loadedFolder(harbour, {
    change: (_, text) =>
      text
        .replace(/^title: .*$/m, () => `title: "${yaml}"`)
        .replace(/title: \{ nl: [^}]*\}/g, () => `title: "${yaml}"`)
        .replace(/^( {4})title: [^"{\n]*$/gm, (_line, indent: string) => `${indent}title: "${yaml}"`),
  });

/** What sensitivity tells, and the table of a comparison with the nearest switch below it. */
function reportsOf(yaml: string): readonly Report[] {
  const { study } = loadedWith(yaml);
  const asOf = month('2020-06');
  const runs = runsOf(study, [...study.scenarios.values()], asOf);
  const by = { kind: 'present-value' } as const;
  const { comparison } = compare(study, { asOf, by, years: false });
  if (comparison === null) throw new Error('nothing to compare');
  const leader = leaderSwitch(study, runs, by);
  expect(leader).not.toBeNull();
  const sensitivity = sensitivityOf(study, runs, { about: 'leading', metric: by });
  return (['en', 'nl'] as const).flatMap((language) => {
    const context = { study, words: languages[language], sets: {} };
    return [sensitivityReport(sensitivity, context), comparisonReport(comparison, { ...context, leader })];
  });
}

const plain = reportsOf('plain');
const cases = names.map(([what, yaml, shown]) => [what, reportsOf(yaml), shown] as const);

const linesOf = (report: Report): string => terminal(report, { width: 900, paint: noPaint, words: languages.en });

const rules = (text: string): number => text.split('\n').filter((line) => line.includes('─')).length;

describe('in a sensitivity, and below a comparison, a name with', () => {
  it.each(cases)('%s is made visible in a table, and adds no row', (_, reports, shown) => {
    for (const [at, report] of reports.entries()) {
      const text = linesOf(report);

      expect(text.replaceAll('\n', '')).not.toMatch(unseen);
      expect(text.replaceAll(/\s+/g, ' ')).toContain(shown.replaceAll(/\s+/g, ' '));
      expect(rules(text)).toBe(rules(linesOf(plain[at] as Report)));
    }
  });

  it.each(cases)('%s is no formula in CSV, and opens nothing in Markdown', (_, reports) => {
    for (const report of reports) {
      const fields = parseCsv(csv(report, { delimiter: ',', words: languages.en }), ',').flat();
      const text = markdown(report, languages.en);

      expect(fields.filter((field) => /^[\s"]*[=+\-@]/.test(field) && !/^-[\d.]+$/.test(field))).toEqual([]);
      expect(text.replaceAll('\n', '')).not.toMatch(unseen);
      expect(text.replaceAll(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[<`~$]|\]\(|:\/\/|www\.|@\w/);
    }
  });
});
