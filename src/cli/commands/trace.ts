import { outline, type OutlineRow } from '../../analysis/trace/outline.ts';
import type { TraceLine } from '../../analysis/trace/trace.ts';
import { runsOf } from '../../analysis/runs/runs.ts';
import { traceFigure } from '../../analysis/trace/traceable.ts';
import { traceJson } from '../../report/formats/json/trace.ts';
import { traceReport } from '../../report/tables/trace/trace.ts';
import { writeMonth } from '../../units/month.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { chooseFormat, writeReport } from '../session/formats.ts';
import { openStudy, tellDoubts } from '../study/open-study.ts';
import { depthOf, scenarioOf } from '../session/options.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';

/** As many rows as a screen has room for. */
const mostRows = 12;

const accepted = {
  depth: { form: '--depth <levels>', about: (help) => help.trace.depth, values: { kind: 'free' } },
  asOf: shared.asOf,
  by: shared.by,
  set: shared.set,
  expert: shared.expert,
  ...shared.formats,
  summary: shared.summary,
  watch: shared.watch,
} as const satisfies Options;

/** `samen trace`: one figure of a scenario, down to what it rests on. */
export const trace = command({
  name: 'trace',
  question: 'why',
  help: (help) => help.trace,
  output: 'trace',
  arguments: {
    scenario: { ...shared.scenario, about: (help) => help.trace.scenario },
    metric: {
      form: '<metric>',
      about: (help) => help.trace.metric,
      values: { kind: 'of-study', names: 'figure' },
    },
    study: shared.study,
  },
  options: accepted,
  run: async (session, given, options) => traceScenario(session, given, options),
});

async function traceScenario(
  session: Session,
  given: { readonly scenario: string; readonly metric: string; readonly study?: string },
  options: Typed<typeof accepted>,
): Promise<void> {
  const { scenario: id, metric: name, study: argument } = given;
  const { host, words } = session;
  if (options.by !== undefined && name !== 'rank')
    throw new UserError({ kind: 'usage', what: 'only-of-rank', name: '--by', near: null });
  const format = chooseFormat(options);
  const depth = options.depth === undefined ? null : depthOf(options.depth);
  const opened = openStudy(session, argument, options);
  const { loaded, study, asOf, by, sets, json } = opened;
  const scenario = scenarioOf(study, id);
  // A place among others rests on all of them; any other figure on its own scenario only.
  const runs = runsOf(study, name === 'rank' ? [...study.scenarios.values()] : [scenario], asOf);
  if (runs.problems.length > 0) throw new UserError(loaded.locate(runs.problems));

  const root = traceFigure(study, runs, { scenario: id, name, by });
  if ('kind' in root) throw new UserError(root);
  const isShort = depth === null && format.kind === 'table' && !format.isFull;
  const whole = format.kind === 'summary' ? 1 : Number.POSITIVE_INFINITY;
  const rows = isShort ? shortOutline(root) : outline(root, depth ?? whole);
  const context = { study, scenario, words, sets, asOf: writeMonth(asOf), spanOf: loaded.spanOf };
  if (format.kind === 'json') host.out.write(traceJson(rows, { ...json(), ...context }));
  else host.out.write(await writeReport(traceReport(rows, context), format, session));
  await tellDoubts(session, opened);
}

/** As many whole levels as a screen has room for, at least one. */
function shortOutline(root: TraceLine): OutlineRow[] {
  let rows = outline(root, 1);
  for (let depth = 2; rows.some(({ hidden }) => hidden > 0); depth++) {
    const deeper = outline(root, depth);
    if (deeper.length > mostRows) break;
    rows = deeper;
  }
  return rows;
}
