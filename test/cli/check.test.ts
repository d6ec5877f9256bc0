import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compactMap } from '../support/pinned.ts';
import { harbourAt, type Ran, root, samen } from '../support/cli.ts';

const ran = (folder: string, ...args: readonly string[]): Promise<Ran> => samen(args, { cwd: folder });

const textOf = (folder: string, name = 'figures.yaml'): string => readFileSync(join(folder, name), 'utf8');

/** Changes the text of a file of a study; a change that does not happen is a mistake in the test. */
function change(folder: string, file: string, [from, to]: readonly [string, string]): void {
  const before = textOf(folder, file);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  writeFileSync(join(folder, file), after);
}

const rate: readonly [string, string] = ['EUR/person-month, value: 15000', 'EUR/person-month, value: 15500'];

async function pinned(...figures: readonly string[]): Promise<string> {
  const folder = harbourAt('.');
  for (const figure of figures) expect((await ran(folder, 'pin', ...figure.split(' '))).code).toBe(0);
  return folder;
}

interface Told {
  readonly figure: string;
  readonly same: boolean;
  readonly was: unknown;
  readonly is: unknown;
  readonly difference: number | null;
  readonly changedByHand: boolean;
  readonly drift: {
    readonly cameTo: number | null;
    readonly assumptions: readonly { assumption: string; was: string; is: string; effect: number; share: number }[];
    readonly other: { effect: number; share: number } | null;
    readonly gone: readonly string[];
    readonly sameInput: boolean;
  } | null;
}

async function checked(folder: string): Promise<readonly Told[]> {
  const { stdout, stderr } = await ran(folder, 'check', '--format', 'json');
  return (JSON.parse(stdout === '' ? stderr : stdout) as { figures: readonly Told[] }).figures;
}

describe('a study without pins and policies', () => {
  it('is told so, and nothing is wrong', async () => {
    const { stdout, code } = await ran(harbourAt('.'), 'check');

    expect(stdout).toContain('Nothing is pinned of study harbour, and it forbids nothing');
    expect(code).toBe(0);
  });

  it('may come from standard input', async () => {
    const { code } = await samen(['check', '-'], {
      input: readFileSync(join(root, 'test/faults/unused-assumption/study.yaml')),
    });

    expect(code).toBe(0);
  });
});

describe('a pinned figure', () => {
  it('is the same as long as nothing changes, whatever kind it is of', async () => {
    const folder = await pinned(
      'scenarios.3.present-value',
      'scenarios.2.5.present-value --as-of 2020-06',
      'scenarios.3.rank',
      'scenarios.2.5.rank',
      'scenarios.3.finish',
      'scenarios.3.by-year.2024',
      'scenarios.3.by-month.2022-03',
      'scenarios.3.phases.build.duration',
      'scenarios.3.phases.move.team',
      'scenarios.3.by-category.labour',
      'scenarios.3.$team',
      'scenarios.3.feasible',
      'switching.3,keep.old-contract',
    );

    const { stdout, code } = await ran(folder, 'check');
    expect(stdout).toContain('13 figures are as published.');
    expect(code).toBe(0);
  });

  it('that drifted is told with what it was, is, and which assumptions moved it, in shares that add up', async () => {
    const folder = await pinned('scenarios.3.present-value');
    change(folder, 'study.yaml', rate);
    change(folder, 'study.yaml', ['{ unit: fte, value: 20', '{ unit: fte, value: 18']);

    expect((await ran(folder, 'check')).code).toBe(1);
    const [told] = await checked(folder);
    const { drift, difference } = told as Told & { drift: NonNullable<Told['drift']> };
    expect(drift.assumptions.map(({ assumption, was, is }) => [assumption, was, is]).toSorted()).toEqual([
      ['supplier-rate', '15000 EUR/person-month', '15500 EUR/person-month'],
      ['team', '20 fte', '18 fte'],
    ]);
    const sum = drift.assumptions.reduce((all, { effect }) => all + effect, 0);
    expect(Math.abs(sum - (difference as number))).toBeLessThan(0.01);
    expect(drift.assumptions.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 9);
    expect(drift.other).toBeNull();
    expect(drift.sameInput).toBe(false);
  });

  it('has as the effect of one assumption alone what compare says it does', async () => {
    const folder = await pinned('scenarios.3.total-cost');
    const cost = async (): Promise<number> => {
      const { stdout } = await ran(folder, 'compare', '--format', 'json');
      const { scenarios } = JSON.parse(stdout) as { scenarios: { id: string; totalCost: number }[] };
      return scenarios.find(({ id }) => id === '3')?.totalCost as number;
    };
    const before = await cost();
    change(folder, 'study.yaml', rate);
    const after = await cost();

    const [told] = await checked(folder);
    expect(told?.drift?.assumptions[0]?.effect).toBeCloseTo(after - before, 4);
    expect(told?.drift?.cameTo).toBeCloseTo(before, 4);
  });

  it('is told to have moved by no assumption where a number in a field did it', async () => {
    const folder = await pinned('scenarios.3.present-value');
    change(folder, '3.scenario.yaml', ['€ 150k/month', '€ 151k/month']);

    const [told] = await checked(folder);
    expect(told?.drift?.assumptions).toEqual([]);
    expect(told?.drift?.other?.share).toBeCloseTo(1, 9);
    expect((await ran(folder, 'check')).stdout).toMatch(/numbers written in its\s+fields/);
  });

  it('is told what both did, where an assumption and a number in a field changed', async () => {
    const folder = await pinned('scenarios.3.present-value');
    change(folder, '3.scenario.yaml', ['€ 150k/month', '€ 151k/month']);
    change(folder, 'study.yaml', rate);

    const [told] = await checked(folder);
    const { drift } = told as { drift: NonNullable<Told['drift']> };
    expect((drift.assumptions[0]?.share ?? 0) + (drift.other?.share ?? 0)).toBeCloseTo(1, 9);
    expect(drift.other?.effect).toBeGreaterThan(0);
  });

  it('is told to have been changed by hand where its value is not what was recorded', async () => {
    const folder = await pinned('scenarios.3.present-value');
    const [, amount = ''] = /value: € (\d+)/.exec(textOf(folder)) ?? [];
    change(folder, 'figures.yaml', [`value: € ${amount}`, `value: € ${Number(amount) + 1}`]);

    const [told] = await checked(folder);
    expect(told).toMatchObject({
      same: false,
      changedByHand: true,
      drift: { assumptions: [], other: null, sameInput: true },
    });
    expect((await ran(folder, 'check')).stdout).toContain('changed by hand');
  });

  it('that a hand wrote, without a record, says so', async () => {
    const folder = harbourAt('.');
    writeFileSync(
      join(folder, 'figures.yaml'),
      'samen-figures: 1\nfigures: [{ figure: scenarios.3.rank, value: 4 }]\n',
    );
    const { stdout, code } = await ran(folder, 'check');

    expect(stdout).toContain('nothing was recorded with this pin');
    expect(code).toBe(1);
  });

  it('may drift as far as it allows, and no further', async () => {
    const folder = await pinned('scenarios.3.present-value');
    const [, amount = ''] = /value: € ([\d.]+)/.exec(textOf(folder)) ?? [];
    for (const [off, same] of [
      [1000, true],
      [1000.01, false],
      [-1000, true],
      [-1000.01, false],
    ] as const) {
      const value = (Number(amount) + off).toFixed(2);
      const text = `samen-figures: 1\nfigures: [{ figure: scenarios.3.present-value, value: € ${value}, within: € 1000 }]\n`;
      const exact = harbourAt('.');
      writeFileSync(join(exact, 'figures.yaml'), text.replace('€ 1000 }', '€ 1000.005 }'));
      expect({ off, same: (await checked(exact))[0]?.same }).toEqual({ off, same });
    }
  });

  it('of a gate and a rank moves with what the gate asks about', async () => {
    const folder = await pinned('scenarios.2.5.rank', 'scenarios.2.5.feasible');
    change(folder, 'study.yaml', ['2021-04: { value: 25%', '2021-04: { value: 90%']);

    const [place, gate] = await checked(folder);
    expect(place).toMatchObject({ was: null, difference: null, same: false });
    expect(place?.is).toBeTypeOf('number');
    expect(gate).toMatchObject({ was: 'fail', is: 'pass' });
    for (const told of [place, gate]) {
      expect(told?.drift?.assumptions[0]).toMatchObject({ assumption: 'documented', was: '25%', is: '90%', share: 1 });
    }
  });

  it('of a switching value moves with the assumptions it rests on', async () => {
    const folder = await pinned('switching.3,keep.team');
    change(folder, 'study.yaml', rate);
    const [told] = await checked(folder);

    expect(told?.same).toBe(false);
    expect(told?.drift?.assumptions.map(({ assumption, share }) => [assumption, share])).toEqual([
      ['supplier-rate', 1],
    ]);
  });
});

describe('samen pin', () => {
  it('rounds as far as it allows a difference', async () => {
    const folder = harbourAt('.');
    const { stdout } = await ran(folder, 'pin', 'scenarios.3.present-value', '--within', '€ 0.05M');

    expect(stdout).toMatch(/= € \d+\.\d?M in figures\.yaml|= € \d+M in/);
    expect((await ran(folder, 'check')).code).toBe(0);
  });

  it('refuses what is pinned already, and writes nothing', async () => {
    const folder = await pinned('scenarios.3.rank');
    const before = textOf(folder);
    const { stderr, code } = await ran(folder, 'pin', 'scenarios.3.rank', '--as-of', '2021-04');

    expect(stderr).toContain('error[pinned-twice]');
    expect(code).toBe(2);
    expect(textOf(folder)).toBe(before);
  });

  it('refuses a figure that there is not, with the one that was meant', async () => {
    const folder = harbourAt('.');
    const { stderr, code } = await ran(folder, 'pin', 'scenarios.3.presentvalue');

    expect(stderr).toContain('did you mean "scenarios.3.present-value"?');
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'figures.yaml'))).toBe(false);
  });

  it('refuses a study from standard input, beside which nothing lies', async () => {
    const study = readFileSync(join(root, 'test/faults/unused-assumption/study.yaml'));
    const { code } = await samen(['pin', 'scenarios.app.rank', '-'], { input: study });

    expect(code).toBe(2);
  });

  it('keeps what stands in the file, and adds to a list of any style', async () => {
    const styles = [
      'samen-figures: 1\nfigures: []\n',
      'samen-figures: 1\n# before\nfigures:\n- figure: scenarios.2.5.rank # why\n  value: none\n# after\n',
      'samen-figures: 1\r\nfigures:\r\n    - { figure: scenarios.2.5.rank, value: none }\r\n',
      'samen-figures: 1\nfigures: [{ figure: scenarios.2.5.rank, value: none }]',
    ];
    for (const style of styles) {
      const folder = harbourAt('.');
      writeFileSync(join(folder, 'figures.yaml'), style);
      await ran(folder, 'pin', 'scenarios.3.rank', '--where', 'table: 1, # 2');
      const { stdout, stderr, code } = await ran(folder, 'check', '--format', 'csv');
      expect({ style, code, stderr }).toEqual({ style, code: 0, stderr: '' });
      expect(stdout).toContain('scenarios.3.rank');
      expect(textOf(folder)).toContain(style.slice(0, 15));
      for (const comment of style.match(/#.*/g) ?? []) expect(textOf(folder)).toContain(comment);
    }
  });
});

describe('samen check --update', () => {
  it('rewrites the values and records of what drifted, and not one other character', async () => {
    const folder = await pinned('scenarios.3.present-value', 'scenarios.3.finish', 'scenarios.2.5.rank');
    change(folder, 'figures.yaml', ['figures:\n', '# first\n\nfigures:   # second\n']);
    change(folder, 'figures.yaml', ['value: none', 'value: none # third']);
    change(folder, 'study.yaml', rate);
    const before = textOf(folder).split('\n');
    const { code } = await ran(folder, 'check', '--update');
    const after = textOf(folder).split('\n');

    expect(code).toBe(0);
    expect(after.length).toBe(before.length);
    const changed = after.filter((line, index) => line !== before[index]).map((line) => line.trim().split(':')[0]);
    expect(new Set(changed)).toEqual(new Set(['value', 'input', 'comes-to', 'supplier-rate']));
    expect((await ran(folder, 'check')).code).toBe(0);
    const written = textOf(folder);
    await ran(folder, 'check', '--update');
    expect(textOf(folder)).toBe(written);
  });

  it('keeps what was pinned within its tolerance, and records what it rests on now', async () => {
    const folder = await pinned('scenarios.3.present-value --within €2M');
    const [value = ''] = /value: .*/.exec(textOf(folder)) ?? [];
    change(folder, 'study.yaml', ['EUR/person-month, value: 15000', 'EUR/person-month, value: 15001']);
    await ran(folder, 'check', '--update');

    expect(textOf(folder)).toContain(value);
    expect(textOf(folder)).toContain('supplier-rate: 15001 EUR/person-month');
  });

  it('writes nothing where anything is wrong', async () => {
    const folder = await pinned('scenarios.3.present-value');
    change(folder, 'study.yaml', rate);
    writeFileSync(join(folder, 'figures.yaml'), `${textOf(folder)}  - { figure: scenarios.9.rank, value: 1 }\n`);
    const before = textOf(folder);
    const { code } = await ran(folder, 'check', '--update');

    expect(code).toBe(2);
    expect(textOf(folder)).toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('does not touch the file where nothing changed', async () => {
    const folder = await pinned('scenarios.3.present-value');
    const { mtimeMs } = statSync(join(folder, 'figures.yaml'));
    await ran(folder, 'check', '--update');

    expect(statSync(join(folder, 'figures.yaml')).mtimeMs).toBe(mtimeMs);
  });
});

describe('what a study forbids', () => {
  it.each([
    ['stale: 365 days', 'stale', /"discount-rate"|"supplier-rate"|since/],
    ['judgement-share-above: 1%', 'judgement-share-above', /rests on judgements/],
    ['unstated: true', 'unstated', /nobody vouches/],
    ['infeasible-first: true', 'infeasible-first', /is not feasible/],
  ])('%s is a finding where it is so', async (rule, name, text) => {
    const folder = harbourAt('.');
    writeFileSync(join(folder, 'study.yaml'), `${textOf(folder, 'study.yaml')}\nforbid: { ${rule} }\n`);
    const asOf = name === 'stale' ? ['--as-of', '2024-04'] : [];
    const { stdout, code } = await ran(folder, 'check', '--format', 'json', ...asOf);
    const { forbidden, same } = JSON.parse(stdout) as {
      forbidden: { rule: string; text: string; line: number }[];
      same: boolean;
    };

    expect({ code, same, rules: [...new Set(forbidden.map(({ rule: its }) => its))] }).toEqual({
      code: 1,
      same: false,
      rules: [name],
    });
    expect(forbidden[0]?.text).toMatch(text);
    expect(forbidden[0]?.line).toBeGreaterThan(1);
  });

  it('is no finding where it is not so', async () => {
    const folder = harbourAt('.');
    const rules = 'stale: 90 years, judgement-share-above: 100%, unstated: false, infeasible-first: false';
    writeFileSync(join(folder, 'study.yaml'), `${textOf(folder, 'study.yaml')}\nforbid: { ${rules} }\n`);

    expect((await ran(folder, 'check')).code).toBe(0);
  });
});

describe('--format github', () => {
  it('annotates the line of the pin, with what acts escaped', async () => {
    const folder = await pinned('scenarios.3.present-value');
    change(folder, 'study.yaml', rate);
    const { stdout, code } = await ran(folder, 'check', '--format', 'github');

    expect(stdout).toMatch(
      /^::error file=figures\.yaml,line=3,col=5,title=samen drift::scenarios\.3\.present-value as of 2021-04 was € \S+ and is € \S+ \(\+€ \S+\): supplier-rate went from 15000 EUR\/person-month to 15500 EUR\/person-month \(100\.0%25 of the drift\)\n$/,
    );
    expect(code).toBe(1);
  });

  it('shows ten of a level, the last of which says how many more there are', async () => {
    const folder = harbourAt('.');
    writeFileSync(join(folder, 'study.yaml'), `${textOf(folder, 'study.yaml')}\nforbid: { unstated: true }\n`);
    const { stdout } = await ran(folder, 'check', '--format', 'github');
    const lines = stdout.trimEnd().split('\n');
    const { forbidden } = JSON.parse((await ran(folder, 'check', '--format', 'json')).stdout) as {
      forbidden: unknown[];
    };

    expect(lines.length).toBe(10);
    expect(lines[9]).toContain(`and ${forbidden.length - 9} more`);
  });

  it('adds the whole report to the summary of the job', async () => {
    const folder = await pinned('scenarios.3.rank');
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, 'before\n');
    await samen(['check', '--format', 'github'], { cwd: folder, env: { GITHUB_STEP_SUMMARY: summary } });

    expect(textOf(folder, 'summary.md')).toMatch(/^before\n## Port call system: figures[\s\S]*scenarios\.3\.rank/);
  });

  it('names files from the workspace', async () => {
    const folder = await pinned('scenarios.3.rank');
    change(folder, 'figures.yaml', ['value: 1', 'value: 2']);
    const { stdout } = await samen(['check', folder, '--format', 'github'], { env: { GITHUB_WORKSPACE: folder } });

    expect(stdout).toContain('file=figures.yaml,');
  });

  it('annotates what is wrong with a study, also by validate', async () => {
    const folder = harbourAt('.');
    change(folder, 'study.yaml', ['horizon: 2030-12', 'horizon: 2030:12, x']);
    for (const command of ['check', 'validate']) {
      const { stdout, code } = await ran(folder, command, '--format', 'github');
      expect(stdout).toMatch(/^::error file=study\.yaml,line=6,col=10,title=samen bad-month::/);
      expect(code).toBe(2);
    }
  });

  it('tells advice as warnings', async () => {
    const { stdout, code } = await ran(
      join(root, 'test/faults/unused-assumption'),
      'validate',
      'study.yaml',
      '--format',
      'github',
    );

    expect(stdout).toMatch(/^::warning file=study\.yaml,/);
    expect(code).toBe(0);
  });
});

describe('the pins of a record', () => {
  it('are the assumptions that the figure rests on, and no others', async () => {
    const folder = await pinned('scenarios.3.phases.design.duration', 'scenarios.3.phases.build.effort');
    const [none, effort] = compactMap(textOf(folder));

    expect(none).toEqual([]);
    expect(effort).toEqual(['rebuild-effort']);
  });
});

describe('the figures of the Digipoort study', () => {
  it('are as published', async () => {
    const { stdout, code } = await samen(['check', 'scenarios/digipoort']);

    expect(stdout).toContain('8 figures are as published.');
    expect(code).toBe(0);
  });
});
