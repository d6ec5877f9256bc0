import { writeSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Passes over what cannot be tested here, in a line that everybody sees; where nothing may be skipped (SAMEN_NO_SKIP=1)
 * it is a failure.
 */
export function skipVisibly(what: string, why: string): void {
  if (process.env['SAMEN_NO_SKIP'] === '1') expect.fail(`${what} is missing, so that ${why}`);
  writeSync(2, `SKIPPED: ${what} is missing, so that ${why}: ${expect.getState().currentTestName ?? ''}\n`);
}
