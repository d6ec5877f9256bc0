import { outline } from '../../analysis/trace/outline.ts';
import { runsOf } from '../../analysis/runs/runs.ts';
import { traceFigure } from '../../analysis/trace/traceable.ts';
import { traceJson } from '../../report/formats/json/trace.ts';
import { traceReport } from '../../report/tables/trace/trace.ts';
import { writeMonth } from '../../units/month.ts';
import { chooseFormat, type FormatOptions, writeReport } from '../session/formats.ts';
import { openStudy, type StudyOptions } from '../study/open-study.ts';
import { depthOf, scenarioOf } from '../session/options.ts';
import { Refusal } from '../session/refusal.ts';
import type { Session } from '../session/session.ts';

export interface TraceOptions extends FormatOptions, StudyOptions {
  readonly depth?: string;
}

/** `samen trace`: one figure of a scenario, down to what it rests on. */
export async function traceCommand(
  session: Session,
  [id, name, argument]: readonly [scenario: string, metric: string, study: string | undefined],
  options: TraceOptions,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const depth = options.depth === undefined ? Number.POSITIVE_INFINITY : depthOf(options.depth);
  const { loaded, study, asOf, by, sets, json } = openStudy(session, argument, options);
  const scenario = scenarioOf(study, id);
  // A place among others rests on all of them; any other figure on its own scenario only.
  const runs = runsOf(study, name === 'rank' ? [...study.scenarios.values()] : [scenario], asOf);
  if (runs.problems.length > 0) throw new Refusal(loaded.locate(runs.problems));

  const root = traceFigure(study, runs, { scenario: id, name, by });
  if ('kind' in root) throw new Refusal(root);
  const rows = outline(root, depth);
  const context = { study, scenario, words, sets, asOf: writeMonth(asOf), spanOf: loaded.spanOf };
  if (format.kind === 'json') host.out.write(traceJson(rows, { ...json(), ...context }));
  else host.out.write(await writeReport(traceReport(rows, context), format, session));
}
