import { assumptionsOf } from '../../analysis/assumptions/assumptions.ts';
import { comparisonOf } from '../../analysis/compare/compare.ts';
import type { Comparison } from '../../analysis/runs/comparison.ts';
import { runsWithAsked } from '../../analysis/runs/asked-year.ts';
import type { Runs } from '../../analysis/runs/runs.ts';
import {
  lackingFigure,
  leaderSwitch,
  type Sensitivity,
  sensitivityOf,
} from '../../analysis/sensitivity/sensitivity.ts';
import { show } from '../../analysis/show/show.ts';
import type { Simulation } from '../../analysis/simulate/simulation-result.ts';
import { isNothingDrawn } from '../../analysis/simulate/without-draws.ts';
import { withDraws } from '../../analysis/simulate/drawn-comparison.ts';
import { meanOfLeader } from '../../analysis/simulate/mean-lead.ts';
import { requestOf } from '../../analysis/simulate/simulate-at-once.ts';
import { type Tradeoff, tradeoffOf } from '../../analysis/tradeoff/tradeoff.ts';
import { type ValueOfInformation, valueOfInformation } from '../../analysis/voi/voi.ts';
import { hasScore } from '../../model/study/criteria.ts';
import type { Explained, Further, PageResults } from '../../report/page/results.ts';
import type { Session } from '../session/session.ts';
import { stepsOf } from '../session/steps.ts';
import { UserError } from '../session/user-error.ts';
import { meanTermsOf } from '../simulation/mean-options.ts';
import { simulated } from '../simulation/simulate-study.ts';
import { computedRuns, type Opened, openStudy } from '../study/open-study.ts';
import { criteriaResult } from './criteria.ts';
import { explained } from './explain.ts';
import { firstDate } from './explain-dates.ts';
import { filesOfSides, openSides } from './explain-sides.ts';
import { openFor } from './sensitivity.ts';

/** What somebody wants results of. */
interface Asked {
  readonly study: string;
  readonly asOf?: string;
  readonly set: readonly string[];
  readonly expert?: string;
}

/** A study with all its results. */
export interface Found {
  readonly opened: Opened;
  readonly results: PageResults;
}

/**
 * Every result of a study that is needed, each computed once; what cannot be given of it, or is not needed, is null.
 *
 * @param session - that shares what is computed
 * @param needed - of what takes long
 * @throws {UserError} where the study is at fault, or cannot be computed as known at that month
 */
export async function reportResults(
  session: Session,
  asked: Asked,
  needed: ReadonlySet<keyof Further>,
): Promise<Found> {
  const { study: _named, ...options } = asked;
  const opened = openStudy(session, asked.study, options);
  const { study, asOf, by } = opened;
  const runs = computedRuns(session, opened);
  const central = comparisonOf(study, runs, { asOf, by, years: true });
  const request = { ...requestOf(study, runs), curve: true };
  const simulation = await orNull(() => simulated(session, opened, request, { workers: null, samples: null }));
  const steps = stepsOf(session.host, session.words, needed.size);
  const given = async <K extends keyof Further>(
    name: K,
    compute: () => Further[K] | Promise<Further[K]>,
  ): Promise<Further[K] | null> => (needed.has(name) ? steps.step(() => orNull(compute)) : null);
  try {
    const voi = await given('voi', () => worthOf(opened, runs));
    const tradeoff = await given('tradeoff', () => pricesOf(opened, runs));
    const sensitivity = await given('sensitivity', () => leadSensitivity(session, asked.study, options));
    const explanation = await given('explanation', () => explanationOf(session, asked, opened));
    const criteria = await given('criteria', () => (hasScore(study) ? criteriaResult(session, opened, {}) : null));
    const results = {
      comparison: comparisonWithDraws(central, simulation, opened, runs),
      leader: leaderSwitch(study, runs, by),
      shown: central.scenarios.map(({ id }) => show(study, runs, { scenario: id, by, comparison: central })),
      assumptions: assumptionsOf(study, runs, by),
    };
    return { opened, results: { ...results, simulation, voi, tradeoff, sensitivity, explanation, criteria } };
  } finally {
    steps.end();
  }
}

/** What a month or a point must be worth; null where draws of it cannot be computed. */
function pricesOf({ study, by }: Opened, runs: Runs): Tradeoff | null {
  const terms = meanTermsOf(study, { ofMean: true });
  if (terms === null) return null;
  const found = tradeoffOf(study, runs, { by, terms });
  return 'pairs' in found ? found : null;
}

/** What is worth finding out; null where draws of it cannot be computed. */
function worthOf({ study }: Opened, runs: Runs): ValueOfInformation | null {
  const found = valueOfInformation(study, runs, requestOf(study, runs));
  return 'evpi' in found ? found : null;
}

/** What can be given of a study; null where that is at fault for this result only. */
async function orNull<T>(compute: () => T | Promise<T>): Promise<T | null> {
  try {
    return await compute();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The comparison with what draws tell, as `compare --draws` has it. */
function comparisonWithDraws(
  central: Comparison,
  simulation: Simulation | null,
  { study, by }: Opened,
  runs: Runs,
): Comparison {
  if (simulation === null) return central;
  const comparison = withDraws(central, simulation, null);
  if (comparison.sampling === undefined || isNothingDrawn(comparison.sampling)) return comparison;
  const request = { ...requestOf(study, runs), by };
  const mean = meanOfLeader(study, runs, request, { comparison: comparison, simulation, by: null });
  return mean === null ? comparison : { ...comparison, mean };
}

/** What the lead hangs on; null where there is no figure to vary. */
function leadSensitivity(session: Session, argument: string, options: Omit<Asked, 'study'>): Sensitivity | null {
  const { opened, metric, found } = openFor(session, argument, options);
  const about = 'leading';
  const runs = runsWithAsked(found, metric);
  if (found.problems.length > 0 || lackingFigure(runs, { about, metric }) !== null) return null;
  return sensitivityOf(opened.study, runs, { about, metric });
}

/** Why the result changed since the first date of the study; null where there is none before the as-of month. */
function explanationOf(
  session: Session,
  { study: argument, asOf, ...asked }: Asked,
  { study, asOf: month }: Opened,
): Explained | null {
  if (firstDate(study, month) === null) return null;
  const options = { ...asked, setFrom: [], setTo: [], ...(asOf === undefined ? {} : { to: asOf }) };
  const sides = openSides(session, filesOfSides(session.host, argument, options), options);
  return { explanation: explained(sides, options).explanation, sides: sides.sides };
}
