import { correlateOf } from '../../analysis/draws/correlated.ts';
import { choicesByExpert } from '../../analysis/voi/by-expert.ts';
import type { SimulationRequest } from '../../analysis/simulate/request.ts';
import { brokenDraws } from '../../analysis/simulate/broken-draws.ts';
import type { Part } from '../../analysis/parts/part.ts';
import { pieceFits, shardsOfPart, type SimulationPiece } from '../../analysis/simulate/piece.ts';
import { SimulationWork } from '../../analysis/simulate/simulation-work.ts';
import type { Simulation } from '../../analysis/simulate/simulation-result.ts';
import { workersFor } from './worker-count.ts';
import { type Opened, runsOfAll } from '../study/open-study.ts';
import { progressOf } from './progress.ts';
import { UserError } from '../session/user-error.ts';
import { samplesFile } from './samples-file.ts';
import type { Session } from '../session/session.ts';
import { stoppable, unguarded } from '../session/stoppable.ts';
import { runSimulation } from './runner.ts';

/** What takes longer is refused, in seconds: nobody waits for it, and what it adds to the certainty is next to nothing. */
const longest = 60 * 60;

/**
 * Simulates a study, with workers where they pay, and says how far it is.
 *
 * @throws {UserError} where it takes too long, or cannot be computed in some draw
 */
export function simulated(
  session: Session,
  opened: Opened,
  request: SimulationRequest,
  options: { workers: number | null; samples: string | null },
): Promise<Simulation> {
  return session.shared('simulation', () => simulate(session, opened, request, options));
}

/** With what each expert alone would choose. Where a class of finished projects is applied, nobody's estimates are. */
function withExperts(simulation: Simulation, { study }: Opened, request: SimulationRequest): Simulation {
  const experts = request.outside === null ? choicesByExpert(study, request) : [];
  return experts.length === 0 ? simulation : { ...simulation, experts };
}

/** How a simulation is computed, besides what is asked of it. */
interface WorkOptions {
  readonly workers: number | null;
  readonly samples: string | null;
  /** The part of the draws that is wanted; left out: all. */
  readonly part?: Part;
}

function simulate(
  session: Session,
  opened: Opened,
  request: SimulationRequest,
  options: WorkOptions,
): Promise<Simulation> {
  return withWork(session, { opened, request, options, refuse: refuseImpossible }, (work) =>
    withExperts(work.result(), opened, request),
  );
}

/**
 * What a part of the draws of a study comes to.
 *
 * @throws {UserError} where it takes too long, or cannot be computed in some draw
 */
export const simulatedPart = (
  session: Session,
  opened: Opened,
  request: SimulationRequest,
  { workers, part }: { readonly workers: number | null; readonly part: Part },
): Promise<SimulationPiece> =>
  withWork(session, { opened, request, options: { workers, samples: null, part }, refuse: refuseImpossible }, (work) =>
    work.piece(),
  );

/** A piece, the part that it is of, and what to do where it cannot be that. */
export interface GivenPiece extends Part {
  readonly piece: SimulationPiece;
  /** @throws {UserError} that says where */
  readonly refuse: () => never;
}

/**
 * A simulation of which the parts were computed elsewhere.
 *
 * @param pieces - of all parts
 * @throws {UserError} where one cannot be what it says it is, or the study cannot be computed in some draw
 */
export const simulatedElsewhere = (
  session: Session,
  opened: Opened,
  request: SimulationRequest,
  pieces: readonly GivenPiece[],
): Promise<Simulation> => {
  const refuse = ({ simulator, shards }: SimulationWork): void => {
    const other = pieces.find((each) => !pieceFits(each.piece, simulator, shardsOfPart(each, shards)));
    other?.refuse();
  };
  const adopt = (work: SimulationWork): void => {
    for (const each of pieces) work.adopt(each.piece, each);
  };
  const options = { workers: 1, samples: null };
  return withWork(session, { opened, request, options, refuse, adopt }, (work) =>
    withExperts(work.result(), opened, request),
  );
};

interface Wanted {
  readonly opened: Opened;
  readonly request: SimulationRequest;
  readonly options: WorkOptions;
  /** @throws {UserError} before anything is computed */
  readonly refuse: (work: SimulationWork, request: SimulationRequest) => void;
  readonly adopt?: (work: SimulationWork) => void;
}

/** Computes a simulation, or a part of it, and gives what is made of it; the file of samples is whole afterwards, or not there. */
async function withWork<Found>(
  session: Session,
  { opened, request, options: { workers, samples, part }, refuse, adopt = () => {} }: Wanted,
  resultOf: (work: SimulationWork) => Found,
): Promise<Found> {
  const { host, words } = session;
  const { loaded, study } = opened;
  const runs = runsOfAll(session, { study, asOf: request.asOf });
  if (runs.problems.length > 0) throw new UserError(loaded.locate(runs.problems));
  // A pipe is written to as it is: what waits for its reader must not wait for us.
  const guarded = samples !== null && host.kindOf(samples) === 'no-file' ? unguarded : stoppable;
  return guarded(host, async (pause) => {
    const file = samples === null ? null : samplesFile(host, samples);
    const progress = progressOf(host, words);
    try {
      const work = new SimulationWork(study, runs, request, {
        correlate: correlateOf(study),
        watch: file === null ? null : (simulator, first, draws) => file.add(simulator, first, draws),
        ...(part === undefined ? {} : { part }),
      });
      if (work.problems.length > 0) throw new UserError(loaded.locate(work.problems));
      refuse(work, request);
      const threads = file === null ? workersFor(host, workers, work.estimate.seconds) : 0;
      const run = { workers: threads, progress: progress.show, pause, adopt: () => adopt(work) };
      const broken = await runSimulation(host, work, { study, request }, run);
      if (broken !== null) throw new UserError(loaded.locate([brokenDraws(work.simulator, broken)]));
      const result = resultOf(work);
      file?.finish();
      return result;
    } catch (error) {
      file?.drop();
      throw error;
    } finally {
      progress.end();
    }
  });
}

function refuseImpossible({ estimate: { seconds, bytes } }: SimulationWork, { draws }: SimulationRequest): void {
  if (seconds <= longest) return;
  const [hours, megabytes] = [Math.ceil(seconds / longest), Math.ceil(bytes / 1e6)];
  throw new UserError({ kind: 'too-many-draws', draws, limit: { of: 'time', hours, megabytes } });
}
