import { comparisonOf } from '../../analysis/compare/compare.ts';
import { show as resultOf } from '../../analysis/show/show.ts';
import { leaderSwitch } from '../../analysis/sensitivity/sensitivity.ts';
import { comparisonJson } from '../../report/formats/json/comparison.ts';
import { scenarioJson } from '../../report/formats/json/scenario.ts';
import type { Report } from '../../report/table.ts';
import { tableIds } from '../../report/tables/show/table-ids.ts';
import { sideBySideReport } from '../../report/tables/show/side-by-side.ts';
import { showReport } from '../../report/tables/show/report.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { chooseFormat, writeReport } from '../session/formats.ts';
import { scenarioOrStudy } from '../study/scenario-or-study.ts';
import { openStudy, computedRuns } from '../study/open-study.ts';
import { scenarioOf } from '../session/options.ts';
import { reportAbsent } from '../session/report-absent.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';

const accepted = {
  table: {
    form: '--table <name>',
    about: (help, tables) => help.show.table(tables),
    values: { kind: 'choice', words: tableIds },
    isRepeatable: true,
  },
  asOf: shared.asOf,
  by: shared.by,
  set: shared.set,
  expert: shared.expert,
  ...shared.formats,
  summary: shared.summary,
  watch: shared.watch,
} as const satisfies Options;

/** `samen show`: everything of one scenario, or some of its tables; or all scenarios side by side. */
export const show = command({
  name: 'show',
  question: 'which',
  help: (help) => help.show,
  output: 'scenario',
  arguments: { scenario: { ...shared.scenario, form: '[scenario]' }, study: shared.study },
  options: accepted,
  run: async (session, given, options) => {
    const { scenario, study } = scenarioOrStudy(session.host, given);
    await (scenario === undefined
      ? showAll(session, study, options)
      : showScenario(session, { scenario, study }, options));
  },
});

/** The timeline and the budget of all scenarios; in JSON what compare finds of them, which has both. */
async function showAll(session: Session, argument: string | undefined, options: Typed<typeof accepted>): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const opened = openStudy(session, argument, options);
  const { loaded, study, asOf, by, sets, json } = opened;
  const runs = computedRuns(session, opened);

  const comparison = session.shared('comparison of years', () => comparisonOf(study, runs, { asOf, by, years: true }));
  if (format.kind === 'json') {
    const leader = session.shared('leader', () => leaderSwitch(study, runs, by));
    host.out.write(comparisonJson(comparison, leader, { ...json(), study }));
  } else {
    const report = sideBySideReport(comparison, { study, words, sets });
    refuseOfOne(options.table, report);
    host.out.write(await writeReport(only(report, options.table), format, session));
  }
  await session.warn(loaded.locate(comparison.warnings));
}

/** @throws {UserError} where a table is asked for that only one scenario has */
function refuseOfOne(asked: readonly string[], { tables }: Report): void {
  const ofOne = asked.find((name) => !tables.some(({ id }) => id === name));
  if (ofOne === undefined) return;
  throw new UserError({ kind: 'usage', what: 'of-one-scenario', name: `--table ${ofOne}`, near: null });
}

async function showScenario(
  session: Session,
  { scenario: id, study: argument }: { readonly scenario: string; readonly study?: string | undefined },
  options: Typed<typeof accepted>,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const opened = openStudy(session, argument, options);
  const { loaded, study, asOf, by, sets, json } = opened;
  const scenario = scenarioOf(study, id);
  const runs = computedRuns(session, opened);

  const comparison = session.shared('comparison', () => comparisonOf(study, runs, { asOf, by, years: false }));
  const shown = session.shared(`scenario ${id}`, () => resultOf(study, runs, { scenario: id, by, comparison }));
  if (format.kind === 'json') {
    host.out.write(scenarioJson(shown, { ...json(), study, spanOf: loaded.spanOf }));
    return;
  }
  const report = showReport(shown, { study, scenario, words, sets });
  host.out.write(await writeReport(only(report, options.table), format, session));
  reportAbsent(session, options.table, report);
  const own = shown.comparison.warnings.filter(({ path }) => path[0] !== 'scenarios' || path[1] === id);
  await session.warn(loaded.locate(own));
}

/** The tables that were asked for, in their order; all where none were. */
function only(report: Report, ids: readonly string[]): Report {
  if (ids.length === 0) return report;
  return { ...report, tables: report.tables.filter(({ id }) => ids.includes(id)) };
}
