import { runsOf } from '../../analysis/runs.ts';
import { correlateOf } from '../../analysis/simulate/correlated.ts';
import type { SimulationRequest } from '../../analysis/simulate/request.ts';
import type { Broken } from '../../analysis/simulate/shard.ts';
import { SimulationWork } from '../../analysis/simulate/simulate.ts';
import type { Simulation } from '../../analysis/simulate/simulation.ts';
import type { Study } from '../../model/study.ts';
import { simulationJson } from '../../report/formats/json/simulation.ts';
import type { Report } from '../../report/table.ts';
import { type Topic, topicOf, topics } from '../../report/tables/simulation/topics.ts';
import { chooseFormat, type FormatOptions, writeReport } from '../formats.ts';
import { helpersFor } from '../helpers.ts';
import { openStudy, type Opened, type StudyOptions } from '../open-study.ts';
import { outsideOf } from '../outside-option.ts';
import { amountOf, asOfMonth, oneOf, samplings, wholeNumber } from '../options.ts';
import { progressOf } from '../progress.ts';
import { Refusal } from '../refusal.ts';
import { samplesFile } from '../samples-file.ts';
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
  readonly table: readonly string[];
  readonly outsideView: readonly string[];
  readonly mitigation?: string;
}

/** `samen simulate`: how sure the figures are. */
export async function simulateCommand(
  session: Session,
  argument: string | undefined,
  options: SimulateOptions,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const asked = options.table.map((topic) => oneOf('--table', topic, topics));
  const opened = openStudy(session, argument, options);
  const request = requestOf(opened.study, opened, options);
  const workers = options.workers === undefined ? null : wholeNumber('--workers', options.workers, { from: 1, to: 64 });
  const simulation = await simulated(session, opened, request, { workers, samples: options.samples ?? null });
  if (format.kind === 'json') {
    host.out.write(simulationJson(simulation, opened.json()));
    return;
  }
  const { simulationReport } = await import('../../report/tables/simulation/report.ts');
  const report = simulationReport(simulation, { study: opened.study, words, sets: opened.sets });
  host.out.write(await writeReport(only(report, asked), format, session));
  await session.warn(opened.loaded.locate(simulation.warnings));
}

/** The tables that were asked for, in their order; all where none were. */
const only = (report: Report, asked: readonly Topic[]): Report =>
  asked.length === 0 ? report : { ...report, tables: report.tables.filter((table) => asked.includes(topicOf(table))) };

/** What takes longer is refused, in seconds: nobody waits for it, and what it adds to the certainty is next to nothing. */
const longest = 60 * 60;

async function simulated(
  session: Session,
  { loaded, study }: Opened,
  request: SimulationRequest,
  { workers, samples }: { workers: number | null; samples: string | null },
): Promise<Simulation> {
  const { host, words } = session;
  const runs = runsOf(study, [...study.scenarios.values()], request.asOf);
  if (runs.problems.length > 0) throw new Refusal(loaded.locate(runs.problems));
  const file = samples === null ? null : samplesFile(host, samples);
  const progress = progressOf(host, words);
  try {
    const work = new SimulationWork(study, runs, request, {
      correlate: correlateOf(study),
      watch: file === null ? null : (simulator, first, draws) => file.add(simulator, first, draws),
    });
    refuseImpossible(work, request);
    const helpers = file === null ? helpersFor(host, workers, work.estimate.seconds) : 0;
    const found = await runSimulation(host, work, { study, request }, { helpers, progress: progress.tell });
    if (isBroken(found)) throw new Refusal(loaded.locate([brokenDraws(found)]));
    file?.finish();
    return found;
  } catch (error) {
    file?.drop();
    throw error;
  } finally {
    progress.end();
  }
}

const isBroken = (found: Simulation | Broken): found is Broken => 'first' in found;

const brokenDraws = ({ scenario, first, draws }: Broken) => ({
  path: ['scenarios', scenario],
  onKey: true as const,
  fault: { kind: 'draws-break' as const, scenario, from: first + 1, to: first + draws },
});

function refuseImpossible({ estimate: { seconds, bytes } }: SimulationWork, { draws }: SimulationRequest): void {
  if (seconds <= longest) return;
  const [hours, megabytes] = [Math.ceil(seconds / longest), Math.ceil(bytes / 1e6)];
  throw new Refusal({ kind: 'too-many-draws', draws, hours, megabytes });
}

/** How many draws a Latin hypercube divides chance among at most. */
const mostStrata = 1_073_741_824;

function requestOf(study: Study, { asOf, by }: Opened, options: SimulateOptions): SimulationRequest {
  const { simulation } = study;
  const { draws, seed, sampling, byDate, budget, curve, table } = options;
  const method = sampling === undefined ? simulation.sampling : oneOf('--sampling', sampling, samplings);
  const most = method === 'latin' ? mostStrata : 1e15;
  return {
    asOf,
    by,
    draws: draws === undefined ? simulation.draws : wholeNumber('--draws', draws, { from: 1, to: most }),
    seed: seed === undefined ? simulation.seed : wholeNumber('--seed', seed, { from: 0, to: Number.MAX_SAFE_INTEGER }),
    method,
    byDate: byDate === undefined ? null : asOfMonth(study, byDate),
    budget: budget === undefined ? null : amountOf('--budget', budget),
    outside: outsideOf(study, options),
    curve: curve === true || table.includes('curves'),
  };
}
