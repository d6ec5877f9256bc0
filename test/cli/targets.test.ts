import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/cli/host/node-host.ts';
import { folderOf, harbourAt, root, samen, shell } from '../support/cli.ts';

const example = join(root, 'examples/permits');
const draw = (file: string): string[] => ['simulate', example, '--draws', '20', '--samples', file];
const fifo = (path: string): string => execFileSync('mkfifo', [path], { encoding: 'utf8' });

describe('draws to what is no ordinary file', () => {
  it('go through a pipe, which stays one', async () => {
    const folder = folderOf({});
    fifo(join(folder, 'pipe'));
    const { stdout } = await shell(`cat pipe | wc -l & $SAMEN ${draw('pipe').join(' ')} > /dev/null; wait`, folder);

    expect(stdout.trim()).toBe('21');
    expect(lstatSync(join(folder, 'pipe')).isFIFO()).toBe(true);
  });

  it('are refused where nobody reads from the pipe', async () => {
    const folder = folderOf({});
    fifo(join(folder, 'pipe'));

    expect(await samen(draw('pipe'), { cwd: folder })).toMatchObject({
      code: 4,
      stderr: 'samen: error[cannot-write]: pipe: nobody reads from this pipe\n',
    });
  });

  it('go to a device, and say so where it is full', async () => {
    const before = lstatSync('/dev/null').rdev;

    expect((await samen(draw('/dev/null'))).code).toBe(0);
    expect(lstatSync('/dev/null').rdev).toBe(before);
    expect((await samen(draw('/dev/full'))).stderr).toContain('/dev/full: there is no room left');
  });

  it('go to standard output, also where that is a file', async () => {
    const folder = folderOf({});
    await shell(`$SAMEN ${draw('/dev/stdout').join(' ')} > out.txt`, folder);
    const lines = readFileSync(join(folder, 'out.txt'), 'utf8').split('\n');

    expect(lines[0]).toMatch(/^draw,/);
    expect(lines.length).toBeGreaterThan(25);
    expect(readdirSync(folder)).toEqual(['out.txt']);
  });

  it('go through a link to other draws, which keep their permissions', async () => {
    const folder = folderOf({ 'real.csv': 'old' });
    chmodSync(join(folder, 'real.csv'), 0o600);
    symlinkSync('real.csv', join(folder, 'link.csv'));

    expect((await samen(draw('link.csv'), { cwd: folder })).code).toBe(0);
    expect(lstatSync(join(folder, 'link.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toMatch(/^draw,/);
    expect(statSync(join(folder, 'real.csv')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['study.yaml', 'a file of another kind is there'],
    ['nowhere.csv', 'it is a link to a file that is not there'],
    ['.', 'it is a folder'],
  ])('do not go through a link to %s', async (to, text) => {
    const folder = folderOf({ 'study.yaml': 'mine' });
    symlinkSync(to, join(folder, 'link.csv'));
    const { code, stderr } = await samen(draw('link.csv'), { cwd: folder });

    expect([code, stderr]).toEqual([4, expect.stringContaining(`link.csv: ${text}`)]);
    expect(readdirSync(folder).toSorted()).toEqual(['link.csv', 'study.yaml']);
    expect(readFileSync(join(folder, 'study.yaml'), 'utf8')).toBe('mine');
  });
});

const host = nodeHost(root);
/** Writes two figures, as a report does. */
const write = (folder: string): ReturnType<typeof host.replace> => {
  const files = new Map([
    ['a.md', 'new'],
    ['b.md', 'new'],
  ]);
  return host.replace({ folder, files, remove: [], last: ['index.json', '{}'] }, () => Promise.resolve());
};

describe('where no files can be made', () => {
  it.each(['/proc/samen', '/proc/samen/figures'])('figures in %s are refused', async (folder) => {
    expect(await write(folder)).toEqual({ path: folder, reason: 'unmakeable' });
  });

  it('draws are as well', async () => {
    expect((await samen(draw('/proc/samen.csv'))).stderr).toContain('/proc/samen.csv: no files can be made here');
  });
});

describe('a report where something else has the name of a figure', () => {
  it.each([
    ['a link that leads out', (path: string) => symlinkSync('../other.md', path), 'link'],
    ['a link to nothing', (path: string) => symlinkSync('nothing', path), 'dead-link'],
    ['a folder', (path: string) => mkdirSync(path), 'folder'],
    ['a pipe', fifo, 'no-file'],
  ])('does not replace %s', async (_, make, reason) => {
    const folder = folderOf({ 'other.md': 'mine', 'figures/a.md': 'old' });
    const figures = join(folder, 'figures');
    make(join(figures, 'b.md'));
    const before = lstatSync(join(figures, 'b.md'));

    expect(await write(figures)).toEqual({ path: join(figures, 'b.md'), reason });
    expect(readdirSync(figures)).toEqual(['a.md', 'b.md']);
    expect(lstatSync(join(figures, 'b.md')).ino).toBe(before.ino);
    expect(readFileSync(join(figures, 'a.md'), 'utf8')).toBe('old');
    expect(readFileSync(join(folder, 'other.md'), 'utf8')).toBe('mine');
  });

  it('goes through a link within the folder, and keeps who may read', async () => {
    const folder = folderOf({ 'a.md': 'old', 'real/b.txt': 'old' });
    symlinkSync('real/b.txt', join(folder, 'b.md'));
    chmodSync(join(folder, 'a.md'), 0o604);
    chmodSync(join(folder, 'real/b.txt'), 0o640);
    expect(await write(folder)).toBeNull();

    expect(readdirSync(folder)).toEqual(['a.md', 'b.md', 'index.json', 'real']);
    expect([lstatSync(join(folder, 'b.md')).isSymbolicLink(), readFileSync(join(folder, 'b.md'), 'utf8')]).toEqual([
      true,
      'new',
    ]);
    expect(['a.md', 'real/b.txt'].map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o604, 0o640]);
  });
});

describe('the summary of a job', () => {
  it('is added to through a link and a pipe, which stay', async () => {
    const folder = harbourAt('.');
    writeFileSync(join(folder, 'real.md'), 'before\n');
    symlinkSync('real.md', join(folder, 'link.md'));
    fifo(join(folder, 'pipe'));
    const check = '$SAMEN check --format github > /dev/null';
    await shell(`GITHUB_STEP_SUMMARY=link.md ${check}`, folder);
    const { stdout } = await shell(`cat pipe & GITHUB_STEP_SUMMARY=pipe ${check}; wait`, folder);
    const text = readFileSync(join(folder, 'real.md'), 'utf8');

    expect(text).toMatch(/^before\n./s);
    expect(text).toBe(`before\n${stdout}`);
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(folder, 'pipe')).isFIFO()).toBe(true);
  });
});
