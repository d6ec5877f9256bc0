import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Host, StopSignal } from '../../src/cli/host/host.ts';
import { nodeHost } from '../../src/cli/host/node-host.ts';
import { run } from '../../src/cli/run.ts';
import { harbour, harbourAt, root, samen } from '../support/cli.ts';
import { edit } from '../support/repository.ts';
import { oneFile } from './one-file.ts';

const study = oneFile(harbour);

const page = (to: string[]) => ({ isTerminal: false, width: null, write: (text: string) => void to.push(text) });

/** Runs samen over one file, whose text is each of these in turn as samen waits; then somebody stops it. */
async function watched(texts: readonly string[], ...args: readonly string[]) {
  let turn = 0;
  const stops: ((signal: StopSignal) => void)[] = [];
  const [out, err]: [string[], string[]] = [[], []];
  const host: Host = {
    ...nodeHost(root),
    env: {},
    out: page(out),
    err: page(err),
    kindOf: (path) => (path === 'study.yaml' ? 'file' : 'missing'),
    realPath: () => null,
    leadsOut: () => false,
    list: () => ['study.yaml'],
    read: () => new TextEncoder().encode(texts[Math.min(turn, texts.length - 1)]),
    onStop: (reported) => {
      stops.push(reported);
      return () => {};
    },
    wait: async () => {
      turn += 1;
      if (turn > texts.length) for (const stop of stops) stop('SIGINT');
    },
  };
  const exit = await run([...args, '--watch'], host);
  return { exit, out, err: err.join('') };
}

describe('--watch', () => {
  it('computes again when a file is saved with another text, and marks the lines that are new', async () => {
    const other = study.replace(/horizon: .*/, 'horizon: 2040-12');
    const { exit, out, err } = await watched([study, study, other], 'compare', '--full');

    expect(exit).toBe(130);
    expect(out).toHaveLength(2);
    const [first = '', second = ''] = out;
    expect(first).not.toMatch(/^>/m);
    expect(second).toMatch(/^> .*December 2040/m);
    expect(second).toMatch(/^ {2}\S/m);
    expect(err).toContain('study.yaml');
  });

  it('keeps to the width that was asked for, with the marks', async () => {
    for (const more of [[], ['--summary']]) {
      const { out } = await watched([study], 'compare', '--width', '50', ...more);

      expect(
        out
          .join('')
          .split('\n')
          .filter((line) => [...line].length > 50),
      ).toEqual([]);
      expect(
        out
          .join('')
          .split('\n')
          .some((line) => [...line].length > 44),
      ).toBe(true);
    }
  });

  it('goes on where the study is at fault, and compares with the last that was not', async () => {
    const { exit, out, err } = await watched([study, 'samen: [', study], 'compare');

    expect(exit).toBe(130);
    expect(err).toContain('error');
    expect(out.findLast((text) => text !== '')).not.toMatch(/^>/m);
  });

  it('sees a change in each of several studies, whoever would compute beside us', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const folder = harbourAt(...names);
    const out: string[] = [];
    let [turn, stop] = [0, (_: StopSignal): void => {}];
    const host: Host = {
      ...nodeHost(root),
      env: {},
      processors: 3,
      out: page(out),
      err: page([]),
      onStop: (reported) => {
        stop = reported;
        return () => {};
      },
      wait: async () => {
        const name = names[turn++];
        if (name === undefined) stop('SIGINT');
        else edit(join(folder, name, 'study.yaml'), '€ 400k/month', '€ 410k/month');
      },
    };
    await run(['compare', ...names.map((name) => join(folder, name)), '--summary', '--watch'], host);

    expect(out).toHaveLength(1 + names.length);
  });

  it.each([
    [['simulate', 'study.yaml', '--part', '1/3', '-o', 'x'], '--part'],
    [['explain', 'study.yaml', '--part=1/3', '--output', 'x'], '--part'],
    [['compare', '-'], '-'],
  ])('is refused beside what is done once: %j', async (args, name) => {
    const { exit, out, err } = await watched([study, study], ...args);

    expect([exit, out]).toEqual([2, []]);
    expect(err).toMatch(/^samen: error\[usage\]: /);
    expect(err).toContain(`${name}, --watch`);
  });

  it('prints documents for programs as they are', async () => {
    const { out } = await watched([study], 'compare', '--format', 'json');

    expect(JSON.parse(out.join(''))).toMatchObject({ schema: 'samen.comparison/1' });
  });

  it.each([
    ['compare', '-'],
    ['validate', harbour],
  ])('is refused of %s %s', async (...args) => {
    expect((await samen([...args, '--watch'], { input: study })).code).toBe(2);
  });
});

describe('samen help', () => {
  it('is the help of samen, and of a command the help of that', async () => {
    expect(await samen(['help'])).toEqual(await samen(['--help']));
    expect(await samen(['help', 'compare'])).toEqual(await samen(['compare', '--help']));
    expect(await samen(['help', 'compare', '--lang', 'nl'])).toEqual(
      await samen(['compare', '--help', '--lang', 'nl']),
    );
  });

  it('is refused of what is no command, and of two', async () => {
    expect(await samen(['help', 'comparee'])).toMatchObject({ code: 2, stdout: '' });
    expect((await samen(['help', 'comparee'])).stderr).toContain('compare');
    expect(await samen(['help', 'compare', 'show'])).toMatchObject({ code: 2, stdout: '' });
  });
});
