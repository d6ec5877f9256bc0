import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbourAt, root, samen } from '../support/cli.ts';
import { change, checked, compactMap, pinned, ran, rate, textOf } from '../support/pinned.ts';

describe('samen pin', () => {
  it('rounds as far as it allows a difference', async () => {
    const folder = harbourAt('.');
    const { stdout } = await ran(folder, 'pin', 'scenarios.3.present-value', '--within', '€ 0.05M');

    expect(stdout).toMatch(/= € \d+\.\d?M in figures\.yaml|= € \d+M in/);
    expect((await ran(folder, 'check')).code).toBe(0);
  });

  it.each([
    ['scenarios.2.5.$code-entanglement', '1%'],
    ['scenarios.2.5.components.port-calls.aam', '0.01'],
    ['scenarios.3.finish', '1 month'],
    ['scenarios.3.$call-off', '2 months'],
  ])('takes a difference for %s, whatever it is measured in', async (figure, within) => {
    const folder = harbourAt('.');
    const { stderr, code } = await ran(folder, 'pin', figure, '--within', within);

    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
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

  it('refuses a scenario and its figure as two words, with the name that they have, and else tells that there is no such study', async () => {
    const folder = harbourAt('.');
    const two = await ran(folder, 'pin', '2.5', 'rank');

    expect(two).toMatchObject({ code: 2 });
    expect(two.stderr).toBe(
      'samen: error[unknown-figure]: there is no figure "2.5 rank"\n  = did you mean "scenarios.2.5.rank"?\n',
    );
    for (const words of [
      ['2.5', 'nothing'],
      ['scenarios.2.5.rank', 'rank'],
    ])
      expect((await ran(folder, 'pin', ...words)).stderr).toContain(
        `[cannot-read]: ${words[1]}: there is no such file`,
      );
    expect(existsSync(join(folder, 'figures.yaml'))).toBe(false);
  });

  it.each(['2.5.finish.p80', '3.first', '3.present-value.mean'])(
    'offers what is told of draws for %s',
    async (name) => {
      const { stderr, code } = await ran(harbourAt('.'), 'pin', name);

      expect(code).toBe(2);
      expect(stderr).toContain(`did you mean "simulated.${name}"?`);
    },
  );

  it('does not propose the name that was asked for, where that is right and has nothing', async () => {
    const folder = harbourAt('.');
    for (const figure of ['switching.3,keep.bidders', 'switching.keep.call-off', 'switching.keep.documented']) {
      const { code, stderr } = await ran(folder, 'pin', figure);
      expect(code).toBe(2);
      expect(stderr.split(figure)).toHaveLength(2);
      expect(stderr).not.toContain('did you mean');
    }
    expect((await ran(folder, 'pin', 'switching.3,keep.tam')).stderr).toContain('mean "switching.3,keep.team"?');
  });

  it.each([
    ['--published-in', ''],
    ['--published-in', '  '],
    ['--where', ''],
  ])('refuses %s "%s", which says nothing, and writes nothing', async (option, text) => {
    const folder = harbourAt('.');
    const { code, stderr } = await ran(folder, 'pin', 'scenarios.3.rank', option, text);

    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `samen: error[usage]: option ${option} needs a value\n  = see "samen pin --help"\n`,
    });
    expect(existsSync(join(folder, 'figures.yaml'))).toBe(false);
  });

  it('refuses a study from standard input, beside which nothing lies', async () => {
    const study = readFileSync(join(root, 'test/faults/unused-assumption/study.yaml'));
    const { code, stderr } = await samen(['pin', 'scenarios.app.rank', '-'], { input: study });

    expect(code).toBe(2);
    expect(stderr).toContain(
      'error[usage]: standard input cannot be written to: name a folder or a file instead of -\n',
    );
  });

  it.each(['pin', 'new'])('%s offers no standard input in its help', async (command) => {
    for (const [lang, text] of [
      ['en', 'A folder with study.yaml, or a file (default:'],
      ['nl', 'Een map met study.yaml, of een bestand (standaard:'],
    ] as const)
      expect((await samen([command, '--help', '--lang', lang])).stdout.replaceAll(/\s+/g, ' ')).toContain(text);
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
    expect(new Set(changed)).toEqual(
      new Set(['value', 'input', 'comes-to', 'supplier-rate', '- inputs', 'assumptions/supplier-rate']),
    );
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

describe('the pins of a record', () => {
  it('are the assumptions that the figure rests on, and no others', async () => {
    const folder = await pinned('scenarios.3.phases.design.duration', 'scenarios.3.phases.build.effort');
    const [none, effort] = compactMap(textOf(folder));

    expect(none).toEqual([]);
    expect(effort).toEqual(['rebuild-effort']);
  });
});

describe('what is written', () => {
  it('stands in its own pin where other lengths are written in several', async () => {
    const folder = await pinned('scenarios.3.present-value', 'scenarios.keep.rank', 'scenarios.3-late.present-value');
    change(folder, 'study.yaml', ['EUR/person-month, value: 15000', 'EUR/person-month, value: 1500000.5']);
    expect((await ran(folder, 'check', '--update')).code).toBe(0);

    expect((await checked(folder)).map(({ figure, same }) => [figure, same])).toEqual([
      ['scenarios.3.present-value', true],
      ['scenarios.keep.rank', true],
      ['scenarios.3-late.present-value', true],
    ]);
  });

  it('leaves a value alone that still holds, though not to the digit', async () => {
    const folder = harbourAt('.');
    const pin = '  - { figure: scenarios.3.present-value, value: € 34.8 mln, within: € 1M }';
    writeFileSync(join(folder, 'figures.yaml'), `samen-figures: 1\nfigures:\n${pin}\n`);
    expect((await ran(folder, 'check', '--update')).code).toBe(0);
    expect(textOf(folder)).toContain('value: € 34.8 mln, within: € 1M, recorded: {');

    change(folder, 'figures.yaml', ['€ 34.8 mln', '€ 3.1 mln']);
    await ran(folder, 'check', '--update');
    expect(textOf(folder)).toContain('value: € 35 mln');
  });

  it('ends its lines as the file does', async () => {
    const folder = harbourAt('.');
    const list = 'samen-figures: 1\r\nfigures:\r\n  - figure: scenarios.2.5.rank\r\n    value: none\r\n';
    writeFileSync(join(folder, 'figures.yaml'), list);
    await ran(folder, 'pin', 'scenarios.3.present-value');
    await ran(folder, 'check', '--update');

    expect(textOf(folder)).toContain('recorded:');
    expect(textOf(folder).replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('is the value at which a gate changes, where that is asked', async () => {
    expect(textOf(await pinned('switching.2.5.documented'))).toContain('value: 60%');
  });
});
