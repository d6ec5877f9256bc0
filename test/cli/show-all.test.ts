import { describe, expect, it } from 'vitest';
import { parseCsv } from '../support/csv.ts';
import { folderOf, harbour, samen } from '../support/cli.ts';

interface Compared {
  readonly scenarios: readonly {
    readonly id: string;
    readonly totalCost: number;
    readonly finishMonth: string | null;
    readonly byYear: readonly { readonly year: number; readonly cost: number }[];
    readonly phases: readonly { readonly id: string }[];
  }[];
}

const printed = async (...args: readonly string[]): Promise<string> => (await samen(['show', ...args])).stdout;

const compared = async (): Promise<Compared> =>
  JSON.parse((await samen(['compare', harbour, '--format', 'json'])).stdout) as Compared;

describe('samen show of all scenarios', () => {
  it('has the cost of every year of every scenario in one table, and their totals', async () => {
    const { scenarios } = await compared();
    const table = parseCsv(await printed(harbour, '--table', 'budget', '--format', 'csv'));
    const ofYear = (year: number): readonly string[] => table.find(([first]) => first === String(year)) ?? [];

    for (const [index, { byYear, totalCost }] of scenarios.entries()) {
      for (const { year, cost } of byYear) expect(Number(ofYear(year)[index + 1])).toBeCloseTo(cost, 6);
      expect(Number(table.find(([first]) => first === 'Total')?.[index + 1])).toBeCloseTo(totalCost, 6);
    }
  });

  it('has one line of a chart for each, in the order of the ranking, with its finish', async () => {
    const { scenarios } = await compared();
    const text = await printed(harbour, '--table', 'timeline', '--width', '140');
    const lines = scenarios.map(({ id }) => text.split('\n').findIndex((line) => line.startsWith(`${id}  `)));

    expect(lines).not.toContain(-1);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    for (const [index, { finishMonth, phases }] of scenarios.entries()) {
      const line = text.split('\n')[lines[index] ?? 0] ?? '';
      expect(line).toContain(finishMonth ?? '–');
      expect(/[█▒]/.test(line)).toBe(phases.length > 0);
    }
  });

  it('has the phases of each with --full', async () => {
    const full = await printed(harbour, '--full', '--width', '140');

    expect(full).toContain('Phases of every scenario');
    expect(await printed(harbour, '--width', '140')).toContain('More: --full (Phases of every scenario).');
  });

  it('is what samen compare tells, in JSON', async () => {
    expect(await printed(harbour, '--format', 'json')).toBe(
      (await samen(['compare', harbour, '--format', 'json'])).stdout,
    );
  });

  it.each([[['work']], [['work', 'gates']], [['budget', 'work']]])(
    'says of a table of one scenario that it is: %s',
    async (tables) => {
      const asked = tables.flatMap((name) => ['--table', name]);

      expect(await samen(['show', harbour, ...asked])).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('--table work is of one scenario: name it') as string,
      });
    },
  );

  it('is of the study in this folder, where nothing is named', async () => {
    const here = await samen(['show'], { cwd: harbour });

    expect(here.stdout).toBe(await printed(harbour));
  });

  it('is not meant where one argument is the name of a scenario', async () => {
    const { stdout } = await samen(['show', 'keep'], { cwd: harbour });

    expect(stdout).toMatch(/^keep {2}/);
  });

  it('takes a folder that holds no study for the name of a scenario', async () => {
    const cwd = folderOf({ 'new/notes.txt': 'nothing' });

    expect((await samen(['show', 'new'], { cwd })).stderr).toContain('no-study');
  });

  it('tells years that are alike in one row of a short screen, and each with --full', async () => {
    const { scenarios } = await compared();
    const [screen, full] = [
      await printed(harbour, '--width', '120'),
      await printed(harbour, '--width', '120', '--full'),
    ];
    const runs = [...screen.matchAll(/^ *(\d{4})–(\d{4}), each /gm)].map(([, from, until]) => [
      Number(from),
      Number(until),
    ]);
    const costs = (year: number): number[] =>
      scenarios.map(({ byYear }) => Math.round(byYear.find((each) => each.year === year)?.cost ?? 0));

    expect(runs.length).toBeGreaterThan(0);
    for (const [from = 0, until = 0] of runs) {
      expect(until).toBeGreaterThan(from);
      for (let year = from; year <= until; year++) {
        expect(costs(year)).toEqual(costs(from));
        expect(full).toMatch(new RegExp(`^ *${year} `, 'm'));
      }
    }
    expect(full).not.toContain(', each');
  });
});
