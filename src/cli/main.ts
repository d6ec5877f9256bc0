import { nodeHost } from './node-host.ts';
import { run } from './run.ts';

export { nodeHost, run };

/**
 * Runs samen in this process: its arguments, its streams, its exit code.
 *
 * @param home - the folder of the package
 */
export async function main(home: string): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), nodeHost(home));
}
