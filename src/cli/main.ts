import { nodeHost } from './node-host.ts';
import { run } from './run.ts';

/** Runs samen in this process: its arguments, its streams, its exit code. */
export async function main(): Promise<void> {
  // Whoever reads may stop reading (samen | head); a full disk may not pass for success.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exitCode = error.code === 'EPIPE' ? 0 : 4;
    if (error.code !== 'EPIPE') process.stderr.write(`samen: ${error.code ?? 'error'}\n`);
    process.exit();
  });
  process.stderr.on('error', () => {});
  process.exitCode = await run(process.argv.slice(2), nodeHost());
}
