import { describe, expect, it } from 'vitest';
import { harbour, samenProcess } from '../support/cli.ts';

/** One run of each command, as a script starts it; what they print is tested in the process of the tests. */
const runs: readonly (readonly [args: readonly string[], code: number, begin: RegExp])[] = [
  [['compare'], 0, /^Port call system/],
  [['show', '3'], 0, /\S/],
  [['trace', '3', 'present-value'], 0, /\S/],
  [['explain'], 0, /\S/],
  [['sensitivity'], 0, /\S/],
  [['simulate', '--draws', '100'], 0, /\S/],
  [['solve', '--figure', 'scenarios.3.finish', '--to', '2024-01', '--by', 'team'], 0, /\S/],
  [['tradeoff', '--draws', '100'], 0, /\S/],
  [['voi', '--draws', '100'], 0, /\S/],
  [['discover', '3', '--draws', '100'], 0, /\S/],
  [['assumptions'], 0, /\S/],
  [['validate', '--format', 'json'], 0, /^\{/],
  [['diff', '.', '.'], 0, /\S/],
  [['schema', 'study'], 0, /^\{/],
  [['completion', 'bash'], 0, /\S/],
];

describe('as a process of its own', () => {
  it.each(runs)('samen %j ends with %i and prints on standard output', async (args, code, begin) => {
    const ran = await samenProcess(args, { cwd: harbour });

    expect(ran.code).toBe(code);
    expect(ran.stdout).toMatch(begin);
    expect(ran.stderr).not.toMatch(/ at .*\(/);
  });

  it('a mistake ends with 2, and prints on standard error only', async () => {
    const ran = await samenProcess(['compare', '--as-of', 'never'], { cwd: harbour });

    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).not.toBe('');
  });
});
