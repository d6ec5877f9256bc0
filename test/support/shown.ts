import { runsOf } from '../../src/analysis/runs/runs.ts';
import { show, type Shown } from '../../src/analysis/show/show.ts';
import type { JsonContext } from '../../src/report/formats/json/envelope.ts';
import { scenarioJson } from '../../src/report/formats/json/scenario.ts';
import type { Report, Table } from '../../src/report/table.ts';
import { showReport } from '../../src/report/tables/show/report.ts';
import { terminal } from '../../src/report/formats/terminal.ts';
import { noPaint } from '../../src/report/paint.ts';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { languages, type Language } from '../report/written.ts';
import { loaded, scenarioWith, studyWith } from './studies.ts';

/** What `samen show` finds of a scenario of a study that is written as plain data. */
export function shownOf(data: unknown, id = 'only'): Shown {
  const { study } = loaded(data);
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  if (runs.problems.length > 0) throw new Error(`the study cannot be computed: ${JSON.stringify(runs.problems)}`);
  return show(study, runs, { scenario: id, by: study.rankedBy });
}

/** The same as the tables that are printed. */
export function reportOf(data: unknown, id = 'only', language: Language = 'en'): Report {
  const { study } = loaded(data);
  const scenario = study.scenarios.get(id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  return showReport(shownOf(data, id), { study, scenario, words: languages[language], sets: {} });
}

/** One of those tables; null where it is not shown. */
export const tableOf = (data: unknown, table: string, id = 'only'): Table | null =>
  reportOf(data, id).tables.find((each) => each.id === table) ?? null;

/** The JSON of it, read back. */
export function jsonOf(data: unknown, id = 'only'): unknown {
  const { study, spanOf } = loaded(data);
  return JSON.parse(scenarioJson(shownOf(data, id), { ...context, study, spanOf }));
}

const context: JsonContext = { samen: '0.0.0', inputHash: `sha256:${'0'.repeat(64)}`, sets: {}, words: languages.en };

/** A report, or a part of one, as it is printed in a terminal. */
export function print(partial: Partial<Report>, width: number, language: Language = 'en'): string {
  return terminal(
    { title: '', tables: [], notes: [], ...partial },
    { width, paint: noPaint, words: languages[language] },
  );
}

/** A scenario that costs so much more a month than nothing, in stretches. */
export const stretches = (
  ...amounts: readonly (readonly [amount: string, from: string, until: string])[]
): WrittenStudy =>
  studyWith({
    reference: 'none',
    scenarios: {
      only: scenarioWith({
        running: amounts.map(([amount, from, until]) => ({ title: 'A', amount, from, until, category: 'a' })),
      }),
      none: scenarioWith({}),
    },
  });
