import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Host } from '../../src/cli/host/host.ts';
import { nodeHost } from '../../src/cli/host/node-host.ts';
import type { WriteTrouble } from '../../src/problems/file-fault.ts';
import { folderOf, root } from '../support/cli.ts';
import { calls } from '../support/failing-fs.ts';

vi.mock('node:fs', async (original) => {
  const { failing } = await import('../support/failing-fs.ts');
  return failing(await original());
});

const host = nodeHost(root);
const noPause = (): Promise<void> => Promise.resolve();
const old = { 'a.txt': 'old a', 'sub/b.txt': 'old b', 'gone.txt': 'old' };

/** A way of writing files, from these, in a folder. It gives why it failed, or nothing. */
type Operation = (folder: string) => Promise<WriteTrouble | 'taken' | null>;

const operations: Readonly<Record<string, Operation>> = {
  'replaces files': async (folder) => {
    const files = new Map([
      ['a.txt', 'new a'],
      ['sub/b.txt', 'new b'],
      ['c.txt', 'new c'],
    ]);
    const failed = await host.replace({ folder, files, remove: ['gone.txt'], last: ['last.txt', 'new'] }, noPause);
    return failed?.reason ?? null;
  },
  'makes files': async (folder) => {
    const files = new Map(['x', 'new/y', 'new/er/z'].map((name) => [join(folder, name), `new ${name}`]));
    return (await host.make(files, noPause))?.reason ?? null;
  },
  'makes a file that grows': async (folder) => grown(host.create(join(folder, 'draws.csv'), /csv/)),
  'replaces a file by one that grows': async (folder) => grown(host.create(join(folder, 'a.txt'), /txt/)),
  'adds to a file': async (folder) => host.append(join(folder, 'a.txt'), ' and more'),
  'adds to a new file': async (folder) => host.append(join(folder, 'new.txt'), 'and more'),
  'locks a folder': async (folder) => {
    const lock = await host.lock(folder, noPause);
    if (typeof lock === 'string') return lock;
    lock.release();
    return null;
  },
};

async function grown(file: ReturnType<Host['create']>): Promise<WriteTrouble | null> {
  if (typeof file === 'string') return file;
  const trouble = file.write('new, ') ?? file.write('in parts') ?? file.finish();
  if (trouble !== null) file.drop();
  return trouble;
}

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !statSync(join(folder, name)).isDirectory())
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

const folders = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isDirectory(),
  );

async function tried(
  operation: Operation,
  plan: typeof calls.plan,
): Promise<{ reason: unknown; files: Record<string, string>; made: string[] }> {
  const folder = folderOf(old);
  Object.assign(calls, { plan, count: 0, failed: [] });
  const reason = await operation(folder).finally(() => (calls.plan = null));
  return { reason, files: contents(folder), made: folders(folder).filter((name) => name !== 'sub') };
}

const answers: Readonly<Record<string, WriteTrouble>> = {
  ENOSPC: 'no-room',
  EACCES: 'no-access',
  EIO: 'device',
  EMFILE: 'too-many-open',
};

describe.each(Object.entries(operations))('who %s', (_, operation) => {
  const cases = Object.entries(answers).flatMap(([code, answer]) => [
    { code, answer, stays: false, title: `${code} once` },
    ...(code === 'ENOSPC' ? [{ code, answer, stays: true, title: 'a disk that is full from there' }] : []),
  ]);

  it.each(cases)('leaves whole files at every call that fails, and says why: $title', async (entry) => {
    const good = await tried(operation, { ...entry, at: Infinity });
    const total = calls.count;
    expect(total).toBeGreaterThan(0);
    expect(good.reason).toBeNull();
    const faults: object[] = [];
    for (let at = 1; at <= total; at++) {
      const { reason, files, made } = await tried(operation, { ...entry, at });
      const halves = Object.entries(files).filter(
        ([name, text]) => text !== old[name as keyof typeof old] && text !== good.files[name],
      );
      // Where nothing is reported, all of it was done; where it failed, no folder is left.
      const isWhole = reason === null ? JSON.stringify(files) === JSON.stringify(good.files) : made.length === 0;
      const isReported = reason === null || reason === entry.answer;
      if (halves.length > 0 || !isWhole || !isReported) faults.push({ at, failed: calls.failed, reason, files, made });
    }
    expect(faults).toEqual([]);
  });
});

describe('who makes files', () => {
  it('makes all of them or none, whichever call fails', async () => {
    const operation = operations['makes files'] as Operation;
    await tried(operation, { at: Infinity, code: 'EIO', stays: false });
    const total = calls.count;
    expect(total).toBeGreaterThan(0);
    const ends: Record<string, string>[] = [];
    for (let at = 1; at <= total; at++) {
      const { reason, files } = await tried(operation, { at, code: 'EIO', stays: false });
      if (reason !== null) ends.push(files);
    }

    expect(ends).toEqual(ends.map(() => old));
    expect(ends.length).toBeGreaterThan(10);
  });
});
