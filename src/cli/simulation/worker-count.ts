import type { Host } from '../host/host.ts';

/** From how many seconds of work for one process a worker pays: it takes some 20 ms to start, and as long to get to speed. */
const pays = 0.25;

/** How many workers to start beside ourselves: as many as were asked for, else as the work and the machine are worth. */
export function workersFor(host: Host, workers: number | null, seconds: number): number {
  if (workers !== null) return workers - 1;
  if (seconds < pays) return 0;
  return Math.min(host.processors - 1, Math.floor(seconds / (pays / 2)), 15);
}
