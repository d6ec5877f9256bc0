import type { SimulationWork } from '../../analysis/simulate/simulation-work.ts';
import type { Broken, ShardResult } from '../../analysis/simulate/shard.ts';
import type { Simulation } from '../../analysis/simulate/simulation-result.ts';
import type { Worker, Host, Pause } from '../host/host.ts';
import type { SimulationTask, ToWorker } from './worker.ts';

/** Who computes, and who is told how far it is. */
export interface RunOptions {
  /** How many workers to start. */
  readonly workers: number;
  /** Told after every shard: of 0..1. */
  readonly progress: (done: number) => void;
  /** Between shards. @throws when somebody wants it to stop */
  readonly pause: Pause;
}

/**
 * Computes a simulation in shards, with workers where there are any. Between shards others have their turn, so that it can
 * be stopped.
 *
 * @returns the simulation, or the draws that cannot be computed
 * @throws what a pause throws, when somebody wants it to stop
 */
export async function runSimulation(
  host: Host,
  work: SimulationWork,
  task: SimulationTask,
  { workers: wanted, progress, pause }: RunOptions,
): Promise<Simulation | Broken> {
  const workers = startWorkers(host, task, Math.min(wanted, work.shards - 1));
  try {
    return await allShards(work, { workers, pause, progress });
  } finally {
    for (const worker of workers) worker.stop();
  }
}

function startWorkers(host: Host, task: SimulationTask, count: number): Worker[] {
  return Array.from({ length: Math.max(0, count) }, () => host.startWorker(task)).filter((worker) => worker !== null);
}

async function allShards(
  work: SimulationWork,
  options: { workers: readonly Worker[] } & Pick<RunOptions, 'pause' | 'progress'>,
): Promise<Simulation | Broken> {
  const { workers, pause, progress } = options;
  const run = workers.map((worker) => handOf(worker, work));
  work.begin();
  do {
    let [next, done] = [1, 1];
    const returned: number[] = [];
    const step = (): void => {
      done += 1;
      progress(done / work.shards);
    };
    const take = (): number | null => {
      if (work.broken() !== null) return null;
      return returned.shift() ?? (next < work.shards ? next++ : null);
    };
    const round: Round = { take, step, giveBack: (shard) => void returned.push(shard) };
    const helped = Promise.all(run.map((hand) => hand(round)));
    // A result that cannot be taken in is told of when the workers are waited for.
    helped.catch(() => {});
    const rest = async (): Promise<void> => {
      for (;;) {
        await pause();
        const shard = take();
        if (shard === null) return;
        work.compute(shard);
        step();
      }
    };
    await rest();
    await helped;
    // What a worker that broke still had to do.
    await rest();
  } while (work.again());
  return work.broken() ?? work.result();
}

/** How many shards a worker has before it: while we compute one ourselves, it need not wait for the next. */
const ahead = 3;

/** Shards that are still to be computed, who is told that one is, and who takes those back that will not be. */
interface Round {
  readonly take: () => number | null;
  readonly step: () => void;
  readonly giveBack: (shard: number) => void;
}

/** Who receives what a worker sends. */
interface Listener {
  readonly take: (result: ShardResult) => void;
  readonly leave: () => void;
}

/**
 * Lets a worker compute shards as long as there are any in a round. One that breaks (the system gives it no memory, no file,
 * no thread) leaves what it had before it to others.
 */
function handOf(worker: Worker, work: SimulationWork): (round: Round) => Promise<void> {
  let listener: Listener | null = null;
  let isThere = true;
  worker.receive(
    (message) => listener?.take(message as ShardResult),
    () => {
      isThere = false;
      listener?.leave();
    },
  );
  return ({ take, step, giveBack }) =>
    new Promise((resolve, fail) => {
      // Answers come in the order of questions.
      const given: number[] = [];
      const leave = (): void => {
        for (const shard of given.splice(0)) giveBack(shard);
        resolve();
      };
      const give = (): void => {
        const shard = take();
        if (shard !== null) {
          given.push(shard);
          worker.post({ shard, edges: work.edges() } satisfies ToWorker);
        } else if (given.length === 0) resolve();
      };
      listener = {
        take(result) {
          try {
            work.take(result);
          } catch (error) {
            fail(error as Error);
            return;
          }
          given.shift();
          step();
          give();
        },
        leave,
      };
      if (!isThere) leave();
      else for (let first = 0; first < ahead; first++) give();
    });
}
