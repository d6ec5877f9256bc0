import type { SimulationWork } from '../../analysis/simulate/simulate.ts';
import type { Broken, ShardResult } from '../../analysis/simulate/shard.ts';
import type { Simulation } from '../../analysis/simulate/simulation.ts';
import type { Helper, Host, Pause } from '../host/host.ts';
import type { SimulationTask, ToHelper } from './simulation-helper.ts';

/** Who computes, and who is told how far it is. */
export interface Hands {
  /** How many helpers to start. */
  readonly helpers: number;
  /** Told after every shard: of 0..1. */
  readonly progress: (done: number) => void;
  /** Between shards. @throws when somebody wants it to stop */
  readonly pause: Pause;
}

/**
 * Computes a simulation in shards, with helpers where there are any. Between shards others have their turn, so that it can
 * be stopped.
 *
 * @returns the simulation, or the draws that cannot be computed
 * @throws what a pause throws, when somebody wants it to stop
 */
export async function runSimulation(
  host: Host,
  work: SimulationWork,
  task: SimulationTask,
  { helpers: wanted, progress, pause }: Hands,
): Promise<Simulation | Broken> {
  const helpers = startHelpers(host, task, Math.min(wanted, work.shards - 1));
  try {
    return await allShards(work, { helpers, pause, progress });
  } finally {
    for (const helper of helpers) helper.stop();
  }
}

function startHelpers(host: Host, task: SimulationTask, count: number): Helper[] {
  return Array.from({ length: Math.max(0, count) }, () => host.startHelper(task)).filter((helper) => helper !== null);
}

async function allShards(
  work: SimulationWork,
  its: { helpers: readonly Helper[] } & Pick<Hands, 'pause' | 'progress'>,
): Promise<Simulation | Broken> {
  const { helpers, pause, progress } = its;
  const hands = helpers.map((helper) => handOf(helper, work));
  work.begin();
  do {
    let [next, done] = [1, 1];
    const step = (): void => {
      done += 1;
      progress(done / work.shards);
    };
    const take = (): number | null => (next < work.shards && work.broken() === null ? next++ : null);
    const helped = hands.map((hand) => hand({ take, step }));
    // A helper that breaks is told of when it is waited for.
    for (const each of helped) each.catch(() => {});
    for (;;) {
      await pause();
      const shard = take();
      if (shard === null) break;
      work.compute(shard);
      step();
    }
    await Promise.all(helped);
  } while (work.again());
  return work.broken() ?? work.result();
}

/** How many shards a helper has before it: while we compute one ourselves, it need not wait for the next. */
const ahead = 3;

/** Shards that are still to be computed, and who is told that one is. */
interface Round {
  readonly take: () => number | null;
  readonly step: () => void;
}

/** Who hears what a helper says. */
interface Listener {
  readonly take: (result: ShardResult) => void;
  readonly fail: (error: Error) => void;
}

/** Lets a helper compute shards as long as there are any in a round. */
function handOf(helper: Helper, work: SimulationWork): (round: Round) => Promise<void> {
  let listener: Listener | null = null;
  helper.receive(
    (message) => listener?.take(message as ShardResult),
    (error) => listener?.fail(error),
  );
  return ({ take, step }) =>
    new Promise((resolve, fail) => {
      let given = 0;
      const give = (): void => {
        const shard = take();
        if (shard !== null) {
          given += 1;
          helper.post({ shard, edges: work.edges() } satisfies ToHelper);
        } else if (given === 0) resolve();
      };
      listener = {
        take(result) {
          given -= 1;
          work.take(result);
          step();
          give();
        },
        fail,
      };
      for (let first = 0; first < ahead; first++) give();
    });
}
