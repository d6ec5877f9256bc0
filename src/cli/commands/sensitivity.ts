import { runsOf } from '../../analysis/runs/runs.ts';
import { runsWithAsked, unknownYear } from '../../analysis/runs/asked-year.ts';
import type { Runs } from '../../analysis/runs/runs.ts';
import { type Grid, gridOf } from '../../analysis/sensitivity/grid.ts';
import { type Objective, objectiveOf, type Variable, variablesOf } from '../../analysis/sensitivity/objective.ts';
import { type Pairs, pairsOf } from '../../analysis/sensitivity/pairs.ts';
import {
  type About,
  lackingFigure,
  objectiveAbout,
  type Sensitivity,
  sensitivityOf,
  sensitivityTo,
} from '../../analysis/sensitivity/sensitivity.ts';
import type { MeanTerms } from '../../analysis/draws/draw-values.ts';
import type { Settled } from '../../engine/settle.ts';
import type { AskedMetric } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import { unknown } from '../../problems/unknown-name.ts';
import type { UsageFault } from '../../problems/usage-fault.ts';
import { sensitivityJson } from '../../report/formats/json/sensitivity.ts';
import { pairsReport } from '../../report/tables/sensitivity/pairs.ts';
import { planeReport } from '../../report/tables/sensitivity/plane.ts';
import { sensitivityReport } from '../../report/tables/sensitivity/sensitivity.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { chooseFormat, writeReport } from '../session/formats.ts';
import { meanOptions, meanTermsOf } from '../simulation/mean-options.ts';
import { openStudy, type Opened, runsOfAll, tellDoubts } from '../study/open-study.ts';
import { askedOf, pairOf, scenarioOf, shareOf } from '../session/options.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';

const accepted = {
  between: { ...shared.between, form: '--between <a,b>', about: (help) => help.sensitivity.between },
  of: { ...shared.of, about: (help) => help.sensitivity.of },
  metric: { ...shared.metric, about: (help, metrics) => help.sensitivity.metric(metrics) },
  grid: { form: '--grid <a,b>', about: (help) => help.plane.grid, values: { kind: 'of-study', names: 'assumption' } },
  pairs: { form: '--pairs', about: (help) => help.plane.pairs, values: null },
  within: { form: '--within <share>', about: (help) => help.plane.within, values: { kind: 'free' } },
  ...meanOptions,
  asOf: shared.asOf,
  set: shared.set,
  expert: shared.expert,
  ...shared.formats,
  summary: shared.summary,
  watch: shared.watch,
} as const satisfies Options;

/** `samen sensitivity`: which assumptions matter most, and at which values the lead changes. */
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
  const { opened, metric, found } = openFor(session, argument, options);
  const { loaded, study, sets, json } = opened;
  const about = aboutOf(study, options);
  if (found.problems.length > 0) throw new UserError(loaded.locate(found.problems));

  const noYear = unknownYear(metric, [[study, found]]);
  if (noYear !== null) throw new UserError(noYear);
  const runs = runsWithAsked(found, metric);
  const lacking = lackingFigure(runs, { about, metric });
  if (lacking !== null) throw new UserError(lacking);
  const context = { study, words, sets };
  const terms = meanTermsOf(study, options);
  const two = twoAtOnce(study, runs, metric, options);
  if (two !== null && format.kind !== 'json') {
    const hasPicture = format.kind === 'table';
    const isShort = format.kind === 'table' && !format.isFull;
    const { grid, pairs } = two;
    const report =
      grid === undefined
        ? pairsReport(pairs, { asOf: runs.settled.asOf, isShort }, context)
        : planeReport(grid, { asOf: runs.settled.asOf, hasPicture }, context);
    host.out.write(await writeReport(report, format, session));
    await tellDoubts(session, opened);
    return;
  }
  const result =
    terms === null
      ? session.shared('sensitivity', () => sensitivityOf(study, runs, { about, metric }))
      : await ofMean(opened, objectiveAbout(study, runs, { about, metric }), terms);
  if (format.kind === 'json') host.out.write(sensitivityJson({ ...result, ...two }, { ...json(), ...context }));
  else host.out.write(await writeReport(sensitivityReport(result, context), format, session));
  await tellDoubts(session, opened);
}

type Two = { readonly grid: Grid; readonly pairs?: never } | { readonly grid?: never; readonly pairs: Pairs };

/** What is asked of two assumptions at once, of all scenarios or of the two that are named; null where nothing is. */
function twoAtOnce(
  study: Study,
  { runs, settled }: Runs,
  metric: AskedMetric,
  options: SensitivityOptions,
): Two | null {
  const { grid, pairs, within, between } = options;
  if (grid === undefined && pairs !== true) {
    if (within !== undefined) throw usage('missing-option', '--pairs');
    return null;
  }
  const others = { '--grid': grid, '--pairs': pairs, '--of': options.of, '--of-mean': options.ofMean };
  const given = Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (given.length > 1) throw usage('not-together', given.join(', '));
  const ids = between === undefined ? null : pairOf(study, between);
  const objective = objectiveOf(
    study,
    metric,
    runs.filter(({ scenario }) => ids?.includes(scenario.id) ?? true),
  );
  const variables = variablesOf(objective);
  if (grid === undefined)
    return { pairs: pairsOf(objective, variables, within === undefined ? 1 : shareOf('--within', within)) };
  if (within !== undefined) throw usage('not-together', '--grid, --within');
  const [a, b] = twoOf(grid, variables, settled.inForce);
  return { grid: gridOf(objective, a, b) };
}

function twoOf(text: string, variables: readonly Variable[], inForce: Settled['inForce']): [Variable, Variable] {
  const names = text.split(',').map((name) => name.trim());
  if (names.length !== 2 || names[0] === names[1]) throw usage('two-assumptions', `--grid ${text}`);
  const [a, b] = names.map((name) => {
    const found = variables.find(({ key }) => key === name);
    if (found === undefined) throw notVaried(name, variables, inForce);
    if (found.assumption.range === null) throw usage('without-range', name, '--grid');
    return found;
  });
  return [a as Variable, b as Variable];
}

/** Why an assumption is none of those that can be varied: there is none, it follows from others, or nothing rests on it. */
function notVaried(name: string, variables: readonly Variable[], inForce: Settled['inForce']): UserError {
  const dated = inForce.get(name);
  if (dated === undefined)
    return new UserError({
      ...unknown(
        'assumption',
        name,
        variables.map(({ key }) => key),
      ),
      ofOption: '--grid',
    });
  const hasValue = dated !== null && dated.value.shape !== 'formula' && dated.value.shape !== 'unknown';
  return usage(hasValue ? 'not-rested-on' : 'not-variable', name, '--grid');
}

const usage = (what: UsageFault, name: string, ofOption?: string): UserError =>
  new UserError({ kind: 'usage', what, name, near: null, ...(ofOption !== undefined && { ofOption }) });

/** The same of the mean over draws. What draws need is loaded only then. @throws {UserError} where it cannot be computed */
async function ofMean({ loaded }: Opened, objective: Objective, terms: MeanTerms): Promise<Sensitivity> {
  const { meanObjective } = await import('../../analysis/sensitivity/mean.ts');
  const mean = meanObjective(objective, terms);
  if ('terms' in mean) return sensitivityTo({ ...objective, mean });
  throw new UserError(loaded.locate(mean));
}

/** The study and its runs. Of a score, bare scores, weights and says are varied as assumptions are. */
export function openFor(
  session: Session,
  argument: string | undefined,
  options: Pick<SensitivityOptions, 'asOf' | 'set' | 'metric'>,
) {
  const plain = openStudy(session, argument, options);
  const metric = options.metric === undefined ? plain.by : askedOf(plain.study, options.metric);
  if (metric.kind !== 'score') return { opened: plain, metric, found: runsOfAll(session, plain) };
  const judged = openStudy(session, argument, { ...options, asAssumptions: true });
  const { study, asOf } = judged;
  // What a result says it was made from is the study as it is written.
  const opened = { ...judged, json: plain.json };
  return { opened, metric, found: runsOf(study, [...study.scenarios.values()], asOf) };
}

/** @throws {UserError} for both a scenario and a pair */
function aboutOf(study: Study, { between, of }: SensitivityOptions): About {
  if (of !== undefined && between !== undefined)
    throw new UserError({ kind: 'usage', what: 'not-together', name: '--between, --of', near: null });
  if (of !== undefined) return { ids: [scenarioOf(study, of, '--of').id] };
  return between === undefined ? 'leading' : { ids: pairOf(study, between) };
}
