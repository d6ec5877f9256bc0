import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { nodeHost } from '../../src/cli/host/node-host.ts';
import type { Host } from '../../src/cli/host/host.ts';
import { harbour, root } from '../support/cli.ts';
import { tries } from '../support/seed.ts';
import { below, shuffled, shuffleKeys } from './shuffle.ts';

type Files = Readonly<Record<string, string>>;

/** A world in which there are only these files, listed in this order. */
function worldOf(files: Files, output: string[]): Host {
  const silent = { write: () => {}, isTerminal: false, width: null };
  return {
    ...nodeHost(root),
    out: { ...silent, write: (text) => void output.push(text) },
    err: silent,
    env: {},
    read: (file) => (file in files ? new TextEncoder().encode(files[file]) : 'missing'),
    kindOf: (path) => (path in files ? 'file' : path === '.' ? 'folder' : 'missing'),
    list: () => Object.keys(files),
  };
}

/** All that samen says of a study on stdout: the table in two languages, and the JSON. */
async function saidOf(files: Files): Promise<string> {
  const output: string[] = [];
  for (const more of [
    ['--width', '140'],
    ['--lang', 'nl', '--as-of', '2020-06'],
    ['--format', 'json'],
    ['--by', 'score', '--format', 'json'],
  ]) {
    expect(await run(['compare', ...more], worldOf(files, output))).toBe(0);
  }
  return output.join('\n');
}

/** The same of the study as it is, once. */
const saidOfWritten = (): Promise<string> => (known ??= saidOf(written));
let known: Promise<string> | null = null;

const written: Files = Object.fromEntries(
  readdirSync(harbour).map((name) => [name, readFileSync(join(harbour, name), 'utf8')]),
);
const seeds = Array.from({ length: tries(12) }, (_, seed) => seed + 1);

/** The study with some of its scenarios moved from their files to the map of scenarios. */
function moved(files: Files, names: readonly string[]): Files {
  const inside = names.map((name) => {
    const text = (files[name] ?? '').replace(/^scenario:.*\n/m, '');
    return `  "${name.replace('.scenario.yaml', '')}":\n${text.replaceAll(/^(?=.)/gm, '    ')}`;
  });
  const rest = Object.entries(files).filter(([name]) => !names.includes(name));
  return { ...Object.fromEntries(rest), 'study.yaml': `${files['study.yaml']}\nscenarios:\n${inside.join('')}` };
}

describe('what samen says', () => {
  it.each(seeds)('is the same, byte for byte, with the keys of every map in another order (%i)', async (seed) => {
    const pick = below(seed);
    const mixed = Object.entries(written).map(([name, text]) => [name, shuffleKeys(text, pick)]);

    expect(Object.fromEntries(mixed)['study.yaml']).not.toBe(written['study.yaml']);
    expect(await saidOf(Object.fromEntries(mixed))).toBe(await saidOfWritten());
  });

  it.each(seeds)('is the same with the files of a folder listed in another order (%i)', async (seed) => {
    const mixed = shuffled(Object.entries(written), below(seed));

    expect(await saidOf(Object.fromEntries(mixed))).toBe(await saidOfWritten());
  });

  it.each(seeds)('is the same with scenarios in files or under "scenarios", in any order (%i)', async (seed) => {
    const pick = below(seed);
    const names = shuffled(
      Object.keys(written).filter((name) => name.endsWith('.scenario.yaml')),
      pick,
    ).slice(0, 1 + pick(4));

    expect(await saidOf(moved(written, names))).toBe(await saidOfWritten());
  });

  it('is the same without the comments and with other line breaks', async () => {
    const bare = Object.entries(written).map(([name, text]) => [
      name,
      `\ufeff${text.replace(/^#.*\n/m, '').replaceAll('\n', '\r\n')}`,
    ]);

    expect(await saidOf(Object.fromEntries(bare))).toBe(await saidOfWritten());
  });

  it('is another thing where the study is another', async () => {
    const dearer = { ...written, 'study.yaml': (written['study.yaml'] ?? '').replace('value: 15000', 'value: 15001') };

    expect(await saidOf(dearer)).not.toBe(await saidOfWritten());
  });
});
