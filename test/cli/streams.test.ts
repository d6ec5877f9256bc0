import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { harbour, samen, samenProcess, shell } from '../support/cli.ts';
import { skipVisibly } from '../support/skip.ts';
import { oneFile } from './one-file.ts';

describe('a reader that stops reading', () => {
  it.each(['compare', 'compare --format json', 'compare --help'])('of `%s` is no mistake', async (args) => {
    const { stdout, stderr, code } = await shell(`set -o pipefail; $SAMEN ${args} | head -n 1`);

    expect(stdout.split('\n')).toHaveLength(2);
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|Error|at .*\(|bug/);
  });

  it('that never began is no mistake either', async () => {
    const { stderr, code } = await shell('set -o pipefail; $SAMEN compare --format json | true');

    expect(code).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|Error|bug/);
  });

  it('of the messages leaves the figures alone', async () => {
    const { stdout, code } = await shell('$SAMEN compare 2> >(true)');

    expect(code).toBe(0);
    expect(stdout).toContain('Port call system');
  });
});

describe('standard input', () => {
  it('is read to its end, also where it is long and comes in pieces', async () => {
    const comment = `# ${'x'.repeat(998)}\n`.repeat(400);
    const text = `${comment}${oneFile(harbour)}`;
    const { stdout, code } = await samenProcess(['compare', '-'], { input: text });
    const { stdout: short } = await samen(['compare', '-'], { input: oneFile(harbour) });

    expect(code).toBe(0);
    expect(stdout).toBe(short);
  });

  it('that is longer than a study may be is refused, and not read to its end', async () => {
    const { code, stderr } = await shell("yes '# x' | $SAMEN compare -");

    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('error[too-') });
  });
});

describe('a slow reader', () => {
  it('gets all of it', async () => {
    const { stdout } = await shell('$SAMEN compare --format json | (sleep 0.3; cat)');

    expect(() => JSON.parse(stdout)).not.toThrow();
  });
});

describe('a full disk', () => {
  const full = existsSync('/dev/full');

  it.for(['compare', 'compare --format json', 'compare --help', '--version'])(
    'never passes for success of `%s`',
    async (args, context) => {
      if (!full) skipVisibly(context, '/dev/full is missing');
      const { stderr, code } = await shell(`$SAMEN ${args} > /dev/full`);

      expect(code).toBe(4);
      expect(stderr).toBe('samen: error[cannot-write]: <stdout>: there is no room left on the disk\n');
      expect(stderr).not.toMatch(/ at .*\(/);
    },
  );
});
