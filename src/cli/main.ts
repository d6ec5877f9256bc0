import { nodeHost } from './host/node-host.ts';
import { run } from './run.ts';
import { workerOf, type SimulationTask, type ToWorker } from './simulation/worker.ts';

export { nodeHost, run };

/**
 * Runs samen in this process: its arguments, its streams, its exit code.
 *
 * @param home - the folder of the package
 */
export async function main(home: string): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), nodeHost(home));
}

/** Runs a worker in this thread: it computes what it is sent. */
export function help(): void {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  if (parentPort === null) throw new Error('a worker was started without a port');
  const work = workerOf(workerData as SimulationTask);
  parentPort.on('message', (message: ToWorker) => {
    const { answer, moved } = work(message);
    parentPort.postMessage(answer, moved);
  });
}
