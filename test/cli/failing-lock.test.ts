import type * as Fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { lockFolder } from '../../src/cli/host/node-lock.ts';
import { folderOf } from '../support/cli.ts';

/** What stood in the lock after each call of the file system, and calls that this disk knows not. */
const disk = vi.hoisted(() => ({ lock: '', seen: [] as (string | null)[], hasLinks: true }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof Fs>();
  const locked = (): string | null => (real.existsSync(disk.lock) ? real.readFileSync(disk.lock, 'utf8') : null);
  const wrapped = Object.entries(real).map(([name, call]: [string, unknown]) => {
    if (!name.endsWith('Sync') || typeof call !== 'function') return [name, call];
    return [
      name,
      (...args: unknown[]) => {
        if (name === 'linkSync' && !disk.hasLinks) throw Object.assign(new Error('no links'), { code: 'EPERM' });
        const answer: unknown = (call as (...args: unknown[]) => unknown)(...args);
        disk.seen.push(locked());
        return answer;
      },
    ];
  });
  return Object.fromEntries(wrapped) as typeof Fs;
});

const goOn = (): Promise<void> => Promise.resolve();

async function locksOf(hasLinks: boolean): Promise<readonly (string | null)[]> {
  const folder = folderOf({ 'study.yaml': '' });
  Object.assign(disk, { lock: join(folder, '.samen-lock'), seen: [], hasLinks });
  const lock = await lockFolder(folder, goOn);
  if (typeof lock === 'string') throw new Error(lock);
  lock.release();
  return disk.seen;
}

describe('a lock of a folder', () => {
  it('has its owner in it as soon as it is there, however long its process waits for a processor', async () => {
    const seen = await locksOf(true);

    expect(new Set(seen.map((text) => text?.split(' ')[0] ?? null))).toEqual(new Set([null, String(process.pid)]));
    expect(seen.at(-1)).toBeNull();
  });

  it('is taken on a disk that knows no second name of a file, too', async () => {
    const seen = await locksOf(false);

    expect(seen).toContainEqual(expect.stringContaining(String(process.pid)));
    expect(seen.at(-1)).toBeNull();
  });

  it('that somebody else has got meanwhile is not removed', async () => {
    const folder = folderOf({ 'study.yaml': '' });
    const path = join(folder, '.samen-lock');
    Object.assign(disk, { lock: path, seen: [], hasLinks: true });
    const lock = await lockFolder(folder, goOn);
    if (typeof lock === 'string') throw new Error(lock);
    const { readFileSync, writeFileSync } = await vi.importActual<typeof Fs>('node:fs');
    writeFileSync(path, '1 elsewhere');
    lock.release();

    expect(readFileSync(path, 'utf8')).toBe('1 elsewhere');
  });
});
