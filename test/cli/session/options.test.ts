import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbour, onceEach } from '../../support/cli.ts';

const run = onceEach({ cwd: join(harbour, '..') });
const compare = (...args: readonly string[]) => run('compare', 'harbour', ...args);

interface Shown {
  readonly asOf: string;
  readonly rankedBy: string;
  readonly set: Readonly<Record<string, string>>;
  readonly inputHash: string;
  readonly provenance: Readonly<Record<string, number>>;
  readonly scenarios: readonly {
    readonly id: string;
    readonly rank: number | null;
    readonly presentValue: number;
    readonly phases: readonly { readonly id: string; readonly team: number | null }[];
  }[];
}

const json = async (...args: readonly string[]): Promise<Shown> => {
  const { stdout, code } = await compare(...args, '--format', 'json');
  expect(code).toBe(0);
  return JSON.parse(stdout) as Shown;
};
const ids = ({ scenarios }: Shown): readonly string[] => scenarios.map(({ id }) => id);
const teamOf = ({ scenarios }: Shown, scenario: string, phase: string): number | null | undefined =>
  scenarios.find(({ id }) => id === scenario)?.phases.find(({ id }) => id === phase)?.team;

const headOf = (table: string): string => table.split('\n─')[0] ?? '';

describe.concurrent('--as-of', () => {
  it('uses what was known in that month, and shows which choice was made then', async () => {
    const [then, now] = [await json('--as-of', '2020-06'), await json()];

    expect(then.asOf).toBe('2020-06');
    expect(now.asOf).toBe('2021-04');
    expect(ids(then)).toEqual(['3', '2.5', '3-late', 'keep']);
    expect(ids(now)).toEqual(['3', '3-late', 'keep', '2.5']);
    expect((await compare('--as-of', '2020-06')).stdout).toMatch(
      /^Port call system, as known in June 2020 \(The first choice\)\n/,
    );
  });

  it('may be a month that the study does not name', async () => {
    expect((await compare('--as-of', '2021-01')).stdout).toMatch(/^Port call system, as known in January 2021\n/);
  });

  it('refuses a month in which a number that is needed was not known yet, at its place', async () => {
    const { stdout, stderr, code } = await compare('--as-of', '2016-03');

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^harbour\/study\.yaml:\d+:\d+: error\[not-known-yet\]: .*has no value known in 2016-03/);
  });

  // Found while this was written: each scenario that needs it reports it again, and not in order of place.
  it('tells once what was not known, in order of place', async () => {
    const { stderr } = await compare('--as-of', '2016-03');
    const lines = [...stderr.matchAll(/^harbour\/study\.yaml:(\d+)/gm)].map(([, line]) => Number(line));

    expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b));
  });

  it.each([
    ['2021-13', '  = write 2021-04'],
    ['April', 'year and month as YYYY-MM'],
    ['2021', 'year and month as YYYY-MM'],
    ['2021-4', '  = write 2021-04'],
  ])('refuses %s', async (month, hint) => {
    const { stdout, stderr, code } = await compare('--as-of', month);

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(`samen: error[bad-month]: --as-of: "${month}" is not a month\n`);
    expect(stderr).toContain(hint);
  });
});

describe.concurrent('--set', () => {
  it('changes the figures, and is shown in table and JSON', async () => {
    const set = await json('--set', 'team=30');

    expect(set.set).toEqual({ team: '30' });
    expect(teamOf(set, '3', 'build')).toBe(30);
    expect((await compare('--set', 'team=30')).stdout).toContain('Changed on the command line: team=30.');
    expect((await compare('--set', 'team=30', '--lang', 'nl')).stdout).toContain(
      'Gewijzigd op de opdrachtregel: team=30.',
    );
  });

  it('changes the input hash, and makes the value a judgement', async () => {
    const [plain, set] = [await json(), await json('--set', 'documented=65%')];

    expect(set.inputHash).not.toBe(plain.inputHash);
    expect(set.provenance['sourced']).toBe((plain.provenance['sourced'] ?? 0) - 1);
    expect(set.provenance['judgement']).toBe((plain.provenance['judgement'] ?? 0) + 1);
  });

  it('of the study does not reach a scenario that has its own', async () => {
    expect(teamOf(await json('--set', 'team=30'), '2.5', 'reuse')).toBe(15);
  });

  it('with a scenario before it reaches that scenario only', async () => {
    const set = await json('--set', '2.5/team=25');

    expect(set.set).toEqual({ '2.5/team': '25' });
    expect(teamOf(set, '2.5', 'reuse')).toBe(25);
    expect(teamOf(set, '3', 'build')).toBe(20);
    expect((await compare('--set', '2.5/team=25')).stdout).toContain('Changed on the command line: 2.5/team=25.');
  });

  it('given twice for one name, the last holds', async () => {
    const twice = await json('--set', 'team=30', '--set', '2.5/team=25', '--set', 'team=40');

    expect(twice.set).toEqual({ team: '40', '2.5/team': '25' });
    expect(teamOf(twice, '3', 'build')).toBe(40);
    expect((await compare('--set', 'team=30', '--set', 'team=40')).stdout).toContain('command line: team=40.');
  });

  it('takes a value as the study would write it, and shows it as it was typed', async () => {
    const typed = ['--set', 'old-contract=€ 4.8M/year', '--set', 'call-off=2021-05', '--set', 'discount-rate=2.25%'];
    const [plain, set] = [await json(), await json(...typed)];

    expect(set.set).toEqual({ 'old-contract': '€ 4.8M/year', 'call-off': '2021-05', 'discount-rate': '2.25%' });
    expect(set.scenarios).toEqual(plain.scenarios);
  });

  it.each([
    ['taem=30', '--set:1:1: error[unknown-assumption]: there is no assumption "taem"', 'did you mean "team"?'],
    ['2.5/teem=30', '--set:1:1: error[unknown-assumption]: scenario "2.5" has no assumption "', 'team"?'],
    [
      'keep/nothing=30',
      '--set:1:1: error[unknown-assumption]: scenario "keep" has no assumption "',
      'it has none of its own',
    ],
    ['3/team=30', '--set:1:1: error[unknown-assumption]: scenario "3" has no assumption "', 'did you mean "team"?'],
    [
      '4/team=30',
      '--set:1:1: error[unknown-scenario]: there is no scenario "4"',
      'known scenarios: 2.5, 3, 3-late, keep',
    ],
    ['team=61', '--set:1:6: error[outside-range]: 61 fte lies outside the range 5 fte .. 60 fte', 'correct the value'],
    ['team=12%', '--set:1:6: error[wrong-unit]', '12 fte'],
    ['documented=65', '--set:1:12: error[unit-missing]: 65 has no unit', 'write 65%'],
    ['old-contract=1.234,56', '--set:1:14: error[decimal-comma]', '1234.56'],
    ['team=yes', '--set:1:6: error[not-a-quantity]: "yes" cannot be read as a team', 'write for example 12 fte'],
    ['call-off=2021-13', '--set:1:10: error[', '2021-13'],
    ['team={ low: 1, mode: 2, high: 3 }', '--set:1:6: error[', 'low: 1'],
  ])('refuses %s', async (text, what, hint) => {
    const { stdout, stderr, code } = await compare('--set', text);

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr.startsWith(what)).toBe(true);
    expect(stderr).toContain(hint);
  });

  // Found while this was written: the 0 that stands in for such a number is reported as well, where it is used.
  it.each(['team=0x10', 'team=1e400', 'team=.inf'])('refuses %s once', async (text) => {
    expect((await compare('--set', text)).stderr.match(/error\[/g)).toHaveLength(1);
  });

  it.each(['team', '=3', 'team=', ''])('refuses "%s", which is not name=value', async (text) => {
    const { stdout, stderr, code } = await compare('--set', text);

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('is not name=value');
  });
});

describe.concurrent('--scenario', () => {
  it('compares only what it names, ranked among themselves', async () => {
    const { scenarios } = await json('--scenario', 'keep', '--scenario', '3-late');

    expect(scenarios.map(({ id, rank }) => [id, rank])).toEqual([
      ['3-late', 1],
      ['keep', 2],
    ]);
  });

  it('shows a scenario with the same figures as among the others', async () => {
    const [alone] = (await json('--scenario', 'keep')).scenarios;
    const among = (await json()).scenarios.find(({ id }) => id === 'keep');

    expect(alone?.presentValue).toBe(among?.presentValue);
  });

  it('says that nothing is feasible where that is so, and exits with 0 all the same', async () => {
    const { stdout, code } = await compare('--scenario', '2.5');

    expect(code).toBe(0);
    expect(stdout).toContain('No scenario is feasible.');
    expect((await compare('--scenario', '2.5', '--lang', 'nl')).stdout).toContain('Geen enkel scenario is haalbaar.');
  });
});

describe.concurrent('--by', () => {
  it.each([
    ['present-value', ['3', '3-late', 'keep', '2.5'], 'Ranked by present value of costs.'],
    ['total-cost', ['3', '3-late', 'keep', '2.5'], 'Ranked by total cost.'],
    ['finish', ['keep', '3', '3-late', '2.5'], 'Ranked by finish.'],
    ['measures.unlawful', ['keep', '3', '3-late', '2.5'], 'Ranked by Unlawful, from July 2020.'],
    ['score', ['3', '3-late', 'keep', '2.5'], 'Ranked by score.'],
  ])('%s ranks by it and says so', async (metric, order, text) => {
    const shown = await json('--by', metric);

    expect(shown.rankedBy).toBe(metric);
    expect(ids(shown)).toEqual(order);
    expect((await compare('--by', metric)).stdout).toContain(text);
  });

  // Found while this was written: the figure that is ranked by gives way before "One-off".
  it.each([
    ['total-cost', 'Total'],
    ['score', 'Score'],
    ['finish', 'Finish'],
    ['measures.unlawful', 'Unlawful'],
  ])('%s shows its figures in the table, once, at any width', async (metric, column) => {
    for (const width of ['40', '80', '200']) {
      const { stdout } = await compare('--by', metric, '--width', width);

      expect(headOf(stdout).split(column)).toHaveLength(2);
      expect(stdout).not.toMatch(new RegExp(`Not shown for lack of room: .*${column}`));
    }
  });
});

describe.concurrent('--lang', () => {
  it('writes titles, words and numbers in Dutch or English', async () => {
    const [nl, en] = [(await compare('--lang', 'nl')).stdout, (await compare('--lang', 'en')).stdout];

    expect(nl).toContain('Nieuwbouw op open');
    expect(nl).toMatch(/\d,\d\d\b/);
    expect(en).toContain('New build on open');
    expect(en).toMatch(/\d\.\d\d\b/);
    expect((await compare()).stdout).toBe(en);
  });

  it('changes no figure of the JSON', async () => {
    const [nl, en] = [await json('--lang', 'nl'), await json()];

    expect({ ...nl, warnings: [] }).toEqual({ ...en, warnings: [] });
  });
});

describe.concurrent('--width', () => {
  it('is 80 characters where nobody says and no terminal knows', async () => {
    expect((await compare()).stdout).toBe((await compare('--width', '80')).stdout);
  });

  it('gives wider tables more columns', async () => {
    expect((await compare('--width', '140')).stdout).toContain('One-off');
    expect((await compare('--width', '80')).stdout).toMatch(/Not shown for lack of room: .*From best/);
  });
});
