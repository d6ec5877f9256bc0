import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Host, StopSignal } from '../../src/cli/host/host.ts';
import { nodeHost } from '../../src/cli/host/node-host.ts';
import { run } from '../../src/cli/run.ts';
import { root } from '../support/cli.ts';
import { edit } from '../support/repository.ts';
import { change, pinned, rate, textOf } from '../support/pinned.ts';

const page = (to: string[]) => ({ isTerminal: false, width: null, write: (text: string) => void to.push(text) });
const nothing = (): void => {};

/**
 * Brings figures up to date while a study is watched: at each look somebody does one of these, and then stops it.
 *
 * @param whileWriting - what somebody does when a file was written
 * @returns of which files is said that they changed
 */
async function watched(study: string, turns: readonly (() => void)[], whileWriting = nothing): Promise<string[]> {
  let turn = 0;
  const stops = new Set<(signal: StopSignal) => void>();
  const err: string[] = [];
  const node = nodeHost(root);
  const host: Host = {
    ...node,
    env: {},
    out: page([]),
    err: page(err),
    replace: async (files, pause) => {
      const failed = await node.replace(files, pause);
      whileWriting();
      return failed;
    },
    onStop: (reported) => {
      stops.add(reported);
      return () => void stops.delete(reported);
    },
    wait: async () => {
      const act = turns[turn++];
      act?.();
      if (act === undefined) for (const stop of stops) stop('SIGINT');
    },
  };
  await run(['check', study, '--update', '--watch'], host);
  return [...err.join('').matchAll(/^(\S+) changed/gm)].map(([, name = '']) => name.slice(study.length + 1));
}

/** A study of which a pinned figure moved, and that does not say that it has any. */
async function moved(): Promise<string> {
  const folder = await pinned('scenarios.3.present-value');
  change(folder, 'study.yaml', rate);
  edit(join(folder, 'study.yaml'), 'figures: required #', '#');
  return folder;
}

describe('check --update --watch', () => {
  it('does not take what it writes itself for a change of somebody', async () => {
    const folder = await moved();
    const before = [textOf(folder), textOf(folder, 'study.yaml')];

    expect(await watched(folder, [nothing, nothing])).toEqual([]);
    expect(before).not.toContain(textOf(folder));
    expect(before).not.toContain(textOf(folder, 'study.yaml'));
  });

  it('sees what somebody saves, later or over what it has just written', async () => {
    const folder = await moved();
    const saved = () => change(folder, 'study.yaml', ['15500', '15600']);
    expect(await watched(folder, [nothing, saved, nothing])).toEqual(['study.yaml']);

    const other = await moved();
    let isFirst = true;
    const over = () => {
      if (isFirst) change(other, 'figures.yaml', ['figures:', '# Seen\nfigures:']);
      isFirst = false;
    };
    expect(await watched(other, [nothing, nothing], over)).toEqual(['figures.yaml']);
    expect(textOf(other)).toContain('# Seen');
  });
});
