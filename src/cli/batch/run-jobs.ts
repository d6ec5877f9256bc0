import type { Host, StopSignal, Stream, Worker } from '../host/host.ts';
import { Interruption } from '../session/user-error.ts';
import type { RunCommand } from '../session/session.ts';
import { type Done, type Job, runJob, type StreamState } from './job.ts';

/** What a worker needs to run commands. */
export interface CommandsTask {
  readonly commands: true;
  readonly env: Host['env'];
  readonly out: StreamState;
  readonly err: StreamState;
}

/** Whether what a worker is to do is commands, each of which reads its own files. */
export const isCommandsTask = (task: unknown): boolean =>
  typeof task === 'object' && task !== null && 'commands' in task;

/** How many jobs a worker has before it: while we do one ourselves, it need not wait for the next. */
const ahead = 2;

/** No machine has use for more. */
const mostWorkers = 15;

interface Running {
  readonly run: RunCommand;
  /** Whether jobs write files: who wants samen to stop waits until those in hand are done. */
  readonly isWriting: boolean;
  /** Whether what is printed is for people. */
  readonly isText: boolean;
  /** From how many jobs on somebody beside us pays. */
  readonly pays: number;
}

/**
 * Runs jobs side by side on the processors that there are.
 *
 * @returns what came of each, in their order, whoever ran it
 * @throws {Interruption} when somebody wanted samen to stop
 */
export async function runJobs(world: Host, jobs: readonly Job[], running: Running): Promise<Done[]> {
  const { run, isWriting, pays, isText } = running;
  const host = isText ? world : { ...world, out: plainLike(world.out), err: plainLike(world.err) };
  const queue = new Queue(jobs);
  const count = jobs.length < pays ? 0 : Math.min(host.processors - 1, jobs.length - 1, mostWorkers);
  const workers = started(host, count);
  const asked: StopSignal[] = [];
  const release = isWriting ? host.onStop((signal) => asked.push(signal)) : () => {};
  try {
    const helped = Promise.all(workers.map((worker) => letWork(worker, queue)));
    const rest = async (): Promise<void> => {
      for (;;) {
        await host.pause();
        if (asked.length > 0) queue.close();
        const index = queue.take(isOurs);
        if (index === null) return;
        const done = await runJob(queue.job(index), host, run);
        queue.finish(index, done);
        if (done.exit > 128) throw new Interruption(signals[done.exit] ?? 'SIGTERM');
      }
    };
    await rest();
    await helped;
    // What a worker that broke still had to do.
    await rest();
  } finally {
    release();
    for (const worker of workers) worker.stop();
  }
  const [first] = asked;
  if (first !== undefined) throw new Interruption(first);
  return queue.results();
}

/** A stream that is no terminal: what is printed on it stands in another text. */
const plainLike = ({ width, write }: Stream): Stream => ({ width, isTerminal: false, write });

const signals: Readonly<Record<number, StopSignal>> = { 130: 'SIGINT', 143: 'SIGTERM', 129: 'SIGHUP' };

/** Standard input is ours: nobody else reads it. */
const isOurs = (): boolean => true;
const isTheirs = ({ args }: Job): boolean => !args.includes('-');

/** What can be sent of a stream. */
const stateOf = ({ isTerminal, width }: StreamState): StreamState => ({ isTerminal, width });

function started({ env, out, err, startWorker }: Host, count: number): Worker[] {
  const task: CommandsTask = { commands: true, env: { ...env }, out: stateOf(out), err: stateOf(err) };
  return Array.from({ length: Math.max(0, count) }, () => startWorker(task)).filter((worker) => worker !== null);
}

/** Gives a worker jobs as long as there are any; one that breaks leaves what it had before it to others. */
const letWork = (worker: Worker, queue: Queue): Promise<void> =>
  new Promise((resolve) => {
    const given: number[] = [];
    const give = (): void => {
      const index = queue.take(isTheirs);
      if (index !== null) {
        given.push(index);
        worker.post(queue.job(index));
      } else if (given.length === 0) resolve();
    };
    worker.receive(
      (message) => {
        const index = given.shift();
        if (index !== undefined) queue.finish(index, message as Done);
        give();
      },
      () => {
        for (const index of given.splice(0)) queue.giveBack(index);
        resolve();
      },
    );
    for (let first = 0; first < ahead; first++) give();
  });

/** Jobs that are still to be done, and what came of the others. */
class Queue {
  private readonly jobs: readonly Job[];
  private readonly done: (Done | undefined)[];
  private left: number[];

  constructor(jobs: readonly Job[]) {
    this.jobs = jobs;
    this.done = jobs.map(() => undefined);
    this.left = [...jobs.keys()];
  }

  job(index: number): Job {
    return this.jobs[index] as Job;
  }

  /** The first that fits; null where none is left. */
  take(fits: (job: Job) => boolean): number | null {
    const place = this.left.findIndex((index) => fits(this.job(index)));
    return place < 0 ? null : (this.left.splice(place, 1)[0] ?? null);
  }

  giveBack(index: number): void {
    this.left.unshift(index);
  }

  finish(index: number, done: Done): void {
    this.done[index] = done;
  }

  close(): void {
    this.left = [];
  }

  results(): Done[] {
    return this.done.map((each) => each as Done);
  }
}
