import type { SimulationWork } from '../../analysis/simulate/simulation-work.ts';
import type { Broken } from '../../analysis/simulate/broken-draws.ts';
import type { ShardResult } from '../../analysis/simulate/shard.ts';
import type { Worker, Host, Pause } from '../host/host.ts';
import type { SimulationTask, ToWorker } from './worker.ts';

/** Who computes, and who hears how far it is. */
export interface RunOptions {
  /** How many workers to start. */
  readonly workers: number;
  /** Called after every shard, with the part of all that is done, from 0 to 1. */
  readonly progress: (done: number) => void;
  /** Between shards. @throws when somebody wants it to stop */
  readonly pause: Pause;
  /** Called after the first shard, to take what others have computed before. */
  readonly adopt?: () => void;
}

/**
 * Computes what is wanted of a simulation in shards, with workers where there are any. Between shards others have their turn, so
 * that it can be stopped.
 *
 * @returns the draws that cannot be computed, or null: then the work has its result, or its piece
 * @throws what a pause throws, when somebody wants it to stop
 */
export async function runSimulation(
  host: Host,
  work: SimulationWork,
  task: SimulationTask,
  { workers: wanted, progress, pause, adopt = () => {} }: RunOptions,
): Promise<Broken | null> {
  const workers = startWorkers(host, task, Math.min(wanted, work.open().length));
  try {
    return await allShards(work, { workers, pause, progress, adopt });
  } finally {
    for (const worker of workers) worker.stop();
  }
}

function startWorkers(host: Host, task: SimulationTask, count: number): Worker[] {
  return Array.from({ length: Math.max(0, count) }, () => host.startWorker(task)).filter((worker) => worker !== null);
}

async function allShards(
  work: SimulationWork,
  options: { workers: readonly Worker[]; adopt: () => void } & Pick<RunOptions, 'pause' | 'progress'>,
): Promise<Broken | null> {
  const { workers, pause, progress, adopt } = options;
  const computeOn = workers.map((worker) => shardsOn(worker, work));
  work.begin();
  if (work.broken() === null) adopt();
  do {
    const open = work.open();
    let [next, done] = [0, 1];
    const returned: number[] = [];
    const step = (): void => {
      done += 1;
      progress(done / (1 + open.length));
    };
    const take = (): number | null => {
      if (work.broken() !== null) return null;
      return returned.shift() ?? open[next++] ?? null;
    };
    const round: Round = { take, step, giveBack: (shard) => void returned.push(shard) };
    const helped = Promise.all(computeOn.map((compute) => compute(round)));
    // A result that cannot be taken in is reported when the workers are waited for.
    helped.catch(() => {});
    const computeHere = async (): Promise<void> => {
      for (;;) {
        await pause();
        const shard = take();
        if (shard === null) return;
        work.compute(shard);
        step();
      }
    };
    await computeHere();
    await helped;
    // What a worker that broke still had to do.
    await computeHere();
  } while (work.again());
  return work.broken();
}

/** How many shards a worker has before it: while we compute one ourselves, it need not wait for the next. */
const ahead = 3;

/** Shards that are still to be computed, who hears that one is done, and who takes those back that will not be. */
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
function shardsOn(worker: Worker, work: SimulationWork): (round: Round) => Promise<void> {
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
      const sent: number[] = [];
      const leave = (): void => {
        for (const shard of sent.splice(0)) giveBack(shard);
        resolve();
      };
      const sendNext = (): void => {
        const shard = take();
        if (shard !== null) {
          sent.push(shard);
          worker.post({ shard, edges: work.edges() } satisfies ToWorker);
        } else if (sent.length === 0) resolve();
      };
      listener = {
        take(result) {
          try {
            work.take(result);
          } catch (error) {
            fail(error as Error);
            return;
          }
          sent.shift();
          step();
          sendNext();
        },
        leave,
      };
      if (!isThere) leave();
      else for (let first = 0; first < ahead; first++) sendNext();
    });
}
