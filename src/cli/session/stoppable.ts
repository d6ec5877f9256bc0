import type { Host, Pause, StopSignal } from '../host/host.ts';
import { Interruption } from './user-error.ts';

/** Work that leaves nothing behind: who wants samen to stop ends it at once, wherever it waits. */
export const unguarded = <Result>(host: Host, act: (pause: Pause) => Promise<Result>): Promise<Result> =>
  act(host.pause);

/**
 * Work that is not cut off in the middle: who wants samen to stop waits until it pauses, and it then tidies up.
 *
 * @param act - pauses between steps
 * @throws {Interruption} when somebody wanted it to stop, also where it came to its end
 */
export async function stoppable<Result>(host: Host, act: (pause: Pause) => Promise<Result>): Promise<Result> {
  const asked: StopSignal[] = [];
  const release = host.onStop((signal) => asked.push(signal));
  const pause = async (): Promise<void> => {
    await host.pause();
    const [first] = asked;
    if (first !== undefined) throw new Interruption(first);
  };
  try {
    const result = await act(pause);
    // What was sent during the last step has come when everybody had a turn.
    await host.pause();
    await pause();
    return result;
  } finally {
    release();
  }
}
