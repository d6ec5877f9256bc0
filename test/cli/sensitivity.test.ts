import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbour, onceEach, root } from '../support/cli.ts';

const run = onceEach({ cwd: dirname(harbour) });
const digipoort = join(root, 'scenarios/digipoort');

interface Named {
  readonly name: string;
  readonly value: number | string;
  readonly sentence: string;
}

describe('samen sensitivity', () => {
  it('is about one scenario or about two', async () => {
    const { stdout, stderr, code } = await run('sensitivity', 'harbour', '--between', '2.5,3', '--of', '3');

    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('--between, --of');
  });

  it.each(['40', '80', '200'])('tells every switching value in a sentence at %s characters', async (width) => {
    const { stdout } = await run('sensitivity', digipoort, '--as-of', '2020-06', '--width', width);
    const { switches } = JSON.parse(
      (await run('sensitivity', digipoort, '--as-of', '2020-06', '--format', 'json')).stdout,
    ) as { switches: Named[] };
    const shown = stdout.replaceAll(/\s+/g, ' ');

    expect(switches.length).toBeGreaterThan(5);
    expect(switches.filter(({ sentence }) => !shown.includes(sentence))).toEqual([]);
  });
});

describe('below the table of samen compare', () => {
  it.each(['2020-06', '2021-04'])('stands the first sentence of sensitivity, as known in %s', async (asOf) => {
    const json = async (command: string): Promise<Record<string, unknown>> =>
      JSON.parse((await run(command, digipoort, '--as-of', asOf, '--format', 'json')).stdout) as Record<
        string,
        unknown
      >;
    const [first] = (await json('sensitivity'))['switches'] as Named[];
    const { first: leader, second, ...nearest } = (await json('compare'))['nearestSwitch'] as Record<string, unknown>;
    const table = await run('compare', digipoort, '--as-of', asOf, '--width', '300');

    expect(nearest).toEqual(first);
    expect([leader, second]).toHaveLength(2);
    expect(table.stdout).toContain(`\n${first?.sentence}\n`);
  });
});
