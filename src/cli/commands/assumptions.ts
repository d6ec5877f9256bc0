import { isOlder } from '../../analysis/assumptions/age.ts';
import { type AssumptionResult, assumptionsOf } from '../../analysis/assumptions/assumptions.ts';
import { assumptionsJson } from '../../report/formats/json/assumptions.ts';
import { assumptionsReport } from '../../report/tables/assumptions/assumptions-report.ts';
import { chooseFormat, type FormatOptions, writeReport } from '../session/formats.ts';
import { openStudy, runsOfAll, type StudyOptions } from '../study/open-study.ts';
import { ageOf, kinds, oneOf } from '../session/options.ts';
import type { Session } from '../session/session.ts';

export interface AssumptionsOptions extends FormatOptions, StudyOptions {
  readonly unused?: boolean;
  readonly kind?: string;
  readonly stale?: string;
}

/** `samen assumptions`: all of them, or those that somebody has a question about. */
export async function assumptionsCommand(
  session: Session,
  argument: string | undefined,
  options: AssumptionsOptions,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const kind = options.kind === undefined ? null : oneOf('--kind', options.kind, kinds);
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
