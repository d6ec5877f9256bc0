import { withGitAskedOnce } from './host/ask-once.ts';
import { nodeHost } from './host/node-host.ts';
import type { CommandsTask } from './batch/run-jobs.ts';
import { type Job, runJob } from './batch/job.ts';
import { run, runOnce } from './run.ts';

export { nodeHost, run };

/**
 * Runs samen in this process: its arguments, its streams, its exit code.
 *
 * @param home - the folder of the package
 */
export async function main(home: string): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), nodeHost(home));
}

/**
 * Runs a worker in this thread, which runs the commands that it is sent.
 *
 * @param home - the folder of the package
 */
export function help(home: string): void {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  if (parentPort === null) throw new Error('a worker was started without a port');
  const { env, out, err } = workerData as CommandsTask;
  const host = { ...withGitAskedOnce(nodeHost(home)), env, out: streamLike(out), err: streamLike(err) };
  // One after the other, as they come.
  let last: Promise<unknown> = Promise.resolve();
  const answer = async (job: Job): Promise<void> => {
    const done = await runJob(job, host, runOnce);
    // A thread is no window: it has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort.postMessage(done);
  };
  parentPort.on('message', (job: Job) => {
    last = last.then(() => answer(job));
  });
}

/** What is written goes to who asked for it, not to the streams of the process. */
const streamLike = (state: CommandsTask['out']) => ({ ...state, write: () => {} });
