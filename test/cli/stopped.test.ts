import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, root, samen } from '../support/cli.ts';
import { contents, reported } from '../support/reported.ts';
import { isUnfinished, stopHost, stopSamen } from '../support/stopped.ts';

const example = join(root, 'examples/permits');
const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

/** The file of draws in the making. */
const hasDraws = (names: readonly string[]): boolean => names.some((name) => /^draws\.csv\.\d+\.part$/.test(name));

const hasBegun = (names: readonly string[]): boolean => names.some(isUnfinished);

describe.each(signals)('a wish to stop, %s', (signal, code) => {
  it('ends a simulation, with nothing left of the file of its draws', async () => {
    const folder = folderOf({ 'draws.csv': 'old' });
    const args = ['simulate', example, '--draws', '20000000', '--samples', 'draws.csv'];

    expect(await stopSamen(args, { cwd: folder, folder, when: hasBegun, signal })).toMatchObject({
      code,
      inTime: true,
    });
    expect(contents(folder)).toEqual({ 'draws.csv': 'old' });
  });
});

describe('a wish to stop', () => {
  it('ends a report that is being written, with whole files', async () => {
    const { study, figures } = await reported();
    const before = contents(figures);
    const args = ['report', '-o', 'figures', '--lang', 'nl'];

    expect(await stopSamen(args, { cwd: study, folder: figures, when: hasBegun, signal: 'SIGTERM' })).toMatchObject({
      code: 143,
      inTime: true,
    });
    expect(Object.keys(contents(figures))).toEqual(Object.keys(before));
    await samen(args, { cwd: study });
    const after = contents(figures);
    for (const [name, text] of Object.entries(before)) expect([before[name], after[name]]).toContain(text);
  });
});

const count = 40;
const names = Array.from({ length: count }, (_, index) => `f${index}.txt`);
/** Long enough to be written in parts. */
const textOf = (name: string, age: string): string => `${age} ${name}\n`.repeat(3000);
const files = (age: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, textOf(name, age)]));

/** The same in a program. */
const newFiles = `new Map(${JSON.stringify(names)}.map((name) => [name, ('new ' + name + '\\n').repeat(3000)]))`;

describe('a kill while files are written', () => {
  it('leaves each file as it was or as it is to be, and the next run tidies up', async () => {
    const folder = folderOf(files('old'));
    const program = `await host.replace({ folder: '.', files: ${newFiles}, remove: [], last: ['last.txt', 'new'] }, pause);`;
    let [left, inWriting] = [0, 0];
    for (const staged of [1, 5, 20, 39, 41]) {
      const when = (present: readonly string[]): boolean => present.filter(isUnfinished).length >= staged;
      const { inTime } = await stopHost(program, { folder, when, signal: 'SIGKILL' });
      const found = Object.entries(contents(folder));
      left += found.filter(([name]) => isUnfinished(name)).length;
      const halved = found.filter(
        ([name, text]) =>
          !isUnfinished(name) && name !== 'last.txt' && text !== textOf(name, 'old') && text !== textOf(name, 'new'),
      );
      expect(halved.map(([name]) => name)).toEqual([]);
      inWriting += inTime ? 1 : 0;
    }
    // Otherwise it was killed too early or too late, and nothing was there to be tidied up.
    expect(Math.min(left, inWriting)).toBeGreaterThan(0);
    expect(await stopHost(program, { folder, when: () => false, signal: 'SIGKILL' })).toMatchObject({ code: 0 });
    expect(contents(folder)).toEqual({ ...files('new'), 'last.txt': 'new' });
  });

  it('of new files leaves whole ones, and the next run tidies up', async () => {
    const folder = folderOf({});
    const program = `await host.make(${newFiles}, pause);`;
    for (const staged of [1, 40]) {
      const when = (present: readonly string[]): boolean => present.filter(isUnfinished).length >= staged;
      await stopHost(program, { folder, when, signal: 'SIGKILL' });
      const placed = Object.entries(contents(folder)).filter(([name]) => !isUnfinished(name));
      expect(placed.filter(([name, text]) => text !== textOf(name, 'new'))).toEqual([]);
    }
    await stopHost(program, { folder, when: () => false, signal: 'SIGKILL' });
    expect(readdirSync(folder).filter(isUnfinished)).toEqual([]);
  });

  it('of draws leaves the old ones, and the next run tidies up', async () => {
    const folder = folderOf({ 'draws.csv': 'old', 'draws.csv.notes.part': 'mine', 'other.csv.999999.part': 'mine' });
    const args = ['simulate', example, '--draws', '20000000', '--samples', 'draws.csv'];

    expect(await stopSamen(args, { cwd: folder, folder, when: hasDraws, signal: 'SIGKILL' })).toMatchObject({
      inTime: true,
    });
    expect(readFileSync(join(folder, 'draws.csv'), 'utf8')).toBe('old');
    expect(hasDraws(readdirSync(folder))).toBe(true);
    await samen(['simulate', example, '--draws', '10', '--samples', 'draws.csv'], { cwd: folder });
    expect(readdirSync(folder).toSorted()).toEqual(['draws.csv', 'draws.csv.notes.part', 'other.csv.999999.part']);
  });
});

describe('samen init that was killed', () => {
  it('is carried on by the next one, which touches nothing else', async () => {
    const folder = folderOf({});
    await samen(['init'], { cwd: folder });
    const whole = readFileSync(join(folder, 'renew.scenario.yaml'), 'utf8');
    const some = folderOf({ 'renew.scenario.yaml': whole, '.samen-999999-0.tmp': 'half' });

    expect((await samen(['init'], { cwd: some })).code).toBe(0);
    expect(readdirSync(some, { recursive: true }).toSorted()).toEqual(
      readdirSync(folder, { recursive: true }).toSorted(),
    );
    expect((await samen(['init'], { cwd: some })).code).toBe(2);
    writeFileSync(join(some, 'study.yaml'), 'mine');
    expect((await samen(['init'], { cwd: some })).code).toBe(2);
    expect(existsSync(join(some, '.samen-lock'))).toBe(false);
  });
});
