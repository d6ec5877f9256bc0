import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbourAt, root, samen } from '../support/cli.ts';
import { change, checked, pinned, ran, rate, textOf, type Printed } from '../support/pinned.ts';
import { validatorOf } from '../support/schema.ts';

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
      'switching.3,2.5.team',
      'switching.2.5.documented',
    );

    const { stdout, code } = await ran(folder, 'check');
    expect(stdout).toContain('14 figures are as published.');
    expect(code).toBe(0);
  });

  it('that drifted is told with what it was, is, and which assumptions moved it, in shares that add up', async () => {
    const folder = await pinned('scenarios.3.present-value');
    change(folder, 'study.yaml', rate);
    change(folder, 'study.yaml', ['{ unit: fte, value: 20', '{ unit: fte, value: 18']);

    expect((await ran(folder, 'check')).code).toBe(1);
    const [reported] = await checked(folder);
    const { drift, difference } = reported as Printed & { drift: NonNullable<Printed['drift']> };
    expect(drift.assumptions.map(({ assumption, was, is: now }) => [assumption, was, now]).toSorted()).toEqual([
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

    const [reported] = await checked(folder);
    expect(reported?.drift?.assumptions[0]?.effect).toBeCloseTo(after - before, 4);
    expect(reported?.drift?.cameTo).toBeCloseTo(before, 4);
  });

  it('is told to have moved by a field where that changed, with its place, once for all that it moved', async () => {
    const folder = await pinned('scenarios.3.present-value', 'scenarios.3.total-cost');
    change(folder, '3.scenario.yaml', ['€ 150k/month', '€ 151k/month']);

    const { stdout, code } = await ran(folder, 'check', '--width', '140');
    expect(code).toBe(1);
    expect(stdout.match(/scenarios\.3\.running\.1\.amount/g)).toHaveLength(1);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('went from € 150k/month to € 151k/month (3.scenario.yaml:24)');
    for (const { drift } of await checked(folder)) {
      expect(drift).toMatchObject({ assumptions: [], other: null });
      expect(drift?.fields.map(({ share }) => Math.round(share * 1e9) / 1e9)).toEqual([1]);
      expect(drift?.fields[0]?.changes).toMatchObject([{ how: 'changed', file: '3.scenario.yaml', line: 24 }]);
    }
  });

  it('is told what both did, where an assumption and a number in a field changed', async () => {
    const folder = await pinned('scenarios.3.present-value');
    change(folder, '3.scenario.yaml', ['€ 150k/month', '€ 151k/month']);
    change(folder, 'study.yaml', rate);

    const [reported] = await checked(folder);
    const { drift } = reported as { drift: NonNullable<Printed['drift']> };
    expect((drift.assumptions[0]?.share ?? 0) + (drift.fields[0]?.share ?? 0)).toBeCloseTo(1, 9);
    expect(drift.fields[0]?.effect).toBeGreaterThan(0);
  });

  it('says where nobody kept what the study said, and keeps it from then on', async () => {
    const folder = await pinned('scenarios.3.present-value');
    writeFileSync(join(folder, 'figures.yaml'), textOf(folder).replace(/# What the study said[^]*$/, ''));
    change(folder, '3.scenario.yaml', ['€ 150k/month', '€ 151k/month']);
    const { stdout } = await ran(folder, 'check');
    expect(stdout).toContain('was not kept');
    expect(stdout).not.toContain('no assumption');

    await ran(folder, 'check', '--update');
    change(folder, '3.scenario.yaml', ['€ 151k/month', '€ 152k/month']);
    expect((await ran(folder, 'check')).stdout).toContain('3.scenario.yaml:24');
  });

  it('of a scenario that went is told as such, and keeps no other from being told or updated', async () => {
    const folder = await pinned('scenarios.3-late.present-value', 'scenarios.3.present-value');
    rmSync(join(folder, '3-late.scenario.yaml'));
    change(folder, 'study.yaml', rate);
    const { stdout, stderr, code } = await ran(folder, 'check', '--format', 'github');

    expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
    expect(stdout).toContain('scenario "3-late" is not in the study any more');
    expect(stdout).toContain('supplier-rate went from € 15,000 per person-month to € 15,500 per person-month');
    expect((await ran(folder, 'check', '--update')).code).toBe(1);
    expect((await checked(folder)).map(({ figure, same }) => [figure, same])).toEqual([
      ['scenarios.3-late.present-value', false],
      ['scenarios.3.present-value', true],
    ]);
  });

  it('is told to have been changed by hand where its value is not what was recorded', async () => {
    const folder = await pinned('scenarios.3.present-value');
    const [, amount = ''] = /value: € (\d+)/.exec(textOf(folder)) ?? [];
    change(folder, 'figures.yaml', [`value: € ${amount}`, `value: € ${Number(amount) + 1}`]);

    const [reported] = await checked(folder);
    expect(reported).toMatchObject({
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
    for (const reported of [place, gate]) {
      expect(reported?.drift?.assumptions[0]).toMatchObject({
        assumption: 'documented',
        was: '25%',
        is: '90%',
        share: 1,
      });
    }
  });

  it('of a switching value moves with the assumptions it rests on', async () => {
    const folder = await pinned('switching.3,2.5.team');
    change(folder, 'study.yaml', rate);
    const [reported] = await checked(folder);

    expect(reported?.same).toBe(false);
    expect(reported?.drift?.assumptions.map(({ assumption }) => assumption)).toEqual(['supplier-rate']);
    expect(reported?.drift?.assumptions[0]?.share).toBeCloseTo(1, 9);
  });
});

describe('the message of a drift', () => {
  it('writes what was and what is in one way, whatever way the pin was written in', async () => {
    const folder = await pinned('scenarios.3.present-value');
    await ran(folder, 'pin', 'scenarios.3.total-cost', '--within', '€ 10k');
    change(folder, 'study.yaml', rate);
    const { stdout } = await ran(folder, 'check', '--format', 'github');

    const reported = [...stdout.matchAll(/ was (\S+ \S+) and is (\S+ \S+) \(/g)].map(([, was, current]) => [
      was,
      current,
    ]);
    expect(reported).toHaveLength(2);
    for (const each of reported.flat()) expect(each).toMatch(/^€ \d{1,3}(,\d{3})*(\.\d\d)?$/);
  });
});

describe('a name that may be read in two ways', () => {
  it('is that of the scenario with the longest id', async () => {
    const folder = harbourAt('.');
    const id = '3.measures';
    const text = textOf(folder, '3.scenario.yaml')
      .replace('scenario: "3"', `scenario: "${id}"`)
      .replace('150k', '160k');
    writeFileSync(join(folder, `${id}.scenario.yaml`), text);
    change(folder, 'study.yaml', ['\nmeasures:', '\nmeasures:\n  finish: { from: start, until: takeover }']);
    writeFileSync(
      join(folder, 'figures.yaml'),
      'samen-figures: 1\nfigures: [{ figure: scenarios.3.measures.finish, value: 1999-01 }]\n',
    );

    expect((await checked(folder))[0]?.is).toMatch(/^\d{4}-\d{2}$/);
  });
});

describe('the JSON of a drift', () => {
  it('is as its schema says', async () => {
    const folder = await pinned('scenarios.3.present-value', 'scenarios.3.finish', 'scenarios.2.5.feasible');
    change(folder, 'study.yaml', rate);
    const schema = JSON.parse(readFileSync(join(root, 'docs/schema/output/check.schema.json'), 'utf8')) as object;
    const { stdout } = await ran(folder, 'check', '--format', 'json');
    const validate = validatorOf(schema);

    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('the figures of the Digipoort study', () => {
  it('are as published', async () => {
    const { stdout, code } = await samen(['check', 'scenarios/digipoort']);

    expect(stdout).toContain('14 figures are as published.');
    expect(code).toBe(0);
  });
});
