import { workerOf, type SimulationTask, type ToWorker } from './worker.ts';

/** Computes what this thread is sent of a simulation. It is built into a file of its own, as a thread that starts needs nothing else. */
export function compute(): void {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  if (parentPort === null) throw new Error('a worker was started without a port');
  const work = workerOf(workerData as SimulationTask);
  parentPort.on('message', (message: ToWorker) => {
    const { answer, moved } = work(message);
    parentPort.postMessage(answer, moved);
  });
}
