import { runsWithAsked, unknownYear } from '../../analysis/runs/asked-year.ts';
import type { Objective } from '../../analysis/sensitivity/objective.ts';
import {
  type About,
  lackingFigure,
  objectiveAbout,
  type Sensitivity,
  sensitivityOf,
  sensitivityTo,
} from '../../analysis/sensitivity/sensitivity.ts';
import type { MeanTerms } from '../../analysis/draws/draw-values.ts';
import type { Study } from '../../model/study/study.ts';
import { sensitivityJson } from '../../report/formats/json/sensitivity.ts';
import { sensitivityReport } from '../../report/tables/sensitivity/sensitivity.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { chooseFormat, writeReport } from '../session/formats.ts';
import { meanOptions, meanTermsOf } from '../simulation/mean-options.ts';
import { openStudy, type Opened, runsOfAll } from '../study/open-study.ts';
import { askedOf, pairOf, scenarioOf } from '../session/options.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';

const accepted = {
  between: { ...shared.between, form: '--between <a,b>', about: (help) => help.sensitivity.between },
  of: { ...shared.of, about: (help) => help.sensitivity.of },
  metric: { ...shared.metric, about: (help, metrics) => help.sensitivity.metric(metrics) },
  ...meanOptions,
  asOf: shared.asOf,
  set: shared.set,
  ...shared.formats,
  watch: shared.watch,
} as const satisfies Options;

/** `samen sensitivity`: which assumptions matter most, and at which values the lead turns. */
export const sensitivity = command({
  name: 'sensitivity',
  question: 'how-sure',
  help: (help) => help.sensitivity,
  output: 'sensitivity',
  arguments: { study: shared.study },
  options: accepted,
  run: async (session, { study }, options) => findSensitivity(session, study, options),
});

type SensitivityOptions = Typed<typeof accepted>;

async function findSensitivity(
  session: Session,
  argument: string | undefined,
  options: SensitivityOptions,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const opened = openStudy(session, argument, options);
  const { loaded, study, by, sets, json } = opened;
  const metric = options.metric === undefined ? by : askedOf(study, options.metric);
  const about = aboutOf(study, options);
  const found = runsOfAll(session, opened);
  if (found.problems.length > 0) throw new UserError(loaded.locate(found.problems));

  const noYear = unknownYear(metric, [[study, found]]);
  if (noYear !== null) throw new UserError(noYear);
  const runs = runsWithAsked(found, metric);
  const lacking = lackingFigure(runs, { about, metric });
  if (lacking !== null) throw new UserError(lacking);
  const terms = meanTermsOf(study, options);
  const result =
    terms === null
      ? session.shared('sensitivity', () => sensitivityOf(study, runs, { about, metric }))
      : await ofMean(opened, objectiveAbout(study, runs, { about, metric }), terms);
  const context = { study, words, sets };
  if (format.kind === 'json') host.out.write(sensitivityJson(result, { ...json(), ...context }));
  else host.out.write(await writeReport(sensitivityReport(result, context), format, session));
}

/** The same of the mean over draws. What draws need is loaded only then. @throws {UserError} where it cannot be computed */
async function ofMean({ loaded }: Opened, objective: Objective, terms: MeanTerms): Promise<Sensitivity> {
  const { meanObjective } = await import('../../analysis/sensitivity/mean.ts');
  const mean = meanObjective(objective, terms);
  if ('terms' in mean) return sensitivityTo({ ...objective, mean });
  throw new UserError(loaded.locate(mean));
}

/** @throws {UserError} for both a scenario and a pair */
function aboutOf(study: Study, { between, of }: SensitivityOptions): About {
  if (of !== undefined && between !== undefined)
    throw new UserError({ kind: 'usage', what: 'not-together', name: '--between, --of', near: null });
  if (of !== undefined) return { ids: [scenarioOf(study, of).id] };
  return between === undefined ? 'leading' : { ids: pairOf(study, between) };
}
