import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

const head = `samen: 1
study: s
title: S
currency: GBP
start: 2025-01
horizon: 2030-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: mid-year }
`;

const printed = async (study: string, ...args: readonly string[]): Promise<string> =>
  (await samen(args, { cwd: folderOf({ 'study.yaml': head + study }), env: { SAMEN_WIDTH: '400' } })).stdout;

describe('a table without rows', () => {
  const bare = `scenarios:
  a: { title: A, phases: {} }
  b: { title: B, phases: { build: { duration: 8, costs: [{ title: C, amount: 100, when: start }] } } }
`;

  it.each([
    [
      'en',
      'No assumption moves it within its range or estimate.',
      'It rests on no assumption.',
      'The study has no assumptions.',
    ],
    [
      'nl',
      'Geen aanname beweegt het binnen haar bereik of schatting.',
      'Het rust op geen enkele aanname.',
      'De studie heeft geen aannames.',
    ],
  ])('is a sentence where it is read, or is not there, in %s', async (language, nothingMoves, noAssumptions, none) => {
    const outputs = await Promise.all(
      ['table', 'markdown'].map((format) =>
        Promise.all(
          [['sensitivity'], ['show', 'a', '--full'], ['assumptions']].map((command) =>
            printed(bare, ...command, '--lang', language, '--format', format),
          ),
        ),
      ),
    );

    for (const [sensitivity, show, assumptions] of outputs) {
      expect(sensitivity).toContain(nothingMoves);
      expect(sensitivity).not.toMatch(/Low and high are|P10/);
      expect(show).toContain(noAssumptions);
      expect(show).not.toMatch(/critical|kritiek/);
      expect(assumptions).toContain(none);
    }
    expect(outputs.flat().filter((text) => /^─[─┼ ]*\n(?:\n|$)|^\|[ :|-]+\|\n(?:\n|$)/m.test(text))).toEqual([]);
  });

  it('is not named among what there is more of', async () => {
    expect(await printed(bare, 'show', 'a')).not.toContain('Timeline');
    expect(await printed(bare, 'show', 'b')).toContain('Timeline');
  });
});
