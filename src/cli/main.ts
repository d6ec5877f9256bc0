import { nodeHost } from './node-host.ts';
import { run } from './run.ts';

export { nodeHost, run };

/** Runs samen in this process: its arguments, its streams, its exit code. */
export async function main(): Promise<void> {
  // Whoever reads may stop reading (samen | head); a full disk may not pass for success.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    const stopped = error.code === 'EPIPE';
    if (!stopped) process.stderr.write(`samen: ${error.code ?? error.message}\n`);
    process.exit(stopped ? 0 : 4);
  });
  process.stderr.on('error', () => {});
  process.exitCode = await run(process.argv.slice(2), nodeHost());
}
