import { runsOf } from '../../analysis/runs.ts';
import { correlateOf } from '../../analysis/simulate/correlated.ts';
import type { SimulationRequest } from '../../analysis/simulate/request.ts';
import { SimulationWork } from '../../analysis/simulate/simulate.ts';
import type { Study } from '../../model/study.ts';
import { simulationJson } from '../../report/formats/json/simulation.ts';
import { chooseFormat, type FormatOptions } from '../formats.ts';
import { openStudy, type Opened, type StudyOptions } from '../open-study.ts';
import { asOfMonth, oneOf, wholeNumber } from '../options.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../session.ts';
import { runSimulation } from '../simulation-run.ts';

export interface SimulateOptions extends FormatOptions, StudyOptions {
  readonly draws?: string;
  readonly seed?: string;
  readonly sampling?: string;
  readonly byDate?: string;
  readonly budget?: string;
  readonly curve?: boolean;
  readonly samples?: string;
  readonly workers?: string;
}

/** `samen simulate`: how sure the figures are. */
export async function simulateCommand(
  session: Session,
  argument: string | undefined,
  options: SimulateOptions,
): Promise<void> {
  const { host } = session;
  const format = chooseFormat(options);
  const opened = openStudy(session, argument, options);
  const { loaded, study, json } = opened;
  const request = requestOf(study, opened, options);
  const runs = runsOf(study, [...study.scenarios.values()], request.asOf);
  if (runs.problems.length > 0) throw new Refusal(loaded.locate(runs.problems));
  const work = new SimulationWork(study, runs, request, correlateOf(study));
  const helpers =
    options.workers === undefined ? 0 : wholeNumber('--workers', options.workers, { from: 1, to: 64 }) - 1;
  const found = await runSimulation(host, work, { study, request }, { helpers, progress: () => {} });
  if ('first' in found) throw new Error(`not yet`);
  if (format.kind === 'json') host.out.write(simulationJson(found, json()));
}

function requestOf(study: Study, { asOf, by }: Opened, options: SimulateOptions): SimulationRequest {
  const { simulation } = study;
  const { draws, seed, sampling, byDate, budget, curve } = options;
  return {
    asOf,
    by,
    draws: draws === undefined ? simulation.draws : wholeNumber('--draws', draws, { from: 1, to: 1e15 }),
    seed: seed === undefined ? simulation.seed : wholeNumber('--seed', seed, { from: 0, to: Number.MAX_SAFE_INTEGER }),
    method: sampling === undefined ? simulation.sampling : oneOf('--sampling', sampling, ['random', 'latin'] as const),
    byDate: byDate === undefined ? null : asOfMonth(study, byDate),
    budget: budget === undefined ? null : Number(budget),
    outside: null,
    curve: curve === true,
  };
}
