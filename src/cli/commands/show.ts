import { comparisonOf } from '../../analysis/compare/compare.ts';
import { show } from '../../analysis/show/show.ts';
import { scenarioJson } from '../../report/formats/json/scenario.ts';
import type { Report } from '../../report/table.ts';
import { tableIds } from '../../report/tables/show/table-ids.ts';
import { showReport } from '../../report/tables/show/report.ts';
import { chooseFormat, type FormatOptions, writeReport } from '../session/formats.ts';
import { openStudy, runsOfAll, type StudyOptions } from '../study/open-study.ts';
import { oneOf, scenarioOf } from '../session/options.ts';
import { Refusal } from '../session/refusal.ts';
import type { Session } from '../session/session.ts';

export interface ShowOptions extends FormatOptions, StudyOptions {
  readonly table: readonly string[];
}

/** `samen show`: everything of one scenario, or some of its tables. */
export async function showCommand(
  session: Session,
  id: string,
  argument: string | undefined,
  options: ShowOptions,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const asked = options.table.map((table) => oneOf('--table', table, tableIds));
  const opened = openStudy(session, argument, options);
  const { loaded, study, asOf, by, sets, json } = opened;
  const scenario = scenarioOf(study, id);
  const runs = runsOfAll(session, opened);
  if (runs.problems.length > 0) throw new Refusal(loaded.locate(runs.problems));

  const { shared } = session;
  const comparison = shared('comparison', () => comparisonOf(study, runs, { asOf, by, years: false }));
  const shown = shared(`scenario ${id}`, () => show(study, runs, { scenario: id, by, comparison }));
  if (format.kind === 'json') {
    host.out.write(scenarioJson(shown, { ...json(), study, spanOf: loaded.spanOf }));
    return;
  }
  const report = showReport(shown, { study, scenario, words, sets });
  host.out.write(await writeReport(only(report, asked), format, session));
  const own = shown.comparison.warnings.filter(({ path }) => path[0] !== 'scenarios' || path[1] === id);
  await session.warn(loaded.locate(own));
}

/** The tables that were asked for, in their order; all where none were. */
function only(report: Report, ids: readonly string[]): Report {
  if (ids.length === 0) return report;
  return { ...report, tables: report.tables.filter(({ id }) => ids.includes(id)) };
}
