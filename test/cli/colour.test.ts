import { describe, expect, it } from 'vitest';
import { harbour, samen } from '../support/cli.ts';

const escape = /\u001b\[/;
const both = /\u001b\[[\d;]*m/g;

const compare = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  samen(['compare', ...args], { cwd: harbour, env });
const colourful = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<boolean> =>
  escape.test((await compare(args, env)).stdout);

describe.concurrent('colour', () => {
  it('is left out of a pipe', async () => {
    expect(await colourful([])).toBe(false);
  });

  // Found while this was written: the title is printed twice with a 0 between ("fold(…).map(paint.strong)").
  it('is there when it is always wanted, and only repeats what the text says', async () => {
    const { stdout, stderr } = await compare(['--color', 'always']);
    const plain = await compare(['--color', 'never']);

    expect(stdout).toMatch(escape);
    expect(stdout.replaceAll(both, '')).toBe(plain.stdout);
    expect(stderr.replaceAll(both, '')).toBe(plain.stderr);
  });

  it('marks a scenario that is not feasible and one that is, beside words that say so', async () => {
    const { stdout } = await compare(['--color', 'always']);

    expect(stdout).toMatch(/\u001b\[31m✗ fail\u001b\[39m/);
    expect(stdout).toMatch(/\u001b\[32m✓ pass\u001b\[39m/);
  });

  it.each([
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '' }, true],
    [[], { FORCE_COLOR: '0' }, false],
    [[], { NO_COLOR: '1' }, false],
    [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [[], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    [['--color', 'auto'], { FORCE_COLOR: '1' }, true],
    [['--color', 'never'], { FORCE_COLOR: '1' }, false],
    [['--color', 'always'], { NO_COLOR: '1' }, true],
    [['--color=always'], { NO_COLOR: '1' }, true],
  ])('with %j and %j is %s', async (args, env, expected) => {
    expect(await colourful(args, env)).toBe(expected);
  });

  it('never reaches the JSON', async () => {
    expect(await colourful(['--format', 'json', '--color', 'always'])).toBe(false);
  });

  it('of a warning follows the same wish', async () => {
    expect((await compare(['--color', 'always'])).stderr).toMatch(/\u001b\[33mwarning/);
    expect((await compare([], { FORCE_COLOR: '1', NO_COLOR: '1' })).stderr).not.toMatch(escape);
  });

  // Found while this was written: the problems of a faulty study are never coloured, whatever is asked for.
  it('of a problem follows the same wish', async () => {
    expect((await compare(['--color', 'always', '--set', 'taem=3'])).stderr).toMatch(escape);
  });
});
