import type * as Fs from 'node:fs';

/** The calls of the file system that are made, and which of them fails, how. */
export const calls = {
  /** Null while the file system is left alone. */
  plan: null as null | { readonly at: number; readonly code: string; readonly stays: boolean },
  count: 0,
  /** What failed. */
  failed: [] as string[],
};

/** Calls that take no room: a full disk does not keep them from working. */
const roomless =
  /^(rm|rmdir|unlink|close|stat|lstat|fstat|access|readdir|read|realpath|ftruncate|fchmod|fchown|readFile)Sync$/;

/** The file system, except that one call fails, or all from there that take room. A write fails half-way. */
export function failing(real: typeof Fs): typeof Fs {
  const wrapped = Object.entries(real).map(([name, call]: [string, unknown]) => {
    if (!name.endsWith('Sync') || typeof call !== 'function') return [name, call];
    return [name, (...args: unknown[]) => made(name, args, call as (...args: unknown[]) => unknown)];
  });
  return Object.fromEntries(wrapped) as typeof Fs;
}

function made(name: string, args: unknown[], call: (...args: unknown[]) => unknown): unknown {
  const { plan } = calls;
  if (plan === null) return call(...args);
  calls.count += 1;
  const fails = calls.count === plan.at || (plan.stays && calls.count > plan.at && !roomless.test(name));
  // Waiting for the disk is of no use here.
  if (!fails) return name === 'fsyncSync' ? undefined : call(...args);
  calls.failed.push(name);
  if (name === 'writeFileSync' && typeof args[0] === 'number' && typeof args[1] === 'string')
    call(args[0], args[1].slice(0, args[1].length / 2));
  // A descriptor is gone also where closing it fails.
  if (name === 'closeSync') call(...args);
  throw Object.assign(new Error(`${plan.code}: made up`), { code: plan.code, syscall: name.replace('Sync', '') });
}
