import type { SimulationWork } from '../../analysis/simulate/simulate.ts';
import type { Broken } from '../../analysis/simulate/shard.ts';
import type { Simulation } from '../../analysis/simulate/simulation.ts';
import type { Helper, Host } from '../host/host.ts';
import { Interruption } from '../session/refusal.ts';
import type { FromHelper, SimulationTask } from './simulation-helper.ts';

/** Who computes, and who is told how far it is. */
export interface Hands {
  /** How many helpers to start. */
  readonly helpers: number;
  /** Told after every shard: of 0..1. */
  readonly progress: (done: number) => void;
}

/**
 * Computes a simulation in shards, with helpers where there are any. Between shards others have their turn, so that it can
 * be stopped.
 *
 * @returns the simulation, or the draws that cannot be computed
 * @throws {Interruption} when somebody wants it to stop
 */
export async function runSimulation(
  host: Host,
  work: SimulationWork,
  task: SimulationTask,
  { helpers: wanted, progress }: Hands,
): Promise<Simulation | Broken> {
  const helpers = startHelpers(host, task, Math.min(wanted, work.shards - 1));
  const stopping = { asked: false };
  const release = host.onInterrupt(() => {
    stopping.asked = true;
  });
  try {
    return await allShards(host, work, { helpers, stopping, progress });
  } finally {
    release();
    for (const helper of helpers) helper.stop();
  }
}

function startHelpers(host: Host, task: SimulationTask, count: number): Helper[] {
  return Array.from({ length: Math.max(0, count) }, () => host.startHelper(task)).filter((helper) => helper !== null);
}

async function allShards(
  host: Host,
  work: SimulationWork,
  its: { helpers: readonly Helper[]; stopping: { asked: boolean }; progress: Hands['progress'] },
): Promise<Simulation | Broken> {
  const { helpers, stopping, progress } = its;
  const bounds = work.begin();
  let [next, done] = [1, 1];
  const step = (): void => {
    done += 1;
    progress(done / work.shards);
  };
  const take = (): number | null => (next < work.shards && work.broken() === null ? next++ : null);
  const helped = helpers.map((helper) => {
    if (bounds !== null) helper.post({ kind: 'bounds', bounds });
    return withHelper(helper, work, { take, step });
  });
  // A helper that breaks is told of when it is waited for.
  for (const each of helped) each.catch(() => {});
  for (;;) {
    await host.turn();
    if (stopping.asked) throw new Interruption();
    const shard = take();
    if (shard === null) break;
    work.compute(shard);
    step();
  }
  await Promise.all(helped);
  return work.broken() ?? work.result();
}

/** How many shards a helper has before it: while we compute one ourselves, it need not wait for the next. */
const ahead = 3;

/** Lets a helper compute shards as long as there are any. */
function withHelper(
  helper: Helper,
  work: SimulationWork,
  { take, step }: { take: () => number | null; step: () => void },
): Promise<void> {
  return new Promise((resolve, reject) => {
    let hasEnd = false;
    const next = (): void => {
      const shard = take();
      if (shard !== null) helper.post({ kind: 'shard', shard });
      else if (!hasEnd) {
        hasEnd = true;
        helper.post({ kind: 'end' });
      }
    };
    helper.receive((message) => {
      const answer = message as FromHelper;
      if (answer.kind === 'end') {
        work.takeClasses(answer.classes);
        resolve();
        return;
      }
      work.take(answer.result);
      step();
      next();
    }, reject);
    for (let given = 0; given < ahead; given++) next();
  });
}
