import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/input/load.ts';
import { noPaint } from '../../src/report/paint.ts';
import { writeProblems } from '../../src/report/problems.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';
import { runWith } from '../support/fake-host.ts';
import { anyChange, changed, textOf, treeOf } from '../support/mutations.ts';
import { fc, tries } from '../support/seed.ts';

const study = treeOf(readFileSync(new URL('every-key.yaml', import.meta.url), 'utf8'));

/** More cases than every run of the tests can wait for: SAMEN_FUZZ=20000. */
const numRuns = Number(process.env['SAMEN_FUZZ'] ?? tries(200));
const seed = process.env['SAMEN_FUZZ_SEED'];

const commands = [
  'compare study.yaml',
  'compare study.yaml --format json --as-of 2024-06',
  'validate study.yaml',
  'show new study.yaml --lang nl',
  'assumptions study.yaml',
  'sensitivity study.yaml',
  'explain study.yaml',
  'check study.yaml',
  'simulate study.yaml --draws 40',
  'trace new present-value study.yaml',
];

/** What samen says of a study: its mistakes in every language, or else what one command prints. */
async function answerTo(text: string, command: string): Promise<{ readonly bug: boolean; readonly told: string[] }> {
  const { problems } = load({ main: { name: 'study.yaml', text }, scenarios: [] }, []);
  if (problems !== null)
    return { bug: false, told: [en, nl].map((words) => writeProblems(problems, { words, paint: noPaint })) };
  const { exit, out, err } = await runWith({ 'study.yaml': text }, command.split(' '));
  return { bug: exit === 70, told: [out + err] };
}

describe('a study in which anything may stand', () => {
  it('is computed or refused, whatever stands where', { timeout: 3_600_000 }, async () => {
    const changes = fc.array(anyChange, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(changes, fc.constantFrom(...commands), async (each, command) => {
        const { bug, told: reported } = await answerTo(textOf(changed(study, each)), command);
        expect({ bug, told: bug ? reported : [] }).toEqual({ bug: false, told: [] });
        expect(reported).not.toContain('');
      }),
      { numRuns, ...(seed === undefined ? {} : { seed: Number(seed) }) },
    );
  });
});
