import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const asked = (process.env['SAMEN_MUTATE_TESTS'] ?? '').split(',');
const isTrial = process.env['SAMEN_MUTATE_TRIAL'] !== undefined;

const placeOf = ({ moduleId }: TestSpecification): number => asked.findIndex((each) => moduleId.endsWith(`/${each}`));

/** In the order in which they were asked for: the first that fails is the last that runs. */
class AsAsked extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => placeOf(a) - placeOf(b)));
  }
}

/** What a sample of faults runs: in one process, but for the trial that tells which test reaches which fault. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: asked,
    setupFiles: 'test/mutation/setup.ts',
    testTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 1,
    isolate: isTrial,
    bail: isTrial ? 0 : 1,
    sequence: { sequencer: AsAsked },
    experimental: { fsModuleCache: true },
  },
});
