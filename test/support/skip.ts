import { writeSync } from 'node:fs';
import { expect, type TestContext } from 'vitest';

/**
 * Skips a test that cannot be done here, in a line that everybody sees; where nothing may be skipped (SAMEN_NO_SKIP=1)
 * it fails.
 */
export function skipVisibly({ skip, task }: TestContext, why: string): never {
  if (process.env['SAMEN_NO_SKIP'] === '1') expect.fail(why);
  writeSync(2, `SKIPPED, ${why}: ${task.name}\n`);
  return skip(why);
}
