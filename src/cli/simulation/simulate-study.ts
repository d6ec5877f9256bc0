import { correlateOf } from '../../analysis/draws/correlated.ts';
import type { SimulationRequest } from '../../analysis/simulate/request.ts';
import { brokenDraws } from '../../analysis/simulate/simulate-at-once.ts';
import type { Broken } from '../../analysis/simulate/shard.ts';
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
  how: { workers: number | null; samples: string | null },
): Promise<Simulation> {
  return session.shared('simulation', () => simulate(session, opened, request, how));
}

async function simulate(
  session: Session,
  opened: Opened,
  request: SimulationRequest,
  { workers, samples }: { workers: number | null; samples: string | null },
): Promise<Simulation> {
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
      });
      if (work.problems.length > 0) throw new UserError(loaded.locate(work.problems));
      refuseImpossible(work, request);
      const threads = file === null ? workersFor(host, workers, work.estimate.seconds) : 0;
      const found = await runSimulation(
        host,
        work,
        { study, request },
        { workers: threads, progress: progress.tell, pause },
      );
      if (isBroken(found)) throw new UserError(loaded.locate([brokenDraws(found)]));
      file?.finish();
      return found;
    } catch (error) {
      file?.drop();
      throw error;
    } finally {
      progress.end();
    }
  });
}

const isBroken = (found: Simulation | Broken): found is Broken => 'first' in found;

function refuseImpossible({ estimate: { seconds, bytes } }: SimulationWork, { draws }: SimulationRequest): void {
  if (seconds <= longest) return;
  const [hours, megabytes] = [Math.ceil(seconds / longest), Math.ceil(bytes / 1e6)];
  throw new UserError({ kind: 'too-many-draws', draws, hours, megabytes });
}
