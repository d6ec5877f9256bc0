import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';

/** What Stryker's switches look at: `__stryker__` of the process. */
interface Switches {
  mutantCoverage?: { static: Record<string, number> };
  hitCount?: number;
  hitLimit?: number;
}

const trial = process.env['SAMEN_MUTATE_TRIAL'];
const limit = process.env['SAMEN_MUTATE_LIMIT'];
const everywhere = globalThis as unknown as Record<string, Switches>;
const switches = (everywhere['__stryker__'] ??= {});

// In a trial: how often each fault was reached by this file of tests.
if (trial !== undefined) {
  let tests = '';
  beforeEach(({ task }) => {
    tests = task.file.name;
  });
  afterAll(() => {
    const reached = join(trial, `${tests}.json`);
    mkdirSync(dirname(reached), { recursive: true });
    writeFileSync(reached, JSON.stringify(switches.mutantCoverage?.static ?? {}));
  });
}

// A fault that is reached a hundred times as often as the code it stands in makes a loop that does not end.
if (limit !== undefined) {
  switches.hitLimit = Number(limit);
  switches.hitCount = 0;
  beforeAll(() => {
    switches.hitCount = 0;
  });
}
