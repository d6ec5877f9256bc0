import { isOlder } from '../../analysis/assumptions/age.ts';
import { type AssumptionResult, assumptionsOf } from '../../analysis/assumptions/assumptions.ts';
import { assumptionsJson } from '../../report/formats/json/assumptions.ts';
import { assumptionsReport } from '../../report/tables/assumptions/assumptions-report.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { chooseFormat, writeReport } from '../session/formats.ts';
import { openStudy, runsOfAll } from '../study/open-study.ts';
import { ageOf, kinds } from '../session/options.ts';
import type { Session } from '../session/session.ts';

const accepted = {
  kind: {
    form: '--kind <kind>',
    about: (help, words) => help.assumptions.kind(words),
    values: { kind: 'choice', words: kinds },
  },
  stale: { form: '--stale <age>', about: (help) => help.assumptions.stale, values: { kind: 'free' } },
  unused: { form: '--unused', about: (help) => help.assumptions.unused, values: null },
  asOf: shared.asOf,
  by: { ...shared.by, about: (help, metrics) => help.assumptions.by(metrics) },
  set: shared.set,
  expert: shared.expert,
  ...shared.formats,
  summary: shared.summary,
  watch: shared.watch,
} as const satisfies Options;

/** `samen assumptions`: all of them, or those that somebody has a question about. */
export const assumptions = command({
  name: 'assumptions',
  question: 'next',
  help: (help) => help.assumptions,
  output: 'assumptions',
  arguments: { study: shared.study },
  options: accepted,
  run: async (session, { study }, options) => listAssumptions(session, study, options),
});

async function listAssumptions(
  session: Session,
  argument: string | undefined,
  options: Typed<typeof accepted>,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const kind = options.kind ?? null;
  const age = options.stale === undefined ? null : ageOf('--stale', options.stale);
  const opened = openStudy(session, argument, options);
  const { loaded, study, asOf, by, sets, json } = opened;

  const result = session.shared('assumptions', () => assumptionsOf(study, runsOfAll(session, opened), by));
  const asked = result.assumptions.filter(
    ({ usedBy, origin }) =>
      (options.unused !== true || usedBy.length === 0) && (kind === null || origin?.kind === kind),
  );
  const isStale = ({ since }: AssumptionResult): boolean =>
    age === null || (since !== null && isOlder(since, asOf, age));
  const chosen = asked.filter(isStale);
  if (format.kind === 'json') {
    host.out.write(assumptionsJson(result, { ...json(), study, spanOf: loaded.spanOf, chosen }));
    return;
  }
  const undated = age === null ? null : asked.filter(({ value, since }) => value !== null && since === null).length;
  const context = { study, words, sets, by, chosen, undated };
  host.out.write(await writeReport(assumptionsReport(result, context), format, session));
}
