import { type About, lackingFigure, sensitivityOf } from '../../analysis/sensitivity/sensitivity.ts';
import type { Study } from '../../model/study/study.ts';
import { sensitivityJson } from '../../report/formats/json/sensitivity.ts';
import { sensitivityReport } from '../../report/tables/sensitivity/sensitivity.ts';
import { chooseFormat, type FormatOptions, writeReport } from '../session/formats.ts';
import { openStudy, runsOfAll, type StudyOptions } from '../study/open-study.ts';
import { metricOf, pairOf, scenarioOf } from '../session/options.ts';
import { Refusal } from '../session/refusal.ts';
import type { Session } from '../session/session.ts';

export interface SensitivityOptions extends FormatOptions, StudyOptions {
  readonly between?: string;
  readonly of?: string;
  readonly metric?: string;
}

/** `samen sensitivity`: which assumptions matter most, and at which values the lead turns. */
export async function sensitivityCommand(
  session: Session,
  argument: string | undefined,
  options: SensitivityOptions,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const opened = openStudy(session, argument, options);
  const { loaded, study, by, sets, json } = opened;
  const metric = options.metric === undefined ? by : metricOf(study, options.metric, { option: '--metric' });
  const about = aboutOf(study, options);
  const runs = runsOfAll(session, opened);
  if (runs.problems.length > 0) throw new Refusal(loaded.locate(runs.problems));

  const lacking = lackingFigure(runs, { about, metric });
  if (lacking !== null) throw new Refusal(lacking);
  const result = session.shared('sensitivity', () => sensitivityOf(study, runs, { about, metric }));
  const context = { study, words, sets };
  if (format.kind === 'json') host.out.write(sensitivityJson(result, { ...json(), ...context }));
  else host.out.write(await writeReport(sensitivityReport(result, context), format, session));
}

/** @throws {Refusal} for both a scenario and a pair */
function aboutOf(study: Study, { between, of }: SensitivityOptions): About {
  if (of !== undefined && between !== undefined)
    throw new Refusal({ kind: 'usage', what: 'not-together', name: '--between, --of', near: null });
  if (of !== undefined) return { ids: [scenarioOf(study, of).id] };
  return between === undefined ? 'leading' : { ids: pairOf(study, between) };
}
